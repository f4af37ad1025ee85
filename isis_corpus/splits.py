"""Cuts inside a line that holds two things: a place line and its paragraph, a caption and the byline glued to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from isis_corpus.dates import find_dates, is_date_line
from isis_corpus.findings import Strength
from isis_corpus.headlines import is_section_label
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.people import is_name_list
from isis_corpus.phrases import fold_line, load_vocabulary
from isis_corpus.place_lines import split_dateline
from isis_corpus.segmentation import Piece

__all__ = ["SPLITTERS", "split_line"]

_SHORT_LINE = 200  # code points; longer lines are prose, and only their edges are looked at

_GLUED_BYLINE = LazyPattern(r"(?<=[\p{Ll}.”’)\]])(?P<by>By (?P<names>\p{Lu}.{3,80}))$")
_BYLINE = LazyPattern(
    r"(?:\*|_)*(?i:by|par|von|yazan|بقلم|author|post ?author|post ?by|posted by|written by)(?:\s*:)?\s+(?P<names>.{3,90})$"
)


def split_glued_byline(line: str, number: int) -> Sequence[Piece]:
    """Cut a byline off the caption or credit it is glued to ("… in MosulBy Rana Aziz")."""
    if "By " not in line or len(line) > 2 * _SHORT_LINE:
        return ()
    match = _GLUED_BYLINE.search(line)
    if not match or not is_name_list(match["names"]):
        return ()
    cut = match.start("by")
    return (
        Piece(0, cut, BlockKind.CAPTION, "captions", "glued to the byline behind it"),
        Piece(cut, len(line), BlockKind.BYLINE, "bylines", "names behind By"),
    )


_LINK = LazyPattern(r"\[([^\[\]]*)\]\([^()\s]*\)")
_DATE_LEAD = LazyPattern(r"(?:[\s|•·,;:»–—-]|\b(?i:on|published|posted|updated|am|le|date)\b)*$")


def split_dated_byline(line: str, number: int) -> Sequence[Piece]:
    """Cut "By Rana Aziz 14/10/2017" and "Case Analysis 19 September, 2017" in front of the date."""
    dates = find_dates(line)
    if not dates:
        return ()
    start = dates[0].span.start
    lead = _DATE_LEAD.search(line[:start])
    head = line[: lead.start()] if lead else line[:start]
    tail = line[len(head) :]
    if not head.strip() or not is_date_line(tail) or is_date_line(line):
        return ()
    while head.rstrip()[-1:] not in ("", "|", ",", ";") and tail.lstrip()[:1] in ("|", ",", ";"):
        head += tail[: len(tail) - len(tail.lstrip()) + 1]
        tail = line[len(head) :]
    cut = len(head) + len(tail) - len(tail.lstrip(" ,;|•·–—-")) if head.strip()[-1:] != "»" else len(head)
    match = _BYLINE.match(_LINK.sub(r"\1", head))
    if match and head.casefold().startswith("post") and len(match["names"].split()) <= 4:
        return (
            Piece(0, len(head), BlockKind.BYLINE, "bylines", "poster"),
            Piece(len(head), len(line), BlockKind.DATELINE, "datelines", "date behind the poster"),
        )
    if match and is_name_list(match["names"].rstrip(" ,|•·"), single=True):
        return (
            Piece(0, len(head), BlockKind.BYLINE, "bylines", "names behind By"),
            Piece(len(head), len(line), BlockKind.DATELINE, "datelines", "date behind the byline"),
        )
    if is_name_list(head.strip(" ,|•·–—-")) and len(head.split()) <= 6:
        return (
            Piece(0, len(head), BlockKind.BYLINE, "bylines", "name in front of a date"),
            Piece(len(head), len(line), BlockKind.DATELINE, "datelines", "date behind a name"),
        )
    words = head.split()
    if len(words) <= 4 and is_section_label(head.strip(" ,|•·–—-")) and not load_vocabulary().find(fold_line(line)):
        return (
            Piece(0, cut, BlockKind.KICKER, "titles", "label in front of a date"),
            Piece(cut, len(line), BlockKind.DATELINE, "datelines", "date behind a label"),
        )
    return ()


_READING_TIME = LazyPattern(
    r"(?P<rest>[•·|,–-]?\s*(?i:(?:reading time|read time|temps de lecture|durée de lecture|lesezeit|okuma süresi)\s*:?\s*)?"
    r"(?:about )?\d+[ -]?(?i:min(?:ute)?s?\.?(?:[ -]read)?|dakika|dk\.?))\.?$"
)


def split_reading_time(line: str, number: int) -> Sequence[Piece]:
    """Cut "• 5 min read" off the date in front of it."""
    if len(line) > 120 or "min" not in line.casefold() or is_date_line(line):
        return ()
    match = _READING_TIME.search(line)
    if not match or not match.start() or not is_date_line(line[: match.start()]):
        return ()
    return (
        Piece(0, match.start(), BlockKind.DATELINE, "datelines", "date"),
        Piece(match.start(), len(line), BlockKind.NAVIGATION, "navigation", "reading time"),
    )


_WIDGET = LazyPattern(
    r"(?P<name>(?:\p{Lu}[\p{L}.'’-]+ ){2,5}?\p{Lu}[\p{L}'’-]*\p{Ll})(?P<links>\p{Lu}[^\n]{30,500}?) MORE(?= )"
)


_WIDGET_AGAIN = LazyPattern(r"(?<!\S)(?P<name>\p{Lu}\p{Ll}{2,20})(?=\p{Lu})[^\n]{20,400}? MORE(?= (?P=name)\b)")


def split_link_widget(line: str, number: int) -> Sequence[Piece]:
    """Cut out a widget poured into a sentence: a full name, glued headlines, and a final MORE."""
    if " MORE " not in line:
        return ()
    again = _WIDGET_AGAIN.search(line)
    if again and again.start() > 0:
        return (
            Piece(0, again.start()),
            Piece(again.start(), again.end(), BlockKind.RELATED, "related", "link widget inside a sentence"),
            Piece(again.end(), len(line)),
        )
    pieces: list[Piece] = []
    position = 0
    for match in _WIDGET.finditer(line):
        names = match["name"].split()
        surname = names[-1]
        # The sentence names the person first ("President Trump Donald John Trump…"): the widget starts behind that.
        before = line[position : match.start() + len(match["name"])]
        first = before.find(surname + " ")
        start = position + first + len(surname) if first >= 0 else match.start("links")
        pieces += [
            Piece(position, start),
            Piece(start, match.end(), BlockKind.RELATED, "related", "link widget inside a sentence"),
        ]
        position = match.end()
    return (*pieces, Piece(position, len(line))) if pieces else ()


_SENTENCE_CUT = LazyPattern(r"(?<=[.!?…][\"”’)]?)(?:\s+|(?=\p{Lu}\p{Ll}+ (?:by|von|par)\b))(?=\S)")


def split_furniture_sentences(line: str, number: int) -> Sequence[Piece]:
    """Cut a short line whose sentences are furniture of different kinds ("Share this article. Leave a comment.")."""
    first = _SENTENCE_CUT.search(line)
    vocabulary = load_vocabulary()
    if first is None or not vocabulary.opens(fold_line(line[: first.start()])):
        return ()
    pieces: list[Piece] = []
    position = 0
    cuts = [(match.start(), match.end()) for match in _SENTENCE_CUT.finditer(line)] + [(len(line), len(line))]
    for end, following in cuts:
        hits = vocabulary.find(fold_line(line[position:end]))
        trusted = [hit for hit in hits if hit.strength >= Strength.START and hit.phrase.kind in _CUTTABLE]
        kind = trusted[0].phrase.kind if trusted else None
        same = pieces and (kind is None or kind is pieces[-1].kind or {kind, pieces[-1].kind} == _LOG_IN)
        if same:
            pieces[-1].end = end
        else:
            evidence = f'phrase "{trusted[0].phrase.text}"' if trusted else ""
            pieces.append(Piece(position, end, kind, str(kind or ""), evidence))
        position = following
    kinds = {piece.kind for piece in pieces}
    return pieces if len(kinds) > 1 and None not in kinds and len(cuts) <= 3 else ()


_LOG_IN = {BlockKind.PAYWALL, BlockKind.NAVIGATION}
_CUTTABLE = REMOVED_KINDS | {BlockKind.BYLINE, BlockKind.DATELINE}

_TAIL = LazyPattern(
    r"(?<=[.!?…][\"”’)»]*)\s*(?:\[|\(|\*\*)?(?P<tail>(?:READ(?: MORE| ALSO| NEXT)?|SEE ALSO|ALSO READ|RELATED|WATCH|MORE|"
    r"Read [Mm]ore|Read [Aa]lso|Related|Also [Rr]ead|Lire aussi|LIRE AUSSI|À lire aussi|Lesen Sie auch|Mehr dazu|"
    r"Ayrıca okuyun|اقرأ أيضا|اقرأ أيضاً)\s*[:»>|]\s*[^\n]{5,200})$"
)


def split_inline_teaser(line: str, number: int) -> Sequence[Piece]:
    """Cut "READ MORE: …" off the end of the paragraph it was poured into."""
    if len(line) < 80 or ":" not in line[-220:]:
        return ()
    match = _TAIL.search(line, max(0, len(line) - 260))
    if not match or match.start() < 40 or match["tail"].count(". "):
        return ()
    return (
        Piece(0, match.start()),
        Piece(match.start(), len(line), BlockKind.RELATED, "related", "teaser at the end of a paragraph"),
    )


_YEAR = LazyPattern(r"(?:19|20|١٩|٢٠)\d\d|[٠-٩]{4}")
_DATED_NAME = LazyPattern(r"^(?P<date>.{6,60}?)\s*[|•·,–-]?\s*\b(?P<by>(?:by|par|von|yazan)\s+(?P<names>\S.{1,60}))$")


def split_date_and_byline(line: str, number: int) -> Sequence[Piece]:
    """Cut "August 2, 2015 by Rana Aziz" in front of "by"."""
    match = _DATED_NAME.match(line) if "by" in line or "par" in line or "von" in line or "yazan" in line else None
    if not match or not is_date_line(match["date"]):
        return ()
    names = match["names"].rstrip(" |•·,")
    if not is_name_list(names, single=True) and len(names.split()) > 1:
        return ()
    cut = match.start("by")
    return (
        Piece(0, cut, BlockKind.DATELINE, "datelines", "date in front of the byline"),
        Piece(cut, len(line), BlockKind.BYLINE, "bylines", "names behind a date"),
    )


_POSTED_AT = LazyPattern(
    r"^(?P<by>Posted by (?P<names>\p{Lu}.{1,40}?))\s+(?P<at>at \d{1,2}:\d{2}(?:\s?[APap]\.?[Mm]\.?)?)"
    r"(?P<rest>\s*[|•·](?=.{0,40}(?i:permalink|permanent link|trackback|comments?\b))[^.!?]{3,100})?$"
)


def split_posted_at(line: str, number: int) -> Sequence[Piece]:
    """Cut "Posted by Rana at 11:52 PM | Permalink", the foot of a post, in front of the time and of the links."""
    match = _POSTED_AT.match(line)
    if not match:
        return ()
    cut, end = match.span("at")
    pieces = (
        Piece(0, cut, BlockKind.BYLINE, "bylines", "poster"),
        Piece(cut, end, BlockKind.DATELINE, "datelines", "time of the post"),
    )
    if match["rest"] is None:
        return pieces
    return (*pieces, Piece(end, len(line), BlockKind.NAVIGATION, "navigation", "links of a post"))


def split_dates(line: str, number: int) -> Sequence[Piece]:
    """Cut a short line with a date in it from the byline, label or reading time beside it."""
    return split_dated_byline(line, number) or split_date_and_byline(line, number) or split_reading_time(line, number)


_TEASERS = (
    "READ",
    "Read",
    "ALSO",
    "Also",
    "RELATED",
    "Related",
    "WATCH",
    "MORE",
    "ire aussi",
    "LIRE",
    "auch",
    "Mehr",
    "okuyun",
    "اقرأ",
)


def _may_open_with_place(line: str) -> bool:
    if len(line) < 60 or line[0].islower() or line[0].isdigit():
        return False
    head = line[:90]
    return "-" in head or "/" in head or "—" in head or "–" in head or ":" in head or line[0] in "(*"


def _may_hold_date(line: str) -> bool:
    if len(line) > 120 or (
        "20" not in line and "19" not in line and (line.isascii() or _ARABIC_DIGITS.isdisjoint(line))
    ):
        return False
    return _YEAR.search(line) is not None


_ARABIC_DIGITS = frozenset("٠١٢٣٤٥٦٧٨٩")


def _has_sentences(line: str) -> bool:
    if len(line) > 300:
        return False
    if ". " in line or "! " in line or "? " in line:
        return True
    return (" by" in line or " von" in line or " par" in line) and _GLUED_CREDIT.search(line) is not None


_GLUED_CREDIT = LazyPattern(r"[.!?]\p{Lu}\p{Ll}+ (?:by|von|par)\b")


def _may_end_in_teaser(line: str) -> bool:
    if len(line) < 80:
        return False
    tail = line[-220:]
    return (":" in tail or ">" in tail or "»" in tail or "|" in tail) and any(word in tail for word in _TEASERS)


_Gate = Callable[[str], bool]
SPLITTERS: tuple[tuple[_Gate, Callable[[str, int], Sequence[Piece]]], ...] = (
    (_may_open_with_place, split_dateline),
    (lambda line: "By " in line, split_glued_byline),
    (_may_hold_date, split_dates),
    (lambda line: line.startswith("Posted by "), split_posted_at),
    (lambda line: " MORE " in line, split_link_widget),
    (_has_sentences, split_furniture_sentences),
    (_may_end_in_teaser, split_inline_teaser),
)
"""The splitters, each with a cheap test that most lines fail."""


def split_line(line: str, number: int) -> Sequence[Piece]:
    """Return the pieces of *line* by the first splitter that cuts it, or nothing.

    Args:
        line: A line without the white space around it.
        number: How many lines that are not blank stand in front of it.
    """
    for gate, splitter in SPLITTERS:
        if gate(line):
            pieces = splitter(line, number)
            if pieces:
                return pieces
    return ()
