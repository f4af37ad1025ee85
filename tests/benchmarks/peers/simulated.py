"""Extractor outputs made from labelled pages: the annotated body in order, some of it lost, some furniture leaked.

Simulated: which lines a real extractor leaks or loses is not known here, only what an extractor may find on the page.
Every line is one that stands on that page, at its place. The choice depends on the page's id and on nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

__all__ = ["ANNOTATED", "SETTINGS", "body_of", "simulate"]

_NEAR = 6
"""How many lines before the first and after the last line of the body an extractor may take along."""
_LOST = 0.05
_RUN = 4  # lines of one kind that leak together at most: a block of related stories, a row of sharing buttons


class _Line(NamedTuple):
    kind: str
    text: str


ANNOTATED = "the annotated body as a text"
"""What a perfect extractor gives; beside lines of the rendering it has titles and decks that annotators count as body."""


def simulate(case: Mapping[str, Any], setting: str) -> str:
    """Return the page of a ``dom`` case as an extractor may leave it, as ``ANNOTATED`` or in one of ``SETTINGS``."""
    if setting == ANNOTATED:
        return str(case["gold_body"]) if "gold_body" in case else body_of(case)
    lines = [_Line(kind, text) for kind, text, _ in case["lines"] if text.strip()]
    chosen, joiner = SETTINGS[setting]
    kept = sorted(chosen(lines, Random(f"{case['id']} {setting}")))
    return joiner.join(lines[i].text for i in kept)


def body_of(case: Mapping[str, Any]) -> str:
    """Return the lines labelled as body, one below the other."""
    return "\n".join(text for kind, text, _ in case["lines"] if kind == "body")


def _body(lines: Sequence[_Line]) -> list[int]:
    return [i for i, line in enumerate(lines) if line.kind == "body"]


def _exact(lines: Sequence[_Line], random: Random) -> Iterable[int]:
    return _body(lines)


def _with_head(lines: Sequence[_Line], random: Random) -> Iterable[int]:
    body = _body(lines)
    head = [i for i, line in enumerate(lines[: body[0]]) if line.kind in ("title", "byline")] if body else []
    return {*body, *head[-3:]}


def _with_captions(lines: Sequence[_Line], random: Random) -> Iterable[int]:
    return {*_body(lines), *_near(lines, ("caption",))}


def _with_comments(lines: Sequence[_Line], random: Random) -> Iterable[int]:
    return {*_body(lines), *(i for i, line in enumerate(lines) if line.kind == "comments")}


def _near(lines: Sequence[_Line], kinds: Sequence[str] = ()) -> Iterator[int]:
    body = _body(lines)
    for i in range(max(0, body[0] - _NEAR), min(len(lines), body[-1] + 1 + _NEAR)) if body else ():
        if lines[i].kind != "body" and (not kinds or lines[i].kind in kinds):
            yield i


def _leaking(runs: int, lost: float) -> Callable[[Sequence[_Line], Random], Iterable[int]]:
    """Return a choice of the body without the share *lost*, with *runs* runs of furniture from in and around it."""

    def chosen(lines: Sequence[_Line], random: Random) -> Iterable[int]:
        near = list(_near(lines))
        starts = random.sample(near, min(runs, len(near)))
        leaked = {i for start in starts for i in _run_from(lines, start)} & set(near)
        body = _body(lines)
        return leaked.union(i for i in body if len(body) < 3 or random.random() >= lost)

    return chosen


def _run_from(lines: Sequence[_Line], start: int) -> Iterator[int]:
    for i in range(start, min(start + _RUN, len(lines))):
        if lines[i].kind != lines[start].kind:
            return
        yield i


SETTINGS: Mapping[str, tuple[Callable[[Sequence[_Line], Random], Iterable[int]], str]] = {
    "body alone": (_exact, "\n"),
    "body alone, blank lines between": (_exact, "\n\n"),
    "body alone, on one line": (_exact, " "),
    "body, a few lines lost": (_leaking(0, _LOST), "\n"),
    "body, title and byline": (_with_head, "\n"),
    "body, captions": (_with_captions, "\n\n"),
    "body, comments": (_with_comments, "\n"),
    "body, one leak": (_leaking(1, 0.0), "\n"),
    "body, three leaks": (_leaking(3, 0.0), "\n"),
    "body, three leaks, a few lines lost": (_leaking(3, _LOST), "\n\n"),
    "body, eight leaks": (_leaking(8, 0.0), "\n"),
}
"""What leaks, and what stands between two lines. A leak is a run of one to four lines of a kind in or near the body."""
