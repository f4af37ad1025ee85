"""Runs: what stands under the label of a list goes; lists and tables of the article stay."""

from __future__ import annotations

import pytest

from isis_corpus import parse
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


@pytest.mark.parametrize(
    "text",
    [
        "About us\nWe are a small group of readers in the town.",
        "About ISIS\n\nIt is a group in Iraq and Syria, as we know.",
    ],
)
def test_a_short_text_that_opens_with_about_is_read(text: str) -> None:
    assert parse(text).blocks
