"""Fields: title, authors, captions, notes and comments read off the blocks. What the text does not state is None."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.credits import split_credit
from isis_corpus.dates import find_dates
from isis_corpus.document import Block, Caption, Document, Footnote
from isis_corpus.inline.markers import Marker
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.layout import Layout
from isis_corpus.patterns import LazyPattern
from isis_corpus.rules.footnotes import note_label
from isis_corpus.spans import Span
from isis_corpus.threads import read_comments
from isis_corpus.writers import publisher_named, read_writers

__all__ = ["read_fields"]


def read_fields(
    source: str, url: str | None, blocks: tuple[Block, ...], markers: Sequence[Marker], layout: Layout
) -> Document:
    """Return the document of *blocks* with its fields."""
    of = {kind: [block for block in blocks if block.kind is kind and block.text] for kind in BlockKind}
    authors, translators = read_writers(of[BlockKind.BYLINE], of[BlockKind.AUTHOR_BIO])
    return Document(
        source=source,
        url=url,
        blocks=blocks,
        title=_first(of[BlockKind.TITLE]),
        kicker=_kicker(of[BlockKind.KICKER]),
        deck=_joined(of[BlockKind.DECK]),
        authors=authors,
        translators=translators,
        published=_published(_above(of[BlockKind.DATELINE], of[BlockKind.COMMENT])),
        publisher=publisher_named(source, blocks),
        author_bio=_joined(of[BlockKind.AUTHOR_BIO]),
        captions=tuple(_captions(of[BlockKind.CAPTION])),
        footnotes=tuple(_footnotes(source, of[BlockKind.FOOTNOTE], markers)),
        comments=read_comments(source, of[BlockKind.COMMENT]),
        truncated=_truncated(blocks),
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _first(blocks: Sequence[Block]) -> str | None:
    return _flat(blocks[0].text) if blocks else None


def _kicker(blocks: Sequence[Block]) -> str | None:
    return _flat(blocks[0].text).strip(" |:•·/–—-") or None if blocks else None


def _joined(blocks: Sequence[Block]) -> str | None:
    return "\n\n".join(_flat(block.text) for block in blocks) if blocks else None


def _above(blocks: Sequence[Block], comments: Sequence[Block]) -> Sequence[Block]:
    """Those of *blocks* that stand above the first comment."""
    return [block for block in blocks if block.span.start < comments[0].span.start] if comments else blocks


def _published(blocks: Sequence[Block]) -> str | None:
    """The first date of publication; a line that only speaks of an update counts if there is no other."""
    updated: str | None = None
    plain: str | None = None
    for block in blocks:
        for date in find_dates(block.text):
            before = block.text[: date.span.start].casefold()[-24:]
            if any(word in before for word in _UPDATED):
                updated = updated or date.iso
            elif any(word in before for word in _PUBLISHED):
                return date.iso
            else:
                plain = plain or date.iso
    return plain or updated


_PUBLISHED = ("publi", "posted", "veröffentlicht", "yayın", "giriş", "نشر")
_UPDATED = ("update", "modified", "modifié", "mis à jour", "aktualisiert", "güncelle", "تحديث")


def _captions(blocks: Sequence[Block]) -> list[Caption]:
    captions: list[Caption] = []
    for block in blocks:
        text, credit = split_credit(_flat(block.text))
        if not any(
            caption.text == (text or None) and (caption.credit == credit or credit is None) for caption in captions
        ):
            captions.append(Caption(text or None, credit, block.span))
    return captions


def _footnotes(source: str, blocks: Sequence[Block], markers: Sequence[Marker]) -> list[Footnote]:
    spans: dict[str, list[Span]] = {}
    for marker in markers:
        spans.setdefault(marker.number, []).append(marker.span)
    notes: list[Footnote] = []
    seen: set[str] = set()
    for block in blocks:
        raw = source[block.span.start : block.span.end]
        label = note_label(raw)
        alone = _ALONE.match(raw) if label is None else None
        number = label.number if label else alone["number"] if alone else ""
        text = _flat(block.text if label or alone is None else block.text[alone.end() :])
        if not number or number in seen:
            if notes and not number:
                last = notes[-1]
                notes[-1] = Footnote(
                    last.number, f"{last.text}\n{text}", Span(last.span.start, block.span.end), last.markers
                )
                continue
            number = number or "?"
        own = () if number in seen else tuple(spans.get(number, ()))
        seen.add(number)
        notes.append(Footnote(number, text, block.span, own))
    return notes


_ALONE = LazyPattern(r"\[?(?P<number>\d{1,3}|[*†‡])\]?[.)]?\s*\n\s*")


def _truncated(blocks: Sequence[Block]) -> str | None:
    """``paywall`` if a paywall notice follows an unfinished or very short body, ``cut off`` if the text breaks off."""
    body = [block for block in blocks if block.kind in BODY_KINDS]
    if not body:
        return None
    last = body[-1]
    behind = [block for block in blocks if block.span.start >= last.span.end and block.kind is not BlockKind.BLANK]
    unfinished = last.kind is BlockKind.PARAGRAPH and not last.text.rstrip("\"'”’»)]* ").endswith(
        (".", "!", "?", ":", "…", "؟", "۔")
    )
    dots = last.text.rstrip().endswith(("...", "…", "[…]", "[...]"))
    if (unfinished or dots) and behind and behind[0].kind is BlockKind.PAYWALL:
        return "paywall"
    if any(block.kind is BlockKind.PAYWALL and _GATE.search(block.text) for block in behind[:4]):
        return "paywall"
    if unfinished and len(last.text.split()) > 5 and (not behind or dots):
        return "cut off"
    return None


_GATE = LazyPattern(
    r"(?i)\b(?:to (?:continue|keep) reading|continue reading|to read (?:the (?:full|rest|entire|whole)|this|more)|for subscribers|subscribers[- ]only|subscriber[- ]exclusive|exclusive to subscribers|"
    r"unlock (?:this|the)|this (?:article|story|content) is (?:for|only|reserved|available)|free articles?|(?:rest|remainder) of this (?:article|story)|already (?:a (?:subscriber|member)|signed up|subscribed)|"
    r"réservé aux abonnés|pour lire la suite|abonnez-vous pour|nur für abonnenten|weiterlesen mit|abone (?:olun|olarak)|للمشتركين)\b"
)
