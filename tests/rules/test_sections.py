"""Sections: headlines between and below the paragraphs go; headings and short sentences stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "sections_found")
def test_sections_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "sections_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize("piece", ["A b\n", "A b c d e f g h\n", "1. A b\n", "I. A\n", "Home\n"])
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
