"""The lines that no rule has a name for on a page: what the line model says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BODY_KINDS, REMOVED_KINDS, BlockKind
from isis_corpus.layout import Layout, is_one_shape
from isis_corpus.line_model import PageScores, score_page
from isis_corpus.line_model.regions import find_core
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Page, Unit

__all__ = ["find_open_lines"]

_CORE_FROM, _ELSEWHERE_FROM, _ARTICLE_FROM = 0.3, 0.5, 0.15
"""Probabilities of being body from which open prose, and what only its place speaks against, stays: in the core of the page
(its longest stretch of lines from this probability on) and right below the title, elsewhere, and, lines with a guess against them, where little is
furniture."""
_DOUBTED_BELOW = 0.65
"""An open line of prose that stays is doubted below this; the level ``recall`` takes it out."""
_ALONE_BELOW, _FEW_BELOW, _MANY_BELOW = 0.2, 0.18, 0.08
"""What short lines go below: one between two paragraphs, the mean of two or three in a row, each of a longer row …"""
_ROW_BELOW, _AROUND_BELOW = 0.25, 0.5
"""… and all of such a row if their mean is below the first, and the mean of the two lines around it below the second."""
_FURNITURE_BELOW, _PAGE_SHARE, _FEWEST_OPEN = 0.1, 0.3, 10
"""A text is a page if more than this share of its lines is furniture, to a rule or, below the first, to the model. If the
layout is that of an article, so many lines must be furniture to the model alone."""
_REACH_OF_TITLE = 25  # lines
_MANY, _ONE_SHAPE = 4, 5  # lines of a row
_MOST_GONE = 0.7  # of the words of the prose that rules keep
_LONGEST_WORD = 14  # code points on average
_WITHOUT_SPACES = LazyPattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_PLACE, _WITHIN = Strength.PLACE, Strength.WITHIN
_GUESSES = frozenset({"closing_cluster", "foot", "subheads", "titles"})


def find_open_lines(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Judge, on a page, the lines that rules leave open.

    Open is what has no kind of its own, or one that only its shape or its place gives it. In a text that is an article
    already, and where no article is found, nothing is judged.
    """
    if layout.last < 0:
        return {}
    if layout.is_article and not _may_be_page(page.units, labels):
        return {}  # before the model is asked: most texts are articles
    judged = _judge(page)
    bodies = judged.bodies
    if not _is_page(labels, bodies, layout):
        return {} if layout.is_article else _kept_by_the_prior(page.units, labels, judged)
    core = find_core(
        [len(unit.text) for unit in page.units],
        [round(1000 * body) for body in bodies],
        round(1000 * _CORE_FROM),
    )
    lead = _lead(page.units, labels)
    found: dict[int, Finding] = {}
    kept = gone = 0
    for unit, body, label in zip(page.units, bodies, labels, strict=True):
        stays = label.kind in BODY_KINDS
        words = _words(unit)
        is_prose = unit.is_prose or words > unit.words
        kept += words if stays and is_prose else 0
        if label.strength > _PLACE:
            continue
        in_core = core.start <= unit.index < core.end or unit.index == lead
        least = _CORE_FROM if in_core else _ELSEWHERE_FROM
        if stays and is_prose and body < least:
            gone += words
            found[unit.index] = judged.goes(unit)
        elif stays and is_prose and body < _DOUBTED_BELOW:
            found[unit.index] = judged.goes(unit, Strength.DOUBT)
        elif not stays and label.rule in _GUESSES and body >= least:
            found[unit.index] = judged.stays(unit)
    if gone > _MOST_GONE * kept:
        return {}  # it takes something else for the article than the rules do
    removed = [_goes_out(found.get(at), label) for at, label in enumerate(labels)]
    for row in _open_rows(page.units, labels):
        first, last = row[0].index, row[-1].index
        outside = not core.start <= first < core.end and all(
            removed[max(0, first - 1) : first] + removed[last + 1 : last + 2]
        )
        found |= {unit.index: judged.goes(unit) for unit in _leaving(row, bodies, outside=outside)}
    return found


def _goes_out(judged: Finding | None, label: Finding) -> bool:
    """Whether a line is furniture to what decides about it; a doubt decides nothing."""
    return (label if judged is None or judged.strength is Strength.DOUBT else judged).kind in REMOVED_KINDS


def _lead(units: Sequence[Unit], labels: Sequence[Finding]) -> int:
    """The first paragraph below the title, which furniture may cut off from the core of the page; -1 if there is none."""
    title = next((at for at, label in enumerate(labels) if label.kind is BlockKind.TITLE), -1)
    if title < 0:
        return -1
    return next(
        (
            unit.index
            for unit in units[title + 1 : title + 1 + _REACH_OF_TITLE]
            if unit.is_prose and labels[unit.index].kind in BODY_KINDS and labels[unit.index].strength <= Strength.SHAPE
        ),
        -1,
    )


class _Judged:
    """The probability of each unit of being body, and what that says of it."""

    __slots__ = ("_lines", "_scores", "bodies")

    def __init__(self, bodies: Sequence[float], lines: Sequence[int], scores: PageScores) -> None:
        self.bodies, self._lines, self._scores = bodies, lines, scores

    def stays(self, unit: Unit) -> Finding:
        """Return the finding that keeps *unit*."""
        return unit.finding(BlockKind.PARAGRAPH, "line_model", self._explain(unit), Strength.MODEL)

    def goes(self, unit: Unit, strength: Strength = Strength.MODEL) -> Finding:
        """Return the finding that *unit* is furniture."""
        kind = BlockKind.RELATED if unit.words >= 5 else BlockKind.NAVIGATION
        return unit.finding(kind, "line_model", self._explain(unit), strength)

    def _explain(self, unit: Unit) -> str:
        return self._scores[self._lines[unit.index]].explain()


def _kept_by_the_prior(units: Sequence[Unit], labels: Sequence[Finding], judged: _Judged) -> dict[int, Finding]:
    """Where little is furniture, a line that only a guess at its place spoke against stays unless it clearly goes."""
    return {
        unit.index: judged.stays(unit)
        for unit, label in zip(units, labels, strict=True)
        if label.rule in _GUESSES
        and label.strength <= Strength.PLACE
        and label.kind in REMOVED_KINDS
        and judged.bodies[unit.index] >= _ARTICLE_FROM
    }


def _words(unit: Unit) -> int:
    """The words of a line; where Chinese, Japanese and the like leave no spaces to count by, half its code points."""
    if unit.text.isascii() or len(unit.text) <= _LONGEST_WORD * unit.words or not _WITHOUT_SPACES.search(unit.text):
        return unit.words
    return len(unit.text) // 2


def _is_firm(label: Finding) -> bool:
    """Whether a rule calls the line furniture by more than its place."""
    return label.kind in REMOVED_KINDS and label.strength >= _WITHIN


def _may_be_page(units: Sequence[Unit], labels: Sequence[Finding]) -> bool:
    """Whether a text with the layout of an article has lines enough that the model could take for furniture."""
    firm = loose = 0
    for unit, label in zip(units, labels, strict=True):
        if _is_firm(label):
            firm += 1
        elif label.strength <= _PLACE and not unit.is_prose:
            loose += 1
    return loose >= _FEWEST_OPEN and firm + loose >= _PAGE_SHARE * len(units)


def _is_page(labels: Sequence[Finding], bodies: Sequence[float], layout: Layout) -> bool:
    """Whether much of the text is furniture, and, where the layout is an article's, much of that is open."""
    firm = open_ = 0
    for label, body in zip(labels, bodies, strict=True):
        if _is_firm(label):
            firm += 1
        elif body < _FURNITURE_BELOW:
            open_ += 1
    return firm + open_ >= _PAGE_SHARE * len(bodies) and (open_ >= _FEWEST_OPEN or not layout.is_article)


def _open_rows(units: Sequence[Unit], labels: Sequence[Finding]) -> Iterator[list[Unit]]:
    """Rows of neighbouring short lines that are open and would stay."""
    row: list[Unit] = []
    for unit, label in zip(units, labels, strict=True):
        if label.strength <= _PLACE and label.kind in BODY_KINDS and not unit.is_prose and _words(unit) == unit.words:
            row.append(unit)
        elif row and label.kind is not BlockKind.SEPARATOR:
            yield row
            row = []
    if row:
        yield row


def _leaving(row: Sequence[Unit], bodies: Sequence[float], *, outside: bool) -> Sequence[Unit]:
    """Which lines of a row of short lines on a page go; *outside* is a row that stands between furniture, not in the core."""
    mean = sum([bodies[unit.index] for unit in row]) / len(row)
    if outside and mean < _ELSEWHERE_FROM:
        return row
    if len(row) < _MANY:
        return row if mean < (_ALONE_BELOW if len(row) == 1 else _FEW_BELOW) else ()
    first, last = row[0].index, row[-1].index
    before = bodies[first - 1] if first else 0.0
    after = bodies[last + 1] if last + 1 < len(bodies) else 0.0
    begins = is_one_shape(row[:_ONE_SHAPE]) or is_one_shape(row[1 : _ONE_SHAPE + 1])  # its first line may be a heading
    if before >= _AROUND_BELOW and begins and is_one_shape(row[-_ONE_SHAPE:]):
        return ()  # a table below a paragraph of the article
    if before + after < 2 * _AROUND_BELOW and mean < _ROW_BELOW:
        return row
    return [unit for unit in row if bodies[unit.index] < _MANY_BELOW]


def _judge(page: Page) -> _Judged:
    """Judge each unit by the likeliest body among the lines it is made of."""
    lines: list[str] = []
    ends: list[int] = []
    end = 0
    for line in page.source.splitlines(keepends=True):
        end += len(line)
        text = line.strip()
        if text:  # blank lines are nothing to the model, and no unit begins or ends in one
            lines.append(text)
            ends.append(end)
    scores = score_page(lines)
    bodies = scores.bodies
    highest: list[int] = []
    at = 0
    for unit in page.units:
        while ends[at] <= unit.start:
            at += 1
        best = last = at
        while ends[last] < unit.end:
            last += 1
            if bodies[last] > bodies[best]:
                best = last
        highest.append(best)
    return _Judged([bodies[at] for at in highest], highest, scores)
