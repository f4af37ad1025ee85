"""The raw texts and annotations of our own gold set, read without newline translation."""

from __future__ import annotations

import json
from pathlib import Path

import attrs

__all__ = ["FURTHER", "GOLD", "GoldText", "load_gold"]

_HERE = Path(__file__).parent / "gold"


@attrs.frozen
class GoldBlock:
    """An annotated block: what it is, what else it may be called, and where it stands."""

    kind: str
    also: tuple[str, ...]
    start: int
    end: int


@attrs.frozen
class GoldText:
    """A text with its annotation."""

    name: str
    raw: str
    blocks: tuple[GoldBlock, ...]
    body: str


def load_gold(folder: Path = _HERE) -> dict[str, GoldText]:
    """Return the annotated texts below *folder* by name."""
    found: dict[str, GoldText] = {}
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        blocks = tuple(
            GoldBlock(block["kind"], tuple(block.get("also", ())), block["start"], block["end"])
            for block in gold["blocks"]
        )
        raw = (folder / "raw" / gold["source"]).read_bytes().decode("utf-8")
        found[path.stem] = GoldText(path.stem, raw, blocks, gold["body"])
    return found


GOLD = load_gold()
"""Our own gold set."""

FURTHER = load_gold(_HERE / "further")
"""Texts in layouts that the rules were not written from."""
