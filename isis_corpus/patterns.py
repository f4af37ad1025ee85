"""Patterns compiled when first used, so that importing the package costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import regex

__all__ = ["LazyPattern"]


class LazyPattern:
    """A ``regex`` pattern that is compiled on its first use.

    >>> digits = LazyPattern(r"[0-9]+")
    >>> digits.search("in 2014") is not None, digits.search("then") is not None
    (True, False)
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled pattern."""
        return regex.compile(self.source, self.flags)

    def match(self, text: str, pos: int = 0) -> regex.Match[str] | None:
        """As ``regex.Pattern.match``."""
        self.match = self.compiled.match  # type: ignore[assignment, method-assign]  # from now on without this detour
        return self.compiled.match(text, pos)

    def fullmatch(self, text: str) -> regex.Match[str] | None:
        """As ``regex.Pattern.fullmatch``."""
        self.fullmatch = self.compiled.fullmatch  # type: ignore[assignment, method-assign]
        return self.compiled.fullmatch(text)

    def search(self, text: str, pos: int = 0) -> regex.Match[str] | None:
        """As ``regex.Pattern.search``."""
        self.search = self.compiled.search  # type: ignore[assignment, method-assign]
        return self.compiled.search(text, pos)

    def finditer(self, text: str, pos: int = 0) -> Iterator[regex.Match[str]]:
        """As ``regex.Pattern.finditer``."""
        return self.compiled.finditer(text, pos)

    def sub(self, replacement: str, text: str) -> str:
        """As ``regex.Pattern.sub``."""
        return self.compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        """As ``regex.Pattern.split``, for a pattern without groups."""
        return [part or "" for part in self.compiled.split(text)]
