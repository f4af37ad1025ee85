"""Footnotes: labelled notes and sections of notes are found; years, decimals, ranks and models stay text."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "footnotes_found")
def test_footnotes_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "footnotes_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize(
    "piece", ["[1] a\n", "<sup>1</sup> a\n", "1. a\n", "[^1]: a\n", "¹ a\n", "* a\n", "Notes\n1. a\n", "word.1 "]
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
