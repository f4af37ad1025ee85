"""The phoneme parser for romanised names: spelling units, articles and joined elements, read longest match first.

Comparison, keys and script matching all read names through this one module. It hears no difference that a spelling
system does not write, and forgets none that it does: long vowels, emphatic letters, doubling and marks stay symbols.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import attrs

from isis_corpus.resources import load_rows

__all__ = ["Reading", "letter_code", "read_name", "split_units"]

VOWELS = "aeiouAIUEOÁéï"
"""Codes of the vowels, as letters.tsv writes them."""

_BREAK = re.compile(r"[\s\-_.,/()\u2010-\u2015\"“”]+")
_ARTICLE = re.compile(
    r"(?:(?<= )|^)(?:"
    r"[aeiou]l(?= \S)"  # al- el- ul- before anything
    r"|[aeiou](sh|th|dh|ch|[rsztdnşSTDZš])(?= \1)"  # ar-R..., ash-Sh...: assimilated
    r"|l(?= \S)"  # Abu l-Fath
    r") "
)
_ATTACHED = re.compile(r"(?:(?<= )|^)[ae]l(?=[^ aeiouAIUEOÁéïl'’`yY@][^ ]{2})")
_FUSED = re.compile(r"(?<=[^ ] )e(?=([rsztdnş])\1)")  # Deir Ezzor
_ALLAH = re.compile(r"(?: ?(?<=[^ ]{3})|(?<= )|^)[aou]ll+[aA]h?(?![^ ])")
_ABD = re.compile(r"(?:(?<= )|^)[`'’]?abd(?: ?[aeiou]l ?(?=[^ l])| ?[aeiou]([rsztdn]) ?(?=\1)|[aeiou] ?(?=[rsztdn]))")
_ABDALLA = re.compile(r"(?<=abd)[aou]l+ah?(?![^ ])")
_UDDIN = re.compile(r"(?<=[^ ]{3})[aeiou]d(?=d(?:ee|[ieIy])n)")
_BIN = re.compile(r"(?<=[^ ] )(?:ibn|bin|ben)(?= [^ ])")


class _Codes(dict[int, str]):
    """Letter codes for ``str.translate``; a letter that no row lists loses its diacritics."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        if unicodedata.combining(character):
            code = ""
        else:
            base = unicodedata.normalize("NFKD", character)
            code = (
                "".join(self.get(ord(c), c) for c in base if not unicodedata.combining(c))
                if base != character
                else character
            )
        self[point] = code
        return code


@cache
def _codes() -> _Codes:
    return _Codes({ord(row["letter"]): row["code"] for row in load_rows("names/letters.tsv")})


@cache
def _profiles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["profile"], re.compile(row["cue"])) for row in load_rows("names/profiles.tsv"))


@cache
def _symbols() -> dict[str, dict[str, str]]:
    """Unit to symbol, for each profile (``-`` where none shows)."""
    rows = list(load_rows("names/units.tsv"))
    general = {row["unit"]: row["symbol"] for row in rows if row["profile"] == "-"}
    general |= _VOWEL_SYMBOLS
    tables = {"-": general}
    for profile, _ in _profiles():
        tables[profile] = general | {row["unit"]: row["symbol"] for row in rows if row["profile"] == profile}
    return tables


_VOWEL_SYMBOLS = {
    **{v: v for v in "aeiouAIUEO"},
    "Á": "A", "é": "e", "ï": "i",
    "aa": "A", "aA": "A", "Aa": "A", "ee": "I", "ea": "E", "ie": "I", "ii": "I", "oo": "U", "ou": "U", "oU": "U", "où": "U", "uu": "U", "oe": "U", "eu": "U",
    "ai": "ay", "ay": "ay", "ei": "ay", "ey": "ay", "aï": "ay", "eï": "ay", "aI": "ay", "Ai": "ay", "Ay": "ay",
    "au": "aw", "aw": "aw", "ao": "aw", "ow": "aw", "aou": "aw", "ew": "aw", "aU": "aw", "Aw": "aw", "av": "av",
    "iy": "iy", "iyy": "iy", "Iy": "iy", "Iyy": "iy", "yy": "iy",
    "w!": "w", "y!": "y",
    "'": "'", "’": "’", "`": "`", "@": "@", "&": "&", " ": " ",
}  # fmt: skip


@cache
def _unit_pattern() -> re.Pattern[str]:
    units = [u for u in _symbols()["-"] if len(u) > 1 and u[0] not in VOWELS and u not in ("yy", "w!", "y!")]
    longest = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
    return re.compile(
        rf"{longest}"
        r"|([bcdfghjklmnpqrstvwzHSDTZşšğ])\1?"  # a letter, doubled or not
        rf"|[iI]yy?(?=[{VOWELS}])|yy"
        rf"|(?:aou|a[iïIyuUwo]|Aw|A[iy]|e[iïyw]|ow)(?![{VOWELS}y])"
        rf"|ou(?=[{VOWELS}])|(?:ou|oU|oo|uu|oe|eu|aa|aA|Aa|ee|ea|ie|ii)"
        rf"|[{VOWELS}]|y|x|[@& '’`]"
    )


@lru_cache(maxsize=4096)
def letter_code(name: str) -> str:
    """Write *name* in one code per letter, lower case, with articles and joined elements marked.

    ``@`` stands for an article of its own, ``&`` for one written together with the word, a blank for any break.

    >>> letter_code("Abdul-Rahman"), letter_code("Abd al-Rahman")
    ('abd @rahman', 'abd @rahman')
    >>> letter_code("Mosul")
    'mosul'
    """
    text = name.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = text.replace("z̧", "Z").replace("s̱", "S").replace("d͟h", "Z").replace("z̤", "Z").translate(_codes())
    text = _BREAK.sub(" ", text).strip()
    if "abd" in text:
        text = _ABDALLA.sub("allah", text)
        text = _ALLAH.sub(" @lah", text) if "ll" in text else text
        text = _ABD.sub("abd @", text)
    elif "ll" in text:
        text = _ALLAH.sub(" @lah", text)
    if "dd" in text:
        text = _UDDIN.sub(" @", text)
    if " " in text:
        text = _ARTICLE.sub("@", text)
        text = _FUSED.sub("@", text)
        text = _BIN.sub("bn", text)
    if "l" in text:
        text = _ATTACHED.sub("&", text)
    return text.replace("  ", " ")


def split_units(code: str) -> list[str]:
    """Cut a letter code into spelling units, longest first.

    >>> split_units("shaykh")
    ['sh', 'ay', 'kh']
    >>> split_units("hassan")
    ['h', 'a', 'ss', 'a', 'n']
    """
    return [match[0] for match in _unit_pattern().finditer(code)]


def origin(name: str) -> str:
    """Return the spelling origin that *name* shows: ``full``, ``ku``, ``tr``, ``de``, ``fr`` or ``-`` for none.

    >>> origin("Cheikh Miskine"), origin("Xaneqîn"), origin("Sinjar")
    ('fr', 'ku', '-')
    """
    text = unicodedata.normalize("NFC", name.lower())
    for profile, cue in _profiles():
        if cue.search(text):
            return profile
    return "-"


@attrs.frozen(slots=True)
class Reading:
    """A name as the parser reads it.

    Attributes:
        symbols: Phoneme symbols. A consonant may end in ``2`` (written double); a vowel carries its place in the
            word (``^`` first, ``$`` last); ``!`` says that a full romanisation meant the letter as plain.
        origin: The spelling origin the name shows.
        marked: Whether ayn or hamza are written at all.
    """

    symbols: tuple[str, ...]
    origin: str
    marked: bool

    @property
    def strict(self) -> bool:
        """Whether the name writes marks or long vowels, so that their absence elsewhere in it says something."""
        return self.marked or self.origin == "full"


_PLAIN = frozenset("hsdtzaiu")
_MARKS = frozenset("'’`")


@lru_cache(maxsize=65536)
def read_name(name: str) -> Reading:
    """Read a romanised *name* as phoneme symbols.

    >>> read_name("Tal 'Afar").symbols
    ('t', 'a', 'l', ' ', "'", 'a', 'f', 'a', 'r')
    >>> read_name("42").symbols
    ()
    """
    profile = origin(name)
    table = _symbols()[profile]
    code = letter_code(name)
    full = profile == "full"
    units = split_units(code)
    symbols: list[str] = []
    last = len(units) - 1
    for at, unit in enumerate(units):
        symbol = table.get(unit)
        following = units[at + 1] if at < last else " "
        if symbol is None:  # a doubled letter
            half = unit[: len(unit) // 2]
            symbol = table.get(half, half) + "2"
        elif unit[0] in VOWELS or unit == "y":
            symbol = _vowel(unit, symbol, units[at - 1] if at else " ", following, full)
        elif full and symbol in _PLAIN:
            symbol += "!"
        if symbol[0] == "h" and following == " " and symbols and symbols[-1] in ("a", "e", "a!"):
            symbols[-1] = "ah$"
            continue
        symbols.append(symbol)
    return Reading(tuple(symbols), profile, any(s in _MARKS for s in symbols))


def _vowel(unit: str, symbol: str, before: str, after: str, full: bool) -> str:
    """Give a vowel its place in the word, and tell y and w from i and u."""
    if unit == "y":
        return "y" if after[0] in VOWELS or before in " @&" else "i$" if after == " " else "i"
    if unit == "ou" and after[0] in VOWELS:
        return "w"
    if unit in "iI" and after[0] in "aAoO":
        return "iy"
    if full and symbol in _PLAIN:
        symbol += "!"
    if after == " ":
        return symbol.rstrip("!") + "$"
    if before in " @&'’`" and before not in ("", "'", "’", "`"):
        return symbol.rstrip("!") + "^"
    return symbol
