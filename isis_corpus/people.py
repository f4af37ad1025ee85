"""Names of writers as they stand in bylines. Whether a name is a person's is judged by its shape alone."""

from __future__ import annotations

from functools import cache

import regex

from isis_corpus.patterns import LazyPattern
from isis_corpus.resources import load_rows

__all__ = ["is_name_list", "looks_like_name", "split_names"]

_PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "abd",
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "du",
        "la",
        "le",
        "dos",
        "y",
        "e",
        "af",
        "ter",
        "zu",
    ]
)
_TOKEN = LazyPattern(r"(?:\p{Lu}|\p{Lo}|(?:al|el|as|ar|at|ad|an|ash)[-‑]\p{Lu}|d['’]\p{Lu})[\p{L}\p{M}'’‘`ʿʾ.\-‑]*$")
_SEPARATOR = LazyPattern(
    r"(?:(?<!\s)\s*|(?<=\s))(?:,|;|/|\||&|\+|\band\b|\bwith\b|\bet\b|\bavec\b|\bund\b|\bmit\b|\bve\b|(?<!\p{L})و(?!\p{L}))\s*",
    regex.IGNORECASE,
)
_JOINING = frozenset("and with et avec und mit ve".split())
_SPACED = bytes(code if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128)) + bytes(128)


def _may_hold_several(text: str) -> bool:
    """A cheap test: whether a sign or word that stands between names is in an ASCII text; of others nothing is known."""
    if not text.isascii():
        return True
    signs = text.encode()
    if len(signs.translate(None, b",;/|&+")) < len(signs):
        return True
    return not _JOINING.isdisjoint(signs.lower().translate(_SPACED).decode().split())


@cache
def _section_words() -> frozenset[str]:
    return frozenset(row["word"] for row in load_rows("section_words.tsv"))


def looks_like_name(text: str, *, single: bool = False) -> bool:
    """Say whether *text* has the shape of a person's name: two to five capitalised words, none of a section's name.

    Args:
        text: The words, without "By" and without a trailing comma.
        single: Accept one word too, as behind "By".

    >>> looks_like_name("Noor al-Hashimi"), looks_like_name("Elijah J.Magnier")
    (True, True)
    >>> looks_like_name("Middle East"), looks_like_name("Car bomb kills nine")
    (False, False)
    """
    words = text.replace("\xa0", " ").strip(" .,").split()
    if not (1 if single else 2) <= len(words) <= 5:
        return False
    capitalised = 0
    for word in words:
        if word.casefold() in _section_words():
            return False
        if not single and word[:1].isalpha() and word[:1].lower() == word[:1].upper():
            return False  # a script without case: only a label in front tells a name from any two words
        if _TOKEN.match(word):
            capitalised += 1
        elif word.casefold() not in _PARTICLES:
            return False
    return capitalised >= min(2, len(words)) and any(
        (word[:1].isalpha() and not word.isupper()) or len(word) > 4 for word in words
    )


def _trimmed(part: str) -> str:
    """A name without the signs around it; the stop of an initial at its end ("Harith M.") belongs to it."""
    part = part.strip(" ,\xa0")
    return part if _INITIAL.search(part) else part.strip(" .,\xa0")


_INITIAL = LazyPattern(r"\s\p{Lu}\.$")


def split_names(text: str) -> tuple[str, ...]:
    """Split the names of a byline ("A B, C D and E F") into its parts, as written.

    >>> split_names("Rana Aziz, Omar Haddad and Lea Brandt")
    ('Rana Aziz', 'Omar Haddad', 'Lea Brandt')
    >>> split_names("Staff")
    ('Staff',)
    """
    parts = [_trimmed(part) for part in (_SEPARATOR.split(text) if _may_hold_several(text) else (text,))]
    return tuple(part for part in parts if part)


def is_name_list(text: str, *, single: bool = False) -> bool:
    """Say whether *text* is nothing but names, as ``looks_like_name`` sees them.

    >>> is_name_list("Rana Aziz and Lea Brandt")
    True
    >>> is_name_list("Rana Aziz and the war")
    False
    """
    names = split_names(text)
    return bool(names) and all(looks_like_name(name, single=single) for name in names)
