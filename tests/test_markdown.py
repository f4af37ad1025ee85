"""Markdown out: marks for what the blocks are, escapes for what the author wrote, and back again to the same body."""

from __future__ import annotations

import pytest

from isis_corpus import ARTICLE, BODY, parse
from isis_corpus.markdown import to_markdown
from tests.gold_texts import GOLD

_A = "The mill was opened again on Monday, officials in the town said."
_B = "It had been closed since the summer of that year, when the last engineer left."

_C = "The clerk wrote down every sack that went in, and who had paid him for it."


def test_an_article_with_every_part() -> None:
    text = (
        f"The mill at Qayyara turns again\n\nBy Rana Aziz\n\n{_A}[1]\n\nWhat the book says\n\n{_B}\n\n> Nobody asked us.\n\n"
        f"• eleven drums\n• two doors\n\n{_C}\n\nShare this article\n\n[1] Interview, Erbil, May 2016."
    )
    assert to_markdown(parse(text), ARTICLE).split("\n\n") == [
        "# The mill at Qayyara turns again",
        "By Rana Aziz",
        f"{_A}[^1]",
        "## What the book says",
        _B,
        "> Nobody asked us.",
        "- eleven drums",
        "- two doors",
        _C,
        "[^1]: Interview, Erbil, May 2016.",
    ]


def test_markers_point_nowhere_without_their_notes() -> None:
    text = f"{_A}[1]\n\n{_B}\n\n[1] Interview, Erbil, May 2016."
    assert to_markdown(parse(text), BODY) == f"{_A}\n\n{_B}"


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("It stands at 3 * 4 metres, he said.", r"It stands at 3 \* 4 metres, he said."),
        ("It is < 5 and <b> bold, he said, on that day.", r"It is < 5 and \<b> bold, he said, on that day."),
        ("The file _name is open, he said, on that day.", r"The file \_name is open, he said, on that day."),
        ("He wrote [sic]: nothing, he said, on that day.", r"He wrote \[sic]: nothing, he said, on that day."),
        ("He wrote [sic] and mill_notes.txt on that day.", "He wrote [sic] and mill_notes.txt on that day."),
        ("2014. That was the year in which the mill burned.", r"2014\. That was the year in which the mill burned."),
        ("Da'esh, ‘Anah, “quoted” — 3.1 million (left) said.", "Da'esh, ‘Anah, “quoted” — 3.1 million (left) said."),
        ("#mosul was the word of that day, two of them said.", "#mosul was the word of that day, two of them said."),
    ],
)
def test_signs_that_markdown_would_read_are_escaped_and_no_others(written: str, escaped: str) -> None:
    document = parse(f"{_A}\n\n{written}\n\n{_B}")
    assert to_markdown(document).split("\n\n")[1] == escaped


def test_a_sentence_that_a_page_break_split_is_one_paragraph() -> None:
    text = f"{_A}\n\nThe ribbon was cut by the\n\n---\n\nmayor, on foot with his two sons."
    assert to_markdown(parse(text)) == f"{_A}\n\nThe ribbon was cut by the mayor, on foot with his two sons."


@pytest.mark.parametrize("name", GOLD)
def test_as_many_parts_as_blocks_that_stay(name: str) -> None:
    document = parse(GOLD[name].raw)
    parts = to_markdown(document).split("\n\n") if document.body else []
    assert len(parts) == len(document.body.split("\n\n")) if document.body else not parts
