"""Cuts behind a place line: where a story was filed and for whom, in front of its first paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from isis_corpus.dates import find_dates
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.resources import load_rows
from isis_corpus.segmentation import Piece

__all__ = ["split_dateline"]

_PLACE_LINE = LazyPattern(
    r"""
    (?:\*\*|__|\*|_)?
    (?P<place>
        \p{Lu}[\p{Lu}\p{M}’'‘ʿʾ.-]+(?:[ /-]{1,3}(?:\p{Lu}[\p{Lu}\p{M}’'‘ʿʾ.-]*|al-\p{Lu}+))*    # JISR AL-SHUGHUR
      | (?:\p{Lu}[\p{L}\p{M}’'‘ʿʾ-]+)(?:[ /-]{1,3}(?:\p{Lu}|al-)[\p{L}\p{M}’'‘ʿʾ-]+){0,2}      # Beirut, Deir ez-Zor
    )
    (?P<region>,[ ](?:\p{Lu}[\p{L}.]+[ ]?){1,3})?
    (?P<date>,[ ](?:le[ ])?(?:\p{Lu}[\p{L}]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ]\p{L}{3,9})(?:,?[ ](?:19|20)\d\d)?)?
    (?P<agency>,?[ ]?\((?:[^()\n]{2,40})\)|,[ ]\p{Lu}{2,6}|[ ]\p{Lu}[\p{L} ]{1,20}(?=[ ]?[—–]))?
    (?:\*\*|__|\*|_)?
    [ \xa0]?(?P<sign>—|–|--|-|―|:|•)[ \xa0]*(?:\*\*|__|\*|_)?
    (?=["'“‘«(\[]?[\p{Lu}\p{Lo}\d])
    """,
    regex.VERBOSE,
)
_AGENCY_LINE = LazyPattern(
    r"(?:\*\*|\*)?\((?P<inside>[^()\n]{2,60})\)(?:\*\*|\*)?[ \xa0]?(?:—|–|--|-|:)?[ \xa0]*(?=[\"'“‘«]?[\p{Lu}\d])"
)
_ARABIC_PLACE_LINE = LazyPattern(
    r"(?P<place>\p{Arabic}[\p{Arabic}\p{M} ]{1,24})[ ]?(?:[-–—/(،][ ]?(?P<agency>[\p{L}\p{M} ]{2,24}?)[ ]?\)?)[ ]?[-–—:][ ]*(?=[\p{L}\"“«])"
)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["name"].casefold() for row in load_rows("phrases/agencies.tsv"))


_NOT_PLACES = frozenset(
    [
        "ISIS",
        "ISIL",
        "DAESH",
        "NATO",
        "UPDATE",
        "EXCLUSIVE",
        "ANALYSIS",
        "OPINION",
        "BREAKING",
        "WATCH",
        "VIDEO",
        "PHOTOS",
        "LIVE",
        "NOTE",
        "EDITORIAL",
        "INTERVIEW",
        "REPORT",
        "COMMENT",
        "SUMMARY",
        "QUESTION",
        "ANSWER",
        "READ",
        "RELATED",
        "MORE",
        "SDF",
        "YPG",
        "PKK",
        "KRG",
        "PMF",
        "PMU",
        "HTS",
        "FSA",
    ]
)


def _names_agency(text: str) -> bool:
    parts = regex.split(r"[/,;]|\s[-–—]\s", text.strip("() ,"))
    return any(part.strip().casefold().removesuffix(".com") in _agencies() for part in parts)


def split_dateline(line: str, number: int) -> Sequence[Piece]:
    """Cut "IRBIL, Iraq (AP) —" off the paragraph it opens.

    Without an agency, a region or a date behind it, only a place in capitals within the first forty lines counts.
    """
    if len(line) < 60:
        return ()
    slashed = _SLASHED.match(line) if "/" in line[:70] else None
    if slashed:
        return _head(line, slashed.end(), "dateline in front of the paragraph")
    match = _PLACE_LINE.match(line) if line[0].isupper() or line[0] in "*_" else None
    if match and _is_place_line(match, number):
        return _head(line, match.end(), "dateline in front of the paragraph")
    if line[0] in "(*":
        match = _AGENCY_LINE.match(line)
        dashed = (
            match is not None
            and match.group().rstrip(" \xa0")[-1:] in "-–—"
            and match["inside"][:1].isupper()
            and number < 12
        )
        if match and (_names_agency(match["inside"]) or find_dates(match["inside"]) or dashed):
            return _head(line, match.end(), "agency or date in brackets in front of the paragraph")
    elif not line[0].isascii():
        match = _ARABIC_PLACE_LINE.match(line)
        if match and (
            _names_agency(match["agency"])
            or (number < 24 and match.group().rstrip().endswith(":") and len(match.group()) < 34)
        ):
            return _head(line, match.end(), "place and agency in front of the paragraph")
    return ()


_SLASHED = LazyPattern(r"\p{Lu}{3,}[\p{Lu} -]*, \p{L}{3,9}\.? \d{1,2}(?:, (?:19|20)\d\d)?\. ?/[^/\n]{2,40}/\.\s+(?=\S)")


def _is_place_line(match: regex.Match[str], number: int) -> bool:
    place, agency, sign = match["place"], (match["agency"] or "").strip(" ,"), match["sign"]
    capitals = place.isupper() and len(place) > 3 and place not in _NOT_PLACES
    if agency and (_names_agency(agency) or (capitals and agency[0] == "(")):
        return True
    if match["date"] and sign != ":":
        return capitals or bool(agency) or (match["date"].strip()[-4:].isdigit() and number < 12)
    if (
        agency[:1] == "("
        and agency[1:2].isupper()
        and sign in "—–-"
        and number < 12
        and len(agency) < 16
        and not any(char.isdigit() for char in agency)
    ):
        return True
    if not capitals or agency or number >= 40 or place.split()[0] in _NOT_PLACES:
        return False
    return bool(match["region"]) or sign in "—–--" or (sign == ":" and number < 12)


def _head(line: str, end: int, evidence: str) -> Sequence[Piece]:
    return (Piece(0, end, BlockKind.DATELINE, "datelines", evidence), Piece(end, len(line)))
