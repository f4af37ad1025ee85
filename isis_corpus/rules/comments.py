"""Comment threads: numbered, nested, signed or time-stamped messages behind the article. Numbered prose is left alone."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.rules.comment_heads import NUMBERED, SAYS, comment_head, is_control, is_posted, is_stamp, may_sign
from isis_corpus.segmentation import Page, Unit

__all__ = ["find_comment_threads"]

_FORM = frozenset({BlockKind.COMMENT_FORM, BlockKind.COMMENTS_HEADER})
_CLOSING = frozenset(
    {
        BlockKind.LEGAL,
        BlockKind.RELATED,
        BlockKind.NEWSLETTER,
        BlockKind.NAVIGATION,
        BlockKind.ADVERTISEMENT,
        BlockKind.PAYWALL,
        BlockKind.FOOTNOTE,
    }
)


def find_comment_threads(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find the comments of a thread.

    A thread starts behind a listed heading ("3 responses to …") if comments or a form follow, or, without a heading, at
    the first of two signed comments behind the article. It holds what is signed, numbered or stamped, with the lines
    that follow each; it ends at furniture of another kind.
    """
    units = page.units
    start = _thread_start(units, labels)
    if start is None:
        return _find_nested_list(page, labels)
    if (signatures := _signed_below(units, labels, start)) is not None:
        return _comments_above(units, labels, start, signatures)
    found: dict[int, Finding] = {}
    numbered = _is_numbered(units, start, labels)
    is_open = False
    ever = False
    level = 0
    skip_until = 0
    for at in range(start, len(units)):
        unit, label = units[at], labels[at]
        if at < skip_until:
            found[at] = _comment(unit, "line of a comment's head", continues=True)
            continue
        head = comment_head(units, at, in_thread=True)
        number = NUMBERED.match(unit.text) if numbered else None
        if (
            label.kind in _FORM
            and label.strength >= Strength.START
            and not (number and numbered)
            and not is_control(unit)
        ):
            is_open = False
        elif number or (head and not (numbered and is_open and unit.indent > level)):
            found[at] = _comment(unit, "numbered comment" if number else f"{head.style if head else ''} comment")
            is_open = ever = True
            level = unit.indent
            skip_until = at + head.lines if head and not number else 0
        elif is_control(unit) and (is_open or ever):
            found[at] = _comment(unit, "controls of a comment", continues=is_open)
            is_open = numbered
        elif not ever and label.kind is not BlockKind.COMMENT and _is_above_first(units, at):
            found[at] = unit.finding(
                BlockKind.COMMENT_FORM, "comments", "between the heading and the first comment", Strength.PATTERN
            )
        elif not is_open and not numbered and _names_facebook(units, at) and label.strength < Strength.START:
            found[at] = _comment(unit, "name over a comment with controls")
            is_open = ever = True
        elif (
            label.kind in _CLOSING
            and label.strength >= Strength.START
            and not (is_open and unit.is_prose and label.strength < Strength.PATTERN)
        ) or (numbered and is_open and unit.indent < level):
            is_open = False
        elif is_open:
            found[at] = _comment(unit, "goes on with the comment", continues=True)
    return found


def _is_above_first(units: Sequence[Unit], at: int) -> bool:
    """Whether a line between the heading of a thread and its first comment belongs to a form."""
    return _is_form_line(units[at]) and any(
        comment_head(units, later, in_thread=True) for later in range(at + 1, min(at + 6, len(units)))
    )


_MOST_ABOVE_ONE = 3  # lines above the only signature of a thread


def _signed_below(units: Sequence[Unit], labels: Sequence[Finding], start: int) -> list[tuple[int, int]] | None:
    """The first and last pieces of the signatures of a thread that has each below its comment, as Movable Type; else None.

    Text stands between the heading and the first "Posted by: Yazan | September 15, 2016", and nothing or furniture
    behind the last one. Blank lines that part text and signature, and not the signature from what is below it, speak
    against it.
    """
    first = [unit.index for unit in units[start:] if unit.words <= 16 and is_posted(unit)]
    if not first or labels[start - 1].kind is not BlockKind.COMMENTS_HEADER:
        return None
    signatures = [(at, at + (at + 1 < len(units) and units[at + 1].gap == 0)) for at in first]
    if not any(_is_message(unit, labels[unit.index]) for unit in units[start : first[0]]):
        return None
    if len(first) == 1 and first[0] - start > _MOST_ABOVE_ONE:
        return None  # may be the article, signed by its author below a link to the comments
    behind = signatures[-1][1] + 1
    if behind < len(units) and _is_message(units[behind], labels[behind]):
        return None
    nearer = any(units[at].gap > units[end + 1].gap for at, end in signatures[:-1])
    return None if nearer else signatures


def _is_message(unit: Unit, label: Finding) -> bool:
    """Whether a line may be what a commenter wrote: no furniture by its words, no control, no head of a comment."""
    if is_control(unit) or is_posted(unit) or (label.kind in _FORM | _CLOSING and label.strength >= Strength.START):
        return False
    return label.kind is not BlockKind.SEPARATOR


def _comments_above(
    units: Sequence[Unit], labels: Sequence[Finding], start: int, signatures: Sequence[tuple[int, int]]
) -> dict[int, Finding]:
    """The comments with the *signatures* below them, each with the lines between it and the signature above."""
    found: dict[int, Finding] = {}
    for at, end in signatures:
        while start < at and not _is_message(units[start], labels[start]):
            start += 1
        for unit in units[start : end + 1]:
            found[unit.index] = _comment(unit, "signed below", continues=unit.index > start)
        start = end + 1
    return found


def _comment(unit: Unit, evidence: str, *, continues: bool = False) -> Finding:
    return unit.finding(BlockKind.COMMENT, "comments", evidence, Strength.REGION, continues=continues)


def _names_facebook(units: Sequence[Unit], at: int) -> bool:
    """A short name line whose message is closed by a line of controls."""
    unit = units[at]
    if unit.words > 10 or unit.ends or is_control(unit):
        return False
    return any(is_control(later) and later.words >= 2 for later in units[at + 2 : at + 6])


def _is_form_line(unit: Unit) -> bool:
    return unit.words <= 7 and not is_control(unit) and not unit.is_sentence


def _is_numbered(units: Sequence[Unit], start: int, labels: Sequence[Finding]) -> bool:
    for unit in units[start : start + 3]:
        match = NUMBERED.match(unit.text)
        if match:
            return match["number"] == "1" and (
                unit.indent > 0 or labels[unit.index].kind in (BlockKind.LIST_ITEM, BlockKind.HEADING)
            )
    return False


def _thread_start(units: Sequence[Unit], labels: Sequence[Finding]) -> int | None:
    """Where the thread starts: behind its heading, or at the first signed comment behind the article."""
    header = BlockKind.COMMENTS_HEADER
    for unit, label in zip(units, labels, strict=True):
        if label.kind is header and label.strength >= Strength.START and _bears_out(units, labels, unit.index):
            return unit.index + 1
    prose = [unit.index for unit in units if unit.is_prose]
    if not prose:
        return None
    signed: list[int] = []
    for unit in units[1:]:
        if (
            unit.words <= 24
            and may_sign(unit)
            and (not signed or unit.index > signed[-1] + 1)
            and _is_signed(units, unit.index)
        ):
            signed.append(unit.index)
    first_post = bool(signed and signed[0] < prose[0] and _is_post(units, signed[0]))
    signed = [at for at in signed if at > prose[0]]
    if len(signed) >= 2 or (signed and first_post):
        return signed[0]
    named = [unit.index for unit in units[prose[min(2, len(prose) - 1)] :] if _is_named_over_time(units, unit)]
    if len(named) >= 3 and named[1] - named[0] <= 12 and sum(1 for at in prose if at > named[0]) >= 2:
        return named[0]
    if not signed:
        return None
    forms = [
        unit.index
        for unit in units
        if labels[unit.index].kind in _FORM and labels[unit.index].strength >= Strength.START
    ]
    return signed[0] if any(form > prose[0] for form in forms) else None


def _is_named_over_time(units: Sequence[Unit], unit: Unit) -> bool:
    """A short line with nothing but "3 hours ago" below it, as comment services print the head of a message."""
    if unit.words > 4 or unit.index + 1 == len(units):
        return False
    below = units[unit.index + 1]
    return (
        below.words <= 7 and " ago" in below.text and is_stamp(below.text) and unit.ends in ("", "…") and not unit.hits
    )


def _is_post(units: Sequence[Unit], at: int) -> bool:
    head = comment_head(units, at, in_thread=False)
    return head is not None and head.style == "posted"


def _is_signed(units: Sequence[Unit], at: int) -> bool:
    head = comment_head(units, at, in_thread=False)
    if head is None:
        return False
    if head.style != "says":
        return True
    following = units[at + 1] if at + 1 < len(units) else None
    match = SAYS.fullmatch(units[at].text)
    dated = bool(match and match["when"]) or bool(
        match and (match["on"] or match["rest"]) and is_stamp(((match["on"] or "") + match["rest"]).strip())
    )
    return dated or bool(following and is_stamp(following.text.replace(" at ", " "))) or bool(match and match["number"])


def _bears_out(units: Sequence[Unit], labels: Sequence[Finding], at: int) -> bool:
    """Whether what follows a heading is a thread: a comment, a form or its end, and no longer article."""
    following = units[at + 1 : at + 9]
    if not following:
        return True
    evidence = any(comment_head(units, unit.index, in_thread=True) or is_control(unit) for unit in following)
    form = any(
        labels[unit.index].kind is BlockKind.COMMENT_FORM and labels[unit.index].strength >= Strength.START
        for unit in following
    )
    numbered = _is_numbered(units, at + 1, labels)
    if not (evidence or form or numbered):
        return False
    before = sum(
        1 for unit in units[:at] if unit.is_prose and unit.words >= 12 and labels[unit.index].strength <= Strength.SHAPE
    )
    if before >= 2 or (before and len(units) < 40):
        return True
    heads = [comment_head(units, unit.index, in_thread=False) for unit in following]
    return numbered or any(head is not None and head.style == "says" for head in heads)


def _find_nested_list(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find a thread whose heading is lost: a nested list of several paragraphs an item that ends the text."""
    units = page.units
    start = len(units)
    while start and units[start - 1].indent >= 2 and not units[start - 1].wrapped:
        start -= 1
    tail = units[start:]
    if start == 0 or len(tail) < 3 or not any(unit.is_prose for unit in units[:start]):
        return {}
    heads = [unit for unit in tail if labels[unit.index].kind in (BlockKind.LIST_ITEM, BlockKind.HEADING)]
    several = any(b not in heads and b.gap >= 2 for b in tail[1:])
    if not heads or heads[0] is not tail[0] or len({unit.indent for unit in heads}) < 2 or not several:
        return {}
    starts = {unit.index for unit in heads}
    return {
        unit.index: _comment(unit, "nested list behind the article", continues=unit.index not in starts)
        for unit in tail
    }
