"""Figures of the line model alone, by cross-validation over domains, with the benchmark's own measures.

    python -m tests.line_model.cross_validation [--folds 5] [--thresholds 0.35 0.5]

Needs the extra ``train`` and the shared folder next to the repository. Every page is scored by weights that were
trained without its domain.
"""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from isis_corpus.line_model import LineScore, decode_body
from isis_corpus.line_model.scoring import score_lines_with
from isis_corpus.line_model.train.crossing import cross_validate
from isis_corpus.line_model.train.fitting import Settings
from isis_corpus.line_model.train.pages import AnnotatedPage, already_extracted, disguised, load_pages

BENCHMARK = Path(__file__).parents[3] / "shared" / "bench" / "boilerplate"
Scored = dict[tuple[str, str], tuple[AnnotatedPage, tuple[LineScore, ...]]]


def load_scorer(path: Path) -> Any:
    """Return the benchmark's ``score.py`` as a module."""
    spec = importlib.util.spec_from_file_location("benchmark_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score_unseen(pages: Sequence[AnnotatedPage], folds: int) -> Scored:
    """Score every page with weights trained on the other domains."""
    scored: Scored = {}
    for weights, own in cross_validate(pages, Settings(), folds):
        for page in own:
            scored[page.id, page.renderer] = (page, score_lines_with(weights, page.texts))
    return scored


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
    scorer = load_scorer(BENCHMARK / "score.py")
    pages = load_pages(BENCHMARK / "dev.jsonl.gz")
    pages += already_extracted(pages, 0.35)
    pages += disguised(pages, 0.12)
    scored = score_unseen(pages, options.folds)
    cases = [case for case in scorer.load(BENCHMARK, "dev", "all") if (case["id"], case["renderer"]) in scored]
    for threshold in options.thresholds:
        for group in ("en", "other languages"):
            chosen = [case for case in cases if (case["lang"] == "en") == (group == "en")]
            result = scorer.evaluate(kept_text(scored, threshold), chosen, feed=lambda case: case)
            scorer.show(f"line model, threshold {threshold}, {group}", result)


if __name__ == "__main__":
    main()
