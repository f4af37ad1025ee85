"""What stands around a line: columns of small integers over a whole page, from its lines and their evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import exp

from isis_corpus.line_model.evidence import KINDS, Evidence
from isis_corpus.line_model.features import FEATURES, Line
from isis_corpus.line_model.regions import (
    LINES,
    distances,
    find_core,
    run_lengths,
    topic_shares,
    window_means,
    window_sums,
)
from isis_corpus.line_model.scales import CountScale, Scale

__all__ = ["COLUMNS", "page_columns"]

_LEVELS = 32
"""Steps of a column of log-odds."""
_WIDTH = 40
"""A level spans 40 hundredths of log-odds; the middle one starts at even odds."""
_CENTRE = _LEVELS // 2
_LIMITS = tuple((i - _CENTRE) * _WIDTH for i in range(1, _LEVELS))
_LEVEL = Scale(_LIMITS)
_SHARES = tuple(round(1000 / (1 + exp(-(i - _CENTRE + 0.5) * _WIDTH / 100))) for i in range(_LEVELS))
"""Probability of each level in thousandths."""

_MARGIN_KINDS = ("comments", "related", "caption", "navigation", "title", "byline")
COLUMNS: tuple[str, ...] = (
    *FEATURES,
    "level",
    "word level",
    "mean near",
    "mass far before",
    "mass far after",
    "mass share before",
    "mass before",
    "copies",
    "copies near",
    "same start",
    "same end",
    "short run",
    "lines before",
    "lines after",
    "page mass",
    "page lines",
    "page mean",
    "page mass share",
    "core share",
    "core place",
    "core distance",
    "topic",
    *(f"{kind} margin" for kind in _MARGIN_KINDS),
    "since byline",
    "comments far",
    "related near",
    "cues after",
    "cues so far",
)
"""Names of the columns of a page, in order."""

_MASS = CountScale((20, 60, 120, 200, 300, 450, 650, 900, 1300, 1900, 2800, 4200, 6500, 10000, 20000))
_NEAR, _FAR = 4, 14
_SHORT = 5  # step of "words": six words or fewer
_SURE = _CENTRE + 2
_MARGIN = Scale(limit - 240 for limit in _LIMITS)
_SOFT = Scale(limit - 160 for limit in _LIMITS)
"""A kind's sum is often a little below the best one where it matters, so its steps are finest there."""
_CUES = 8
_CUE, _CUE_WORDS = -30, 15
"""A short line that reads almost like comments is a cue: "12 comments", "Reply", a name and a time."""
_EVEN = 350
"""The first stage is modest about short lines of the body; half of even odds must not end the core."""


def page_columns(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[list[int]]:
    """Return one list of steps per name in ``COLUMNS``, each as long as *lines*, which must not be empty."""
    levels = _LEVEL.steps(found.score for found in evidence)
    shares = [_SHARES[step] for step in levels]
    masses = [line.size * share // 1000 for line, share in zip(lines, shares, strict=True)]
    return [
        *(list(column) for column in zip(*(line.steps for line in lines), strict=True)),
        levels,
        _LEVEL.steps(found.word_score for found in evidence),
        *_prose_columns(shares, masses),
        *_copy_columns(lines),
        *_page_columns(lines, levels, shares, masses),
        *_kind_columns(lines, evidence),
    ]


def _prose_columns(shares: Sequence[int], masses: Sequence[int]) -> list[list[int]]:
    total = sum(masses)
    so_far = [0, *accumulate(masses)]
    return [
        window_means(shares, _NEAR),
        *(_MASS.steps(sums) for sums in window_sums(masses, _FAR)),
        [mass * 32 // (total + 1) for mass in so_far[:-1]],
        _MASS.steps(so_far[:-1]),
    ]


def _copy_columns(lines: Sequence[Line]) -> list[list[int]]:
    copies = _counts([line.key for line in lines])
    return [
        [min(count, 4) for count in copies],
        window_means([1000 if count > 2 else 0 for count in copies], _NEAR - 1),
        LINES.steps(_counts([line.tokens[1] for line in lines])),
        LINES.steps(_counts([line.tokens[-2] for line in lines])),
    ]


def _counts(values: Sequence[str]) -> list[int]:
    """How often each value is among them."""
    return list(map(dict(Counter(values)).__getitem__, values))


def _page_columns(
    lines: Sequence[Line], levels: Sequence[int], shares: Sequence[int], masses: Sequence[int]
) -> list[list[int]]:
    count = len(lines)
    total = sum(masses)
    run = run_lengths([line.steps[0] <= _SHORT for line in lines])
    core = find_core([line.size for line in lines], shares, _EVEN)
    page = (
        _MASS.step(total),
        LINES.step(count),
        sum(shares) * 32 // (1000 * count + 1),
        total * 32 // (sum(line.size for line in lines) + 1),
        core.mass * 32 // (total + 1),
    )
    return [
        LINES.steps(run),
        LINES.steps(range(count)),
        LINES.steps(range(count - 1, -1, -1)),
        *([step] * count for step in page),
        core.places(count),
        LINES.steps(core.distances(count)),
        topic_shares(lines, core, [step >= _SURE for step in levels]),
    ]


def _kind_columns(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[list[int]]:
    sums = [found.kinds for found in evidence]
    best_two = [sorted(kinds)[-2:] for kinds in sums]
    own = list(zip(*sums, strict=True))
    margins = {kind: _margins(own[KINDS.index(kind)], best_two) for kind in _MARGIN_KINDS}
    comments, related = ([_SHARES[step] for step in _SOFT.steps(margins[kind])] for kind in ("comments", "related"))
    cues = [
        margin > _CUE and line.words < _CUE_WORDS and not line.ends_sentence
        for line, margin in zip(lines, margins["comments"], strict=True)
    ]
    return [
        *(_MARGIN.steps(margins[kind]) for kind in _MARGIN_KINDS),
        distances([margin >= 0 for margin in margins["byline"]]),
        window_means(comments, _FAR),
        window_means(related, _NEAR - 1),
        window_sums(cues, _CUES)[1],
        LINES.steps([0, *accumulate(cues)][:-1]),
    ]


def _margins(own: Sequence[int], best_two: Sequence[Sequence[int]]) -> list[int]:
    """How far the sum of one kind is above the best of the others, or below it, line by line."""
    return [mine - (second if mine == best else best) for mine, (second, best) in zip(own, best_two, strict=True)]
