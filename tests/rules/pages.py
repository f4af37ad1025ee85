"""Articles to put a line into, and cases written line by line with the kind in front of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from isis_corpus import Document, parse
from isis_corpus.kinds import BlockKind
from tests.timing import best_time

__all__ = ["Row", "block_of", "cases", "check_case", "failing", "kind_of", "many", "page", "rows", "slowness"]

Row = tuple[str, str, str]  # place, line, kind

TITLE = "Mill at Qayyara turns again after three years"
PARAGRAPHS = (
    "The mill on the western bank was opened again on Monday, engineers in the town said, and the first sacks of flour "
    "left the yard before noon.",
    "It had been closed since the summer in which the group took the district, when the last engineer left for Erbil "
    "with the plans of the turbine hall.",
    "Farmers from eleven villages had waited with their wheat since the early morning, and many of them slept in their "
    "lorries beside the road.",
    "The provincial council paid for the new belts and bearings. The stones are the old ones, which nobody had found "
    "worth stealing.",
    "Work on the second hall is to begin in the spring, when the river is high enough for the barges that bring the "
    "timber from the north.",
)


def page(line: str, place: str) -> str:
    """Return an article with *line* at a place.

    ``top`` is above the title, ``head`` between it and the first paragraph, ``inside`` between two paragraphs, ``end``
    behind the last; ``alone`` is no article at all.
    """
    texts = [TITLE, *PARAGRAPHS]
    texts.insert({"top": 0, "head": 1, "inside": 4, "end": 6, "alone": 0}[place], line)
    return line if place == "alone" else "\n\n".join(texts)


def _kinds(document: Document, start: int, end: int) -> str:
    blocks = [b for b in document.blocks if b.span.start < end and b.span.end > start and b.kind is not BlockKind.BLANK]
    return " + ".join(block.kind for block in blocks)


def kind_of(line: str, place: str) -> str:
    """Return the kind of *line* in that place; of a line that is cut, the kinds of its parts with ``+`` between."""
    source = page(line, place)
    start = source.index(line)
    return _kinds(parse(source), start, start + len(line))


def block_of(line: str, place: str = "inside") -> tuple[str, str]:
    """Return the kind and the cleaned text of *line* in that place."""
    source = page(line, place)
    start = source.index(line)
    block = next(block for block in parse(source).blocks if block.span.end > start)
    return block.kind, block.text


def failing(place: str, line: str, kind: str, why: str) -> Any:
    """Return a row that is known to fail, for a table of ``rows``."""
    return pytest.param(place, line, kind, marks=pytest.mark.xfail(reason=f"known failure: {why}"), id=_id(line))


def _id(line: str) -> str:
    return line if len(line) <= 60 else line[:57] + "..."


def rows(table: Sequence[Any]) -> pytest.MarkDecorator:
    """Parametrize a test over a table of (place, line, kind)."""
    params = [
        row if not isinstance(row, tuple) or hasattr(row, "marks") else pytest.param(*row, id=_id(row[1]))
        for row in table
    ]
    return pytest.mark.parametrize(("place", "line", "kind"), params)


def cases(folder: str, name: str) -> pytest.MarkDecorator:
    """Parametrize a test over the cases of a file.

    A case begins with ``=== name``; ``=== known failure: why`` makes a strict xfail of it. Its lines read ``kind | text``;
    without a kind a line goes on with the block above, and ``+kind`` stands behind the text above on the same line.
    """
    path = Path(__file__).parent.parent / folder / "cases" / f"{name}.txt"
    params = []
    for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
        title, _, text = part.partition("\n")
        marks = [pytest.mark.xfail(reason=title)] if title.startswith("known failure") else []
        params.append(pytest.param(text.strip("\n"), marks=marks, id=title))
    return pytest.mark.parametrize("case", params)


def check_case(case: str) -> Document:
    """Parse the text of *case*, hold the kinds of its lines against those in front of them, and return the document."""
    source = ""
    wanted: list[tuple[str, str]] = []
    for number, line in enumerate(case.split("\n")):
        kind, bar, text = line.partition("| ")
        kind = kind.strip()
        assert bar or not line.strip(), f"no kind in front of {line!r}"
        source += "" if not number or kind.startswith("+") else "\n"
        if text.strip():
            stripped = text.strip()
            if kind:
                wanted.append((kind.lstrip("+"), stripped))
            else:
                wanted[-1] = (wanted[-1][0], wanted[-1][1] + "\n" + stripped)
        source += text
    document = parse(source)
    found = [
        (
            str(block.kind),
            "\n".join(line.strip() for line in source[block.span.start : block.span.end].split("\n") if line.strip()),
        )
        for block in document.blocks
        if block.kind is not BlockKind.BLANK
    ]
    assert found == wanted
    return document


def many(piece: str) -> str:
    """Return *piece* over and over: 20,000 times in one line, or in 5,000 lines, of which each costs more."""
    return piece * (5_000 if "\n" in piece else 20_000)


@cache
def _plain() -> float:
    """Seconds that ``parse`` takes for 100,000 code points of plain prose, no two lines alike."""
    lines = (
        f"The town was quiet on day {day}, officials said, and the road to the bridge was open.\n\n"
        for day in range(1200)
    )
    text = "".join(lines)[:100_000]
    return max(best_time(lambda: parse(text), 2), 0.01)


def slowness(text: str, call: Callable[[str], object] = parse) -> float:
    """Return how many times longer *call* takes for *text* than ``parse`` for as much plain prose, in as many lines."""
    share = max(len(text) / 100_000, text.count("\n") / 2400, 1.0)
    return best_time(lambda: call(text), 1) / (_plain() * share)
