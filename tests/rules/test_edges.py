"""Edges: furniture behind the last paragraph goes; the same words inside the article stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import cases, check_case, many, slowness


@cases("rules", "edges_found")
def test_edges_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "edges_left")
def test_what_only_looks_like_it_stays(case: str) -> None:
    check_case(case)


@pytest.mark.parametrize("piece", ["share ", "© a\n", "support us ", "subscribe\nA b\n"])
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
