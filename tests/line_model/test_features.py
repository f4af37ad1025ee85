"""What a line shows by itself."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isis_corpus.line_model.features import FEATURES, read_line

MOST_STEPS = 20


def step(line: str, name: str) -> int:
    return read_line(line).steps[FEATURES.index(name)]


@given(st.text(alphabet=st.one_of(st.sampled_from(" *-o>|.:،。“”\t\u00a0\u0301½٣ßİ"), st.characters())))
@example("")
@example("* ")
@example("—")
@example("½")
@example("\ud800")
def test_any_text_has_steps_on_the_scale(text: str) -> None:
    line = read_line(text)
    assert len(line.steps) == len(FEATURES)
    assert all(0 <= value < MOST_STEPS for value in line.steps)
    assert line.tokens[0] == "^"
    assert line.tokens[-1] == "$"
    assert read_line(f"   {text}  ") == line


@pytest.mark.parametrize("bullet", ["* ", "- ", "• ", "+ ", "o ", "> ", "## ", "* o "])
def test_bullets_are_set_aside(bullet: str) -> None:
    plain, marked = read_line("World news"), read_line(f"    {bullet}World news")
    assert (marked.tokens, marked.key) == (plain.tokens, plain.key)
    assert marked.steps[:-1] == plain.steps[:-1]


@pytest.mark.parametrize("line", ["o governo disse", "-5 degrees", "#hashtag", "*emphasis*"])
def test_what_only_looks_like_a_bullet_stays(line: str) -> None:
    assert read_line(line).key == line


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("They left the town.", True),
        ("“They left,” he said. “All of them.”", True),
        ("غادروا المدينة؟", True),
        ("他们离开了。", True),
        ("Most read", False),
        ("The report says:", False),
        ("(Reuters)", False),
        ("", False),
    ],
)
def test_sentence_ends(line: str, ends: bool) -> None:
    assert read_line(line).ends_sentence is ends


@pytest.mark.parametrize(("line", "blank"), [("* * *", True), ("…", True), ("", True), ("7", False), ("ع", False)])
def test_lines_without_letter_or_digit_are_blank(line: str, blank: bool) -> None:
    assert read_line(line).is_blank is blank


def test_numbers_are_told_by_their_length_only() -> None:
    assert read_line("12 November 2014").tokens == read_line("30 November 2019").tokens


def test_only_the_ends_of_a_long_line_are_read() -> None:
    line = read_line("Start " + "middle " * 50_000 + "end")
    assert len(line.tokens) < 40
    assert line.tokens[1] == "start"
    assert line.tokens[-2] == "end"


def test_chinese_has_words_though_it_has_no_spaces() -> None:
    assert read_line("联合国安全理事会今天通过了一项关于伊拉克和叙利亚局势的决议").words > 8


def test_capitals_and_digits_are_shares() -> None:
    assert step("World News Today", "capitalised words") > step("World news today", "capitalised words")
    assert step("SUBSCRIBE NOW", "words in capitals") > step("Subscribe Now", "words in capitals")
    assert step("14.10.2017 09:30", "digits") > step("on 14 October", "digits")
