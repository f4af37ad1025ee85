"""Both offset maps are monotone, stay in range, and invert each other outside of edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isis_corpus import BODY, Cleaned, Edit, Policy, Span, clean_and_explain
from isis_corpus.testing import texts
from tests.property.strategies import any_text, policies, with_hard_texts


def _check(cleaned: Cleaned) -> None:
    to_source = [cleaned.to_source(at) for at in range(len(cleaned.text) + 1)]
    to_text = [cleaned.to_text(at) for at in range(len(cleaned.source) + 1)]
    assert to_source == sorted(to_source)
    assert to_text == sorted(to_text)
    assert all(0 <= at <= len(cleaned.source) for at in to_source)
    assert all(0 <= at <= len(cleaned.text) for at in to_text)
    edited = {at for edit in cleaned.edits for at in range(edit.span.start, edit.span.end)}
    for at, there in enumerate(to_text):
        if at not in edited:
            assert to_source[there] == at
            assert at == len(cleaned.source) or cleaned.source[at] == cleaned.text[there]


@given(any_text, policies())
@with_hard_texts(BODY)
def test_offset_maps_of_cleaned_texts(text: str, policy: Policy) -> None:
    _check(clean_and_explain(text, policy))


@st.composite
def _edited(draw: st.DrawFn) -> Cleaned:
    source = draw(texts(max_size=20))
    ends = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    edits = [Edit(Span(a, b), draw(texts(max_size=2)), "any") for a, b in zip(ends[::2], ends[1::2], strict=False)]
    return Cleaned(source, edits)


@given(_edited())
def test_offset_maps_of_any_edits(cleaned: Cleaned) -> None:
    _check(cleaned)


def test_offsets_outside_are_refused() -> None:
    cleaned = Cleaned("Tal  Afar", (Edit(Span(3, 5), " ", "spaces"),))
    for outside in (-1, 9):
        with pytest.raises(IndexError, match="outside the text, which has 8"):
            cleaned.to_source(outside)
    for outside in (-1, 10):
        with pytest.raises(IndexError, match="outside the source, which has 9"):
            cleaned.to_text(outside)
