"""Scores of a parser on annotated texts. Code points that are not white space count; other kinds may be accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from isis_corpus import KEPT_KINDS, Document
from tests.gold_texts import GoldText

__all__ = ["Scores", "score"]


@attrs.frozen
class Scores:
    """What a parser reached.

    Attributes:
        kind: Share of the code points whose kind is right.
        kept: Share of those that are rightly kept or rightly removed.
        exact: Texts whose body is right to the last code point.
        near: Texts whose body is right but for white space.
        texts: All texts.
    """

    kind: float
    kept: float
    exact: int
    near: int
    texts: int


def score(parse: Callable[[str], Document], texts: Iterable[GoldText]) -> Scores:
    """Score *parse*; of the kinds that an annotation accepts, the one found counts as the right one."""
    points = right = kept = exact = near = count = 0
    for gold in texts:
        document = parse(gold.raw)
        found = [str(block.kind) for block in document.blocks for _ in range(len(block.span))]
        for block in gold.blocks:
            if block.kind == "blank":
                continue
            for position in range(block.start, block.end):
                if gold.raw[position].isspace():
                    continue
                mine = found[position]
                wanted = mine if mine in block.also else block.kind
                points += 1
                right += mine == wanted
                kept += (mine in KEPT_KINDS) == (wanted in KEPT_KINDS)
        exact += document.body == gold.body
        near += document.body.split() == gold.body.split()
        count += 1
    return Scores(right / points, kept / points, exact, near, count)


if __name__ == "__main__":
    from isis_corpus import parse
    from tests.gold_texts import GOLD

    print(score(parse, GOLD.values()))
