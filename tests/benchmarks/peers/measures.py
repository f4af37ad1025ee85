"""From outputs to figures, with the functions of the benchmark's own ``score.py``; no extractor is called here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from tests.benchmarks.peers.figures import Figure

__all__ = ["NOTICED", "Case", "Method", "compare", "page_f1", "pages", "segments_f1"]

Case = Mapping[str, Any]
"""A row of the benchmark."""
Method = Callable[[Case], str]
"""From a case to what is kept of its page."""

NOTICED = 0.002
"""By how much the F1 of a page has to fall to count as worse."""


def pages(scorer: Any, table: str, cases: Sequence[Case], methods: Mapping[str, Method]) -> Iterator[Figure]:
    """Yield the scores of every method over whole pages, and the shares of lines of each kind that stay."""
    for name, method in methods.items():
        for renderer, result in scorer.evaluate(method, cases, feed=lambda case: case).items():
            if "body" in result:
                for measure, value in zip(("F1", "precision", "recall"), result["body"], strict=False):
                    yield Figure(table, name, f"{renderer} {measure}", value)
            if "segments" in result:
                yield Figure(table, name, f"{renderer} segments", result["segments"][0])
            if "lines" in result:
                yield from _shares_of_kinds(f"{table}, kinds", name, result["lines"])


def _shares_of_kinds(table: str, method: str, lines: Mapping[str, Sequence[float]]) -> Iterator[Figure]:
    """Yield the share of body lines that are kept, and of the lines of every other kind that are removed."""
    for kind, (kept, _, count, _) in sorted(lines.items(), key=lambda entry: (entry[0][:4] != "body", -entry[1][2])):
        yield Figure(table, kind, method, kept if kind.startswith("body") else 1 - kept)
        yield Figure(table, kind, "lines", count)


def segments_f1(scorer: Any, outputs: Iterable[tuple[Case, str]]) -> float:
    """Return the F1 of strings that must and must not be in the outputs, over the pages that have such strings."""
    counts = [scorer.segment_counts(case, output) for case, output in outputs if "gold_body" not in case]
    return float(scorer.prf(*(sum(count[i] for count in counts) for i in range(3)))[0])


def page_f1(scorer: Any, gold: str, output: str) -> float:
    """Return the F1 of one page."""
    hits, surplus, missing = scorer.shingle_counts(gold, output)
    return float(2 * hits / (2 * hits + surplus + missing)) if hits else float(surplus == missing == 0)


def compare(scorer: Any, table: str, row: str, label: str, texts: Sequence[tuple[str, str, str]]) -> Iterator[Figure]:
    """Yield what a second step changes, over triples of the annotated body and the text before and after that step.

    The mean figures are those of the benchmark; worst and worse are about single pages.
    """
    before = scorer.body_scores([scorer.shingle_counts(gold, first) for gold, first, _ in texts])
    after = scorer.body_scores([scorer.shingle_counts(gold, second) for gold, _, second in texts])
    changes = [page_f1(scorer, gold, second) - page_f1(scorer, gold, first) for gold, first, second in texts]
    yield Figure(table, row, f"{label} before", before[0])
    yield Figure(table, row, f"{label} after", after[0])
    yield Figure(table, row, f"{label} change", after[0] - before[0])
    yield Figure(table, row, f"{label} worst", min([0.0, *changes]))
    yield Figure(table, row, f"{label} worse", sum(change < -NOTICED for change in changes))
    yield Figure(table, row, f"{label} better", sum(change > NOTICED for change in changes))
