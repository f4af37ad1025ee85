"""Concerns: what one cleaner takes out, and the edits that do it. The spacing of all else stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import attrs

from isis_corpus.document import Block, Document, Joints
from isis_corpus.edits import Edit
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.repair import find_repairs
from isis_corpus.spans import Span

__all__ = ["CONCERNS", "Concern", "plan_concerns"]

Planner = Callable[[Document], Iterator[Edit]]


@attrs.frozen(kw_only=True)
class Concern:
    """What one cleaner takes out.

    Attributes:
        kinds: Blocks of these kinds go, each with the blank in front of it.
        with_rule: So do blocks that this rule decided, whatever their kind (the heading of the notes).
        rules: Inline edits of these rules are carried out, in every block.
        plan: What neither says: a function from the document to further edits.
    """

    kinds: frozenset[BlockKind] = frozenset()
    with_rule: str | None = None
    rules: frozenset[str] = frozenset()
    plan: Planner | None = None

    def takes(self, block: Block) -> bool:
        """Say whether the whole *block* goes."""
        return block.kind in self.kinds or bool(
            self.with_rule and block.findings and block.findings[0].rule == self.with_rule
        )


def _plan_repairs(document: Document) -> Iterator[Edit]:
    return find_repairs(document.source)


def _plan_joins(document: Document) -> Iterator[Edit]:
    """What joins the halves of a sentence for the gap in it, where only blanks and separators stand there."""
    gap: list[Block] | None = None
    before: Block | None = None
    joints = Joints(document.source)
    for block in document.blocks:
        if block.kind in BODY_KINDS:
            if block.continues and gap and before is not None:
                cut, joint = joints.between(before, block)
                yield Edit(Span(gap[0].span.start - cut, gap[-1].span.end), joint, "rejoin_paragraphs")
            gap, before = [], block
        elif gap is not None:
            gap = [*gap, block] if block.kind in (BlockKind.BLANK, BlockKind.SEPARATOR) else None


def _plan_note_markers(document: Document) -> Iterator[Edit]:
    """The markers that point to a note of the document; those whose notes were lost stay."""
    pointing = {marker for note in document.footnotes for marker in note.markers}
    for block in document.blocks:
        for edit in block.edits:
            if edit.rule == "footnote_markers" and any(edit.span.covers(marker) for marker in pointing):
                yield edit


_BREAK = LazyPattern(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


def _plan_spacing(document: Document) -> Iterator[Edit]:
    """At most one blank line between blocks, no white space at line ends; the indentation of a line stays."""
    source = document.source
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if block.kind is not BlockKind.BLANK:
            for edit in block.edits:
                if edit.rule == "indentation" and source[edit.span.end : edit.span.end + 1] in ("\n", "\r"):
                    yield edit
            continue
        text = block.span.text(source)
        breaks = list(_BREAK.finditer(text))
        indent = text[breaks[-1].end() :] if breaks else text
        if start == 0:
            wanted = indent
        elif end == len(source):
            wanted = breaks[0].group() if breaks else ""
        else:
            wanted = breaks[0].group() * min(len(breaks), 2) + indent if breaks else " "
        if wanted != text:
            yield Edit(block.span, wanted, "normalize_spaces")


_MARKDOWN = ("emphasis", "escape", "heading", "link", "quote")
_K = BlockKind


def _blocks(*kinds: BlockKind) -> Concern:
    return Concern(kinds=frozenset(kinds))


CONCERNS: dict[str, Concern] = {
    "normalize_spaces": Concern(rules=frozenset({"spaces", "zero_width"}), plan=_plan_spacing),
    "rejoin_paragraphs": Concern(rules=frozenset({"line_wraps"}), plan=_plan_joins),
    "remove_advertisements": _blocks(_K.ADVERTISEMENT),
    "remove_author_notes": _blocks(_K.AUTHOR_BIO),
    "remove_bylines": _blocks(_K.BYLINE),
    "remove_captions": _blocks(_K.CAPTION),
    "remove_comments": _blocks(_K.COMMENTS_HEADER, _K.COMMENT, _K.COMMENT_FORM),
    "remove_datelines": _blocks(_K.DATELINE),
    "remove_footnote_markers": Concern(rules=frozenset({"footnote_markers"})),
    "remove_footnotes": Concern(kinds=frozenset({_K.FOOTNOTE}), with_rule="footnotes", plan=_plan_note_markers),
    "remove_legal": _blocks(_K.LEGAL),
    "remove_navigation": _blocks(_K.NAVIGATION),
    "remove_newsletter": _blocks(_K.NEWSLETTER),
    "remove_paywall": _blocks(_K.PAYWALL),
    "remove_related": _blocks(_K.RELATED),
    "remove_separators": _blocks(_K.SEPARATOR),
    "remove_sharing": _blocks(_K.SHARING),
    "repair_encoding": Concern(plan=_plan_repairs),
    "strip_markdown": Concern(rules=frozenset(f"markdown_{name}" for name in _MARKDOWN)),
}
"""What each cleaner takes out, by its name."""


def plan_concerns(document: Document, concerns: Iterable[tuple[str, Concern]]) -> list[Edit]:
    """Return the edits of the named *concerns*, sorted and disjoint; an edit inside a block that goes is left out."""
    named = list(concerns)
    edits = list(_plan_removals(document, named))
    for _, concern in named:
        if concern.rules:
            edits += [edit for block in document.blocks for edit in block.edits if edit.rule in concern.rules]
        if concern.plan is not None:
            edits += concern.plan(document)
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end)):
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
    return kept


def _plan_removals(document: Document, concerns: list[tuple[str, Concern]]) -> Iterator[Edit]:
    """One edit for each run of blocks that go: the blocks, what stands between them, and one of the blanks around."""

    def _taker(block: Block) -> str | None:
        return next((name for name, concern in concerns if concern.takes(block)), None)

    source = document.source
    takers = [_taker(block) for block in document.blocks]
    numbered = range(len(takers))
    for loose, group in groupby(
        numbered, key=lambda at: takers[at] is not None or document.blocks[at].kind is BlockKind.BLANK
    ):
        run = list(group)
        going = [at for at in run if takers[at] is not None]
        if not loose or not going:
            continue
        first, last = document.blocks[going[0]].span, document.blocks[going[-1]].span
        front = Span(document.blocks[run[0]].span.start, first.start)
        back = Span(last.end, document.blocks[run[-1]].span.end)
        start, end = _reach(source, front, back)
        yield Edit(Span(start, end), "", takers[going[0]] or "")


def _reach(source: str, front: Span, back: Span) -> tuple[int, int]:
    """Where the removal of a run starts and ends, given the blanks around it: of the two the wider one stays.

    At the start of the text it is the blank behind that goes, but for the indentation of the line that follows.
    """
    if front.start == 0:
        breaks = list(_BREAK.finditer(back.text(source)))
        return front.end, back.start + breaks[-1].end() if breaks and back.end < len(source) else back.end
    if back.end == len(source) or _breaks(source, back) >= _breaks(source, front):
        return (front.start if len(back) or back.end == len(source) else front.end), back.start
    return front.end, back.end


def _breaks(source: str, blank: Span) -> int:
    return sum(1 for _ in _BREAK.finditer(blank.text(source)))
