"""Formats of the command line: what is written for one cleaned text. Where it goes is not decided here."""

from __future__ import annotations

import json
from collections.abc import Callable

import attrs

from isis_corpus.document import Document
from isis_corpus.markdown import to_markdown
from isis_corpus.policies import Policy

__all__ = ["FORMATS", "Format"]

Writer = Callable[[str, Document, Policy], str]


@attrs.frozen
class Format:
    """A format of output.

    Attributes:
        suffix: Of the files written in it.
        write: From the input's name, its document and the policy to what is written.
        whole: True if the outputs of several inputs stand in one file, one a line.
    """

    suffix: str
    write: Writer
    whole: bool = False


def _write_text(name: str, document: Document, policy: Policy) -> str:
    text = document.render(policy).text
    return text if not text or text.endswith("\n") else f"{text}\n"


def _write_markdown(name: str, document: Document, policy: Policy) -> str:
    text = to_markdown(document, policy)
    return f"{text}\n" if text else ""


def _record(name: str, document: Document, policy: Policy) -> dict[str, object]:
    return {"file": name, "text": document.render(policy).text, "document": document.to_dict()}


def _write_json(name: str, document: Document, policy: Policy) -> str:
    return json.dumps(_record(name, document, policy), ensure_ascii=False, indent=1) + "\n"


def _write_jsonl(name: str, document: Document, policy: Policy) -> str:
    return json.dumps(_record(name, document, policy), ensure_ascii=False) + "\n"


FORMATS = {
    "text": Format(".txt", _write_text),
    "json": Format(".json", _write_json),
    "jsonl": Format(".jsonl", _write_jsonl, whole=True),
    "markdown": Format(".md", _write_markdown),
}
"""The formats of ``isis-corpus clean --to``."""
