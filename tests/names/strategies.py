"""Strategies biased to what the names code branches on: marks, articles, particles, Arabic letters and signs."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from isis_corpus.names.folding import MARKS
from isis_corpus.names.gazetteer import Gazetteer
from isis_corpus.names.schemes import load_scheme

_PIECES = [
    "al-", "Al ", "ar-", "el-", "ash-", "ad-", "abd", "Abd al-", "Abdul", "ullah", "Allah", "uddin", "bin ", "ibn ", "Abu ",
    "kh", "gh", "sh", "th", "dh", "ch", "dj", "sch", "ou", "oo", "ee", "aa", "ai", "ay", "aw", "iyya", "ah", "eh",
    "a", "e", "i", "o", "u", "ā", "ī", "ū", "ê", "î", "é", "ï", "b", "t", "j", "h", "ḥ", "ḩ", "x", "d", "r", "z", "s", "ş", "ṣ",
    "ç", "ğ", "ı", "İ", "k", "q", "l", "m", "n", "w", "y", "v", "c", "g", "f", "p", "ḍ", "ṭ", "ẓ", "z̧", "d͟h", "ʼn", "'",
    " ", "-", "\u00ad", "\u0301", "7", "3", "ß", "Å", "ﬁ",
]  # fmt: skip
names = st.lists(st.sampled_from([*_PIECES, *MARKS]), max_size=12).map("".join)
"""Things that look like romanised names, and things that nearly do."""

_LETTERS = sorted(load_scheme("iso-233").letters)
_SIGNS = ["", "", "َ", "ِ", "ُ", "ً", "ٍ", "ٌ", "ْ", "ّ", "َّ", "ُّ", "ٰ"]
_ARABIC_LETTER = st.builds(str.__add__, st.sampled_from(_LETTERS), st.sampled_from(_SIGNS))
arabic = st.lists(st.one_of(_ARABIC_LETTER, st.sampled_from(["ال", "الر", " ", "الشّ", "الله", "ـ"])), max_size=14).map(
    lambda parts: unicodedata.normalize("NFC", "".join(parts))
)
"""Arabic letters with at most one shadda and one vowel each, articles and blanks."""

_SURFACES = sorted({surface.text for entity in Gazetteer.load() for surface in entity.surfaces})
_GLUE = [
    " ",
    ". ",
    "-held ",
    "'s ",
    "’s ",
    ", ",
    "\n",
    " (",
    ") ",
    "‘",
    "’ ",
    " in ",
    " the ",
    "\n\n",
    ".",
    "pro-",
    " Tel ",
    "IS ",
]
prose = st.lists(
    st.one_of(
        st.sampled_from(_SURFACES), st.sampled_from(_GLUE), names, st.sampled_from(["said", "It is", "Hit", "He's"])
    ),
    max_size=14,
).map("".join)
"""Text in which names, marks, quotation marks and English stand close together."""
