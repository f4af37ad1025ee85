"""Fitting the two stages with scikit-learn, and turning what it found into the integers of the data file."""

from __future__ import annotations

import warnings
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import attrs

from isis_corpus.line_model.context import COLUMNS, page_columns
from isis_corpus.line_model.evidence import KINDS, EvidenceTable, grams, pack
from isis_corpus.line_model.features import FEATURES, Line
from isis_corpus.line_model.train.mixing import MIXED, WeighedPage
from isis_corpus.line_model.train.pages import DISGUISED, EXTRACTED, AnnotatedPage
from isis_corpus.line_model.trees import OUTSIDE, Node, Split, Trees

__all__ = ["EvidenceWeights", "Settings", "fit_evidence", "fit_trees", "require_extra"]

_STEPS = 20
"""Room for the steps of one feature."""
_RENDERER_WEIGHTS = {EXTRACTED: 0.6, MIXED: 0.5, DISGUISED: 0.5}
_ANNOTATED, _LANGUAGE = 2.0, 2.0
"""How much more pages count whose body people marked, and pages in the language of the settings."""
_ITERATIONS = 60
_UNSEEN_KIND = -10.0


@attrs.frozen
class Settings:
    """What can be set in training.

    Attributes:
        word_domains: Domains a word must appear in to be counted.
        words: Words and pairs of words kept at most, the commonest ones.
        evidence_strength: Inverse of the penalty on large weights in the first stage.
        trees: Number of trees.
        leaves: Leaves of a tree at most.
        depth: Questions on a path at most.
        learning_rate: Share of each tree that is added.
        least_lines: Lines in a leaf at least.
        mixed: For each page in the language below, this many pages are made with its article in other furniture.
        skipped_renderers: Renderings the trees do not learn from, because another one has the same lines.
        language: Pages in this language count more.
        seed: Of the random choice of columns.
    """

    word_domains: int = 8
    words: int = 10000
    evidence_strength: float = 0.03
    trees: int = 110
    leaves: int = 12
    depth: int = 5
    learning_rate: float = 0.11
    least_lines: int = 60
    mixed: int = 3
    skipped_renderers: tuple[str, ...] = ("html-text",)
    language: str = "en"
    seed: int = 1


@attrs.frozen
class EvidenceWeights:
    """The first stage as it stands in the data file: for body, then for each kind, in hundredths of log-odds."""

    base: list[int]
    steps: dict[str, list[list[int]]]
    words: dict[str, list[int]]

    def table(self) -> EvidenceTable:
        """Return the weights packed for use."""
        return EvidenceTable(
            base=pack([self.base[0], 0, *self.base[1:]]),
            words={word: pack([0, *weights]) for word, weights in self.words.items()},
            steps=tuple(tuple(pack([row[0], 0, *row[1:]]) for row in self.steps[name]) for name in FEATURES),
        )


def require_extra() -> None:
    """Raise ``ImportError`` naming the extra unless scikit-learn is there."""
    try:
        import sklearn  # noqa: F401
    except ImportError as error:
        raise ImportError('training needs scikit-learn: pip install "isis-corpus[train]"') from error


def fit_evidence(pages: Sequence[AnnotatedPage], settings: Settings) -> EvidenceWeights:
    """Fit the first stage: logistic regressions over words and steps, for body and for the kinds."""
    import numpy as np

    as_found = [page for page in pages if page.renderer not in (EXTRACTED, DISGUISED)]
    vocabulary = _vocabulary(as_found, settings)
    rows = _distinct_lines(as_found)
    matrix = _matrix([line for _, line, _ in rows], vocabulary)
    kinds = np.array([KINDS.index(kind) for _, _, kind in rows])
    sizes = Counter(page.id for page, _, _ in rows)
    page_weights = np.array([(100 / max(sizes[page.id], 20)) ** 0.5 for page, _, _ in rows])
    weights = page_weights * [_size_weight(line) * (_ANNOTATED if page.annotated else 1.0) for page, line, _ in rows]
    kind_weights = page_weights / np.sqrt(np.bincount(kinds, page_weights, len(KINDS)))[kinds]
    body = _regress(matrix, kinds == 0, weights, 2, settings)[:, 1:]
    table = np.hstack([body, _regress(matrix, kinds, kind_weights, len(KINDS), settings)])
    *steps_and_words, base = np.round(table * 100).astype(int).tolist()
    return EvidenceWeights(
        base=base,
        steps={name: steps_and_words[i * _STEPS : (i + 1) * _STEPS] for i, name in enumerate(FEATURES)},
        words={word: steps_and_words[i] for word, i in vocabulary.items() if any(steps_and_words[i])},
    )


def _distinct_lines(pages: Sequence[AnnotatedPage]) -> list[tuple[AnnotatedPage, Line, str]]:
    """Lines with their page and kind, each once however many renderings and places of the page have it."""
    seen: dict[tuple[str, str, str], tuple[AnnotatedPage, Line, str]] = {}
    for page in pages:
        for line, kind in zip(page.lines, page.kinds, strict=True):
            seen.setdefault((page.id, line.key, kind), (page, line, kind))
    return list(seen.values())


def _regress(matrix: Any, target: Any, weights: Any, classes: int, settings: Settings) -> Any:
    """Fit a logistic regression: one row per column of *matrix* and one for the base, one column per class."""
    import numpy as np
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=settings.evidence_strength, max_iter=_ITERATIONS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # the iterations are bounded on purpose
        model.fit(matrix, target, sample_weight=weights / weights.mean())
    coefficients, base = model.coef_, model.intercept_
    if len(coefficients) == 1:  # scikit-learn has one row for two classes
        coefficients, base = np.vstack([0 * coefficients, coefficients]), np.array([0.0, base[0]])
    table = np.zeros((matrix.shape[1] + 1, classes))
    table[-1] = _UNSEEN_KIND
    present = model.classes_.astype(int)
    table[:-1, present], table[-1, present] = coefficients.T, base
    return table


def _size_weight(line: Line) -> float:
    return 0.4 + min(line.size, 400) / 120


def _vocabulary(pages: Sequence[AnnotatedPage], settings: Settings) -> dict[str, int]:
    """Words and pairs by their column in the matrix, those of most domains first."""
    domains: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        for gram in set().union(*(grams(line.tokens) for line in page.lines)):
            domains[gram].add(page.domain)
    common = [gram for gram, where in domains.items() if len(where) >= settings.word_domains]
    common.sort(key=lambda gram: (-len(domains[gram]), gram))
    return {gram: _STEPS * len(FEATURES) + i for i, gram in enumerate(common[: settings.words])}


def _matrix(lines: Sequence[Line], vocabulary: dict[str, int]) -> Any:
    import numpy as np
    from scipy.sparse import csr_matrix

    indices: list[int] = []
    starts = [0]
    for line in lines:
        indices += [i * _STEPS + step for i, step in enumerate(line.steps)]
        indices += sorted(vocabulary[gram] for gram in grams(line.tokens) if gram in vocabulary)
        starts.append(len(indices))
    shape = (len(lines), _STEPS * len(FEATURES) + len(vocabulary))
    return csr_matrix((np.ones(len(indices), np.float32), np.array(indices), np.array(starts)), shape=shape)


_SHIFTS: dict[str, tuple[int, ...]] = {
    "level": (-4, -3, -2, -1, 1, 2, 3, 4),
    "words": (-2, -1, 1, 2),
    "characters": (-3, -2, -1, 1, 2, 3),
    "end mark": (-2, -1, 1, 2),
    "word level": (-2, -1, 1, 2),
    "capitalised words": (-1, 1),
    "digits": (-1, 1),
    "bullet": (-1, 1),
    "colon": (-1,),
    "copies": (-1, 1),
    "topic": (-1, 1),
    "comments margin": (-2, -1, 1, 2),
    "related margin": (-2, -1, 1, 2),
    "caption margin": (-1, 1),
}
_ASKED: tuple[tuple[int, int], ...] = (
    *((i, 0) for i in range(len(COLUMNS))),
    *((COLUMNS.index(name), offset) for name, offsets in _SHIFTS.items() for offset in offsets),
)
"""The column and offset of each column of a page's table."""


def _page_table(page: WeighedPage) -> Any:
    """Return what the trees may ask of the page: one row per line, one column per entry of ``_ASKED``."""
    import numpy as np

    columns = np.array(page_columns(page.page.lines, page.evidence), np.uint8).T
    count = len(columns)
    result = np.full((count, len(_ASKED)), OUTSIDE, np.uint8)
    for i, (column, offset) in enumerate(_ASKED):
        start, end = max(0, -offset), min(count, count - offset)
        if start < end:
            result[start:end, i] = columns[start + offset : end + offset, column]
    return result


def fit_trees(pages: Sequence[WeighedPage], settings: Settings) -> Trees:
    """Fit the second stage on *pages*."""
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier
    from threadpoolctl import threadpool_limits

    table = np.concatenate([_page_table(page) for page in pages])
    target = np.concatenate([[kind == "body" for kind in page.page.kinds] for page in pages])
    weights = np.concatenate([_line_weights(page.page, settings) for page in pages])
    model = HistGradientBoostingClassifier(
        max_iter=settings.trees,
        max_leaf_nodes=settings.leaves,
        max_depth=settings.depth,
        learning_rate=settings.learning_rate,
        l2_regularization=10,
        min_samples_leaf=settings.least_lines,
        max_features=0.5,
        early_stopping=False,
        random_state=settings.seed,
    )
    with threadpool_limits(1):  # the sums of several threads could differ from run to run
        model.fit(table, target, sample_weight=weights / weights.mean())
    # The trees have no public name; the attributes have been the same since scikit-learn 0.24.
    base = float(np.ravel(model._baseline_prediction)[0])
    roots = [_node(trees[0].nodes, 0) for trees in model._predictors]
    return Trees(round(base * 1000), tuple(roots))


def _line_weights(page: AnnotatedPage, settings: Settings) -> Any:
    import numpy as np

    sizes = np.array([_size_weight(line) for line in page.lines])
    weight = sizes.sum() ** -0.5 * _RENDERER_WEIGHTS.get(page.renderer, 1.0)
    if page.annotated:
        weight *= _ANNOTATED
    if page.language == settings.language:
        weight *= _LANGUAGE
    return sizes * weight


def _node(nodes: Any, i: int) -> Node:
    node = nodes[i]
    if node["is_leaf"]:
        return round(float(node["value"]) * 1000)
    column, offset = _ASKED[node["feature_idx"]]
    left, right = _node(nodes, node["left"]), _node(nodes, node["right"])
    return Split(column, offset, int(node["num_threshold"]), left, right)
