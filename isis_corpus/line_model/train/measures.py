"""What a cross-validation reports: shares of lines kept and removed, by kind and renderer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from isis_corpus.line_model.decoding import decode_body
from isis_corpus.line_model.scoring import score_lines_with
from isis_corpus.line_model.train.pages import AnnotatedPage
from isis_corpus.line_model.weights import Weights

__all__ = ["Measures"]


class Measures:
    """Counts over the pages added so far."""

    def __init__(self) -> None:
        self._lines: Counter[tuple[str, str]] = Counter()
        self._kept: Counter[tuple[str, str]] = Counter()

    def add(self, weights: Weights, pages: Iterable[AnnotatedPage], threshold: float = 0.5) -> None:
        """Score *pages*, which *weights* must not have seen, and count what would be kept."""
        for page in pages:
            kept = decode_body(score_lines_with(weights, page.texts), threshold)
            for kind, keep in zip(page.kinds, kept, strict=True):
                self._lines[page.renderer, kind] += 1
                self._kept[page.renderer, kind] += keep

    def report(self) -> str:
        """Return one row per renderer and kind: body lines kept, lines of other kinds removed."""
        rows = []
        for (renderer, kind), count in sorted(self._lines.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
            kept = self._kept[renderer, kind] / count
            verb, share = ("kept", kept) if kind == "body" else ("removed", 1 - kept)
            rows.append(f"{renderer:<18} {kind:<14} {verb:<8} {share:7.1%} of {count} lines")
        return "\n".join(rows)
