"""The house styles that a text can be rewritten to, and what may be made one."""

from __future__ import annotations

__all__ = ["STYLES", "UNIFY"]

STYLES = ("press", "us_gov", "un", "ijmes")
"""The styles that a text can be rewritten to."""

UNIFY = ("spelling", "identity")
"""What may be made one: the spellings of a name, or all names of an entity."""
