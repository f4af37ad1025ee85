"""The examples on the names pages run as they stand."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from isis_corpus.names import romanize

PAGES = [
    *sorted((Path(__file__).parents[2] / "docs").glob("names*.md")),
    Path(__file__).parents[2] / "docs" / "romanization.md",
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_on_the_page(page: Path) -> None:
    failed, _tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert failed == 0


def test_the_table_of_particles_says_what_is_done() -> None:
    lines = PAGES[-1].read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.count("|") == 7]
    rows = [row for row in rows if row[1] > "\u0600"]
    assert len(rows) == 8
    for _, vocalised, ijmes, ala_lc, bare, read in rows:
        assert (romanize(vocalised), romanize(vocalised, "ala-lc"), romanize(bare)) == (ijmes, ala_lc, read)
