"""Writers: authors and translators of a text, and the outlet it names. Contributors and photographers are neither."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.dates import find_dates
from isis_corpus.document import Block
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.people import looks_like_name
from isis_corpus.rules.bylines import BY, names_in

__all__ = ["publisher_named", "read_writers"]

_TRANSLATES = ("translat", "übersetz", "tradui", "traduction", "çevir", "ترجمة")
_CONTRIBUTES = LazyPattern(
    r"(?i)\b(?:contribut|additional|(?:is|was) (?:produced|mixed|hosted)|editing by|edited by|writing by|with reporting|reporting by .{2,60};|katkıda|ont contribué|mit material|source|quelle|kaynak|المصدر|تحرير|filmed|photograph)"
)


def read_writers(bylines: Sequence[Block], notes: Sequence[Block]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return authors and translators, each name once, in the order of the text.

    Authors come from the bylines; without one, from the author notes. Contributor lines, editors and sources name none.
    """
    authors: list[str] = []
    translators: list[str] = []
    for block in bylines:
        text = " ".join(block.text.split())
        label = BY.match(text)
        folded = (label["label"] if label else "").casefold()
        if any(stem in folded for stem in _TRANSLATES):
            translators += names_in(label["rest"] if label else text)
        elif (
            (block.findings and block.findings[0].rule == "metadata" and "ource" in block.findings[0].evidence)
            or folded.startswith(("edit", "produced by editor", "تحرير"))
            or _CONTRIBUTES.search(text)
        ):
            continue
        else:
            authors += names_in(label["rest"] if label else text)
    if not authors:
        authors = [name for block in notes if (name := _subject(block.text))]
    return tuple(dict.fromkeys(authors)), tuple(dict.fromkeys(translators))


_SUBJECT = LazyPattern(
    r"^[*_(\[\s]*(?:About the author:?\s*)?(?P<name>.{3,60}?),?\s(?:is|was|covers|writes|teaches|works|has|trained|reports|holds|edits|est|ist)\b"
)


def _subject(text: str) -> str | None:
    match = _SUBJECT.match(" ".join(text.split()))
    name = match["name"].strip(" ,*_") if match else ""
    name = _HONOURS.sub("", name).split(",")[0].split(" (")[0]
    return name if name and looks_like_name(name) else None


_HONOURS = LazyPattern(r"^(?:(?:Dr|Prof|Professor|Gen|Col|Lt|Maj|Amb|Mr|Mrs|Ms)\.?\s)+")
_PUBLISHER = (
    LazyPattern(r"(?i)^(?:[*_]*)(?:source|quelle|kaynak|المصدر)\s*:\s*(?P<name>\p{Lu}[^\n:/]{2,60})$"),
    LazyPattern(
        r"(?:(?:©|\([cC]\)|[Cc]opyright)\s*)+(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?(?P<name>\p{Lu}[\p{L}\p{M}\d&.'’ -]{2,60}?)\s*(?:(?:19|20)\d\d|[.,|;(]|[Aa]ll [Rr]ights|\s[-–—]\s|$)"
    ),
    LazyPattern(
        r"do not necessarily (?:reflect|represent)(?: those of| the (?:views?|editorial policy|position|opinion)s? of)?\s+(?P<name>(?:the )?\p{Lu}[\p{L}\p{M}&.'’ -]{2,60}?)(?:['’]s?\s|[.,;]|$)"
    ),
    LazyPattern(
        r"(?:attribute it to the author and|courtesy of|©)\s+(?P<name>(?:the )?\p{Lu}[\p{L}\p{M}&.'’ -]{2,80}?)(?:,|\.|\sand\b|$)"
    ),
    LazyPattern(
        r"^(?:Support|Donate to|Subscribe to|Sign up (?:to|for))\s+(?:the\s)?(?P<name>\p{Lu}[\p{L}\p{M}&.'’ -]{3,60}?)(?:['’]s\b|[.!]|$)"
    ),
    LazyPattern(
        r"^(?P<name>The \p{Lu}[\p{L}\p{M}&' -]{4,80}?(?:Institute|Center|Centre|Foundation|Council)[\p{L}\p{M} ]{0,60}?)(?: is an? |$)"
    ),
)
_NOT_OUTLETS = frozenset(
    [
        "all",
        "rights",
        "reserved",
        "the",
        "author",
        "authors",
        "getty",
        "images",
        "reuters",
        "afp",
        "our",
        "newsletter",
        "our",
        "newsletters",
        "us",
    ]
) | {"the author", "the authors", "all rights reserved", "our newsletter"}


def publisher_named(source: str, blocks: Sequence[Block]) -> str | None:
    """Return the outlet as the text's own copyright, legal, source or appeal lines name it, or None."""
    lines = [
        " ".join(block.text.split())
        for block in blocks
        if block.kind
        in (BlockKind.LEGAL, BlockKind.PAYWALL, BlockKind.NEWSLETTER, BlockKind.BYLINE, BlockKind.NAVIGATION)
        and len(block.text) < 700
    ]
    for pattern in _PUBLISHER:
        for line in lines:
            match = pattern.search(line)
            if not match:
                continue
            name = match["name"].strip(" .,-–")
            if name.casefold() not in _NOT_OUTLETS and not find_dates(name) and len(name.split()) <= 12:
                return name.removeprefix("the ")
    return None
