"""What the README and the pages under docs print is what the code does."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from isis_corpus import RULE_NAMES, BlockKind, parse
from tests.gold_texts import GOLD

ROOT = Path(__file__).resolve().parent.parent
_PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_are_true(page: Path) -> None:
    failed, _ = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert failed == 0


def test_the_readme_has_examples() -> None:
    assert (ROOT / "README.md").read_text(encoding="utf-8").count(">>> ") >= 10


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_rule_has_its_row_and_no_other() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    rules, _, inline = page.partition("## Inline edits")
    with_a_row = set(RULE_NAMES) - {"line_model"}  # that one has a section
    assert sorted(re.findall(r"^\| `(\w+)` \|", rules, re.MULTILINE)) == sorted(with_a_row)
    named = set(re.findall(r"^\| `(\w+)` \|", inline, re.MULTILINE))
    seen = {edit.rule for gold in GOLD.values() for block in parse(gold.raw).blocks for edit in block.edits}
    assert seen <= named


def test_every_kind_has_its_row() -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == sorted(BlockKind)
