"""The folded form of a surface: the form in which the gazetteer looks it up.

Folding drops case, diacritics and marks and makes hyphens blanks. It never merges letters; that is what keys do.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["MARKS", "fold_surface", "fold_word"]

AYN_MARKS = "ʿʻ‘`ʽ‛ˁᴥʕᶜꜥ"
HAMZA_MARKS = "ʾʼ’ˀʔꞌꜣ"
OTHER_MARKS = "'´′"
MARKS = AYN_MARKS + HAMZA_MARKS + OTHER_MARKS
"""Every sign met as ayn or hamza, look-alikes included; digits are never among them."""

_NOT_WORD = re.compile(r"[^\w]+")
_ODD = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
)
_DROPPED = dict.fromkeys(map(ord, MARKS + "ʹ·\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))


def fold_word(word: str) -> str:
    """Fold one word: case, diacritics and marks go.

    >>> fold_word("Dāʿish"), fold_word("ISIS")
    ('daish', 'isis')
    """
    word = word.lower()
    if word.isascii():
        return word.replace("'", "").replace("`", "")
    text = unicodedata.normalize("NFKD", word.translate(_DROPPED).translate(_ODD)).translate(_DROPPED)
    return "".join(c for c in text if not unicodedata.combining(c)).lower()


def fold_surface(surface: str) -> str:
    """Fold a name of any number of words; what parts them becomes one blank.

    >>> fold_surface("Tal-‘Afar"), fold_surface("al-Qāʿida")
    ('tal afar', 'al qaida')
    >>> fold_surface("...")
    ''
    """
    return _NOT_WORD.sub(" ", fold_word(surface)).strip()
