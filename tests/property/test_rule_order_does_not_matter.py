"""Within a stage the rules may run in any order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isis_corpus import Document, labelling, parse
from tests.gold_texts import GOLD
from tests.property.strategies import any_text

_STAGES = ("LOCAL_RULES", "PLACE_RULES", "REGION_RULES")


def _parse_shuffled(text: str, seed: int) -> Document:
    order = random.Random(seed)
    with pytest.MonkeyPatch.context() as patch:
        for stage in _STAGES:
            rules = list(getattr(labelling, stage).items())
            order.shuffle(rules)
            patch.setattr(labelling, stage, dict(rules))
        return parse(text)


@given(any_text, st.integers(0, 10_000))
def test_shuffling_the_rules_changes_nothing(text: str, seed: int) -> None:
    assert _parse_shuffled(text, seed) == parse(text)


@pytest.mark.parametrize("name", GOLD)
def test_shuffling_the_rules_changes_nothing_in_the_gold_texts(name: str) -> None:
    assert _parse_shuffled(GOLD[name].raw, 1) == parse(GOLD[name].raw)
