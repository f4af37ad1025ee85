"""Errors that callers may want to tell apart. Text is never one: any ``str`` is accepted everywhere."""

from __future__ import annotations

__all__ = ["InvalidDocument", "InvalidEdits", "IsisCorpusError", "UnknownName", "require_str"]


class IsisCorpusError(Exception):
    """Base of the errors this package raises on purpose."""


class InvalidDocument(IsisCorpusError, ValueError):
    """A serialised document does not have the shape its schema version says."""


class InvalidEdits(IsisCorpusError, ValueError):
    """Edits overlap, are out of order, or leave the text."""


class UnknownName(IsisCorpusError, ValueError):
    """A kind, policy, rule, scheme or style was named that does not exist."""


def require_str(value: object, what: str) -> None:
    """Raise ``TypeError`` unless *value* is a ``str``.

    The message names the argument (*what*), the type that came and, for bytes, the way out.

    >>> require_str("any text at all", "text")
    >>> require_str(b"raw", "text")
    Traceback (most recent call last):
    ...
    TypeError: text must be a str, not bytes; decode it first, for example with text.decode("utf-8")
    """
    if not isinstance(value, str):
        hint = f'; decode it first, for example with {what}.decode("utf-8")' if isinstance(value, bytes) else ""
        raise TypeError(f"{what} must be a str, not {type(value).__name__}{hint}")
