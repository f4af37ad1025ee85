"""Hard line wraps: lines that a page width broke are put together again; verse, lists and menus are not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from isis_corpus.page_edges import find_page_heads
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.segmentation import Unit
from isis_corpus.word_lists import load_words

__all__ = ["page_width", "unwrap"]

_NARROWEST, _WIDEST = 35, 130  # code points; a line width outside is no page's
_STARTS_NEW = LazyPattern(
    r"(?:[-*•·–—▪●◦○■]|\d{1,3}[.)]|\(?[a-zA-Z\d][.)]|#{1,6}\s|>|<sup>|\[\^?\w{1,4}\]|\||[⁰¹²³⁴-⁹])\s*\S"
)


def page_width(units: Sequence[Unit]) -> int | None:
    """Return the width at which the lines of a hard-wrapped text were broken, or None where they were not.

    At least four lines must go on in the next one in mid-sentence, and most lines that another follows must be of about
    the same length.
    """
    going_on = [a for a, b in pairwise(units) if b.gap == 1 and not a.ends and b.text[0].islower()]
    if len(going_on) < 4 or len(going_on) < 0.2 * sum([unit.gap == 1 for unit in units[1:]]):
        return None
    lengths = sorted(len(a.text) for a in going_on)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    full = sum(1 for length in lengths if length >= 0.7 * width)
    return width if _NARROWEST <= width <= _WIDEST and full >= 0.6 * len(lengths) else None


def _is_row(unit: Unit) -> bool:
    """A row of a table: cells between bars, or tabs inside the line."""
    return (unit.text[0] == "|" and unit.text.count("|") >= 3) or ("\t" in unit.text and unit.words <= 40)


def _breaks_off(a: Unit) -> bool:
    """Whether a long line ends in mid-phrase, behind "in" or "of the", with a sentence in front."""
    return a.words >= 8 and ". " in a.text and not a.ends and a.text.rsplit(None, 1)[-1] in load_words("mid_phrase")


def _goes_on(a: Unit, b: Unit, width: int | None) -> bool:
    if b.gap == 0 or a.hint or b.hint:
        return False
    if width is None and (
        b.gap != 1 or not (b.indent > a.indent or a.text[-1] == "," or b.text[0] == "<" or _breaks_off(a))
    ):
        return False
    if _STARTS_NEW.match(b.text):
        return False
    starts_small = b.text[:1].islower()
    if width is None:
        deeper = (
            b.indent > a.indent
            and not a.is_sentence
            and (starts_small or bool(_STARTS_NEW.match(a.text) and a.words > 8))
        )
        hard_break = starts_small and a.text[-1:] == "," and a.words >= 9 and b.words <= 8
        address = b.text[:1] == "<" and not a.ends and b.words == 1
        return deeper or hard_break or address or _breaks_off(a)
    length = len(a.text)
    if b.gap > 1:
        return not a.ends and starts_small and length >= 0.6 * width and b.gap <= 4
    would_fit = length + 1 + len(b.text.split(maxsplit=1)[0]) <= width - 2
    if starts_small and not a.is_sentence:
        return True
    if a.words <= 4 and a.text.isupper():
        return False
    return not would_fit


def _is_split_heading(a: Unit, b: Unit) -> bool:
    """Whether a headline goes on in the next line: it breaks off behind "and" or "of"."""
    if (
        a.hint
        or b.hint
        or a.hits
        or b.hits
        or a.words < 3
        or not 0 < b.gap <= 2
        or a.words > 12
        or b.words > 12
        or a.ends
        or b.is_sentence
    ):
        return False
    last = a.text.rsplit(None, 1)[-1]
    return (
        a.words >= 2
        and b.text[:1].isupper()
        and last in load_words("mid_phrase", "mid_heading")
        and not _STARTS_NEW.match(b.text)
    )


def unwrap(units: list[Unit], source: str) -> list[Unit]:
    """Return *units* with wrapped lines put together; their spans then take in the line breaks.

    What is put together keeps its line breaks in ``text`` until the inline edits turn them into spaces. The head of a
    printed page and the notes at its foot stand for themselves.
    """
    width = page_width(units)
    apart = {at for head in find_page_heads(units, source) for at in (head, head + 1)}
    if width is not None:
        apart |= _note_starts(units)
    merged: list[Unit] = []
    first = 0
    for at in range(1, len(units) + 1):
        if (
            at < len(units)
            and at not in apart
            and _belong_together(units[at - 1], units[at], width, near_top=len(merged) < 10)
        ):
            continue
        if at - first == 1:
            units[first].index = len(merged)
            merged.append(units[first])
        else:
            merged.append(_merged(units[first:at], len(merged), source))
        first = at
    return merged


_NOTE = LazyPattern(r"(?P<number>\d{1,3})[ \t\xa0]+[\p{Lu}\"“‘«]")
_MARKED = LazyPattern(r"(?<=[\p{Ll}\d][.,;:!?][”\"’»)]?|\p{Ll}[”\"’»)]?)(?P<number>\d{1,3})(?=\s|$)")


def _note_starts(units: Sequence[Unit]) -> set[int]:
    """Lines that open a note: a bare number that counts on from the note before, and whose marker stands above."""
    found: set[int] = set()
    marked: set[str] = set()
    last = 0
    for at, unit in enumerate(units):
        if not unit.has_digit:
            continue
        match = _NOTE.match(unit.text)
        if match and match["number"] in marked and (not last or int(match["number"]) == last + 1):
            found.add(at)
            last = int(match["number"])
        marked.update(match["number"] for match in _MARKED.finditer(unit.text))
    return found


def _belong_together(a: Unit, b: Unit, width: int | None, *, near_top: bool) -> bool:
    if b.gap == 1 and _is_row(b) and _is_row(a):
        return True
    return _goes_on(a, b, width) or (near_top and _is_split_heading(a, b))


def _merged(group: list[Unit], index: int, source: str) -> Unit:
    first = group[0]
    end = group[-1].end
    text = source[first.start : end]
    reading = Reading(text, sum(line.words for line in group))
    reading.is_table = all(_is_row(line) for line in group)
    unit = Unit(index, first.start, end, text, first.indent, first.gap, reading)
    unit.wrapped = not reading.is_table
    return unit
