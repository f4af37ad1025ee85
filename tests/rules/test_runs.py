"""Runs: what stands under the label of a list goes; lists and tables of the article stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "runs_found")
def test_runs_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "runs_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize("piece", ["Related\n", "Tags\n", "Tags\na\n", "Most Read\nA b c d\n", "Subscribe\na\n"])
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
