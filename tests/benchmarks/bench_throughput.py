"""How fast cleaning is beside ``ftfy.fix_text`` on the same texts, measured in the same run; the floor may only rise."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import ftfy
import pytest

from isis_corpus import clean
from tests.gold_texts import GOLD
from tests.timing import best_time

_PAGES = Path(__file__).resolve().parents[3] / "shared" / "bench" / "boilerplate" / "dev.jsonl.gz"


FLOOR = 0.4  # times as fast as ftfy; may rise, never fall


def _ratio(texts: list[str]) -> float:
    """How many times faster cleaning is than ftfy."""
    clean("\n".join(texts[:3]))
    ours = theirs = float("inf")
    for _ in range(3):
        theirs = min(theirs, best_time(lambda: [ftfy.fix_text(text) for text in texts], 1))
        ours = min(ours, best_time(lambda: [clean(text) for text in texts], 1))
    return theirs / ours


def test_articles_stay_above_the_floor() -> None:
    assert _ratio([gold.raw for gold in GOLD.values()]) >= FLOOR


def test_pages_stay_above_the_floor() -> None:
    if not _PAGES.is_file():
        pytest.skip("the annotated pages are not here; they are no part of the repository")
    with gzip.open(_PAGES, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    assert _ratio([row["text"] for row in rows if row["lang"] == "en" and row["renderer"] == "dom"]) >= FLOOR
