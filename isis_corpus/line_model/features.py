"""What one line shows by itself: a few dozen small integers and its words. Neighbours are not looked at here.

Every feature is a step on a short scale (0, 1, 2 …), never a measured float, so that the same line has the same
features on every platform and a weight table can be read. Indentation and list bullets are set aside first: renderers
differ in them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

__all__ = ["FEATURES", "Line", "read_line"]

FEATURES: tuple[str, ...] = (
    "words",
    "characters",
    "word length",
    "end mark",
    "first character",
    "capitalised words",
    "short words",
    "commas",
    "sentence ends",
    "digits",
    "links",
    "separators",
    "quotation marks",
    "colon",
    "words in capitals",
    "bullet",
)
"""Names of the steps in ``Line.steps``, in order."""

_BULLET = re.compile(r"(?:[*+•·‣◦▪■○●–—>#|-]+\s+|o\s+(?=[A-Z]))+")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DIGIT, _DIGITS = re.compile(r"\d"), re.compile("[0-9]")
_LETTERS = bytes(code for code in range(128) if chr(code).isalpha() or chr(code) == " ")
_SPACED = bytes(code if chr(code).isalpha() else 128 if chr(code).isdecimal() else 32 for code in range(128)) + bytes(
    128
)
"""Letters stay, digits leave ASCII: they need the pattern. All else is a space."""
_MOST_WORDS, _MOST_CHARACTERS = 40, 400
_SHORT = 120  # characters; longer lines seldom come twice
_HEAD, _TAIL = 90, 60
"""Words are read from this many characters at the two ends of a long line; its middle adds nothing but length."""

_CUT_SHORT = 7
_END_MARKS = {
    ".": 6,
    "…": _CUT_SHORT,
    "!": 6,
    "?": 6,
    "。": 6,
    "؟": 6,
    "۔": 6,
    "”": 5,
    '"': 5,
    "“": 5,
    "»": 4,
    "’": 5,
    "'": 5,
}
_END_MARKS |= {":": 3, ";": 3, ",": 3, ")": 2, "]": 2}
_WORD_STEPS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 20, 25, 32, 42, 60, 90)
_CHARACTER_STEPS = (4, 8, 12, 17, 23, 30, 38, 48, 60, 75, 95, 120, 160, 220, 320, 500, 900)
_LENGTH_STEPS = (2.5, 3.2, 3.8, 4.2, 4.6, 5.0, 5.5, 6.0, 6.7, 7.5, 9.0, 12.0)
_SHARE_STEPS = (0.01, 0.08, 0.15, 0.22, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 0.999)
_COUNT_STEPS = (1, 2, 3, 4, 6, 9)
_SHARES = tuple(
    tuple(bisect_right(_SHARE_STEPS, part / max(1, words)) for part in range(words + 1))
    for words in range(_MOST_WORDS + 1)
)
"""The step of each share of so many words."""


class Line:
    """A line as the model reads it, not to be changed; two are the same only if they are one object.

    Attributes:
        steps: One small integer per name in ``FEATURES``.
        tokens: The lower-case words at both ends of the line, numbers as ``0``, ``00`` …; ``^`` and ``$`` mark the ends.
        key: The text in lower case without its bullet: equal for two copies of a line.
        size: Characters.
        words: Words; in scripts without spaces an estimate.
    """

    __slots__ = ("key", "size", "steps", "tokens", "words")

    def __init__(self, steps: tuple[int, ...], tokens: tuple[str, ...], key: str, size: int, words: int) -> None:
        self.steps, self.tokens, self.key, self.size, self.words = steps, tokens, key, size, words

    @property
    def is_blank(self) -> bool:
        """Whether the line has no letter or digit."""
        return len(self.tokens) == 2

    @property
    def is_short(self) -> bool:
        """Whether the line is likely to come again, on this page or another of the site."""
        return self.size < _SHORT

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends in a full stop or the like, or in a closing quotation mark."""
        return 4 <= self.steps[_END_MARK] < _CUT_SHORT


def read_line(line: str) -> Line:
    """Describe *line*, which may hold any text at all.

    >>> from isis_corpus.line_model.features import FEATURES, read_line
    >>> line = read_line("  * Read more: 12 stories")
    >>> line.tokens
    ('^', 'read', 'more', '00', 'stories', '$')
    >>> dict(zip(FEATURES, line.steps, strict=True))["words"]
    4
    """
    text = line.strip()
    if not text:
        return _NOTHING
    return _read_short(text) if len(text) < _SHORT else _read(text)


def _read(text: str) -> Line:
    found = None if text[0].isalnum() and text[0] != "o" else _BULLET.match(text)
    if found:
        text = text[found.end() :]
    lowered = text.lower()
    size = len(text)
    is_ascii = text.isascii()
    ends = f"{lowered[:_HEAD]} {lowered[-_TAIL:]}" if size > _HEAD + _TAIL else lowered
    tokens = _tokens(ends, is_ascii)
    words = text.split()
    count = len(words)
    letters = size - count + 1
    if letters > 14 * count and not is_ascii:
        count = letters // 2  # Chinese and Japanese: no spaces between words
    steps = _steps(text, lowered, words, count, is_ascii) if words else _EMPTY
    return Line((*steps, 1 if found else 0), ("^", *tokens, "$"), lowered, size, count)


def _tokens(lowered: str, is_ascii: bool) -> list[str]:
    if is_ascii:
        spaced = lowered.encode().translate(_SPACED)
        if spaced.isascii():
            return spaced.decode().split()  # a third of what the pattern takes
    tokens = _TOKEN.findall(lowered)
    if _DIGIT.search(lowered):
        return ["0" * len(token) if token.isdecimal() else token for token in tokens]
    return tokens


_read_short = lru_cache(maxsize=4096)(_read)  # the pages of a site share their menus


def _steps(text: str, lowered: str, words: list[str], count: int, is_ascii: bool) -> tuple[int, ...]:
    size = len(text)
    seen = words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS]
    capitalised = short = shouting = 0
    for word in seen:
        if word[0].isupper():
            capitalised += 1
            if word.isupper() and len(word) > 1:
                shouting += 1
        elif len(word) < 4:
            short += 1
    first = text[0]
    shares = _SHARES[len(seen)]
    return (
        bisect_right(_WORD_STEPS, count),
        bisect_right(_CHARACTER_STEPS, size),
        bisect_right(_LENGTH_STEPS, (size - len(words) + 1) / count),
        _end_mark(text),
        0 if first.isupper() else 1 if first.islower() else 2 if first.isalpha() else 3 if first.isdecimal() else 4,
        shares[capitalised],
        shares[short],
        *_mark_steps(text[:_MOST_CHARACTERS], lowered, is_ascii),
        shares[shouting],
    )


_NO_MARKS = (0,) * 7


def _mark_steps(head: str, lowered: str, is_ascii: bool) -> tuple[int, ...]:
    """The steps from "commas" to "colon"; nearly all of them 0 in a line of plain letters."""
    marks = head.encode().translate(None, _LETTERS).decode() if is_ascii else head
    if not marks and len(head) == len(lowered) and "http" not in lowered:
        return _NO_MARKS
    commas, sentences, quoted = marks.count(","), 0, '"' in marks
    if len(head) > 2 and ("." in marks or "?" in marks or "!" in marks):
        sentences = head.count(". ") + head.count("? ") + head.count("! ")
    separator = 3 if "|" in marks else 1 if "/" in marks and " / " in head else 0
    if separator < 3 and ">" in marks and " > " in head:
        separator = 2
    if is_ascii:
        digits = len(marks) - len(marks.encode().translate(None, b"0123456789"))
    else:
        digits = len(_DIGITS.findall(head)) if _DIGITS.search(head) else 0
        commas += head.count("،") + head.count("、")
        sentences += head.count("。")
        quoted = quoted or "“" in head or "„" in head or "«" in head
        if separator < 3 and ("»" in head or "›" in head):
            separator = 2
    return (
        bisect_right(_COUNT_STEPS, commas),
        bisect_right(_COUNT_STEPS, sentences),
        bisect_right(_SHARE_STEPS, digits / len(head)),
        1 if "http" in lowered or "www." in lowered or "](" in lowered else 2 if "@" in lowered else 0,
        separator,
        1 if quoted else 0,
        1 if ":" in marks else 0,
    )


def _end_mark(text: str) -> int:
    """A step from 0 (a letter) over brackets, commas and quotation marks to 6 (a full stop); 7 for a line cut short."""
    last = text[-1]
    if last == "." and text.endswith(".."):
        return _CUT_SHORT
    return _END_MARKS.get(last, 0 if last.isalpha() else 1)


_EMPTY = (0,) * (len(FEATURES) - 1)
_NOTHING = Line((*_EMPTY, 0), ("^", "$"), "", 0, 0)
_END_MARK = FEATURES.index("end mark")
