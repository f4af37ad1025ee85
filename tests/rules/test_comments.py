"""Comment threads: signed, stamped, numbered and nested messages go; lists, interviews and chronicles stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "comments_found")
def test_comments_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "comments_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize(
    "piece",
    [
        "Rana says:\n",
        "Rana • 3 years ago\n",
        "  1. a\n",
        "Reply\n",
        "A → B • 1d\n",
        "posted by A on ",
        "a, 3 May 2016\n",
    ],
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
