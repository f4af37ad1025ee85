"""Footnotes: definitions of notes, alone or in a section. Years, list numbers and coordinates are left alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

import attrs
import regex

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import is_bare
from isis_corpus.page_edges import find_page_heads, is_new_page
from isis_corpus.patterns import LazyPattern
from isis_corpus.rules.index_links import may_be_link
from isis_corpus.segmentation import Page, Unit

__all__ = ["NoteLabel", "find_footnotes", "note_label", "superscript_number"]

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_CERTAIN = LazyPattern(
    r"(?:[-*•]\s+)?(?:<sup>\s*\[?(?P<sup>[\p{L}\p{N}*†‡§]{1,4})[.\]]?\s*</sup>|\[\^(?P<caret>[^\]\s]{1,12})\]:|\[(?:\#_ftnref|(?P<named>fn|note |n\.?\s?|footnote ))?(?P<square>\d{1,3}|[a-z]|[ivx]{1,5}|\*{1,3}|†|‡)\](?:\([^)]*\))?[.:]?|"
    r"(?P<super>[⁰¹²³⁴-⁹]{1,3})|(?P<sign>\*{1,3}(?=\s)|[†‡§](?:\s?[†‡§])*)|\^\s(?:\[?(?P<wiki>\d{1,3}|[a-z])\]?[.:]?\s)?|(?:\[\[?(?P<linked>\d{1,3})\]?\]\([^)]*\)))[ \t\xa0]*(?=\S)"
)
_NUMBERED = LazyPattern(
    r"(?:[-*•]\s+)?(?:(?P<bare>\d{1,3})(?P<mark>[.)]|:)?[ \t\xa0]+|\((?P<round>\d{1,3})\)\s+|(?P<note>(?:note|anm\.?|fn\.?)\s\d{1,3})[.:]\s+(?:\^\s+)?|(?P<wiki>\d{1,3})\.\s\^\s+(?:[a-z]\s)*)(?=[\p{L}\"“‘«'<\[*_(])"
)
_ALONE = LazyPattern(r"\[?(?P<number>\d{1,3}|[*†‡])\]?[.)]?")


@attrs.frozen(slots=True)
class NoteLabel:
    """The label in front of a note: its number as printed, where the note starts, and whether it can be nothing else."""

    number: str
    end: int
    certain: bool


def superscript_number(text: str) -> str:
    """Return superscript digits as plain ones.

    >>> superscript_number("¹²"), superscript_number("n")
    ('12', 'n')
    """
    return text.translate(_SUPERSCRIPTS)


def note_label(text: str) -> NoteLabel | None:
    """Return the label that opens *text*, if one does.

    >>> note_label("[4] Interview, Erbil, May 2016.")
    NoteLabel(number='4', end=4, certain=True)
    >>> note_label("[2014] was the year") is None
    True
    """
    match = _CERTAIN.match(text)
    if match:
        groups = match.groupdict()
        number = next(
            (groups[name] for name in ("sup", "caret", "square", "super", "sign", "wiki", "linked") if groups[name]),
            "^",
        )
        certain = groups["sign"] is None or number in "†‡"
        number = superscript_number(number).replace(" ", "")
        return NoteLabel(f"note {number}" if groups["named"] else number, match.end(), certain)
    match = _NUMBERED.match(text)
    if match:
        number = match["bare"] or match["round"] or match["wiki"] or match["note"]
        return NoteLabel(number, match.end(), bool(match["note"] or match["wiki"]))
    return None


def find_footnotes(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find notes by their label, by a heading above them, or by their markers.

    A label such as ``<sup>1</sup>`` can be nothing else; a bare number needs the heading of a section of notes above it,
    or its marker in the text.
    """
    units = page.units
    found: dict[int, Finding] = {}
    headings = [unit for unit in units if unit.words <= 4 and is_notes_heading(unit)]
    section = _section_start(headings, units, labels)
    candidates: list[tuple[Unit, NoteLabel]] = []
    for unit in units:
        first = unit.text[0]
        if (first.isalpha() and first not in _NOTE_LETTERS) or labels[unit.index].kind is BlockKind.SEPARATOR:
            continue
        label = _label_of(unit.text)
        if label is None:
            continue
        if (
            label.certain
            and unit.words > 1
            and not (
                unit.text[0] == "["
                and unit.text[label.end - 1 : label.end] == "]"
                and unit.words > 60
                and label.number == "*"
            )
        ):
            found[unit.index] = _note(unit, f"label {label.number}")
        else:
            candidates.append((unit, label))
    if section is None and _is_numbered_text(units, found):
        found = {}
    notes = _in_section(units, labels, section)
    if sum(units[index].words for index in notes) > 4 or len(notes) > 2:
        found.update(notes)
    found.update(_proved_by_markers(page, labels, candidates, found))
    found.update(_references(headings, units, labels, found))
    return found


def _is_numbered_text(units: Sequence[Unit], found: dict[int, Finding]) -> bool:
    """Whether the "notes" are the text: numbers in square brackets in front of its paragraphs, more than the other prose."""
    numbered = [units[index] for index in found if _NUMBER_IN_BRACKETS.match(units[index].text)]
    if len(numbered) < 3 or len(numbered) < len(found):
        return False
    others = [unit for unit in units if unit.is_prose and unit.index not in found]
    marked = any("[" in unit.text and _MARKED.search(unit.text) for unit in others)
    return not marked and sum([unit.words for unit in numbered]) > sum([unit.words for unit in others])


_NUMBER_IN_BRACKETS = LazyPattern(r"\[\d{1,3}\]")
_MARKED = LazyPattern(r"(?<=\S\s?)\[\d{1,3}\]")
_NOTE_LETTERS = "nNaAfF"  # of "note", "Anm.", "fn."
_BULLET = NoteLabel("*", 2, certain=False)


def _label_of(text: str) -> NoteLabel | None:
    """As ``note_label``, without a pattern for most lines; an asterisk and a word may be a note, or any list's item."""
    if text[0] == "*" and text[1:2] == " " and text[2:3].isalpha():
        return _BULLET
    return note_label(text) if _may_be_note(text) else None


def _may_be_note(text: str) -> bool:
    """A cheap test: a digit, bracket or sign in front, behind a bullet perhaps, or the word "note"."""
    first = text[0]
    if first in "-•*" and text[1:2] == " ":
        return first == "*" or text[2:3] in "<[(" or text[2:3].isdecimal()
    return first in "<[(*†‡§^⁰¹²³⁴⁵⁶⁷⁸⁹" or first.isdecimal() or text[:4].casefold() in ("note", "anm.", "fn. ", "fn 1")


def _note(unit: Unit, evidence: str, *, continues: bool = False) -> Finding:
    return unit.finding(BlockKind.FOOTNOTE, "footnotes", evidence, Strength.REGION, continues=continues)


def _section_start(headings: Sequence[Unit], units: Sequence[Unit], labels: Sequence[Finding]) -> int | None:
    """The last line that heads a section of notes and has at least one note right below it."""
    for unit in reversed(headings):
        if labels[unit.index].rule != "comments":
            following = units[unit.index + 1 : unit.index + 3]
            if any(note_label(later.text) or _ALONE.fullmatch(later.text) for later in following):
                return unit.index
    return None


def is_notes_heading(unit: Unit) -> bool:
    """Say whether the line is the heading of a section of notes."""
    return bool(unit.hits) and any(hit.phrase.table == "notes_headings" for hit in unit.hits)


def _in_section(units: Sequence[Unit], labels: Sequence[Finding], section: int | None) -> dict[int, Finding]:
    found: dict[int, Finding] = {}
    if section is None:
        return found
    found[section] = units[section].finding(BlockKind.NAVIGATION, "footnotes", "heading of the notes", Strength.REGION)
    previous = 0
    number_alone = False
    for unit in units[section + 1 :]:
        label = note_label(unit.text)
        alone = _ALONE.fullmatch(unit.text)
        if number_alone:
            found[unit.index] = _note(unit, "below its number", continues=True)
            number_alone = False
        elif alone:
            found[unit.index] = _note(unit, f"number {alone['number']} alone")
            number_alone = True
        elif label and _follows(label.number, previous):
            found[unit.index] = _note(unit, f"label {label.number} under a notes heading")
            previous = int(label.number) if label.number.isdigit() else previous
        elif labels[unit.index].kind is BlockKind.SEPARATOR:
            continue
        elif unit.gap == 1 and unit.index - 1 in found and not unit.hits and (unit.wrapped or unit.text[:1].islower()):
            found[unit.index] = _note(unit, "goes on with the note", continues=True)
        elif unit.is_prose and not label:
            break
    return found


_ENTRY = LazyPattern(
    r"\p{Lu}[\p{L}\p{M}'’‘ʿʾ&-]*(?:\s[\p{L}\p{M}'’‘ʿʾ&.-]+){0,7}[,.(]\s?.*?(?<!\d)(?:(?:1[89]|20)\d\d[a-z]?(?!\d)|n\.d\.)",
    regex.DOTALL,
)
_WORKS = LazyPattern(r"referen|bibliogra|cited|literatur|kaynak")
_LONGEST_ENTRY = 80  # words


def _references(
    headings: Sequence[Unit], units: Sequence[Unit], labels: Sequence[Finding], found: dict[int, Finding]
) -> Iterator[tuple[int, Finding]]:
    """The heading of a list of references and its entries, author and year, which are no notes: text, both or neither."""
    bare: bool | None = None
    for unit in headings:
        if unit.index in found or labels[unit.index].strength > Strength.LINE:
            continue
        entries: list[Unit] = []
        links: list[Unit] = []
        for index in range(unit.index + 1, len(units)):
            if entries and index not in found and may_be_link(units[index].tokens):
                links.append(units[index])
                continue
            if index in found or not _is_entry(units[index], labels[index]):
                break
            entries.append(units[index])
        if len(entries) < 2:
            continue
        if bare is None:
            bare = is_bare(labels)
        if bare or _WORKS.search(unit.folded):  # not "Sources" on a page: the links below the report of a broadcaster
            yield unit.index, unit.finding(BlockKind.HEADING, "footnotes", "heading of references", Strength.PATTERN)
            for entry in entries:
                yield (
                    entry.index,
                    entry.finding(BlockKind.PARAGRAPH, "footnotes", "work by author and year", Strength.PATTERN),
                )
            for link in links:
                yield (
                    link.index,
                    link.finding(BlockKind.NAVIGATION, "footnotes", "links of a reference", Strength.PATTERN),
                )


def _is_entry(unit: Unit, label: Finding) -> bool:
    is_free = label.kind is BlockKind.PARAGRAPH and label.strength <= Strength.SHAPE
    return is_free and 5 <= unit.words <= _LONGEST_ENTRY and unit.has_digit and _ENTRY.match(unit.text) is not None


def _follows(number: str, previous: int) -> bool:
    return not number.isdigit() or previous < int(number) <= previous + 3 or previous == 0


def _proved_by_markers(
    page: Page, labels: Sequence[Finding], candidates: list[tuple[Unit, NoteLabel]], found: dict[int, Finding]
) -> dict[int, Finding]:
    """Notes with a bare number: their numbers rise by one, and the text above has the markers.

    They stand below the text, or each at the foot of its page.
    """
    proved: dict[int, Finding] = {}
    if sum(1 for unit, label in candidates if label.number == "*") > 1:
        candidates = [(unit, label) for unit, label in candidates if label.number != "*"]  # bullets
    known = {label.number for unit, label in candidates if unit.index in found}
    known |= {label.number for index in found if (label := note_label(page.units[index].text))}
    open_items = [(unit, label) for unit, label in candidates if unit.index not in found and label.number not in known]
    if not open_items:
        return proved
    lines = {unit.index for unit, _ in open_items}
    prose = [unit for unit in page.units if unit.index not in lines and unit.is_prose]
    if not prose:
        return proved
    markers = _places_of_markers(page.units, {label.number for _, label in open_items})
    if not markers:
        return proved
    feet = _page_feet(page, labels, lines)
    at_feet = _rising([(unit, label) for unit, label in open_items if unit.index in feet], markers, feet)
    if len(at_feet) > 1:
        return at_feet
    proved = _rising(open_items, markers, {})
    return {} if _stand_apart(page.units, sorted(proved), lines) else proved


def _rising(
    items: Sequence[tuple[Unit, NoteLabel]], markers: dict[tuple[str, str], list[int]], pages: dict[int, int]
) -> dict[int, Finding]:
    """Those of the numbered lines that count up by one and have their marker above; on a new page from 1 again, perhaps."""
    proved: dict[int, Finding] = {}
    previous = last = floor = 0
    restarts = False
    for unit, label in items:
        page = pages.get(unit.index, 0)
        if proved and page != pages.get(last, 0):
            floor = last
        number = int(label.number) if label.number.isdigit() else None
        again = number == 1 and previous > 0 and floor == last
        if number is not None and previous and number != previous + 1 and not again:
            continue
        style = "round" if unit.text[0] == "(" else "year" if (label.number, "bare") not in markers else "bare"
        if style == "year" and not proved:
            continue  # "2015.2" alone proves no note
        places = markers.get((label.number, style), ())
        at = bisect_right(places, floor) if restarts or again else 0
        if at < len(places) and places[at] < unit.index:
            proved[unit.index] = _note(unit, f"label {label.number}, and its marker stands in the text")
            previous = previous if number is None else number
            last, restarts = unit.index, restarts or again
    return proved


_MOST_BELOW_NOTE = 6  # lines between a note and its page's edge: an address, a DOI


def _page_feet(page: Page, labels: Sequence[Finding], labelled: Set[int]) -> dict[int, int]:
    """The labelled lines at the foot of a page, with a number for the page.

    A form feed, a page's head or number is below them, or the sentence above them goes on there.

    The last page ends with the text, where another has such a foot.
    """
    units = page.units
    heads = set(find_page_heads(units, page.source))
    heads |= {unit.index for unit in units if labels[unit.index].evidence == "page number"}
    feet: dict[int, int] = {}
    waiting: list[int] = []
    below = 0
    for unit in units:
        at = unit.index
        is_edge = at in heads or (at > 0 and is_new_page(page.source, units[at - 1], unit))
        if is_edge or (waiting and _resumes(units, waiting[0], at)):
            feet |= dict.fromkeys(waiting, at)
            waiting = []
        if at in labelled:
            waiting.append(at)
            below = 0
        elif waiting:
            below += 1
            if unit.is_prose or below > _MOST_BELOW_NOTE:
                waiting = []
    return feet | dict.fromkeys(waiting, len(units)) if feet else feet


def _resumes(units: Sequence[Unit], note: int, at: int) -> bool:
    """Whether a line goes on with the sentence that breaks off above the first note of its page."""
    above, text = units[note - 1] if note else None, units[at].text
    return above is not None and not above.ends and above.words >= 6 and text[0].islower()


def _stand_apart(units: Sequence[Unit], notes: Sequence[int], labelled: Set[int]) -> bool:
    """Whether paragraphs stand below each of several numbered lines: they are the headings of those."""
    between = [
        any(unit.is_prose and unit.index not in labelled for unit in units[a + 1 : b]) for a, b in pairwise(notes)
    ]
    return bool(between) and all(between)


_MARKER = LazyPattern(
    r"(?<=[\p{Ll}\p{Lo}][.,;:!?]?[”\"’»)]?)(?:(?P<digits>\d{1,3})(?=\s|$|[,;.)](?:\s|$))|(?P<sign>\*{1,3}|[†‡§]{1,2})(?![\p{L}*]))|"
    r"\[(?P<square>\d{1,3})\]|(?<=\S\s?)\((?P<round>\d{1,3})\)|<sup>(?P<sup>[^<]{1,4})</sup>|"
    r"(?<=\b(?:1[5-9]|20)\d\d[.,;:!?][”\"’»)]?)(?P<year>\d{1,3})(?=$|\s[\"“‘«(]?\p{Lu})"
)


_SIGNS = frozenset("*†‡§")


def _places_of_markers(prose: Sequence[Unit], numbers: Set[str]) -> dict[tuple[str, str], list[int]]:
    """For each of *numbers* and signs that looks like a marker, in round brackets, behind a year or bare, the units that have it."""
    places: dict[tuple[str, str], list[int]] = {}
    signed = not _SIGNS.isdisjoint("".join(numbers))
    for unit in prose:
        if not (unit.has_digit or "<sup>" in unit.text or (signed and not _SIGNS.isdisjoint(unit.text))):
            continue
        for match in _MARKER.finditer(unit.text):
            number = next(group for group in match.groups() if group)
            if number not in numbers:
                continue
            style = "round" if match["round"] else "year" if match["year"] else "bare"
            places.setdefault((number, style), []).append(unit.index)
    return places
