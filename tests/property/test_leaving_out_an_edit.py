"""Leaving out one edit brings exactly its span back and changes nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isis_corpus import BODY, Policy, clean_and_explain
from tests.property.strategies import any_text, policies, with_hard_texts


@given(any_text, policies(), st.integers(0, 1000))
@with_hard_texts(BODY, 0)
def test_leaving_out_one_edit_brings_exactly_its_span_back(text: str, policy: Policy, number: int) -> None:
    cleaned = clean_and_explain(text, policy)
    if not cleaned.edits:
        return
    number %= len(cleaned.edits)
    edit = cleaned.edits[number]
    before = sum(len(e.replacement) - len(e.span) for e in cleaned.edits[:number]) + edit.span.start
    restored = cleaned.without(edit).text
    assert restored[:before] == cleaned.text[:before]
    assert restored[before : before + len(edit.span)] == edit.span.text(text)
    assert restored[before + len(edit.span) :] == cleaned.text[before + len(edit.replacement) :]


def test_leaving_out_the_edit_of_a_removed_block_brings_it_back_with_its_blank() -> None:
    cleaned = clean_and_explain(
        "The bridge was opened again on Monday, officials said.\n\nShare this\n\nTraffic was light."
    )
    assert cleaned.text == "The bridge was opened again on Monday, officials said.\n\nTraffic was light."
    (edit,) = cleaned.edits
    assert cleaned.without(edit).text == cleaned.source
