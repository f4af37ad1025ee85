"""Spaces: no-break and zero-width ones, runs, wraps and stray marks are mended; joiners and letters' marks stay."""

from __future__ import annotations

import pytest

from isis_corpus.edits import Edit
from isis_corpus.inline.plan import plan_edits
from isis_corpus.inline.spacing import find_indents, find_wraps
from isis_corpus.spans import Span
from tests.rules.pages import block_of, many, slowness

FOUND = [
    ("The mill\xa0is old, and the river is older.", "The mill is old, and the river is older."),
    ("The mill  is   old, and the river is older.", "The mill is old, and the river is older."),
    ("The mill\tis old, and the river is older.", "The mill is old, and the river is older."),
    ("The mi\u200bll is old, and the river is older.", "The mill is old, and the river is older."),
    ("The mi\xadll is old, and the river is older.", "The mill is old, and the river is older."),
    ("The\ufeff mill is old, and the river is older.", "The mill is old, and the river is older."),
    ("The\u2009mill\u202fis old, and the river is older.", "The mill is old, and the river is older."),
    ("\u0650The mill is old, and the river is older.", "The mill is old, and the river is older."),
]
LEFT = [
    "می‌خواهم به آسیاب بروم و آسیابان را ببینم، گفت مرد.",
    "Cafe\u0301 and re\u0301sume\u0301 are written with marks of their own.",
    "مُحَمَّد ذهب إلى المطحنة في الصباح ولم يرجع منها.",
    "👩‍🌾 stands on the sack, and 👍🏽 on the gate of the yard.",
    "The words ‘Anah, Ba‘quba and Mi’raj keep their signs in print.",
    "‏عاد المهندسون إلى المطحنة يوم الاثنين، كما قال سكان البلدة.",
    "He said: “No – never.” Then – nothing. A pause … and the gate.",
    "It's the miller's, isn't it? 'Yes', he said, \"it is\".",
]


@pytest.mark.parametrize(("line", "text"), FOUND, ids=[ascii(line) for line, _ in FOUND])
def test_spaces_are_mended(line: str, text: str) -> None:
    assert block_of(line) == ("paragraph", text)


@pytest.mark.parametrize("line", LEFT, ids=ascii)
def test_joiners_marks_and_quotes_stay(line: str) -> None:
    assert block_of(line) == ("paragraph", line)


def _unwrapped(text: str, *words: str) -> str:
    return _carried_out(text, find_wraps(text, 0, frozenset(words)))


def _carried_out(text: str, edits: object) -> str:
    assert hasattr(edits, "__iter__")
    for edit in reversed(list(edits)):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("the old\nmill", (), "the old mill"),
        ("the engi-\nneers", (), "the engineers"),
        ("the engi-\n  neers", (), "the engineers"),
        ("the engi\xad\nneers", (), "the engineers"),
        ("the well-\nknown mill", (), "the well-known mill"),
        ("the US-\nled coalition", (), "the US-led coalition"),
        ("the mill-\nstones", ("mill-stones",), "the mill-stones"),
        ("the Deir ez-\nZor road", (), "the Deir ez-Zor road"),
        ("1914–\n1918", (), "1914–1918"),
        ("the mill –\nand", (), "the mill – and"),
        ("the mill\r\nturns", (), "the mill turns"),
        ("group-\nstate", ("groupstate",), "groupstate"),
        ("in Novem-\nber 2016", (), "in November 2016"),
        ("Perspec-\ntives on Terrorism", (), "Perspectives on Terrorism"),
        ("the north-\nern gate", (), "the northern gate"),
        ("the north-\neast gate", (), "the north-east gate"),
        ("of Moham-\nmed", (), "of Mohammed"),
        ("the Kurd-\nistan region", (), "the Kurdistan region"),
        ("of co-\noperation", (), "of co-operation"),
        ("an ex-\nfighter", (), "an ex-fighter"),
        ("the anti-\nIS coalition", (), "the anti-IS coalition"),
        ("of al-\nQaida", (), "of al-Qaida"),
        ("the Kurdish-\nspeaking towns", (), "the Kurdish-speaking towns"),
        ("the Baghdad-\nappointed governor", (), "the Baghdad-appointed governor"),
        ("the Baghdad-\nfriendly paper", ("baghdad",), "the Baghdad-friendly paper"),
        ("a Mosul-\nborn miller", (), "a Mosul-born miller"),
        ("a state-\nof-the-art mill", (), "a state-of-the-art mill"),
        ("the Deir-\nez-Zor road", (), "the Deir-ez-Zor road"),
        ("an Abu-\nsomething", (), "an Abu-something"),
        ("the Shia-\nmajority south", (), "the Shia-majority south"),
        ("the Saddam-\nera law", (), "the Saddam-era law"),
        ("Anti-\ngovernment rallies", (), "Anti-government rallies"),
        ("un arc-\nen-ciel", (), "un arc-en-ciel"),
    ],
)
def test_line_breaks_are_undone(text: str, words: tuple[str, ...], line: str) -> None:
    assert _unwrapped(text, *words) == line


def test_indentation_goes_and_line_breaks_stay() -> None:
    text = "O mill beside\n    the river,  \nturn"
    assert _carried_out(text, find_indents(text, 0)) == "O mill beside\nthe river,\nturn"


def _edit(start: int, end: int, rule: str) -> Edit:
    return Edit(Span(start, end), "", rule)


def test_of_two_edits_that_overlap_the_first_finder_wins() -> None:
    first, second = _edit(2, 5, "a"), _edit(0, 3, "b")
    assert plan_edits([first, second], 0, 9, "abcdefghi") == (first,)
    assert plan_edits([second, first], 0, 9, "abcdefghi") == (second,)


def test_edits_are_sorted_and_stay_in_their_block() -> None:
    inside, before, across = _edit(4, 5, "a"), _edit(0, 1, "b"), _edit(7, 12, "c")
    assert plan_edits([inside, before, across], 0, 9, "abcdefghi") == (before, inside)


def test_no_edit_parts_a_letter_from_its_mark() -> None:
    assert plan_edits([_edit(0, 1, "a")], 0, 3, "e\u0301b") == ()
    assert plan_edits([_edit(1, 2, "stray_marks")], 0, 3, "\n\u0301b") == (_edit(1, 2, "stray_marks"),)


@pytest.mark.parametrize("piece", [" ", "\xa0", "\t", "\u200b", "\u0301", "a-\n", "a  ", "\xad"])
def test_many_spaces_cost_little(piece: str) -> None:
    assert slowness("The mill" + many(piece) + "turns.") < 40
