"""The second stage: boosted trees over the lines of a page, all lines at once.

A tree asks of each line whether a column (of the line or of a neighbour) is at most some step. The answers for all
lines of a page are one Python integer with 16 bits per line, 1 for yes: a neighbour is a shift and a path through a tree
an ``&``. A line starts with what each tree says where every answer is no, and every yes adds what it changes: one
multiplication per split. Sums are integers and therefore exact.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

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


def _last(node: Node) -> Leaf:
    """The leaf where every answer is no."""
    while not isinstance(node, int):
        node = node.right
    return node


_AT_MOST = tuple(b"\x01" * (step + 1) + bytes(255 - step) for step in range(OUTSIDE + 1))
"""For each step that a split may have, 1 for every step up to it."""
_BEYOND = b"\xff"
"""More than any step: what stands between the steps of a column where each takes the bytes of a lane."""
_Column = tuple[int, bytes]
"""A column and the table that answers for its steps."""
_Question = tuple[int, int]
"""Which of the answered columns, and the offset."""
_Step = tuple[int, int, int, bool, bool]
"""A split in the order of ``_flat``: which lines reach it, which question they answer, what a yes adds, and whether more
splits follow at its two sides."""


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
    _shift: int = attrs.field(init=False, repr=False, eq=False)
    _start: int = attrs.field(init=False, repr=False, eq=False)
    _columns: tuple[_Column, ...] = attrs.field(init=False, repr=False, eq=False)
    _questions: tuple[_Question, ...] = attrs.field(init=False, repr=False, eq=False)
    _programs: tuple[tuple[_Step, ...], ...] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        extremes = [bounds(tree) for tree in self.trees]
        if sum(high - low for low, high in extremes) >= 1 << _BITS:
            raise ValueError(f"the leaves of the trees span more than {_BITS} bits")
        columns: dict[_Column, int] = {}
        questions: dict[_Question, int] = {}
        programs = tuple(_flat(tree, columns, questions) for tree in self.trees if isinstance(tree, Split))
        lowest = sum(low for low, _ in extremes)
        object.__setattr__(self, "_shift", self.base + lowest)
        object.__setattr__(self, "_start", sum(map(_last, self.trees)) - lowest)
        object.__setattr__(self, "_columns", tuple(columns))
        object.__setattr__(self, "_questions", tuple(questions))
        object.__setattr__(self, "_programs", programs)

    def sums(self, columns: Sequence[Sequence[int]]) -> list[int]:
        """Return one sum per line from *columns*, each of one step (0 to ``OUTSIDE``) per line."""
        count = len(columns[0])
        if not count:
            return []
        everything = int.from_bytes(b"\x01\x00" * count, "little")
        answers = self._answers(columns, everything)
        total = everything * self._start
        for program in self._programs:
            reached = [everything]
            for at, question, gain, splits_left, splits_right in program:
                lines = reached[at]
                yes = lines & answers[question]
                total += yes * gain
                if splits_left:
                    reached.append(yes)
                if splits_right:
                    reached.append(lines ^ yes)
        shift = self._shift
        return [lane + shift for lane in struct.unpack(f"<{count}H", total.to_bytes(_BYTES * count, "little"))]

    def _answers(self, columns: Sequence[Sequence[int]], everything: int) -> list[int]:
        """One integer per question, 1 for each line that answers yes."""
        wide = []
        for steps in columns:
            lanes = bytearray(_BEYOND) * (_BYTES * len(steps))
            lanes[::_BYTES] = bytes(steps)
            wide.append(lanes)
        here = [int.from_bytes(wide[column].translate(table), "little") for column, table in self._columns]
        return [
            here[at] >> offset * _BITS if offset >= 0 else (here[at] << -offset * _BITS) & everything
            for at, offset in self._questions
        ]


def _flat(tree: Split, columns: dict[_Column, int], questions: dict[_Question, int]) -> tuple[_Step, ...]:
    """The splits of *tree*, each before those below it; new columns and questions are numbered."""
    steps: list[_Step] = []
    waiting = [tree]
    for at, split in enumerate(waiting):
        column = columns.setdefault((split.column, _AT_MOST[split.step]), len(columns))
        question = questions.setdefault((column, split.offset), len(questions))
        waiting += [side for side in (split.left, split.right) if isinstance(side, Split)]
        gain = _last(split.left) - _last(split.right)
        steps.append((at, question, gain, isinstance(split.left, Split), isinstance(split.right, Split)))
    return tuple(steps)
