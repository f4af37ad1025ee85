"""Quotes: block quotes and embedded messages. Quoted speech in a running report is a paragraph and left alone."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.segmentation import Page, Unit

__all__ = ["GATES", "find_quote", "find_verse"]

_MESSAGE = LazyPattern(r"(?:pic\.twitter\.com/\w+|(?:—|–|--|-)\s?[^—–\n]{1,60}\(@\w{1,20}\)|https?://t\.co/\w+)")


GATES = (Gate(signs="@/", first=">"),)
"""What a line shows if the rule may find something in it without a listed phrase."""


def find_quote(unit: Reading) -> Finding | None:
    """Find a line behind ``>``, and a message that still carries the network's signature."""
    text = unit.text
    if text[0] == ">" and unit.words > 1 and text.lstrip("> ")[:1] not in ("", "#"):
        return unit.finding(BlockKind.QUOTE, "quotes", "quote mark", Strength.PATTERN)
    if ("@" in text or "t.co/" in text or "pic.tw" in text) and unit.words >= 4 and _MESSAGE.search(text[-200:]):
        return unit.finding(BlockKind.QUOTE, "quotes", "embedded message", Strength.START)
    return None


def find_verse(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find stanzas: two to sixteen short lines with no blank line between, in a text whose paragraphs have one.

    At least one line in three must end with a comma, semicolon or dash, and the last with an end mark, or the line
    above must announce it. Menus, addresses and lists are left alone.
    """
    found: dict[int, Finding] = {}
    prose = [unit for unit in page.units if unit.is_prose and unit.words >= 15]
    if not prose or sum(1 for unit in prose if unit.gap >= 2 or unit.index == 0) < 0.6 * len(prose):
        return found
    stanza: list[Unit] = []
    for unit in (*page.units, None):
        if unit is not None and stanza and unit.gap == 1 and _is_line(unit, labels):
            stanza.append(unit)
            continue
        if (
            2 <= len(stanza) <= 16
            and (unit is None or unit.gap >= 2)
            and (_is_stanza(stanza, page) or (found and "," in stanza[0].text))
        ):
            for number, line in enumerate(stanza):
                found[line.index] = line.finding(
                    BlockKind.QUOTE, "quotes", "verse", Strength.PATTERN, continues=number > 0
                )
        stanza = [unit] if unit is not None and unit.gap >= 2 and _is_line(unit, labels) else []
    return found


def _is_line(unit: Unit, labels: Sequence[Finding]) -> bool:
    label = labels[unit.index]
    return (
        2 <= unit.words <= 12
        and len(unit.text) <= 72
        and label.strength <= Strength.SHAPE
        and label.kind is BlockKind.PARAGRAPH
    )


def _is_stanza(stanza: Sequence[Unit], page: Page) -> bool:
    first = stanza[0].index
    announced = first > 0 and page.units[first - 1].ends == ":"
    running = sum(1 for line in stanza[:-1] if line.text[-1] in ",;:،؛—–")
    return 3 * running >= len(stanza) - 1 and running > 0 and (announced or stanza[-1].ends != "")
