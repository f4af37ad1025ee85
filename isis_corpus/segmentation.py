"""Segmentation: the source cut into units, one a line, or several where a line holds two things."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import Hit, fold_line, load_vocabulary
from isis_corpus.spans import Span

__all__ = ["Page", "Piece", "Unit", "segment"]

_END_MARKS = frozenset(".!?…:;؟۔。")
_TRAILING = "\"'”’»“)]}*_ \xa0"
_NOTE_AT_END = LazyPattern(r"(?:\s?\(\d{1,3}\)|<sup>.{1,40}</sup>|\[[^\[\]]{1,8}\]|[⁰¹²³⁴-⁹]+|(?<=[.!?…”\"])\d{1,3})$")


_TWO_SENTENCES = LazyPattern(r"[\p{Ll}\p{Lo}\p{N}][.!?؟][\"”’»]?\s+[\p{Lu}\p{Lo}\"“«]")
_INITIALISM = LazyPattern(r"(?:^|[\s(])(?:\p{Lu}\.){2,}$")


class Piece:
    """A part of a line that a splitter cut out: its offsets in the line, and its kind if the cut shows it."""

    __slots__ = ("end", "evidence", "kind", "rule", "start")

    def __init__(self, start: int, end: int, kind: BlockKind | None = None, rule: str = "", evidence: str = "") -> None:
        self.start, self.end, self.kind, self.rule, self.evidence = start, end, kind, rule, evidence


class Unit:
    """One line of the text, or a part of it that stands for itself; everything else about it is derived.

    ``start`` and ``end`` are offsets in the source without the white space around; ``gap`` is the number of line breaks
    in front of it (0 after a cut), ``indent`` the number of characters of indentation.
    """

    def __init__(self, index: int, start: int, end: int, text: str, indent: int, gap: int) -> None:
        self.index, self.start, self.end, self.text = index, start, end, text
        self.indent, self.gap = indent, gap
        self.hint: Finding | None = None
        self.wrapped = False
        self.is_table = False
        self.words = text.count(" ") + 1

    @property
    def span(self) -> Span:
        """Where the unit stands in the source."""
        return Span(self.start, self.end)

    @cached_property
    def folded(self) -> str:
        """The line as the phrases see it."""
        return fold_line(self.text)

    @cached_property
    def hits(self) -> list[Hit]:
        """The phrases found in it, the most trusted first."""
        return load_vocabulary().find(self.folded)

    @cached_property
    def ends(self) -> str:
        """The end mark of the line behind quotes, brackets and note markers, or an empty string."""
        tail = self.text[-60:].rstrip(_TRAILING)
        if tail[-1:] not in _END_MARKS:
            tail = _NOTE_AT_END.sub("", self.text[-60:].rstrip("\"'”’» ")).rstrip(_TRAILING)
        if tail[-1:] == "." and self.words <= 12 and _INITIALISM.search(tail[-8:]):
            return ""
        return tail[-1:] if tail[-1:] in _END_MARKS else ""

    @cached_property
    def is_sentence(self) -> bool:
        """Whether the line ends like a sentence."""
        return self.ends != "" and self.ends in ".!?…؟۔。"

    @cached_property
    def is_prose(self) -> bool:
        """Whether the line reads like a paragraph: a sentence of eight words, or twenty words in a row."""
        if self.words < 8:
            return False
        if self.words >= 12 and not self.ends and _TWO_SENTENCES.search(self.text) and self.lower_share > 0.35:
            return True
        if self.words >= 20:
            return self.is_sentence or self.lower_share > 0.5
        return self.is_sentence and self.lower_share > 0.35

    @cached_property
    def lower_share(self) -> float:
        """The share of words that do not start with a capital, a digit or a sign."""
        words = self.text.split()
        lower = sum(1 for word in words if word[:1].islower() or (word[:1].isalpha() and not word[:1].isupper()))
        return lower / len(words) if words else 0.0

    def finding(self, kind: BlockKind, rule: str, evidence: str, strength: int, *, continues: bool = False) -> Finding:
        """Return a finding about the whole unit."""
        return Finding(kind, rule, Span(self.start, self.end), evidence, Strength(strength), continues)


class Page:
    """The units of a text, in order, with the source they stand in."""

    def __init__(self, source: str, units: Sequence[Unit]) -> None:
        self.source = source
        self.units = tuple(units)

    def __len__(self) -> int:
        return len(self.units)

    @cached_property
    def prose_share(self) -> float:
        """The share of the text, in code points, that reads like paragraphs."""
        total = sum(unit.end - unit.start for unit in self.units)
        return sum(unit.end - unit.start for unit in self.units if unit.is_prose) / total if total else 0.0


Splitter = Callable[[str, int], Sequence[Piece]]


def _lines(source: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield start, end, indentation and line breaks in front of every line that is not blank."""
    offset = 0
    breaks = 0
    for line in source.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            indent = len(line) - len(line.lstrip())
            yield offset + indent, offset + indent + len(stripped), indent, breaks
            breaks = 1
        else:
            breaks += 1
        offset += len(line)


def segment(source: str, split: Splitter) -> list[Unit]:
    """Cut *source* into units.

    Every character that is not white space at the edge of a line belongs to exactly one unit. *split* gives the pieces
    of a line that holds two things; the white space between pieces belongs to none.
    """
    units: list[Unit] = []
    for number, (start, end, indent, breaks) in enumerate(_lines(source)):
        text = source[start:end]
        pieces = split(text, number)
        if not pieces:
            units.append(Unit(len(units), start, end, text, indent, breaks))
            continue
        for count, piece in enumerate(pieces):
            part = text[piece.start : piece.end]
            left = piece.start + len(part) - len(part.lstrip())
            stripped = part.strip()
            unit = Unit(
                len(units), start + left, start + left + len(stripped), stripped, indent, 0 if count else breaks
            )
            if piece.kind is not None:
                unit.hint = unit.finding(piece.kind, piece.rule, piece.evidence, Strength.REGION)
            units.append(unit)
    return units
