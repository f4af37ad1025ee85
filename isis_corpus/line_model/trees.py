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


_Question = tuple[int, int, int]
"""Column, offset and step."""
_Step = tuple[int, int, int | None, int | None]
"""A split in the order of ``_flat``: which lines reach it, which question they answer, and the leaves at its two sides."""


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
    _questions: tuple[_Question, ...] = attrs.field(init=False, repr=False, eq=False)
    _programs: tuple[tuple[_Step, ...], ...] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        extremes = [bounds(tree) for tree in self.trees]
        if sum(high - low for low, high in extremes) >= 1 << _BITS:
            raise ValueError(f"the leaves of the trees span more than {_BITS} bits")
        questions: dict[_Question, int] = {}
        splits = [(tree, low) for tree, (low, _) in zip(self.trees, extremes, strict=True) if isinstance(tree, Split)]
        programs = tuple(_flat(tree, low, questions) for tree, low in splits)
        object.__setattr__(self, "_shift", self.base + sum(low for low, _ in extremes))
        object.__setattr__(self, "_questions", tuple(questions))
        object.__setattr__(self, "_programs", programs)

    def sums(self, columns: Sequence[Sequence[int]]) -> list[int]:
        """Return one sum per line from *columns*, each of one step (0 to ``OUTSIDE``) per line."""
        count = len(columns[0])
        if not count:
            return []
        everything = int.from_bytes(b"\x01\x00" * count, "little")
        answers = _answers(self._questions, [bytes(column) for column in columns], everything)
        total = 0
        for program in self._programs:
            reached = [everything]
            for at, question, left, right in program:
                lines = reached[at]
                yes = lines & answers[question]
                if left is None:
                    reached.append(yes)
                else:
                    total += yes * left
                if right is None:
                    reached.append(lines ^ yes)
                else:
                    total += (lines ^ yes) * right
        raw = memoryview(total.to_bytes(_BYTES * count, "little")).cast("B")
        return [low + (high << 8) + self._shift for low, high in zip(raw[::2], raw[1::2], strict=True)]


def _flat(tree: Split, low: int, questions: dict[_Question, int]) -> tuple[_Step, ...]:
    """The splits of *tree*, each before those below it, its leaves above *low*; new questions are numbered."""
    steps: list[_Step] = []
    waiting = [tree]
    for at, split in enumerate(waiting):
        question = questions.setdefault((split.column, split.offset, split.step), len(questions))
        waiting += [side for side in (split.left, split.right) if isinstance(side, Split)]
        left, right = (side - low if isinstance(side, int) else None for side in (split.left, split.right))
        steps.append((at, question, left, right))
    return tuple(steps)


def _answers(questions: Sequence[_Question], page: Sequence[bytes], everything: int) -> list[int]:
    """One integer per question, 1 for each line that answers yes."""
    lanes = bytearray(_BYTES * len(page[0]))
    here: dict[tuple[int, int], int] = {}
    result = []
    for column, offset, step in questions:
        known = here.get((column, step))
        if known is None:
            lanes[::_BYTES] = page[column].translate(_at_most(step))
            known = here[column, step] = int.from_bytes(lanes, "little")
        if offset < 0:
            known = (known << -offset * _BITS) & everything
        elif offset:
            known >>= offset * _BITS
        result.append(known)
    return result
