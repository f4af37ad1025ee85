"""Repeats: doubled picture texts are captions; what an author repeats stays."""

from __future__ import annotations

import pytest

from isis_corpus import clean
from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "repeats_found")
def test_repeats_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "repeats_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


def test_the_rows_of_a_list_of_courses_are_no_heads_of_pages() -> None:
    rows = [
        row
        for number, name in enumerate(["Pumps", "Boats", "Mills", "Nets", "Stones", "Looms", "Wells", "Ovens"], 1)
        for row in (name, f"LF {number // 3 + 1} A", str(number), f"LF {number // 3 + 1} A", "Hall of the old school")
    ]
    opening = "The school in Mosul taught eight trades in the years of the siege, and this list of its courses was found in the hall."
    assert clean("\n".join([opening, "", *rows])).split() == " ".join([opening, *rows]).split()


@pytest.mark.parametrize(
    "piece",
    [
        "the same line stands here again and again.\n",
        "- 1 -\nA B\n",
        "1/2\n",
        "Photo: A\n",
        "Share on Facebook\nThe mill at the river.\nPhoto: A/B\n",
    ],
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
