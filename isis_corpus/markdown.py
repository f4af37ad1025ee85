"""Markdown out: what a policy keeps, with headings, quotes and notes marked. The author's own signs are escaped."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from isis_corpus.document import Block, Document
from isis_corpus.edits import Edit, apply_edits
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.policies import BODY, Policy
from isis_corpus.rendering import keeps
from isis_corpus.spans import Span

__all__ = ["to_markdown"]

# A backslash, an asterisk and a backtick always; an underscore at the edge of a word; what would open a tag or a link.
_INLINE = LazyPattern(r"[\\*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[\p{L}/!?])|\[(?=[^\[\]\n]*\][(:])")
_LINE_START = LazyPattern(r"^[#>+=-](?=[#>+=\s-]|$)", regex.MULTILINE)
_NUMBER_START = LazyPattern(r"^\d{1,9}(?=[.)]\s)", regex.MULTILINE)
_BULLET = LazyPattern(r"^[ \t]*[-*+•·–—▪●◦○■][ \t]+")
_ITALIC = frozenset({BlockKind.DECK, BlockKind.CAPTION, BlockKind.AUTHOR_BIO})


def to_markdown(document: Document, policy: Policy = BODY) -> str:
    r"""Return what *policy* keeps of *document* as Markdown (CommonMark, with footnotes as ``[^1]``).

    Signs of the text that Markdown would read are escaped; the marks that the scraped text had are gone, as everywhere.
    Line breaks inside a block (verse) stay. Under ``ANNOTATE_ONLY`` everything is kept, and marked by its kind.

    >>> from isis_corpus.parsing import parse
    >>> to_markdown(parse("The bridge was opened again at 3 * 4 metres.\n\n> Nobody asked us."))
    'The bridge was opened again at 3 \\* 4 metres.\n\n> Nobody asked us.'
    >>> to_markdown(parse(""))
    ''
    """
    notes = {note.span.start: note.number for note in document.footnotes if note.number.isalnum()}
    linked = {
        marker.start: note.number
        for note in document.footnotes
        if note.span.start in notes and BlockKind.FOOTNOTE in policy.keep
        for marker in note.markers
    }
    parts: list[str] = []
    before: Block | None = None
    for block in document.blocks:
        if not block.text or not keeps(policy, block, document.source):
            continue
        text = _marked(block, _text(document.source, block, linked), notes)
        if block.continues and before is not None and before.kind in BODY_KINDS:
            parts[-1] += f" {text}"
        else:
            parts.append(text)
        before = block
    return "\n\n".join(parts)


def _text(source: str, block: Block, linked: Mapping[int, str]) -> str:
    """The text of the block, escaped, with its markers as ``[^1]``."""
    text = block.text
    if any(block.span.start <= start < block.span.end for start in linked):
        text = apply_edits(block.span.text(source), [_linked(edit, linked, block.span.start) for edit in block.edits])
    if block.kind is BlockKind.PARAGRAPH and text.startswith("|"):
        return text
    text = _INLINE.sub(r"\\\g<0>", text)
    if block.kind is BlockKind.LIST_ITEM:
        return text
    return _NUMBER_START.sub(r"\g<0>\\", _LINE_START.sub(r"\\\g<0>", text))


def _linked(edit: Edit, linked: Mapping[int, str], offset: int) -> Edit:
    span = Span(edit.span.start - offset, edit.span.end - offset)
    number = next((linked[at] for at in range(edit.span.start, edit.span.end) if at in linked), None)
    if edit.rule != "footnote_markers" or number is None:
        return Edit(span, edit.replacement, edit.rule)
    return Edit(span, f"[^{number}]", edit.rule)


def _marked(block: Block, text: str, notes: Mapping[int, str]) -> str:
    """The block's text with the mark of its kind."""
    if block.kind is BlockKind.TITLE:
        return f"# {_flat(text)}"
    if block.kind is BlockKind.HEADING:
        return f"## {_flat(text)}"
    if block.kind in _ITALIC:
        return f"*{_flat(text)}*"
    if block.kind is BlockKind.QUOTE:
        return "\n".join(f"> {line}" for line in text.splitlines())
    if block.kind is BlockKind.FOOTNOTE and block.span.start in notes:
        return f"[^{notes[block.span.start]}]: {_flat(text)}"
    if block.kind is BlockKind.LIST_ITEM:
        return _BULLET.sub("- ", text.removeprefix("\\"))
    return text if text.startswith("|") else "\\\n".join(text.splitlines())


def _flat(text: str) -> str:
    return " ".join(text.split())
