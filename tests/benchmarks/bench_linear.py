"""Time at full size: a million code points of what is hostile, one line of five million, and pages of many lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from isis_corpus import clean, parse
from tests.gold_texts import GOLD
from tests.hostile import HOSTILE
from tests.timing import growth

LIMIT = 2.2
_NAMED = ("[", "(", "'", "*", "<sup>", " ", "1", "> ", "\\n", "one line of words")


def _articles(size: int) -> str:
    text = "\n\n".join(gold.raw for gold in GOLD.values())
    return (text * (size // len(text) + 1))[:size]


def test_a_million_code_points_of_articles() -> None:
    assert growth(clean, _articles, 250_000, LIMIT) <= LIMIT


@pytest.mark.parametrize("name", _NAMED)
def test_a_million_hostile_code_points(name: str) -> None:
    assert growth(clean, HOSTILE[name], 250_000, LIMIT) <= LIMIT


def test_a_line_of_five_million_code_points() -> None:
    assert growth(clean, HOSTILE["one line of words"], 1_250_000, LIMIT) <= LIMIT


_SENTENCE = "The town was quiet again, officials said, and the men went home to wait for news. "
_PAGES: dict[str, tuple[int, Callable[[int], str]]] = {
    "short lines": (50_000, lambda lines: "\n".join(f"Menu item {line % 977}" for line in range(lines))),
    "signed comments": (
        25_000,
        lambda lines: "\n".join(f"Rana{line} says:\nI agree with this." for line in range(lines)),
    ),
    "numbered notes": (
        25_000,
        lambda lines: "\n".join(f"{line} See the report, page {line}." for line in range(1, lines)),
    ),
    "bullets": (25_000, lambda lines: "\n".join(f"* Item {line} of the list" for line in range(lines))),
    "the same long line": (25_000, lambda lines: "\n".join([_SENTENCE * 3] * lines)),
}
"""By name: a number of lines, and a function that makes a page of so many; it is measured at four times as many."""


@pytest.mark.parametrize("call", [clean, parse])
@pytest.mark.parametrize("name", _PAGES)
def test_a_page_of_many_lines(name: str, call: Callable[[str], object]) -> None:
    size, make = _PAGES[name]
    assert growth(call, make, size, LIMIT) <= LIMIT
