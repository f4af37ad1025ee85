"""The second stage: boosted trees over the lines of a page, all lines at once.

A tree asks of each line whether a column (of the line or of a neighbour) is at most some step. The answers for all
lines of a page are one Python integer with 16 bits per line, 1 for yes: a neighbour is a shift, a path through a tree
an ``&``, and the sum of the leaves one multiplication per leaf. Sums are integers and therefore exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import attrs

__all__ = ["OUTSIDE", "Leaf", "Node", "Split", "Trees", "bounds"]

OUTSIDE = 63
"""The step of every column beyond the ends of a page."""

_BYTES = 2
_BITS = 8 * _BYTES


@attrs.frozen(slots=True)
class Split:
    """A question to a line, and what follows.

    Attributes:
        column: The column asked for.
        offset: 0 for the line itself, -1 for the one before it, 1 for the one after …
        step: The highest step that goes left.
        left: Where lines up to ``step`` go.
        right: Where the others go, those beyond the ends of the page too.
    """

    column: int
    offset: int
    step: int
    left: Node
    right: Node


Leaf = int
Node = Split | Leaf


def bounds(node: Node) -> tuple[int, int]:
    """Return the lowest and highest leaf below *node*.

    >>> bounds(Split(0, 0, 3, -5, Split(1, -1, 2, 7, 1)))
    (-5, 7)
    """
    if isinstance(node, int):
        return node, node
    left, right = bounds(node.left), bounds(node.right)
    return min(left[0], right[0]), max(left[1], right[1])


@lru_cache(maxsize=OUTSIDE + 1)
def _at_most(step: int) -> bytes:
    return bytes(1 if value <= step else 0 for value in range(256))


@attrs.frozen(slots=True)
class Trees:
    """A sum of trees.

    Attributes:
        base: What every line starts with.
        trees: The roots.

    >>> trees = Trees(10, (Split(0, -1, 2, 100, -100),))
    >>> trees.sums([[0, 5, 1]])  # the first line has none before it
    [-90, 110, -90]
    """

    base: int
    trees: tuple[Node, ...]
    _lows: tuple[int, ...] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        extremes = [bounds(tree) for tree in self.trees]
        object.__setattr__(self, "_lows", tuple(low for low, _ in extremes))
        if sum(high - low for low, high in extremes) >= 1 << _BITS:
            raise ValueError(f"the leaves of the trees span more than {_BITS} bits")

    def sums(self, columns: Sequence[Sequence[int]]) -> list[int]:
        """Return one sum per line from *columns*, each of one step (0 to ``OUTSIDE``) per line."""
        page = [bytes(column) for column in columns]
        count = len(page[0])
        if not count:
            return []
        answers = _Answers(page, count)
        total = 0
        for tree, low in zip(self.trees, self._lows, strict=True):
            total += _tree_sum(tree, answers, low)
        raw = memoryview(total.to_bytes(_BYTES * count, "little"))
        shift = self.base + sum(self._lows)
        return [raw[i] + (raw[i + 1] << 8) + shift for i in range(0, _BYTES * count, _BYTES)]


class _Answers:
    """The answers of one page, worked out when a tree first asks."""

    def __init__(self, page: Sequence[bytes], count: int) -> None:
        self._page = page
        self._count = count
        self._known: dict[tuple[int, int, int], int] = {}
        self.everything = int.from_bytes(b"\x01\x00" * count, "little")

    def find(self, column: int, offset: int, step: int) -> int:
        known = self._known.get((column, offset, step))
        if known is None:
            if offset:
                known = self.find(column, 0, step)
                known = (known << -offset * _BITS) & self.everything if offset < 0 else known >> offset * _BITS
            else:
                lanes = bytearray(_BYTES * self._count)
                lanes[::_BYTES] = self._page[column].translate(_at_most(step))
                known = int.from_bytes(lanes, "little")
            self._known[column, offset, step] = known
        return known


def _tree_sum(tree: Node, answers: _Answers, low: int) -> int:
    total = 0
    open_nodes = [(tree, answers.everything)]
    while open_nodes:
        node, lines = open_nodes.pop()
        if isinstance(node, int):
            total += lines * (node - low)
            continue
        left = lines & answers.find(node.column, node.offset, node.step)
        if left:
            open_nodes.append((node.left, left))
        if left != lines:
            open_nodes.append((node.right, lines ^ left))
    return total
