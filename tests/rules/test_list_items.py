"""List items: bullets and numbers in front of words are found; decimals, years and dashes of speech stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, block_of, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("inside", "- Wheat from the villages of the western bank", "list_item"),
    ("inside", "* Oil from Kirkuk and the fields around it", "list_item"),
    ("inside", "• Timber from the north, carried down the river", "list_item"),
    ("inside", "▪ Belts and bearings for the turbine hall", "list_item"),
    ("inside", "1. The mill is to be opened to all farmers of the district.", "list_item"),
    ("inside", "2) The council is to pay the wages of the last three months.", "list_item"),
    ("inside", "(3) No flour leaves the district before the first of the month.", "list_item"),
    ("inside", "a) the western gate, which had been bricked up in the spring,", "list_item"),
    ("inside", "iv. the bridge, whose middle span lies in the river;", "list_item"),
    ("inside", "– Stones from the old quarry behind the hill", "list_item"),
]
LEFT: list[Row] = [
    ("inside", "3.1 million people lived in the province before the war.", "paragraph"),
    ("inside", "1.5 tonnes of flour were left.", "paragraph"),
    ("inside", "2014 was the year of the flood.", "paragraph"),
    ("inside", "36.3 degrees north, 43.1 degrees east: the position was all they had.", "paragraph"),
    ("inside", "— No, he said, and went on counting the sacks.", "paragraph"),
    ("inside", "-20 degrees were measured on the pass that night.", "paragraph"),
    ("inside", "15 lorries waited at the gate in the morning.", "paragraph"),
    ("inside", "I. M. Haddad signed for the council, and nobody asked what the letters stood for.", "paragraph"),
    ("inside", "10. Brigade is what the men call it, though it has fewer than two hundred of them.", "list_item"),
    ("inside", "1,200 dinars is the price of a sack.", "paragraph"),
]


@rows(FOUND)
def test_items_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_numbers_that_open_a_sentence_stay(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize("line", [line for _, line, _ in FOUND])
def test_bullets_and_numbers_stay_in_the_text(line: str) -> None:
    assert block_of(line)[1] == line


@pytest.mark.parametrize("piece", ["- ", "1. ", "(1) ", "- a b\n", "1. a b\n", "a) ", "iv. a\n"])
def test_many_bullets_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
