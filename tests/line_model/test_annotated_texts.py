"""Real scraped texts, annotated by hand, that training never saw: next to nothing of their bodies may go."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from isis_corpus.line_model import decode_body, score_lines

SHARED = Path(__file__).parents[3] / "shared"
BODY = {"paragraph", "heading", "quote", "list_item"}
FLOORS = {0.35: 0.995, 0.45: 0.993, 0.5: 0.99}
"""Share of the body's characters kept at least, by threshold."""


def annotated_texts() -> Iterator[list[tuple[str, str]]]:
    """Yield the lines of each text with the kind of most of each line."""
    for gold in sorted(SHARED.glob("seeds/gold/*.json")) + sorted(SHARED.glob("real/gold/*.json")):
        blocks = json.loads(gold.read_text(encoding="utf-8"))["blocks"]
        raw = (gold.parents[1] / "raw" / f"{gold.stem}.txt").read_bytes().decode("utf-8")
        lines = []
        start = 0
        for line in raw.split("\n"):
            end = start + len(line)
            shares: Counter[str] = Counter()
            for block in blocks:
                if block["kind"] != "blank":
                    shares[block["kind"]] += max(0, min(end, block["end"]) - max(start, block["start"]))
            start = end + 1
            if line.strip():
                lines.append((line, shares.most_common(1)[0][0]))
        yield lines


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated texts are not next to the repository")
@pytest.mark.parametrize(("threshold", "floor"), FLOORS.items())
def test_bodies_are_kept(threshold: float, floor: float) -> None:
    kept = total = 0
    for lines in annotated_texts():
        decisions = decode_body(score_lines([line for line, _ in lines]), threshold)
        for (line, kind), keep in zip(lines, decisions, strict=True):
            if kind in BODY:
                total += len(line)
                kept += len(line) * keep
    assert kept >= floor * total
