"""List items: lines with a bullet or a number in front. Numbered headings and comments are other rules' business."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading

__all__ = ["BULLET", "GATES", "NUMBER", "find_list_item"]

BULLET = LazyPattern(r"(?:[-*+•·▪●◦○■►▶➤✓‣]\ufe0f?|–(?=\s))\s+(?=\S)")
"""A bullet and the space behind it."""

NUMBER = LazyPattern(r"(?P<open>\(?)(?P<number>\d{1,3}|[a-z]|[ivx]{1,4})(?P<close>[.)])\s+(?=\S)")
"""A list number and the space behind it."""


GATES = (Gate(first="-*+•·▪●◦○■►▶➤✓‣–(ivx", second=".)", opens_with_digit=True),)
"""What a line shows if the rule may find something in it without a listed phrase."""


def find_list_item(unit: Reading) -> Finding | None:
    """Find a bullet, or a number with a stop or bracket, in front of at least two words."""
    text = unit.text
    first = text[0]
    if first in "-*+•·▪●◦○■►▶➤✓‣–" and unit.words > 1 and BULLET.match(text):
        return unit.finding(BlockKind.LIST_ITEM, "list_items", "bullet", Strength.SHAPE)
    if (first.isdigit() or first == "(" or (first.islower() and not text[:5].isalpha())) and unit.words > 1:
        match = NUMBER.match(text)
        if match and bool(match["open"]) <= (match["close"] == ")"):
            short = (unit.words <= 11 and not unit.is_sentence) or (unit.ends == "?" and unit.words <= 12)
            if short and not match["open"] and match["number"].isdecimal() and text[-1] not in ";,:؛،":
                return unit.finding(BlockKind.HEADING, "headings", "numbered heading", Strength.SHAPE)
            return unit.finding(BlockKind.LIST_ITEM, "list_items", "number", Strength.SHAPE)
    return None
