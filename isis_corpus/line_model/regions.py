"""Regions of a page: the longest stretch of prose, runs of short lines, and distances to them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import attrs

from isis_corpus.line_model.features import Line
from isis_corpus.line_model.scales import CountScale

__all__ = ["LINES", "Core", "distances", "find_core", "run_lengths", "topic_shares", "window_means", "window_sums"]

LINES = CountScale((1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 90, 140, 250, 500))
"""For numbers of lines."""

_MOST_CHARACTERS, _PER_LINE = 500, 25
_TOPIC_LENGTH = 5
_NEVER = 1000


@attrs.frozen(slots=True)
class Core:
    """The stretch of lines that holds most prose and least else.

    Attributes:
        start: Its first line.
        end: The line after its last one.
        mass: Characters in it, each line counted by its probability of being body.
    """

    start: int
    end: int
    mass: int

    def places(self, count: int) -> list[int]:
        """Return 0 for each line before the core, 1 for those in it and 2 for those after it, of a page of *count* lines."""
        return [0] * self.start + [1] * (self.end - self.start) + [2] * (count - self.end)

    def distances(self, count: int) -> list[int]:
        """Return how many lines each of *count* lines is away from the nearer end of the core, from 1 on."""
        length = self.end - self.start
        inside = map(min, range(1, length + 1), range(length, 0, -1))
        return [*range(self.start, 0, -1), *inside, *range(1, count - self.end + 1)]


def find_core(sizes: Sequence[int], shares: Sequence[int], even: int) -> Core:
    """Find the core of a page by the largest sum of its lines' sizes, likely furniture counting against it.

    Args:
        sizes: Characters of each line of the page.
        shares: The probability of each of being body, in thousandths.
        even: The probability, in thousandths, below which a line speaks against the stretch it stands in.
    """
    best = total = start = best_start = best_end = 0
    for i, (size, share) in enumerate(zip(sizes, shares, strict=True)):
        total += (share - even) * ((size if size < _MOST_CHARACTERS else _MOST_CHARACTERS) + _PER_LINE)
        if total <= 0:
            total, start = 0, i + 1
        elif total > best:
            best, best_start, best_end = total, start, i + 1
    mass = sum([sizes[i] * shares[i] // 1000 for i in range(best_start, best_end)])
    return Core(best_start, best_end, mass)


def run_lengths(marked: Sequence[bool]) -> list[int]:
    """Return, for each line, the length of the run of marked lines around it.

    >>> run_lengths([True, True, False, True])
    [2, 2, 0, 1]
    """
    result = [0] * len(marked)
    start = 0
    for i, mark in enumerate((*marked, False)):
        if not mark:
            if start < i:
                result[start:i] = [i - start] * (i - start)
            start = i + 1
    return result


def distances(marked: Sequence[bool]) -> list[int]:
    """Return the steps of the distance back to the last marked line, 0 at the line itself."""
    result = []
    distance = _NEVER
    for mark in marked:
        distance = 0 if mark else distance + 1
        result.append(distance)
    return LINES.steps(result)


def window_sums(values: Sequence[int], width: int) -> tuple[list[int], list[int]]:
    """Return the sums of up to *width* values before and after each position.

    >>> window_sums([1, 2, 4], 1)
    ([0, 1, 2], [2, 4, 0])
    """
    sums = [0, *accumulate(values)]
    starts = [0] * width + sums
    ends = sums + sums[-1:] * width
    before = [end - start for start, end in zip(starts, sums[:-1], strict=False)]
    after = [end - start for start, end in zip(sums[1:], ends[width + 1 :], strict=True)]
    return before, after


def window_means(values: Sequence[int], width: int) -> list[int]:
    """Return the mean of thousandths over each position and up to *width* on either side, in thirty-seconds."""
    count = len(values)
    sums = [0, *accumulate(values)]
    starts = [0] * width + sums
    ends = (sums + sums[-1:] * width)[width + 1 :]
    spans = _window_spans(count, width)
    return [(end - start) * 32 // span for start, end, span in zip(starts, ends, spans, strict=False)]


def _window_spans(count: int, width: int) -> list[int]:
    """What the sum over each window is divided by: a thousand for each of its positions, and one."""
    if count < 2 * width:
        return [1000 * (min(at, width) + min(count - 1 - at, width) + 1) + 1 for at in range(count)]
    rising = range(1000 * (width + 1) + 1, 1000 * (2 * width + 1) + 1, 1000)
    return [*rising, *[1000 * (2 * width + 1) + 1] * (count - 2 * width), *reversed(rising)]


def topic_shares(lines: Sequence[Line], core: Core, sure: Sequence[bool]) -> list[int]:
    """Return the share of each line's longer words that other sure lines of the core have, in eighths.

    A line without longer words gets 9.
    """
    words = [{token for token in line.tokens if len(token) >= _TOPIC_LENGTH} for line in lines]
    once: set[str] = set()
    twice: set[str] = set()
    for i in range(core.start, core.end):
        if sure[i]:
            twice |= once & words[i]
            once |= words[i]
    result = []
    for i, found in enumerate(words):
        shared = twice if sure[i] and core.start <= i < core.end else once
        result.append(len(found & shared) * 8 // len(found) if found else 9)
    return result
