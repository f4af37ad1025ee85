"""Encoding repair: damage is mended, and only that; quotes, letters with marks and other scripts stay as written."""

from __future__ import annotations

import pytest

from isis_corpus.repair import find_repairs, repair_line
from tests.rules.pages import many, slowness

DAMAGED = [
    ("the groupâ€™s leader", "the group’s leader"),
    ("â€œNobody came,â€\x9d he said", "“Nobody came,” he said"),
    ("the road â€“ and the mill", "the road – and the mill"),
    ("ChÃ¢teau", "Château"),
    ("MÃ¼hle", "Mühle"),
    ("Ø¯Ø§Ø¹Ø´", "داعش"),
    ("the mill.Â It turned", "the mill.Â It turned"),
    ("the mill.Â ", "the mill. "),
    ("â€¦ and the river", "… and the river"),
]
WHOLE = [
    "Château, Ça, Doña, ‘Anah, “quoted”",
    "It's the miller's, isn't it?",
    "‘Anah, Ba‘quba, Mi’raj and Mas‘ud",
    "l’État, Bar’el, O’Neill",
    "داعش في الموصل",
    "Ângela and Âlvaro",
    "HÂLÂ",
    "?????????",
    "â and ê are letters",
    "100 €, 20 £ and 3 ¥",
    "naïve — “so” … he said",
    "Î and Â stand on the wall",
]


@pytest.mark.parametrize(("line", "text"), [row for row in DAMAGED if row[0] != row[1]])
def test_damage_is_mended(line: str, text: str) -> None:
    assert repair_line(line) == text


@pytest.mark.parametrize("line", WHOLE)
def test_what_is_whole_stays(line: str) -> None:
    assert repair_line(line) == line
    assert list(find_repairs(line)) == []


def test_edits_carry_out_the_repair_and_touch_nothing_else() -> None:
    source = "It's whole.\nthe groupâ€™s leader’s house\r\n‘Anah"
    text = source
    for edit in reversed(list(find_repairs(source))):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert text == "It's whole.\nthe group’s leader’s house\r\n‘Anah"


def test_a_long_word_is_mended_by_one_edit() -> None:
    source = "â€“" + "mill" * 1500 + "â€“x"
    (edit,) = find_repairs(source)
    assert source[: edit.span.start] + edit.replacement + source[edit.span.end :] == source.replace("â€“", "–")


def test_a_line_that_loses_a_space_is_mended_as_a_whole() -> None:
    source = "the millâ€™s gate, â€œopen"
    text = source
    for edit in reversed(list(find_repairs(source))):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert text == "the mill’s gate, “open"


def test_a_long_line_damaged_once_is_mended_there() -> None:
    source = "the river and the road " * 300 + "the groupâ€™s end"
    (edit,) = find_repairs(source)
    assert source[: edit.span.start] + edit.replacement + source[edit.span.end :] == source.replace("â€™", "’")
    assert len(edit.span) <= 3


@pytest.mark.parametrize("piece", ["â€™", "Ã", "Â ", "Ø§", "Ã©\n", "\ufffd"])
def test_much_damage_costs_little(piece: str) -> None:
    assert slowness(many(piece)) < 60


def test_a_closing_quotation_mark_that_lost_its_last_byte_keeps_the_space_behind_it() -> None:
    assert repair_line("â€œNo,â€ he said. â€œYes.â€") == "“No,” he said. “Yes.”"
    assert repair_line("â€œNo,â€\x9d he said.") == "“No,” he said."
