"""Headings: Markdown headings and lines in bold are found; sentences in bold and numbers with a hash stay prose."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, block_of, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("inside", "## The second hall", "heading"),
    ("inside", "### What the farmers say", "heading"),
    ("inside", "**The second hall**", "heading"),
    ("inside", "__Water and bread__", "heading"),
    ("inside", "**Water and bread:**", "heading"),
    ("inside", "The second hall", "heading"),
    ("inside", "THE SECOND HALL", "heading"),
    ("inside", "Who paid for the belts?", "heading"),
    ("inside", "Belts and bearings", "heading"),
    ("inside", "What the farmers want", "heading"),
]
LEFT: list[Row] = [
    ("inside", "**The mill must open, the mayor said.**", "paragraph"),
    (
        "inside",
        "**Nobody was paid.** The council promised to settle the wages before the end of the month.",
        "paragraph",
    ),
    ("inside", "#Mosul was the word that stood on the walls of the houses the army had left.", "paragraph"),
    ("inside", "He paid nothing.", "paragraph"),
    ("inside", "The second hall was empty.", "paragraph"),
    ("inside", "“The second hall?” he asked.", "paragraph"),
    ("inside", "No. 9 was the last house on the road that still had a roof.", "paragraph"),
    ("inside", "Then came the rain.", "paragraph"),
    ("inside", "“Water and bread,” she said.", "paragraph"),
    ("inside", "And the belts?", "paragraph"),
]


@rows(FOUND)
def test_headings_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_sentences_stay_paragraphs(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("## The second hall", "The second hall"),
        ("## The second hall ##", "The second hall"),
        ("**The second hall**", "The second hall"),
        ("The second hall", "The second hall"),
        ("Who paid for the belts?", "Who paid for the belts?"),
    ],
)
def test_the_marks_of_a_heading_go(line: str, text: str) -> None:
    assert block_of(line) == ("heading", text)


@pytest.mark.parametrize("piece", ["#", "# ", "**a", "__a__\n", "## A\n", "**A** "])
def test_many_marks_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
