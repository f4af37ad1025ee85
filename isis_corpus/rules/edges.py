"""The edges of an article: lines above its first and below its last long paragraph whose words give them away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

import attrs

from isis_corpus.findings import Finding, Strength
from isis_corpus.headlines import has_verb
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.layout import Layout
from isis_corpus.patterns import LazyPattern
from isis_corpus.resources import load_rows
from isis_corpus.rules.furniture import SAID
from isis_corpus.segmentation import Page, Unit
from isis_corpus.word_lists import load_words

__all__ = ["find_closing_cluster", "find_cued_lines", "is_cued", "last_long_paragraph"]

_LONG_PARAGRAPH = 30  # words; a teaser is shorter
_LONGEST = 40  # words; of a legal line eighty
_RANK = ("comment_form", "newsletter", "paywall", "legal", "advertisement", "sharing", "related", "navigation")


@cache
def _cues() -> dict[str, list[tuple[str, BlockKind, bool]]]:
    """The cues by their first word, each with its kind and whether it is strong."""
    index: dict[str, list[tuple[str, BlockKind, bool]]] = {}
    for row in load_rows("cues.tsv"):
        cue = (row["cue"], BlockKind(row["kind"]), row["weight"] == "strong")
        index.setdefault(_word(row["cue"].split(" ")[0]), []).append(cue)
    return index


_MARKS = "\"'()[]{}.,;:!?|/-"


def _word(token: str) -> str:
    return token.strip(_MARKS)


_SHAPE = Strength.SHAPE
_FREE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM})


def _is_free(unit: Unit, label: Finding) -> bool:
    return label.strength <= _SHAPE and label.kind in _FREE


def last_long_paragraph(page: Page, labels: Sequence[Finding]) -> int:
    """Return the index of the last paragraph of at least eighteen words that no rule has a name for; -1 without one."""
    for unit in reversed(page.units):
        if unit.is_prose and unit.words >= 18 and _is_free(unit, labels[unit.index]) and _cued(unit) is None:
            return unit.index
    return -1


@attrs.frozen(slots=True)
class _Cue:
    kind: BlockKind
    text: str
    strong: bool
    count: int
    opens: bool


def _cued(unit: Unit) -> _Cue | None:
    if unit.words > 2 * _LONGEST:
        return None
    return _cue_in(unit.folded + (" ©" if "©" in unit.text else ""), unit.words)


@lru_cache(maxsize=8192)  # several rules ask about the same lines, and sites repeat them
def _cue_in(folded: str, words: int) -> _Cue | None:
    tokens = {token.strip(_MARKS) for token in folded.split(" ")}
    index = _cues()
    if index.keys().isdisjoint(tokens):
        return None
    padded = f" {folded} "
    counts: Counter[BlockKind] = Counter()
    first: dict[BlockKind, tuple[str, bool]] = {}
    opens = False
    for token in sorted(tokens & index.keys()):
        for cue, kind, strong in index[token]:
            at = padded.find(cue)
            if at > 0 and not padded[at - 1].isalnum() and not padded[at + len(cue)].isalnum():
                counts[kind] += 1
                opens = opens or at <= 6
                first.setdefault(kind, (cue, strong))
    if not counts:
        return None
    kind = min(counts, key=lambda kind: (-counts[kind], _RANK.index(kind)))
    found = _Cue(kind, *first[kind], counts[kind], opens)
    return found if words <= _LONGEST or kind is BlockKind.LEGAL else None


def _first_long_paragraph(page: Page, labels: Sequence[Finding]) -> int:
    """The first long paragraph with another below it; a deck, which has the byline or controls below it, is none."""
    for unit in page.units:
        if not (unit.is_prose and unit.words >= 18 and _is_free(unit, labels[unit.index])):
            continue
        below = page.units[unit.index + 1 : unit.index + 4]
        signed = any(
            labels[later.index].kind in (BlockKind.BYLINE, BlockKind.DATELINE) and later.gap for later in below
        )
        goes_on = any(
            later.is_prose and _is_free(later, labels[later.index]) and _cued(later) is None for later in below[:2]
        )
        if not signed and (goes_on or not below):
            return unit.index
    return -1


def is_cued(unit: Unit) -> bool:
    """Say whether a short line opens with the words of furniture, so that it is no headline."""
    cue = _cued(unit)
    return cue is not None and (cue.opens or cue.kind is BlockKind.NAVIGATION) and unit.words <= 12


def find_cued_lines(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find lines with the words of furniture below the last long paragraph, and above the first.

    A line that ends like a sentence needs more than one word: two cues, a cue to open with and "you" or "us" in it, three
    words of furniture (of a menu, at its start), or the name of a right. The same words inside the article are left alone.
    """
    found: dict[int, Finding] = {}
    last = last_long_paragraph(page, labels)
    first = _first_long_paragraph(page, labels)
    if last < 0:
        return found
    for unit in page.units:
        if first <= unit.index <= last or not _is_free(unit, labels[unit.index]):
            continue
        cue = _cued(unit)
        if cue is not None and cue.kind is BlockKind.RELATED and unit.words >= 6 and has_verb(unit.text):
            continue  # a sentence or headline that only mentions such a thing
        if cue is not None and cue.kind is not BlockKind.LEGAL and unit.text.count(". ") >= 3:
            continue  # a paragraph of short sentences
        if cue is not None and _is_spoken(unit, cue.text, opens=cue.opens):
            continue
        if cue is None or (unit.index < first and unit.words > 8 and not cue.opens and cue.text.count(" ") < 2):
            continue
        if unit.is_sentence and cue.kind is BlockKind.RELATED:
            continue
        if unit.is_sentence and cue.kind is BlockKind.LEGAL and not _may_be_terms(unit):
            continue
        if (
            not unit.is_sentence
            or (cue.kind is BlockKind.LEGAL and (cue.strong or unit.words < 12))
            or cue.count >= 2
            or (cue.text.count(" ") >= 2 and (cue.opens or cue.kind is not BlockKind.NAVIGATION))
            or (_addresses(unit) and (cue.opens or unit.words <= 20))
        ):
            found[unit.index] = unit.finding(
                cue.kind, "cued_lines", f'cue "{cue.text}" at the edge of the article', Strength.WITHIN
            )
    return found


_QUOTE = LazyPattern(r"(?:^|[\s:(])[\"'“‘«„]\p{L}")


_TOLD = LazyPattern(
    r"(?i)^[\"“‘«]?(?:copyright|terms and conditions|comments|the views)[\p{L} ]{0,20}? (?:was|were|had)\b|^[\"“«][^\"”»]{3,80}[,?!][\"”»] (?-i:\p{Ll})|"
    r"^[\"“«][^\"”»]{3,80}[,?!][\"”»] the|\b(?:an? \p{L}+|the \p{Ll}+ (?:in|on|at) the \p{Ll}+) (?:said|say|says|told)\b"
)


def _is_spoken(unit: Unit, cue: str, *, opens: bool) -> bool:
    """Whether somebody in the text says the words: inside quotation marks, or in a transcript without capitals."""
    if unit.is_sentence and (SAID.search(unit.text) or _TOLD.search(unit.text)):
        return True
    if unit.words < 8 or opens:
        return False
    mark = _QUOTE.search(unit.text)
    return unit.text[0].islower() or (mark is not None and mark.start() < unit.folded.find(cue))


def _addresses(unit: Unit) -> bool:
    speaks = load_words("speaks")
    return any(_word(word) in speaks for word in unit.folded.split())


_LONG_TERMS = 25  # words


def _may_be_terms(unit: Unit) -> bool:
    """Whether a paragraph with the name of a right may be terms: short, or spoken by the outlet, not prose about rights."""
    return unit.words <= _LONG_TERMS or _addresses(unit)


_CLOSING = frozenset(
    {BlockKind.PAYWALL, BlockKind.NEWSLETTER, BlockKind.RELATED, BlockKind.COMMENTS_HEADER, BlockKind.LEGAL}
)


_FEWEST_NAMED, _SENTENCE = 2, 8  # lines of a cluster that have sentences among them; words


def _is_one_line(units: Sequence[Unit], labels: Sequence[Finding]) -> bool:
    """Whether a single line of furniture stands in front of sentences: the article may go on behind them."""
    named = sum(
        labels[unit.index].kind in REMOVED_KINDS
        and labels[unit.index].kind is not BlockKind.SEPARATOR
        and labels[unit.index].strength >= Strength.START
        for unit in units
    )
    return named < _FEWEST_NAMED and any(
        unit.is_sentence and unit.words >= _SENTENCE and _is_free(unit, labels[unit.index]) for unit in units
    )


def find_closing_cluster(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find the teasers behind a paywall, newsletter, legal or related line that ends the article.

    There may be whole sentences among them (alt texts, summaries) where two lines or more are furniture by their words.
    The cluster begins behind the line after which no two paragraphs stand in a row and at least two fifths of the lines
    have no end mark.
    """
    units = page.units
    found: dict[int, Finding] = {}
    free = [unit for unit in units if _is_free(unit, labels[unit.index])]
    open_ended = sentences = run = 0
    start = len(units)
    position = len(free) - 1
    for unit in reversed(units):
        if position >= 0 and free[position] is unit:
            position -= 1
            run = (
                run + 1
                if (unit.is_prose or unit.is_sentence)
                and unit.words >= (12 if unit.text[0].isascii() else 9)
                and unit.ends != "?"
                else 0
            )
            if run >= 2 or (unit.is_prose and unit.words >= _LONG_PARAGRAPH):
                break
            open_ended += not unit.is_sentence or unit.ends == "?"
            sentences += 1
        label = labels[unit.index]
        if (
            label.kind in _CLOSING
            and label.strength >= Strength.START
            and (unit.words > 2 or label.kind is not BlockKind.LEGAL)
            and sentences >= 2
            and open_ended >= 0.4 * sentences
        ):
            start = unit.index
    if not any(unit.is_prose and unit.words >= 18 for unit in units[:start]):
        return found
    if _is_one_line(units[start:], labels):
        return found
    for unit in units[start + 1 :]:
        if _is_free(unit, labels[unit.index]) or (
            labels[unit.index].kind in REMOVED_KINDS and labels[unit.index].strength <= Strength.SHAPE
        ):
            found[unit.index] = unit.finding(
                BlockKind.RELATED, "closing_cluster", "in the cluster that closes the page", Strength.PLACE
            )
    return found
