"""The name around a mention: what stands beside a part of a name and belongs to it, so that a longer form doubles nothing.

It matters only where a form adds words to what the author wrote. A part of somebody else's name is told by the given
name in front (Bilal Erdogan) or the family name behind (Saddam Kamel).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from isis_corpus.names.comparison import related, spelling_odds
from isis_corpus.names.folding import MARKS, fold_surface
from isis_corpus.names.particles import word_class
from isis_corpus.spans import Span

__all__ = ["whole_name"]

_MOST = 5
"""Words that are looked at on either side."""
_PIECE = rf"[^\W\d_](?:[^\W_]|[{MARKS}\u0300-\u036f])*"
_WORD = rf"{_PIECE}(?:[-‐‑]{_PIECE})*"
_SURE_MARKS = "".join(sorted(set(MARKS) - set("'‘’`´")))
"""Signs that are no quotation marks."""
_BEFORE = re.compile(rf"(?<![^\W_])(?<![^\W_][-‐‑'’])([{_SURE_MARKS}]?{_WORD}|[^\W\d_]\.)[ \u00a0]$")
_AFTER = re.compile(rf"[ \u00a0]({_WORD})")
_REACH = 40
_NO_NAMES = ("title", "time", "function")
_NOT_OF_NAMES = re.compile(rf"[{MARKS}]s$|\w{{3}}ing$")
"""Possessives (Ankara's Erdogan) and participles (Toppling Assad)."""
_JOINS = frozenset({"abd", "abdul", "abdel"})


def whole_name(text: str, span: Span, form: str, *, person: bool, floor: int = 0) -> Span | None:
    """Return what *form* has to replace where it is written for the mention at *span*; None if it may not be.

    Words beside the mention that *form* repeats are taken in, other words stay. Where *person* is true and the text
    has another name where the form adds one, the text means somebody else.

    Args:
        text: The text.
        span: Where the mention stands.
        form: What is to be written for it.
        person: Whether the form is a person's.
        floor: Where to stop looking back: what stands before it is known to be something else.

    >>> whole_name("Abd Allah Ocalan's", Span(10, 16), "Abdullah Öcalan", person=True)
    Span(start=0, end=16)
    >>> whole_name("President Assad", Span(10, 15), "Bashar al-Assad", person=True)
    Span(start=10, end=15)
    >>> whole_name("Bilal Erdogan", Span(6, 13), "Recep Tayyip Erdogan", person=True) is None
    True
    """
    words = form.split()
    written = _places(words, span.text(text), person)
    lead, trail = (words[: written[0]], words[written[-1] + 1 :]) if written else (words, words)
    start = _front(text, span.start, lead, floor, person)
    end = _back(text, span.end, trail, bool(written), person)
    return None if start is None or end is None else Span(start, end)


def _front(text: str, start: int, lead: Sequence[str], floor: int, person: bool) -> int | None:
    """Return where the name begins of which *lead* stands before a mention at *start*; None if it is another name."""
    if not lead:
        return start
    before = _words_before(text, start, lead, floor, person)
    parts = [text[at:stop] for at, stop in before]
    for number, (at, _) in enumerate(before):
        tried = range(1, len(parts) - number + 1) if person else (len(parts) - number,)
        if any(_adds(parts[number : number + size], lead, person) for size in tried):
            another = parts[number].casefold() in word_class("particle") and number > 0
            return None if person and another else at
    return None if person and parts else start


def _back(text: str, end: int, trail: Sequence[str], partly: bool, person: bool) -> int | None:
    """Return where the name ends of which *trail* stands behind a mention at *end*; None if it is another name."""
    if not trail:
        return end
    after = _words_after(text, end)
    parts = [text[at:stop] for at, stop in after]
    for number in range(len(after), 0, -1):
        tried = range(number) if person else (0,)
        if any(_adds(parts[at:number], trail, person) for at in tried):
            stop = after[number - 1][1]
            goes_on = number < len(after) and parts[number][:1].isupper()
            return None if goes_on and not person else stop  # the State Department after ISIS is not its State
    return None if person and partly and parts and _is_name(parts[0]) else end


def _words_before(text: str, start: int, lead: Sequence[str], floor: int, person: bool) -> list[tuple[int, int]]:
    """Return the words of a name that stand before *start*, the first one first."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST:
        word = _BEFORE.search(text, max(0, start - _REACH), start)
        if word is None:
            break
        part = word.start(1) >= floor and (_is_name(word[1]) or word[1] in word_class("particle") | _JOINS)
        if not part and not _adds([word[1]], lead, person):
            break
        start = word.start(1)
        found.insert(0, word.span(1))
    return found


def _words_after(text: str, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while len(found) < _MOST:
        word = _AFTER.match(text, end, end + _REACH)
        if word is None:
            break
        end = word.end(1)
        found.append(word.span(1))
    return found


def _is_name(word: str) -> bool:
    """Say whether a capitalised *word* beside a name may be a part of it: no title, no word of a sentence, no possessive."""
    if not word.lstrip(MARKS)[:1].isupper() or _NOT_OF_NAMES.search(word):
        return False
    return not any(part in word_class(name) for part in fold_surface(word).split() for name in _NO_NAMES)


def _places(words: Sequence[str], written: str, person: bool) -> list[int]:
    """Return which of *words*, a form, are *written* too: in any spelling if they are a person's, the closest one each."""
    places = set()
    for part in {*written.split(), *written.replace("-", " ").split()}:
        same = [at for at, word in enumerate(words) if fold_surface(part) == fold_surface(word)]
        alike = [at for at, word in enumerate(words) if person and related(part, word)]
        if same or alike:
            places.add(same[0] if same else max(alike, key=lambda at: spelling_odds(part, words[at])))
    return sorted(places)


def _adds(parts: Sequence[str], added: Sequence[str], person: bool) -> bool:
    """Say whether *parts* are written for some of the words *added*."""
    ours = " ".join(parts)
    for first in range(len(added)):
        for last in range(first + 1, len(added) + 1):
            theirs = " ".join(added[first:last])
            if fold_surface(ours) == fold_surface(theirs) or (person and _same_part(ours, theirs)):
                return True
    return False


def _same_part(ours: str, theirs: str) -> bool:
    """Say whether *ours* is a spelling or the initial of *theirs*."""
    if len(ours.rstrip(".")) == 1:
        return ours[0] == theirs[0]
    return spelling_odds(ours, theirs) > 0.0
