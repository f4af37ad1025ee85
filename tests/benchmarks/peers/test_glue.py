"""What lies between the peers and the page of figures, on a page of our own; no peer is needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from isis_corpus import clean_and_explain
from tests.benchmarks.peers.c4_lines import keep_c4_lines
from tests.benchmarks.peers.errors import error_classes
from tests.benchmarks.peers.extractors import as_html
from tests.benchmarks.peers.figures import Figure, load_figures, write_figures
from tests.benchmarks.peers.measures import compare, pages
from tests.benchmarks.peers.simulated import SETTINGS, body_of, simulate
from tests.benchmarks.peers.tables import PAGE, TABLES, fill_tables
from tests.line_model.cross_validation import BENCHMARK, load_scorer

_BODY = [
    "The ferry is eleven oil drums, two doors and a rope, and it leaves when it is full.",
    "Its owner has paid taxes to three governments and has a receipt from each of them, he says.",
    "The last bridge fell in the spring of the second year, and nobody has come to measure it since.",
]
_LINES = [
    ["navigation", "Home", "dom"],
    ["navigation", "World", "dom"],
    ["title", "The ferry that outlived three governments", "dom"],
    ["byline", "By Ruba Zangana", "dom"],
    ["body", _BODY[0], "gold"],
    ["related", "READ MORE: The schoolteacher who kept the register", "dom"],
    ["body", _BODY[1], "gold"],
    ["caption", "The landing place at noon. Photo: Tomas Lindqvist", "dom"],
    ["body", _BODY[2], "gold"],
    ["sharing", "Share this article", "dom"],
    ["comments", "I took that ferry as a child!", "dom"],
]
_CASE = {
    "id": "invented",
    "lang": "en",
    "renderer": "dom",
    "text": "\n".join(text for _, text, _ in _LINES),
    "gold_body": "\n\n".join(_BODY),
    "lines": _LINES,
}


@pytest.fixture(scope="module")
def scorer() -> Any:
    if not (BENCHMARK / "score.py").is_file():
        pytest.skip("the benchmark's scorer is not here; it is no part of the repository")
    return load_scorer(BENCHMARK / "score.py")


def test_every_line_becomes_a_paragraph() -> None:
    page = as_html("Ferries < bridges\n\n   & roads   \n")
    assert page.count("<p>") == 2
    assert "<p>Ferries &lt; bridges</p>\n<p>&amp; roads</p>" in page


@pytest.mark.parametrize(
    "line",
    [
        "Ferries of the upper river",
        "It leaves now.",
        "The bridge was opened again on Monday ...",
        "Please enable JavaScript to see the comments.",
        "By using this site you agree to our terms of use.",
    ],
)
def test_c4_drops(line: str) -> None:
    assert keep_c4_lines(f"{_BODY[0]}\n{line}\n{_BODY[1]}") == f"{_BODY[0]}\n{_BODY[1]}"


@pytest.mark.parametrize(
    "line", [*_BODY, "“It leaves when it is full,” said the owner.", 'He said: "It will not be mended."']
)
def test_c4_keeps(line: str) -> None:
    assert keep_c4_lines(line) == line


@pytest.mark.parametrize("setting", SETTINGS)
def test_simulated_outputs_are_made_of_lines_of_the_page_and_the_same_every_time(setting: str) -> None:
    text = simulate(_CASE, setting)
    assert text == simulate(_CASE, setting)
    left = text
    for _, line, _ in _LINES:
        left = left.replace(line, "", 1)
    assert not left.strip()


def test_simulated_settings_do_what_their_names_say() -> None:
    assert simulate(_CASE, "body alone") == body_of(_CASE)
    assert simulate(_CASE, "body alone, on one line") == " ".join(_BODY)
    assert simulate(_CASE, "body, title and byline").splitlines()[:2] == [_LINES[2][1], _LINES[3][1]]
    assert len(simulate(_CASE, "body, one leak").splitlines()) > len(_BODY)
    assert simulate({**_CASE, "lines": [_LINES[0]]}, "body, three leaks") == ""


def test_scores_of_whole_pages(scorer: Any) -> None:
    methods = {"as it is": lambda case: str(case["text"]), "exact": lambda case: "\n".join(_BODY)}
    found = {(figure.table, figure.row, figure.column): figure.value for figure in pages(scorer, "t", [_CASE], methods)}
    assert found["t", "exact", "dom F1"] == 1
    assert found["t", "as it is", "dom F1"] < 0.8
    assert found["t, kinds", "body", "as it is"] == found["t, kinds", "caption", "exact"] == 1
    assert found["t, kinds", "caption", "as it is"] == 0
    assert found["t, kinds", "navigation", "lines"] == 2


def test_before_and_after(scorer: Any) -> None:
    gold = "\n".join(_BODY)
    texts = [(gold, gold, _BODY[0]), (gold, f"{gold}\nShare this article now, please", gold)]
    found = {figure.column: figure.value for figure in compare(scorer, "t", "row", "x", texts)}
    assert (found["x worse"], found["x better"]) == (1, 1)
    assert found["x worst"] < -0.5
    assert found["x change"] == pytest.approx(found["x after"] - found["x before"])


def test_classes_of_errors(scorer: Any) -> None:
    lines = [*_LINES, ["body", "Share this article", "gold"], ["other", _BODY[0].replace("ferry", "boat"), "none"]]
    case = {**_CASE, "lines": lines, "text": "\n".join(text for _, text, _ in lines)}
    found = list(error_classes(scorer, [case], lambda case: clean_and_explain(case["text"])))
    assert Figure("errors, body removed", "sharing", "lines", 1) in found


def test_figures_survive_the_file_and_replace_only_their_table(tmp_path: Path) -> None:
    path = tmp_path / "figures.tsv"
    old, kept, new = Figure("a", "r", "c", 0.5), Figure("b", "r", "c", 1234.0), Figure("a", "r", "d", 0.1234)
    write_figures([old, kept], path)
    assert write_figures([new], path) == load_figures(path) == [new, kept]


def test_tables_are_written_between_their_marks() -> None:
    page = "Before.\n\n<!-- table: speed -->\nold\n<!-- end -->\n\nAfter.\n"
    filled = fill_tables(page, [Figure("speed", "English", "ratio", 2.5), Figure("speed", "English", "pages", 1200)])
    assert filled.startswith("Before.\n\n<!-- table: speed -->\n| text |")
    assert filled.endswith("| English | 1,200 |  |  |  |  | 2.50 |\n<!-- end -->\n\nAfter.\n")
    assert fill_tables(filled, []) != filled


def test_the_page_has_the_figures_as_measured() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == fill_tables(page, load_figures()), "run: python -m tests.benchmarks.peers FOLDER --steps tables"
    assert all(f"<!-- table: {name} -->" in page for name in TABLES)
