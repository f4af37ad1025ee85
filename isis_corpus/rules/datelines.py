"""Datelines: lines with the date of publication or update. Dates inside prose are left alone."""

from __future__ import annotations

from isis_corpus.dates import is_date_line
from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.rules.furniture import phrase_finding

__all__ = ["GATES", "find_dateline"]

_AGO = LazyPattern(
    r"(?i)(?:(?:published|updated|posted|last updated)\s*:?\s*)?(?:about )?\d{1,3} (?:minute|hour|day|week|month|year)s? ago|il y a \d+ \p{L}+|vor \d+ \p{L}+"
)
_TIME = LazyPattern(
    r"(?i)\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?|uhr|h)?(?:\s?(?:GMT|UTC|BST|EST|EDT|ET|CET|CEST|AST|local time)|(?<=[mr.h]))"
)
_PLACE = LazyPattern(
    r"(?:\*\*|[*_])?\p{Lu}[\p{Lu}\p{M}’'‘ .-]{3,24}(?:,\s\p{Lu}[\p{L} .]{2,24})?(?:\s\([\p{L}\d .]{2,24}\))?\s*(?:—|–|--|-)(?:\*\*|[*_])?"
)


GATES = (Gate(digit=True, last="—–-", most_words=20),)
"""What a line shows if the rule may find something in it without a listed phrase."""


def find_dateline(unit: Reading) -> Finding | None:
    """Find a line that holds a full date, or how long ago, and nothing but words that go with one."""
    if unit.words <= 20:  # a date of publication and one of update, both with clock and zone
        text = unit.text
        if unit.has_digit:
            if is_date_line(text.strip("[]()*_#<> ")) or is_date_line(_unlinked(text)):
                return unit.finding(BlockKind.DATELINE, "datelines", "a date and nothing else", Strength.PATTERN)
            if _TIME.fullmatch(text):
                return unit.finding(BlockKind.DATELINE, "datelines", "time of a post", Strength.PATTERN)
            if _AGO.fullmatch(text.strip("[]()*_| ")):
                return unit.finding(BlockKind.DATELINE, "datelines", "time since publication", Strength.START)
        elif text[-1] in "—–-" and _PLACE.fullmatch(text):
            return unit.finding(BlockKind.DATELINE, "datelines", "place and dash", Strength.PATTERN)
    return phrase_finding(unit, "datelines", BlockKind.DATELINE)


_LINK = LazyPattern(r"\[([^\[\]]*)\]\([^()\s]*\)")


def _unlinked(text: str) -> str:
    return _LINK.compiled.sub(r"\1", text).strip("#*_ ") if "](" in text else ""
