"""Comment threads: numbered, nested, signed or time-stamped messages behind the article. Numbered prose is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import attrs

from isis_corpus.dates import find_dates, is_date_line
from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Page, Unit

__all__ = ["AGO", "NUMBERED", "SAYS", "STAMPED", "find_comment_threads", "is_control", "is_stamp"]

AGO = r"(?:(?:about |over |almost )?(?:an?|\d{1,3})\s?(?:s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?)(?: ago)?|just now|yesterday|il y a \d+ \p{L}+|vor \d+ \p{L}+|\d+ \p{L}+ önce|منذ [\d\p{L} ]{2,20}|قبل [\d\p{L} ]{2,20})"
"""How long ago, as comment services print it."""

SAYS = LazyPattern(
    r"(?:(?P<number>\d{1,4})[.)]\s+)?(?:[-•*·]\s+)?(?P<author>[^\n:]{1,60}?)(?:\s+on\s+(?P<when>\p{L}[^\n]{5,50}?|\d[^\n]{5,50}?))?\s+(?:says|said|wrote|writes|replied|responded|commented|a dit|dit|a écrit|schreibt|schrieb|sagt|meint|"
    r"dedi ki|diyor ki|yazdı|يقول|تقول|قال|قالت|كتب)(?P<on>\s+(?:on|at|le|am|um)\s+[^\n]{6,60}?)?\s*(?::|\.\.\.|…)\s*(?P<rest>[^\n]{0,80})"
)
"""The head of a signed comment: "Rana says:"."""

STAMPED = LazyPattern(
    rf"(?i)(?:(?P<number>\d{{1,4}})[.)]\s+)?(?:(?:posted |comment(?:ed)? |written )?by:?\s+)?(?P<author>[^\n|•·»(]{{1,60}}?)(?:\s*(?:→|➔|▶|>|↪|@)\s*(?P<to>[^\n|•·»,(]{{1,40}}?))?\s*(?:[|•·»(]\s*(?P<stamp>{AGO})|[,–—-]?\s*(?P<ago>(?:about |over |almost )?(?:an?|\d{{1,3}}) (?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago))\)?\s*(?:[|•·(]\s*(?:edited|edit|#).{{0,12}})?"
)
"""The head of a time-stamped comment: "Rana → Omar • 3 years ago"."""

NUMBERED = LazyPattern(r"(?P<number>\d{1,4})[.)]\s+(?=\S)")
_POSTED = LazyPattern(
    r"(?i)(?:re: .{1,120}\n+)?(?:post ?(?:ed )?by|posté par|geschrieben von|von|gönderen|yazan|كتب)\s*:?\s*(?P<author>\S.{0,40}?)\s*(?:»|on|at|le|am|[,|-])\s+"
)
_CONTROL = LazyPattern(
    r"(?i)(?:(?:[•·|›>\s,:/()#+\d.k-]|\b(?:reply|replies|répondre|antworten|yanıtla|cevapla|رد|share|like|likes|liked|dislike|unlike|report|report as abuse|report abuse|as abuse|abuse|flag|"
    r"flag as inappropriate|permalink|edit|edited|delete|quote|recommend|recommended|upvote|downvote|votes?|ratings?|points?|link|see more|hide|view|in reply to|up|down|thumb|rate|score|ago|teilen|melden|"
    rf"partager|signaler|j['’]aime|gefällt mir|beğen|şikayet et|إعجاب|أعجبني|مشاركة|إبلاغ)\b|{AGO})+)"
)
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


def is_stamp(text: str) -> bool:
    """Say whether *text* is nothing but a date, a time or how long ago."""
    return is_date_line(text) or _AGO_ONLY.fullmatch(text.strip(" •·|-–()")) is not None


_AGO_ONLY = LazyPattern(
    rf"(?i){AGO}(?: at \d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?)?(?:\s*[•·|]\s*(?:edited|bearbeitet).*)?"
)


def is_control(unit: Unit) -> bool:
    """Say whether the line holds nothing but the controls of a comment ("Like · Reply · 3 · 1d")."""
    return unit.words <= 14 and _is_control(unit.text)


@lru_cache(maxsize=4096)  # a thread repeats its controls, and several tests look ahead to the same line
def _is_control(text: str) -> bool:
    if not (text[0].isalpha() or any(char.isalpha() for char in text)):
        return False
    if _CONTROL.fullmatch(text):
        return True
    tail = text.rsplit("  ", 1)[-1]
    return (
        len(tail) < len(text)
        and bool(_CONTROL.fullmatch(tail.strip()))
        and is_date_line(text[: len(text) - len(tail)].strip(" -–|•·"))
    )


@attrs.frozen
class _Head:
    style: str
    lines: int = 1


def _may_sign(unit: Unit) -> bool:
    """A cheap test for the head of a comment: it ends with a colon or dots, speaks of a time, or says "posted by"."""
    text = unit.text
    if text[-1] in ":.…»" or unit.hint is not None or text.endswith("ago") or text[:3] in ("Re:", "RE:"):
        return True
    return text[:4].casefold() in _POSTING or not _DOTS.isdisjoint(text)


_POSTING = frozenset(["post", "von ", "par ", "gönd", "yaza", "gesc", "كتب "])
_DOTS = frozenset("•·|→➔▶↪")
_STAMP_SIGNS = frozenset("|•·»(")


def _head(units: Sequence[Unit], at: int, *, in_thread: bool) -> _Head | None:
    """The comment that begins at this unit, if one does; the name-over-date style only counts inside a thread."""
    unit = units[at]
    text = unit.text
    if not in_thread and not _may_sign(unit):
        return None
    if unit.words <= 14 and (":" in text or "…" in text or "..." in text) and SAYS.fullmatch(text):
        return _Head("says")
    if unit.words <= 14 and (not _STAMP_SIGNS.isdisjoint(text) or "ago" in text.casefold()) and STAMPED.fullmatch(text):
        return _Head("stamped")
    following = units[at + 1] if at + 1 < len(units) else None
    if text[:3].casefold() == "re:" and unit.words <= 24 and following and _is_posted(following):
        return _Head("posted", 3)
    if unit.words <= 16 and _is_posted(unit):
        return _Head("posted", 2)
    if (
        in_thread
        and following
        and following.gap == 0
        and unit.words <= 8
        and following.hint is not None
        and following.hint.kind is BlockKind.DATELINE
    ):
        return _Head("dated", 2)
    if in_thread and unit.words <= 12 and any(char.isdigit() for char in text):
        dates = find_dates(text)
        if (
            dates
            and 1 <= len(text[: dates[0].span.start].split()) <= 6
            and is_date_line(text[dates[0].span.start :])
            and not unit.hits
        ):
            return _Head("dated")
    if (
        in_thread
        and following
        and unit.words <= 5
        and not unit.ends
        and 0 < following.gap <= 2
        and is_stamp(following.text)
        and not is_control(unit)
        and not is_stamp(text)
    ):
        return _Head("name", 2)
    return None


_POSTED_OPENS = frozenset(["re:", "pos", "ges", "von", "gön", "yaz", "كتب"])


def _is_posted(unit: Unit) -> bool:
    match = _POSTED.match(unit.text) if unit.text[:3].casefold() in _POSTED_OPENS else None
    if match:
        return bool(find_dates(unit.text[match.end() :])) or unit.text.rstrip().endswith("»")
    return (
        unit.hint is not None
        and unit.hint.kind is BlockKind.BYLINE
        and unit.text.casefold().startswith(("postby", "post by", "postauthor", "posted by"))
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
        head = _head(units, at, in_thread=True)
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
        elif (
            not ever
            and _is_form_line(unit)
            and label.kind is not BlockKind.COMMENT
            and any(_head(units, later, in_thread=True) for later in range(at + 1, min(at + 6, len(units))))
        ):
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


_MOST_ABOVE_ONE = 3  # lines above the only signature of a thread


def _signed_below(units: Sequence[Unit], labels: Sequence[Finding], start: int) -> list[tuple[int, int]] | None:
    """The first and last pieces of the signatures of a thread that has each below its comment, as Movable Type; else None.

    Text stands between the heading and the first "Posted by: Yazan | September 15, 2016", and nothing or furniture
    behind the last one. Blank lines that part text and signature, and not the signature from what is below it, speak
    against it.
    """
    first = [unit.index for unit in units[start:] if unit.words <= 16 and _is_posted(unit)]
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
    if is_control(unit) or _is_posted(unit) or (label.kind in _FORM | _CLOSING and label.strength >= Strength.START):
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
    for unit, label in zip(units, labels, strict=True):
        if (
            label.kind is BlockKind.COMMENTS_HEADER
            and label.strength >= Strength.START
            and _bears_out(units, labels, unit.index)
        ):
            return unit.index + 1
    prose = [unit.index for unit in units if unit.is_prose]
    if not prose:
        return None
    signed: list[int] = []
    for unit in units[1:]:
        if (
            unit.words <= 24
            and _may_sign(unit)
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
    head = _head(units, at, in_thread=False)
    return head is not None and head.style == "posted"


def _is_signed(units: Sequence[Unit], at: int) -> bool:
    head = _head(units, at, in_thread=False)
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
    evidence = any(_head(units, unit.index, in_thread=True) or is_control(unit) for unit in following)
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
    heads = [_head(units, unit.index, in_thread=False) for unit in following]
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
