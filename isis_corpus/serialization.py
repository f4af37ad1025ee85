"""Documents as plain values for JSON and back, with a schema version; what can be derived is not written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isis_corpus.document import Document

__all__ = ["SCHEMA_VERSION", "from_dict", "to_dict"]

SCHEMA_VERSION = 1
"""Version of the shape that ``to_dict`` writes and ``from_dict`` reads."""


def to_dict(document: Document) -> dict[str, object]:
    """Return *document* as dicts, lists, strings, numbers and None."""
    return {"schema_version": SCHEMA_VERSION}


def from_dict(values: Mapping[str, object]) -> Document:
    """Return the document that *values* describe."""
    raise NotImplementedError
