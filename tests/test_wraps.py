"""Hard wraps: lines that a page width broke are put together; verse, lists, menus and short lines are not."""

from __future__ import annotations

import pytest

from isis_corpus import parse
from isis_corpus.kinds import BlockKind
from isis_corpus.segmentation import segment
from isis_corpus.wraps import page_width, unwrap
from tests.rules.pages import many, slowness

WRAPPED = """\
The mill on the western bank was opened again on Monday,
engineers in the town said, and the first sacks of flour
left the yard before noon. It had been closed since the
summer in which the group took the district, when the
last engineer left for Erbil with the plans of the hall.

Farmers from eleven villages had waited with their wheat
since the early morning, and many of them slept in their
lorries beside the road. The provincial council paid for
the new belts and bearings of the mill; the stones are
the old ones, which nobody had found worth stealing."""


def _lines(text: str) -> list[str]:
    return [" ".join(unit.text.split()) for unit in unwrap(segment(text, lambda line, number: ()), text)]


def test_wrapped_paragraphs_are_put_together() -> None:
    assert _lines(WRAPPED) == [" ".join(part.split()) for part in WRAPPED.split("\n\n")]


def test_each_break_inside_is_an_edit_that_makes_a_space() -> None:
    first = next(block for block in parse(WRAPPED).blocks if block.kind is BlockKind.PARAGRAPH)
    assert "\n" not in first.text
    assert [edit.replacement for edit in first.edits] == [" "] * 4
    assert {edit.rule for edit in first.edits} == {"line_wraps"}


def test_list_items_in_wrapped_text_begin_anew() -> None:
    text = (
        WRAPPED
        + "\n\n- the belts, which came from Kirkuk in the spring of the\nyear, on two lorries,\n- the bearings,\n- the stones."
    )
    assert _lines(text)[2:] == [
        "- the belts, which came from Kirkuk in the spring of the year, on two lorries,",
        "- the bearings,",
        "- the stones.",
    ]


def test_a_wrapped_page_keeps_headings_apart() -> None:
    text = WRAPPED.replace("\n\n", "\n\nTHE FARMERS\n\n")
    assert _lines(text)[1] == "THE FARMERS"


def test_table_rows_are_one_unit() -> None:
    text = "| Village | Houses |\n|---|---|\n| Hawija | 61 |\n\nThe list was read aloud."
    (table, _) = unwrap(segment(text, lambda line, number: ()), text)
    assert table.is_table
    assert table.text == "| Village | Houses |\n|---|---|\n| Hawija | 61 |"


@pytest.mark.parametrize(
    "text",
    [
        "O mill beside the river,\nthe stones are cold and still,\nwho took away the miller\nwill not take off the mill.",
        "Home\nNews\nIraq\nSyria\nOpinion\nAbout us",
        "The mill was opened again.\nThe farmers had waited.\nThe council paid for the belts.\nThe stones are old.",
        "1. the belts\n2. the bearings\n3. the stones\n4. the gate\n5. the road",
        "HADDAD: When did you see it?\nAZIZ: On a Monday.\nHADDAD: And the stones?\nAZIZ: Nobody wanted them.",
        "Salim Darwish, engineer\nOmar Haddad, driver\nHasan Aziz, miller",
    ],
    ids=["verse", "menu", "sentences", "list", "dialogue", "names"],
)
def test_other_lines_stay_apart(text: str) -> None:
    units = segment(text, lambda line, number: ())
    assert page_width(units) is None
    assert [unit.text for unit in unwrap(units, text)] == text.split("\n")


def test_one_long_line_has_no_width() -> None:
    assert page_width(segment("The mill was opened again. " * 40, lambda line, number: ())) is None


@pytest.mark.parametrize("piece", ["the mill and the\n", "a\n", "and of the\n", "| a |\n", "word, \n\n", "- a\n"])
def test_many_breaks_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 40
