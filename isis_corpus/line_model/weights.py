"""The weights of the line model: the data file, read once when first asked for, and written by training."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import attrs

from isis_corpus.line_model.context import COLUMNS
from isis_corpus.line_model.evidence import KINDS, EvidenceTable, pack
from isis_corpus.line_model.features import FEATURES
from isis_corpus.line_model.trees import Node, Split, Trees
from isis_corpus.resources import load_text

__all__ = ["DATA_FILE", "VERSION", "Weights", "dump_weights", "load_weights", "parse_weights"]

DATA_FILE = "line_model.json"
VERSION = 1


@attrs.frozen(slots=True)
class Weights:
    """Both stages of the model.

    Attributes:
        evidence: What words and steps of a line say.
        trees: What the page around it adds.
    """

    evidence: EvidenceTable
    trees: Trees


@cache
def load_weights() -> Weights:
    """Return the shipped weights."""
    return parse_weights(load_text(DATA_FILE))


def parse_weights(text: str) -> Weights:
    """Return the weights written in *text*.

    Raises:
        ValueError: if they were trained for another version, or for other features, columns or kinds.
    """
    table = json.loads(text)
    expected = {"version": VERSION, "kinds": list(KINDS), "features": list(FEATURES), "columns": list(COLUMNS)}
    for name, value in expected.items():
        if table.get(name) != value:
            raise ValueError(f"the line model's {name} are not those of this version; train it again")
    evidence = EvidenceTable(
        base=pack([table["base"][0], 0, *table["base"][1:]]),
        words={word: pack([0, *weights]) for word, weights in table["words"].items()},
        steps=tuple(
            tuple(pack([weights[0], 0, *weights[1:]]) for weights in table["steps"][name]) for name in FEATURES
        ),
    )
    trees = table["trees"]
    return Weights(evidence, Trees(trees["base"], tuple(_node(root) for root in trees["roots"])))


def _node(node: Any) -> Node:
    if isinstance(node, int):
        return node
    column, offset, step, left, right = node
    return Split(column, offset, step, _node(left), _node(right))


def dump_weights(
    base: Sequence[int],
    steps: Mapping[str, Sequence[Sequence[int]]],
    words: Mapping[str, Sequence[int]],
    trees: Trees,
) -> str:
    """Return the data file's text: one word, one feature's steps and one tree to a line.

    Args:
        base: What every line starts with: for body, then for every kind.
        steps: The same by feature and step.
        words: The same by word or pair of words.
        trees: The second stage.
    """

    def block(entries: list[str]) -> str:
        return ",\n  ".join(entries)

    def compact(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    parts = {
        "version": compact(VERSION),
        "about": compact(_ABOUT),
        "kinds": compact(KINDS),
        "features": compact(FEATURES),
        "columns": compact(COLUMNS),
        "base": compact(base),
        "steps": "{\n  " + block([f"{compact(name)}: {compact(steps[name])}" for name in FEATURES]) + "\n }",
        "words": "{\n  " + block([f"{compact(word)}: {compact(words[word])}" for word in sorted(words)]) + "\n }",
        "trees": f'{{"base": {trees.base}, "roots": [\n  '
        + block([compact(_list(tree)) for tree in trees.trees])
        + "\n ]}",
    }
    return "{\n" + ",\n".join(f' "{name}": {value}' for name, value in parts.items()) + "\n}\n"


_ABOUT = (
    "Weights in hundredths of log-odds: for body, then for each kind. A tree is [column, offset, highest step that goes"
    " left, left, right] with leaves in thousandths of log-odds. Written by python -m isis_corpus.line_model.train."
)


def _list(node: Node) -> object:
    if isinstance(node, int):
        return node
    return [node.column, node.offset, node.step, _list(node.left), _list(node.right)]
