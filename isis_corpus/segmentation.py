"""Segmentation: the source cut into units, one a line, or several where a line holds two things."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from isis_corpus.findings import Finding, Strength, line_finding
from isis_corpus.kinds import BlockKind
from isis_corpus.phrases import Hit
from isis_corpus.readings import Reading, read_line
from isis_corpus.spans import Span

__all__ = ["Page", "Piece", "Splitter", "Unit", "segment"]


class Piece:
    """A part of a line that a splitter cut out: its offsets in the line, and its kind if the cut shows it."""

    __slots__ = ("end", "evidence", "kind", "rule", "start")

    def __init__(self, start: int, end: int, kind: BlockKind | None = None, rule: str = "", evidence: str = "") -> None:
        self.start, self.end, self.kind, self.rule, self.evidence = start, end, kind, rule, evidence


class Unit:
    """One line of the text, or a part of it that stands for itself.

    ``start`` and ``end`` are offsets in the source without the white space around; ``gap`` is the number of line breaks
    in front of it (0 after a cut), ``indent`` the number of characters of indentation. What it is by itself stands in
    ``reading`` and can be asked of the unit; what loops over a page ask most is copied from there.
    """

    __slots__ = (
        "end",
        "ends",
        "folded",
        "gap",
        "hint",
        "indent",
        "index",
        "is_prose",
        "is_sentence",
        "reading",
        "start",
        "text",
        "words",
        "wrapped",
    )

    def __init__(
        self, index: int, start: int, end: int, text: str, indent: int, gap: int, reading: Reading | None = None
    ) -> None:
        self.index, self.start, self.end, self.text = index, start, end, text
        self.indent, self.gap = indent, gap
        self.hint: Finding | None = None
        self.wrapped = False
        self.reading = reading = reading or read_line(text)
        self.words, self.folded, self.ends = reading.words, reading.folded, reading.ends
        self.is_sentence, self.is_prose = reading.is_sentence, reading.is_prose

    @property
    def span(self) -> Span:
        """Where the unit stands in the source."""
        return Span(self.start, self.end)

    @property
    def tokens(self) -> list[str]:
        """The words of the folded line, without punctuation."""
        return self.reading.tokens

    @property
    def hits(self) -> Sequence[Hit]:
        """The phrases found in it, the most trusted first."""
        return self.reading.hits

    @property
    def has_digit(self) -> bool:
        """Whether a digit of any script stands in it."""
        return self.reading.has_digit

    @property
    def lower_share(self) -> float:
        """The share of words that start small."""
        return self.reading.lower_share

    @property
    def is_table(self) -> bool:
        """Whether it is made of the rows of a table."""
        return self.reading.is_table

    def finding(
        self, kind: BlockKind, rule: str, evidence: str, strength: Strength, *, continues: bool = False
    ) -> Finding:
        """Return a finding about the whole unit."""
        return line_finding(kind, rule, evidence, strength, continues)


class Page:
    """The units of a text, in order, with the source they stand in."""

    def __init__(self, source: str, units: Sequence[Unit]) -> None:
        self.source = source
        self.units = tuple(units)

    def __len__(self) -> int:
        return len(self.units)


Splitter = Callable[[str, int], Sequence[Piece]]


def segment(source: str, split: Splitter) -> list[Unit]:
    """Cut *source* into units.

    Every character that is not white space at the edge of a line belongs to exactly one unit. *split* gives the pieces
    of a line that holds two things; the white space between pieces belongs to none.
    """
    units: list[Unit] = []
    offset = breaks = number = 0
    for line in source.splitlines(keepends=True):
        text = line.strip()
        if not text:
            breaks += 1
            offset += len(line)
            continue
        indent = 0 if line[0] == text[0] else len(line) - len(line.lstrip())
        start = offset + indent
        offset += len(line)
        reading = read_line(text)
        if reading.is_whole is None:
            reading.is_whole = not split(text, 0)  # a line that is not cut at the top of a text is cut nowhere
        pieces: Sequence[Piece] = () if reading.is_whole else split(text, number)
        if pieces:
            _add_pieces(units, pieces, text, start, indent, breaks)
        else:
            units.append(Unit(len(units), start, start + len(text), text, indent, breaks, reading))
        breaks = 1
        number += 1
    return units


def _add_pieces(units: list[Unit], pieces: Sequence[Piece], text: str, start: int, indent: int, breaks: int) -> None:
    """Add the units of a line that is cut; its first has the line breaks in front, the others none."""
    for count, piece in enumerate(pieces):
        part = text[piece.start : piece.end]
        left = piece.start + len(part) - len(part.lstrip())
        stripped = part.strip()
        unit = Unit(len(units), start + left, start + left + len(stripped), stripped, indent, 0 if count else breaks)
        if piece.kind is not None:
            unit.hint = unit.finding(piece.kind, piece.rule, piece.evidence, Strength.REGION)
        units.append(unit)
