"""Scales: from whole numbers to the steps of a column. Numbers of things are looked up, others are searched for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

__all__ = ["CountScale", "Scale"]

_BEYOND = 4  # times the highest limit: further out no table goes
_FAR = 4000  # hardly any log-odds, in hundredths, are further out


class _Known(dict[int, int]):
    """The steps of the numbers that came so far, but for those far out."""

    def __init__(self, limits: Sequence[int]) -> None:
        super().__init__()
        self._limits = limits

    def __missing__(self, value: int) -> int:
        step = bisect_right(self._limits, value)
        if -_FAR < value < _FAR:
            self[value] = step
        return step


class Scale:
    """Rising limits; the step of a number is how many of them it has reached.

    >>> Scale((-2, 1, 5)).steps([-3, -2, 4, 1000])
    [0, 1, 2, 3]
    """

    __slots__ = ("_known", "_limits")

    def __init__(self, limits: Iterable[int]) -> None:
        self._limits = tuple(limits)
        self._known = _Known(self._limits)

    def step(self, value: int) -> int:
        """Return the step of *value*."""
        return bisect_right(self._limits, value)

    def steps(self, values: Iterable[int]) -> list[int]:
        """Return the step of each of *values*."""
        known = self._known
        return [known[value] for value in values]


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
