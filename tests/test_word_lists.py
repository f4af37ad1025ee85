"""Every row of the word lists: written as rules compare it, in its example, and in a list that some rule asks for."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import isis_corpus
from isis_corpus import clean, parse
from isis_corpus.errors import UnknownName
from isis_corpus.inline.spacing import find_wraps
from isis_corpus.kinds import BlockKind
from isis_corpus.phrases import fold_line
from isis_corpus.resources import load_rows
from isis_corpus.rules.bylines import names_only
from isis_corpus.word_lists import load_words

_ROWS = list(load_rows("word_lists.tsv"))
_LISTS = sorted({row["list"] for row in _ROWS})
_PACKAGE = Path(isis_corpus.__file__).parent


def _rows(*lists: str) -> list[dict[str, str]]:
    return [row for row in _ROWS if row["list"] in lists]


@pytest.mark.parametrize("name", _LISTS)
def test_every_cell_is_filled_and_every_word_folded(name: str) -> None:
    assert [row for row in _rows(name) if not all(row.values()) or fold_line(row["word"]) != row["word"]] == []


@pytest.mark.parametrize("name", _LISTS)
def test_no_word_is_listed_twice(name: str) -> None:
    listed = [row["word"] for row in _rows(name)]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []


@pytest.mark.parametrize("name", _LISTS)
def test_every_example_has_its_word(name: str) -> None:
    wrong = [
        row["example"]
        for row in _rows(name)
        if not re.search(rf"(?<!\w){re.escape(row['word'])}(?!\w)", fold_line(row["example"]))
    ]
    assert wrong == []


def test_code_asks_for_every_list_and_for_no_other() -> None:
    sources = [path.read_text(encoding="utf-8") for path in _PACKAGE.rglob("*.py") if path.name != "word_lists.py"]
    calls = [call for source in sources for call in re.findall(r"load_words\(([^)]*)\)", source)]
    assert {name for call in calls for name in re.findall(r'"(\w+)"', call)} == set(_LISTS)


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownName, match="no word list 'mid_word'; there are after_by, desks, "):
        load_words("mid_phrase", "mid_word")


def test_a_list_is_read_once() -> None:
    assert load_words("desks") is load_words("desks")


def test_no_list_is_read_at_import() -> None:
    code = "import isis_corpus.parsing; from isis_corpus import word_lists as w; assert not w.load_words.cache_info().currsize"
    subprocess.run([sys.executable, "-c", code], check=True)


_OPENING = (
    "The mill on the western bank was opened again on Monday, engineers in the town said, and flour left the yard."
)
_ENDING = (
    "Farmers from eleven villages had waited with their wheat since the morning, and many of them slept in lorries."
)


@pytest.mark.parametrize("row", _rows("tag_labels"), ids=lambda row: row["word"])
def test_a_label_of_tags_alone_in_a_line_is_no_text(row: dict[str, str]) -> None:
    text = f"{_OPENING}\n\n{_ENDING}\n\n{row['word'].capitalize()}\nTigris\nWheat"
    assert clean(text).split("\n\n") == [_OPENING, _ENDING]


@pytest.mark.parametrize("row", _rows("summary_labels"), ids=lambda row: row["word"])
def test_what_stands_below_the_label_of_a_summary_is_deck(row: dict[str, str]) -> None:
    text = f"Mill at Qayyara turns again after three years\n\n{row['example']}\n\n- The stones are the old ones\n- The belts are new\n\n{_OPENING}\n\n{_ENDING}"
    kinds = [block.kind for block in parse(text).blocks if block.kind is not BlockKind.BLANK]
    assert kinds == ["title", "navigation", "deck", "deck", "paragraph", "paragraph"]


@pytest.mark.parametrize("row", _rows("section_start"), ids=lambda row: row["word"])
def test_the_heading_of_a_section_is_no_title(row: dict[str, str]) -> None:
    text = f"Mill at Qayyara turns again after three years\n\n{row['example']}\n\n{_OPENING}\n\n{_ENDING}"
    assert parse(text).title == "Mill at Qayyara turns again after three years"


@pytest.mark.parametrize("row", _rows("desks"), ids=lambda row: row["word"])
def test_a_desk_below_the_title_is_a_byline(row: dict[str, str]) -> None:
    text = f"Mill at Qayyara turns again after three years\n\n{row['example']}\n\n{_OPENING}\n\n{_ENDING}"
    assert [block.text for block in parse(text).blocks if block.kind is BlockKind.BYLINE] == [row["example"]]


@pytest.mark.parametrize("row", _rows("kept_prefixes", "kept_endings"), ids=lambda row: row["example"])
def test_a_compound_keeps_its_hyphen_where_a_line_ends(row: dict[str, str]) -> None:
    wrapped = row["example"].replace("-", "-\n", 1)
    (edit,) = find_wraps(wrapped, 0, frozenset())
    assert wrapped[: edit.span.start] + edit.replacement + wrapped[edit.span.end :] == row["example"]


@pytest.mark.parametrize("row", _rows("word_endings"), ids=lambda row: row["example"])
def test_a_broken_word_loses_its_hyphen_where_a_line_ends(row: dict[str, str]) -> None:
    first, second = row["example"].split("-")
    wrapped = f"{first}-\n{second}"
    (edit,) = find_wraps(wrapped, 0, frozenset())
    assert wrapped[: edit.span.start] + edit.replacement + wrapped[edit.span.end :] == first + second


@pytest.mark.parametrize("row", _rows("mid_phrase", "mid_clause", "mid_heading"), ids=lambda row: row["example"])
def test_an_example_breaks_off_at_its_word(row: dict[str, str]) -> None:
    assert fold_line(row["example"]).split()[-1] == row["word"]


@pytest.mark.parametrize("row", _rows("source_labels"), ids=lambda row: row["word"])
def test_the_label_of_the_sources_is_no_text(row: dict[str, str]) -> None:
    assert row["example"] not in clean(f"{_OPENING}\n\n{_ENDING}\n\n{row['example']}")


@pytest.mark.parametrize("row", _rows("after_by"), ids=lambda row: row["word"])
def test_what_stands_behind_by_is_no_name(row: dict[str, str]) -> None:
    label, _, rest = row["example"].partition(" ")
    assert label == "By"
    assert not names_only(rest, labelled=False)
