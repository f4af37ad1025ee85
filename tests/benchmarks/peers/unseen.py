"""Our own cleaning by weights that never saw the domain of a page: trained once for a state of the line model, then kept."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from unittest.mock import patch
from zlib import crc32

import isis_corpus.line_model
from isis_corpus import Cleaned, clean, clean_and_explain
from isis_corpus.line_model.decoding import decode_body
from isis_corpus.line_model.scoring import score_lines_with, score_page_with
from isis_corpus.line_model.train.pages import already_extracted, disguised, load_pages
from isis_corpus.line_model.weights import Weights
from isis_corpus.rules import open_lines
from tests.benchmarks.peers.measures import Case
from tests.line_model.cross_validation import BENCHMARK, Unseen, train_unseen

__all__ = ["UnseenCleaning", "load_unseen"]

_FOLDS = 5
_THRESHOLD = 0.45
"""Of the line model alone, as ``decode_body`` has it."""


def load_unseen(folder: Path) -> UnseenCleaning:
    """Return what cleans by unseen weights; they are trained if *folder* has none for the line model as it stands."""
    kept = folder / f"unseen-{_digest():08x}.pickle"
    if not kept.is_file():
        pages = load_pages(BENCHMARK / "dev.jsonl.gz")
        pages += already_extracted(pages, 0.35)
        pages += disguised(pages, 0.12)
        kept.write_bytes(pickle.dumps(train_unseen(pages, _FOLDS)))
    unseen: Unseen = pickle.loads(kept.read_bytes())
    return UnseenCleaning(unseen)


def _digest() -> int:
    code = 0
    for path in sorted(Path(isis_corpus.line_model.__file__).parent.rglob("*.py")):
        code = crc32(path.read_bytes(), code)
    return code


class UnseenCleaning:
    """Cleaning, explaining and the line model alone, each by the weights that have not seen the page's domain."""

    def __init__(self, unseen: Unseen) -> None:
        self._unseen = unseen
        self._weights: Mapping[str, Weights] = {page: weights for (page, _), (_, weights) in unseen.items()}

    def clean(self, case: Case, text: str | None = None) -> str:
        """Clean *text*, or else the page of *case*, whose domain decides on the weights."""
        with self._judging(case):
            return clean(case["text"] if text is None else text)

    def explain(self, case: Case) -> Cleaned:
        """Clean the page of *case* with an account of what went."""
        with self._judging(case):
            return clean_and_explain(case["text"])

    def model_alone(self, case: Case) -> str:
        """Keep the lines that the line model takes for body, without any rule."""
        page, weights = self._unseen[case["id"], case["renderer"]]
        kept = decode_body(score_lines_with(weights, page.texts), _THRESHOLD)
        return "\n".join(text for text, body in zip(page.texts, kept, strict=True) if body)

    @contextmanager
    def _judging(self, case: Case) -> Iterator[None]:
        with patch.object(open_lines, "score_page", partial(score_page_with, self._weights[case["id"]])):
            yield
