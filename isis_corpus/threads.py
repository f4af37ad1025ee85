"""Threads: the comments of a section as a tree, each with its author, time and message apart."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from isis_corpus.dates import find_dates
from isis_corpus.document import Block, Comment
from isis_corpus.patterns import LazyPattern
from isis_corpus.rules.comment_heads import NUMBERED, SAYS, STAMPED, is_control, is_stamp
from isis_corpus.segmentation import Unit
from isis_corpus.spans import Span

__all__ = ["read_comments"]


_DEEPEST = 40  # levels; what is indented further answers the fortieth, so that nested values stay handy


@attrs.define(slots=True)
class _Entry:
    number: int | None
    author: str | None
    posted: str | None
    text: str
    span: Span
    level: int
    answers: str | None = None
    depth: int = 0
    children: list[_Entry] = attrs.field(factory=list)

    def frozen(self) -> Comment:
        return Comment(
            self.number,
            self.author,
            self.posted,
            self.text,
            self.span,
            tuple(child.frozen() for child in self.children),
        )


def read_comments(source: str, blocks: Sequence[Block]) -> tuple[Comment, ...]:
    """Return the thread that the comment *blocks* make.

    A comment answers the one above it that is indented less, or the one whose author it names ("Rana → Omar"); without
    either it stands on the first level.
    """
    entries = [_entry(source, block) for block in blocks]
    roots: list[_Entry] = []
    path: list[_Entry] = []
    by_author: dict[str, _Entry] = {}
    for entry in entries:
        while path and path[-1].level >= entry.level:
            path.pop()
        parent = by_author.get(entry.answers.casefold()) if entry.answers else None
        if parent is not None and parent.depth >= _DEEPEST:
            parent = None
        if parent is None and path:
            parent = path[-1]
        entry.depth = parent.depth + 1 if parent else 0
        (parent.children if parent else roots).append(entry)
        if len(path) < _DEEPEST:
            path.append(entry)
        if entry.author:
            by_author[entry.author.casefold()] = entry
    return tuple(entry.frozen() for entry in roots)


def _indent(source: str, start: int) -> int:
    line = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    return start - line


_RE = LazyPattern(r"(?i)re: ")
_POSTED = LazyPattern(
    r"(?i)(?:post ?(?:ed )?by|posté par|geschrieben von|von|gönderen|yazan)\s*:?\s*(?P<author>\S.{0,40}?)\s*(?:»|,|\||\bon\b|\bat\b|\ble\b|\bam\b|-)\s*(?P<stamp>.*)"
)
_LABELS = LazyPattern(r"(?i)(?:posted|posté|comment)\s*:?\s*(?=\d|\p{Lu})")


_PINGBACK = LazyPattern(r"^(?i:pingback|trackback|rétrolien|pingbacks?)\s?:\s+")


def _entry(source: str, block: Block) -> _Entry:
    raw_lines = source[block.span.start : block.span.end].splitlines()
    lines = [line.strip() for line in block.text.splitlines() if line.strip()] or [line.strip() for line in raw_lines]
    entry = _Entry(None, None, None, "", block.span, _indent(source, block.span.start))
    head = lines[0] if lines else ""
    number = NUMBERED.match(head)
    if number:
        entry.number = int(number["number"])
        lines[0] = head[number.end() :]
    elif head[:1] in "•*-·" and head[1:2] == " ":
        lines[0] = head[2:]
    if not _read_signature(entry, lines):
        _read_head(entry, lines)
    while lines and _is_control_line(lines[-1]):
        stamp = lines.pop()
        dates = find_dates(stamp)
        if dates and entry.posted is None:
            entry.posted = stamp[dates[0].span.start : dates[0].span.end].strip()
    entry.text = _PINGBACK.sub("", "\n".join(_without_controls(lines)))
    return entry


def _read_signature(entry: _Entry, lines: list[str]) -> bool:
    """Take "Posted by: Yazan | September 15, 2016" off the last line, in place, if the comment is signed below."""
    last = _POSTED.match(lines[-1]) if len(lines) > 1 and not _POSTED.match(lines[0]) else None
    if last is None or not find_dates(last["stamp"]) or _RE.match(lines[0]):
        return False
    entry.author, entry.posted = _name(last["author"]), last["stamp"].strip(" »")
    del lines[-1]
    return True


def _read_head(entry: _Entry, lines: list[str]) -> None:
    """Take author, time and the name answered off the first lines, in place."""
    if lines and _RE.match(lines[0]) and len(lines) > 1 and _POSTED.match(lines[1]):
        del lines[0]
    if not lines:
        return
    head = lines[0]
    says, stamped, posted = SAYS.fullmatch(head), STAMPED.fullmatch(head), _POSTED.match(head)
    if says:
        entry.author = _name(says["author"])
        entry.posted = _stamp(says["when"] or (says["on"] or "") + " " + says["rest"])
        del lines[0]
        if says["rest"] and not entry.posted:
            lines.insert(0, says["rest"])
    elif stamped:
        entry.author, entry.posted, entry.answers = (
            _name(stamped["author"]),
            stamped["stamp"] or stamped["ago"],
            stamped["to"],
        )
        del lines[0]
    elif posted and find_dates(posted["stamp"]):
        entry.author, entry.posted = _name(posted["author"]), posted["stamp"].strip(" »")
        del lines[0]
    elif len(lines) > 1 and len(head.split()) <= 6 and is_stamp(lines[1]):
        entry.author, entry.posted = _name(head), lines[1]
        del lines[:2]
    elif len(lines) > 1 and len(head.split()) <= 12 and find_dates(head):
        date = find_dates(head)[0]
        name = head[: date.span.start].strip(" ,|•·–—-(")
        if name and len(name.split()) <= 6 and is_stamp(head[date.span.start :]):
            entry.author, entry.posted = _name(name), head[date.span.start :].strip(" )")
            del lines[0]
    elif len(lines) > 2 and len(head.split()) <= 10 and _is_control_line(lines[-1]) and head[-1:] not in ".!?":
        entry.author = _name(head.split(" · ")[0])
        del lines[0]
    if lines and entry.posted is None and is_stamp(_LABELS.sub("", lines[0])):
        entry.posted = lines.pop(0)


def _name(text: str) -> str | None:
    return text.strip(" -–•·*_>»\xa0") or None


def _stamp(text: str) -> str | None:
    text = text.strip(" \xa0,:")
    for word in ("on ", "at ", "le ", "am ", "um "):
        text = text.removeprefix(word)
    return text if text and (find_dates(text) or is_stamp(text)) else None


def _is_control_line(line: str) -> bool:
    return is_control(Unit(0, 0, len(line), line, 0, 0))


def _without_controls(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if not _is_control_line(line)]
