"""Regions of a page: runs, windows, distances and the longest stretch of prose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isis_corpus.line_model.features import read_line
from isis_corpus.line_model.regions import (
    Core,
    distances,
    find_core,
    run_lengths,
    topic_shares,
    window_means,
    window_sums,
)

numbers = st.lists(st.integers(0, 1000))


@given(numbers, st.integers(0, 8))
def test_window_sums_are_sums_of_slices(values: list[int], width: int) -> None:
    before, after = window_sums(values, width)
    assert before == [sum(values[max(0, i - width) : i]) for i in range(len(values))]
    assert after == [sum(values[i + 1 : i + 1 + width]) for i in range(len(values))]


@given(numbers, st.integers(0, 8))
def test_window_means_stay_on_their_scale(values: list[int], width: int) -> None:
    assert all(0 <= mean <= 31 for mean in window_means(values, width))


@given(st.lists(st.booleans()))
def test_runs_are_as_long_as_they_are(marked: list[bool]) -> None:
    run = run_lengths(marked)
    for i, mark in enumerate(marked):
        assert (run[i] > 0) == mark
        if mark and i and marked[i - 1]:
            assert run[i] == run[i - 1]
        if mark and not (i and marked[i - 1]):
            assert all(marked[i : i + run[i]])
            assert not any(marked[i + run[i] : i + run[i] + 1])


def test_distances_count_from_the_last_marked_line() -> None:
    assert distances([False, True, False, False])[1:] == [0, 1, 2]


def test_the_core_is_the_longest_prose_and_not_the_first() -> None:
    core = find_core([100, 99, 99, 99, 300, 30, 400, 20], [900, 20, 20, 20, 950, 600, 950, 20], 350)
    assert (core.start, core.end) == (4, 7)
    assert core.places(8) == [0, 0, 0, 0, 1, 1, 1, 2]
    assert core.distances(8) == [4, 3, 2, 1, 1, 2, 1, 1]


def test_a_page_without_prose_has_an_empty_core() -> None:
    core = find_core([20, 20], [20, 20], 350)
    assert (core.start, core.end, core.mass) == (0, 0, 0)


def test_topic_words_must_stand_in_another_sure_line() -> None:
    page = [read_line(text) for text in ("Water engineers came", "The engineers left", "Menu", "Football results")]
    shares = topic_shares(page, Core(0, 2, 0), [True, True, False, False])
    assert shares == [4, 8, 9, 0]
