"""Ayn and hamza told from apostrophes, quotation marks and primes, sign by sign, and made one.

A sign is read from what stands left and right of it, from the gazetteer's words, and from the quotation marks of its
paragraph. What English, French, Hebrew, Irish, Ukrainian, Uzbek and Turkish write with the same signs is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from isis_corpus.edits import Edit, apply_edits
from isis_corpus.errors import UnknownName, require_str
from isis_corpus.names.folding import AYN_MARKS, HAMZA_MARKS, MARKS, fold_word
from isis_corpus.names.mark_words import Reading, marked_words
from isis_corpus.names.particles import word_class
from isis_corpus.names.quotation import pair_quotes
from isis_corpus.resources import load_rows
from isis_corpus.spans import Span

__all__ = ["Mark", "fold_marks", "plan_marks", "read_marks"]

TARGETS = {
    "ascii": {"ayn": "'", "hamza": "'", "ayn_or_hamza": "'"},
    "unicode": {"ayn": "ʿ", "hamza": "ʾ", "ayn_or_hamza": "ʼ"},
    "drop": {"ayn": "", "hamza": "", "ayn_or_hamza": ""},
}
"""What each reading is written as; U+02BC where nothing tells ayn from hamza."""

_SIGNS = re.compile(f"[{MARKS}]")
_WORD_LEFT = re.compile(rf"[\w{MARKS}\u0300-\u036f]*$")
_WORD_RIGHT = re.compile(rf"^[\w{MARKS}\u0300-\u036f]*")
_ARTICLE_LEFT = re.compile(r"(?<![^\W_])(?:[ae]l|[ae](?:sh|th|dh|[rstzdn])|ul)[-‐‑]$", re.IGNORECASE)
_SCHOLARLY = frozenset("ʿʾˁˀᴥʽʕʔᶜꜥꜣ")
_ONE_WAY = frozenset("ʿˁᴥʽʻ‘`‛ʕᶜꜥ")
_CONTRACTION = re.compile(r"(?:n['’´]t|['’´](?:re|ve|ll|d|m|t))$", re.IGNORECASE)
_ELISION = re.compile(r"(?:[ldnsjcmt]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|presqu)$", re.IGNORECASE)
_TURKISH_SUFFIX = re.compile(r"(?:[dt][ea]n?|n[ıiuü]n|y[aeıiuü]|y?l[ae]|[dt]eki|[dt]aki)$")
_IS = re.compile(r"(?:it|that|let|he|she|who|what|there|here|where|how|when|why|one)['’´]s$", re.IGNORECASE)
_TURKISH_LETTER = re.compile("[ığşçöüİĞŞÇÖÜ]")
_POSSESSIVE = re.compile(rf"[{MARKS}]s?$", re.IGNORECASE)
_ENDING = re.compile(r"(?:s|ist|ists|ite|ites|ism)$", re.IGNORECASE)
_VOWEL = re.compile("[aeiouāīūēōáéíóúâêîôûàèäëïöü]", re.IGNORECASE)


@attrs.frozen(slots=True)
class Mark:
    """One sign and how it is read.

    Attributes:
        at: Offset of the sign.
        sign: The character.
        reading: ayn, hamza, ayn_or_hamza, apostrophe, possessive, open_quote or close_quote.
    """

    at: int
    sign: str
    reading: Reading


@cache
def _foreign_words() -> frozenset[str]:
    return frozenset(row["word"] for row in load_rows("names/not_marks.tsv"))


@attrs.define(slots=True)
class _Site:
    """A sign with its word: the letters left and right of it, up to the next blank or hyphen."""

    at: int
    sign: str
    left: str
    right: str
    before: str
    after: str

    @property
    def word(self) -> str:
        return self.left + self.sign + self.right

    @property
    def bare_left(self) -> str:
        """The letters left of the sign."""
        return _SIGNS.sub("", self.left)

    def listed(self, word: str | None = None) -> Reading:
        """Return how the gazetteer reads the sign in its word, or ''."""
        word = self.word if word is None else word
        readings = marked_words().get(fold_word(word))
        return readings.get(len(fold_word(self.left)), "") if readings else ""

    def listed_lead(self) -> Reading:
        """Return how the gazetteer reads the sign in front of its word, a possessive ending aside, or ''."""
        return self.listed() or self.listed(_POSSESSIVE.sub("", self.word))


def _sites(text: str) -> Iterator[_Site]:
    for found in _SIGNS.finditer(text):
        at = found.start()
        left = _WORD_LEFT.search(text, max(0, at - 40), at)
        right = _WORD_RIGHT.search(text[at + 1 : at + 41])
        yield _Site(
            at,
            found[0],
            left[0] if left else "",
            right[0] if right else "",
            text[at - 1 : at],
            text[at + 1 : at + 2],
        )


def _inner(site: _Site) -> Reading:
    """Read a sign between two letters."""
    right = site.right
    tail = _SIGNS.split(right)[0]
    if site.sign in _SCHOLARLY:
        return site.listed() or ("ayn" if site.sign in AYN_MARKS else "hamza")
    if tail.lower() == "s" and not _SIGNS.sub("", right[1:]):
        return site.listed() or ("apostrophe" if _IS.match(site.word) else "possessive")
    if _CONTRACTION.search(site.word) and not site.listed():
        return "apostrophe"
    stripped = _POSSESSIVE.sub("", site.word)
    for word in (site.word, stripped, _ENDING.sub("", stripped)):
        if reading := site.listed(word):
            return reading
    if _is_foreign(site, fold_word(stripped)):
        return "apostrophe"
    if site.sign in _ONE_WAY:
        return "ayn" if site.sign == "ʻ" else "ayn_or_hamza"
    shaped = _VOWEL.match(site.before) or _VOWEL.match(site.after)
    return "ayn_or_hamza" if shaped and len(site.word) > 3 else "apostrophe"


def _is_foreign(site: _Site, folded: str) -> bool:
    """Say whether a sign between letters belongs to another language's spelling."""
    right, bare = site.right, site.bare_left
    if folded in _foreign_words() or _ELISION.match(bare):
        return True
    if site.after.isupper() and not site.word.isupper():  # O'Brien, D'Angelo
        return True
    if re.search(r"[^\W\daeiou_]$", bare) and re.match(r"(?:el|ela|eli)$|[yj][aeiouâ]", right):  # Bar'el, Luk'yan
        return True
    if bare[-1:] in "gG" or (bare.lower().endswith("o") and not _VOWEL.match(site.after)):  # Ulug'bek, To'xta
        return True
    if _TURKISH_LETTER.search(bare) or (bare.isupper() and len(bare) > 1 and right.islower()):
        return True
    return bool(_TURKISH_SUFFIX.match(right)) and len(_VOWEL.findall(bare)) > 1


def _measure(site: _Site, text: str) -> bool:
    """Say whether a sign counts minutes, feet or a decade, or stands in a doubled pair."""
    twin = text[site.at + 1 : site.at + 2] == site.sign == "'" or text[site.at - 1 : site.at] == site.sign == "'"
    return site.before.isdigit() or bool(re.match(r"\d\d", text[site.at + 1 : site.at + 3])) or twin


def _outer(site: _Site, text: str) -> Reading:
    """Read a sign at the edge of a word that no quotation claims."""
    leading = bool(site.after.isalpha())
    if site.sign in _SCHOLARLY:
        return "ayn" if site.sign in AYN_MARKS else "hamza"
    if leading:
        listed = site.listed_lead()
        if listed or _shaped_lead(site, text):
            return listed or "ayn_or_hamza"
        return "apostrophe"
    if reading := site.listed():
        return reading
    if site.before.isalpha() and site.bare_left[-1:].lower() in "szx":
        return "possessive"
    if site.sign in HAMZA_MARKS and site.sign not in "’":
        return "hamza"
    return "apostrophe"


def _shaped_lead(site: _Site, text: str) -> bool:
    """Say whether an unlisted word after a sign looks like a name that begins with ayn."""
    right = _SIGNS.split(site.right)[0]
    starts_line = not text[: site.at].strip(" \t") or text[: site.at].rstrip(" \t")[-1:] in '\n“"(['
    return (
        right[:1].isupper()
        and bool(_VOWEL.match(right))
        and len(right) > 2
        and not right.isupper()
        and not starts_line
        and right.lower() not in word_class("opening")
        and site.sign != "’"
    )


def read_marks(text: str) -> tuple[Mark, ...]:
    """Read every sign of *text* that could be ayn or hamza.

    >>> [mark.reading for mark in read_marks("Da'esh's men didn't reach 'Anah.")]
    ['ayn', 'possessive', 'apostrophe', 'ayn']
    >>> read_marks("No sign here.")
    ()
    """
    require_str(text, "text")
    readings: dict[int, Reading] = {}
    sites: dict[int, _Site] = {}
    edges: list[_Site] = []
    for site in _sites(text):
        sites[site.at] = site
        letter_before = site.before.isalpha() or (
            site.before != "" and site.before in MARKS and site.left[:1].isalpha()
        )
        if _measure(site, text):
            readings[site.at] = "apostrophe"
        elif letter_before and site.after.isalpha():
            readings[site.at] = _inner(site)
        elif site.after.isalpha() and _ARTICLE_LEFT.search(text, max(0, site.at - 6), site.at):
            readings[site.at] = site.listed_lead() or "ayn"
        elif site.sign in _SCHOLARLY:
            readings[site.at] = _outer(site, text)
        else:
            edges.append(site)
    leads = {s.at: bool(s.listed_lead()) for s in edges if s.after.isalpha()}
    finals = {s.at: bool(s.listed()) for s in edges if s.before.isalpha() and not s.after.isalpha()}
    readings |= pair_quotes(text, [s.at for s in edges], leads, finals)
    for site in edges:
        if site.at not in readings:
            readings[site.at] = _outer(site, text)
    return tuple(Mark(at, sites[at].sign, readings[at]) for at in sorted(readings))


def plan_marks(text: str, to: str = "ascii") -> tuple[Edit, ...]:
    """Return the edits that make every ayn and hamza sign of *text* the one that *to* says.

    Raises:
        UnknownName: if *to* is not ``ascii``, ``unicode`` or ``drop``.
    """
    target = TARGETS.get(to)
    if target is None:
        raise UnknownName(f"no target {to!r} for marks; use one of {', '.join(TARGETS)}")
    edits = []
    for mark in read_marks(text):
        new = target.get(mark.reading, mark.sign)
        if new != mark.sign:
            edits.append(Edit(Span(mark.at, mark.at + 1), new, "fold_marks"))
    return tuple(edits)


def fold_marks(text: str, to: str = "ascii") -> str:
    """Write every sign of ayn and hamza in *text* one way.

    Changed: signs read as ayn or hamza, in names of the gazetteer and in names of the same shape. Left alone:
    contractions, possessives, elisions, quotation marks, primes, and the apostrophes of other languages' names.

    Args:
        text: Any text.
        to: ``ascii`` (U+0027), ``unicode`` (U+02BF and U+02BE; U+02BC where they cannot be told apart) or ``drop``.

    Returns:
        The text; byte for byte the same where no name is marked.

    Raises:
        UnknownName: if *to* is none of the three.

    >>> fold_marks("Da`ish took Bi‘aj, the ‘capital’ of nobody’s land.")
    "Da'ish took Bi'aj, the ‘capital’ of nobody’s land."
    >>> fold_marks("It's the rebels' town.")
    "It's the rebels' town."
    """
    return apply_edits(text, plan_marks(text, to))
