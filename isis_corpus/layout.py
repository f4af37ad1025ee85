"""Layout: where the article stands on the page. Stretches of prose are weighed against the short lines between them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from isis_corpus.findings import COUNTER, PICTURE_COUNTER, Finding, Strength
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.segmentation import Page, Unit

__all__ = ["Layout", "find_layout", "is_bare", "is_one_shape"]

_SHORT_LINE, _LONGER_LINE = -1.2, -1.0  # weights of lines up to and over five words that nothing vouches for
_ARTICLE_SHARE = 0.62  # of the text in prose: then the text is an article already, and the prior is to keep
_MOST_SHORT = 30  # an article with more short lines than this is still a page
_FEWEST_SHORT = 20  # short lines of no known kind; a page that was never extracted has more
_LINES_FOR_ONE = 100  # a page that was never extracted has more than one line of furniture by its words in so many
_LEAST_SCORE = 6.0  # of a second stretch of prose on a page
_LEAST_PART = 0.2  # of the best stretch's score


@attrs.frozen(slots=True)
class Layout:
    """Where the article stands.

    Attributes:
        inside: For each unit, whether it stands in a stretch of the article.
        first: Index of the article's first unit; the number of units if there is none.
        last: Index of its last unit; -1 if there is none.
        is_article: Whether the text as a whole reads like an article rather than like a page.
        named: Indices of the lines that a phrase or a grammar calls furniture, notes of rights apart: those stand
            below articles too.
        is_english: Whether the prose is English, the one language whose headlines are known by their verbs.
    """

    inside: tuple[bool, ...]
    first: int
    last: int
    is_article: bool
    named: tuple[int, ...] = ()
    is_english: bool = True

    @property
    def is_bare(self) -> bool:
        """Whether hardly a line of the text is furniture by its words: then none is furniture by its place alone."""
        return _are_few(self.named, len(self.inside))

    @property
    def has_edges(self) -> bool:
        """Whether a line above or below the article is furniture by its words."""
        return bool(self.named) and (self.named[0] < self.first or self.named[-1] > self.last)


# Members of an enumeration, looked up once: that costs more than all else that most lines are asked.
_SHAPE, _WITHIN, _START = Strength.SHAPE, Strength.WITHIN, Strength.START
_THREAD = frozenset({BlockKind.COMMENT, BlockKind.COMMENTS_HEADER, BlockKind.COMMENT_FORM})
_WEIGHTLESS = frozenset({BlockKind.SEPARATOR, BlockKind.FOOTNOTE})
_FIELD_WEIGHTS = {BlockKind.CAPTION: -0.5, BlockKind.BYLINE: -1.5, BlockKind.DATELINE: -1.5}
_COUNTERS = frozenset({COUNTER, PICTURE_COUNTER})
_ITEMS = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTE})


def _weight(unit: Unit, label: Finding) -> float:
    kind, strength = label.kind, label.strength
    if kind in _WEIGHTLESS:
        return 0.0
    if kind in REMOVED_KINDS and strength >= _WITHIN:
        if label.evidence in _COUNTERS:
            return -0.5  # of a gallery in the article
        return -9.0 if kind in _THREAD else -3.0 if strength < _START else -4.0
    if kind in _FIELD_WEIGHTS:
        return _FIELD_WEIGHTS[kind]
    if unit.is_prose or (unit.ends == ":" and unit.words >= 10 and unit.lower_share > 0.6):
        return min(unit.words, 60) / 4 - 2.0
    if kind in _ITEMS:
        return min(unit.words, 30) / 10 - 0.6
    if unit.is_sentence and unit.ends not in ("?", "؟") and unit.words >= 3 and unit.lower_share > 0.3:
        return 0.2
    if strength >= _START and kind is BlockKind.HEADING:
        return -0.5
    return _SHORT_LINE if unit.words <= 5 else _LONGER_LINE


def _stretches(weights: Sequence[float]) -> list[tuple[float, int, int]]:
    """All maximal scoring stretches (Ruzzo and Tompa 1999) as (score, start, end), in linear time."""
    stack: list[tuple[int, int, float, float, int]] = []  # start, end, sum before it, sum up to its end, link
    total = 0.0
    for index, weight in enumerate(weights):
        before, total = total, total + weight
        if weight <= 0:
            continue
        start, left, end, right = index, before, index + 1, total
        while True:
            at = len(stack) - 1
            while at >= 0 and stack[at][2] >= left:
                at = stack[at][4]
            if at < 0 or stack[at][3] >= right:
                break
            start, left = stack[at][0], stack[at][2]
            del stack[at:]
        stack.append((start, end, left, right, at))
    return [(right - left, start, end) for start, end, left, right, _ in stack]


def find_layout(page: Page, labels: Sequence[Finding]) -> Layout:
    """Return where the article stands, by the labels that lines and regions have so far."""
    units = page.units
    inside = [False] * len(units)
    named = _named_furniture(labels)
    stretches = _stretches([_weight(unit, labels[unit.index]) for unit in units])
    if not stretches:
        return Layout(tuple(inside), len(units), -1, is_article=False, named=named)
    best = max(stretches)
    free = prose = short = lines = english = 0
    for unit, label in zip(units, labels, strict=True):
        if _is_furniture(label):
            continue
        free += len(unit.text)
        if unit.is_prose:
            prose += len(unit.text)
            lines += 1
            english += " the " in unit.folded
        elif unit.words <= 12 and not _is_short_sentence(unit):
            short += 1
    is_article = short < _FEWEST_SHORT or (prose >= _ARTICLE_SHARE * free and short < _MOST_SHORT)
    comment = BlockKind.COMMENT
    comments = next((at for at, label in enumerate(labels) if label.kind is comment), len(units))
    for score, start, end in stretches:
        keeps = score >= max(_LEAST_SCORE, _LEAST_PART * best[0]) and (end <= comments or best[1] > comments)
        if is_article or keeps or (score, start, end) == best:
            for index in range(start, end):
                inside[index] = True
    _fill(units, labels, inside)
    _extend(units, labels, inside)
    first = inside.index(True)
    last = len(inside) - 1 - inside[::-1].index(True)
    return Layout(tuple(inside), first, last, is_article, named, is_english=3 * english >= lines)


def _is_short_sentence(unit: Unit) -> bool:
    return unit.is_sentence and unit.words >= 3 and unit.lower_share > 0.3 and unit.ends not in ("?", "؟")


def _extend(units: Sequence[Unit], labels: Sequence[Finding], inside: list[bool]) -> None:
    """Take in the sentences that stand right above and below a stretch, with nothing but fields between."""
    for step in (1, -1):
        order = range(len(units)) if step == 1 else range(len(units) - 1, -1, -1)
        reach = False
        for index in order:
            unit, label = units[index], labels[index]
            if inside[index]:
                reach = True
            elif (
                reach
                and label.strength <= _SHAPE
                and (_is_short_sentence(unit) or (unit.is_prose and unit.is_sentence))
            ):
                inside[index] = True
            elif label.kind not in _FIELDS or label.strength > Strength.REGION:
                reach = False


_FIELDS = frozenset({BlockKind.CAPTION, BlockKind.SEPARATOR})
_WIDEST_GAP = 60  # units


def _fill(units: Sequence[Unit], labels: Sequence[Finding], inside: list[bool]) -> None:
    """Take in lists: short lines between two stretches, or below a paragraph that announces them, with no furniture."""
    index = 0
    while index < len(units):
        if inside[index] or index == 0 or not inside[index - 1]:
            index += 1
            continue
        end = index
        while end < len(units) and not inside[end] and end - index <= _WIDEST_GAP and not _is_named(labels[end]):
            end += 1
        bridged = end < len(units) and inside[end]
        announced = units[index - 1].ends == ":"
        if not (bridged or announced):
            end = _end_of_table(units, index, end)
        if end > index:
            inside[index:end] = [True] * (end - index)
        index = max(end, index + 1)


_LEAST_ROWS = 5


def _end_of_table(units: Sequence[Unit], start: int, end: int) -> int:
    """Where a list of lines of one shape ends that follows the article: dates and places, names and figures.

    All its lines have the same sign (a bracket, colon, dash or bar) or all a digit; one line in front may be its
    heading. Without such a list, *start*.
    """
    for first in (start, start + 1):
        shared: set[str] = set()
        at = first
        while at < end and (shapes := _signs(units[at])):
            if at > first and not shared & shapes:
                break
            shared = shapes if at == first else shared & shapes
            at += 1
        if at - first >= _LEAST_ROWS:
            return at
    return start


def is_one_shape(units: Sequence[Unit]) -> bool:
    """Say whether five lines or more all have the same sign or all a digit, as the rows of a list do."""
    if len(units) < _LEAST_ROWS:
        return False
    shared = _signs(units[0])
    for unit in units[1:]:
        if not shared:
            return False
        shared &= _signs(unit)
    return bool(shared)


def _signs(unit: Unit) -> set[str]:
    signs = set(unit.text) & _SHAPING
    if unit.has_digit:
        signs.add("0")
    return signs


_SHAPING = frozenset(":;()[]|/–—-=+%$€£@")


def _is_named(label: Finding) -> bool:
    return label.strength >= Strength.WITHIN and label.kind not in (
        BlockKind.CAPTION,
        BlockKind.HEADING,
        BlockKind.DATELINE,
    )


def _is_furniture(label: Finding) -> bool:
    return label.kind in REMOVED_KINDS and label.strength >= _WITHIN


def is_bare(labels: Sequence[Finding]) -> bool:
    """Say whether hardly a line is furniture by its words, for rules that come before the layout."""
    return _are_few(_named_furniture(labels), len(labels))


def _are_few(named: Sequence[int], lines: int) -> bool:
    return lines >= _LINES_FOR_ONE * len(named)


def _named_furniture(labels: Sequence[Finding]) -> tuple[int, ...]:
    return tuple([at for at, label in enumerate(labels) if label.kind in _NAMED and _is_named_furniture(label)])


def _is_named_furniture(label: Finding) -> bool:
    """Not a breadcrumb, which may be a row of the text, nor a link to another story that articles carry between paragraphs."""
    return label.strength >= _START and label.evidence not in _WITHIN_ARTICLES


_WITHIN_ARTICLES = frozenset({"breadcrumb", PICTURE_COUNTER, "label and headline", "teaser at the end of a paragraph"})
_NAMED = REMOVED_KINDS - {BlockKind.SEPARATOR, BlockKind.LEGAL}
