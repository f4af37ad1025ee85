"""Markdown marks: links, emphasis, escapes, headings, quote marks. Asterisks that multiply or footnote are left alone."""

from __future__ import annotations

from collections.abc import Iterator

from isis_corpus.edits import Edit
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.spans import Span

__all__ = ["find_markdown"]

_LINK = LazyPattern(
    r"(?P<open>!?\[)(?P<text>(?:[^\[\]\n]|\\[\[\]]|\[[^\[\]\n]{0,200}\]){1,500}?)(?P<close>\](?:\((?:[^()\s\n]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)))"
)
_EMPTY_LINK = LazyPattern(r"!?\[\]\([^()\s\n]{0,2000}\)")
_AUTOLINK = LazyPattern(r"<(?P<url>(?:https?|ftp|mailto):[^<>\s]{1,2000})>")
_ESCAPED_PAIR = LazyPattern(r"\\(?P<sign>[*_])(?=\S)(?P<text>[^\\\n]{1,160}?)(?<=\S)(?P<close>\\(?P=sign))")
_ESCAPE = LazyPattern(r"\\(?=[\\`*_{}\[\]()#+\-.!|>~&])")
_STRONG = LazyPattern(
    r"(?<![\p{L}\p{N}*\\])(?P<sign>\*{1,3})(?=[^\s*])(?P<text>[^*\n]{1,400}?)(?<=[^\s*\\])(?P<close>(?P=sign))(?![\p{L}\p{N}*])"
)
_STRONG_NESTED = LazyPattern(
    r"(?<![\p{L}\p{N}*\\])(?P<sign>\*\*)(?=[^\s*])(?P<text>[^\n]{1,400}?)(?<=[^\s\\])(?P<close>\*\*)(?![\p{L}\p{N}*])"
)
_UNDERSCORE = LazyPattern(
    r"(?<![\p{L}\p{N}_\\])(?P<sign>_{1,3})(?=[^\s_])(?P<text>[^_\n]{1,400}?)(?<=[^\s_\\])(?P<close>(?P=sign))(?![\p{L}\p{N}_])"
)
_HEADING = LazyPattern(r"#{1,6}[ \t]+")
_HEADING_END = LazyPattern(r"[ \t]+#{1,6}$")
_QUOTE = LazyPattern(r"(?:^|(?<=\n))[ \t]*(?:>[ \t]?)+")


def find_markdown(text: str, offset: int, kind: BlockKind) -> Iterator[Edit]:
    """Yield the edits that take the Markdown marks out of a block.

    One edit a mark: the text of a link and of emphasis stays.

    Args:
        text: The block's source.
        offset: Where the block starts in the source.
        kind: The block's kind; ``>`` is a mark in quotes only.
    """
    if text[0] == "#":
        match = _HEADING.match(text)
        if match:
            yield _edit(offset, *match.span(), "markdown_heading")
            end = _HEADING_END.search(text)
            if end:
                yield _edit(offset, *end.span(), "markdown_heading")
    if kind is BlockKind.QUOTE and text[0] == ">":
        for match in _QUOTE.finditer(text):
            yield _edit(offset, *match.span(), "markdown_quote")
    if text.endswith("[edit]"):
        yield _edit(offset, len(text) - 6, len(text), "edit_link")
    if "](" in text:
        for match in _EMPTY_LINK.finditer(text):
            yield _edit(offset, *match.span(), "markdown_link")
        for match in _LINK.finditer(text):
            yield _edit(offset, *match.span("open"), "markdown_link")
            yield _edit(offset, *match.span("close"), "markdown_link")
    if "<" in text:
        for match in _AUTOLINK.finditer(text):
            yield _edit(offset, match.start(), match.start() + 1, "markdown_link")
            yield _edit(offset, match.end() - 1, match.end(), "markdown_link")
    if "\\" in text:
        for match in _ESCAPED_PAIR.finditer(text):
            yield _edit(offset, match.start(), match.start() + 2, "markdown_escape")
            yield _edit(offset, *match.span("close"), "markdown_escape")
        for match in _ESCAPE.finditer(text):
            yield _edit(offset, *match.span(), "markdown_escape")
    if "*" in text:
        for pattern in (_STRONG_NESTED, _STRONG):
            yield from _emphasis(pattern, text, offset)
    if "_" in text:
        yield from _emphasis(_UNDERSCORE, text, offset)


def _emphasis(pattern: LazyPattern, text: str, offset: int) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        yield _edit(offset, *match.span("sign"), "markdown_emphasis")
        yield _edit(offset, *match.span("close"), "markdown_emphasis")


def _edit(offset: int, start: int, end: int, rule: str) -> Edit:
    return Edit(Span(offset + start, offset + end), "", rule)
