"""Edits, and the text they make: the source is kept, the result and both offset maps are derived from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

import attrs

from isis_corpus.errors import InvalidEdits
from isis_corpus.spans import Span

__all__ = ["Cleaned", "Edit", "apply_edits"]


@attrs.frozen(slots=True)
class Edit:
    """One replacement in the source.

    Attributes:
        span: What is replaced, in code points of the source; empty for an insertion.
        replacement: What stands there instead; empty for a deletion.
        rule: Name of the rule that asked for it.
    """

    span: Span
    replacement: str
    rule: str


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """Return *source* with *edits* (sorted, disjoint) carried out.

    >>> apply_edits("a  b", [Edit(Span(1, 3), " ", "spaces")])
    'a b'
    >>> apply_edits("untouched", [])
    'untouched'
    """
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts += (source[position : edit.span.start], edit.replacement)
        position = edit.span.end
    parts.append(source[position:])
    return "".join(parts)


def _as_tuple(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    return tuple(edits)


def _check(source: str, edits: tuple[Edit, ...]) -> None:
    end = 0
    for number, edit in enumerate(edits):
        if edit.span.start < end:
            raise InvalidEdits(
                f"edit {number} ({edit.rule}, {edit.span.start}-{edit.span.end}) starts before offset {end}, "
                "where the one in front of it ends; sort the edits and let no two overlap"
            )
        end = edit.span.end
    if end > len(source):
        raise InvalidEdits(f"the last edit ends at {end}, but the source has only {len(source)} code points")


@attrs.frozen(slots=False)
class Cleaned:
    """A source text and the edits made to it; everything else is derived.

    Attributes:
        source: The text as given.
        edits: What was changed, sorted and disjoint, in code points of the source.

    Raises:
        InvalidEdits: if the edits overlap, are unsorted or leave the source.

    >>> cleaned = Cleaned("Tal  Afar", (Edit(Span(3, 5), " ", "spaces"),))
    >>> cleaned.text, cleaned.to_source(4), cleaned.to_text(5)
    ('Tal Afar', 5, 4)
    >>> cleaned.undo()
    'Tal  Afar'
    """

    source: str
    edits: tuple[Edit, ...] = attrs.field(default=(), converter=_as_tuple)

    def __attrs_post_init__(self) -> None:
        _check(self.source, self.edits)

    def __str__(self) -> str:
        return self.text

    @cached_property
    def text(self) -> str:
        """The text with every edit carried out."""
        return apply_edits(self.source, self.edits)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        """Where each edit starts in the source and in the text."""
        in_source: list[int] = []
        in_text: list[int] = []
        shift = 0
        for edit in self.edits:
            in_source.append(edit.span.start)
            in_text.append(edit.span.start + shift)
            shift += len(edit.replacement) - len(edit.span)
        return in_source, in_text

    def to_source(self, index: int) -> int:
        """Map an offset in the text to the source.

        Inside a replacement the offset of the code point as far into the replaced span is given, at most the
        span's end. Offsets run from 0 to ``len(text)``, so an end maps as well as a start.

        Raises:
            IndexError: if *index* is not an offset of the text.
        """
        if not 0 <= index <= len(self.text):
            raise IndexError(f"offset {index} is outside the text, which has {len(self.text)} code points")
        in_source, in_text = self._starts
        at = bisect_right(in_text, index) - 1
        if at < 0:
            return index
        edit = self.edits[at]
        into = index - in_text[at]
        if into < len(edit.replacement):
            return in_source[at] + min(into, len(edit.span))
        return edit.span.end + into - len(edit.replacement)

    def to_text(self, index: int) -> int:
        """Map an offset in the source to the text.

        An offset inside an edited span maps as far into the replacement, at most to its end.

        Raises:
            IndexError: if *index* is not an offset of the source.
        """
        if not 0 <= index <= len(self.source):
            raise IndexError(f"offset {index} is outside the source, which has {len(self.source)} code points")
        in_source, in_text = self._starts
        at = bisect_right(in_source, index) - 1
        if at < 0:
            return index
        edit = self.edits[at]
        into = index - in_source[at]
        if into < len(edit.span):
            return in_text[at] + min(into, len(edit.replacement))
        return in_text[at] + len(edit.replacement) + into - len(edit.span)

    def undo(self) -> str:
        """Return the source: what the text was before any edit."""
        return self.source

    def without(self, *edits: Edit) -> Cleaned:
        """Return the same source with the given edits left out.

        Raises:
            InvalidEdits: if one of *edits* is not among this text's edits.
        """
        for edit in edits:
            if edit not in self.edits:
                raise InvalidEdits(f"no such edit here: {edit}; take the edits to drop from .edits")
        dropped = set(edits)
        kept = [edit for edit in self.edits if edit not in dropped]
        return Cleaned(self.source, kept)
