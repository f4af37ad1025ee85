"""The plan of inline edits: every finder's edits for a block, overlaps resolved in one place."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

from isis_corpus.edits import Edit

__all__ = ["plan_edits"]


def plan_edits(candidates: Iterable[Edit], start: int, end: int, source: str) -> tuple[Edit, ...]:
    """Return the edits that lie in ``[start, end)``, sorted and disjoint.

    An edit that would part a letter from the marks it carries is dropped. Of two that overlap the one that comes first
    in *candidates* stays; an edit that would change nothing is left out by the finders.
    """
    chosen = [
        edit
        for edit in candidates
        if start <= edit.span.start and edit.span.end <= end and not _cuts_cluster(edit, source)
    ]
    ranked = sorted(enumerate(chosen), key=lambda item: (item[1].span.start, item[0]))
    kept: list[tuple[int, Edit]] = []
    for rank, edit in ranked:
        while kept and kept[-1][1].span.end > edit.span.start and kept[-1][0] > rank:
            kept.pop()
        if kept and kept[-1][1].span.end > edit.span.start:
            continue
        kept.append((rank, edit))
    return tuple(edit for _, edit in kept)


_LOOSE = frozenset({"stray_marks", "doubled_text"})


def _cuts_cluster(edit: Edit, source: str) -> bool:
    """Whether a combining mark or a joiner stands right behind the edit, or opens it."""
    if edit.rule in _LOOSE:
        return False
    span = edit.span
    return _continues(source[span.end : span.end + 1]) or _continues(source[span.start : span.start + 1])


def _continues(char: str) -> bool:
    return char > "\u02ff" and (
        category(char)[0] == "M" or char in "\u200c\u200d\uff9e\uff9f" or "\U0001f3fb" <= char <= "\U0001f3ff"
    )
