"""Markdown marks: links, emphasis, escapes, headings and quote marks go; signs that mean something stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import block_of, many, slowness

FOUND = [
    (
        "The mill is *old* and the river is older than all of it.",
        "The mill is old and the river is older than all of it.",
    ),
    (
        "The mill is **old** and the river is older than all of it.",
        "The mill is old and the river is older than all of it.",
    ),
    (
        "The mill is ***very old*** and the river is older than it.",
        "The mill is very old and the river is older than it.",
    ),
    (
        "He read _The Miller_ in the prison of Hawija, twice over.",
        "He read The Miller in the prison of Hawija, twice over.",
    ),
    (
        "He spoke with [the miller](https://news.example/m) about the stones.",
        "He spoke with the miller about the stones.",
    ),
    (
        "He spoke with [the miller](#) about the stones of the first hall.",
        "He spoke with the miller about the stones of the first hall.",
    ),
    ('He saw [the mill](https://n.example/m "The mill") burn from the hill.', "He saw the mill burn from the hill."),
    (
        "The Council of Millers \\(CM\\) met in the yard at noon.",
        "The Council of Millers (CM) met in the yard at noon.",
    ),
    (
        "The group \\*Miller\\* came to the gate of the yard at noon.",
        "The group Miller came to the gate of the yard at noon.",
    ),
    ("He [**burnt**](https://news.example/b) the plans of the hall.", "He burnt the plans of the hall."),
    (
        "The statement is at <https://news.example/s> for all to read.",
        "The statement is at https://news.example/s for all to read.",
    ),
    (
        "**Nobody** was paid, and *nobody* complained about it aloud.",
        "Nobody was paid, and nobody complained about it aloud.",
    ),
]
LEFT = [
    "The pump gives 2 * 3 * 4 litres in a minute, he wrote on the wall.",
    "A 5*5 metre hall and a 3*4 metre hall were all that was left.",
    "The file mill_plan_final and the file mill_plan_old were empty.",
    "He marked the names with * or ** and never said what it meant.",
    "“The old man [of the mill] knows it,” the letter from Erbil says.",
    "He said (and nobody answered) that the river was too low.",
    "The level fell below 9 metres (9 < 12) in a single summer.",
    "C:\\mill\\plans was the only folder that had been left on the disk.",
    "The price rose by ~20 per cent # the clerk could not say why.",
    "The word “l’État” stands in ‘Ana, in Mas‘ud’s house and in Bar’el’s.",
    "A man of the 3rd_company lay beside the road to the mill.",
    "He wrote 'the the' and 'flea' for 'flee', and it was printed so.",
]


@pytest.mark.parametrize(("line", "text"), FOUND, ids=[line for line, _ in FOUND])
def test_marks_go(line: str, text: str) -> None:
    assert block_of(line) == ("paragraph", text)


@pytest.mark.parametrize("line", LEFT)
def test_signs_that_mean_something_stay(line: str) -> None:
    assert block_of(line) == ("paragraph", line)


@pytest.mark.parametrize(
    "piece", ["[", "](", "[a](#) ", "*", "*a ", "**a", "_a", "\\*a", "![](", "<http:", "[[a] ", "\\_"]
)
def test_many_marks_cost_little(piece: str) -> None:
    assert slowness("The mill " + many(piece)) < 40
