"""Bylines: names behind "By", contributor and agency credits are found; prose that opens with "By" stays."""

from __future__ import annotations

import pytest

from isis_corpus.rules.bylines import is_byline_shape, names_in, names_only
from tests.rules.pages import Row, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("head", "By Rana Aziz", "byline"),
    ("head", "BY OMAR HADDAD", "byline"),
    ("head", "By Rana Aziz and Omar Haddad", "byline"),
    ("head", "By Rana Aziz, Middle East correspondent", "byline"),
    ("head", "By Rana Aziz in Erbil", "byline"),
    ("head", "Written by Lea Brandt", "byline"),
    ("head", "Author: Salim Darwish", "byline"),
    ("head", "Von Lea Brandt", "byline"),
    ("head", "Par Claire Fontaine", "byline"),
    ("head", "Yazan: Mehmet Aydın", "byline"),
    ("head", "بقلم: سليم درويش", "byline"),
    ("head", "By Tigris Post Staff", "byline"),
    ("head", "[By Rana Aziz](https://news.example/rana)", "byline"),
    ("head", "Translated from Arabic by Omar Haddad", "byline"),
    ("end", "Additional reporting by Omar Haddad in Baghdad", "byline"),
    ("end", "Lea Brandt contributed to this report from Berlin.", "byline"),
    ("end", "Reporting by Rana Aziz; Editing by Lea Brandt", "byline"),
    ("end", "Source: Tigris News Agency", "byline"),
    ("end", "— Rana Aziz", "byline"),
    ("head", "By Rana Aziz 14/10/2017", "byline + dateline"),
]
LEFT: list[Row] = [
    ("inside", "By Tuesday the market had opened again.", "paragraph"),
    ("inside", "By Tuesday evening, engineers said, the second turbine was running.", "paragraph"),
    ("inside", "By 2014 the brigade had three hundred men.", "paragraph"),
    ("inside", "By then nobody in the town believed the radio any more.", "paragraph"),
    ("inside", "By Omar Haddad’s own account, he had never set foot in the mill.", "paragraph"),
    ("inside", "By contrast, Tikrit was quiet.", "paragraph"),
    ("inside", "By night the smugglers came down to the river with mules and cigarettes.", "paragraph"),
    ("inside", "By Mosul standards it was a small bomb, and the shops opened again the same day.", "paragraph"),
    ("inside", "From Mosul the road runs south along the river to Qayyara.", "paragraph"),
    ("inside", "From Mosul came the flour, from Kirkuk the oil.", "paragraph"),
    ("inside", "Written by hand on yellow paper, the order named eleven men.", "paragraph"),
    ("inside", "Translated from Kurdish, the word means a place where water is shared.", "paragraph"),
    ("inside", "The report was edited by two officers before anybody in the capital saw it.", "paragraph"),
    ("inside", "He contributed to the reporting of the commission for six years and was never paid.", "paragraph"),
    ("inside", "Sources: the word the colonel used most was “friends”, and he had many of them.", "paragraph"),
    ("inside", "— That was the whole of his answer.", "paragraph"),
    ("inside", "By the river", "heading"),
    ("inside", "Posted by the gate, two boys counted the lorries.", "paragraph"),
    ("inside", "Editor of the town’s only paper, he had printed the list of the missing every Friday.", "paragraph"),
    ("inside", "Reporting by mobile phone became impossible once the towers had been cut.", "paragraph"),
]


@rows(FOUND)
def test_bylines_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_prose_that_opens_like_a_byline_stays(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        ("Rana Aziz", ("Rana Aziz",)),
        ("Rana Aziz, Omar Haddad and Lea Brandt", ("Rana Aziz", "Omar Haddad", "Lea Brandt")),
        ("Rana Aziz | 3 May 2016", ("Rana Aziz",)),
        ("Rana Aziz (Erbil)", ("Rana Aziz",)),
        ("Noor al-Hashimi, staff writer", ("Noor al-Hashimi",)),
        ("Elijah J.Marsh", ("Elijah J.Marsh",)),
        ("[Rana Aziz](https://news.example/rana)", ("Rana Aziz",)),
        ("Lea Brandt und Omar Haddad", ("Lea Brandt", "Omar Haddad")),
        ("the end of the year", ()),
        ("2014", ()),
    ],
)
def test_names_behind_a_label_are_read_as_written(rest: str, names: tuple[str, ...]) -> None:
    assert names_in(rest) == names


@pytest.mark.parametrize(
    "rest", ["Rana Aziz", "The Tigris Staff", "Rana Aziz in Erbil", "Jazira Times with Khabur Wire"]
)
def test_names_and_outlets_are_nothing_but_names(rest: str) -> None:
    assert names_only(rest, labelled=False)


@pytest.mark.parametrize(
    "rest", ["Tuesday", "noon", "far the best", "the end of the year", "accident", "a vote of nine to two"]
)
def test_days_and_turns_of_phrase_are_no_names(rest: str) -> None:
    assert not names_only(rest, labelled=False)


@pytest.mark.parametrize("text", ["Rana Aziz", "Rana Aziz and Omar Haddad", "Rana Aziz, correspondent in Erbil"])
def test_bare_names_have_the_shape_of_a_byline(text: str) -> None:
    assert is_byline_shape(text)


@pytest.mark.parametrize("text", ["The mill turns again", "Middle East", "Army takes the bridge at dawn"])
def test_headlines_and_sections_have_another_shape(text: str) -> None:
    assert not is_byline_shape(text)


@pytest.mark.parametrize("piece", ["By ", "By A B ", "by:\n", "A B and ", "By A.B,", "Source: ", "— A\n", "editor ("])
def test_many_labels_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
