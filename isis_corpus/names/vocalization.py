"""The vowel signs of an Arabic name, taken from its full transliteration, so that every scheme can read it by its own rules.

Letter by letter, and all or nothing: where the two do not agree, there is no vocalised form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from isis_corpus.names.schemes import load_scheme

__all__ = ["vocalize"]

_LATIN = re.compile(r"kh|gh|sh|th|dh|[^\W\d_]")
_SHORT = {"a": "َ", "i": "ِ", "u": "ُ"}
_LONG = {"ā": ("َ", "اى"), "ī": ("ِ", "يى"), "ū": ("ُ", "و")}
_PREFIXES = (("وَال", "wa-l-"), ("بِال", "bi-l-"), ("لِل", "li-l-"), ("ال", "al-"))
_AS_IS = {("الله", "allāh"), ("بن", "b."), ("بن", "ibn"), ("بن", "bin"), ("ابن", "ibn"), ("ابن", "b.")}
_SIGNS = re.compile("[\u064b-\u0652]")
_SUKUN, _SHADDA, _DAGGER = "ْ", "ّ", "ٰ"


def vocalize(arabic: str, latin: str) -> str | None:
    """Return *arabic*, a name without vowel signs, with the vowels of *latin*, its full transliteration (IJMES).

    >>> vocalize("دير الزور", "Dayr al-Zawr"), vocalize("دير الزور", "Dayr al-Zor")
    ('دَيْر الزَوْر', None)
    >>> vocalize("تلعفر", "Tall ʿAfar")  # written in one word, read as two
    'تَلّ عَفَر'
    """
    words, sounds = arabic.split(), latin.lower().split()
    if len(words) == len(sounds) - 1:
        return next(filter(None, (vocalize(parted, latin) for parted in _parted(words))), None)
    if len(words) != len(sounds):
        return None
    made = [_vocalize_word(word, sound) for word, sound in zip(words, sounds, strict=True)]
    return None if None in made else " ".join(word for word in made if word is not None)


def _parted(words: list[str]) -> Iterator[str]:
    """Yield *words* with one of them cut in two, everywhere."""
    for number, word in enumerate(words):
        for at in range(2, len(word) - 1):
            yield " ".join((*words[:number], word[:at], word[at:], *words[number + 1 :]))


def _vocalize_word(word: str, latin: str) -> str | None:
    if (word, latin) in _AS_IS:
        return word
    for prefix, sound in _PREFIXES:
        letters = _SIGNS.sub("", prefix)
        if latin.startswith(sound) and word.startswith(letters):
            rest = _match(word[len(letters) :], tuple(_LATIN.findall(latin[len(sound) :])), first=True)
            return None if rest is None else prefix + rest
    return _match(word, tuple(_LATIN.findall(latin)), first=True) if "-" not in latin else None


def _match(word: str, sounds: tuple[str, ...], *, first: bool) -> str | None:
    """Read all of *word* as all of *sounds*, and return it with its signs."""
    if not word:
        return None if sounds else ""
    letter, rest = word[0], word[1:]
    if word == "ة":  # its vowel stands on the letter in front
        return word if sounds in ((), ("t",), ("h",)) else None
    if letter == "آ":
        long = ("ā",) if first else ("ʾ", "ā")
        return _join(letter, rest, sounds[len(long) :]) if sounds[: len(long)] == long else None
    if first and letter in "اأإ":
        return _vowel(letter, rest, sounds)
    sound = "ʾ" if letter in "أإؤئء" else load_scheme("ijmes").letters.get(letter, "")
    if not sounds or letter == "ا" or sound != sounds[0]:
        return None
    doubled = _vowel(letter + _SHADDA, rest, sounds[2:]) if sounds[1:2] == (sound,) else None
    return doubled or _vowel(letter, rest, sounds[1:])


def _vowel(letter: str, rest: str, sounds: tuple[str, ...]) -> str | None:
    """Give *letter* the vowel that *sounds* begin with, and read on."""
    vowel = sounds[0] if sounds else ""
    if vowel in _SHORT:
        return _join(letter + _SHORT[vowel], rest, sounds[1:])
    if vowel in _LONG:
        sign, carriers = _LONG[vowel]
        if rest and rest[0] in carriers and (rest[0] != "ى" or len(rest) == 1):
            return _join(letter + sign + rest[0], rest[1:], sounds[1:])
        return _join(letter + _DAGGER, rest, sounds[1:]) if vowel == "ā" else None
    return _join(letter + (_SUKUN if rest else ""), rest, sounds)


def _join(done: str, rest: str, sounds: tuple[str, ...]) -> str | None:
    further = _match(rest, sounds, first=False)
    return None if further is None else done + further
