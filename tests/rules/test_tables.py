"""Tables: rows of cells are one paragraph; a bar inside a sentence makes no table."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "tables_found")
def test_tables_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "tables_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize("piece", ["|", "| ", "| a |\n", "a\tb\n", "|-"])
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
