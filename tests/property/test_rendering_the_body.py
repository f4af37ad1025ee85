"""Rendering the body policy gives ``Document.body``."""

from __future__ import annotations

import pytest
from hypothesis import given

from isis_corpus import BODY, clean, parse
from tests.gold_texts import GOLD
from tests.property.strategies import any_text, with_hard_texts


@given(any_text)
@with_hard_texts()
def test_rendering_the_body_policy_gives_the_body(text: str) -> None:
    document = parse(text)
    assert document.render(BODY).text == document.body == clean(text)


@pytest.mark.parametrize("name", GOLD)
def test_rendering_the_body_policy_gives_the_body_of_the_gold_texts(name: str) -> None:
    document = parse(GOLD[name].raw)
    assert document.render(BODY).text == document.body
