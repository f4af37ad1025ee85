"""Tables: rows of Markdown or tab-separated cells, or of figures, one paragraph together. A single line is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from isis_corpus.dates import find_dates
from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import is_bare
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.segmentation import Page, Unit

__all__ = ["find_figure_rows", "find_table"]

_SHAPE = Strength.SHAPE
_ROWS, _TITLED = "rows of cells", "numbered table or figure"


def find_table(unit: Reading) -> Finding | None:
    """Find what segmentation put together as the rows of one table."""
    if not unit.is_table:
        return None
    return unit.finding(BlockKind.PARAGRAPH, "tables", _ROWS, Strength.PATTERN)


_FIGURES = LazyPattern(r"(?:\s[-–+$€£]?\d(?:[\d.,]*\d)?%?(?=\s|$)){2,12}$")
_LONGEST = 16  # words of a row
_FEWEST = 2  # rows


def find_figure_rows(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find rows of figures that a scraper left with spaces between, the line of their headings, and their source.

    Two rows or more, line below line, that end in the same number of figures, at least two. The line right above is
    their heading if it has no figures and as many words. On a page with furniture only rows below "Table 1" count. A line "Source: …" below any table goes with its caption.
    """
    found: dict[int, Finding] = {}
    units = page.units
    at = 0
    while at < len(units):
        end = _end_of_rows(units, labels, at)
        if end - at >= _FEWEST:
            first = at - 1 if at and _heads(units[at - 1], units[at], labels[at - 1]) else at
            if (first and labels[first - 1].evidence == _TITLED) or is_bare(labels):
                for unit in units[first:end]:
                    found[unit.index] = unit.finding(
                        BlockKind.PARAGRAPH,
                        "figure_rows",
                        "rows of figures",
                        Strength.PATTERN,
                        continues=unit.index > first,
                    )
        at = max(end, at + 1)
    for above, unit in pairwise(units):
        if labels[unit.index].evidence == "names its source" and (
            above.index in found or labels[above.index].evidence in (_ROWS, _TITLED)
        ):
            found[unit.index] = unit.finding(BlockKind.CAPTION, "figure_rows", "source of a table", Strength.PATTERN)
    return found


def _end_of_rows(units: Sequence[Unit], labels: Sequence[Finding], start: int) -> int:
    """Where a run of rows that begins at *start* ends; *start* if there is none."""
    at, cells = start, 0
    while at < len(units) and (at == start or units[at].gap == 1):
        count = _figures(units[at]) if labels[at].strength <= _SHAPE else 0
        if not count or (cells and count != cells):
            break
        cells = count
        at += 1
    return at


def _figures(unit: Unit) -> int:
    """How many figures the line ends in, behind a label of its own; none if it is a sentence."""
    if unit.words > _LONGEST or not (unit.text[-1].isdecimal() or unit.text[-1] == "%") or find_dates(unit.text):
        return 0
    match = _FIGURES.search(unit.text)
    return len(match[0].split()) if match and match.start() else 0


def _heads(unit: Unit, row: Unit, label: Finding) -> bool:
    return (
        row.gap == 1
        and label.strength <= Strength.SHAPE
        and not unit.ends
        and not unit.has_digit
        and _figures(row) <= unit.words <= _LONGEST
    )
