"""The examples on the names pages run as they stand."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

PAGES = [
    *sorted((Path(__file__).parents[2] / "docs").glob("names*.md")),
    Path(__file__).parents[2] / "docs" / "romanization.md",
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_on_the_page(page: Path) -> None:
    failed, _tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert failed == 0
