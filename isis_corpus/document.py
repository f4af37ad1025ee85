"""The typed document: blocks that tile the source, the edits inside them, and the fields read off them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import attrs

from isis_corpus.edits import Cleaned, Edit
from isis_corpus.errors import InvalidDocument
from isis_corpus.findings import Finding
from isis_corpus.inline.spacing import join_at, words_of
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.policies import BODY, Policy
from isis_corpus.spans import Span

__all__ = ["Block", "Caption", "Comment", "Document", "Footnote", "Joints"]


@attrs.frozen(slots=True)
class Block:
    """A contiguous part of the source of one kind.

    Attributes:
        kind: What it is.
        span: Where it stands, in code points of the source.
        text: Its text with the inline edits carried out; of a blank block, nothing.
        findings: Why it is of this kind: the deciding finding first, then those it overruled.
        edits: The inline edits inside it, in code points of the source.
        continues: True if it goes on in the middle of the sentence of the body block before it.
    """

    kind: BlockKind
    span: Span
    text: str
    findings: tuple[Finding, ...] = ()
    edits: tuple[Edit, ...] = ()
    continues: bool = False


class Joints:
    """What stands between the blocks of one source that are kept."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _words(self) -> frozenset[str]:
        return words_of(self._source)

    def between(self, before: Block, block: Block) -> tuple[int, str]:
        """Say how *block* follows *before*, the kept one in front of it.

        Returns:
            How many characters at the end of *before* go (the hyphen of a word that a line break parted), and what
            stands between the two: a blank line, or where a sentence goes on a space or nothing.
        """
        if not block.continues or before.kind not in BODY_KINDS:
            return 0, "\n\n"
        end, start = before.span.end, block.span.start
        if block.edits and block.edits[0].span.start <= start:
            return 0, " "  # what an edit has changed is no longer the source's
        stays, joint = join_at(self._source, end, start, lambda: self._words)
        if before.edits and before.edits[-1].span.end >= end:
            gone = not before.edits[-1].replacement and self._source[end - 1] == "\xad"
            return 0, joint if gone else " "
        return end - stays, joint


@attrs.frozen(slots=True)
class Caption:
    """A picture's caption, given once even where the page repeats it.

    Attributes:
        text: The caption without its credit; None if only a credit was left.
        credit: Photographer or agency, without the label ("Photo:"), or None.
        span: The block it was read from.
    """

    text: str | None
    credit: str | None
    span: Span


@attrs.frozen(slots=True)
class Footnote:
    """A note and the markers that point to it.

    Attributes:
        number: Its label as printed ("1", "a", "*").
        text: The note without the label.
        span: The block it was read from.
        markers: Where its markers stand in the running text, in order.
    """

    number: str
    text: str
    span: Span
    markers: tuple[Span, ...] = ()


@attrs.frozen(slots=True)
class Comment:
    """A reader's comment.

    Attributes:
        number: Its number in the printed list, or None.
        author: The commenter's name, or None where the text has none.
        posted: Date and time as printed, or None.
        text: What the commenter wrote.
        span: The block it was read from.
        replies: The comments that answer it.
    """

    number: int | None
    author: str | None
    posted: str | None
    text: str
    span: Span
    replies: tuple[Comment, ...] = ()


@attrs.frozen(slots=False, kw_only=True)
class Document:
    """A scraped text, taken apart without losing a character.

    Attributes:
        source: The text as given.
        url: Where it came from, if the caller said so; never looked at.
        blocks: Contiguous, non-empty, covering the source.
        title: The headline, cleaned, or None; likewise the other fields, which hold what the text itself states.
        kicker: The label above the headline.
        deck: The summary below it; several are one blank line apart.
        authors: Names from the byline, else from the author note.
        translators: Names of translators.
        published: ISO date (or year and month) that the text states for itself.
        publisher: The outlet as its own legal or mailing lines name it.
        author_bio: The notes about the authors, one blank line apart.
        captions: One for each picture.
        footnotes: In the order of the text.
        comments: The thread's first level; answers stand in ``replies``.
        truncated: None, or why the text stops early ("paywall", "cut off").

    Raises:
        InvalidDocument: if the blocks do not tile the source, or a block's edits overlap, are unsorted or leave it.
    """

    source: str
    blocks: tuple[Block, ...] = ()
    url: str | None = None
    title: str | None = None
    kicker: str | None = None
    deck: str | None = None
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    author_bio: str | None = None
    captions: tuple[Caption, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    comments: tuple[Comment, ...] = ()
    truncated: str | None = None

    def __attrs_post_init__(self) -> None:
        position = 0
        for number, block in enumerate(self.blocks):
            if block.span.start != position or not len(block.span):
                raise InvalidDocument(
                    f"blocks[{number}].span: blocks tile the source, so it starts at {position} and is not empty, "
                    f"not [{block.span.start}, {block.span.end}]"
                )
            for place, edit in enumerate(block.edits):
                if not position <= edit.span.start <= edit.span.end <= block.span.end:
                    raise InvalidDocument(
                        f"blocks[{number}].edits[{place}].span: edits are sorted, disjoint and inside their block, "
                        f"so it lies between {position} and {block.span.end}, not [{edit.span.start}, {edit.span.end}]"
                    )
                position = edit.span.end
            position = block.span.end
        if position != len(self.source):
            raise InvalidDocument(f"blocks: end at {position}, but the source has {len(self.source)} code points")

    @cached_property
    def body(self) -> str:
        """The clean prose: paragraphs, headings, quotes and list items, one blank line apart."""
        parts: list[str] = []
        before: Block | None = None
        joints = Joints(self.source)
        for block in self.blocks:
            if block.kind not in BODY_KINDS or not block.text:
                continue
            if before is not None:
                cut, joint = joints.between(before, block)
                parts[-1] = parts[-1][: len(parts[-1]) - cut]
                parts.append(joint)
            parts.append(block.text)
            before = block
        return "".join(parts)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of all blocks, in order."""
        return tuple(finding for block in self.blocks for finding in block.findings)

    def render(self, policy: Policy = BODY) -> Cleaned:
        """Return the text that *policy* keeps, with the edits that make it from the source.

        Raises:
            TypeError: if *policy* is not a ``Policy``.
        """
        from isis_corpus.rendering import render

        return render(self, policy)

    def explain(self, policy: Policy = BODY) -> str:
        """Say in words what *policy* removes from this text: how much of each kind, by which rule, and where."""
        from isis_corpus.explanations import explain

        return explain(self, policy)

    def to_dict(self) -> dict[str, object]:
        """Return the document as plain values for JSON, with a schema version."""
        from isis_corpus.serialization import to_dict

        return to_dict(self)

    @staticmethod
    def from_dict(values: Mapping[str, object]) -> Document:
        """Return the document that *values*, as made by ``to_dict``, describe.

        Raises:
            InvalidDocument: if they are not of that shape or of a newer schema version.
        """
        from isis_corpus.serialization import from_dict

        return from_dict(values)
