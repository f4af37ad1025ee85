"""The head of an article: title, kicker, deck, bare names and dates between the top of the page and its first paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.dates import find_dates
from isis_corpus.findings import Finding, Strength
from isis_corpus.headlines import has_verb, is_section_label
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.layout import Layout
from isis_corpus.patterns import LazyPattern
from isis_corpus.rules.bylines import is_byline_shape, names_only
from isis_corpus.rules.entry_dates import ENTRY_DATE
from isis_corpus.rules.headline_choice import FIELDS, ROMAN, choose_title, is_key_figure, names_site, stands_as_title
from isis_corpus.segmentation import Page, Unit
from isis_corpus.word_lists import load_words

__all__ = ["find_head"]


def find_head(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find what the lines above the first paragraph are.

    The title is the best candidate of at most thirty words; what stands between it and the first paragraph is deck,
    byline or date, a short line right above it the kicker, everything higher navigation. Lines with a kind of their own
    keep it.
    """
    units = page.units
    first = _first_paragraph(units, labels, layout)
    head = units[max(0, first - 40) : first]
    title = choose_title(head, units, labels, first)
    if layout.is_bare and title is not None and not stands_as_title(title, first, units, labels):
        return {}
    if layout.is_bare and title is None and len(units) == 1:
        return {}
    found: dict[int, Finding] = {}
    if title is not None:
        found[title.index] = title.finding(
            BlockKind.TITLE, "titles", "headline above the first paragraph", Strength.REGION
        )
        found.update(_below(page, labels, title.index, first))
    if title is not None or (first and names_site(units[first - 1])):
        lead = _lead(page, labels, title.index if title else first - 1, first, bare=layout.is_bare)
        found.update(lead)
        if lead and title is not None:
            body = _next_prose(units, labels, first)
            found.update(
                (index, finding) for index, finding in _below(page, labels, title.index, body).items() if index > first
            )
    found.update(
        _above(
            units[: min(max(first, title.index + 1 if title else 0), 400)],
            labels,
            title.index if title else first,
            layout,
            has_title=title is not None,
        )
    )
    return found


def _announces(unit: Unit) -> bool:
    """Whether a long line ends in a colon: prose in front of a list."""
    return unit.ends == ":" and unit.words >= 10 and unit.lower_share > 0.6


def _next_prose(units: Sequence[Unit], labels: Sequence[Finding], first: int) -> int:
    """The first paragraph behind a deck; at most eight lines further on."""
    for unit in units[first + 1 : first + 9]:
        if unit.is_prose and labels[unit.index].strength <= Strength.SHAPE:
            return unit.index
    return first + 1


def _first_paragraph(units: Sequence[Unit], labels: Sequence[Finding], layout: Layout) -> int:
    """The first unit of the body: prose without a kind of its own inside the article.

    Not a question or exclamation at the very top, which is a headline though it ends like a sentence, and not a long
    line without an end mark above the byline, which is a deck.
    """
    summaries = load_words("summary_labels")
    for index in range(layout.first, len(units)):
        unit, label = units[index], labels[index]
        if index and labels[index - 1].evidence == ENTRY_DATE and label.kind in _TEXT:
            return index
        if index and units[index - 1].folded in summaries:
            continue
        if (
            label.kind is BlockKind.LIST_ITEM
            and any(units[at].folded in summaries for at in range(max(0, index - 5), index))
            and all(
                labels[at].kind is BlockKind.LIST_ITEM
                for at in range(max(0, index - 5), index)
                if units[at].index > index - 1
            )
        ):
            continue
        if (
            not (layout.inside[index] and (unit.is_prose or _announces(unit)))
            or label.strength > Strength.SHAPE
            or label.kind not in _TEXT
        ):
            continue
        rest = units[index + 1 : index + 12]
        prose_below = sum(1 for later in rest if later.is_prose and later.is_sentence)
        if prose_below and unit.words <= 20 and (unit.ends in ("?", "!") or unit.lower_share < 0.4):
            continue
        goes_on = bool(rest) and rest[0].gap == 1 and rest[0].text[0].islower()
        if (
            prose_below >= 2
            and not unit.ends
            and unit.words <= 60
            and index - layout.first <= 8
            and not goes_on
            and not (unit.words >= 18 and index and labels[index - 1].kind is BlockKind.BYLINE)
        ):
            continue
        return index
    return layout.first if layout.last >= 0 else _no_prose(units, labels)


_SPEAKER = LazyPattern(r"\p{Lu}[\p{Lu} .'’-]{2,40}: \S")
_BETWEEN = frozenset(
    {
        BlockKind.ADVERTISEMENT,
        BlockKind.CAPTION,
        BlockKind.COMMENTS_HEADER,
        BlockKind.DATELINE,
        BlockKind.NAVIGATION,
        BlockKind.NEWSLETTER,
        BlockKind.PAYWALL,
        BlockKind.SHARING,
    }
)
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})


def _no_prose(units: Sequence[Unit], labels: Sequence[Finding]) -> int:
    """Without any prose, the head ends at the first line that has a kind of its own behind some line that has none."""
    for unit in units[1:]:
        if labels[unit.index].kind in REMOVED_KINDS and labels[unit.index].strength >= Strength.START:
            return unit.index
    return min(len(units), 3)


def _below(page: Page, labels: Sequence[Finding], title: int, first: int) -> dict[int, Finding]:
    """Decks, bare names, dates and repeated titles between the title and the first paragraph."""
    found: dict[int, Finding] = {}
    title_text = page.units[title].folded
    named = False
    summary = False
    for unit in page.units[title + 1 : first]:
        label = labels[unit.index]
        if summary and label.kind is BlockKind.LIST_ITEM and label.strength <= Strength.SHAPE:
            found[unit.index] = unit.finding(BlockKind.DECK, "titles", "below the label of a summary", Strength.PLACE)
            continue
        summary = unit.folded in load_words("summary_labels")
        repeats = (
            unit.words >= 2
            and (unit.folded in title_text or title_text in unit.folded)
            and unit.words <= page.units[title].words + 3
        )
        if label.strength >= Strength.WITHIN and not (label.kind is BlockKind.HEADING and repeats):
            named = named or label.kind is BlockKind.BYLINE
            continue
        if (
            label.kind in FIELDS | {BlockKind.QUOTE, BlockKind.HEADING}
            and label.strength > Strength.DEFAULT
            and not repeats
        ):
            continue
        kind, evidence = _field(page, labels, unit, first, named=named, repeats=repeats)
        if kind is not None:
            named = named or kind is BlockKind.BYLINE
            found[unit.index] = unit.finding(kind, "titles", evidence, Strength.PLACE)
    return found


def _field(
    page: Page, labels: Sequence[Finding], unit: Unit, first: int, *, named: bool, repeats: bool
) -> tuple[BlockKind | None, str]:
    """What a line without a kind of its own between the title and the first paragraph is."""
    text = unit.text
    if repeats:
        return BlockKind.TITLE, "repeats the title"
    if unit.folded in load_words("summary_labels"):
        return BlockKind.NAVIGATION, "label of a summary"
    if unit.words <= 10 and find_dates(text) and not has_verb(text):
        return BlockKind.DATELINE, "a date below the title"
    if (
        unit.words <= 14
        and names_only(text.strip("*_[]| "), labelled=False)
        and (unit.words > 1 or named is False)
        and is_byline_shape(text)
    ):
        return BlockKind.BYLINE, "bare names below the title"
    if (
        not named
        and unit.words <= 5
        and not unit.ends
        and (names_site(unit) or (unit.tokens[-1:] and unit.tokens[-1] in load_words("desks")))
    ):
        return BlockKind.BYLINE, "an outlet or desk below the title"
    if unit.folded in load_words("section_start") and unit.index == first - 1:
        return BlockKind.HEADING, "heading of the first section"
    if (
        unit.folded in load_words("section_start")
        or text[0] == "("
        or unit.ends == ":"
        or _starts_section(page, unit, first)
    ):
        return None, ""
    above = page.units[unit.index - 1]
    if unit.index == first - 1 and unit.words <= 8 and above.is_sentence and above.words >= 6:
        return None, ""
    if text.startswith("From ") and ", the " in text:
        return BlockKind.NAVIGATION, "slogan of the site"
    if _SPEAKER.match(text):
        return None, ""
    if text[0] in '"“«' or (unit.is_sentence and unit.words <= 12 and not _fields_follow(page, labels, unit, first)):
        return None, ""
    if (
        named
        and 3 <= unit.words <= 12
        and not unit.ends
        and not has_verb(text)
        and not text.isupper()
        and not unit.has_digit
        and unit.tokens[0] not in load_words("imperatives")
    ):
        return BlockKind.CAPTION, "a short line behind the byline"
    if text.count(";") >= 3 and not unit.is_sentence:
        return BlockKind.LIST_ITEM, "names on one line"
    if unit.words >= 5:
        return BlockKind.DECK, "between the title and the first paragraph"
    if is_section_label(text) or unit.words <= 2 or (not unit.ends and unit.index < first - 1):
        return BlockKind.NAVIGATION, "short label below the title"
    return None, ""


def _fields_follow(page: Page, labels: Sequence[Finding], unit: Unit, first: int) -> bool:
    return any(
        labels[other.index].kind in (BlockKind.BYLINE, BlockKind.DATELINE)
        for other in page.units[unit.index + 1 : first]
    )


def _starts_section(page: Page, unit: Unit, first: int) -> bool:
    """A short line right above the first paragraph with a gap above: the first section's heading."""
    return unit.index == first - 1 and unit.words <= 4 and not is_section_label(unit.text) and unit.words > 1


def _lead(page: Page, labels: Sequence[Finding], title: int, first: int, *, bare: bool) -> dict[int, Finding]:
    """A deck that reads like a paragraph: fields follow it, or the article says it again, or a section starts below."""
    if first >= len(page.units) - 1:
        return {}
    unit = page.units[first]
    between = [labels[other.index].kind for other in page.units[title + 1 : first]]
    following = _beyond_furniture(page.units, labels, first + 1)
    label = labels[following.index]
    reason = ""
    loose = any(
        labels[other.index].strength <= Strength.SHAPE and not is_byline_shape(other.text)
        for other in page.units[title + 1 : first]
    )
    if unit.words > 80 or loose or first - title > 6:
        return {}
    if (
        label.kind in (BlockKind.BYLINE, BlockKind.DATELINE)
        and label.strength >= Strength.PATTERN
        and (following.gap or following.index > first + 1)
        and BlockKind.DATELINE not in between
        and (following.index == first + 1 or BlockKind.BYLINE not in between)
    ) or (
        _names_somebody(following.text)
        and following.words <= 8
        and not following.is_sentence
        and not bare
        and BlockKind.BYLINE not in between
    ):
        reason = "in front of the byline"
    elif (
        title >= 0
        and following.words <= page.units[title].words + 8
        and page.units[title].folded in following.folded
        and page.units[title].words >= 3
    ):
        reason = "in front of the title again"
    elif following.folded in load_words("section_start") and BlockKind.BYLINE not in between:
        reason = "in front of the first section"
    elif unit.text[0] in "*_" and unit.text[-1] in "*_" and not unit.text.startswith(("* ", "- ")):
        reason = "all in italics below the title"
    elif unit.words <= 30 and unit.text.count(". ") == 0 and _said_again(unit, page):
        reason = "a sentence of the article, lifted"
    return {first: unit.finding(BlockKind.DECK, "titles", reason, Strength.PLACE)} if reason else {}


_MOST_BETWEEN = 6  # lines of furniture between a deck and its byline


def _beyond_furniture(units: Sequence[Unit], labels: Sequence[Finding], start: int) -> Unit:
    """The labelled byline beyond furniture, captions and dates from *start* on, or the line there if there is none.

    Bare names and dates beyond furniture are headings and entries of the text as often as fields of its head.
    """
    for unit in units[start : start + _MOST_BETWEEN + 1]:
        label = labels[unit.index]
        if label.kind is BlockKind.BYLINE and label.strength >= Strength.PATTERN:
            return unit
        if label.strength < Strength.START or label.kind not in _BETWEEN:
            break
    return units[start]


def _names_somebody(text: str) -> bool:
    """Whether a line is names, with or without a date in front."""
    dates = find_dates(text)
    return is_byline_shape(text[dates[0].span.end :] if dates and not dates[0].span.start else text)


def _said_again(unit: Unit, page: Page) -> bool:
    words = set(unit.folded.split())
    if len(words) < 7:
        return False
    for other in page.units[unit.index + 1 : unit.index + 40]:
        if not other.is_prose:
            continue
        for sentence in other.text.split(". "):
            theirs = set(sentence.casefold().replace("’", "'").strip(".").split())
            if len(words & theirs) >= 0.85 * len(words) and len(theirs) <= 1.4 * len(words):
                return True
    return False


_HEAD_FIELDS = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION})


def _above(
    head: Sequence[Unit], labels: Sequence[Finding], title: int, layout: Layout, *, has_title: bool
) -> dict[int, Finding]:
    """The kicker right above the title, and navigation above it."""
    found: dict[int, Finding] = {}
    place, separator = Strength.PLACE, BlockKind.SEPARATOR
    loose = [
        unit
        for unit in head[:title]
        if labels[unit.index].strength <= place and labels[unit.index].kind is not separator
    ]
    menu, bare, sections = len(loose) > 2, layout.is_bare, load_words("section_start")
    title_text = next((unit.folded for unit in head if unit.index == title), "")
    for unit in loose:
        label = labels[unit.index]
        if title_text and unit.words >= 3 and unit.folded == title_text:
            found[unit.index] = unit.finding(BlockKind.TITLE, "titles", "the title, above", Strength.PLACE)
            continue
        if label.kind in _HEAD_FIELDS and label.strength > Strength.DEFAULT:
            continue
        if (
            unit.folded in sections
            or label.evidence == "numbered heading"
            or (unit.text[0] in "IVX" and ROMAN.match(unit.text))
        ):
            continue
        if unit.text[-1] == "," or (
            unit.is_sentence
            and unit.words >= 4
            and unit.lower_share > 0.4
            and unit.ends != "?"
            and unit.index > title - 3
            and not menu
        ):
            continue
        if (
            (unit.gap == 1 and unit.text[0].islower() and unit.is_sentence)
            or _announces(unit)
            or is_key_figure(unit, head)
        ):
            continue
        near = title - unit.index <= 2 and not menu
        if unit.is_prose and unit.words > 12 and layout.is_article and not has_title:
            continue
        if near and unit.words <= 5 and not unit.is_sentence and (has_title or is_section_label(unit.text)):
            found[unit.index] = unit.finding(BlockKind.KICKER, "titles", "short label above the title", Strength.PLACE)
        elif bare and not names_site(unit):
            continue
        elif has_title or not layout.is_article or is_section_label(unit.text) or menu or names_site(unit):
            found[unit.index] = unit.finding(BlockKind.NAVIGATION, "titles", "above the article", Strength.PLACE)
    return found
