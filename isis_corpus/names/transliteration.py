"""Transliteration letter by letter, and back: Buckwalter, Habash-Soudi-Buckwalter and strict ISO 233.

Nothing is read into the text: every letter and sign has its own character, so nothing is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from isis_corpus.names.schemes import Scheme, load_scheme

__all__ = ["from_latin", "to_latin"]

SUN_LETTERS = "تثدذرزسشصضطظلن"
_ASSIMILATED = SUN_LETTERS.replace("ل", "")  # before lam, al is al either way; its shadda is written
SHADDA = "\u0651"
_SIGNS = "\u064b-\u0652\u0670"
_VOWEL_SHADDA = re.compile(f"([\u064b-\u0650]){SHADDA}")
_TWIN = "·"


def to_latin(arabic: str, scheme: Scheme) -> str:
    """Write *arabic* (NFC) letter by letter; what the scheme has no value for stays."""
    if scheme.name == "iso-233":
        return _to_iso(arabic, scheme)
    table = {**scheme.letters, **scheme.signs}
    arabic = _VOWEL_SHADDA.sub(SHADDA + r"\1", arabic)  # both schemes write the shadda before the vowel
    return "".join([table.get(character, character) for character in arabic])


def from_latin(latin: str, scheme: Scheme) -> str:
    """Read back what :func:`to_latin` wrote."""
    text = unicodedata.normalize("NFC", latin)
    if scheme.name == "iso-233":
        return unicodedata.normalize("NFC", _from_iso(_undo_iso_article(text.lower(), scheme), scheme))
    pattern, table = _decoder(scheme.name)
    return unicodedata.normalize("NFC", pattern.sub(lambda match: table[match[0]], text))


@cache
def _decoder(name: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    scheme = load_scheme(name)
    table = {latin: arabic for arabic, latin in {**scheme.letters, **scheme.signs}.items() if latin}
    return re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True))), table


def _from_iso(text: str, scheme: Scheme) -> str:
    """Read strict ISO 233: a letter written twice has a shadda, unless a dot parts the two."""
    pattern, table = _decoder(scheme.name)
    out: list[str] = []
    last, end = "", 0
    for match in pattern.finditer(text):
        between = text[end : match.start()]
        letter = table[match[0]]
        if between or letter != last:
            out += (between.replace(_TWIN, ""), letter)
            last = letter if letter in scheme.letters else ""
        else:
            out.append(SHADDA)
            last = ""
        end = match.end()
    out.append(text[end:].replace(_TWIN, ""))
    return "".join(out)


_ISO_ARTICLE = re.compile(rf"(?<!\w)(?<![{_SIGNS}])ال(?![{_SIGNS}])(?=[^\W\d_][{_SIGNS}]*[^\W\d_])(?=(.)([{_SIGNS}]*))")
_LETTER = re.compile(rf"([^\W\d_])([{_SIGNS}]*)")


def _to_iso(arabic: str, scheme: Scheme) -> str:
    """Write strict ISO 233: shadda doubles its letter, the article stands apart and gives way to a sun letter."""
    assimilated: set[int] = set()
    articles: dict[int, str] = {}
    for found in _ISO_ARTICLE.finditer(arabic):
        first = found[1]
        if first in _ASSIMILATED and SHADDA in found[2]:
            assimilated.add(found.end())
            articles[found.start()] = "a" + scheme.letters[first] + " "
        else:
            articles[found.start()] = "al "
    out: list[str] = []
    at = 0
    last = ""
    while at < len(arabic):
        if at in articles:
            out.append(articles[at])
            at += 2
            last = ""
            continue
        found_letter = _LETTER.match(arabic, at)
        if found_letter is None or found_letter[1] not in scheme.letters:
            out.append(scheme.signs.get(arabic[at], arabic[at]))
            last = ""
            at += 1
            continue
        letter, signs = scheme.letters[found_letter[1]], found_letter[2]
        if letter == last:
            out.append(_TWIN)
        out.append(letter)
        if SHADDA in signs and at not in assimilated:
            out.append(letter)
        rest = signs.replace(SHADDA, "", 1)
        out += [scheme.signs.get(sign, sign) for sign in rest]
        last = "" if rest else letter
        at = found_letter.end()
    return "".join(out)


@cache
def _iso_article(name: str) -> re.Pattern[str]:
    scheme = load_scheme(name)
    suns = "|".join(re.escape(scheme.letters[letter]) for letter in _ASSIMILATED)
    return re.compile(rf"(?<![\w\u0300-\u036f°¯])(?:a({suns}) \1|al )")


def _undo_iso_article(text: str, scheme: Scheme) -> str:
    def undo(match: re.Match[str]) -> str:
        return "ال" + (match[1] + SHADDA if match[1] else "")

    return _iso_article(scheme.name).sub(undo, text)
