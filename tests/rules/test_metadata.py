"""Metadata: labelled lines at the head are read by their labels; prose with a colon stays."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "metadata_found")
def test_metadata_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "metadata_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize("piece", ["Title: ", "Title: a\n", "a: b\n", "=", "*_# "])
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
