"""Footnote markers: tags, brackets and proved digits go; years, decimals, exponents and ``[sic]`` stay."""

from __future__ import annotations

import pytest

from isis_corpus import parse
from isis_corpus.inline.markers import find_markers
from tests.rules.pages import block_of, many, page, slowness

FOUND = [
    ("The mill was opened again,<sup>1</sup> engineers in the town said.", "1"),
    ("The mill was opened again,<sup>[12]</sup> engineers in the town said.", "12"),
    ("The mill was opened again,[^1] engineers in the town said.", "1"),
    ("The mill was opened again,[1] engineers in the town said.", "1"),
    ("The mill was opened again,[a] engineers in the town said.", "a"),
    ("The mill was opened again,[note 4] engineers in the town said.", "note 4"),
    ("The mill was opened again,¹² engineers in the town said.", "12"),
    ("The mill was opened again,[1](#fn1) engineers in the town said.", "1"),
    ("The mill was opened again,[[3]](#_ftn3) engineers in the town said.", "3"),
    ("The mill was opened again,<sup>*</sup> engineers in the town said.", "*"),
]
LEFT = [
    "In that year [2014] the mill was closed, engineers in the town said.",
    "“The belts was [sic] new,” the letter of the engineer says.",
    "The lake held 10³ km² of water, or 11 km³, the engineers wrote.",
    "The hall measures 40 m² and has a height of 6 m, the plan says.",
    "About 3.1 million people lived here before the war, in 2.5 towns.",
    "The 3<sup>rd</sup> brigade and the 9<sup>th</sup> held the gate.",
    "“[T]he mill must open,” he wrote, and “[h]e who waits will starve.”",
    "At 35.8 [N] and 43.3 [E] the river bends to the west of the mill.",
    "Resolution 2170(2014) was read aloud in the square of the town.",
    "The old T55 and the F16 stand beside the A1 and the M5 motorway.",
    "The temperature fell to -3, and to -9. The river froze in places.",
    "“The release give[s] us hope,” he wrote of the two report[s] and the idea[s] in them.",
    "The plan has (1) a list of the mills, (2) a map of the canals and (3) the names of the owners.",
    "The engineer who signs must say if [s]he has seen the belts.",
    "It was 10:15. At 10:20 the gate was opened, and at 10:30 it was shut.",
]


def _numbers(line: str) -> list[str]:
    return [marker.number for marker in find_markers([(0, line)], frozenset())]


@pytest.mark.parametrize(("line", "number"), FOUND, ids=[line for line, _ in FOUND])
def test_markers_are_found_and_taken_out(line: str, number: str) -> None:
    assert _numbers(line) == [number]
    assert block_of(line)[1].replace(",", "") == "The mill was opened again engineers in the town said."


@pytest.mark.parametrize("line", LEFT)
def test_what_only_looks_like_a_marker_stays(line: str) -> None:
    assert _numbers(line) == []
    assert "".join(block.text for block in parse(line).blocks) in (
        line,
        line.replace("<sup>", "").replace("</sup>", ""),
    )


def test_bare_digits_need_numbers_that_count_up() -> None:
    texts = [(0, "It was opened.1 They came.2 They left.3"), (100, "It was 9. Then 12.")]
    assert [(marker.number, marker.span.start) for marker in find_markers(texts, frozenset())] == [
        ("1", 14),
        ("2", 26),
        ("3", 38),
    ]


NOTED = frozenset({"1", "2", "3"})


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2014.1 It was raised in the summer of 2015.2 Fines rose after 2016.3",
        "It began early.1 It was raised in the summer of 2015.2 Fines rose later.3",
        "It began in 2014,1 was raised in 2015,2 and ended (in 2016).3 Nobody paid.",
        "It began in “1914”.1 It was raised in 1921.2 “Fines” rose in 1937.3",
    ],
)
def test_digits_behind_a_year_are_markers_if_their_notes_have_no_other(text: str) -> None:
    assert [marker.number for marker in find_markers([(0, text)], NOTED)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "defined"),
    [
        ("It began early.1 It rose by 2015.2 million and by 3.2 percent. Fines rose later.3", NOTED),
        ("It began early.1 It rose to 2015.2 Syrian pounds. Fines rose later.3", NOTED),
        ("It began early.1 It rose to 2015.2 US dollars. Fines rose later.3", NOTED),
        ("It began early.1 It was raised in 2015.2 Again in 2016.2 Fines rose later.3", NOTED),
        ("It began early.1 Fines rose later.3 It was raised in 2015.2 Nobody paid.", NOTED),
        ("It began early.1 It rose by 17.2 In the end nobody paid.3", NOTED),
        ("It began early.1 Fines rose later.3 It was raised in 2015.4 Nobody paid.", NOTED),
        ("It was raised in 2015.2 Nobody paid.", frozenset[str]()),
        ("The order is of 9.10.2015.2 It began early.1 Fines rose later.3", NOTED),
    ],
)
def test_decimals_and_what_may_stand_elsewhere_stay(text: str, defined: frozenset[str]) -> None:
    assert "2" not in [marker.number for marker in find_markers([(0, text)], defined)]


def test_markers_stay_where_their_notes_stay_in_the_text() -> None:
    texts = [(0, "It was opened.1 They came.2 They left.3")]
    assert not [*find_markers(texts, frozenset(), undecided=frozenset({"2"}))]


def test_a_lone_digit_is_no_marker() -> None:
    assert _numbers("The brigade was down to 9. The others had gone to M1.") == []


def test_round_brackets_are_markers_if_the_notes_are_there() -> None:
    text = "It was opened. (1) They came. (2)"
    assert [marker.number for marker in find_markers([(0, text)], frozenset({"1", "2"}))] == ["1", "2"]
    assert _numbers("It was opened. (4) They came. (9)") == []


def test_letters_at_a_word_are_markers_if_the_notes_are_there() -> None:
    text = "The mill[a] was opened again by the engineers[b] of the town."
    assert [marker.number for marker in find_markers([(0, text)], frozenset({"a", "b"}))] == ["a", "b"]
    assert _numbers(text) == []


def test_round_brackets_that_count_up_behind_sentences_are_markers() -> None:
    assert _numbers("The mill was opened again (1). Farmers came (2). They left at night (3).") == ["1", "2", "3"]


def test_asterisks_are_markers_only_with_a_note() -> None:
    text = "An engineer* in the town said so."
    assert [marker.number for marker in find_markers([(0, text)], frozenset({"*"}))] == ["*"]
    assert _numbers(text) == []


def test_markers_point_at_their_notes() -> None:
    line = "[1] Interview with an engineer, Qayyara, May 2016."
    source = page(line, "end").replace("left the yard before noon.", "left the yard before noon.[1]")
    (note,) = parse(source).footnotes
    assert (note.number, note.text) == ("1", "Interview with an engineer, Qayyara, May 2016.")
    assert [source[span.start : span.end] for span in note.markers] == ["[1]"]


@pytest.mark.parametrize(
    "piece", ["[1]", "<sup>", "<sup>1</sup>", "¹", "a1 ", "a* ", ". (1)", "[^a", "[[1]](#", "a.1 ", "in 2015.2 In "]
)
def test_many_markers_cost_little(piece: str) -> None:
    assert slowness("The mill " + many(piece)) < 40


def test_named_markers_point_at_their_notes() -> None:
    source = page("[note 1] Interview with an engineer, Qayyara, May 2016.", "end").replace(
        "before noon.", "before noon.[note 1]"
    )
    (note,) = parse(source).footnotes
    assert (note.number, len(note.markers)) == ("note 1", 1)


def test_a_bracket_inside_its_tag_is_one_marker() -> None:
    source = page("[1] Interview with an engineer, Qayyara, May 2016.", "end").replace(
        "before noon.", "before noon.<sup>[1]</sup>"
    )
    (note,) = parse(source).footnotes
    assert [source[span.start : span.end] for span in note.markers] == ["<sup>[1]</sup>"]
