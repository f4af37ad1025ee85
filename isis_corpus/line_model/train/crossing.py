"""Training both stages, and cross-validation by domain: no figure comes from a page the weights have seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from isis_corpus.line_model.train.fitting import EvidenceWeights, Settings, fit_evidence, fit_trees
from isis_corpus.line_model.train.mixing import WeighedPage, mixed_pages
from isis_corpus.line_model.train.pages import DISGUISED, EXTRACTED, AnnotatedPage, fold_of
from isis_corpus.line_model.trees import Trees
from isis_corpus.line_model.weights import Weights

__all__ = ["Trained", "cross_validate", "train"]

_INNER_FOLDS = 4


@attrs.frozen
class Trained:
    """Both stages as trained."""

    evidence: EvidenceWeights
    trees: Trees

    def weights(self) -> Weights:
        """Return the weights ready for use."""
        return Weights(self.evidence.table(), self.trees)


def train(pages: Sequence[AnnotatedPage], settings: Settings) -> Trained:
    """Train on *pages*.

    The trees learn from evidence that the first stage gave to pages it was not fitted on, as it will be in use.
    """
    weighed = _weighed_unseen(pages, settings)
    wanted = [page for page in weighed if page.page.renderer not in settings.skipped_renderers]
    own_language = [page for page in wanted if page.page.language == settings.language]
    whole = [page for page in own_language if page.page.renderer not in (EXTRACTED, DISGUISED)]
    mixed = mixed_pages(whole, settings.mixed)
    return Trained(fit_evidence(pages, settings), fit_trees([*wanted, *mixed], settings))


def _weighed_unseen(pages: Sequence[AnnotatedPage], settings: Settings) -> list[WeighedPage]:
    folds = [fold_of(page.domain, _INNER_FOLDS, "inner") for page in pages]
    weighed: dict[int, WeighedPage] = {}
    for fold in sorted(set(folds)):
        others = [page for page, own in zip(pages, folds, strict=True) if own != fold]
        table = fit_evidence(others or pages, settings).table()
        for i, page in enumerate(pages):
            if folds[i] == fold:
                weighed[i] = WeighedPage(page, table.weigh(page.lines))
    return [weighed[i] for i in range(len(pages))]


def cross_validate(
    pages: Sequence[AnnotatedPage], settings: Settings, folds: int = 5
) -> Iterator[tuple[Weights, list[AnnotatedPage]]]:
    """Yield, for each fold, weights trained on the other folds and the pages of this one."""
    for fold in range(folds):
        others = [page for page in pages if fold_of(page.domain, folds) != fold]
        own = [page for page in pages if fold_of(page.domain, folds) == fold]
        if others and own:
            yield train(others, settings).weights(), own
