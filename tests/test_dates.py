"""Dates as sites print them: full dates are read in five languages; years alone, ranges and scores are not."""

from __future__ import annotations

import pytest

from isis_corpus.dates import find_dates, is_date_line
from tests.rules.pages import many, slowness

FOUND = [
    ("3 May 2016", "2016-05-03"),
    ("May 3, 2016", "2016-05-03"),
    ("Tuesday, 3rd of May 2016", "2016-05-03"),
    ("Nov. 20, 2019", "2019-11-20"),
    ("Sept 9, 2014", "2014-09-09"),
    ("2016-05-03T10:15:00Z", "2016-05-03"),
    ("03/05/2016", "2016-05-03"),
    ("05/13/2016", "2016-05-13"),
    ("3.5.2016", "2016-05-03"),
    ("3. Mai 2016", "2016-05-03"),
    ("le 3 mai 2016", "2016-05-03"),
    ("1er mars 2016", "2016-03-01"),
    ("3 Mayıs 2016", "2016-05-03"),
    ("٣ أيار ٢٠١٦", "2016-05-03"),
    ("May 2016", "2016-05"),
    ("Mai 2016", "2016-05"),
]
NONE = [
    "In 2014 the town had a library.",
    "by May 3 it was over",
    "2014–2016",
    "35.8 north, 43.3 east",
    "Resolution 2170 (2014)",
    "30/02 of the men",
    "99/99/2016",
    "the 2016 harvest",
    "1.234.567",
    "Maya 2016",
    "on the third of May",
    "12:30",
    "page 3/2016",
    "may come in 2016",
]


@pytest.mark.parametrize(("text", "iso"), FOUND)
def test_full_dates_are_read(text: str, iso: str) -> None:
    assert [date.iso for date in find_dates(text)] == [iso]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_full_date_is_not(text: str) -> None:
    assert find_dates(text) == ()


def test_the_span_takes_in_weekday_and_time() -> None:
    text = "Published Tuesday, May 3, 2016 at 4:20 pm by Rana"
    (date,) = find_dates(text)
    assert text[date.span.start : date.span.end].strip() == "Tuesday, May 3, 2016 at 4:20 pm"


def test_dates_come_in_the_order_of_the_text() -> None:
    assert [date.iso for date in find_dates("4 May 2016, updated 2 May 2016")] == ["2016-05-04", "2016-05-02"]


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2016",
        "Last updated: 3 March 2017, 10:15 GMT",
        "Published on May 3, 2016",
        "Publié le 3 mai 2016 à 10h15",
        "Stand: 3. Mai 2016, 10:15 Uhr",
        "Yayın tarihi: 3 Mayıs 2016",
        "(03/05/2016)",
        "May 3, 2016 | 10:15 am",
    ],
)
def test_a_line_of_a_date_is_one(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "On 3 March 2017 the bridge was bombed",
        "3 May 2016 was a Tuesday",
        "Rana Aziz, 3 May 2016",
        "The mill, May 3, 2016",
        "2014",
        "10:15",
        "",
        "updated",
    ],
)
def test_a_line_with_other_words_is_none(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize("piece", ["3 May 2016 ", "2016-", "3/", "May ", "1 2 ", "monday, ", "2016 ", "10:15"])
def test_many_dates_cost_little(piece: str) -> None:
    assert slowness(many(piece), find_dates) < 40
    assert slowness(many(piece), is_date_line) < 40
