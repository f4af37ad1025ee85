"""Trees over a whole page at once must say what the same trees say line by line."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isis_corpus.line_model.trees import OUTSIDE, Node, Split, Trees, bounds

COLUMNS = 3

leaves = st.integers(-500, 500)
steps = st.integers(0, OUTSIDE)
nodes: st.SearchStrategy[Node] = st.recursive(
    leaves,
    lambda children: st.builds(
        Split, st.integers(0, COLUMNS - 1), st.integers(-4, 4), st.integers(0, OUTSIDE - 1), children, children
    ),
    max_leaves=12,
)
pages = st.integers(0, 40).flatmap(
    lambda count: st.lists(st.lists(steps, min_size=count, max_size=count), min_size=COLUMNS, max_size=COLUMNS)
)


def leaf(node: Node, columns: list[list[int]], i: int) -> int:
    while not isinstance(node, int):
        at = i + node.offset
        step = columns[node.column][at] if 0 <= at < len(columns[0]) else OUTSIDE
        node = node.left if step <= node.step else node.right
    return node


@given(st.lists(nodes, max_size=5), pages, st.integers(-300, 300))
@example([Split(0, -1, 2, 100, -100)], [[0, 5, 1], [0, 0, 0], [0, 0, 0]], 10)
@example([7], [[0], [0], [0]], 0)
def test_sums_are_those_of_the_lines_one_by_one(roots: list[Node], columns: list[list[int]], base: int) -> None:
    expected = [base + sum(leaf(root, columns, i) for root in roots) for i in range(len(columns[0]))]
    assert Trees(base, tuple(roots)).sums(columns) == expected


@given(nodes)
def test_bounds_hold_every_leaf(node: Node) -> None:
    low, high = bounds(node)
    assert low <= high
    if isinstance(node, Split):
        assert low == min(bounds(node.left)[0], bounds(node.right)[0])


def test_leaves_that_would_overflow_are_refused() -> None:
    with pytest.raises(ValueError, match="16 bits"):
        Trees(0, (Split(0, 0, 1, 0, 1 << 16),))


def test_a_long_page_costs_no_more_than_its_length() -> None:
    trees = Trees(0, (Split(0, -1, 2, 3, -4), Split(1, 1, 2, 3, -4)))
    count = 50_000
    sums = trees.sums([[i % 5 for i in range(count)]] * 2)
    assert len(sums) == count
