"""Readings: what a line is by itself, wherever it stands. Sites repeat their lines, so a reading is kept for a while."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from isis_corpus.findings import Finding, Strength, line_finding
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import Hit, fold_line, has_digit, load_vocabulary, tokenize

__all__ = ["Reading", "read_line"]

_LONGEST_KEPT = 160  # code points; longer lines are prose and hardly ever come again
_MANY_WORDS = 60  # no phrase inside or at the end of a longer line is listed: only its opening is folded
_OPENING = 160  # code points
_END_MARKS = frozenset(".!?…:;؟۔。")
_TRAILING = "\"'”’»“)]}*_ \xa0"
_NOTE_AT_END = LazyPattern(r"(?:\s?\(\d{1,3}\)|<sup>.{1,40}</sup>|\[[^\[\]]{1,8}\]|[⁰¹²³⁴-⁹]+|(?<=[.!?…”\"])\d{1,3})$")
_TWO_SENTENCES = LazyPattern(r"[\p{Ll}\p{Lo}\p{N}][.!?؟][\"”’»]?\s+[\p{Lu}\p{Lo}\"“«]")
_INITIALISM = LazyPattern(r"(?:^|[\s(])(?:\p{Lu}\.){2,}$")


class Reading:
    """What a line is by itself; the same for every line of the same text.

    What nearly every line is asked for is read at once, into plain attributes, since a page asks thousands of times.

    Attributes:
        text: The line, without the white space around it.
        words: How many words it has, as its spaces count them.
        folded: The line as the phrases see it.
        ends: The end mark behind quotes, brackets and note markers, or an empty string.
        is_sentence: Whether the line ends like a sentence.
        is_prose: Whether it reads like a paragraph: a sentence of eight words, or twenty words in a row.
        is_table: Whether it is made of the rows of a table.
        is_whole: Whether no splitter cuts it; None until one was asked.
        local: The findings about the line by itself; None until they were made.
    """

    __slots__ = (
        "_digit",
        "_hits",
        "_lower",
        "_tokens",
        "ends",
        "folded",
        "is_prose",
        "is_sentence",
        "is_table",
        "is_whole",
        "local",
        "text",
        "words",
    )

    def __init__(self, text: str, words: int) -> None:
        self.text, self.words = text, words
        self.is_table = False
        self.is_whole: bool | None = None
        self.local: tuple[Finding, ...] | None = None
        self._tokens: list[str] | None = None
        self._hits: Sequence[Hit] | None = None
        self._lower: float | None = None
        self._digit: bool | None = None
        self.folded = fold_line(text if words <= _MANY_WORDS else text[:_OPENING])
        self.ends = "" if text[-1].isalpha() else self._end_mark()
        self.is_sentence = self.ends != "" and self.ends in ".!?…؟۔。"
        self.is_prose = words >= 8 and self._reads_like_prose()

    @property
    def tokens(self) -> list[str]:
        """The words of the folded line, without punctuation."""
        if self._tokens is None:
            self._tokens = tokenize(self.folded)
        return self._tokens

    @property
    def hits(self) -> Sequence[Hit]:
        """The phrases found in it, the most trusted first."""
        if self._hits is None:
            self._hits = load_vocabulary().find(self.folded, self.tokens)
        return self._hits

    def forget_tokens(self) -> None:
        """Let go of the words; a kept reading is hardly asked for them again, and they are most of its weight."""
        self._tokens = None

    @property
    def has_digit(self) -> bool:
        """Whether a digit of any script stands in it."""
        if self._digit is None:
            self._digit = has_digit(self.text)
        return self._digit

    def _end_mark(self) -> str:
        tail = self.text[-60:].rstrip(_TRAILING)
        if tail[-1:] not in _END_MARKS:
            tail = _NOTE_AT_END.sub("", self.text[-60:].rstrip("\"'”’» ")).rstrip(_TRAILING)
        if tail[-1:] == "." and self.words <= 12 and _INITIALISM.search(tail[-8:]):
            return ""
        return tail[-1:] if tail[-1:] in _END_MARKS else ""

    def _reads_like_prose(self) -> bool:
        if self.is_sentence:
            return self.words >= 20 or self.lower_share > 0.35
        if self.words >= 20 and self.lower_share > 0.5:
            return True
        if self.text[0].islower() and self.lower_share > 0.75 and self.text[0].isascii():
            return True  # running text without punctuation, as speech recognition writes it
        return (
            self.words >= 12
            and not self.ends
            and self.lower_share > 0.35
            and _TWO_SENTENCES.search(self.text) is not None
        )

    @property
    def lower_share(self) -> float:
        """The share of words that do not start with a capital, a digit or a sign."""
        if self._lower is None:
            words = self.text.split()
            if self.text.isascii():
                lower = sum([word[0].islower() for word in words])
            else:
                lower = sum([word[0].islower() or (word[0].isalpha() and not word[0].isupper()) for word in words])
            self._lower = lower / len(words) if words else 0.0
        return self._lower

    def finding(
        self, kind: BlockKind, rule: str, evidence: str, strength: Strength, *, continues: bool = False
    ) -> Finding:
        """Return a finding about the whole line, counted from its own start."""
        return line_finding(kind, rule, evidence, strength, continues)


@lru_cache(maxsize=16384)
def _kept(text: str) -> Reading:
    return Reading(text, text.count(" ") + 1)


def read_line(text: str) -> Reading:
    """Return the reading of a line; short lines that came lately are not read again."""
    return _kept(text) if len(text) <= _LONGEST_KEPT else Reading(text, text.count(" ") + 1)
