"""Entry dates: the dates over the entries of a chronology or diary. The date of publication is left to ``datelines``."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.dates import find_dates
from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.layout import is_bare
from isis_corpus.patterns import LazyPattern
from isis_corpus.rules.list_items import BULLET
from isis_corpus.segmentation import Page, Unit

__all__ = ["ENTRY_DATE", "find_entry_dates"]

ENTRY_DATE = "date of an entry"
"""The evidence of a date over an entry, for rules that ask where the first entry begins."""

_CLOCK = LazyPattern(r"(?i)\d:\d\d|\d ?[ap]\.?m\b|\d ?h ?\d")
_HOUR = LazyPattern(r"(?i)\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|local time))?")
_MARKS = "[]()*_#<>«»•·:-–— \t."
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM})
_BETWEEN = frozenset({BlockKind.CAPTION, BlockKind.SEPARATOR})
_MANY = 3  # dates; with so many, entries need no end marks in a text without furniture
_WRITTEN = 2  # paragraphs; with fewer above it, a date may be that of publication below a deck


def find_entry_dates(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find bare dates that head an entry: two and more with text below each, or one between paragraphs.

    Left alone is the date between title and first paragraph, if only that one stands there, if it stands by a byline, or
    if it is out of the order of those that follow; a date above a comment or below the label of other stories; and a
    line that says more than its date ("Updated"). In a text without other furniture, hours ("02:15") over sentences are
    dates of entries too.
    """
    found = _hours(page, labels)
    dates = _bare_dates(page, labels)
    if not dates:
        return found
    found |= {unit.index: _entry(unit) for run in _runs(page, labels, dates) for unit in run}
    for unit in dates.values():
        below = dates.get(unit.index + 1)
        if below and BULLET.match(unit.text) and BULLET.match(below.text) and unit.text != below.text:
            found[unit.index], found[below.index] = _entry(unit), _entry(below)
    return found


def _hours(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Three clock times or more, each with a sentence below it, in a text without other furniture: the hours of a chronicle."""
    hours = {unit.index: unit for unit in page.units if unit.words <= 3 and _HOUR.fullmatch(unit.text)}
    if len(hours) < _MANY or not is_bare([label for at, label in enumerate(labels) if at not in hours]):
        return {}
    units = page.units
    told = [
        unit
        for at, unit in hours.items()
        if at + 1 < len(units) and units[at + 1].is_sentence and _is_text(units[at + 1], labels[at + 1], loose=True)
    ]
    if len(told) < _MANY or len(told) < len(hours):
        return {}
    return {unit.index: unit.finding(BlockKind.HEADING, "entry_dates", ENTRY_DATE, Strength.REGION) for unit in told}


def _entry(unit: Unit) -> Finding:
    kind = BlockKind.LIST_ITEM if BULLET.match(unit.text) else BlockKind.HEADING
    return unit.finding(kind, "entry_dates", ENTRY_DATE, Strength.PATTERN)


def _bare_dates(page: Page, labels: Sequence[Finding]) -> dict[int, Unit]:
    """The lines above the comments that are a date or two with a dash between; with a clock in a text without furniture."""
    found: dict[int, Unit] = {}
    bare: bool | None = None
    comments, date_line = BlockKind.COMMENTS_HEADER, BlockKind.DATELINE
    for unit in page.units:
        label = labels[unit.index]
        if label.kind is comments and label.strength >= Strength.START:
            break
        if label.kind is date_line and label.rule == "datelines" and unit.has_digit:
            around = unit.text
            for date in reversed(find_dates(unit.text)):
                around = around[: date.span.start] + around[date.span.end :]
            if around.strip(_MARKS):
                continue
            if bare is None:
                bare = is_bare(labels)
            if bare or not _CLOCK.search(unit.text):
                found[unit.index] = unit
    return found


def _runs(page: Page, labels: Sequence[Finding], dates: dict[int, Unit]) -> list[list[Unit]]:
    """The dates of entries that follow each other with text and no furniture between."""
    units = page.units
    clocked = any(_CLOCK.search(unit.text) for unit in dates.values())
    loose = len(dates) >= _MANY and is_bare(labels) and not clocked

    def is_text(index: int, step: int) -> bool:
        index += step
        while 0 <= index < len(units) and labels[index].kind in _BETWEEN:
            index += step
        return 0 <= index < len(units) and index not in dates and _is_text(units[index], labels[index], loose=loose)

    runs: list[list[Unit]] = []
    last = -1
    for unit in dates.values():
        if not is_text(unit.index, 1):
            continue
        goes_on = is_text(unit.index, -1) and not any(_is_furniture(label) for label in labels[last + 1 : unit.index])
        if runs and goes_on:
            runs[-1].append(unit)
        else:
            runs.append([unit])
        last = unit.index
    paragraphs = [unit.index for unit in units if unit.is_prose and labels[unit.index].strength <= Strength.SHAPE]
    begun = paragraphs[_WRITTEN - 1] if len(paragraphs) >= _WRITTEN else len(units)
    kept = []
    for run in runs:
        at = run[0].index
        kept.append(run if at > begun and is_text(at, -1) else _without_publication(run, labels))
    return kept


def _is_text(unit: Unit, label: Finding, *, loose: bool) -> bool:
    if label.kind not in _TEXT or (label.strength > Strength.SHAPE and label.kind is BlockKind.PARAGRAPH):
        return False
    if loose:
        return unit.words >= 2
    return unit.is_prose or (unit.is_sentence and unit.words >= 2 and unit.lower_share > 0)


def _is_furniture(label: Finding) -> bool:
    return label.kind in REMOVED_KINDS and label.kind is not BlockKind.SEPARATOR and label.strength >= Strength.START


def _without_publication(run: list[Unit], labels: Sequence[Finding]) -> list[Unit]:
    """The dates of *run*, without the first if that is the date of publication; of a single one, none."""
    first = run[0]
    if len(run) < 2:
        return []
    days = [find_dates(unit.text)[0].iso for unit in run]
    near = (*labels[max(0, first.index - 1) : first.index], *labels[first.index + 1 : first.index + 2])
    signed = any(label.kind is BlockKind.BYLINE for label in near)
    if days == sorted(days):
        published = signed and len(run) == 2
    elif days == sorted(days, reverse=True):
        published = signed
    else:
        rest = days[1:]
        published = signed or (len(rest) > 1 and rest in (sorted(rest), sorted(rest, reverse=True)))
    return run[1:] if published else run
