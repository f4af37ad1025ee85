"""Phrases that announce furniture, looked up in one pass over a line; the vocabulary stands in data files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import category, normalize

import attrs

from isis_corpus.findings import Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.resources import load_rows

__all__ = ["PHRASE_TABLES", "Hit", "Phrase", "Vocabulary", "fold_line", "has_digit", "load_vocabulary", "tokenize"]

PHRASE_TABLES = (
    "advertisement",
    "author_bio",
    "bylines",
    "captions",
    "comment_form",
    "comments",
    "datelines",
    "legal",
    "navigation",
    "newsletter",
    "notes_headings",
    "paywall",
    "related",
    "sharing",
)
"""Tables below ``isis_corpus/data/phrases`` whose rows give a line its kind."""

_PLAIN = (
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),
    ("“", '"'),
    ("”", '"'),
    ("„", '"'),
    ("«", '"'),
    ("»", '"'),
    ("–", "-"),
    ("—", "-"),
    ("‒", "-"),
    ("…", "..."),
    ("\xa0", " "),
)
_LINK = LazyPattern(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_DIGIT = LazyPattern(r"\d")
_NUMBER = LazyPattern(r"\d+(?:[.,:]\d+)*")
_ASCII_SIGNS = "".join(chr(code) for code in range(128) if not chr(code).isalnum() and chr(code) != "#")
_LONGEST = 600  # code points; what stands further on in a line is not looked at


def has_digit(text: str) -> bool:
    """Say whether a decimal digit of any script stands in *text*.

    >>> has_digit("٣ days"), has_digit("x²")
    (True, False)
    """
    if text.isascii():
        return len(text.encode().translate(None, b"0123456789")) < len(text)  # a quarter of what a pattern takes
    return _DIGIT.search(text) is not None


def fold_line(line: str) -> str:
    """Return the form in which a line is compared with the phrases.

    Case, typographic quotes and dashes, runs of spaces and marks at both ends go; every number becomes ``#``. Letters
    and their diacritics stay. Only the first 600 code points are looked at.

    >>> fold_line("» 8 responses to “Mosul”")
    '# responses to "mosul'
    >>> fold_line("# Related:")
    'related'
    >>> fold_line("تعليقات")
    'تعليقات'
    """
    line = line[:_LONGEST]
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    if not line.isascii():
        line = normalize("NFC", line)
        for sign, plain in _PLAIN:  # one call a sign is a third of what ``translate`` takes for letters beyond ASCII
            line = line.replace(sign, plain)
    line = line.casefold().replace("`", "'").lstrip("#>*_ \t")
    if has_digit(line):
        line = _NUMBER.sub("#", line)
    if "  " in line or not line.isprintable():
        line = " ".join(line.split())
    if line and line[0].isalpha() and line[-1].isalpha():
        return line
    return _without_edges(line)


def _without_edges(line: str) -> str:
    """The line without what is no letter, digit or ``#`` at both ends; a mark stays with the letter before it."""
    line = line.strip(_ASCII_SIGNS)
    if line.isascii():
        return line
    start, end = 0, len(line)
    while start < end and not _is_core(line[start]):
        start += 1
    while end > start and not (_is_core(line[end - 1]) or category(line[end - 1])[0] == "M"):
        end -= 1
    return line[start:end]


def _is_core(char: str) -> bool:
    return char.isalpha() or char.isdecimal() or char == "#"


_SIGNS = '"()[]{}.,;:!?|/*_«»“”•·→›…،؛؟'
_SPACED_ASCII = bytes.maketrans(b'"()[]{}.,;:!?|/*_', b" " * 17)


def tokenize(folded: str) -> list[str]:
    """Return the words of a folded line; apostrophes and hyphens belong to their word.

    >>> tokenize("subscribe, or log in: it's free")
    ['subscribe', 'or', 'log', 'in', "it's", 'free']
    >>> tokenize("")
    []
    """
    if folded.isascii():  # a table of bytes is three times as fast as one of characters
        return folded.encode().translate(_SPACED_ASCII).decode().split()
    for sign in _SIGNS:
        folded = folded.replace(sign, " ")
    return folded.split()


@attrs.frozen(slots=True)
class Phrase:
    """A row of a phrase table.

    Attributes:
        kind: The block kind of a line that it matches.
        match: ``line`` (all of the folded line), ``start``, ``end`` or ``within``, at word boundaries.
        words: How many words the line may have at most; 0 if any number.
        text: The phrase, folded.
        table: The table it stands in.
        language: ISO 639-1 code, ``und`` if none.
    """

    kind: BlockKind
    match: str
    words: int
    text: str
    table: str
    language: str


@attrs.frozen(slots=True)
class Hit:
    """A phrase found in a line, and how far that is to be trusted."""

    phrase: Phrase
    strength: Strength


class Vocabulary:
    """Phrases indexed by their first word (``end``: their last), so that most lines cost one look-up."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._line: dict[str, list[Phrase]] = {}
        self._start: dict[str, list[Phrase]] = {}
        self._end: dict[str, list[Phrase]] = {}
        self._within: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            tokens = tokenize(phrase.text) or [phrase.text]
            index, token = {
                "line": (self._line, phrase.text),
                "start": (self._start, " ".join(tokens[:2])),
                "end": (self._end, " ".join(tokens[-2:])),
                "within": (self._within, max(tokens, key=len)),
            }[phrase.match]
            index.setdefault(token, []).append(phrase)
        self._rare = self._within.keys()
        self._first = frozenset(key.partition(" ")[0] for key in self._start)
        self._last = frozenset(key.rpartition(" ")[2] for key in self._end)

    def _candidates(self, folded: str, tokens: Sequence[str]) -> list[tuple[Phrase, Strength]]:
        found = [(phrase, Strength.LINE) for phrase in self._line[folded]] if folded in self._line else []
        if tokens[0] in self._first or "-" in tokens[0]:
            for key in _openings(tokens) & self._start.keys():
                found += [(phrase, Strength.START) for phrase in self._start[key] if _ends_word(folded, 0, phrase.text)]
        if tokens[-1] in self._last:
            for key in {tokens[-1], " ".join(tokens[-2:])} & self._end.keys():
                found += [(phrase, Strength.START) for phrase in self._end[key] if _is_tail(folded, phrase.text)]
        if not self._rare.isdisjoint(tokens):
            for token in self._rare & set(tokens):
                found += [
                    (phrase, Strength.WITHIN) for phrase in self._within[token] if _is_within(folded, phrase.text)
                ]
        return found

    def find(self, folded: str, tokens: Sequence[str] | None = None) -> Sequence[Hit]:
        """Return the phrases that match the folded line, the most trusted and longest first.

        Args:
            folded: The line, as ``fold_line`` gives it.
            tokens: Its words, as ``tokenize`` gives them, if they are at hand.
        """
        if tokens is None:
            tokens = tokenize(folded)
        if not tokens:
            return ()
        candidates = self._candidates(folded, tokens)
        if not candidates:
            return ()
        count = folded.count(" ") + 1
        found = [Hit(phrase, strength) for phrase, strength in candidates if not phrase.words or count <= phrase.words]
        if len(found) > 1:
            found.sort(key=_order)
        return found

    def opens(self, folded: str) -> bool:
        """Say whether a phrase is all of the folded line or stands at its start, however long the line is."""
        tokens = tokenize(folded)
        if not tokens:
            return False
        if folded in self._line:
            return True
        opening = _openings(tokens) & self._start.keys()
        return any(folded.startswith(phrase.text) for key in opening for phrase in self._start[key])


def _openings(tokens: Sequence[str]) -> set[str]:
    """The keys under which a phrase at the start of a line may stand; a hyphen may follow its second word."""
    if len(tokens) == 1:
        return {tokens[0], tokens[0].split("-", 1)[0]}
    return {tokens[0], f"{tokens[0]} {tokens[1]}", f"{tokens[0]} {tokens[1].split('-', 1)[0]}"}


def _order(hit: Hit) -> tuple[int, int, str]:
    return -hit.strength, -len(hit.phrase.text), hit.phrase.kind


def _ends_word(folded: str, start: int, text: str) -> bool:
    """Whether the phrase stands here and no word goes on behind it; a phrase that ends with a mark ends itself."""
    end = start + len(text)
    return folded.startswith(text, start) and (end == len(folded) or not (folded[end].isalnum() and text[-1].isalnum()))


def _begins_word(folded: str, start: int, text: str) -> bool:
    return start == 0 or not (folded[start - 1].isalnum() and text[0].isalnum())


def _is_tail(folded: str, text: str) -> bool:
    return folded.endswith(text) and _begins_word(folded, len(folded) - len(text), text)


def _is_within(folded: str, text: str) -> bool:
    start = folded.find(text)
    while start >= 0:
        if _begins_word(folded, start, text) and _ends_word(folded, start, text):
            return True
        start = folded.find(text, start + 1)
    return False


@cache
def load_vocabulary() -> Vocabulary:
    """Return the vocabulary of all phrase tables, read once."""
    return Vocabulary(
        Phrase(BlockKind(row["kind"]), row["match"], int(row["words"]), row["phrase"], table, row["language"])
        for table in PHRASE_TABLES
        for row in load_rows(f"phrases/{table}.tsv")
    )
