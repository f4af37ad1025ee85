"""Pages per second of ``clean`` beside trafilatura: the same pages, one process, turn by turn, processor time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median

from isis_corpus import clean
from tests.benchmarks.peers.figures import Figure
from tests.timing import best_time

__all__ = ["speeds"]

_BATCH = 10
_REPEAT = 3


def speeds(row: str, pages: Sequence[tuple[str, str]], extract: Callable[[str], object]) -> Iterator[Figure]:
    """Yield pages per second of *extract* on the HTML and of ``clean`` on the text of *pages*, pairs of the two.

    Batches take turns, so that a busy machine slows both. Each batch begins with empty caches; its best time counts.
    """
    batches = [pages[i : i + _BATCH] for i in range(0, len(pages), _BATCH)]
    for page, text in pages[:2]:
        extract(page)
        clean(text)
    theirs = ours = 0.0
    for batch in batches:
        theirs += _time(extract, [page for page, _ in batch])
        ours += _time(clean, [text for _, text in batch])
    yield Figure("speed", row, "pages", len(pages))
    yield Figure("speed", row, "kB of HTML", median(len(page.encode()) for page, _ in pages) / 1000)
    yield Figure("speed", row, "kB of text", median(len(text.encode()) for _, text in pages) / 1000)
    yield Figure("speed", row, "trafilatura", len(pages) / theirs)
    yield Figure("speed", row, "clean", len(pages) / ours)
    yield Figure("speed", row, "ratio", theirs / ours)


def _time(call: Callable[[str], object], texts: Sequence[str]) -> float:
    return best_time(partial(_each, call, texts), _REPEAT)


def _each(call: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        call(text)
