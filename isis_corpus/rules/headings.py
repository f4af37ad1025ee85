"""Headings: Markdown headings and short lines over a section. Headlines of other stories are left to ``related``."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading

__all__ = ["GATES", "MARKDOWN_HEADING", "find_heading"]

MARKDOWN_HEADING = LazyPattern(r"#{1,6}\s+(?=\S)")
"""Hashes and the space behind them."""

_ROMAN = LazyPattern(r"[IVX]{1,5}\.\s+\p{Lu}")
_EMPHASISED = LazyPattern(r"(?:\*\*|__)(?P<inside>[^*_\n]{2,100})(?:\*\*|__):?")


GATES = (Gate(first="#", second="*_"), Gate(first="IVX", most_words=8))
"""What a line shows if the rule may find something in it without a listed phrase."""


def find_heading(unit: Reading) -> Finding | None:
    """Find a line with hashes in front, or all in bold with no end mark and at most twelve words."""
    text = unit.text
    if text[0] == "#" and MARKDOWN_HEADING.match(text):
        return unit.finding(BlockKind.HEADING, "headings", "Markdown heading", Strength.START)
    if (
        text[0] in "*_"
        and unit.words <= 12
        and _EMPHASISED.fullmatch(text)
        and not text.strip("*_: ").endswith((".", ","))
    ):
        return unit.finding(BlockKind.HEADING, "headings", "all in bold", Strength.SHAPE)
    if unit.words <= 8 and text[0] in "IVX" and _ROMAN.match(text) and not unit.is_sentence:
        return unit.finding(BlockKind.HEADING, "headings", "numbered heading", Strength.SHAPE)
    return None
