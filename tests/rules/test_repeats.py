"""Repeats: doubled picture texts are captions; what an author repeats stays."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "repeats_found")
def test_repeats_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "repeats_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize(
    "piece", ["the same line stands here again and again.\n", "- 1 -\nA B\n", "1/2\n", "Photo: A\n"]
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
