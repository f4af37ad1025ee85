"""The lines that no rule has a name for on a page: what the line model says of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.layout import Layout
from isis_corpus.line_model import LineScore, score_lines
from isis_corpus.segmentation import Page

__all__ = ["find_open_lines"]

_PROSE_BELOW, _INSIDE_BELOW, _REMOVED_BELOW, _KEPT_FROM = 0.4, 0.3, 0.08, 0.45
"""Probabilities of being body. An open line of prose goes below the first, one inside the article below the second, a short line
below the third; one that only its place spoke against stays from the fourth."""
_MOST_GONE = 0.7  # of the words of the prose that rules keep
_GUESSES = frozenset({"closing_cluster", "foot", "subheads", "titles"})


def find_open_lines(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Judge, on a page that is no article yet, the lines that rules leave open.

    Open is what has no kind of its own, or one that only its shape or its place gives it. In a text that is an article
    already, and where no article is found, nothing is judged.
    """
    if layout.is_article or layout.last < 0:
        return {}
    found: dict[int, Finding] = {}
    kept = gone = 0
    for unit, score in zip(page.units, _unit_scores(page), strict=True):
        label = labels[unit.index]
        stays = label.kind in BODY_KINDS
        kept += unit.words if stays and unit.is_prose else 0
        if label.strength > Strength.PLACE:
            continue
        threshold = (
            _REMOVED_BELOW if not unit.is_prose else _INSIDE_BELOW if layout.inside[unit.index] else _PROSE_BELOW
        )
        if stays and score.body < threshold:
            gone += unit.words if unit.is_prose else 0
            kind = BlockKind.RELATED if unit.words >= 5 else BlockKind.NAVIGATION
            found[unit.index] = unit.finding(kind, "line_model", score.explain(), Strength.MODEL)
        elif not stays and label.rule in _GUESSES and score.body >= _KEPT_FROM:
            found[unit.index] = unit.finding(BlockKind.PARAGRAPH, "line_model", score.explain(), Strength.MODEL)
    if gone > _MOST_GONE * kept:
        return {}  # it takes something else for the article than the rules do
    return found


def _unit_scores(page: Page) -> list[LineScore]:
    """The score of each unit: the highest of the lines it is made of."""
    lines = page.source.splitlines(keepends=True)
    starts = list(accumulate(map(len, lines), initial=0))
    scores = score_lines(lines)
    found = []
    for unit in page.units:
        first, last = bisect_right(starts, unit.start) - 1, bisect_right(starts, unit.end - 1)
        found.append(max(scores[first:last], key=lambda score: score.body))
    return found
