"""Every cue of the edges: its example is found below an article, its counterexample stays inside one."""

from __future__ import annotations

import pytest

from isis_corpus import clean, parse
from isis_corpus.findings import Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import find_layout
from isis_corpus.phrases import fold_line
from isis_corpus.resources import load_rows
from isis_corpus.rules.edges import find_cued_lines
from isis_corpus.segmentation import Page, segment

_COLUMNS = ["kind", "language", "cue", "weight", "source", "example", "counterexample"]
_ROWS = list(load_rows("cues.tsv"))
_ABOVE = "The mill on the western bank was opened again on Monday, engineers in the town said, and flour left the yard by noon."
_BELOW = "Farmers from eleven villages had waited with their wheat since the morning, and many of them slept in their lorries."
_TITLE = "Mill at Qayyara turns again after three years"

rows = pytest.mark.parametrize("row", _ROWS, ids=lambda row: f"{row['kind']}-{row['language']}-{row['cue']}")


def _found(*lines: str) -> dict[int, BlockKind]:
    """What the rule finds where no other rule has a name for any line."""
    page = Page("\n\n".join(lines), segment("\n\n".join(lines), lambda text, number: ()))
    labels = [unit.finding(BlockKind.PARAGRAPH, "paragraphs", "default", Strength.DEFAULT) for unit in page.units]
    return {at: finding.kind for at, finding in find_cued_lines(page, labels, find_layout(page, labels)).items()}


def _words(text: str) -> str:
    """The words of *text* with nothing but one space between them, and at both ends."""
    return f" {' '.join(''.join(char if char.isalnum() or char in '@©#' else ' ' for char in fold_line(f'x {text} x')).split()[1:-1])} "


def test_every_cell_is_filled() -> None:
    assert [row for row in _ROWS if list(row) != _COLUMNS or not all(row.values())] == []
    assert {row["weight"] for row in _ROWS} == {"strong", "weak"}
    assert {row["kind"] for row in _ROWS if row["weight"] == "strong"} == {"legal"}


def test_every_cue_is_folded_and_listed_once() -> None:
    assert [row["cue"] for row in _ROWS if row["cue"] != fold_line(f"x {row['cue']} x")[2:-2]] == []
    keys = [(row["kind"], row["language"], row["cue"]) for row in _ROWS]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@rows
def test_an_example_is_found_below_an_article(row: dict[str, str]) -> None:
    assert row["cue"] in fold_line(f"x {row['example']} x")
    assert _found(_ABOVE, _BELOW, row["example"]) == {2: row["kind"]}
    assert clean("\n\n".join((_TITLE, _ABOVE, _BELOW, row["example"]))) == clean("\n\n".join((_TITLE, _ABOVE, _BELOW)))


@rows
def test_a_counterexample_stays_inside_an_article(row: dict[str, str]) -> None:
    line = row["counterexample"]
    assert _words(row["cue"]) in _words(line)
    assert _found(_ABOVE, line, _BELOW) == {}
    (block,) = [block for block in parse("\n\n".join((_TITLE, _ABOVE, line, _BELOW))).blocks if block.text == line]
    assert block.kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "The dispatch, whose names were changed for safety, is one of several first published by the Anbar Notebook of Ramadi.",
            True,
        ),
        (
            "The dispatch, whose names were changed for safety, is one of several whose copyright the Anbar Notebook of Ramadi holds.",
            False,
        ),
    ],
)
def test_in_a_whole_sentence_a_strong_cue_is_enough_and_a_weak_one_is_not(line: str, found: bool) -> None:
    assert _found(_ABOVE, _BELOW, f"  {line}") == ({2: BlockKind.LEGAL} if found else {})
