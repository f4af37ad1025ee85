"""Quotes: block quotes and embedded messages. Quoted speech in a running report is a paragraph and left alone."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Unit

__all__ = ["find_quote"]

_MESSAGE = LazyPattern(r"(?:pic\.twitter\.com/\w+|(?:—|–|--|-)\s?[^—–\n]{1,60}\(@\w{1,20}\)|https?://t\.co/\w+)")


def find_quote(unit: Unit) -> Finding | None:
    """Find a line behind ``>``, and a message that still carries the network's signature."""
    text = unit.text
    if text[0] == ">" and unit.words > 1 and text.lstrip("> ")[:1] not in ("", "#"):
        return unit.finding(BlockKind.QUOTE, "quotes", "quote mark", Strength.PATTERN)
    if ("@" in text or "t.co/" in text or "pic.tw" in text) and unit.words >= 4 and _MESSAGE.search(text[-200:]):
        return unit.finding(BlockKind.QUOTE, "quotes", "embedded message", Strength.START)
    return None
