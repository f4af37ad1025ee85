"""The lines of an article between and behind its paragraphs: headings, headlines of other stories, what follows the end."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.findings import Finding, Strength
from isis_corpus.headlines import cites_work, ends_in_sign, has_verb, is_headline, is_row, is_section_label
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import Layout, is_one_shape
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Page, Unit

__all__ = ["find_foot", "find_isolated_headings", "find_numbered", "find_subheads"]

_LOOSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


def _is_loose(unit: Unit, label: Finding) -> bool:
    """A short line without a kind of its own."""
    return not unit.is_prose and label.kind in _LOOSE and label.strength <= Strength.SHAPE


def find_subheads(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find headings and headlines among the short lines inside the article.

    A line of at most ten words without an end mark above a paragraph is a heading; one that reads like a headline, or
    two and more in a row that could, belong to other stories. Short sentences, list items and lines that announce
    something are left alone.
    """
    found: dict[int, Finding] = {}
    units = page.units
    run: list[Unit] = []
    for unit in (*units, None):
        if unit is not None and layout.inside[unit.index] and _is_loose(unit, labels[unit.index]) and not _speaks(unit):
            run.append(unit)
            continue
        if run:
            found.update(_judge(run, units, labels, layout))
            run = []
    shouted = [
        units[at] for at, finding in found.items() if finding.evidence == _OTHER_STORY and _is_shouted(units[at])
    ]
    if (
        shouted
        and sum(unit.words >= _FEWEST_IN_CAPITALS and unit.text.isupper() for unit in units) <= _MOST_IN_CAPITALS
    ):
        found |= {
            unit.index: unit.finding(BlockKind.RELATED, "subheads", _OTHER_STORY, Strength.WITHIN) for unit in shouted
        }
    return found


_OTHER_STORY = "headline of another story"
_FEWEST_SHOUTED = 7  # words of such a headline
_FEWEST_IN_CAPITALS, _MOST_IN_CAPITALS = 5, 5  # words; more lines in capitals are the text's own headings


def _is_shouted(unit: Unit) -> bool:
    return unit.words >= _FEWEST_SHOUTED and unit.text.isupper()


def _speaks(unit: Unit) -> bool:
    """Whether a short line is text of its own: a sentence, an announcement, a quotation."""
    if unit.words <= 6 and unit.text[0] in '"“«' and unit.text[-1] in '"”»' and not unit.ends:
        return False
    if unit.ends in (":", ";", ".", "!", "…", "؟") or unit.text[-1:] == "," or unit.text[0] in '"“«(':
        return True
    if cites_work(unit.text):
        return True
    return (unit.ends == "?" and unit.words > 12) or bool(unit.ends and _SPEAKER.match(unit.text))


_SPEAKER = LazyPattern(r"(?:\p{Lu}[\p{L}.'’-]{0,18}\s?){1,3}:\s\S")


_OPENERS = frozenset("then but and so no yes he she it they we i".split())


def _judge(run: list[Unit], units: Sequence[Unit], labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    found: dict[int, Finding] = {}
    before = units[run[0].index - 1] if run[0].index else None
    after = units[run[-1].index + 1] if run[-1].index + 1 < len(units) else None
    if before is not None and before.ends == ":" and (before.is_prose or before.words >= 5):
        return found
    own = [unit for unit in run if unit.text[0] != "#" and labels[unit.index].kind is BlockKind.PARAGRAPH]
    long = [unit for unit in own if unit.words >= 6 or (unit.words == 5 and has_verb(unit.text))]
    if is_one_shape(run):
        return found
    if len(run) >= 2 and len(long) >= 2 and len(long) >= 0.5 * len(run) and _may_be_stories(run, layout):
        for unit in run:
            found[unit.index] = unit.finding(
                BlockKind.RELATED, "subheads", f"one of {len(run)} headlines in a row", Strength.PLACE
            )
        return found
    for unit in run:
        if labels[unit.index].kind is BlockKind.HEADING and labels[unit.index].strength > Strength.DEFAULT:
            continue
        if (
            layout.is_english
            and not layout.is_bare
            and is_headline(unit)
            and unit.text[0] != "#"
            and before is not None
            and before.is_prose
        ):
            found[unit.index] = unit.finding(BlockKind.RELATED, "subheads", _OTHER_STORY, Strength.PLACE)
        elif (
            unit.words <= 9
            and not is_row(unit)
            and unit.folded.split(" ", 1)[0] not in _OPENERS
            and after is not None
            and (
                after.is_prose
                or labels[after.index].kind
                in (BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.HEADING, BlockKind.DATELINE)
                or after.ends in (".", ":")
            )
        ):
            found[unit.index] = unit.finding(
                BlockKind.HEADING, "subheads", "short line above a paragraph", Strength.SHAPE
            )
    return found


def _may_be_stories(run: Sequence[Unit], layout: Layout) -> bool:
    """Whether lines in a row may be other stories: in English, and without furniture on the page few that turn on a verb."""
    if not layout.is_bare:
        return layout.is_english
    return layout.is_english and len(run) <= 4 and sum([is_headline(unit) or has_verb(unit.text) for unit in run]) >= 1


_FIELDS = frozenset({BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.AUTHOR_BIO, BlockKind.QUOTE})


def find_foot(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find what stands outside the article: headlines and teasers below it, tags, menus.

    In a text that is an article already only short lines behind its end go, and only if furniture stands there that
    its words give away; on a page with such furniture, everything outside the article's stretches does. A short sentence right behind the
    last paragraph, and a line cut off by the end of the text, stay.
    """
    found: dict[int, Finding] = {}
    if layout.last < 0 or layout.is_bare or (layout.is_article and not layout.has_edges):
        return found
    units = page.units
    loose_behind = [unit for unit in units[layout.last + 1 :] if labels[unit.index].strength <= Strength.SHAPE]
    alone = loose_behind[0].index if len(loose_behind) == 1 and layout.is_article else -1
    end = len(units)
    within = Strength.WITHIN
    for unit in units[layout.first :]:
        label = labels[unit.index]
        if layout.inside[unit.index] or label.strength >= within:
            continue
        behind = unit.index > layout.last
        if label.kind in _FIELDS and label.strength > Strength.DEFAULT:
            continue
        if layout.is_article and (not behind or unit.is_prose):
            continue
        if unit.text[-1] == "," or (
            unit.index == alone == layout.last + 1 and unit.words >= 4 and not is_headline(unit)
        ):
            continue  # a greeting, or a line that nothing but its lack of an end mark speaks against
        if unit.index == layout.last + 1 and (
            (";" in unit.text and unit.words >= 6) or _QUOTED_SPEECH.match(unit.text)
        ):
            continue
        if behind and (_is_last_paragraph(unit, units, labels, layout) or cites_work(unit.text)):
            continue
        if _closes_article(unit, units, labels, layout, found) or (unit.index == end - 1 and _is_cut_off(unit, units)):
            continue
        if label.kind is BlockKind.LIST_ITEM and (layout.is_article or unit.is_sentence):
            continue
        kind = BlockKind.RELATED if unit.words >= 5 else BlockKind.NAVIGATION
        above = found.get(unit.index - 1) or labels[unit.index - 1]
        if unit.words <= 3 and unit.gap == 1 and above.kind in (BlockKind.NEWSLETTER, BlockKind.PAYWALL):
            kind = above.kind  # the button of a form
        evidence = "below the article" if behind else "between stretches of the article"
        found[unit.index] = unit.finding(kind, "foot", evidence, Strength.PLACE)
    return found


_QUOTED_SPEECH = LazyPattern(r"[\"“«][^\"”»]+,[\"”»] \p{Ll}+ \p{Ll}+")  # "Sleep," he said


def _closes_article(
    unit: Unit, units: Sequence[Unit], labels: Sequence[Finding], layout: Layout, found: dict[int, Finding]
) -> bool:
    """A short sentence that follows the last paragraph with nothing removed between."""
    if (
        unit.index - layout.last > _NEAR
        or (unit.ends not in (".", "!", "…", "؟", "۔") and not ends_in_sign(unit.text))
        or unit.words < 2
        or unit.lower_share < 0.25
        or is_section_label(unit.text)
    ):
        return False
    between = range(layout.last + 1, unit.index)
    return all(index not in found and labels[index].kind in _LOOSE for index in between)


_NEAR = 6  # lines
_FAR = 12  # lines


def _is_last_paragraph(unit: Unit, units: Sequence[Unit], labels: Sequence[Finding], layout: Layout) -> bool:
    """A long paragraph near the article's end, with nothing but pictures and their controls between."""
    return (
        unit.is_prose
        and unit.is_sentence
        and unit.words >= 40
        and unit.index - layout.last <= _FAR
        and all(
            other.words <= 12 or labels[other.index].kind is BlockKind.CAPTION
            for other in units[layout.last + 1 : unit.index]
        )
        and not any(labels[index].kind in _ENDS_ARTICLE for index in range(layout.last + 1, unit.index))
    )


_ENDS_ARTICLE = frozenset(
    {
        BlockKind.RELATED,
        BlockKind.COMMENT,
        BlockKind.COMMENTS_HEADER,
        BlockKind.COMMENT_FORM,
        BlockKind.NEWSLETTER,
        BlockKind.PAYWALL,
        BlockKind.LEGAL,
    }
)


def _is_cut_off(unit: Unit, units: Sequence[Unit]) -> bool:
    previous = units[unit.index - 1] if unit.index else None
    return (
        unit.words >= 4
        and unit.lower_share >= 0.5
        and previous is not None
        and previous.is_prose
        and unit.text[:1].isupper()
    )


def find_isolated_headings(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find headings that look like a menu item ("Home", "Privacy", "About us"): alone between two paragraphs.

    A menu has several such lines in a row, or stands at the edge of the page.
    """
    found: dict[int, Finding] = {}
    units = page.units
    for before, unit, after in zip(units, units[1:], units[2:], strict=False):
        label = labels[unit.index]
        menu = (
            unit.words <= 2
            and label.kind in _MENU
            and label.strength is Strength.LINE
            and unit.tokens[0] not in _COMMANDS
        )
        if (
            menu
            and unit.text[:1].isupper()
            and not unit.text.isupper()
            and unit.gap >= 1
            and _is_text(before, labels)
            and _is_text(after, labels)
            and after.words > 12
        ):
            found[unit.index] = unit.finding(
                BlockKind.HEADING, "isolated_headings", "alone between two paragraphs", Strength.PATTERN
            )
    return found


_MENU = frozenset({BlockKind.NAVIGATION, BlockKind.LEGAL})
_COMMANDS = frozenset("back jump skip go log sign click view see read next previous close open show hide print".split())


def _is_text(unit: Unit, labels: Sequence[Finding]) -> bool:
    return unit.is_prose and labels[unit.index].strength <= Strength.SHAPE


def find_numbered(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find what numbered lines are: items of a list, or the paragraphs of a numbered text.

    Numbers that follow on each other line by line are items. A lone numbered line above a paragraph is a heading and left
    alone.
    """
    found: dict[int, Finding] = {}
    numbered = [
        unit
        for unit in page.units
        if labels[unit.index].evidence in ("number", "numbered heading")
        and labels[unit.index].strength is Strength.SHAPE
    ]
    if len(numbered) < 2:
        return found
    indices = {unit.index for unit in numbered}
    arabic = [unit for unit in numbered if unit.text[0].isdecimal() and not unit.indent]
    prose = [unit for unit in page.units if unit.is_prose and layout.inside[unit.index]]
    all_numbered = len(arabic) >= 5 and 2 * len([unit for unit in arabic if unit.is_prose]) >= len(prose)
    for unit in numbered:
        if all_numbered and unit.text[0].isdecimal() and (unit.is_sentence or unit.ends == ":" or unit.words >= 10):
            found[unit.index] = unit.finding(BlockKind.PARAGRAPH, "numbered", "numbered paragraph", Strength.PLACE)
        elif labels[unit.index].kind is BlockKind.HEADING and (
            (unit.index - 1 in indices and unit.gap == 1)
            or (unit.index + 1 in indices and page.units[unit.index + 1].gap == 1)
        ):
            found[unit.index] = unit.finding(
                BlockKind.LIST_ITEM, "list_items", "one of several numbers", Strength.PLACE
            )
    return found
