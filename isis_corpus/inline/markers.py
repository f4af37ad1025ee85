"""Footnote markers in running text. Years, coordinates, decimals, ``[sic]`` and exponents are left alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

import attrs
import regex

from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import has_digit
from isis_corpus.rules.footnotes import superscript_number
from isis_corpus.spans import Span

__all__ = ["Marker", "find_markers"]


@attrs.frozen(slots=True)
class Marker:
    """A marker: the number it shows and where it stands, in code points of the source."""

    number: str
    span: Span


_TAGGED = LazyPattern(
    r"<sup>\s*(?:\[|\()?(?P<sup>[\p{L}\p{N}*†‡§, –-]{1,12})(?:\]|\))?\s*</sup>|\[\^(?P<caret>[^\]\s]{1,12})\]|\[\[?\\?\[?(?P<linked>\d{1,3}|[a-z])\\?\]?\]?\]\(\#[^)\s]{0,200}\)"
)
_SQUARE = LazyPattern(
    r"\[(?P<square>\d{1,3}|[a-z]|[ivx]{2,5}|\*{1,3}|†|‡)\]|\[(?:note|n\.|nb|fn|footnote|ref|anm\.)\s?(?P<note>\d{1,3})\]",
    regex.IGNORECASE,
)
_SUPER = LazyPattern(
    r"(?<=[\p{L}\p{M}.,;:!?…”\"’»)\]])(?P<super>[⁰¹²³⁴-⁹]{1,3}(?:[,⁻–][⁰¹²³⁴-⁹]{1,3})*)(?![\p{L}\p{N}])"
)
_SIGNED = LazyPattern(r"(?<=[\p{L}.,;:!?”\"’»)])(?P<sign>\*{1,3}|[†‡§]{1,3})(?![\p{L}\p{N}*†‡§])")
_ROUND = LazyPattern(r"(?<=[.,;:!?”\"’»)\p{L}]\s?)\((?P<round>\d{1,3})\)(?P<space>[ \xa0]?)")
_GLUED = LazyPattern(
    r"(?:(?<=[\p{Ll}\p{Lo}])|(?<=\p{L}{2}[.,;:!?)])|(?<=[.,!?\p{L}…][”\"’»])|(?<=\p{L}[)\]][.,]))(?P<glued>\d{1,3})(?=\s|$|[.,;:)”\"’](?:\s|$))"
)
_YEAR = LazyPattern(
    r"(?<=\b(?:1[5-9]|20)\d\d[)\]”\"’»]?[.,;:!?][”\"’»)]?|\b(?:1[5-9]|20)\d\d[)\]])(?P<year>\d{1,3})"
    r"(?=\s*$|\s[\"“‘«(\[]?\p{Lu}(?!\S*[$€£])(?!\p{Lu}+\s\d)|(?<=[,;]\d{1,3})\s\p{Ll})"
)  # "the summer of 2015.2 Fines rose", where a decimal number goes on in small letters or with a currency
_AMOUNT = LazyPattern(
    r"\s(?:(?:\p{Lu}\p{Ll}+\s)?(?:dinars?|pounds?|dollars?|liras?|euros?|francs?|riyals?|rials?|dirhams?)|US|USD|EUR|GBP|IQD|SYP|SP|LL|GHz|MHz|Hz|MB|GB|TB|Mio)\b"
)
_UNITS = frozenset(["km", "m", "cm", "mm", "ft"])
_SIGNS = frozenset(["*", "**", "***", "†", "‡", "§", "††"])


def find_markers(
    texts: Sequence[tuple[int, str]], defined: Set[str], undecided: Set[str] = frozenset()
) -> Iterator[Marker]:
    """Yield the footnote markers of the blocks, in order.

    ``<sup>1</sup>`` and ``[^1]`` are markers always; ``[1]``, ``¹`` and ``[note 1]`` unless they can be something else (a
    number of four digits, an exponent behind a unit). Round brackets, asterisks and bare digits need proof: a note of
    that number, or a sequence that counts up from 1. Digits behind a year ("2015.2") need a note whose marker can stand
    nowhere else.

    Args:
        texts: Offset and source of every block that may hold markers.
        defined: The numbers of the notes that the document defines.
        undecided: Numbers that open a line which may be a note and stays in the text: their markers stay too.
    """
    found: list[Marker] = []
    for offset, text in texts:
        if not text.isascii() or "[" in text or "<sup" in text:
            found += _certain(text, offset, defined)
    taken = [marker.span for marker in found]
    found += _proved(texts, _ROUND, "round", defined, least=2)
    if any(sign in defined for sign in _SIGNS):
        found += _proved(texts, _SIGNED, "sign", defined, least=1)
    if not taken:
        glued = _proved(texts, _GLUED, "glued", defined, least=3)
        if undecided.isdisjoint(marker.number for marker in glued if marker.number not in defined):
            found += glued + _behind_years(texts, glued, defined)
    yield from sorted(found, key=lambda marker: marker.span)


_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


def _certain(text: str, offset: int, defined: Set[str]) -> Iterator[Marker]:
    if "[" in text or "<sup" in text:
        for match in _TAGGED.finditer(text):
            number = match["sup"] or match["caret"] or match["linked"]
            if match["sup"] and not _may_be_note(number):
                continue
            yield _marker(number.strip(), match, offset)
    if "[" in text:
        for match in _SQUARE.finditer(text):
            before = text[match.start() - 1 : match.start()]
            if match["square"] and (
                not before.strip() and (match["square"].isalpha() or _opens_word(text, match.end()))
            ):
                continue
            if before in ("/", "[", "^") or text[match.end() : match.end() + 1] in ("(", ":"):
                continue
            if text[max(0, match.start() - 5) : match.start()] == "<sup>":
                continue  # found with its tag
            if match["square"] and len(match["square"]) == 1 and match["square"].isalpha():
                behind = text[match.end() : match.end() + 1]
                if behind.isalpha() or (before.isalpha() and match["square"] not in defined):
                    continue  # "[a]nd", "the [r]egime", "report[s]": a changed letter in a quotation
            yield _marker(match["square"] or f"note {match['note']}", match, offset)
    if not text.isascii() and any(map(text.__contains__, _SUPERSCRIPTS)):
        for match in _SUPER.finditer(text):
            word = regex.search(r"\p{L}+$", text[: match.start()][-6:])
            if not (word and word.group().casefold() in _UNITS):
                yield _marker(superscript_number(match["super"]), match, offset)


def _may_be_note(number: str) -> bool:
    """``<sup>th</sup>`` and ``<sup>nd</sup>`` belong to an ordinal, ``<sup>TM</sup>`` to a name."""
    bare = number.strip(" *†‡§,–-")
    return (
        not bare or bare.replace(",", "").replace(" ", "").replace("–", "").replace("-", "").isdigit() or len(bare) == 1
    )


def _opens_word(text: str, end: int) -> bool:
    """Whether a bracket with a space in front is glued to a word behind: a list or a quotation, not a marker."""
    return text[end : end + 1].isalnum()


def _marker(number: str, match: regex.Match[str], offset: int, group: str | int = 0) -> Marker:
    return Marker(number, Span(offset + match.start(group), offset + match.end(group)))


def _proved(
    texts: Sequence[tuple[int, str]], pattern: LazyPattern, group: str, defined: Set[str], *, least: int
) -> list[Marker]:
    """Candidates whose numbers are defined, or that count up from 1 without a gap.

    A lone first one needs a closing quotation mark or stop in front.
    """
    candidates: list[tuple[Marker, bool]] = []
    for offset, text in texts:
        if (group == "round" and "(" not in text) or (group == "glued" and not has_digit(text)):
            continue
        for match in pattern.finditer(text):
            if group == "round" and match[group] not in defined and _counts_points(text, match):
                continue
            strong = text[match.start() - 1 : match.start()] in ("”", '"', "’", "»") or (
                match.start() > 1 and text[match.start() - 1] in ".!?" and match.end() == len(text.rstrip())
            )
            candidates.append((_marker(match[group], match, offset), strong))
    if any(marker.number in defined for marker, _ in candidates):
        return _rising([marker for marker, _ in _continued(candidates, defined)])
    expected, chain, strong_first = 1, [], False
    for marker, strong in candidates:
        if marker.number == str(expected):
            chain.append(marker)
            strong_first = strong_first or (expected == 1 and strong)
            expected += 1
    return (
        chain
        if len(chain) >= least or (chain and strong_first and group == "glued" and len(candidates) <= len(chain) + 2)
        else []
    )


def _behind_years(texts: Sequence[tuple[int, str]], known: Sequence[Marker], defined: Set[str]) -> list[Marker]:
    """The markers behind a year of the notes that have none: one place alone lies between those of their neighbours."""
    missing = defined - {marker.number for marker in known}
    places: dict[int, list[Marker]] = {}
    for offset, text in texts:
        if missing and has_digit(text):
            for match in _YEAR.finditer(text):
                if match["year"] in missing and not _AMOUNT.match(text, match.end()):
                    places.setdefault(int(match["year"]), []).append(_marker(match["year"], match, offset, "year"))
    if not places:
        return []
    anchors = {int(marker.number): marker.span.start for marker in known if marker.number.isdigit()}
    taken: list[Marker] = []
    for number, candidates in sorted(places.items()):
        low = max((start for other, start in anchors.items() if other < number), default=-1)
        high = min((start for other, start in anchors.items() if other > number), default=None)
        between = [one for one in candidates if one.span.start > low and (high is None or one.span.start < high)]
        if len(between) == 1:
            taken += between
            anchors[number] = between[0].span.start
    return taken


def _counts_points(text: str, match: regex.Match[str]) -> bool:
    """Whether "(1)" counts a point in running text: a small letter behind it, and no end of a sentence in front."""
    behind = text[match.end() : match.end() + 1]
    return behind.islower() and text[: match.start()].rstrip()[-1:] not in (".", "!", "?", "”", '"', "»")


def _continued(candidates: list[tuple[Marker, bool]], defined: Set[str]) -> Iterator[tuple[Marker, bool]]:
    """The candidates with a note, and those that count on from one: their notes were cut off with the page."""
    last = None
    for marker, strong in candidates:
        if marker.number in defined or (last is not None and marker.number == str(last + 1)):
            last = int(marker.number) if marker.number.isdigit() else None
            yield marker, strong


def _rising(markers: list[Marker]) -> list[Marker]:
    """Markers in the order of their numbers; one that falls far out of it is a number of the text."""
    kept: list[Marker] = []
    for marker in markers:
        if (
            marker.number.isdigit()
            and kept
            and kept[-1].number.isdigit()
            and int(marker.number) > int(kept[-1].number) + 3
        ):
            continue
        kept.append(marker)
    return kept
