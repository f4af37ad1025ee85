"""Rendering: one edit list that turns the source into the text a policy keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import regex

from isis_corpus.document import Block, Document, Joints
from isis_corpus.edits import Cleaned, Edit
from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.policies import BODY, Level, Policy
from isis_corpus.spans import Span

__all__ = ["keeps", "may_keep", "render", "rendered_text"]

_LOOSE = BODY_KINDS - {BlockKind.LIST_ITEM}  # an item's bullet or number vouches for it
_SHORT = 60  # code points; what the recall level calls a short line


def may_keep(policy: Policy, kind: BlockKind, findings: Sequence[Finding], raw: Callable[[], str]) -> bool:
    """Say whether *policy* may keep a block, by its kind, its deciding finding and the protected patterns."""
    if kind is BlockKind.BLANK:
        return False
    if kind in policy.keep:
        return True
    if policy.protect and any(regex.search(pattern, raw()) for pattern in policy.protect):
        return True
    if policy.level is not Level.PRECISION or kind is BlockKind.SEPARATOR or not policy.keep & BODY_KINDS:
        return False
    return bool(findings) and findings[0].strength <= Strength.MODEL


def keeps(policy: Policy, block: Block, source: str) -> bool:
    """Say whether *policy* keeps *block*.

    A kept kind stays, and so does a block that a protected pattern matches. The level moves what the evidence is weak
    for: ``precision`` keeps blocks that only their shape, their place or the line model spoke against, ``recall`` drops
    short lines of the body that nothing but their place speaks for, and what the line model doubts.
    """

    def raw() -> str:
        return source[block.span.start : block.span.end]

    if not may_keep(policy, block.kind, block.findings, raw):
        return False
    if policy.level is not Level.RECALL or block.kind not in _LOOSE:
        return True
    strength = block.findings[0].strength if block.findings else Strength.DEFAULT
    doubted = bool(block.findings) and block.findings[-1].strength is Strength.DOUBT
    is_loose = strength <= Strength.SHAPE and len(block.text) < _SHORT and block.text[-1:] not in '.!?"”’»…:'
    if not (doubted or is_loose):
        return True
    return any(regex.search(pattern, raw()) for pattern in policy.protect)


def render(document: Document, policy: Policy = BODY) -> Cleaned:
    """Return the source of *document* with the edits that leave what *policy* keeps.

    A policy that keeps blanks too (``ANNOTATE_ONLY``) leaves the spacing of the source alone. Otherwise kept blocks
    stand one blank line apart, or one space where the second goes on in the first one's sentence.

    Raises:
        TypeError: if *policy* is not a ``Policy``.
    """
    if not isinstance(policy, Policy):
        raise TypeError(f"policy must be a Policy such as isis_corpus.BODY, not {type(policy).__name__}")
    if BlockKind.BLANK in policy.keep:
        return Cleaned(document.source, tuple(_spaced_edits(document, policy)))
    return Cleaned(document.source, tuple(_edits(document, policy)))


def _spaced_edits(document: Document, policy: Policy) -> Iterator[Edit]:
    for block in document.blocks:
        if block.kind is not BlockKind.BLANK and not keeps(policy, block, document.source):
            yield Edit(block.span, "", _rule_of(block))
        elif policy.edit:
            yield from block.edits


def _edits(document: Document, policy: Policy) -> Iterator[Edit]:
    source = document.source
    gap: list[Block] = []
    kept_before: Block | None = None
    joints = Joints(source)
    for block in document.blocks:
        if not block.text or not keeps(policy, block, source):
            gap.append(block)
            continue
        cut, separator = (0, "") if kept_before is None else joints.between(kept_before, block)
        if cut and kept_before is not None:
            yield Edit(Span(kept_before.span.end - cut, kept_before.span.end), "", "spacing")
        yield from _gap_edits(source, gap, separator, block.span.start, at_start=kept_before is None)
        if policy.edit:
            yield from block.edits
        gap, kept_before = [], block
    yield from _gap_edits(source, gap, "", len(source), at_start=kept_before is None)


def _gap_edits(source: str, gap: list[Block], separator: str, end: int, *, at_start: bool) -> Iterator[Edit]:
    """One edit for each removed block, with the blank that parts it from what stays, and one for the spacing.

    A removed block takes the blank in front of it along, at the start of the text the blank behind it, so that leaving
    its edit out brings it back as it stood.
    """
    start = gap[0].span.start if gap else end
    pieces: list[tuple[int, int, str]] = []
    for block in gap:
        if block.kind is not BlockKind.BLANK:
            pieces.append((start, block.span.end, _rule_of(block)))
            start = block.span.end
    if at_start and start < end and pieces:
        bounds = [piece[1] for piece in pieces]
        starts = [gap[0].span.start, *(_skip_blank(source, bound) for bound in bounds)]
        pieces = [(a, b, piece[2]) for a, b, piece in zip(starts, starts[1:], pieces, strict=False)]
        start = end
    for number, (a, b, rule) in enumerate(pieces, 1):
        last_and_touching = number == len(pieces) and start == end
        yield Edit(Span(a, b), separator if last_and_touching else "", rule)
    if (start < end or not pieces) and source[start:end] != separator:
        yield Edit(Span(start, end), separator, "spacing")


def _skip_blank(source: str, position: int) -> int:
    while position < len(source) and source[position].isspace():
        position += 1
    return position


def _rule_of(block: Block) -> str:
    return block.findings[0].rule if block.findings else str(block.kind)


def rendered_text(source: str, blocks: Iterable[Block], policy: Policy) -> str:
    """Return the text that ``render`` would make, straight from the *blocks* that may stay."""
    parts: list[str] = []
    before: Block | None = None
    joints = Joints(source)
    for block in blocks:
        if not block.text or not keeps(policy, block, source):
            continue
        if before is not None:
            cut, separator = joints.between(before, block)
            parts[-1] = parts[-1][: len(parts[-1]) - cut]
            parts.append(separator)
        parts.append(block.text if policy.edit else source[block.span.start : block.span.end])
        before = block
    return "".join(parts)
