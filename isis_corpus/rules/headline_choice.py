"""Choosing the title: the line above the first paragraph that reads most like a headline."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.dates import find_dates
from isis_corpus.findings import Finding, Strength
from isis_corpus.headlines import ends_in_sign, has_verb, is_proper, is_section_label
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.people import is_name_list
from isis_corpus.rules.bylines import is_byline_shape
from isis_corpus.rules.edges import is_cued
from isis_corpus.rules.entry_dates import ENTRY_DATE
from isis_corpus.segmentation import Unit
from isis_corpus.word_lists import load_words

__all__ = ["FIELDS", "ROMAN", "choose_title", "is_key_figure", "names_site", "stands_as_title"]

FIELDS = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.DECK, BlockKind.AUTHOR_BIO})
_INSTITUTION = LazyPattern(
    r"(?i)\b(?:institute|institut|center|centre|university|foundation|council|department|ministry|think tank|agency|programme|program|project|forum|society|association|observatory|network|"
    r"review|journal|quarterly|magazine|herald|gazette|tribune|bulletin|notebook|blog|news|times|daily|weekly|radio|channel|studies|encyclop\p{L}+|handbook|commission|committee)\b"
)
ROMAN = LazyPattern(r"[IVX]{1,4}\.\s")
_EPISODE = LazyPattern(r"(?i)\b(?:episode|season|vol(?:ume)?|issue|no|chapter|part)\b\.?\s?\d")


def choose_title(head: Sequence[Unit], units: Sequence[Unit], labels: Sequence[Finding], first: int) -> Unit | None:
    """The best candidate; of two in a row of which the lower is a summary of the upper, the upper."""
    best: Unit | None = None
    best_score = 1.0
    best_at = distance = 0
    stack: list[tuple[Unit, float, int]] = []
    for unit in reversed(head):
        label = labels[unit.index]
        following = units[unit.index + 1] if unit.index + 1 < len(units) else None
        opens = unit.index == 0 and following is not None and labels[following.index].kind is BlockKind.BYLINE
        about_pictures = opens and label.kind is BlockKind.CAPTION and not unit.ends and unit.words <= 10
        if is_key_figure(unit, units) or not (about_pictures or _may_be_title(unit, label, following)):
            distance += (
                0 if label.kind in FIELDS or (label.kind in REMOVED_KINDS and label.strength >= Strength.START) else 1
            )
            continue
        if (unit.words == 1 and not opens) or (unit.words == 2 and distance > 1 and unit.index):
            distance += 1
            stack.append((unit, 0.0, distance))
            continue
        own = _title_score(unit, units, labels)
        stack.append((unit, own, distance))
        below = units[max(0, unit.index - 3) : unit.index]
        if any(
            labels[other.index].kind is BlockKind.BYLINE or (is_byline_shape(other.text) and not names_site(other))
            for other in below
        ):
            own -= 1.5  # the headline stands above its byline
        if below and (
            labels[below[-1].index].kind is BlockKind.LIST_ITEM or (below[-1].is_sentence and below[-1].words >= 8)
        ):
            own -= 3  # a line behind text is the heading of a section
        score = own - 0.25 * min(distance, 12) + (0.8 if not distance else 0.0)
        distance += 1
        if score > best_score:
            best, best_score, best_at = unit, score, len(stack) - 1
    while best is not None and best_at + 1 < len(stack):
        upper, own, _ = stack[best_at + 1]
        if own < 1.4 or not _is_deck_of(best, upper, units, labels):
            break
        best, best_at = upper, best_at + 1
    return best


def _is_deck_of(lower: Unit, upper: Unit, units: Sequence[Unit], labels: Sequence[Finding]) -> bool:
    """Whether the lower of two lines reads like the summary of the upper, a headline: right below it, and longer."""
    if any(
        labels[unit.index].strength >= Strength.WITHIN or not _may_be_title(unit, labels[unit.index])
        for unit in units[upper.index + 1 : lower.index]
    ):
        return False
    if upper.words <= lower.words + 3 and lower.folded in upper.folded:
        return True
    if _is_repeated(lower, units) and not _is_repeated(upper, units):
        return False
    if (
        lower.index - upper.index > 1
        or upper.words < 2
        or names_site(upper)
        or lower.text[0] == "#"
        or labels[lower.index].kind is BlockKind.TITLE
    ):
        return False
    if upper.ends == ":" or is_name_list(upper.text) or is_section_label(upper.text.strip("#*_ ")):
        return False
    if upper.words < 4 or (upper.text.isupper() and not lower.text.isupper() and upper.has_digit):
        return lower.is_sentence and lower.words >= 8 and upper.words >= 2
    return lower.words >= upper.words or lower.is_sentence


def stands_as_title(title: Unit, first: int, units: Sequence[Unit], labels: Sequence[Finding]) -> bool:
    """Say whether more than its place says that the line is the title: a mark, a byline or date by it, or its shape.

    Without furniture around it, a line above the first paragraph may as well be the text's own: a list, a deck, a short
    paragraph. Its shape counts for the one line at the very top with prose below.

    Args:
        title: The candidate.
        first: Index of the first paragraph.
        units: The lines of the text.
        labels: What they are so far.
    """
    if labels[title.index].kind is BlockKind.TITLE or title.text[0] == "#" or _is_lone(title, units, labels):
        return True
    around = (*units[max(0, title.index - 1) : title.index], *units[title.index + 1 : min(first + 2, title.index + 6)])
    for unit in around:
        label = labels[unit.index]
        if (
            label.kind in (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION)
            and label.strength >= Strength.PATTERN
        ):
            return True
        if unit.index < first and _is_field(unit, title):
            return True
    return False


def _is_field(unit: Unit, title: Unit) -> bool:
    """A bare name, a desk, the label of a summary, or the title again."""
    return (
        is_byline_shape(unit.text)
        or unit.folded in load_words("summary_labels")
        or (unit.words >= 3 and unit.folded == title.folded)
        or (unit.words <= 5 and not unit.ends and unit.folded.split(" ")[-1] in load_words("desks"))
    )


_LONGEST_LONE = 18  # words; a longer line at the top may be a first paragraph without its stop


def _is_lone(title: Unit, units: Sequence[Unit], labels: Sequence[Finding]) -> bool:
    """Whether the line is the only one above the prose, at the very top, and has the shape of a headline."""
    if title.index or len(units) < 2 or not 3 <= title.words <= _LONGEST_LONE:
        return False
    headed = units[1].folded in load_words("section_start") or labels[1].evidence == ENTRY_DATE
    below = units[2] if len(units) > 2 and headed else units[1]
    if "? " in title.text or "! " in title.text or ". " in title.text:
        return False
    return (title.text[-1].isalnum() or title.text[-1] in "?\"'”’»)") and (
        below.is_prose or (below.is_sentence and below.words >= 4)
    )


def names_site(unit: Unit) -> bool:
    """Whether the line reads like the name of an institution or a site: no verb, and a word such as "Institute"."""
    text = unit.text
    if unit.words > 10 or ":" in text or "?" in text or "–" in text or "!" in text:
        return False
    return (unit.lower_share < 0.45 or is_proper(text)) and _INSTITUTION.search(text) is not None and not has_verb(text)


def _may_be_title(unit: Unit, label: Finding, below: Unit | None = None) -> bool:
    if label.kind is BlockKind.TITLE:
        return True
    if label.strength >= Strength.WITHIN and not (
        label.kind is BlockKind.HEADING or (label.kind is BlockKind.RELATED and label.strength < Strength.START)
    ):
        return False
    if unit.words > 32 or len(unit.text) > 260 or unit.text[-1:] in ",;" or label.kind is BlockKind.AUTHOR_BIO:
        return False
    if label.kind is BlockKind.LIST_ITEM and label.evidence == "bullet":
        return False
    if _opens_bracket(unit) or unit.folded in load_words("section_start") or ends_in_sign(unit.text):
        return False
    if unit.text[0] != "#" and (
        unit.ends in (":", ";") or (unit.ends == "." and unit.lower_share > 0.4) or unit.text.count(";") >= 3
    ):
        return False
    if label.evidence == "numbered heading" or (unit.text[0] in "IVX" and ROMAN.match(unit.text)):
        return False
    if (
        ". " in unit.text
        and not unit.ends
        and below is not None
        and below.gap == 1
        and below.words >= 8
        and unit.words >= 8
    ):
        return False  # the first line of a wrapped paragraph
    return not (unit.is_prose and unit.words > 24 and unit.lower_share > 0.5) and not is_cued(unit)


def _opens_bracket(unit: Unit) -> bool:
    """Say whether the whole line stands in brackets."""
    return unit.text[0] == "(" and unit.text[-1] == ")"


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
    if is_section_label(text.strip("#*_ ")) or unit.folded in load_words("section_start"):
        score -= 4
    if is_byline_shape(text):
        score -= 3
    if find_dates(text):
        score -= 3
    if unit.ends == "." and words > 6:
        score -= 1.5
    score += min(max(words - 4, 0), 5) * 0.2
    if unit.ends == ":" or ";" in text:
        score -= 2
    if unit.folded.split(" ", 1)[0] in load_words("imperatives") and words <= 9:
        score -= 3
    if " | " in text and all(len(part.split()) <= 3 for part in text.split(" | ")):
        score -= 3
    is_site = names_site(unit)
    if is_site:
        score -= 4.5
    following = units[unit.index + 1] if unit.index + 1 < len(units) else None
    if following and labels[following.index].kind in (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.DECK):
        score += 1.5
    if unit.index == 0:
        score += 0.8
    if not is_site and _is_repeated(unit, units):
        score += 1.5
    if (words <= 6 or text.count(",") > 1) and unit.has_digit and _EPISODE.search(text):
        score -= 2
    if unit.folded.startswith(("welcome to", "willkommen", "bienvenue", "from ")) and unit.words <= 8:
        score -= 3
    return score


def _is_repeated(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a line near the top says the same again, perhaps with a few words more."""
    if unit.words < 3:
        return False
    folded, most = unit.folded, unit.words + 8
    return any(folded in other.folded and other is not unit and other.words <= most for other in units[:40])


def is_key_figure(unit: Unit, head: Sequence[Unit]) -> bool:
    """Whether the line is a number of an infographic, or the words below it ("201,000" / "people displaced since April")."""
    number, words = unit.index, unit.index + 1
    if unit.text[0].islower():
        number, words = unit.index - 1, unit.index
    if number < 0 or words >= len(head):
        return False
    below = head[words]
    return (
        below.text[0].islower() and below.words >= 4 and head[number].words == 1 and head[number].text[-1].isdecimal()
    )
