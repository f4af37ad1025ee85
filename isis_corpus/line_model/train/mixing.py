"""Pages made of two: the article of one in the furniture of another, so that the trees see more surroundings."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import attrs

from isis_corpus.line_model.evidence import Evidence
from isis_corpus.line_model.train.pages import AnnotatedPage

__all__ = ["MIXED", "WeighedPage", "mixed_pages"]

MIXED = "mixed"
"""The renderer of pages made here."""


@attrs.frozen
class WeighedPage:
    """A page and the evidence of its lines, from a first stage that has not seen the page."""

    page: AnnotatedPage
    evidence: Sequence[Evidence]


def mixed_pages(pages: Sequence[WeighedPage], each: int, seed: int = 0) -> list[WeighedPage]:
    """Put the article of every page into the furniture of *each* other pages of the same renderer.

    All lines from the first to the last of the body go in place of the other page's, and the title goes with them.
    """
    random = Random(seed)
    by_renderer: dict[str, list[WeighedPage]] = {}
    for page in pages:
        if "body" in page.page.kinds:
            by_renderer.setdefault(page.page.renderer, []).append(page)
    result: list[WeighedPage] = []
    for group in by_renderer.values():
        for article in group:
            others = random.sample(group, min(each, len(group)))
            result += [_mixed(article, furniture) for furniture in others if furniture is not article]
    return result


def _mixed(article: WeighedPage, furniture: WeighedPage) -> WeighedPage:
    start, end = _body_span(article.page.kinds)
    before, after = _body_span(furniture.page.kinds)
    title = next((i for i, kind in enumerate(article.page.kinds) if kind == "title"), None)
    chosen = []
    for i in range(before):
        retitled = title is not None and furniture.page.kinds[i] == "title"
        chosen.append((article, title) if retitled else (furniture, i))
    chosen += [(article, i) for i in range(start, end)]
    chosen += [(furniture, i) for i in range(after, len(furniture.page.kinds))]
    places = [(source, i) for source, i in chosen if i is not None]
    mixed = attrs.evolve(
        article.page,
        renderer=MIXED,
        annotated=article.page.annotated or furniture.page.annotated,
        texts=tuple(source.page.texts[i] for source, i in places),
        lines=tuple(source.page.lines[i] for source, i in places),
        kinds=tuple(source.page.kinds[i] for source, i in places),
    )
    return WeighedPage(mixed, [source.evidence[i] for source, i in places])


def _body_span(kinds: Sequence[str]) -> tuple[int, int]:
    """First line of the body and the line after its last."""
    return kinds.index("body"), len(kinds) - kinds[::-1].index("body")
