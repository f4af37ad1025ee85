"""Blocks: labelled units put together so that they tile the source, each with its inline edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from isis_corpus.document import Block
from isis_corpus.edits import Edit, apply_edits
from isis_corpus.findings import Finding
from isis_corpus.inline.markdown import find_markdown
from isis_corpus.inline.markers import Marker, find_markers
from isis_corpus.inline.plan import plan_edits
from isis_corpus.inline.spacing import find_indents, find_spaces, find_stray_marks, find_wraps
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import fold_line
from isis_corpus.repair import find_repairs
from isis_corpus.rules.footnotes import note_label
from isis_corpus.rules.metadata import LABEL, label_kinds
from isis_corpus.segmentation import Page, Unit
from isis_corpus.spans import Span

__all__ = ["Draft", "build_blocks", "draft_blocks"]

_MARKED = BODY_KINDS | {BlockKind.DECK, BlockKind.TITLE, BlockKind.CAPTION}


class Draft:
    """A block in the making: its units and the findings of the first."""

    __slots__ = ("findings", "kind", "units")

    def __init__(self, kind: BlockKind, unit: Unit, findings: tuple[Finding, ...]) -> None:
        self.kind, self.units, self.findings = kind, [unit], findings

    @property
    def start(self) -> int:
        """Offset of its first code point."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Offset behind its last code point."""
        return self.units[-1].end

    def placed(self) -> tuple[Finding, ...]:
        """The findings, with those about the line by itself moved to where the line stands."""
        unit = self.units[0]
        span = unit.span
        return tuple(
            Finding(one.kind, one.rule, span, one.evidence, one.strength, one.continues) if one.span.start == 0 else one
            for one in self.findings
        )

    @property
    def wrapped(self) -> bool:
        """Whether its line breaks are hard wraps."""
        return len(self.units) == 1 and self.units[0].wrapped


def draft_blocks(page: Page, findings: Sequence[tuple[Finding, ...]]) -> list[Draft]:
    """Return the blocks that are not blank: one a unit, or several units where the deciding finding goes on."""
    drafts: list[Draft] = []
    for unit in page.units:
        deciding = findings[unit.index][0]
        if (
            deciding.continues
            and drafts
            and drafts[-1].kind is deciding.kind
            and drafts[-1].units[-1].index == unit.index - 1
        ):
            drafts[-1].units.append(unit)
        else:
            drafts.append(Draft(deciding.kind, unit, findings[unit.index]))
    return drafts


def build_blocks(source: str, drafts: Sequence[Draft]) -> tuple[tuple[Block, ...], tuple[Marker, ...]]:
    """Return the blocks that tile *source*, and the footnote markers inside them."""
    texts = [(draft.start, source[draft.start : draft.end]) for draft in drafts]
    labels = {
        draft.start: note_label(text)
        for draft, (_, text) in zip(drafts, texts, strict=True)
        if draft.kind is BlockKind.FOOTNOTE
    }
    defined = {label.number for label in labels.values() if label}
    marked = [item for draft, item in zip(drafts, texts, strict=True) if draft.kind in _MARKED]
    markers = tuple(find_markers(marked, defined))
    repairs = list(find_repairs(source))
    words: frozenset[str] | None = None
    doubles = _doubled(drafts, source)
    joins = _joins(drafts, source)
    blocks: list[Block] = []
    position = marker_at = repair_at = 0
    for number, (draft, (start, text)) in enumerate(zip(drafts, texts, strict=True)):
        if start > position:
            blocks.append(Block(BlockKind.BLANK, Span(position, start), ""))
        position = draft.end
        if draft.wrapped and words is None:
            words = frozenset(word.casefold() for word in _WORD.compiled.findall(source))
        while repair_at < len(repairs) and repairs[repair_at].span.start < start:
            repair_at += 1
        mine: list[Edit] = []
        if number in doubles:
            mine.append(Edit(Span(start, position), "", "doubled_text"))
        while repair_at < len(repairs) and repairs[repair_at].span.end <= position:
            mine.append(repairs[repair_at])
            repair_at += 1
        while marker_at < len(markers) and markers[marker_at].span.start < position:
            mine.append(_marker_edit(markers[marker_at], source))
            marker_at += 1
        mine += _edits(draft, text, start, words or frozenset())
        edits = plan_edits(mine, start, position)
        blocks.append(
            Block(draft.kind, Span(start, position), _text(text, start, edits), draft.placed(), edits, number in joins)
        )
    if position < len(source):
        blocks.append(Block(BlockKind.BLANK, Span(position, len(source)), ""))
    return tuple(blocks), markers


_WORD = LazyPattern(r"[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*")


def _text(text: str, start: int, edits: Sequence[Edit]) -> str:
    if not edits:
        return text
    shifted = [
        Edit(Span(edit.span.start - start, edit.span.end - start), edit.replacement, edit.rule) for edit in edits
    ]
    return apply_edits(text, shifted)


def _edits(draft: Draft, text: str, start: int, words: frozenset[str]) -> Iterator[Edit]:
    """The candidates for one block; where two overlap the earlier one stays."""
    if draft.kind is BlockKind.FOOTNOTE:
        label = note_label(text)
        if label:
            yield Edit(Span(start, start + label.end), "", "footnote_label")
    elif any(finding.rule == "metadata" for finding in draft.findings):
        match = LABEL.match(text)
        if match and label_kinds().get(fold_line(match["label"])) is draft.kind:
            yield Edit(Span(start, start + match.end()), "", "metadata_label")
    if text.isascii() and "\n" not in text and not _SPECIAL.search(text):
        return
    yield from find_stray_marks(text, start)
    if draft.wrapped:
        yield from find_wraps(text, start, words)
    elif "\n" in text or "\r" in text:
        yield from find_indents(text, start)
    yield from find_markdown(text, start, draft.kind)
    yield from find_spaces(text, start)


_SPECIAL = LazyPattern(r"[*_#>\[\]<\\\t\r]|  ")


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


_UNFINISHED_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "with",
        "by",
        "and",
        "or",
        "nor",
        "but",
        "as",
        "into",
        "over",
        "under",
        "between",
        "against",
        "near",
        "that",
        "which",
        "who",
        "whose",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "its",
        "their",
        "his",
        "her",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "et",
        "à",
        "au",
        "aux",
        "der",
        "die",
        "das",
        "und",
        "von",
        "mit",
        "für",
        "im",
        "am",
        "ve",
        "ile",
    ]
)
_STARTER = LazyPattern(r"[\"“‘«]?(?:The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|Those|There|When|While|If|As|For|After|Before|By|From|With|Some|Many|Most|No|Not)\b")
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
            if _goes_on(head, source[draft.start : draft.start + 80], previous.units[-1]):
                joins.add(number)
        previous = draft
    return joins


def _goes_on(head: str, tail: str, unit: Unit) -> bool:
    if unit.ends or head[-1:] == ".":
        return bool(_INITIALS.search(head[-12:]) or _RANK.search(head[-12:])) and tail[:1].isupper() and not _STARTER.match(tail)
    last = head.rsplit(None, 1)[-1].strip("*_“\"‘'(")
    if last.casefold() in _UNFINISHED_WORDS and last and not _STARTER.match(tail):
        return True
    return tail.lstrip("*_")[:1].islower() and not tail.startswith(("al-", "el-")) and head[-1:] not in '"”»)'
