"""Heads of comments: who wrote one and when, above it or below, and the controls around it. Prose with a colon is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import attrs

from isis_corpus.dates import find_dates, is_date_line
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Unit

__all__ = [
    "AGO",
    "NUMBERED",
    "SAYS",
    "STAMPED",
    "CommentHead",
    "comment_head",
    "is_control",
    "is_posted",
    "is_stamp",
    "may_sign",
]

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


def is_stamp(text: str) -> bool:
    """Say whether *text* is nothing but a date, a time or how long ago."""
    bare = text.strip(" •·|-–()")
    may_be_ago = bare[:1] in _AGO_OPENS or bare[:1].isdecimal() or not bare[:1].isascii()
    return (may_be_ago and _AGO_ONLY.fullmatch(bare) is not None) or is_date_line(text)


_AGO_OPENS = frozenset("aAoOjJyYiIvV")  # about, over, almost, a, just now, yesterday, il y a, vor; or a number


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
class CommentHead:
    """How a comment is signed, and how many lines the signature takes."""

    style: str
    lines: int = 1


def may_sign(unit: Unit) -> bool:
    """Say cheaply whether a line may be the head of a comment: it ends with a colon or dots, speaks of a time, or says "posted by"."""
    text = unit.text
    if text[-1] in ":.…»" or unit.hint is not None or text.endswith("ago") or text[:3] in ("Re:", "RE:"):
        return True
    return "|" in text or text[:4].casefold() in _POSTING or not (text.isascii() or _DOTS.isdisjoint(text))


_POSTING = frozenset(["post", "von ", "par ", "gönd", "yaza", "gesc", "كتب "])
_DOTS = frozenset("•·|→➔▶↪")
_STAMP_SIGNS = frozenset("|•·»(")
_DATE_LABEL = LazyPattern(  # "Published 2 days ago" stands above an article
    r"(?i)(?:(?:last|first|article|story|page|originally|was|date|time) )*(?:published|updated?|posted|modified|edited|uploaded|added|created|filed|released|aired|broadcast|"
    r"veröffentlicht|aktualisiert|erschienen|publié|mis à jour|actualisé|güncellendi|güncelleme|yayınlan(?:dı|ma)|نشر|نشرت|تحديث|آخر تحديث)(?: on| at| am| le)?"
)


def comment_head(units: Sequence[Unit], at: int, *, in_thread: bool) -> CommentHead | None:
    """Return the head of the comment that begins at this unit, if one does; the name-over-date style only counts inside a thread."""
    unit = units[at]
    text = unit.text
    if not in_thread and not may_sign(unit):
        return None
    if unit.words <= 14 and (":" in text or "…" in text or "..." in text) and SAYS.fullmatch(text):
        return CommentHead("says")
    if unit.words <= 14 and (not _STAMP_SIGNS.isdisjoint(text) or "ago" in text.casefold()):
        stamped = STAMPED.fullmatch(text)
        if stamped and _DATE_LABEL.fullmatch(stamped["author"].strip(" :")) is None:
            return CommentHead("stamped")
    following = units[at + 1] if at + 1 < len(units) else None
    if text[:3].casefold() == "re:" and unit.words <= 24 and following and is_posted(following):
        return CommentHead("posted", 3)
    if unit.words <= 16 and is_posted(unit):
        return CommentHead("posted", 2)
    if (
        in_thread
        and following
        and following.gap == 0
        and unit.words <= 8
        and following.hint is not None
        and following.hint.kind is BlockKind.DATELINE
    ):
        return CommentHead("dated", 2)
    if in_thread and unit.words <= 12:
        dates = find_dates(text)
        if (
            dates
            and 1 <= len(text[: dates[0].span.start].split()) <= 6
            and is_date_line(text[dates[0].span.start :])
            and not unit.hits
        ):
            return CommentHead("dated")
    if (
        in_thread
        and following
        and unit.words <= 5
        and not unit.hits
        and (not unit.ends or _INITIAL.search(text) is not None)
        and 0 < following.gap <= 2
        and is_stamp(following.text)
        and not is_control(unit)
        and not is_stamp(text)
    ):
        return CommentHead("name", 2)
    return None


_INITIAL = LazyPattern(r"\s\p{Lu}\.$")  # John D.
_POSTED_OPENS = frozenset(["re:", "pos", "ges", "von", "gön", "yaz", "كتب"])


def is_posted(unit: Unit) -> bool:
    """Say whether a line is a signature with its date: "Posted by: Rana | May 3, 2016"."""
    match = _POSTED.match(unit.text) if unit.text[:3].casefold() in _POSTED_OPENS else None
    if match:
        return bool(find_dates(unit.text[match.end() :])) or unit.text.rstrip().endswith("»")
    return (
        unit.hint is not None
        and unit.hint.kind is BlockKind.BYLINE
        and unit.text.casefold().startswith(("postby", "post by", "postauthor", "posted by"))
    )
