"""The weighted alignment of two readings: the cheapest way to turn one into the other, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

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

__all__ = ["Costs", "align", "load_costs"]

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

        self._worths: dict[tuple[Step, bool], float] = {}

    def worth(self, steps: Sequence[Step], strict: tuple[bool, bool], origins: str) -> float:
        """Return the log odds that *steps* align two spellings of one name."""
        total, worths = 0.0, self._worths
        for step in steps:
            key = step, strict[0] if step[0] is None else strict[1]
            worth = worths.get(key)
            if worth is None:
                worth = worths[key] = sum(self.weights.get(f, 0.0) for f in _step_features(step, strict))
            total += worth
        get = self.weights.get
        for feature in pair_features(steps, strict[0] + strict[1], origins):
            total += get(feature, 0.0)
        return total


def _step_features(step: Step, strict: tuple[bool, bool]) -> tuple[Feature, ...]:
    x, y = step
    if x is None:
        return drop_features(y or " ", strict[0])
    return drop_features(x, strict[1]) if y is None else step_features(x, y)


def features_of(steps: Sequence[Step], strict: tuple[bool, bool], origins: str) -> list[Feature]:
    """Return every feature of an alignment, repeated as often as it holds."""
    found: list[Feature] = []
    for step in steps:
        found += _step_features(step, strict)
    found += pair_features(steps, strict[0] + strict[1], origins)
    return found


def align(a: Sequence[str], b: Sequence[str], costs: Costs, strict: tuple[bool, bool]) -> tuple[Step, ...]:
    """Align two readings: a common beginning and end stay together, between them the cheapest steps win.

    Args:
        a: Symbols of the one.
        b: Symbols of the other.
        costs: The table.
        strict: For each side, whether it writes marks or long vowels.

    >>> align(("s", "i", "n"), ("s", "n"), load_costs("names/costs.tsv"), (False, False))
    (('s', 's'), ('i', None), ('n', 'n'))
    """
    a, b = _unjoin(a, b), _unjoin(b, a)
    first, last_a, last_b = 0, len(a), len(b)
    shorter = min(last_a, last_b)
    while first < shorter and a[first] == b[first]:
        first += 1
    while last_a > first < last_b and a[last_a - 1] == b[last_b - 1]:
        last_a -= 1
        last_b -= 1
    if first == last_a == last_b:
        core: tuple[Step, ...] = ()
    else:
        core = _align(a[first:last_a], b[first:last_b], costs, strict)
    return (*zip(a[:first], a[:first], strict=True), *core, *zip(a[last_a:], a[last_a:], strict=True))


_LAMS = frozenset({"l", "l2", "ل", "ل2"})


def _unjoin(a: Sequence[str], b: Sequence[str]) -> Sequence[str]:
    """Read ``al`` at the beginning of a word as its own letters where the other side has them (Alwan, Elouan)."""
    if "&" not in a or "&" in b or "@" in b or not _LAMS.intersection(b[1:3]) or b[0] in _LAMS:
        return a
    at = a.index("&")
    return (*a[:at], "a^", "l", *a[at + 1 :]) if at == 0 else a


def _align(a: Sequence[str], b: Sequence[str], costs: Costs, strict: tuple[bool, bool]) -> tuple[Step, ...]:
    """Align what a common beginning and end leave."""
    drop_a, drop_b = costs.drops[strict[1]], costs.drops[strict[0]]
    skips = [drop_b[y] for y in b]
    previous = [0.0]
    for skip in skips:
        previous.append(previous[-1] + skip)
    rows = [previous]
    for x in a:
        row, gone = costs.pairings[x], drop_a[x]
        left = previous[0] + gone
        current = [left]
        add = current.append
        for y, skip, corner, above in zip(b, skips, previous, previous[1:], strict=False):
            best = corner + row[y]
            above += gone
            if above < best:
                best = above
            left += skip
            if left < best:
                best = left
            add(best)
            left = best
        rows.append(current)
        previous = current
    return _trace(a, b, rows, costs, drop_a)


def _trace(
    a: Sequence[str], b: Sequence[str], rows: Sequence[Sequence[float]], costs: Costs, drop_a: Mapping[str, float]
) -> tuple[Step, ...]:
    """Walk back from the end: a pairing where its cost explains the sum, else a drop."""
    i, j = len(a), len(b)
    steps: list[Step] = []
    while i or j:
        here = rows[i][j]
        if i and j and here == rows[i - 1][j - 1] + costs.pairings[a[i - 1]][b[j - 1]]:
            i, j = i - 1, j - 1
            steps.append((a[i], b[j]))
        elif i and here == rows[i - 1][j] + drop_a[a[i - 1]]:
            i -= 1
            steps.append((a[i], None))
        elif j:
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
