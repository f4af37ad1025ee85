"""Arabic script as the name parser reads it: one symbol a letter, carriers and look-alikes folded."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from isis_corpus.names.letters import Reading

__all__ = ["fold_arabic", "is_arabic", "read_arabic"]

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_SAME = {
    **dict.fromkeys("أإٱ", "ا"), "ؤ": "ء", "ئ": "ء", "ک": "ك", "ڪ": "ك", "ی": "ي", "ې": "ي", "ێ": "ي", "ے": "ي",
    "ہ": "ه", "ھ": "ه", "ە": "ة", "ۀ": "ه", "ۆ": "و", "ۇ": "و", "ۋ": "و", "ڕ": "ر", "ڵ": "ل", "ۃ": "ة",
    "پ": "پ", "ڨ": "گ", "ݣ": "گ",
}  # fmt: skip
_FOLD = str.maketrans(_SAME)
_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u0650\u0652-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
_BREAK = re.compile("[\\s\\-_.,،؛/()\"'‘’«»\u200c]+")


_JOINED = re.compile(r"(?<!\w)(عبد)(?=ال\w\w)")
"""Abd al-, written together."""


def is_arabic(name: str) -> bool:
    """Say whether *name* has a letter of the Arabic script.

    >>> is_arabic("تلعفر"), is_arabic("Tal Afar")
    (True, False)
    """
    return not name.isascii() and _ARABIC.search(name) is not None


def fold_arabic(name: str) -> str:
    """Fold Arabic script for comparison: vowel signs, tatweel and controls go, carriers and look-alikes become one.

    The article stays; words are parted by one blank.

    >>> fold_arabic("أَبُو بَكْر") == fold_arabic("ابو بكر")
    True
    >>> fold_arabic("سالم") == fold_arabic("سلام")
    False
    """
    text = unicodedata.normalize("NFKC", name)
    text = unicodedata.normalize("NFC", _DROPPED.sub("", text.replace("\u200c", " ")))
    return _BREAK.sub(" ", text.translate(_FOLD)).strip()


@lru_cache(maxsize=16384)
def read_arabic(name: str) -> Reading:
    """Read a *name* in Arabic script as symbols: its letters, doubled where a shadda stands.

    >>> read_arabic("الرقّة").symbols
    ('@', 'ر', 'ق2', 'ة$')
    >>> read_arabic("").symbols
    ()
    """
    symbols: list[str] = []
    for word in _JOINED.sub(r"\1 ", fold_arabic(name)).split(" "):
        if symbols:
            symbols.append(" ")
        if word.startswith("وال") and len(word) > 5:
            symbols += ("و^", "@")
            word = word[3:]
        elif word.startswith("ال") and len(word) > 3:
            symbols.append("@")
            word = word[2:]
        elif word.startswith("لل") and len(word) > 4:
            symbols += ("ل", "@")
            word = word[2:]
        last = len(word) - 1
        for at, letter in enumerate(word):
            if letter == "\u0651":
                if symbols and symbols[-1][-1] not in "2 @^$":
                    symbols[-1] += "2"
            elif letter in "اويةىآهء":
                symbols.append(letter + ("^" if at == 0 else "$" if at == last else ""))
            else:
                symbols.append(letter)
    return Reading(tuple(symbols), "arabic", False)
