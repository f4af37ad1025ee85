"""Spaces: no-break and zero-width ones, runs, hard wraps and stray marks. Joiners inside a word are left alone."""

from __future__ import annotations

from collections.abc import Iterator, Set
from html import unescape

from isis_corpus.edits import Edit
from isis_corpus.patterns import LazyPattern
from isis_corpus.spans import Span
from isis_corpus.word_lists import load_words

__all__ = ["find_entities", "find_indents", "find_spaces", "find_stray_marks", "find_wraps"]

_SPACES = LazyPattern(
    r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000\u1680]{2,}|[\t\xa0\u2000-\u200a\u202f\u205f\u3000\u1680]"
)
_INVISIBLE = LazyPattern(r"[\u200b\ufeff\u2060\xad]+")
_WRAP = LazyPattern(r"[^\S\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
_STRAY = LazyPattern(r"(?:^|(?<=[\n\r]))\p{M}+")
_SPECIAL = LazyPattern(r"[\t\xa0\u2000-\u200b\u202f\u205f\u2060\u3000\u1680\ufeff\xad]|  ")


def find_spaces(text: str, offset: int) -> Iterator[Edit]:
    """Yield edits that make one plain space of no-break spaces, tabs and runs, and nothing of zero-width ones.

    Line breaks are not touched, nor are joiners and direction marks, which Arabic and Persian words need.
    """
    if not _SPECIAL.search(text):
        return
    for match in _SPACES.finditer(text):
        at_line_end = match.end() < len(text) and text[match.end()] in "\n\r"
        if not at_line_end:
            yield Edit(Span(offset + match.start(), offset + match.end()), " ", "spaces")
    for match in _INVISIBLE.finditer(text):
        yield Edit(Span(offset + match.start(), offset + match.end()), "", "zero_width")


def find_stray_marks(text: str, offset: int) -> Iterator[Edit]:
    """Yield edits that delete combining marks at the start of a line, where no letter carries them."""
    if text.isascii():
        return
    if "\n" not in text and "\r" not in text and text[:1].isalnum():
        return  # the pattern would try every place
    for match in _STRAY.finditer(text):
        yield Edit(Span(offset + match.start(), offset + match.end()), "", "stray_marks")


def find_wraps(text: str, offset: int, words: Set[str]) -> Iterator[Edit]:
    """Yield edits that undo the line breaks of hard-wrapped prose.

    A break becomes a space. A hyphen at the line's end goes along where the two halves are one word: both are small
    letters, and the text does not show the hyphen elsewhere. Compounds ("well-known", "US-led") keep it, without a
    space.

    Args:
        text: The block's source.
        offset: Where it starts in the source.
        words: The words and hyphen compounds of the whole text, in small letters.
    """
    for match in _WRAP.finditer(text):
        start, end = match.span()
        if (
            start
            and text[start - 1] in "-‐\xad"
            and start > 1
            and text[start - 2].isalpha()
            and text[end : end + 1].isalpha()
        ):
            if _is_one_word(text, start, end, words):
                start -= 1
            yield Edit(Span(offset + start, offset + end), "", "line_wraps")
        elif (
            start
            and text[start - 1] in "–—/"
            and text[start - 2 : start - 1].isalnum()
            and text[end : end + 1].isalnum()
        ):
            yield Edit(Span(offset + start, offset + end), "", "line_wraps")
        else:
            yield Edit(Span(offset + start, offset + end), " ", "line_wraps")


_HALF = LazyPattern(r"[\p{L}\p{M}'’]+$")
_OTHER_HALF = LazyPattern(r"[\p{L}\p{M}'’]+")


def _is_one_word(text: str, start: int, end: int, words: Set[str]) -> bool:
    if text[start - 1] == "\xad":
        return True
    left = _HALF.search(text[max(0, start - 41) : start - 1])
    right = _OTHER_HALF.match(text, end)
    if not left or not right:
        return False
    a, b = left.group(), right.group()
    if not (a[-1].islower() and b[0].islower()):
        return False
    if (a + b).casefold() in words:
        return True
    if f"{a}-{b}".casefold() in words or b.casefold() in load_words("kept_endings"):
        return False
    before = text[start - 2 - len(a) : start - 1 - len(a)]
    return (
        a.casefold() not in load_words("kept_prefixes")
        and before != "-"
        and not (a[0].isupper() and b.casefold() in words)
    )


_ENTITY = LazyPattern(r"&(?:amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip|copy|#\d{2,5}|#x[0-9a-fA-F]{2,4});")


def find_entities(text: str, offset: int) -> Iterator[Edit]:
    """Yield edits that put the character in the place of an HTML entity that the scraper left (``&amp;``, ``&#8217;``).

    A bare ampersand ("AT&T") is left alone.
    """
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        char = unescape(match.group())
        yield Edit(Span(offset + match.start(), offset + match.end()), " " if char == "\xa0" else char, "html_entities")


_INDENT = LazyPattern(r"(?<=[\n\r])[ \t\xa0]+|[ \t\xa0]+(?=[\n\r])")


def find_indents(text: str, offset: int) -> Iterator[Edit]:
    """Yield edits that take the indentation off the further lines of a block that keeps its line breaks."""
    for match in _INDENT.finditer(text):
        yield Edit(Span(offset + match.start(), offset + match.end()), "", "indentation")
