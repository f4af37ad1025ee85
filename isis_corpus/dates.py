"""Dates as sites print them, in five languages. A date is read from the text alone; the clock is never asked."""

from __future__ import annotations

from functools import cache, lru_cache

import attrs
import regex

from isis_corpus.patterns import LazyPattern
from isis_corpus.resources import load_rows
from isis_corpus.spans import Span

__all__ = ["PrintedDate", "find_dates", "is_date_line"]


@attrs.frozen(slots=True)
class PrintedDate:
    """A date found in a text.

    Attributes:
        iso: Year, month and, where given, day, as ISO 8601.
        span: Where it stands, with weekday and time, in code points of the string searched.
    """

    iso: str
    span: Span


@cache
def _months() -> dict[str, int]:
    rows = [row for row in load_rows("calendar.tsv") if row["number"] != "0"]
    return {row["name"].casefold(): int(row["number"]) for row in rows}


@cache
def _pattern() -> LazyPattern:
    rows = list(load_rows("calendar.tsv"))

    def alternatives(*, days: bool) -> str:
        names = {row["name"] for row in rows if (row["number"] == "0") == days}
        return "|".join(regex.escape(name) for name in sorted(names, key=len, reverse=True))

    openings = "|".join(sorted({regex.escape(row["name"][:2]) for row in rows}))  # most words are passed over by these
    clock = r"(?:[ ,•|/@-]*(?:at|à|um|saat|T)?[ ]*\d{1,2}(?:[:.h]|[ ]h[ ])\d{2}(?:[ ]min)?(?::\d{2})?[ ]*(?:[ap]\.?m\.?)?[ ]*(?:(?:GMT|UTC|EST|EDT|ET|BST|CET|AST|Uhr)\b|Z)?(?:[+-]\d{1,2}(?::?\d{2})?)?(?:EST|EDT)?)?"
    return LazyPattern(
        rf"""
        (?<![\p{{L}}\p{{N}}])(?=\d|{openings})
        (?:(?:{alternatives(days=True)})\.?[ ]?,?[ ]+(?:den[ ]|le[ ])?)?
        (?:
            (?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})
          | (?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})[/.](?P<y2>(?:19|20)\d\d)
          | (?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|\.)?[ ](?:of[ ])?(?P<m3>{alternatives(days=False)})\.?(?:/\p{{L}}+)?[ ,]{{1,2}}(?P<y3>(?:19|20)\d\d)
          | (?P<m4>{alternatives(days=False)})\.?[ ](?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?[ ]+(?P<y4>(?:19|20)\d\d)
          | (?P<m5>{alternatives(days=False)})\.?,?[ ](?P<y5>(?:19|20)\d\d)
        )
        (?!\p{{N}})(?:,[ ](?:{alternatives(days=True)})\b)?{clock}
        """,
        regex.VERBOSE | regex.IGNORECASE,
    )


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_YEAR = LazyPattern(r"(?:19|20)\d\d")


def find_dates(text: str) -> tuple[PrintedDate, ...]:
    """Return the full dates (with a year) in *text*, in order.

    Of ``3/4/2017`` the first number is taken as the day, unless only the second can be one. Impossible months and days
    are left out, and so are years that stand alone.

    >>> [date.iso for date in find_dates("Published Nov. 20, 2019, updated 21.11.2019")]
    ['2019-11-20', '2019-11-21']
    >>> find_dates("In 2014 the city fell; by May 3 it was over.")
    ()
    """
    if not text.isascii():
        text = text.translate(_DIGITS)
    if ("20" not in text and "19" not in text) or not _YEAR.search(text):
        return ()
    return _kept_dates(text) if len(text) <= 160 else _dates(text)


_NUMERIC = LazyPattern(r"\d[-/.]\d")


@cache
def _month_stems() -> tuple[str, ...]:
    return tuple(sorted({name[:3] for name in _months()}))


def _may_name_month(text: str) -> bool:
    """A cheap test: most lines with a year name no month. The two letters i of Turkish fold in more than one way."""
    folded = text.casefold()
    for stem in _month_stems():
        if stem in folded:
            return True
    return "İ" in text or "ı" in text


def _dates(text: str) -> tuple[PrintedDate, ...]:
    found: list[PrintedDate] = []
    if not _NUMERIC.search(text) and not _may_name_month(text):
        return ()
    for match in _pattern().finditer(text):
        iso = _iso(match.groupdict())
        if iso:
            found.append(PrintedDate(iso, Span(*match.span())))
    return tuple(found)


_kept_dates = lru_cache(maxsize=4096)(_dates)


def _iso(group: dict[str, str | None]) -> str | None:
    if group["y1"]:
        year, month, day = group["y1"], int(group["m1"] or 0), int(group["d1"] or 0)
    elif group["y2"]:
        year, day, month = group["y2"], int(group["a"] or 0), int(group["b"] or 0)
        if month > 12:
            day, month = month, day
    elif group["y5"]:
        month = _months()[str(group["m5"]).casefold()]
        return f"{group['y5']}-{month:02}"
    else:
        number = "3" if group["y3"] else "4"
        year, day = str(group["y" + number]), int(group["d" + number] or 0)
        month = _months()[str(group["m" + number]).casefold()]
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year}-{month:02}-{day:02}"


_AROUND_WORDS = frozenset(
    "received accepted revised online published posted updated last update modified first created on at date released "
    "issued uploaded edited publié publiée mis mise à jour modifié le veröffentlicht aktualisiert stand am vom um uhr "
    "yayınlanma yayın güncelleme güncellenme tarihi giriş son saat نشر نشرت آخر تحديث تاريخ النشر بتاريخ في الساعة gmt "
    "utc est edt et pm ist bst cet ago hr hrs hour hours min mins minute minutes day days h clock time".split()
)
_AROUND = LazyPattern(
    rf"(?i)(?:\b(?:{'|'.join(sorted(_AROUND_WORDS))}|local time)\b|[ap]\.m\.|[\d:.,;•|/()\[\]«»»·*_#>~–—\s-])+"
)
_ASCII_AROUND = frozenset(word.replace("ı", "i") for word in _AROUND_WORDS) | {"local"}
"""Without case the two letters i of Turkish are one to the pattern."""
_WORD = LazyPattern(r"(?<!\w)[A-Za-z]{2,}(?!\w)")


def _holds_other_word(text: str) -> bool:
    """A cheap test: whether a word of ASCII text is none that goes with a date, so that the pattern need not be tried."""
    return text.isascii() and not _ASCII_AROUND.issuperset(_WORD.compiled.findall(text.lower()))


_SIGNS = " 0123456789:.,;•|/()[]«»·*_#>~–—-"  # what "around" takes anywhere; most dates have nothing else beside them


def is_date_line(text: str) -> bool:
    """Say whether *text* holds a full date and otherwise only words that go with one ("Updated", "at 10:15 GMT").

    >>> is_date_line("Last updated: 3 March 2017, 10:15 GMT")
    True
    >>> is_date_line("On 3 March 2017 the bridge was bombed")
    False
    """
    dates = find_dates(text) if len(text) <= 160 else ()
    if not dates:
        return False
    rest = text
    for date in reversed(dates):
        rest = rest[: date.span.start] + " " + rest[date.span.end :]
    if not rest.strip(_SIGNS):
        return True
    return not _holds_other_word(rest) and not _AROUND.sub("", rest).strip()
