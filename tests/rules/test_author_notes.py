"""Author notes: who wrote the text is found at its head or end; people in the story stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "author_notes_found")
def test_author_notes_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "author_notes_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize(
    "piece", ["A B is a ", "The author is ", "A B is a fellow at c\n", "*A ", "About the author: "]
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
