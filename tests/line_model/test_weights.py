"""The data file: the one that training wrote, and readable by this version only."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from isis_corpus.line_model.weights import DATA_FILE, VERSION, Weights, dump_weights, load_weights, parse_weights
from isis_corpus.resources import load_text

DIGEST = "454f52cefc2757f7658373f8eaf4b0095510f4ccade0e9c81a2626db55fc210d"
"""Of the shipped weights; a new training changes it together with the figures in ``docs/line-model.md``."""


@pytest.fixture(scope="module")
def table() -> dict[str, object]:
    loaded: dict[str, object] = json.loads(load_text(DATA_FILE))
    return loaded


def test_the_shipped_weights_are_those_of_the_documentation() -> None:
    assert sha256(load_text(DATA_FILE).encode()).hexdigest() == DIGEST


def test_the_file_is_small_and_has_no_long_phrases(table: dict[str, object]) -> None:
    assert len(load_text(DATA_FILE).encode()) <= 1_000_000
    words = table["words"]
    assert isinstance(words, dict)
    assert all(len(word.split()) <= 2 for word in words)


def test_the_weights_are_read_once() -> None:
    assert load_weights() is load_weights()
    assert isinstance(load_weights(), Weights)


@pytest.mark.parametrize(
    ("name", "value"), [("version", VERSION + 1), ("columns", []), ("kinds", ["body"]), ("features", None)]
)
def test_weights_for_another_version_are_refused(table: dict[str, object], name: str, value: object) -> None:
    with pytest.raises(ValueError, match=name):
        parse_weights(json.dumps({**table, name: value}))


def test_what_is_dumped_can_be_read_back(table: dict[str, object]) -> None:
    weights = load_weights()
    base, steps, words = table["base"], table["steps"], table["words"]
    assert isinstance(base, list)
    assert isinstance(steps, dict)
    assert isinstance(words, dict)
    text = dump_weights(base, steps, words, weights.trees)
    assert text == load_text(DATA_FILE)
    assert parse_weights(text) == weights
