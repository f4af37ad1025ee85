"""Only prose: what stays where every line would go. Lines that are furniture by their words are left alone."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BODY_KINDS, REMOVED_KINDS, BlockKind
from isis_corpus.layout import Layout
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Page, Unit

__all__ = ["find_only_prose"]

_BY_ANOTHER_LINE = frozenset(
    {"doubled_captions", "galleries", "split_credits"}
)  # these captions have more than their words
_FEWEST = 3  # words of a sentence, or of two with a credit
_ENDED = LazyPattern(r"[\p{Ll}\p{Lu}]{2}[.!?…][”\"’»)]?\s")  # a sentence, with a credit behind it


def find_only_prose(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find sentences in a text of which nothing else is body: one paragraph that ends in a credit, two wire reports.

    What parts of an article they look like is seen from the article, and there is none. Notices, comments, menus and
    whatever opens with a listed phrase are left alone, and so is a deck below a title.
    """
    if any(label.kind in BODY_KINDS for label in labels):
        return {}
    titled = any(label.kind is BlockKind.TITLE for label in labels)
    return {
        unit.index: unit.finding(BlockKind.PARAGRAPH, "only_prose", "nothing else is body", Strength.CERTAIN)
        for unit in page.units
        if _stays(unit, labels[unit.index], titled=titled)
    }


def _stays(unit: Unit, label: Finding, *, titled: bool) -> bool:
    if label.kind in REMOVED_KINDS:
        return unit.is_prose and label.strength < Strength.START
    if (
        label.rule in _BY_ANOTHER_LINE
        or label.strength >= Strength.REGION
        or label.kind is BlockKind.AUTHOR_BIO
        or (titled and label.kind is BlockKind.DECK)
    ):
        return False
    ends = unit.is_sentence or _ENDED.search(unit.text) is not None
    return unit.is_prose or (unit.words >= _FEWEST and ends and unit.lower_share > 0)
