"""Sections: headlines between and below the paragraphs go; headings and short sentences stay."""

from __future__ import annotations

import pytest

from isis_corpus import parse
from isis_corpus.findings import Strength
from tests.rules.pages import PARAGRAPHS, TITLE, cases, check_case, many, slowness


@cases("rules", "sections_found")
def test_sections_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "sections_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize("piece", ["A b\n", "A b c d e f g h\n", "1. A b\n", "I. A\n", "Home\n"])
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25


_MENU = [
    f"{first} {second}"
    for first in ("River", "Bridge", "Market", "Harbour")
    for second in ("news", "maps", "prices", "letters", "games", "people", "roads", "bread")
]
_NOTE = (
    "Note: the council has put off the vote on the second hall until the river falls. Its chairman said that nobody had "
    "read the plans, which had come by boat on the day before, and that the engineers would have to explain them again."
)


@pytest.mark.parametrize(
    ("between", "stays"),
    [
        (["Advertisement", "Share on Facebook", "Tweet", "Print", "Back to Gallery"], True),
        (["Share on Facebook", "Tweet", "12 Comments", "Log in to comment", "Print"], False),
        (["Share on Facebook", "Most Popular", "Ferry of Sharqat carries wheat by night", "Tweet", "Print"], False),
    ],
)
def test_a_long_paragraph_below_controls_is_the_last(between: list[str], stays: bool) -> None:
    page = [*_MENU, TITLE, "By Rana Aziz", *PARAGRAPHS * 4, *between, _NOTE, *_MENU]
    assert (_NOTE in parse("\n".join(page), skip=["line_model"]).body) is stays


_SHOUTED = [
    "COUNCIL SENDS ELEVEN ENGINEERS TO THE MILL",
    "MILLER ASKS THE COUNCIL FOR A ROOF",
    "BAKER SAYS HE WILL OPEN ON MONDAY",
    "FERRYMAN WANTS A BRIDGE OF HIS OWN",
    "TEACHER FINDS A MAP OF THE OLD WELLS",
    "FARMERS BRING THEIR WHEAT TO THE YARD",
]


@pytest.mark.parametrize(("count", "strength"), [(1, Strength.WITHIN), (2, Strength.WITHIN), (6, Strength.PLACE)])
def test_many_lines_in_capitals_may_be_the_headings_of_the_text(count: int, strength: Strength) -> None:
    sections = [line for heading in _SHOUTED[:count] for line in (heading, *PARAGRAPHS[1:3])]
    blocks = parse(
        "\n\n".join(["Log in", TITLE, "By Rana Aziz", *PARAGRAPHS, *sections, *PARAGRAPHS[3:], "Share on Facebook"])
    ).blocks
    found = [
        finding.strength
        for block in blocks
        for finding in block.findings
        if finding.evidence == "headline of another story"
    ]
    assert found
    assert set(found) == {strength}
