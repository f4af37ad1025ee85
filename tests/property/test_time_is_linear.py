"""Doubling a text at most doubles the work, on real-like and on hostile texts. Full sizes are under ``benchmarks``."""

from __future__ import annotations

import pytest

from isis_corpus import clean
from tests.gold_texts import GOLD
from tests.hostile import HOSTILE
from tests.timing import growth, size_that_shows

LIMIT = 2.2
_LEAST = 0.01  # seconds; below, the clock decides
_LARGEST = 32_000  # code points; a quadratic step has shown by then, and the suite stays fast


def _doubled_gold(size: int) -> str:
    text = "\n\n".join(gold.raw for gold in GOLD.values())
    return (text * (size // len(text) + 1))[:size]


def test_cleaning_articles_is_linear() -> None:
    assert growth(clean, _doubled_gold, 40_000, LIMIT) <= LIMIT


@pytest.mark.parametrize("name", HOSTILE)
def test_cleaning_a_hostile_text_is_linear(name: str) -> None:
    size = size_that_shows(clean, HOSTILE[name], _LEAST, _LARGEST)
    assert growth(clean, HOSTILE[name], size, LIMIT) <= LIMIT
