"""Figures of the line model, alone and behind the rules, by cross-validation over domains, with the benchmark's own measures.

    python -m tests.line_model.cross_validation [--folds 5] [--thresholds 0.35 0.5]

Needs the extra ``train`` and the shared folder next to the repository. Every page is scored by weights that were
trained without its domain.
"""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from isis_corpus import clean
from isis_corpus.line_model import LineScore, decode_body
from isis_corpus.line_model.scoring import score_lines_with, score_page_with
from isis_corpus.line_model.train.crossing import cross_validate
from isis_corpus.line_model.train.fitting import Settings
from isis_corpus.line_model.train.pages import AnnotatedPage, already_extracted, disguised, load_pages
from isis_corpus.line_model.weights import Weights
from isis_corpus.rules import open_lines

BENCHMARK = Path(__file__).parents[3] / "shared" / "bench" / "boilerplate"
Unseen = dict[tuple[str, str], tuple[AnnotatedPage, Weights]]
Scored = dict[tuple[str, str], tuple[AnnotatedPage, tuple[LineScore, ...]]]


def load_scorer(path: Path) -> Any:
    """Return the benchmark's ``score.py`` as a module."""
    spec = importlib.util.spec_from_file_location("benchmark_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def train_unseen(pages: Sequence[AnnotatedPage], folds: int) -> Unseen:
    """For every page, the weights trained on the other domains."""
    return {
        (page.id, page.renderer): (page, weights)
        for weights, own in cross_validate(pages, Settings(), folds)
        for page in own
    }


def score_unseen(unseen: Unseen) -> Scored:
    """Score every page with its weights."""
    return {key: (page, score_lines_with(weights, page.texts)) for key, (page, weights) in unseen.items()}


def cleaned_text(unseen: Unseen) -> Callable[[dict[str, Any]], str]:
    """Return a function from a benchmark case to what ``clean`` makes of it when the line model has not seen its domain."""

    def cleaned(case: dict[str, Any]) -> str:
        weights = unseen[case["id"], case["renderer"]][1]
        with patch.object(open_lines, "score_page", partial(score_page_with, weights)):
            return clean(case["text"])

    return cleaned


def kept_text(scored: Scored, threshold: float) -> Callable[[dict[str, Any]], str]:
    """Return a function from a benchmark case to the lines that are kept of it."""

    def keep(case: dict[str, Any]) -> str:
        page, scores = scored[case["id"], case["renderer"]]
        kept = decode_body(scores, threshold)
        return "\n".join(text for text, body in zip(page.texts, kept, strict=True) if body)

    return keep


def main() -> None:
    """Print the benchmark's report for every threshold and language group."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--thresholds", type=float, nargs="+", default=[0.35, 0.5, 0.65])
    options = parser.parse_args()
    if not BENCHMARK.is_dir():
        parser.exit(2, "the annotated pages are not next to the repository (../shared/bench/boilerplate)\n")
    scorer = load_scorer(BENCHMARK / "score.py")
    pages = load_pages(BENCHMARK / "dev.jsonl.gz")
    pages += already_extracted(pages, 0.35)
    pages += disguised(pages, 0.12)
    unseen = train_unseen(pages, options.folds)
    scored = score_unseen(unseen)
    cases = [case for case in scorer.load(BENCHMARK, "dev", "all") if (case["id"], case["renderer"]) in scored]
    for group in ("en", "other languages"):
        chosen = [case for case in cases if (case["lang"] == "en") == (group == "en")]
        scorer.show(
            f"rules and line model, {group}", scorer.evaluate(cleaned_text(unseen), chosen, feed=lambda case: case)
        )
    for threshold in options.thresholds:
        for group in ("en", "other languages"):
            chosen = [case for case in cases if (case["lang"] == "en") == (group == "en")]
            result = scorer.evaluate(kept_text(scored, threshold), chosen, feed=lambda case: case)
            scorer.show(f"line model, threshold {threshold}, {group}", result)


if __name__ == "__main__":
    main()
