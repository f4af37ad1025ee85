"""The demonstration: an article of our own in the state a scraper leaves, what cleaning makes of it, and why."""

from __future__ import annotations

from collections import Counter

from isis_corpus.document import Block, Document
from isis_corpus.explanations import edits_table, removed_blocks, removed_table
from isis_corpus.kinds import BlockKind
from isis_corpus.parsing import parse
from isis_corpus.policies import BODY
from isis_corpus.resources import load_text

__all__ = ["demonstrate"]

_SHOWN = 42  # code points of a removed block


def demonstrate() -> str:
    """Return the demonstration: the clean body, what the document says of itself, what went and why, and the names.

    >>> demonstrate().splitlines()[0]
    'THE CLEAN BODY'
    """
    document = parse(load_text("demo.txt"))
    sections = [
        ("THE CLEAN BODY", document.body),
        ("WHAT THE TEXT SAYS OF ITSELF", _fields(document)),
        ("WHAT WAS REMOVED, AND WHY", _removed(document)),
        ("WHAT WAS EDITED IN WHAT STAYED", "\n".join(edits_table(document, BODY))),
        ("NAMES IN THE BODY", _names(document)),
    ]
    return "\n\n".join(f"{head}\n{'-' * len(head)}\n{text}" for head, text in sections) + "\n"


def _fields(document: Document) -> str:
    rows = [
        ("title", document.title),
        ("deck", document.deck),
        ("authors", ", ".join(document.authors)),
        ("published", document.published),
        ("publisher", document.publisher),
        *(("caption", f"{caption.text or ''} [credit: {caption.credit}]") for caption in document.captions),
        *(("footnote", f"{note.number}: {note.text}") for note in document.footnotes),
        *(("comment", f"{comment.author}, {comment.posted}: {comment.text}") for comment in document.comments),
    ]
    return "\n".join(f"{name:<10} {value}" for name, value in rows if value)


def _removed(document: Document) -> str:
    gone = removed_blocks(document, BODY)
    total = sum(len(block.span) for block in document.blocks if block.kind is not BlockKind.BLANK)
    reasons = (f"{block.kind:<16} {_short(block.span.text(document.source)):<44} {_reason(block)}" for block in gone)
    return "\n".join([*removed_table(gone, total), "", *reasons])


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1]}…"


def _reason(block: Block) -> str:
    return f"{block.findings[0].rule}: {block.findings[0].evidence}"


def _names(document: Document) -> str:
    """The names in the body: each entity with the spellings that the text has for it."""
    from isis_corpus.names import find_names

    spellings: dict[str, Counter[str]] = {}
    for mention in find_names(document.body):
        spellings.setdefault(mention.entity or "undecided", Counter())[mention.surface] += 1
    rows = (
        f"{entity:<36} {', '.join(f'{surface} ({count})' for surface, count in surfaces.items())}"
        for entity, surfaces in sorted(spellings.items())
    )
    return "\n".join(rows)
