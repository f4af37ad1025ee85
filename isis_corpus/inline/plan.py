"""The plan of inline edits: every finder's edits for a block, overlaps resolved in one place."""

from __future__ import annotations

from collections.abc import Iterable

from isis_corpus.edits import Edit

__all__ = ["plan_edits"]


def plan_edits(candidates: Iterable[Edit], start: int, end: int) -> tuple[Edit, ...]:
    """Return the edits that lie in ``[start, end)``, sorted and disjoint.

    Of two that overlap the one that comes first in *candidates* stays; an edit that would change nothing is left out by
    the finders.
    """
    chosen: list[Edit] = []
    for edit in candidates:
        if edit.span.start < start or edit.span.end > end:
            continue
        chosen.append(edit)
    ranked = sorted(enumerate(chosen), key=lambda item: (item[1].span.start, item[0]))
    kept: list[tuple[int, Edit]] = []
    for rank, edit in ranked:
        while kept and kept[-1][1].span.end > edit.span.start and kept[-1][0] > rank:
            kept.pop()
        if kept and kept[-1][1].span.end > edit.span.start:
            continue
        kept.append((rank, edit))
    return tuple(edit for _, edit in kept)
