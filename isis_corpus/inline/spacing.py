"""Spaces: no-break and zero-width ones, runs, hard wraps and stray marks. Joiners inside a word are left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from html import unescape

from isis_corpus.edits import Edit
from isis_corpus.patterns import LazyPattern
from isis_corpus.spans import Span
from isis_corpus.word_lists import load_words

__all__ = ["find_entities", "find_indents", "find_spaces", "find_stray_marks", "find_wraps", "join_at", "words_of"]

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
        start, joint = join_at(text, start, end, lambda: words)
        yield Edit(Span(offset + start, offset + end), joint, "line_wraps")


def join_at(text: str, start: int, end: int, words: Callable[[], Set[str]]) -> tuple[int, str]:
    r"""Say how the line that ends at *start* goes on at *end*: up to where it stays, and what joins the two.

    Args:
        text: The block's source, or the whole one.
        start: Where the first line ends.
        end: Where the next one starts.
        words: Gives the words and hyphen compounds of the whole text; asked only where a hyphen ends the line.

    >>> join_at("the gov-\nernors", 8, 9, lambda: words_of("governors"))
    (7, '')
    >>> join_at("the well-\nknown", 9, 10, lambda: words_of("well-known"))
    (9, '')
    >>> join_at("in short-\nand long-term plans", 9, 10, frozenset)
    (9, ' ')
    >>> join_at("the\nmen", 3, 4, frozenset)
    (3, ' ')
    """
    mark, before, after = text[start - 1 : start], text[max(0, start - 2) : start - 1], text[end : end + 1]
    if mark and mark in "-‐\xad" and before.isalpha() and after.isalpha():
        if mark != "\xad" and _SUSPENDED.match(text, end) and not _is_known(text, start, end, words()):
            return start, " "
        return start - _is_one_word(text, start, end, words()), ""
    tight = mark and mark in "–—/" and before.isalnum() and after.isalnum()
    return start, "" if tight else " "


_SUSPENDED = LazyPattern(r"(?:and|or)\b(?!['’])")  # "short- and long-term"


def words_of(text: str) -> frozenset[str]:
    r"""Return the words and hyphen compounds of *text*, in small letters; not the halves that a line break parts.

    >>> sorted(words_of("the gov-\nernor of a well-known town"))
    ['a', 'of', 'the', 'town', 'well-known']
    """
    return frozenset(word.casefold() for word in _WORD.compiled.findall(text) if word)


_WORD = LazyPattern(
    r"[\p{L}\p{M}'’]++(?:-[\p{L}\p{M}'’]+)*+-[^\S\n\r\v\f\x85\u2028\u2029]*[\n\r\v\f\x85\u2028\u2029]\s*[\p{L}\p{M}'’]*(*SKIP)(*FAIL)|"
    r"[\p{L}\p{M}'’]++(?:-[\p{L}\p{M}'’]+)*+"
)


_HALF = LazyPattern(r"[\p{L}\p{M}'’]+$")
_OTHER_HALF = LazyPattern(r"[\p{L}\p{M}'’]+")


def _is_known(text: str, start: int, end: int, words: Set[str]) -> bool:
    left, right = _HALF.search(text[max(0, start - 41) : start - 1]), _OTHER_HALF.match(text, end)
    return bool(left and right and (left.group() + right.group()).casefold() in words)


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
    first, second = a.casefold(), b.casefold()
    if f"{first}-{second}" in words or second in load_words("kept_endings"):
        return False
    before, behind = text[start - 2 - len(a) : start - 1 - len(a)], text[end + len(b) : end + len(b) + 1]
    if before == "-" or (behind == "-" and second in _LINKS):
        return False
    if second in load_words("word_endings"):
        return True
    if first in load_words("kept_prefixes"):
        return False
    return a.islower() or not (first in words or second in words or _may_be_compound(first, second))


_LINKS = frozenset(
    "of the to in by for at a as al el ez es en de du des la le les à et".split()
)  # "state-of-the-art", "Deir-ez-Zor"
_NAME_PARTS = frozenset(
    "abu abd umm ibn bin ben deir tal tel tell ras bab ain ayn jabal jebel wadi kafr beit bani".split()
)


_SECONDS = frozenset(
    "majority minority friendly centric wide free era only strong rich style type".split()
)  # "Shia-majority"


def _may_be_compound(first: str, second: str) -> bool:
    """Whether a half with a capital may be a name or its adjective in front of a participle ("Kurdish-speaking")."""
    return (
        len(first) < 3
        or first in _NAME_PARTS
        or second in _SECONDS
        or first.endswith(("ish", "ian", "ese", "an", "i"))
        or (len(second) > 3 and second.endswith(("ed", "ing")))
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
