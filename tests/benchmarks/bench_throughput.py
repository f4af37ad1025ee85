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


ARTICLE_FLOOR = 0.25  # times as fast as ftfy; may rise, falls only with a line in the changelog that says why
MENU_FLOOR = 0.2
PAGE_FLOORS = {("en", "dom"): 0.24, (None, "dom"): 0.32, (None, "inscriptis"): 0.37}
_MOST_PAGES = 150


def _ratio(texts: list[str]) -> float:
    """How many times faster cleaning is than ftfy."""
    clean("\n".join(texts[:3]))
    ours = theirs = float("inf")
    for _ in range(3):
        theirs = min(theirs, best_time(lambda: [ftfy.fix_text(text) for text in texts], 1))
        ours = min(ours, best_time(lambda: [clean(text) for text in texts], 1))
    return theirs / ours


def test_articles_stay_above_the_floor() -> None:
    assert _ratio([gold.raw for gold in GOLD.values()]) >= ARTICLE_FLOOR


def _page(number: int, text: str) -> str:
    """An article between the menus a site repeats on every page, and links that only this page has."""
    menu = "\n".join(["Home", "World", "Middle East", "Opinion", "About us", "Contact", "Subscribe", "Search"] * 3)
    links = "\n".join(f"Council number {number} meets again over the road to district {link}" for link in range(25))
    return f"{menu}\n\n{text}\n\nRelated stories\n{links}\n{menu}\nAll rights reserved"


def test_articles_between_menus_stay_above_the_floor() -> None:
    assert _ratio([_page(number, gold.raw) for number, gold in enumerate(GOLD.values())]) >= MENU_FLOOR


@pytest.mark.parametrize(("language", "renderer"), PAGE_FLOORS)
def test_pages_stay_above_the_floor(language: str | None, renderer: str) -> None:
    if not _PAGES.is_file():
        pytest.skip("the annotated pages are not here; they are no part of the repository")
    with gzip.open(_PAGES, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [row["text"] for row in rows if row["renderer"] == renderer and language in (None, row["lang"])]
    evenly = texts[:: max(1, len(texts) // _MOST_PAGES)]
    assert _ratio(evenly) >= PAGE_FLOORS[language, renderer]
