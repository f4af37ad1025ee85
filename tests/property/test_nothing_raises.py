"""No text makes anything raise; a wrong type raises at once and says what was expected."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given

from isis_corpus import ARTICLE, Document, clean, clean_and_explain, cleaners, parse
from isis_corpus.cleaners import apply_cleaners
from isis_corpus.concerns import CONCERNS
from isis_corpus.markdown import to_markdown
from tests.property.strategies import any_text, with_hard_texts


@given(any_text)
@with_hard_texts()
def test_nothing_raises_on_any_text(text: str) -> None:
    document = parse(text)
    assert isinstance(document.body, str)
    assert isinstance(document.explain(), str)
    assert isinstance(document.explain(ARTICLE), str)
    assert isinstance(to_markdown(document, ARTICLE), str)
    assert isinstance(repr(document), str)


@given(any_text)
@with_hard_texts()
def test_no_cleaner_raises_on_any_text(text: str) -> None:
    for name in CONCERNS:
        assert isinstance(apply_cleaners(text, [name]), str)
    assert isinstance(apply_cleaners(text, CONCERNS), str)


def test_nothing_raises_on_replies_that_go_ever_deeper() -> None:
    head = "The town was quiet again on Monday, two officials said in the morning.\n\n2 comments\n\n"
    lines = (f"{' ' * depth}{depth}. A says:\n{' ' * depth}b c d\n" for depth in range(1, 1200))
    document = parse(head + "".join(lines))
    assert document.comments
    assert repr(document)
    assert hash(document) == hash(parse(document.source))
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


_TAKERS: list[Callable[[str], object]] = [
    parse,
    clean,
    clean_and_explain,
    *(getattr(cleaners, name) for name in sorted(CONCERNS)),
]


@pytest.mark.parametrize("take", _TAKERS, ids=lambda take: str(take.__name__))
@pytest.mark.parametrize("wrong", [None, 7, b"bytes", ["a list"]], ids=lambda wrong: type(wrong).__name__)
def test_a_wrong_type_raises_and_says_what_was_expected(take: Callable[[str], object], wrong: object) -> None:
    with pytest.raises(TypeError, match=f"text must be a str, not {type(wrong).__name__}"):
        take(cast("str", wrong))


def test_bytes_are_told_to_be_decoded() -> None:
    with pytest.raises(TypeError, match=r'decode it first, for example with text\.decode\("utf-8"\)'):
        parse(cast("str", b"The bridge"))
