"""Separators: horizontal rules, empty bullets, page numbers. A line with a word in it is none."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading

__all__ = ["GATES", "find_separator"]

_END = LazyPattern(r"(?:[-–—*#=~\s]+(?i:ends?|30|fin|ende|son|انتهى)[-–—*#=~\s]+|ENDS|\(?END\)?|/?ENDS?/?|xxx)")
_PAGE_LABEL = LazyPattern(
    r"(?i)^(?:[-–—|\[(]\s*\d{1,4}\s*[-–—|\])]|(?:page|seite|sayfa|صفحة)\s*\d{1,4}(?:\s*(?:of|/|von|sur|de)\s*\d{1,4})?|\d{1,4}\s*\|\s*p\s?a\s?g\s?e)$"
)


# What the gate uses stands in code: it is built at import, before any table is read.
_END_WORDS = frozenset("end ends fin ende son انتهى xxx".split())

GATES = (Gate(words=_END_WORDS, digit=True, most_words=6), Gate(unlettered=True))
"""What a line shows if the rule may find something in it without a listed phrase."""


def find_separator(unit: Reading) -> Finding | None:
    """Find a line without a letter or digit, and a page number with its label or dashes.

    A bare number is left alone: it may be a year, a rank or a note's label.
    """
    text = unit.text
    if text[0].isalpha() and text[-1].isalpha() and text not in ("END", "ENDS", "xxx"):
        return None
    if unit.words > 6:
        if text[0].isalnum() or text[-1].isalnum() or any(char.isalnum() for char in text):
            return None
        return unit.finding(BlockKind.SEPARATOR, "separators", "no letter or digit", Strength.CERTAIN)
    if not any(char.isalnum() for char in text):
        if text[0] in "?!" and len(text) > 3:
            return None  # text whose letters were lost
        return unit.finding(BlockKind.SEPARATOR, "separators", "no letter or digit", Strength.CERTAIN)
    if unit.words <= 3 and _END.fullmatch(text):
        return unit.finding(BlockKind.SEPARATOR, "separators", "end mark", Strength.PATTERN)
    if unit.has_digit and _PAGE_LABEL.match(text):
        return unit.finding(BlockKind.SEPARATOR, "separators", "page number", Strength.PATTERN)
    return None
