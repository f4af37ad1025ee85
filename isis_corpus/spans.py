"""Spans: half-open ranges of code points in the text the user gave us. No text is held here."""

from __future__ import annotations

import attrs

__all__ = ["Span"]


@attrs.frozen(order=True, slots=True)
class Span:
    """A half-open range ``[start, end)`` of code points.

    Attributes:
        start: Offset of the first code point.
        end: Offset behind the last code point; never before *start*.

    Raises:
        ValueError: if the range is negative or runs backwards.

    >>> Span(2, 5).text("abcdefg")
    'cde'
    >>> Span(2, 5).overlaps(Span(5, 6))
    False
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not start={self.start}, end={self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def text(self, source: str) -> str:
        """Return the part of *source* that the span covers."""
        return source[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Say whether *other* lies inside this span."""
        return self.start <= other.start and other.end <= self.end
