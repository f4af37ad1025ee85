"""Datelines: lines with the date of publication are found; dates inside prose stay."""

from __future__ import annotations

import pytest

from isis_corpus import parse
from tests.rules.pages import Row, cases, check_case, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("head", "3 May 2016", "dateline"),
    ("head", "May 3, 2016", "dateline"),
    ("head", "Published: 3 May 2016, 10:15 GMT", "dateline"),
    ("head", "Last updated on Tuesday, May 3, 2016 at 4:20 pm", "dateline"),
    ("head", "2016-05-03", "dateline"),
    ("head", "03.05.2016", "dateline"),
    ("head", "Publié le 3 mai 2016 à 10h15", "dateline"),
    ("head", "Veröffentlicht am 3. Mai 2016", "dateline"),
    ("head", "3 Mayıs 2016", "dateline"),
    ("head", "3 hours ago", "dateline"),
    ("head", "Il y a 2 jours", "dateline"),
    ("head", "MOSUL, Iraq (AP) —", "dateline"),
    ("head", "[May 3, 2016](https://news.example/2016/05/03)", "dateline"),
    ("head", "٣ أيار ٢٠١٦", "dateline"),
]
LEFT: list[Row] = [
    ("inside", "On 3 May 2016 the bridge was bombed for the second time.", "paragraph"),
    ("inside", "Two years ago the valley was green.", "paragraph"),
    ("inside", "3 May 2016 was the day on which the mill stopped.", "paragraph"),
    ("inside", "In 2014 the town had a library.", "paragraph"),
    ("inside", "Three hours ago nobody here had heard of the order.", "paragraph"),
    ("inside", "2014", "heading"),
    ("inside", "Updated lists of the missing hang at the gate of the court.", "paragraph"),
    ("inside", "He was born in Mosul on 3 May 1961.", "paragraph"),
    ("inside", "At 10:15 the lights went out.", "paragraph"),
    ("inside", "May 2016: the first lorries", "heading"),
    ("inside", "Published in Cairo in 1998, the book was on every stall of the street.", "paragraph"),
    ("inside", "May 3, 2016, was a Tuesday, and the shops were closed.", "paragraph"),
    ("inside", "It was 10:15.", "paragraph"),
    ("inside", "MOSUL AND KIRKUK", "heading"),
]


@rows(FOUND)
def test_datelines_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_dates_in_prose_stay(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@cases("rules", "datelines_found")
def test_dates_of_publication_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "datelines_left")
def test_dates_of_entries_are_headings(case: str) -> None:
    assert check_case(case).published is None


def test_entries_without_sentences_keep_their_dates() -> None:
    text = "10 June 2014\nFall of the town\n\n29 June 2014\nThe caliphate proclaimed\n\n4 July 2014\nSermon at the mosque\n"
    assert [line for line in parse(text).body.split("\n\n") if line[0].isdecimal()] == [
        "10 June 2014",
        "29 June 2014",
        "4 July 2014",
    ]


@pytest.mark.parametrize(
    "piece",
    ["3 May 2016 ", "3 May 2016\n", "2016-", "A ", "MOSUL, ", "3 days ago\n", "10:15 ", "3 May 2016\nIt fell.\n"],
)
def test_many_dates_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 40
