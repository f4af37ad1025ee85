"""From probabilities to a decision for each line: the body as one long stretch, its doubtful lines kept."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from isis_corpus.line_model.regions import find_core
from isis_corpus.line_model.scores import LineScore

__all__ = ["decode_body"]

_IN_CORE, _ELSEWHERE = 0.4, 0.85
"""How much less a line needs, in log-odds, in the main stretch of body, and how much more elsewhere."""
_ARTICLE = 1.0
"""How much less every line needs where the page is an article already."""
_ARTICLE_SHARE, _FURNITURE_SHARE = 0.75, 0.05
"""It is one if more than this share of its characters is likely body, or less than that in clear furniture …"""
_FURNITURE_LINES, _CLEARLY_FURNITURE = 0.33, 250
"""… and no more than this share of its lines has a lower probability, in thousandths, than that."""


def decode_body(scores: Sequence[LineScore], threshold: float = 0.45) -> tuple[bool, ...]:
    """Decide for each line whether it is body.

    A line in the longest stretch of likely body needs less than *threshold*, a line elsewhere more. Where most of the
    page is likely body or hardly any of it clearly furniture, as an extractor leaves it, every line needs less.

    Args:
        scores: The scores of a page's lines, in order.
        threshold: The probability from which a line is body, between 0 and 1, both excluded.

    Raises:
        ValueError: if *threshold* is not between 0 and 1.
    """
    if not 0.0 < threshold < 1.0:
        raise ValueError(f"threshold must lie between 0 and 1, not {threshold}")
    sizes = [score.size for score in scores]
    shares = [round(1000 * score.body) for score in scores]
    article = _is_article(sizes, shares)
    inside = _log_odds(threshold) - (_IN_CORE + _ARTICLE if article else _IN_CORE)
    outside = _log_odds(threshold) + (-_ARTICLE if article else _ELSEWHERE)
    core = find_core(sizes, shares, round(1000 * threshold))
    return tuple(
        _log_odds(score.body) >= (inside if core.start <= i < core.end else outside) for i, score in enumerate(scores)
    )


def _is_article(sizes: Sequence[int], shares: Sequence[int]) -> bool:
    """Whether most of the page is likely body or hardly any of it clearly furniture, and that not in many short lines."""
    total = sum(sizes)
    mass = sum(size * share for size, share in zip(sizes, shares, strict=True))
    furniture = [size for size, share in zip(sizes, shares, strict=True) if share < _CLEARLY_FURNITURE]
    if len(furniture) > _FURNITURE_LINES * len(sizes):
        return False
    return mass > 1000 * _ARTICLE_SHARE * total or sum(furniture) < _FURNITURE_SHARE * total


def _log_odds(probability: float) -> float:
    bounded = min(0.9999, max(0.0001, probability))
    return log(bounded / (1 - bounded))
