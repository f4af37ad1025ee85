"""Values read from JSON, each with the path to it, checked as they are taken. What is wrong is named by that path."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import attrs
import regex

from isis_corpus.errors import InvalidDocument
from isis_corpus.spans import Span

__all__ = ["JsonValue", "json_text"]

_PAIR = regex.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def json_text(text: str) -> str | list[str]:
    r"""Return *text* as JSON carries it without a change: as itself, or in parts where a reader would join surrogates.

    A Python ``str`` may hold the two halves of a surrogate pair as two code points. JSON writes them as it writes the
    one character they stand for, so such a text is cut between them.

    >>> json_text("Tal 'Afar")
    "Tal 'Afar"
    >>> json_text("\ud83d\ude00")
    ['\ud83d', '\ude00']
    """
    return _PAIR.split(text) if _PAIR.search(text) else text


@attrs.frozen(slots=True)
class JsonValue:
    """A value and where it stands in the whole.

    Attributes:
        value: Anything that ``json.loads`` returns, or tuples in the place of lists.
        path: Such as ``blocks[3].span``; empty at the top.
    """

    value: object
    path: str = ""

    def error(self, wanted: str) -> InvalidDocument:
        """Return the error that says what was *wanted* here and what stands here."""
        found = repr(self.value)
        found = found if len(found) <= 60 else f"{found[:57]}..."
        return InvalidDocument(f"{self.path or 'the document'}: expected {wanted}, not {found}")

    def fields(self, required: Collection[str], optional: Collection[str] = ()) -> dict[str, JsonValue]:
        """Return the members of an object, every *required* one among them and none beyond *optional*."""
        if not isinstance(self.value, Mapping):
            raise self.error("an object")
        for name in required:
            if name not in self.value:
                raise InvalidDocument(f"{self._member(name)}: missing")
        for name in self.value:
            if name not in required and name not in optional:
                known = ", ".join(sorted({*required, *optional}))
                raise InvalidDocument(f"{self._member(name)}: no such field; there are: {known}")
        return {name: JsonValue(value, self._member(name)) for name, value in self.value.items()}

    def _member(self, name: object) -> str:
        return f"{self.path}.{name}" if self.path else str(name)

    def items(self) -> Iterator[JsonValue]:
        """Yield the items of a list."""
        if not isinstance(self.value, list | tuple):
            raise self.error("a list")
        for index, item in enumerate(self.value):
            yield JsonValue(item, f"{self.path}[{index}]")

    def text(self) -> str:
        """Return a text: a string, or a list of strings to be put together (see ``json_text``)."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, list | tuple) and all(isinstance(part, str) for part in self.value):
            return "".join(self.value)
        raise self.error("a text")

    def text_or_none(self) -> str | None:
        """Return a text, or None for null."""
        return None if self.value is None else self.text()

    def whole_number(self) -> int:
        """Return a number that is neither negative nor ``true``."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 0:
            raise self.error("a whole number from 0")
        return self.value

    def flag(self) -> bool:
        """Return ``true`` or ``false``."""
        if not isinstance(self.value, bool):
            raise self.error("true or false")
        return self.value

    def span(self, limit: int) -> Span:
        """Return ``[start, end]`` as a span that ends at *limit* at the latest."""
        ends = [item.whole_number() for item in self.items()]
        if len(ends) != 2 or not ends[0] <= ends[1] <= limit:
            raise self.error(f"[start, end] within a source of {limit} code points")
        return Span(ends[0], ends[1])
