"""The blocks of a document are contiguous, not empty, and cover the source; blanks, and only they, are white space."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from isis_corpus import BlockKind, parse
from tests.gold_texts import GOLD
from tests.property.strategies import any_text, with_hard_texts


def _check(text: str) -> None:
    document = parse(text)
    assert document.source == text
    assert "".join(block.span.text(text) for block in document.blocks) == text
    position = 0
    for block in document.blocks:
        assert block.span.start == position < block.span.end
        position = block.span.end
        mine = block.span.text(text)
        assert (block.kind is BlockKind.BLANK) == (not mine.strip())
        assert block.kind is BlockKind.BLANK or mine == mine.strip()
    assert position == len(text)


@given(any_text)
@with_hard_texts()
def test_blocks_tile_the_source(text: str) -> None:
    _check(text)


@pytest.mark.parametrize("name", GOLD)
def test_blocks_tile_the_gold_texts(name: str) -> None:
    _check(GOLD[name].raw)


@given(any_text)
@with_hard_texts()
def test_no_two_blanks_touch(text: str) -> None:
    kinds = [block.kind for block in parse(text).blocks]
    assert all({a, b} != {BlockKind.BLANK} for a, b in pairwise(kinds))
