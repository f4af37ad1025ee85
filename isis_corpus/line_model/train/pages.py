"""Annotated pages: reading them, and carrying the labels of one rendering over to others of the same page."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, ClassVar
from zlib import crc32

import attrs

from isis_corpus.line_model.evidence import KINDS
from isis_corpus.line_model.features import Line, read_line

__all__ = ["DISGUISED", "EXTRACTED", "AnnotatedPage", "already_extracted", "disguised", "fold_of", "load_pages"]

EXTRACTED = "already extracted"
"""The renderer of pages made by ``already_extracted``."""
DISGUISED = "disguised"
"""The renderer of pages made by ``disguised``."""

_KIND_NAMES = {kind: kind for kind in KINDS} | {"footnote": "other"}
_LABELLED = "dom"


@attrs.frozen
class AnnotatedPage:
    """A page in one rendering.

    Attributes:
        id: Of the page; its renderings share it.
        domain: Of the page; folds of a cross-validation never split a domain.
        language: Two letters.
        renderer: What made the text.
        annotated: Whether people marked the body; otherwise it is guessed.
        texts: Its lines that have a letter or digit.
        lines: The same lines as the model reads them.
        kinds: What each of them is.
    """

    id: str
    domain: str
    language: str
    renderer: str
    annotated: bool
    texts: tuple[str, ...]
    lines: tuple[Line, ...]
    kinds: tuple[str, ...]


def fold_of(domain: str, folds: int, salt: str = "") -> int:
    """Return the fold of a domain: the same on every machine, unlike ``hash``."""
    return crc32(f"{salt}{domain}".encode()) % folds


def load_pages(path: Path) -> list[AnnotatedPage]:
    """Read pages from a JSON-lines file, gzipped or not, one rendering of a page to a row.

    A row has ``id``, ``domain``, ``lang``, ``renderer`` and either ``lines``, a list of ``[kind, text, evidence]``, or
    ``text``. A row without ``lines`` gets its kinds from the row of the same ``id`` that has them; rows whose page has
    none are skipped. The body counts as marked by people where some line's evidence is ``gold``.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as source:
        rows: list[dict[str, Any]] = [json.loads(row) for row in source if row.strip()]
    labelled = {row["id"]: row["lines"] for row in rows if "lines" in row}
    pages = []
    for row in rows:
        lines = labelled.get(row["id"])
        if lines is not None:
            pages.append(_page(row, _labelled(lines) if "lines" in row else _carried_over(row["text"], lines)))
    return [page for page in pages if page.lines]


def _page(row: Mapping[str, Any], lines: Iterable[tuple[str, str]]) -> AnnotatedPage:
    read = [(text, read_line(text), kind) for kind, text in lines]
    spoken = [entry for entry in read if not entry[1].is_blank]
    return AnnotatedPage(
        id=row["id"],
        domain=row["domain"],
        language=row.get("lang", "en"),
        renderer=row.get("renderer", _LABELLED),
        annotated="gold_body" in row,
        texts=tuple(text for text, _, _ in spoken),
        lines=tuple(line for _, line, _ in spoken),
        kinds=tuple(kind for _, _, kind in spoken),
    )


def _labelled(lines: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for kind, text, *_ in lines:
        yield _KIND_NAMES[kind], text


def _carried_over(text: str, labelled: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Give each line of *text* the kind of the labelled line with the same words, or of those that share most of it."""
    same: defaultdict[tuple[str, ...], deque[str]] = defaultdict(deque)
    parts: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for kind, line in _labelled(labelled):
        words = tuple(line.lower().split())
        same[words].append(kind)
        for part in _parts(words):
            parts[part][kind] += 1
    for line in text.splitlines():
        words = tuple(line.lower().split())
        found = same.get(words) or same.get(words[1:])  # a list bullet that only one rendering has
        if found:
            yield found.popleft() if len(found) > 1 else found[0], line
        else:
            yield _voted(words, parts), line


def _parts(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[i : i + length] for length in (1, 3) for i in range(len(words) - length + 1)}


def _voted(words: tuple[str, ...], parts: Mapping[tuple[str, ...], Counter[str]]) -> str:
    votes: Counter[str] = Counter()
    all_parts = _parts(words)
    known = 0
    for part in all_parts:
        kinds = parts.get(part)
        if kinds:
            known += 1
            total = kinds.total()
            for kind, count in kinds.items():
                votes[kind] += len(part) * count * 1000 // total
    return max(sorted(votes), key=lambda kind: votes[kind]) if 3 * known > len(all_parts) else "other"


def already_extracted(pages: Sequence[AnnotatedPage], share: float, seed: int = 7) -> list[AnnotatedPage]:
    """Make pages as an extractor leaves them: the body, a few lines of it lost, a little furniture around and in it.

    Args:
        pages: The pages to choose from.
        share: How many of them to choose.
        seed: Of the random choice.
    """
    random = Random(seed)
    result = []
    for page in pages:
        body = [i for i, kind in enumerate(page.kinds) if kind == "body"]
        if random.random() >= share or len(body) < 3:
            continue
        near = random.choice((0, 0, 1, 3, 6))
        rate = random.choice((0.0, 0.0, 0.02, 0.05, 0.1, 0.3))
        keep = [
            i
            for i in range(len(page.lines))
            if random.random() < _kept(page.kinds[i], i, (body[0], body[-1]), near, rate)
        ]
        if keep:
            result.append(
                attrs.evolve(
                    page,
                    renderer=EXTRACTED,
                    texts=tuple(page.texts[i] for i in keep),
                    lines=tuple(page.lines[i] for i in keep),
                    kinds=tuple(page.kinds[i] for i in keep),
                )
            )
    return result


def _kept(kind: str, i: int, body: tuple[int, int], near: int, rate: float) -> float:
    """Probability that line *i* of a page survives extraction."""
    first, last = body
    if kind == "body":
        return 0.98
    if kind in ("title", "byline"):
        return 0.5
    if first < i < last:
        return rate
    if first - near <= i <= last + near:
        return 0.6
    return rate / 3 if first - 40 <= i <= last + 40 else 0.0


class _Disguise(dict[int, str]):
    """A table for ``str.translate``: every letter becomes an Arabic one, and some punctuation with it."""

    _LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    _MARKS: ClassVar[dict[str, str]] = {",": "،", "?": "؟", ";": "؛"}

    def __missing__(self, code: int) -> str:
        character = chr(code)
        letter = self._LETTERS[ord(character.lower()[0]) % len(self._LETTERS)]
        self[code] = letter if character.isalpha() else self._MARKS.get(character, character)
        return self[code]


def disguised(pages: Sequence[AnnotatedPage], share: float, seed: int = 11) -> list[AnnotatedPage]:
    """Make pages in a script without capitals and without a known word, for scripts the data has no pages in.

    Args:
        pages: The pages to choose from.
        share: How many of them to choose.
        seed: Of the random choice.
    """
    random = Random(seed)
    table = _Disguise()
    result = []
    for page in pages:
        if random.random() < share:
            texts = tuple(text.translate(table) for text in page.texts)
            lines = tuple(read_line(text) for text in texts)
            result.append(attrs.evolve(page, renderer=DISGUISED, texts=texts, lines=lines))
    return result
