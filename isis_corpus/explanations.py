"""Explanations: what a policy does to a text, in words. What went comes first, then where and why, then the edits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from isis_corpus.document import Block, Document
from isis_corpus.edits import Edit
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.policies import BODY, Policy
from isis_corpus.rendering import keeps

__all__ = ["edits_table", "explain", "removed_blocks", "removed_table"]

_SHOWN = 64  # code points of a block that are shown
_BREAK = LazyPattern(r"\r\n|[\n\r]")


def removed_blocks(document: Document, policy: Policy = BODY) -> tuple[Block, ...]:
    """Return the blocks that *policy* takes out of *document*; blanks are spacing and not among them."""
    return tuple(
        block
        for block in document.blocks
        if block.kind is not BlockKind.BLANK and not keeps(policy, block, document.source)
    )


def explain(document: Document, policy: Policy = BODY) -> str:
    r"""Say what *policy* does to *document*: what goes, how much, by which rule and where, and what is edited.

    Lines are counted from 1 as an editor counts them, offsets are code points of the source from 0. Spacing between
    blocks is not reported.

    Raises:
        TypeError: if *policy* is not a ``Policy``.

    >>> from isis_corpus.parsing import parse
    >>> print(explain(parse("The bridge was opened again on Monday, officials said.\n\nShare this article")))
    Kept: 54 of 72 code points (75 %), 1 of 2 blocks.
    <BLANKLINE>
    Removed:
      sharing                   1 block       18 code points    25 %
    <BLANKLINE>
    Where and why:
      line 3, offset 56: sharing, 18 code points
        "Share this article"
        sharing: phrase "share this article" (line)
    >>> print(explain(parse("The bridge was opened again on Monday, officials said.")))
    Kept: 54 of 54 code points (100 %), 1 of 1 block. Nothing was removed or edited.
    """
    if not isinstance(policy, Policy):
        raise TypeError(f"policy must be a Policy such as isis_corpus.BODY, not {type(policy).__name__}")
    gone = removed_blocks(document, policy)
    left_out = {block.span for block in gone}
    stays = [block for block in document.blocks if block.kind is not BlockKind.BLANK and block.span not in left_out]
    edited = _edits_kept(document, policy)
    total = sum(len(block.span) for block in (*gone, *stays))
    kept = sum(len(block.span) for block in stays)
    summary = (
        f"Kept: {kept:,} of {_count(total, 'code point')} ({_share(kept, total)}), "
        f"{len(stays):,} of {_count(len(gone) + len(stays), 'block')}."
    )
    if not gone and not edited:
        return f"{summary} Nothing was removed or edited."
    lines = _LineNumbers(document.source)
    parts = [summary]
    if gone:
        parts.append("\n".join(["Removed:", *(f"  {row}" for row in removed_table(gone, total))]))
        parts.append("\n".join(["Where and why:", *(line for block in gone for line in _reasons(block, lines))]))
    if edited:
        parts.append("\n".join(["Edited in what was kept:", *_edit_lines(edited, lines)]))
    return "\n\n".join(parts)


def removed_table(blocks: Sequence[Block], total: int) -> Iterator[str]:
    """Yield one row a kind, the largest first: the kind, its blocks, its code points and their share of *total*."""
    sizes: dict[BlockKind, list[int]] = {}
    for block in blocks:
        sizes.setdefault(block.kind, []).append(len(block.span))
    for kind, lengths in sorted(sizes.items(), key=lambda item: (-sum(item[1]), item[0])):
        amount = sum(lengths)
        counted = _count(len(lengths), "block")
        yield f"{kind:<18} {counted:>14} {_count(amount, 'code point'):>20} {_share(amount, total):>7}"


def edits_table(document: Document, policy: Policy = BODY) -> Iterator[str]:
    """Yield one row a rule that edits what *policy* keeps: the rule, its edits, and one of them as an example."""
    for rule, edits in _by_rule(_edits_kept(document, policy)):
        before = _quoted(edits[0].span.text(document.source))
        yield f"{rule:<18} {_count(len(edits), 'edit'):>14}   such as {before} -> {_quoted(edits[0].replacement)}"


def _edits_kept(document: Document, policy: Policy) -> list[Edit]:
    if not policy.edit:
        return []
    return [edit for block in document.blocks if keeps(policy, block, document.source) for edit in block.edits]


def _by_rule(edits: Sequence[Edit]) -> list[tuple[str, list[Edit]]]:
    by_rule: dict[str, list[Edit]] = {}
    for edit in edits:
        by_rule.setdefault(edit.rule, []).append(edit)
    return sorted(by_rule.items())


def _reasons(block: Block, lines: _LineNumbers) -> Iterator[str]:
    yield f"  {lines.place(block.span.start)}: {block.kind}, {_count(len(block.span), 'code point')}"
    yield f"    {_quoted(block.text or block.span.text(lines.source))}"
    if not block.findings:
        return
    finding, *others = block.findings
    yield f"    {finding.rule}: {finding.evidence}"
    for other in others:
        if other.rule != "default" and other.kind is not finding.kind:
            yield f"    overruled: {other.kind} by {other.rule}: {other.evidence}"


def _edit_lines(edits: Sequence[Edit], lines: _LineNumbers) -> Iterator[str]:
    for rule, of_rule in _by_rule(edits):
        yield f"  {rule}: {_count(len(of_rule), 'edit')}"
        for edit in of_rule:
            before = edit.span.text(lines.source)
            yield f"    {lines.place(edit.span.start)}: {_quoted(before)} -> {_quoted(edit.replacement)}"


def _quoted(text: str) -> str:
    """The text on one line, shortened; what does not print is written as an escape."""
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return '"' + "".join(char if char.isprintable() else repr(char)[1:-1] for char in shown) + '"'


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _share(part: int, whole: int) -> str:
    share = 100 * part / whole if whole else 0
    return "<1 %" if 0 < share < 0.5 else f"{share:.0f} %"


class _LineNumbers:
    """Where a line of the source starts, as an editor counts: CR, LF and CRLF end one."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts = [0, *(match.end() for match in _BREAK.finditer(source))]

    def place(self, offset: int) -> str:
        """Say line and offset."""
        return f"line {bisect_right(self._starts, offset)}, offset {offset}"
