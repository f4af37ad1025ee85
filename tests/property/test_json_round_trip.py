"""A document comes back from its JSON as it was, and its JSON is what the published schema says."""

from __future__ import annotations

import json

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from isis_corpus import Document, parse
from isis_corpus.serialization import load_schema
from isis_corpus.testing import documents
from tests.property.strategies import any_text, with_hard_texts

_VALIDATOR = Draft202012Validator(load_schema())


@given(documents())
def test_documents_come_back_from_their_values(document: Document) -> None:
    assert Document.from_dict(document.to_dict()) == document


@settings(max_examples=40)
@given(documents())
def test_documents_come_back_from_json(document: Document) -> None:
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


@given(any_text)
@with_hard_texts()
def test_parsed_texts_come_back_from_json(text: str) -> None:
    document = parse(text)
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


@settings(max_examples=40)
@given(documents())
def test_values_are_what_the_schema_says(document: Document) -> None:
    _VALIDATOR.validate(json.loads(json.dumps(document.to_dict())))
