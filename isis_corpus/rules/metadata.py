"""Metadata lines: "Title: …", "Date: …" as scrapers put them above a text. Prose with a colon is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isis_corpus.findings import Finding, Strength, line_finding
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import fold_line
from isis_corpus.resources import load_rows
from isis_corpus.segmentation import Page

__all__ = ["LABEL", "find_metadata", "label_kinds"]

LABEL = LazyPattern(r"[*_#\s\"]*(?P<label>\p{L}[\p{L}\d _./-]{0,38}?)[*_\"]*\s*[:=：][*_]*\s*")
"""A label of at most 40 characters with its colon."""


@cache
def label_kinds() -> dict[str, BlockKind]:
    """Return the kind of the line behind each listed label, by the folded label."""
    return {
        fold_line(row["phrase"]): BlockKind(row["kind"])
        for row in load_rows("phrases/metadata.tsv")
        if row["match"] == "start"
    }


def find_metadata(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find the run of labelled lines at the head of the text: at least two among the first twelve lines.

    A label alone on its line ("Keywords:") counts, and so does the line it labels. Date and subject without any other label
    are the head of a letter or an order, and its text.
    """
    found: dict[int, Finding] = {}
    labelled = 0
    seen: set[str] = set()
    waiting: BlockKind | None = None
    for unit in page.units[:30]:
        if waiting is not None:
            kind = waiting if unit.words <= 60 else None
            waiting = None
            if kind:
                found[unit.index] = unit.finding(kind, "metadata", "below its label", Strength.PATTERN)
                continue
        match = LABEL.match(unit.text) if ":" in unit.text[:60] or "=" in unit.text[:60] else None
        kind = label_kinds().get(fold_line(match["label"])) if match else None
        if kind is None or match is None:
            if unit.is_prose and (unit.words > 40 or (unit.words >= 18 and not labelled)):
                break
            continue
        labelled += 1
        seen.add(fold_line(match["label"]))
        rest = unit.text[match.end() :].strip(" *_")
        found[unit.index] = unit.finding(
            kind if rest else BlockKind.NAVIGATION, "metadata", f'label "{match["label"]}"', Strength.PATTERN
        )
        if not rest:
            waiting = BlockKind.DECK if fold_line(match["label"]) in _SUMMARY else kind
    if "subject" in seen and seen <= _LETTER and not any(_E_MAIL.search(unit.text) for unit in page.units[:30]):
        return {
            index: line_finding(BlockKind.PARAGRAPH, "metadata", "head of a letter", Strength.PATTERN)
            for index in found
        }
    return found if labelled >= 2 else {}


_LETTER = frozenset({"date", "time", "subject", "place", "location"})
"""Labels that letters, orders and memoranda have too: without another, a subject is the document's own."""
_E_MAIL = LazyPattern(r"^(?:Subject|Date|X-\p{L}+|Message-ID):.*(?:\d:\d\d|\bRe:|@)|^X-\p{L}")
_SUMMARY = frozenset({"abstract", "summary", "résumé", "zusammenfassung", "özet", "الملخص", "ملخص"})
