"""The weighted alignment of two readings: the cheapest way to turn one into the other, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import attrs

from isis_corpus.names.evidence import (
    Feature,
    Step,
    drop_features,
    kind_of,
    letter_of,
    pair_features,
    step_features,
)
from isis_corpus.resources import load_rows

__all__ = ["Alignment", "Costs", "align", "load_costs"]

_JOINING = frozenset({"break", "article"})


class _Pairings(dict[str, float]):
    """Cost of pairing one symbol with each other symbol, worked out when first asked for."""

    def __init__(self, weights: Mapping[Feature, float], symbol: str, penalty: tuple[float, float]) -> None:
        super().__init__()
        self.weights, self.symbol, self.penalty = weights, symbol, penalty

    def __missing__(self, other: str) -> float:
        x = self.symbol
        cost = -sum(self.weights.get(f, 0.0) for f in step_features(x, other))
        if letter_of(x) != letter_of(other):
            kinds = {kind_of(x), kind_of(other)}
            if "consonant" in kinds:
                cost += self.penalty[0]
            elif "vowel" in kinds:
                cost += self.penalty[1]
            if kinds & _JOINING and kinds != {"article"}:
                cost += 5.0  # a break or an article never stands for a sound
        self[other] = cost
        return cost


class _Costs(dict[str, _Pairings]):
    def __init__(self, weights: Mapping[Feature, float], penalty: tuple[float, float]) -> None:
        super().__init__()
        self.weights, self.penalty = weights, penalty

    def __missing__(self, symbol: str) -> _Pairings:
        self[symbol] = found = _Pairings(self.weights, symbol, self.penalty)
        return found


class _Drops(dict[str, float]):
    def __init__(self, weights: Mapping[Feature, float], strict: bool, penalty: tuple[float, float]) -> None:
        super().__init__()
        self.weights, self.strict, self.penalty = weights, strict, penalty

    def __missing__(self, symbol: str) -> float:
        cost = -sum(self.weights.get(f, 0.0) for f in drop_features(symbol, self.strict))
        kind = kind_of(symbol)
        cost += self.penalty[0] if kind == "consonant" else self.penalty[1] if kind == "vowel" else 0.0
        self[symbol] = cost
        return cost


class Costs:
    """What steps cost, and what an alignment as a whole is worth, under two tables of learned weights."""

    def __init__(self, weights: Mapping[Feature, float], steps: Mapping[Feature, float]) -> None:
        """Take the weights by feature: *weights* for the verdict, *steps* for the alignment (columns of costs.tsv)."""
        self.weights, self.steps = weights, steps
        some, none = ("consonants differ", "2", "-"), ("consonants differ", "0", "-")
        many, zero = ("vowels differ", "3", "-"), ("vowels differ", "0", "-")
        penalty = (
            max(0.0, (steps.get(none, 0.0) - steps.get(some, 0.0)) / 2),
            max(0.0, (steps.get(zero, 0.0) - steps.get(many, 0.0)) / 3),
        )
        self.pairings = _Costs(steps, penalty)
        self.drops = (_Drops(steps, False, penalty), _Drops(steps, True, penalty))

    def worth(self, steps: Sequence[Step], strict: tuple[bool, bool], origins: str) -> float:
        """Return the log odds that *steps* align two spellings of one name."""
        get = self.weights.get
        total = 0.0
        for feature in features_of(steps, strict, origins):
            total += get(feature, 0.0)
        return total


def features_of(steps: Sequence[Step], strict: tuple[bool, bool], origins: str) -> list[Feature]:
    """Return every feature of an alignment, repeated as often as it holds."""
    found: list[Feature] = []
    for x, y in steps:
        if x is None:
            found += drop_features(y or " ", strict[0])
        elif y is None:
            found += drop_features(x, strict[1])
        else:
            found += step_features(x, y)
    found += pair_features(steps, strict[0] + strict[1], origins)
    return found


@attrs.frozen(slots=True)
class Alignment:
    """The steps of an alignment and what they cost together."""

    steps: tuple[Step, ...]
    cost: float


def align(a: Sequence[str], b: Sequence[str], costs: Costs, strict: tuple[bool, bool]) -> Alignment:
    """Align two readings.

    Args:
        a: Symbols of the one.
        b: Symbols of the other.
        costs: The table.
        strict: For each side, whether it writes marks or long vowels.

    >>> found = align(("s", "i", "n"), ("s", "n"), load_costs("names/costs.tsv"), (False, False))
    >>> found.steps
    (('s', 's'), ('i', None), ('n', 'n'))
    """
    drop_a, drop_b = costs.drops[strict[1]], costs.drops[strict[0]]
    skips = [drop_b[y] for y in b]
    previous = [0.0]
    for skip in skips:
        previous.append(previous[-1] + skip)
    ways = []
    for x in a:
        row, gone = costs.pairings[x], drop_a[x]
        left = previous[0] + gone
        current, way = [left], [1]
        for y, skip, corner, above in zip(b, skips, previous, previous[1:], strict=False):
            best, step = corner + row[y], 0
            above += gone
            if above < best:
                best, step = above, 1
            left += skip
            if left < best:
                best, step = left, 2
            current.append(best)
            way.append(step)
            left = best
        ways.append(way)
        previous = current
    return Alignment(_trace(a, b, ways), previous[-1])


def _trace(a: Sequence[str], b: Sequence[str], ways: Sequence[Sequence[int]]) -> tuple[Step, ...]:
    i, j = len(a), len(b)
    steps: list[Step] = []
    while i or j:
        way = ways[i - 1][j] if i else 2
        if way == 0:
            i, j = i - 1, j - 1
            steps.append((a[i], b[j]))
        elif way == 1:
            i -= 1
            steps.append((a[i], None))
        else:
            j -= 1
            steps.append((None, b[j]))
    steps.reverse()
    return tuple(steps)


@cache
def load_costs(name: str) -> Costs:
    """Return the cost table in the data file *name*."""
    rows = list(load_rows(name))
    weights = {(row["kind"], row["left"], row["right"]): float(row["weight"]) for row in rows}
    steps = {(row["kind"], row["left"], row["right"]): float(row["align"]) for row in rows}
    return Costs(weights, steps)
