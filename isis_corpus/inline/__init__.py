"""Inline edits: what is debris inside a block that stays. Wording, spelling, quotes and ʿayn signs are never touched."""

from __future__ import annotations

from isis_corpus.inline.plan import plan_edits

__all__ = ["plan_edits"]
