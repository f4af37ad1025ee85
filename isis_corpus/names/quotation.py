"""Single quotation marks of a paragraph, paired: which signs at word edges open and close a quotation.

A sign that the gazetteer reads as ayn or hamza gives way to a quotation only if the balance needs it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

__all__ = ["pair_quotes"]

_LONGEST = 2_000
"""Farthest that a closing sign is looked for, in characters."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_CLOSERS = {"'": "'’", "‘": "’'", "`": "'`´", "‛": "’'", "´": "´", "ʻ": "ʼ"}
_OPENERS = frozenset("([{“\"—–-/‘'")
_NOUN_FOLLOWS = re.compile(r" [^\W\d_]")
_ALONE = re.compile(r"[^\s]{1,2}$")


def pair_quotes(
    text: str, edges: Sequence[int], leads: Mapping[int, bool], finals: Mapping[int, bool]
) -> dict[int, str]:
    """Return which of the signs at *edges* open and close quotations.

    Args:
        text: The text.
        edges: Offsets of signs that stand at a word's edge, in order.
        leads: Those in front of a letter; True if the gazetteer has the word with that mark.
        finals: Those behind a letter; True if the gazetteer has the word with that mark.
    """
    found: dict[int, str] = {}
    start = 0
    for end in [m.end() for m in _PARAGRAPH.finditer(text)] + [len(text) + 1]:
        _pair(text, [at for at in edges if start <= at < end], leads, finals, found) if edges else None
        start = end
    return found


def _opens(text: str, at: int, leads: Mapping[int, bool]) -> bool:
    """Say whether the sign at *at* may open a quotation: at a beginning, in front of something."""
    if text[at] not in _CLOSERS or (at not in leads and text[at + 1 : at + 2] in ("", " ", "\n")):
        return False
    before = text[at - 1 : at] if at else ""
    return not before.isalnum() and (at in leads or before == "" or before.isspace() or before in _OPENERS)


def _closes(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not after.isalnum()


def _weak(text: str, at: int) -> bool:
    """Say whether a closing candidate may as well be the possessive of a plural."""
    return text[at - 1 : at].lower() in ("s", "z", "x") and bool(_NOUN_FOLLOWS.match(text, at + 1))


def _pair(
    text: str, edges: list[int], leads: Mapping[int, bool], finals: Mapping[int, bool], found: dict[int, str]
) -> None:
    """Pair the signs of one paragraph."""
    opening = [at for at in edges if _opens(text, at, leads)]
    opens = set(opening)
    limits: dict[int, int] = {}
    limit = len(text)
    for at in reversed(opening):
        limits[at] = limit
        if not leads.get(at):
            limit = at
    for at in opening:
        if at in found:
            continue
        within = edges[bisect_right(edges, at + 1) : bisect_left(edges, min(limits[at], at + _LONGEST))]
        closers = _CLOSERS[text[at]]
        possible = [
            other
            for other in within
            if text[other] in closers and other not in found and other not in opens and _closes(text, other)
        ]
        closing = _choose(text, possible, finals)
        if closing is None:
            continue
        inside = text[at + 1 : closing]
        if leads.get(at) and " " in inside and text[closing - 1].lower() in "szx":
            continue  # 'Anah ... the soldiers' families: the name's own mark, and a possessive
        if text[at] == "`":
            kind = "apostrophe", "apostrophe"
        elif _ALONE.match(inside) and text[at] == "'" and inside.islower():
            kind = "apostrophe", "apostrophe"  # rock 'n' roll
        else:
            kind = "open_quote", "close_quote"
        found[at], found[closing] = kind


def _choose(text: str, possible: list[int], finals: Mapping[int, bool]) -> int | None:
    """Return the sign that closes a quotation, of those *possible*."""
    if not possible:
        return None
    for number, other in enumerate(possible):
        if finals.get(other) and number + 1 < len(possible):
            continue  # the name's own mark; a further one closes
        if not _weak(text, other):
            return other
    return possible[0]
