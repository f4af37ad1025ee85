"""No edit and no block begins or ends inside a grapheme cluster, a CRLF or a pair of surrogates.

A combining mark that no letter carries is the exception: white space and line starts are no base, and taking such a mark
off is a repair.
"""

from __future__ import annotations

import pytest
import regex
from hypothesis import given

from isis_corpus import parse
from tests.gold_texts import GOLD
from tests.property.strategies import any_text, with_hard_texts

_CLUSTER = regex.compile(r"[\ud800-\udbff][\udc00-\udfff]|\X")


def _check(text: str) -> None:
    borders = {0, len(text)} | {match.end() for match in _CLUSTER.finditer(text)}
    borders |= {at + 1 for at, char in enumerate(text) if char.isspace() and text[at : at + 2] != "\r\n"}
    document = parse(text)
    for block in document.blocks:
        assert block.span.start in borders, block
    for edit in document.render().edits:
        if edit.rule != "stray_marks":
            assert {edit.span.start, edit.span.end} <= borders, edit


@given(any_text)
@with_hard_texts()
def test_no_cut_inside_a_cluster(text: str) -> None:
    _check(text)


@pytest.mark.parametrize("name", GOLD)
def test_no_cut_inside_a_cluster_of_the_gold_texts(name: str) -> None:
    _check(GOLD[name].raw)
