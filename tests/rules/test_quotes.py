"""Quotes: marked quotes, embedded messages and verse are found; speech in the running report stays a paragraph."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "quotes_found")
def test_quotes_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "quotes_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize("piece", ["> ", "> a b\n", "a b c,\n", "a (@b) ", "— a (@", "pic.twitter.com/"])
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
