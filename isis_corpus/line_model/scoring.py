"""Scoring the lines of a page with the shipped weights, or with any others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp

from isis_corpus.line_model.context import COLUMNS, page_columns
from isis_corpus.line_model.features import Line, read_line
from isis_corpus.line_model.scores import LineScore, PageLines, PageScores
from isis_corpus.line_model.weights import Weights, load_weights

__all__ = ["score_lines", "score_lines_with", "score_page", "score_page_with"]

_PLACE = COLUMNS.index("core place")
_UNKNOWN = 0.5
_THOUSANDTHS = 1000


def score_lines(lines: Sequence[str]) -> tuple[LineScore, ...]:
    """Score each of *lines*, the lines of one page in order; any text at all is accepted.

    Lines without a letter or digit are looked through: each gets the lower probability of its two neighbours.

    Raises:
        TypeError: if *lines* is one ``str``, or holds something else.

    >>> score_lines([])
    ()
    >>> score_lines(["Home", "World", "Sport", "Log in", "Menu"])[0].body < 0.5
    True
    """
    if isinstance(lines, str):
        raise TypeError("lines must be a list of lines, not one str; write text.splitlines()")
    for number, line in enumerate(lines):
        if not isinstance(line, str):
            raise TypeError(f"line {number} must be a str, not {type(line).__name__}")
    return score_lines_with(load_weights(), lines)


def score_lines_with(weights: Weights, lines: Sequence[str]) -> tuple[LineScore, ...]:
    """Score each of *lines* with the given *weights*."""
    return tuple(score_page_with(weights, lines))


def score_page(lines: Sequence[str]) -> PageScores:
    """Score each of *lines*, as ``score_lines`` does for lines that may be anything; a score is made when asked for."""
    return score_page_with(load_weights(), lines)


def score_page_with(weights: Weights, lines: Sequence[str]) -> PageScores:
    """Score each of *lines* with the given *weights*; a score is made when asked for."""
    read = [read_line(line) for line in lines]
    page = PageLines([line for line in read if not line.is_blank])
    if not page:
        return PageScores([_UNKNOWN] * len(read), [None] * len(read), (), page, ())
    evidence = weights.evidence.weigh(page)
    columns = page_columns(page, evidence)
    places = [place - 1 for place in columns[_PLACE]]
    bodies = list(map(_probability, weights.trees.sums(columns)))
    if len(page) == len(read):
        return PageScores(bodies, range(len(read)), places, page, evidence)
    return PageScores(*_spread(bodies, read), places, page, evidence)


def _spread(bodies: Sequence[float], read: Sequence[Line]) -> tuple[list[float], list[int | None]]:
    """The probabilities of all lines from those of the lines with letters and digits, and where among these each stands."""
    spread: list[float] = []
    spoken: list[int | None] = []
    at = 0
    for line in read:
        if line.is_blank:
            spread.append(min(bodies[max(at - 1, 0)], bodies[min(at, len(bodies) - 1)]))
            spoken.append(None)
        else:
            spread.append(bodies[at])
            spoken.append(at)
            at += 1
    return spread, spoken


@lru_cache(maxsize=4096)
def _probability(total: int) -> float:
    return round(1 / (1 + exp(-max(-20.0, min(20.0, total / _THOUSANDTHS)))), 4)
