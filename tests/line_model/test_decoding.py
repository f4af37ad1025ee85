"""The decision for a page: one long stretch with its doubtful lines, little elsewhere, articles left whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isis_corpus.line_model import LineScore, decode_body
from isis_corpus.line_model.features import read_line
from isis_corpus.line_model.scores import PageLines

LINE = read_line("a" * 100)


def scores(bodies: Sequence[float]) -> list[LineScore]:
    page = PageLines([LINE] * len(bodies))
    return [LineScore(body, 0, page, i, ()) for i, body in enumerate(bodies)]


MENU = (0.05,) * 8


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        ((), ""),
        ((0.9,), "b"),
        ((0.1,), "-"),
        ((*MENU, 0.9, 0.9, 0.45, 0.9, 0.9, *MENU), "--------bbbbb--------"),
        ((*MENU, 0.9, 0.9, 0.02, 0.9, 0.9, *MENU), "--------bb-bb--------"),
        ((*MENU, 0.9, 0.9, 0.9, *MENU, 0.6, *MENU), "--------bbb-----------------"),
        ((*MENU, 0.9, 0.9, 0.9, *MENU, 0.97, *MENU), "--------bbb--------b--------"),
        (MENU, "--------"),
    ],
)
def test_doubtful_lines_count_in_the_main_stretch_and_not_elsewhere(bodies: tuple[float, ...], expected: str) -> None:
    assert "".join("b" if body else "-" for body in decode_body(scores(bodies))) == expected


def test_a_page_that_is_an_article_keeps_doubtful_lines_everywhere() -> None:
    article = [0.3, *[0.95] * 12, 0.2, 0.95]
    assert decode_body(scores(article))[0]
    assert not decode_body(scores([*article, *MENU]))[0]


@given(st.lists(st.floats(0, 1)), st.floats(0.05, 0.95))
def test_clear_lines_are_decided_by_themselves(bodies: list[float], threshold: float) -> None:
    kept = decode_body(scores(bodies), threshold)
    assert len(kept) == len(bodies)
    for body, keep in zip(bodies, kept, strict=True):
        assert keep or body < 0.99
        assert not keep or body > 0.01


@pytest.mark.parametrize("threshold", [0.0, 1.0, -1.0, 2.0, float("nan")])
def test_a_threshold_that_is_no_probability_is_refused(threshold: float) -> None:
    with pytest.raises(ValueError, match="threshold"):
        decode_body(scores([0.5]), threshold)
