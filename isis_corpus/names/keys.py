"""Name keys: the form under which the spellings of one name are filed together, for blocking and indexing.

A key is coarser than a comparison: two names with one key are worth comparing, no more.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NewType

from isis_corpus.errors import require_str
from isis_corpus.names.letters import VOWELS, letter_code, split_units
from isis_corpus.names.script import is_arabic, read_arabic
from isis_corpus.resources import load_rows

__all__ = ["NameKey", "name_key"]

NameKey = NewType("NameKey", str)
"""A name folded for filing. Never shown to a reader."""


_FINAL_H = re.compile(r"(?<=[aeAEáé])h(?![^ ])")
_MERGING = re.compile(r"([btdzsšjkxhrlmnf])(?=\1)|[ktdzsr](?=h)|d(?=j)")
_VOWELS = frozenset(VOWELS)
_OPENING = frozenset(" @&'’`")


class _Classes(dict[str, str]):
    """Key letter of each spelling unit; a doubled letter counts once, a unit that no row lists not at all."""

    def __missing__(self, unit: str) -> str:
        half = unit[: len(unit) // 2]
        value = self.get(half, "") if unit == half * 2 else ""
        self[unit] = value
        return value


@cache
def _classes() -> _Classes:
    return _Classes({row["unit"]: row["key"] for row in load_rows("names/key_classes.tsv")})


@cache
def _inner() -> _Classes:
    """The classes inside a name, where w and y may be parts of a vowel."""
    return _Classes(_classes() | dict.fromkeys(("w", "y", "v", "و", "ي", "ڤ"), ""))


def name_key(name: str) -> NameKey:
    """Fold *name* to the key its spellings share.

    What goes: case, diacritics, marks, the article, doubling, vowels inside the name, the difference between
    letters that one system writes for another's. What stays: the consonants, and whether the name begins with a
    vowel. A key is its own key.

    Args:
        name: A name in Latin or Arabic script, without a possessive ending.

    Returns:
        The key; empty if *name* has no letter.

    >>> name_key("Tal 'Afar") == name_key("Tall Afar") == name_key("تل عفر")
    True
    >>> name_key("Mosul") == name_key("Basra")
    False
    """
    require_str(name, "name")
    if is_arabic(name):
        units = [symbol.rstrip("2^") for symbol in read_arabic(name).symbols if symbol != "ه$"]
        units = [unit.rstrip("$") for unit in units]
        weak = "اعءآىة"
    else:
        code = letter_code(name)
        if "h" in code:
            code = _FINAL_H.sub("", code)
        units = split_units(code)
        weak = VOWELS
    inner = _inner()
    key = "".join([inner[unit] for unit in units])
    for at, unit in enumerate(units):  # the first letter
        if unit not in _OPENING:
            if unit == "ou" and "".join(units[at + 1 : at + 2])[:1] in _VOWELS:
                key = "w" + key
            elif unit[0] in weak:
                key = "i" + key
            elif unit[0] in "wyvويڤ":
                key = _classes()[unit] + key
            break
    return NameKey(_MERGING.sub(r"\g<0>'", key))
