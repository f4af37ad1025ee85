"""A policy that takes nothing out and edits nothing gives the source back, and undo always does."""

from __future__ import annotations

from hypothesis import given

from isis_corpus import ANNOTATE_ONLY, Policy, clean, clean_and_explain
from tests.property.strategies import any_text, policies, with_hard_texts


@given(any_text)
@with_hard_texts()
def test_annotating_only_gives_the_source_back(text: str) -> None:
    cleaned = clean_and_explain(text, ANNOTATE_ONLY)
    assert cleaned.edits == ()
    assert cleaned.text == clean(text, ANNOTATE_ONLY) == text


@given(any_text, policies())
def test_undo_gives_the_source_back(text: str, policy: Policy) -> None:
    cleaned = clean_and_explain(text, policy)
    assert cleaned.undo() == text
    assert cleaned.without(*cleaned.edits).text == text
