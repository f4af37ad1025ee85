"""Columns of a page: one step per line and name, within what the trees can read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isis_corpus.line_model.context import COLUMNS, page_columns
from isis_corpus.line_model.evidence import KINDS, Evidence
from isis_corpus.line_model.features import read_line
from isis_corpus.line_model.trees import OUTSIDE

words = st.sampled_from(["Home", "the council met", "12 comments", "water engineers", "Reply", "a" * 90, "They left."])
sums = st.integers(-5000, 5000)
pages = st.lists(
    st.tuples(
        st.lists(words, min_size=1, max_size=12).map(" ".join),
        st.builds(Evidence, sums, sums, st.tuples(*[sums] * len(KINDS))),
    ),
    min_size=1,
    max_size=40,
)


@given(pages)
def test_every_column_has_a_step_for_every_line(page: list[tuple[str, Evidence]]) -> None:
    columns = page_columns([read_line(text) for text, _ in page], [found for _, found in page])
    assert len(columns) == len(COLUMNS)
    for column in columns:
        assert len(column) == len(page)
        assert all(0 <= step < OUTSIDE for step in column)


def column(name: str, texts: list[str], scores: list[int]) -> list[int]:
    found = [Evidence(score, 0, (0,) * len(KINDS)) for score in scores]
    return page_columns([read_line(text) for text in texts], found)[COLUMNS.index(name)]


def test_the_core_splits_the_page_in_three() -> None:
    texts = ["Home", "Menu " * 5, "Prose " * 40, "Prose " * 40, "Footer", "Terms"]
    assert column("core place", texts, [-300, -300, 300, 300, -300, -300]) == [0, 0, 1, 1, 2, 2]


def test_copies_are_counted() -> None:
    texts = ["Share", "Comment", "Share", "x" * 70, "y" * 70]
    assert column("copies", texts, [0] * 5) == [2, 1, 2, 1, 1]


def test_comment_cues_count_from_the_next_line_on() -> None:
    comments = tuple(100 if kind == "comments" else 0 for kind in KINDS)
    plain = (0,) * len(KINDS)
    found = [Evidence(0, 0, plain), Evidence(0, 0, comments), Evidence(0, 0, plain)]
    lines = [read_line(text) for text in ("They left the town.", "12 comments", "I do not agree at all.")]
    columns = page_columns(lines, found)
    assert columns[COLUMNS.index("cues so far")] == [0, 0, 1]
    assert columns[COLUMNS.index("cues after")] == [1, 0, 0]
