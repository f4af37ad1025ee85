"""Encoding repair: damaged lines only, by ftfy's ``fix_encoding`` only; quotes, apostrophes and ʿayn signs stay."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from isis_corpus.edits import Edit
from isis_corpus.patterns import LazyPattern
from isis_corpus.spans import Span

__all__ = ["find_repairs", "repair_line"]

RULE = "repair_encoding"

# What UTF-8 read as a one-byte code page leaves behind: a letter of the range C2-F4 with one of 80-BF behind it, as
# Latin-1 or Windows-1252 shows them. A line without such a pair is not looked at.
_DAMAGE = LazyPattern(
    r"[\xc2-\xf4Ã][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Ã[\xa0-\xff]|[ÐÑØÙ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\ufffd"
)
# A no-break space leaves an "Â" behind, often with the space itself made plain. No word ends in a capital behind small
# letters; "HÂLÂ" stays.
_LOST_SPACE = LazyPattern(r"(?<=[\p{Ll}\p{Nd}\p{P}])Â(?=\s|$)")


# A closing quotation mark whose last byte was dropped; ftfy would take the space behind it for that byte.
_LOST_QUOTE = LazyPattern(r"â€(?=[\s.,;:!?)\]]|$)")


def repair_line(line: str) -> str:
    """Return *line* with its encoding repaired, or unchanged where nothing shows damage.

    >>> repair_line("the groupâ€™s leader")
    'the group’s leader'
    >>> repair_line("Château, Ça, Doña, ‘Anah, “quoted”")
    'Château, Ça, Doña, ‘Anah, “quoted”'
    """
    if line.isascii():
        return line
    if _DAMAGE.search(line):
        import ftfy

        line = ftfy.fix_encoding(_LOST_QUOTE.sub("\u201d", line) if "â€œ" in line else line)
    return _LOST_SPACE.sub("", line) if "Â" in line else line


def _may_be_damaged(source: str) -> bool:
    """A cheap test: damage begins with U+00C2 to U+00F4, whose UTF-8 begins with C3, or is U+FFFD."""
    return "\ufffd" in source or b"\xc3" in source.encode(errors="surrogatepass")


def find_repairs(source: str) -> Iterator[Edit]:
    """Yield the smallest edits that repair the damaged lines of *source*."""
    if source.isascii() or not _may_be_damaged(source) or not ("Â" in source or _DAMAGE.search(source)):
        return
    offset = 0
    for line in source.splitlines(keepends=True):
        text = line.rstrip("\r\n")
        fixed = repair_line(text)
        if fixed != text:
            yield from _differences(text, fixed, offset)
        offset += len(line)


def _differences(before: str, after: str, offset: int) -> Iterator[Edit]:
    """The edits, word by word where the repair moved no space: the matcher takes the square of what it is given."""
    words, repaired = before.split(" "), after.split(" ")
    if len(words) != len(repaired):
        yield from _character_differences(before, after, offset)
        return
    for word, other in zip(words, repaired, strict=True):
        if word != other:
            yield from _character_differences(word, other, offset)
        offset += len(word) + 1


def _character_differences(before: str, after: str, offset: int) -> Iterator[Edit]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if len(before) > 5000:  # the matcher is quadratic; one edit from the first to the last difference will do
        start = next(i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
        tail = 0
        while before[-1 - tail] == after[-1 - tail] and tail < min(len(before), len(after)) - start - 1:
            tail += 1
        yield Edit(Span(offset + start, offset + len(before) - tail), after[start : len(after) - tail], RULE)
        return
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(Span(offset + i1, offset + i2), after[j1:j2], RULE)
