"""Separators: rules, empty bullets, end marks and labelled page numbers; a line with a word or a bare number stays."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("inside", "---", "separator"),
    ("inside", "* * *", "separator"),
    ("inside", "***", "separator"),
    ("inside", "_____________", "separator"),
    ("inside", "•", "separator"),
    ("inside", "-", "separator"),
    ("inside", "……", "separator"),
    ("inside", "=====", "separator"),
    ("inside", "■ ■ ■", "separator"),
    ("end", "-END-", "separator"),
    ("end", "ENDS", "separator"),
    ("end", "- 30 -", "separator"),
    ("inside", "- 12 -", "separator"),
    ("inside", "Page 3 of 17", "separator"),
    ("inside", "| 4 |", "separator"),
    ("inside", "12 | P a g e", "separator"),
]
LEFT: list[Row] = [
    ("inside", "2014", "heading"),
    ("inside", "????? ????", "heading"),
    ("inside", "Page three of the ledger is missing.", "paragraph"),
    ("inside", "The end", "heading"),
    ("inside", "The end came in March.", "paragraph"),
    ("inside", "- Wheat from the villages", "list_item"),
    ("inside", "* Oil from Kirkuk and the fields around it", "list_item"),
    ("inside", "— No, he said, and shut the door behind him.", "paragraph"),
    ("inside", "Ends and means", "heading"),
    ("inside", "“…”, the page read, and that was all of it.", "paragraph"),
    ("inside", "End of the road", "heading"),
    ("inside", "A dash (—) stands where the name of the witness was.", "paragraph"),
    ("inside", "30 men were taken.", "paragraph"),
    ("inside", "Page boys carried the tea.", "paragraph"),
    ("inside", "He ends where he began.", "paragraph"),
    ("inside", "Son of the mukhtar", "heading"),
]


@rows(FOUND)
def test_separators_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_words_and_bare_numbers_stay(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize("piece", ["-", "- ", "* ", "-\n", "=", "- 1 -\n", "– end "])
def test_many_dashes_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
