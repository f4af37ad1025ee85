"""Blocks: labelled units put together so that they tile the source, each with its inline edits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from isis_corpus.document import Block
from isis_corpus.edits import Edit, apply_edits
from isis_corpus.findings import Finding
from isis_corpus.inline.markdown import find_markdown
from isis_corpus.inline.markers import Marker, find_markers
from isis_corpus.inline.plan import plan_edits
from isis_corpus.inline.spacing import find_entities, find_indents, find_spaces, find_stray_marks, find_wraps, words_of
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import fold_line
from isis_corpus.repair import find_repairs
from isis_corpus.rules.footnotes import note_label
from isis_corpus.rules.metadata import LABEL, label_kinds
from isis_corpus.segmentation import Page, Unit
from isis_corpus.spans import Span
from isis_corpus.word_lists import load_words

__all__ = ["Draft", "build_blocks", "draft_blocks"]

_MARKED = BODY_KINDS | {BlockKind.DECK, BlockKind.TITLE, BlockKind.CAPTION}


class Draft:
    """A block in the making: its first and last unit and the findings of the first."""

    __slots__ = ("end", "findings", "first", "kind", "last", "start")

    def __init__(self, kind: BlockKind, unit: Unit, findings: tuple[Finding, ...]) -> None:
        self.kind, self.findings = kind, findings
        self.first = self.last = unit
        self.start, self.end = unit.start, unit.end

    def add(self, unit: Unit) -> None:
        """Take in the next unit."""
        self.last = unit
        self.end = unit.end

    def placed(self) -> tuple[Finding, ...]:
        """The findings, with those about the line by itself moved to where the line stands."""
        span = self.first.span
        return tuple(
            Finding(one.kind, one.rule, span, one.evidence, one.strength, one.continues) if not one.span.end else one
            for one in self.findings
        )

    @property
    def wrapped(self) -> bool:
        """Whether its line breaks are hard wraps."""
        return self.first is self.last and self.first.wrapped


def draft_blocks(page: Page, findings: Sequence[tuple[Finding, ...]]) -> list[Draft]:
    """Return the blocks that are not blank: one a unit, or several units where the deciding finding goes on."""
    drafts: list[Draft] = []
    for unit in page.units:
        deciding = findings[unit.index][0]
        if (
            deciding.continues
            and drafts
            and drafts[-1].kind is deciding.kind
            and drafts[-1].last.index == unit.index - 1
        ):
            drafts[-1].add(unit)
        else:
            drafts.append(Draft(deciding.kind, unit, findings[unit.index]))
    return drafts


def build_blocks(
    source: str, drafts: Sequence[Draft], wanted: Callable[[Draft], bool] | None = None
) -> tuple[tuple[Block, ...], tuple[Marker, ...]]:
    """Return the blocks that tile *source*, and the footnote markers inside them.

    Args:
        source: The text.
        drafts: Its blocks in the making.
        wanted: Says which drafts to finish, if not all; the others and the blanks between are then left out.
    """
    footnote = BlockKind.FOOTNOTE
    defined = {
        label.number
        for draft in drafts
        if draft.kind is footnote and (label := note_label(source[draft.start : draft.end]))
    }
    marked = [(draft.start, source[draft.start : draft.end]) for draft in drafts if draft.kind in _MARKED]
    undecided = {match["number"] for _, text in marked if (match := _NUMBERED.match(text))}
    markers = tuple(find_markers(marked, defined, undecided - defined))
    pending = _Pending(source, markers)
    doubles = _doubled(drafts, source)
    joins = _joins(drafts, source)
    blocks: list[Block] = []
    position = 0
    for number, draft in enumerate(drafts):
        if wanted is not None and not wanted(draft):
            continue
        start, end = draft.start, draft.end
        if start > position and wanted is None:
            blocks.append(Block(BlockKind.BLANK, Span(position, start), ""))
        position = end
        text = source[start:end]
        mine = [Edit(Span(start, end), "", "doubled_text")] if number in doubles else []
        mine += pending.between(start, end)
        mine += _edits(draft, text, start, pending)
        edits = plan_edits(mine, start, end, source) if mine else ()
        findings = draft.placed() if wanted is None else draft.findings
        blocks.append(Block(draft.kind, Span(start, end), _text(text, start, edits), findings, edits, number in joins))
    if position < len(source) and wanted is None:
        blocks.append(Block(BlockKind.BLANK, Span(position, len(source)), ""))
    return tuple(blocks), markers


class _Pending:
    """The edits of the whole text that blocks take their share of: repairs and markers, and the words it is made of."""

    def __init__(self, source: str, markers: Sequence[Marker]) -> None:
        self._source = source
        edits = [*find_repairs(source), *(_marker_edit(marker, source) for marker in markers)]
        self._edits = sorted(edits, key=lambda edit: edit.span)
        self._starts = [edit.span.start for edit in self._edits]

    def between(self, start: int, end: int) -> list[Edit]:
        """The edits that start inside the block."""
        if not self._starts:
            return []
        return self._edits[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words and hyphen compounds of the text, in small letters."""
        return words_of(self._source)


def _text(text: str, start: int, edits: Sequence[Edit]) -> str:
    if not edits:
        return text
    shifted = [
        Edit(Span(edit.span.start - start, edit.span.end - start), edit.replacement, edit.rule) for edit in edits
    ]
    return apply_edits(text, shifted)


def _edits(draft: Draft, text: str, start: int, pending: _Pending) -> Iterator[Edit]:
    """The candidates for one block; where two overlap the earlier one stays."""
    if draft.kind is BlockKind.FOOTNOTE:
        label = note_label(text)
        if label:
            yield Edit(Span(start, start + label.end), "", "footnote_label")
    elif len(draft.findings) > 1 and any(finding.rule == "metadata" for finding in draft.findings):
        match = LABEL.match(text)
        if match and label_kinds().get(fold_line(match["label"])) is draft.kind:
            yield Edit(Span(start, start + match.end()), "", "metadata_label")
    if _is_plain(text):
        return
    yield from find_entities(text, start)
    yield from find_stray_marks(text, start)
    if draft.wrapped:
        yield from find_wraps(text, start, pending.words)
    elif "\n" in text or "\r" in text:
        yield from find_indents(text, start)
    yield from find_markdown(text, start, draft.kind)
    if not draft.first.is_table:
        yield from find_spaces(text, start)


def _is_plain(text: str) -> bool:
    """Whether no edit can apply: no sign of Markdown or HTML, no space but plain single ones, no mark without a letter."""
    if "  " in text or (text.isascii() and "\n" in text):
        return False
    if not text.isascii() and not (text[0].isalnum() and text.isprintable()):
        return False
    encoded = text.encode()
    return len(encoded.translate(None, b"*_&#>[]<\\\t\r")) == len(encoded)


def _marker_edit(marker: Marker, source: str) -> Edit:
    """The edit that deletes a marker, with one of the spaces around it where it stood between two."""
    start, end = marker.span.start, marker.span.end
    before = source[start - 1 : start]
    if before in (" ", "\xa0"):
        after = source[end : end + 1]
        if after in (" ", "\xa0"):
            end += 1
        elif not after.strip() or after in '.,;:!?)”"’':
            start -= 1
    return Edit(Span(start, end), "", "footnote_markers")


_FULLER = frozenset({BlockKind.CAPTION, BlockKind.TITLE, BlockKind.BYLINE})


def _doubled(drafts: Sequence[Draft], source: str) -> set[int]:
    """Copies of a caption, title or byline: of two captions the shorter or first goes, else the later."""
    doubled: set[int] = set()
    last: dict[BlockKind, list[tuple[int, str]]] = {kind: [] for kind in _FULLER}
    for number, draft in enumerate(drafts):
        if draft.kind not in _FULLER:
            continue
        text = " ".join(source[draft.start : draft.end].split())
        seen = last[draft.kind]
        for other, other_text in seen[-6:]:
            if draft.kind is BlockKind.CAPTION and (text.startswith(other_text) and len(text) > len(other_text) > 30):
                doubled.add(other)
            elif (
                text.casefold() == other_text.casefold()
                or (
                    draft.kind is BlockKind.TITLE
                    and other_text.casefold() in text.casefold()[: len(other_text) + 6]
                    and len(other_text) > 8
                )
                or (
                    draft.kind is BlockKind.CAPTION
                    and len(text) > 80
                    and other_text.startswith(text[:-1].rstrip(" .…"))
                )
            ):
                doubled.add(number)
        seen.append((number, text))
    return doubled


_STARTER = LazyPattern(
    r"[\"“‘«]?(?:The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|Those|There|When|While|If|As|For|After|Before|By|From|With|Some|Many|Most|No|Not)\b"
)
_NUMBERED = LazyPattern(
    r"(?P<number>\d{1,3})[ \t\xa0]+[\"“‘«]?\p{Lu}"
)  # "3 Salary lists": a note, or the heading of a section
_RANK = LazyPattern(r"\b(?:Brig|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Rev|St)\.$")
_INITIALS = LazyPattern(r"(?:^|[\s(])(?:\p{Lu}\.){2,}$")


def _joins(drafts: Sequence[Draft], source: str) -> set[int]:
    """Body blocks that go on in the middle of the sentence of the one before.

    The first has no end mark and the second starts small, or the first breaks off at a word that cannot end a sentence
    ("of", "the"), or at initials ("H.R.").
    """
    joins: set[int] = set()
    previous: Draft | None = None
    for number, draft in enumerate(drafts):
        if draft.kind not in BODY_KINDS:
            continue
        if previous is not None and draft.kind is BlockKind.PARAGRAPH and previous.kind is BlockKind.PARAGRAPH:
            head = source[previous.start : previous.end].rstrip()
            if draft.first.gap == 0 and drafts[number - 1].findings[0].evidence.startswith("link widget"):
                joins.add(number)
                previous = draft
                continue
            if _goes_on(head, source[draft.start : draft.start + 80], previous.last):
                joins.add(number)
        previous = draft
    return joins


def _goes_on(head: str, tail: str, unit: Unit) -> bool:
    if unit.ends or head[-1:] == ".":
        return (
            bool(_INITIALS.search(head[-12:]) or _RANK.search(head[-12:]))
            and tail[:1].isupper()
            and not _STARTER.match(tail)
        )
    last = head.rsplit(None, 1)[-1].strip("*_“\"‘'(")
    if _NUMBERED.match(tail):
        return False
    if last.casefold() in load_words("mid_phrase", "mid_clause") and last and not _STARTER.match(tail):
        return True
    return tail.lstrip("*_")[:1].islower() and not tail.startswith(("al-", "el-")) and head[-1:] not in '"”»)'
