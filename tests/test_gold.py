"""Our own gold set: the annotation holds together, and the parser stays above its floors. Floors may only rise."""

from __future__ import annotations

import pytest

from isis_corpus import BlockKind, parse
from tests.gold_scoring import Scores, score
from tests.gold_texts import FURTHER, GOLD, GoldText

KIND_FLOOR = 0.98
KEPT_FLOOR = 0.997
EXACT_FLOOR = 45
NEAR_FLOOR = 45
FURTHER_KIND_FLOOR = 0.84
FURTHER_KEPT_FLOOR = 0.935
FURTHER_EXACT_FLOOR = 9


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score(parse, GOLD.values())


def test_there_are_forty_texts_and_more() -> None:
    assert len(GOLD) >= 40


_ALL = GOLD | FURTHER


@pytest.mark.parametrize("gold", _ALL.values(), ids=_ALL.keys())
def test_an_annotation_tiles_its_text(gold: GoldText) -> None:
    position = 0
    for block in gold.blocks:
        assert block.start == position < block.end
        position = block.end
        assert {block.kind, *block.also} <= set(BlockKind)
    assert position == len(gold.raw)


def test_kinds_stay_above_the_floor(scores: Scores) -> None:
    assert scores.kind >= KIND_FLOOR


def test_kept_and_removed_stay_above_the_floor(scores: Scores) -> None:
    assert scores.kept >= KEPT_FLOOR


def test_exact_bodies_stay_above_the_floor(scores: Scores) -> None:
    assert scores.exact >= EXACT_FLOOR
    assert scores.near >= NEAR_FLOOR


def test_further_layouts_stay_above_their_floors() -> None:
    scores = score(parse, FURTHER.values())
    assert scores.kind >= FURTHER_KIND_FLOOR
    assert scores.kept >= FURTHER_KEPT_FLOOR
    assert scores.exact >= FURTHER_EXACT_FLOOR
