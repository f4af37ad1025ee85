"""Real HTML: the English pages among the unit-test fixtures in the source distribution of newspaper4k (MIT licence).

They are read from an unpacked distribution, and nothing of them is kept here. The expected text of a page is what
newspaper4k itself gives, with bylines, datelines and sub-headings, so it judges newspaper4k by itself and is only
a hint for the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["Fixture", "load_fixtures"]

_ENGLISH = """
article_with_br article_with_divs cleveland.com1 cnn_001 cnn_002 cnn_article cnn_test_nlp fox13now_001 time_001
video_article_01 video_article_02 wired_001
"""


class Fixture(NamedTuple):
    """A page and the text expected of it."""

    name: str
    html: str
    expected: str


def load_fixtures(distribution: Path) -> Iterator[Fixture]:
    """Yield the pages below the folder of an unpacked source distribution."""
    folder = distribution / "tests" / "data"
    for name in _ENGLISH.split():
        html = (folder / "html" / f"{name}.html").read_text(encoding="utf-8", errors="replace")
        expected = (folder / "txt" / f"{name}.txt").read_text(encoding="utf-8")
        yield Fixture(name, html, expected)
