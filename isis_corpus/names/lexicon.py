"""Name elements that only a lexicon can tell apart: Salim and Salam, Hamid and Hamad, Salih and Salah."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from isis_corpus.names.letters import letter_code
from isis_corpus.names.script import fold_arabic
from isis_corpus.resources import load_rows

__all__ = ["arabic_names", "arabic_words", "listed_names", "name_words"]

Names = frozenset[str]
"""The Arabic names that a spelling can stand for."""


@cache
def listed_names() -> Mapping[str, Names]:
    """Return the Arabic names of each listed spelling."""
    found: dict[str, Names] = {}
    for row in load_rows("names/lexicon.tsv"):
        for spelling in row["spellings"].split():
            for word in name_words(spelling):
                found[word] = found.get(word, frozenset()) | {fold_arabic(row["arabic"])}
    return found


@cache
def arabic_names() -> Names:
    """Return the listed names in Arabic script, folded."""
    return frozenset(name for names in listed_names().values() for name in names)


def arabic_words(folded: str) -> list[str]:
    """Return the words of a folded name in Arabic script, articles gone.

    >>> arabic_words("محمد الصالح"), arabic_words("")
    (['محمد', 'صالح'], [])
    """
    return [word[2:] if word.startswith("ال") and len(word) > 4 else word for word in folded.split()]


_PLAIN = str.maketrans({"A": "a", "Á": "a", "I": "i", "U": "u", "E": "e", "O": "o", "é": "e", "ï": "i", "H": "h", "S": "s", "D": "d",
                        "T": "t", "Z": "z", "š": "s", "ş": "s", "ǧ": "j", "ğ": "gh", "'": "", "’": "", "`": "", "&": " ", "@": " "})  # fmt: skip


def name_words(name: str) -> list[str]:
    """Return the words of *name* as the lexicon spells them: articles, marks and diacritics gone.

    >>> name_words("Muḥammad al-Ṣāliḥ"), name_words("")
    (['muhammad', 'salih'], [])
    """
    return letter_code(name).translate(_PLAIN).split()
