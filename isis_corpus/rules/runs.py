"""Runs: what stands under a label. Headlines under "Related", tags under "Topics", an appeal's paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from isis_corpus.findings import Finding, Strength
from isis_corpus.headlines import is_row
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Page, Unit
from isis_corpus.word_lists import load_words

__all__ = [
    "find_about",
    "find_appeals",
    "find_bridged",
    "find_contents",
    "find_form_fields",
    "find_link_lists",
    "find_tag_lists",
]

_LONG_TEASER = 30  # words; a longer sentence in a list of links is the article again


def _is_label(unit: Unit, label: Finding) -> bool:
    return label.strength >= Strength.START and unit.words <= 9 and not (unit.words > 5 and unit.is_sentence)


def _resumes(units: Sequence[Unit], at: int) -> bool:
    """Whether the article goes on here: a long paragraph, or two sentences in a row; teasers alternate with headlines."""
    unit = units[at]
    if not unit.is_prose or "](" in unit.text:
        return False
    if unit.words >= _LONG_TEASER or (
        unit.words >= 18 and ". " in unit.text and not unit.text.rstrip(" .…").endswith("..")
    ):
        return True
    below = units[at + 1] if at + 1 < len(units) else None
    return bool(
        below
        and below.is_prose
        and below.is_sentence
        and unit.is_sentence
        and min(unit.lower_share, below.lower_share) >= 0.45
    )


def find_link_lists(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find the headlines, teasers and sections under a label of a list of links.

    The list ends where prose resumes, at furniture of another kind, above the byline of the article, and after sixty lines.
    Sentences below the only furniture of a text are left alone.
    """
    found: dict[int, Finding] = {}
    tag_labels = load_words("tag_labels")
    pointed = _pointed_headlines(page.units, labels)
    inside = 0
    first = next((unit.index for unit in page.units if unit.is_prose and unit.words >= 18), 0)
    related = BlockKind.RELATED
    for unit in page.units:
        label = labels[unit.index]
        if (
            label.kind is related
            and _is_label(unit, label)
            and label.evidence.startswith("phrase")
            and (label.strength is Strength.LINE or unit.ends == ":")
        ):
            inside = 60 if not first - 10 <= unit.index < first else 0  # a menu's label above the headline
            continue
        if not inside:
            continue
        points = unit.index in pointed
        other = (
            label.strength >= Strength.START
            and not points
            and label.kind
            not in (
                BlockKind.RELATED,
                BlockKind.DATELINE,
                BlockKind.CAPTION,
                BlockKind.BYLINE,
                BlockKind.HEADING,
                BlockKind.AUTHOR_BIO,
            )
        )
        tag_label = unit.words <= 6 and unit.folded in tag_labels
        resumes = not points and _resumes(page.units, unit.index)
        if other or tag_label or resumes or label.kind is BlockKind.AUTHOR_BIO:
            inside = 0
            continue
        if (
            unit.index < (first or len(labels))
            and label.kind is BlockKind.BYLINE
            and label.strength >= Strength.PATTERN
        ):
            found.pop(unit.index - 1, None)  # the headline of the article, which begins here
            inside = 0
            continue
        inside -= 1
        strength = Strength.REGION if points else Strength.PATTERN
        found[unit.index] = unit.finding(BlockKind.RELATED, "link_lists", "in a list of links", strength)
    return {} if _is_one_label(page.units, labels, found) else found


_FEWEST_TOLD, _TOLD = 2, 8  # sentences; words


def _is_one_label(units: Sequence[Unit], labels: Sequence[Finding], found: dict[int, Finding]) -> bool:
    """Whether no line but one label is furniture by its words, and sentences stand below it: the article goes on there."""
    told = sum(units[at].is_sentence and units[at].words >= _TOLD and units[at].text[0] != ">" for at in found)
    if told < _FEWEST_TOLD:
        return False
    return sum(label.kind in REMOVED_KINDS and label.strength >= Strength.START for label in labels) < 2


_LONGEST_POINTED, _FEWEST_POINTED = 20, 3  # words of a headline; lines
_SPEAKING = frozenset("i me my we us our you your".split())


def _pointed_headlines(units: Sequence[Unit], labels: Sequence[Finding]) -> frozenset[int]:
    """Where three lines or more in a row have a mark, ``>``, that points to a headline rather than opening a quotation."""
    found: set[int] = set()
    for points, run in groupby(
        units, lambda unit: labels[unit.index].kind is BlockKind.QUOTE and _points_to_story(unit)
    ):
        indices = [unit.index for unit in run]
        if points and len(indices) >= _FEWEST_POINTED:
            found.update(indices)
    return frozenset(found)


def _points_to_story(unit: Unit) -> bool:
    ends_open = not unit.is_sentence or unit.ends == "?" or unit.text.endswith(("...", "…"))
    return (
        unit.text[0] == ">"
        and unit.words <= _LONGEST_POINTED
        and ends_open
        and _SPEAKING.isdisjoint(unit.folded.split())
    )


def find_tag_lists(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find the tags under "Tags:" or "Topics": lines of at most five words without an end mark."""
    found: dict[int, Finding] = {}
    tag_labels = load_words("tag_labels")
    inside = False
    for unit in page.units:
        if (unit.words <= 5 and unit.folded in tag_labels and unit.text[-1:] in ":s") or unit.folded in tag_labels:
            inside = True
            found[unit.index] = unit.finding(BlockKind.NAVIGATION, "tag_lists", "label of tags", Strength.LINE)
        elif inside:
            label = labels[unit.index]
            inside = (
                unit.words <= 5
                and not unit.ends
                and not (label.strength >= Strength.START and label.kind is not BlockKind.NAVIGATION)
            )
            if inside:
                found[unit.index] = unit.finding(
                    BlockKind.NAVIGATION, "tag_lists", "under a label of tags", Strength.PATTERN
                )
    return found


_BRIDGED = frozenset({BlockKind.PAYWALL, BlockKind.NEWSLETTER, BlockKind.LEGAL, BlockKind.COMMENT_FORM})


def find_bridged(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find what stands between two lines of one notice: at most two lines with no kind of their own.

    Both ends must be listed wordings, and the article must not go on behind them.
    """
    found: dict[int, Finding] = {}
    anchors = [
        unit
        for unit in page.units
        if labels[unit.index].kind in _BRIDGED and labels[unit.index].strength >= Strength.START
    ]
    if len(anchors) < 2:
        return found
    last_prose = max((unit.index for unit in page.units if _is_article(unit, labels[unit.index])), default=-1)
    for a, b in pairwise(anchors):
        kind = labels[a.index].kind
        if labels[b.index].kind is not kind or not 1 < b.index - a.index <= 3:
            continue
        between = page.units[a.index + 1 : b.index]
        free = all(labels[unit.index].strength <= Strength.SHAPE and unit.words <= 60 for unit in between)
        if free and (last_prose < b.index or not any(unit.is_prose for unit in between)):
            for unit in between:
                found[unit.index] = unit.finding(kind, "bridged", "between two lines of one notice", Strength.PLACE)
    return found


def _is_article(unit: Unit, label: Finding) -> bool:
    return unit.is_prose and unit.words > 20 and label.strength <= Strength.SHAPE


_FIELDS = frozenset(
    {
        BlockKind.NAVIGATION,
        BlockKind.SHARING,
        BlockKind.COMMENTS_HEADER,
        BlockKind.NEWSLETTER,
        BlockKind.PAYWALL,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
    }
)


def find_form_fields(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find the fields and buttons below the first line of a comment form: short lines, at most twelve of them."""
    found: dict[int, Finding] = {}
    left = 0
    form = BlockKind.COMMENT_FORM
    for unit in page.units:
        label = labels[unit.index]
        if label.kind is form and label.strength >= Strength.START:
            left = 12
        elif (
            left
            and unit.words <= 4
            and not unit.is_sentence
            and label.kind in _FIELDS
            and label.strength < Strength.PATTERN
            and unit.gap == 1
        ):
            left -= 1
            found[unit.index] = unit.finding(
                BlockKind.COMMENT_FORM, "form_fields", "field of a comment form", Strength.PATTERN
            )
        else:
            left = 0
    return found


_APPEALING = frozenset({BlockKind.PAYWALL, BlockKind.NEWSLETTER})
_OURS = frozenset("our we us your you you're".split())


def find_appeals(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find the paragraphs of an appeal below its first line ("Support …"): they speak of "our", "we" and "you".

    Only where no paragraph of the article follows.
    """
    found: dict[int, Finding] = {}
    kind: BlockKind | None = None
    pending: list[Unit] = []
    if _APPEALING.isdisjoint([label.kind for label in labels]):
        return found
    last_prose = next(
        (
            unit.index
            for unit in reversed(page.units)
            if _is_article(unit, labels[unit.index]) and _OURS.isdisjoint(unit.folded.split())
        ),
        -1,
    )
    for unit in page.units:
        label = labels[unit.index]
        if label.kind in _APPEALING and label.strength >= Strength.WITHIN:
            kind = label.kind
            for member in pending:
                found[member.index] = member.finding(kind, "appeals", "paragraph of an appeal", Strength.WITHIN)
            pending = []
        elif (
            kind is None
            or label.strength > Strength.SHAPE
            or len(pending) == 3
            or unit.words > 60
            or _quotes(unit.text)
            or not (unit.is_prose or pending)
        ):
            kind, pending = None, []
        else:
            pending.append(unit)
    return {index: finding for index, finding in found.items() if index > last_prose - 3}


def _quotes(text: str) -> bool:
    return text[:1] in '"“«' or " said" in text or " told " in text


_ENTRY = LazyPattern(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\s+\p{Lu}.{1,60}$")


def find_contents(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find a table of contents: three numbered lines in a row that count up, of at most eight words, no blank between.

    Rows of figures (ranks, names, points) are left alone.
    """
    found: dict[int, Finding] = {}
    run: list[Unit] = []
    for unit in (*page.units, None):
        match = (
            _ENTRY.match(unit.text)
            if unit is not None and unit.text[0].isdigit() and unit.words <= 9 and not unit.ends and not is_row(unit)
            else None
        )
        if unit is not None and match and not (run and unit.gap != 1):
            run.append(unit)
            continue
        if len(run) >= 3 and run[0].text.split()[0].startswith("1"):
            for entry in run:
                found[entry.index] = entry.finding(
                    BlockKind.NAVIGATION, "contents", "table of contents", Strength.REGION
                )
        run = []
    return found


def _is_imprint(heading: Unit, below: Unit) -> bool:
    """Whether the paragraph speaks of what the heading names, or of "us"."""
    opening = below.text[:120]
    if heading.folded == "about us":
        return not _OURS.isdisjoint(below.tokens[:20])
    names = [word for word in heading.text.split()[1:] if word[:1].isupper()]
    return bool(names) and all(word.strip(":") in opening for word in names)


def find_about(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find "About the Institute" and the paragraph below it at the end of the text: the imprint of the outlet."""
    found: dict[int, Finding] = {}
    last = max((unit.index for unit in page.units if unit.is_prose and unit.words >= 12), default=0)
    for unit, below in zip(page.units, page.units[1:], strict=False):
        if not (2 <= unit.words <= 8 and unit.folded.startswith("about ") and not unit.is_sentence and below.is_prose):
            continue
        if (
            below.index >= last
            and _is_imprint(unit, below)
            and not _quotes(below.text)
            and labels[below.index].kind in (BlockKind.PARAGRAPH, BlockKind.LEGAL)
            and not unit.folded.startswith(("about the author", "about the writer"))
        ):
            found[unit.index] = unit.finding(BlockKind.LEGAL, "about", "heading of the imprint", Strength.PATTERN)
            found[below.index] = below.finding(BlockKind.LEGAL, "about", "says what the outlet is", Strength.PATTERN)
    return found
