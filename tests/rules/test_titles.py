"""Titles: kicker, title, deck, byline and date are told apart; section headings and first sentences stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "titles_found")
def test_titles_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "titles_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize(
    "piece", ["A b c d e\n", "A b c d e.\n\n", "# A\n", "By A B\n", "A B | C\n", "a b c d e f g h i.\n"]
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
