"""Edits stand in order, never overlap, stay inside the source, name their rule, and change something."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given

from isis_corpus import BODY, BlockKind, Edit, Policy, parse
from tests.property.strategies import any_text, policies, with_hard_texts


def _check(edits: Sequence[Edit], start: int, end: int, source: str) -> None:
    for edit in edits:
        assert start <= edit.span.start <= edit.span.end <= end
        assert edit.span.text(source) != edit.replacement
        assert edit.rule
        start = edit.span.end


@given(any_text, policies())
@with_hard_texts(BODY)
def test_rendered_edits_are_sorted_and_disjoint(text: str, policy: Policy) -> None:
    _check(parse(text).render(policy).edits, 0, len(text), text)


@given(any_text)
@with_hard_texts()
def test_block_edits_are_sorted_disjoint_and_inside_their_block(text: str) -> None:
    for block in parse(text).blocks:
        _check(block.edits, block.span.start, block.span.end, text)


@given(any_text)
@with_hard_texts()
def test_text_of_a_block_is_its_source_with_the_edits(text: str) -> None:
    for block in parse(text).blocks:
        rest, parts = block.span.start, []
        for edit in block.edits:
            parts += [text[rest : edit.span.start], edit.replacement]
            rest = edit.span.end
        expected = "".join([*parts, text[rest : block.span.end]])
        assert block.text == ("" if block.kind is BlockKind.BLANK else expected)
