"""Time at full size: a million code points of what is hostile, and one line of five million."""

from __future__ import annotations

import pytest

from isis_corpus import clean
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
