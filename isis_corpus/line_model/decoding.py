"""From probabilities to a decision for each line: the body as few long runs, its short lines kept."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from isis_corpus.line_model.scores import LineScore

__all__ = ["decode_body"]

_SWITCH = 0.3
"""Cost of each change between body and furniture, in log-odds."""
_MOST = 3.0
"""No single line counts for more than this."""


def decode_body(scores: Sequence[LineScore], threshold: float = 0.5) -> tuple[bool, ...]:
    """Decide for each line whether it is body.

    The decision is the cheapest one for the whole page: each line costs its log-odds on the wrong side of
    *threshold*, and each change of side costs a little too, so that a doubtful line goes with its neighbours.

    Args:
        scores: The scores of a page's lines, in order.
        threshold: The probability from which a line by itself is body, between 0 and 1, both excluded.

    Raises:
        ValueError: if *threshold* is not between 0 and 1.
    """
    if not 0.0 < threshold < 1.0:
        raise ValueError(f"threshold must lie between 0 and 1, not {threshold}")
    bias = log(threshold / (1 - threshold))
    outside = inside = 0.0
    previous: list[tuple[bool, bool]] = []
    for score in scores:
        gain = max(-_MOST, min(_MOST, _log_odds(score.body) - bias))
        opens = outside - _SWITCH > inside
        closes = inside - _SWITCH > outside
        outside, inside = max(outside, inside - _SWITCH), max(inside, outside - _SWITCH) + gain
        previous.append((closes, not opens))
    keep = inside >= outside
    result = []
    for if_outside, if_inside in reversed(previous):
        result.append(keep)
        keep = if_inside if keep else if_outside
    return tuple(reversed(result))


def _log_odds(probability: float) -> float:
    bounded = min(0.9999, max(0.0001, probability))
    return log(bounded / (1 - bounded))
