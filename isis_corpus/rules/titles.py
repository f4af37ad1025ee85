"""The head of an article: title, kicker, deck, bare names and dates between the top of the page and its first paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.findings import Finding, Strength
from isis_corpus.headlines import is_section_label
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.layout import Layout
from isis_corpus.patterns import LazyPattern
from isis_corpus.people import is_name_list
from isis_corpus.segmentation import Page, Unit

__all__ = ["find_head"]

_FIELDS = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.DECK, BlockKind.AUTHOR_BIO})
_SECTION_START = frozenset(
    [
        "introduction",
        "background",
        "overview",
        "conclusion",
        "conclusions",
        "summary",
        "executive",
        "summary",
        "notes",
        "einleitung",
        "giriş",
        "مقدمة",
        "history",
        "context",
        "contents",
        "aliases",
        "methodology",
    ]
)
_INSTITUTION = LazyPattern(
    r"(?i)\b(?:institute|institut|center|centre|university|foundation|council|department|ministry|think tank|agency|programme|program|project)\b"
)


def find_head(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find what the lines above the first paragraph are.

    The title is the best candidate of at most thirty words; what stands between it and the first paragraph is deck,
    byline or date, a short line right above it the kicker, everything higher navigation. Lines with a kind of their own
    keep it.
    """
    units = page.units
    first = _first_paragraph(units, labels, layout)
    head = [unit for unit in units[: min(first, 400)]]
    title = _title(head, units, labels, first)
    found: dict[int, Finding] = {}
    if title is not None:
        found[title.index] = title.finding(
            BlockKind.TITLE, "titles", "headline above the first paragraph", Strength.REGION
        )
        found.update(_below(page, labels, title.index, first))
        found.update(_lead(page, labels, title.index, first))
    found.update(_above(head, labels, title.index if title else first, layout, has_title=title is not None))
    return found


def _first_paragraph(units: Sequence[Unit], labels: Sequence[Finding], layout: Layout) -> int:
    """The first unit of the body: prose without a kind of its own inside the article."""
    for index in range(layout.first, len(units)):
        unit, label = units[index], labels[index]
        if (
            layout.inside[index]
            and unit.is_prose
            and label.strength <= Strength.SHAPE
            and label.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)
        ):
            return index
    return layout.first if layout.last >= 0 else _no_prose(units, labels)


def _no_prose(units: Sequence[Unit], labels: Sequence[Finding]) -> int:
    """Without any prose, the head ends at the first line that has a kind of its own behind some line that has none."""
    for unit in units[1:]:
        if labels[unit.index].kind in REMOVED_KINDS and labels[unit.index].strength >= Strength.START:
            return unit.index
    return min(len(units), 3)


def _title(head: Sequence[Unit], units: Sequence[Unit], labels: Sequence[Finding], first: int) -> Unit | None:
    best: Unit | None = None
    best_score = 1.0
    distance = 0
    for unit in reversed(head):
        label = labels[unit.index]
        if not _may_be_title(unit, label):
            distance += (
                0 if label.kind in _FIELDS or (label.kind in REMOVED_KINDS and label.strength >= Strength.START) else 1
            )
            continue
        score = _title_score(unit, units, labels) - 0.45 * min(distance, 12)
        distance += 1
        if score > best_score or (score == best_score and best is not None and unit.words > best.words):
            best, best_score = unit, score
    return best


def _may_be_title(unit: Unit, label: Finding) -> bool:
    if label.kind is BlockKind.TITLE:
        return True
    if label.strength >= Strength.WITHIN and not (
        label.kind is BlockKind.HEADING or (label.kind is BlockKind.RELATED and label.strength < Strength.START)
    ):
        return False
    if unit.words > 32 or len(unit.text) > 260 or unit.text[-1:] in ",;" or label.kind is BlockKind.AUTHOR_BIO:
        return False
    return not (unit.is_prose and unit.words > 24 and unit.lower_share > 0.5)


def _title_score(unit: Unit, units: Sequence[Unit], labels: Sequence[Finding]) -> float:
    text = unit.text
    score = 0.0
    if labels[unit.index].kind is BlockKind.TITLE:
        score += 8
    if text.startswith("# "):
        score += 6
    elif text.startswith("#"):
        score += 3
    words = unit.words - (1 if text[0] == "#" else 0)
    score += 3 if words >= 5 else 2.2 if words == 4 else 1.4 if words == 3 else 0.6 if words == 2 else -1.5
    if is_section_label(text.strip("#*_ ")) or unit.folded in _SECTION_START:
        score -= 4
    if is_name_list(text) and words <= 3:
        score -= 2
    if unit.ends == "." and words > 6:
        score -= 1.5
    if unit.ends == ":":
        score -= 2
    if _INSTITUTION.search(text) and unit.lower_share < 0.4 and not any(char in text for char in ":?–"):
        score -= 1.5
    following = units[unit.index + 1] if unit.index + 1 < len(units) else None
    if following and labels[following.index].kind in (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.DECK):
        score += 1.5
    if unit.index == 0:
        score += 0.8
    folded = unit.folded
    if words >= 3 and any(
        other.index != unit.index and folded in other.folded and other.words <= unit.words + 8 for other in units[:40]
    ):
        score += 1.5
    return score


def _below(page: Page, labels: Sequence[Finding], title: int, first: int) -> dict[int, Finding]:
    """Decks, bare names and repeated titles between the title and the first paragraph."""
    found: dict[int, Finding] = {}
    title_text = page.units[title].folded
    for unit in page.units[title + 1 : first]:
        label = labels[unit.index]
        if label.strength >= Strength.WITHIN and not (label.kind is BlockKind.HEADING and unit.folded == title_text):
            continue
        if (
            label.kind
            in (BlockKind.AUTHOR_BIO, BlockKind.CAPTION, BlockKind.QUOTE, BlockKind.BYLINE, BlockKind.DATELINE)
            and label.strength > Strength.DEFAULT
        ):
            continue
        if (
            unit.words >= 3
            and (unit.folded in title_text or title_text in unit.folded)
            and unit.words <= page.units[title].words + 3
        ):
            found[unit.index] = unit.finding(BlockKind.TITLE, "titles", "repeats the title", Strength.PLACE)
        elif is_name_list(unit.text.strip("*_[]| ")):
            found[unit.index] = unit.finding(BlockKind.BYLINE, "titles", "a bare name below the title", Strength.PLACE)
        elif (
            unit.folded in _SECTION_START
            or unit.text[0] == "("
            or unit.ends == ":"
            or _starts_section(page, unit, first)
        ):
            continue
        elif unit.words >= 5:
            found[unit.index] = unit.finding(
                BlockKind.DECK, "titles", "between the title and the first paragraph", Strength.PLACE
            )
        elif is_section_label(unit.text) or unit.words <= 2:
            found[unit.index] = unit.finding(
                BlockKind.NAVIGATION, "titles", "short label below the title", Strength.PLACE
            )
    return found


def _starts_section(page: Page, unit: Unit, first: int) -> bool:
    """A short line right above the first paragraph with a gap above: the first section's heading."""
    return unit.index == first - 1 and unit.words <= 4 and not is_section_label(unit.text) and unit.words > 1


def _lead(page: Page, labels: Sequence[Finding], title: int, first: int) -> dict[int, Finding]:
    """A deck that reads like a paragraph: fields follow it, or the article says it again, or a section starts below."""
    if first >= len(page.units) - 1:
        return {}
    unit = page.units[first]
    between = [labels[other.index].kind for other in page.units[title + 1 : first]]
    following = page.units[first + 1]
    label = labels[following.index]
    reason = ""
    if unit.words > 80 or BlockKind.DECK in between or first - title > 6:
        return {}
    if (
        label.kind in (BlockKind.BYLINE, BlockKind.DATELINE)
        and label.strength >= Strength.PATTERN
        and following.gap
        and BlockKind.DATELINE not in between
    ) or (is_name_list(following.text) and following.words <= 4 and BlockKind.BYLINE not in between):
        reason = "in front of the byline"
    elif following.folded in _SECTION_START and BlockKind.BYLINE not in between:
        reason = "in front of the first section"
    elif unit.text[0] in "*_" and unit.text[-1] in "*_" and not unit.text.startswith(("* ", "- ")):
        reason = "all in italics below the title"
    elif unit.words <= 30 and unit.text.count(". ") == 0 and _said_again(unit, page):
        reason = "a sentence of the article, lifted"
    return {first: unit.finding(BlockKind.DECK, "titles", reason, Strength.PLACE)} if reason else {}


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


def _above(
    head: Sequence[Unit], labels: Sequence[Finding], title: int, layout: Layout, *, has_title: bool
) -> dict[int, Finding]:
    """The kicker right above the title, and navigation above it."""
    found: dict[int, Finding] = {}
    loose = [
        unit
        for unit in head
        if unit.index < title
        and labels[unit.index].strength <= Strength.PLACE
        and labels[unit.index].kind is not BlockKind.SEPARATOR
    ]
    menu = len(loose) > 2
    for unit in loose:
        label = labels[unit.index]
        if (
            label.kind in (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION)
            and label.strength > Strength.DEFAULT
        ):
            continue
        near = title - unit.index <= 2 and not menu
        if unit.is_prose and unit.words > 12 and layout.is_article and not has_title:
            continue
        if near and unit.words <= 5 and not unit.is_sentence and (has_title or is_section_label(unit.text)):
            found[unit.index] = unit.finding(BlockKind.KICKER, "titles", "short label above the title", Strength.PLACE)
        elif has_title or not layout.is_article or is_section_label(unit.text) or menu:
            found[unit.index] = unit.finding(BlockKind.NAVIGATION, "titles", "above the article", Strength.PLACE)
    return found
