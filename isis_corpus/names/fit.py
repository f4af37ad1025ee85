"""Fit the learned costs: align, learn weights by logistic regression, align again.

Run ``python -m isis_corpus.names.fit DIRECTORY`` with the directory of labelled pairs (``pairs_dev.jsonl.gz``,
``script_dev.jsonl.gz``: JSON lines with ``a b same kind entity`` or ``arabic latin same kind entity``); it prints the
figures of a cross-validation in which no entity is on both sides, and writes ``costs.tsv`` and ``script_costs.tsv``.
Needs numpy and scikit-learn; nothing else in the package does.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from isis_corpus.names.alignment import Costs, align, features_of
from isis_corpus.names.evidence import Feature
from isis_corpus.names.letters import Reading, read_name
from isis_corpus.names.script import read_arabic

__all__ = ["main"]

_ROUNDS = 3
_STRENGTH = 1.0
_HOLD = 0.5
_VERDICT_ONLY = frozenset({"worst word", "worst word, vowels", "words", "vowel dropped in"})
_MINIMUM = 3
_HEAD = """\
# Weights of evidence that two {what} are one name, in log odds: above zero speaks for, below zero against.
# Learned by isis_corpus.names.fit (L1 logistic regression over alignments) from attested spelling pairs of
# Who's On First, GeoNames (CC BY 4.0), Wikidata (CC0) and the UN, OFAC and EU lists. Cross-validated by entity:
# {figures}
# weight: what the feature adds to the verdict; align: what it adds when the two spellings are aligned.
# Symbols: units.tsv; a final 2 = written double, ^ first in the word, $ last, ! meant as plain by a full romanisation.
kind\tleft\tright\tweight\talign
"""


Pair = tuple[Reading, Reading]


def seed_weights(script: bool) -> dict[Feature, float]:
    """Return the weights that the first alignment is made with: equal is good, a vowel is cheap."""
    weights: dict[Feature, float] = {
        ("kinds", "consonant", "consonant"): -1.6,
        ("kinds", "vowel", "vowel"): -0.6,
        ("kinds", "consonant", "vowel"): -3.0,
        ("kinds", "mark", "vowel"): -0.8,
        ("kinds", "consonant", "mark"): -2.0,
        ("kinds", "mark", "mark"): -0.3,
        ("kinds", "article", "article"): -0.1,
        ("drop kind", "vowel", "-"): -0.8,
        ("drop kind", "consonant", "-"): -1.8,
        ("drop kind", "mark", "-"): -0.2,
        ("drop kind", "break", "-"): -0.4,
        ("drop kind", "article", "-"): -0.3,
        ("drop kind", "weak", "-"): -0.9,
        ("kinds", "vowel", "weak"): -0.1,
        ("kinds", "consonant", "weak"): -2.2,
        ("kinds", "mark", "weak"): -0.8,
        ("kinds", "weak", "weak"): -0.3,
    }
    if script:
        weights[("kinds", "consonant", "consonant")] = -2.5
        weights[("drop kind", "vowel", "-")] = -0.3
        for arabic, latin in _SOUNDS:
            for symbol in latin.split():
                left, right = sorted((arabic, symbol))
                weights[("letters", left, right)] = 2.5
    else:
        for group in _NEAR:
            symbols = group.split()
            for x in symbols:
                for y in symbols:
                    if x < y:
                        weights[("letters", x, y)] = 0.8
    return weights


_NEAR = (
    "k q g x X c h H", "t T th", "d D dh Z z", "s S ş c", "s th z", "š ch ş s č", "j g č zh ch dh", "z Z dh s",
    "b p v f", "v w f", "ğ g r", "y j", "i y iy I", "u w U aw o", "ay y",
)  # fmt: skip
_SOUNDS = (
    ("ب", "b p"), ("ت", "t"), ("ث", "th s t"), ("ج", "j g č"), ("ح", "h H"), ("خ", "x k h X ch"), ("د", "d"),
    ("ذ", "dh z d"), ("ر", "r"), ("ز", "z"), ("س", "s c"), ("ش", "š ch ş"), ("ص", "s S ş"), ("ض", "d D dh z"),
    ("ط", "t T"), ("ظ", "z Z dh d"), ("غ", "ğ g"), ("ف", "f v"), ("ق", "q k g"), ("ك", "k g c"), ("ل", "l"),
    ("م", "m"), ("ن", "n"), ("ه", "h"), ("و", "w v"), ("ي", "y j"), ("ع", "` ' ’"), ("ء", "’ ' `"), ("پ", "p b"),
    ("چ", "č ch"), ("گ", "g k"), ("ڤ", "v f"), ("ژ", "zh j"),
)  # fmt: skip


def strict_sides(pair: Pair) -> tuple[bool, bool]:
    """Return for each reading whether it writes marks or long vowels."""
    return pair[0].strict, pair[1].strict


def origins_of(pair: Pair) -> str:
    """Return the origins of the two, sorted."""
    return " ".join(sorted((pair[0].origin, pair[1].origin)))


def extract(pairs: Iterable[Pair], costs: Costs) -> list[Counter[Feature]]:
    """Align each pair and count its features."""
    found = []
    for pair in pairs:
        strict = strict_sides(pair)
        steps = align(pair[0].symbols, pair[1].symbols, costs, strict)
        found.append(Counter(features_of(steps, strict, origins_of(pair))))
    return found


def _regression(
    rows: Sequence[Counter[Feature]], same: Sequence[bool], weight: Sequence[float]
) -> dict[Feature, float]:
    """Return the weights of an L1 logistic regression over feature counts."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    seen = Counter(feature for row in rows for feature in row)
    names = sorted(feature for feature, count in seen.items() if count >= _MINIMUM)
    column = {feature: at for at, feature in enumerate(names)}
    entries = [(i, column[f], n) for i, row in enumerate(rows) for f, n in row.items() if f in column]
    at_row, at_column, counts = (np.array(part) for part in zip(*entries, strict=True))
    matrix = csr_matrix((counts.astype(float), (at_row, at_column)), shape=(len(rows), len(names)))
    model: Any = LogisticRegression(C=_STRENGTH, solver="liblinear", l1_ratio=1.0, fit_intercept=False, random_state=0)
    model.fit(matrix, np.array(same), sample_weight=np.array(weight))
    return {f: float(w) for f, w in zip(names, model.coef_[0], strict=True) if abs(w) >= 0.005}


def learn(pairs: Sequence[Pair], same: Sequence[bool], weight: Sequence[float], script: bool) -> Costs:
    """Learn both columns of the table.

    The alignment is learned from the steps and plain counts alone, a few rounds, and held back by the hand-set
    seeds; freer alignments fit the pairs they were learned from and no others. The verdict then weighs everything.
    """
    seeds = seed_weights(script)
    steps = dict(seeds)
    for _ in range(_ROUNDS - 1):
        rows = extract(pairs, Costs({}, steps))
        plain = [Counter({f: n for f, n in row.items() if f[0] not in _VERDICT_ONLY}) for row in rows]
        steps = _regression(plain, same, weight)
        for feature, value in seeds.items():
            steps[feature] = steps.get(feature, 0.0) + _HOLD * value
    return Costs(_regression(extract(pairs, Costs({}, steps)), same, weight), steps)


def score(pairs: Sequence[Pair], costs: Costs) -> list[float]:
    """Return the log odds of each pair."""
    return [sum(costs.weights.get(f, 0.0) * n for f, n in row.items()) for row in extract(pairs, costs)]


def measure(
    same: Sequence[bool], scores: Sequence[float], kinds: Sequence[str], threshold: float
) -> tuple[float, float]:
    """Return mean F1 of person and place, and the share of false positives."""
    f1 = []
    for kind in ("person", "place"):
        hits = [(s, x > threshold) for s, x, k in zip(same, scores, kinds, strict=True) if k == kind]
        tp = sum(s and h for s, h in hits)
        wrong = sum(s != h for s, h in hits)
        f1.append(2 * tp / (2 * tp + wrong) if tp else 0.0)
    negatives = [x > threshold for s, x in zip(same, scores, strict=True) if not s]
    return sum(f1) / 2, sum(negatives) / max(1, len(negatives))


def _load(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _fit(rows: list[dict[str, Any]], script: bool, folds: int, ceiling: float) -> tuple[Costs, str]:
    from sklearn.model_selection import GroupKFold

    if script:
        pairs: list[Pair] = [(read_arabic(r["arabic"]), read_name(r["latin"])) for r in rows]
    else:
        pairs = [(read_name(r["a"]), read_name(r["b"])) for r in rows]
    same = [bool(r["same"]) for r in rows]
    kinds = [str(r["kind"]) for r in rows]
    weight = [2.0 if kind == "person" else 1.0 for kind in kinds]
    scores = [0.0] * len(rows)
    for train, test in GroupKFold(folds).split(rows, same, [r["entity"] for r in rows]) if folds else ():
        learned = learn([pairs[i] for i in train], [same[i] for i in train], [weight[i] for i in train], script)
        for i, value in zip(test, score([pairs[i] for i in test], learned), strict=True):
            scores[i] = value
    threshold = 0.0
    while folds and measure(same, scores, kinds, threshold)[1] > ceiling:
        threshold += 0.02
    f1, fpr = measure(same, scores, kinds, threshold)
    figures = f"mean F1 of person and place {f1:.4f}, false positives {fpr:.4f} on unseen entities"
    print(figures, f"(threshold {threshold:.2f}; at 0: {measure(same, scores, kinds, 0.0)})")
    costs = learn(pairs, same, weight, script)
    weights = dict(costs.weights)
    weights["bias", "-", "-"] = weights.get(("bias", "-", "-"), 0.0) - threshold
    return Costs(weights, costs.steps), figures


def _write(path: Path, costs: Costs, what: str, figures: str) -> None:
    rows = [
        "\t".join((*feature, *(f"{table.get(feature, 0.0):.3f}" for table in (costs.weights, costs.steps)))) + "\n"
        for feature in sorted({*costs.weights, *costs.steps})
    ]
    path.write_text(_HEAD.format(what=what, figures=figures) + "".join(rows), encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Fit both tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("directory", type=Path, help="where the labelled pairs are")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "data" / "names")
    parser.add_argument("--folds", type=int, default=5, help="0: no cross-validation")
    parser.add_argument("--only", choices=("pairs", "script"))
    options = parser.parse_args(argv)
    for name, script, what, ceiling in (
        ("pairs", False, "spellings", 0.027),
        ("script", True, "names, one in Arabic script,", 0.03),
    ):
        if options.only in (None, name):
            costs, figures = _fit(_load(options.directory / f"{name}_dev.jsonl.gz"), script, options.folds, ceiling)
            target = "script_costs.tsv" if script else "costs.tsv"
            _write(options.out / target, costs, what, figures)
            print(f"{target}: {len(costs.weights)} weights")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
