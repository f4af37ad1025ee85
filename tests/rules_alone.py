"""Cleaning by rules alone, for the benchmark's ``score.py``: the line model's weights were fitted on its pages."""

from __future__ import annotations

from isis_corpus import parse

__all__ = ["clean"]


def clean(text: str) -> str:
    """Return the body that the rules find without the line model."""
    return parse(text, skip=["line_model"]).body
