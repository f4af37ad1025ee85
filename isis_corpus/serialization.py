"""Documents as plain values for JSON and back, with a schema version. Nothing is parsed again on the way back."""

from __future__ import annotations

import json
from collections.abc import Mapping

from isis_corpus.document import Block, Caption, Comment, Document, Footnote
from isis_corpus.edits import Edit
from isis_corpus.errors import InvalidDocument
from isis_corpus.findings import Finding, Strength
from isis_corpus.json_values import JsonValue, json_text
from isis_corpus.kinds import BlockKind
from isis_corpus.resources import load_text
from isis_corpus.spans import Span

__all__ = ["SCHEMA_VERSION", "from_dict", "load_schema", "to_dict"]

SCHEMA_VERSION = 1
"""Version of the shape that ``to_dict`` writes and ``from_dict`` reads."""

_TEXT_FIELDS = ("url", "title", "kicker", "deck", "published", "publisher", "author_bio", "truncated")
_LIST_FIELDS = ("authors", "translators")
_PART_FIELDS = ("blocks", "captions", "footnotes", "comments")


def load_schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of what ``to_dict`` writes.

    >>> load_schema()["title"]
    'isis_corpus document'
    """
    schema: dict[str, object] = json.loads(load_text("document.schema.json"))
    return schema


def to_dict(document: Document) -> dict[str, object]:
    """Return *document* as dicts, lists, strings, numbers, booleans and None.

    Spans are ``[start, end]`` in code points of ``source``. A block's ``text`` is written although it follows from its
    edits, for readers without this package; ``body`` is not.

    >>> from isis_corpus.parsing import parse
    >>> values = to_dict(parse("The bridge was opened again on Monday, officials said."))
    >>> values["schema_version"], values["blocks"][0]["kind"], values["blocks"][0]["span"]
    (1, 'paragraph', [0, 54])
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "source": json_text(document.source),
        **{name: _text(getattr(document, name)) for name in _TEXT_FIELDS},
        **{name: [json_text(text) for text in getattr(document, name)] for name in _LIST_FIELDS},
        "captions": [
            {"text": _text(caption.text), "credit": _text(caption.credit), "span": _span(caption.span)}
            for caption in document.captions
        ],
        "footnotes": [
            {
                "number": json_text(note.number),
                "text": json_text(note.text),
                "span": _span(note.span),
                "markers": [_span(marker) for marker in note.markers],
            }
            for note in document.footnotes
        ],
        "comments": [_comment(comment) for comment in document.comments],
        "blocks": [_block(block) for block in document.blocks],
    }


def _text(text: str | None) -> str | list[str] | None:
    return None if text is None else json_text(text)


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _comment(comment: Comment) -> dict[str, object]:
    return {
        "number": comment.number,
        "author": _text(comment.author),
        "posted": _text(comment.posted),
        "text": json_text(comment.text),
        "span": _span(comment.span),
        "replies": [_comment(reply) for reply in comment.replies],
    }


def _block(block: Block) -> dict[str, object]:
    return {
        "kind": str(block.kind),
        "span": _span(block.span),
        "text": json_text(block.text),
        "continues": block.continues,
        "findings": [
            {
                "kind": str(finding.kind),
                "rule": json_text(finding.rule),
                "span": _span(finding.span),
                "evidence": json_text(finding.evidence),
                "strength": finding.strength.name.lower(),
                "continues": finding.continues,
            }
            for finding in block.findings
        ],
        "edits": [
            {"span": _span(edit.span), "replacement": json_text(edit.replacement), "rule": json_text(edit.rule)}
            for edit in block.edits
        ],
    }


def from_dict(values: Mapping[str, object]) -> Document:
    """Return the document that *values*, as made by ``to_dict``, describe.

    The text is not parsed again: blocks, findings and fields are those of the document that was written, whatever the
    rules of this version of the package would say.

    Raises:
        InvalidDocument: if *values* are not of that shape, with the path of what is wrong; if spans leave the source or
            the blocks do not tile it; if the schema version is another one.

    >>> from_dict({"schema_version": 99})
    Traceback (most recent call last):
    ...
    isis_corpus.errors.InvalidDocument: schema_version: this release reads 1, not 99; a newer one may read it
    """
    top = JsonValue(values)
    if isinstance(values, Mapping) and values.get("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        version = values["schema_version"]
        raise InvalidDocument(
            f"schema_version: this release reads {SCHEMA_VERSION}, not {version!r}; a newer one may read it"
        )
    parts = top.fields(("schema_version", "source", *_TEXT_FIELDS, *_LIST_FIELDS, *_PART_FIELDS))
    source = parts["source"].text()
    limit = len(source)
    texts = {name: parts[name].text_or_none() for name in _TEXT_FIELDS}
    authors, translators = (tuple(item.text() for item in parts[name].items()) for name in _LIST_FIELDS)
    return Document(
        source=source,
        authors=authors,
        translators=translators,
        blocks=tuple(_read_block(item, limit) for item in parts["blocks"].items()),
        captions=tuple(_read_caption(item, limit) for item in parts["captions"].items()),
        footnotes=tuple(_read_footnote(item, limit) for item in parts["footnotes"].items()),
        comments=tuple(_read_comment(item, limit) for item in parts["comments"].items()),
        url=texts["url"],
        title=texts["title"],
        kicker=texts["kicker"],
        deck=texts["deck"],
        published=texts["published"],
        publisher=texts["publisher"],
        author_bio=texts["author_bio"],
        truncated=texts["truncated"],
    )


def _read_caption(value: JsonValue, limit: int) -> Caption:
    parts = value.fields(("text", "credit", "span"))
    return Caption(parts["text"].text_or_none(), parts["credit"].text_or_none(), parts["span"].span(limit))


def _read_footnote(value: JsonValue, limit: int) -> Footnote:
    parts = value.fields(("number", "text", "span", "markers"))
    markers = tuple(marker.span(limit) for marker in parts["markers"].items())
    return Footnote(parts["number"].text(), parts["text"].text(), parts["span"].span(limit), markers)


def _read_comment(value: JsonValue, limit: int) -> Comment:
    parts = value.fields(("number", "author", "posted", "text", "span", "replies"))
    return Comment(
        number=None if parts["number"].value is None else parts["number"].whole_number(),
        author=parts["author"].text_or_none(),
        posted=parts["posted"].text_or_none(),
        text=parts["text"].text(),
        span=parts["span"].span(limit),
        replies=tuple(_read_comment(reply, limit) for reply in parts["replies"].items()),
    )


def _read_block(value: JsonValue, limit: int) -> Block:
    parts = value.fields(("kind", "span", "text", "continues", "findings", "edits"))
    return Block(
        kind=_read_kind(parts["kind"]),
        span=parts["span"].span(limit),
        text=parts["text"].text(),
        findings=tuple(_read_finding(item, limit) for item in parts["findings"].items()),
        edits=tuple(_read_edit(item, limit) for item in parts["edits"].items()),
        continues=parts["continues"].flag(),
    )


def _read_finding(value: JsonValue, limit: int) -> Finding:
    parts = value.fields(("kind", "rule", "span", "evidence", "strength", "continues"))
    strengths = {strength.name.lower(): strength for strength in Strength}
    strength = parts["strength"].text()
    if strength not in strengths:
        raise parts["strength"].error(f"one of {', '.join(strengths)}")
    return Finding(
        kind=_read_kind(parts["kind"]),
        rule=parts["rule"].text(),
        span=parts["span"].span(limit),
        evidence=parts["evidence"].text(),
        strength=strengths[strength],
        continues=parts["continues"].flag(),
    )


def _read_edit(value: JsonValue, limit: int) -> Edit:
    parts = value.fields(("span", "replacement", "rule"))
    return Edit(parts["span"].span(limit), parts["replacement"].text(), parts["rule"].text())


def _read_kind(value: JsonValue) -> BlockKind:
    try:
        return BlockKind(value.text())
    except ValueError:
        raise value.error("the name of a block kind") from None
