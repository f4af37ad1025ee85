"""Every row of a phrase table: its example matches, its counterexample does not, and the phrase is written as folded."""

from __future__ import annotations

from pathlib import Path

import pytest

import isis_corpus
from isis_corpus.kinds import BlockKind
from isis_corpus.phrases import PHRASE_TABLES, Phrase, Vocabulary, fold_line
from isis_corpus.resources import load_rows

_FOLDER = Path(isis_corpus.__file__).parent / "data" / "phrases"
_COLUMNS = ["kind", "language", "match", "words", "phrase", "source", "example", "counterexample"]
_ROWS = {path.stem: list(load_rows(f"phrases/{path.name}")) for path in sorted(_FOLDER.glob("*.tsv"))}
_TABLES = [table for table, rows in _ROWS.items() if list(rows[0]) == _COLUMNS]


def _matches(row: dict[str, str], line: str) -> bool:
    phrase = Phrase(BlockKind(row["kind"]), row["match"], int(row["words"]), row["phrase"], "", row["language"])
    return bool(Vocabulary([phrase]).find(fold_line(line)))


def test_every_table_of_the_vocabulary_has_these_columns() -> None:
    assert set(PHRASE_TABLES) <= set(_TABLES)


@pytest.mark.parametrize("table", _TABLES)
def test_every_cell_is_filled_in_order(table: str) -> None:
    wrong = [
        row["phrase"]
        for row in _ROWS[table]
        if not all(row.values())
        or row["kind"] not in set(BlockKind)
        or row["match"] not in ("line", "start", "end", "within")
        or not row["words"].isdigit()
    ]
    assert wrong == []


@pytest.mark.parametrize("table", _TABLES)
def test_every_example_matches_its_phrase(table: str) -> None:
    wrong = [(row["phrase"], row["example"]) for row in _ROWS[table] if not _matches(row, row["example"])]
    assert wrong == []


@pytest.mark.parametrize("table", _TABLES)
def test_no_counterexample_matches_its_phrase(table: str) -> None:
    wrong = [(row["phrase"], row["counterexample"]) for row in _ROWS[table] if _matches(row, row["counterexample"])]
    assert wrong == []


def _in_a_line(row: dict[str, str]) -> str:
    """The phrase as it stands in a line: with a number for each ``#``, and words where its match allows them."""
    before, behind = {"line": ("", ""), "start": ("", " x"), "end": ("x ", ""), "within": ("x ", " x")}[row["match"]]
    return before + row["phrase"].replace("#", "3") + behind


@pytest.mark.parametrize("table", _TABLES)
def test_every_phrase_is_written_as_folded(table: str) -> None:
    wrong = [row["phrase"] for row in _ROWS[table] if fold_line(_in_a_line(row)) != _in_a_line(row).replace("3", "#")]
    assert wrong == []


@pytest.mark.parametrize("table", _TABLES)
def test_no_phrase_is_listed_twice(table: str) -> None:
    keys = [(row["language"], row["match"], row["phrase"], row["kind"]) for row in _ROWS[table]]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []
