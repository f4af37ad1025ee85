"""Rendering: what stands between the blocks that stay, and which rule each edit names."""

from __future__ import annotations

import pytest

from isis_corpus import ANNOTATE_ONLY, ARTICLE, BODY, Policy, clean, clean_and_explain, parse
from isis_corpus.cleaners import rejoin_paragraphs

_A = "The mill was opened again on Monday, officials in the town said."
_B = "It had been closed since the summer of that year, when the last engineer left."


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (f"{_A}\n\nShare this article\n\n{_B}", f"{_A}\n\n{_B}"),
        (f"{_A}\n\n\n\n{_B}", f"{_A}\n\n{_B}"),
        (f"{_A}\n{_B}", f"{_A}\n\n{_B}"),
        (f"\n\n  {_A}\n\n", _A),
        (f"Share this article\n\n{_A}", _A),
        (f"{_A}\r\n\r\nShare this article\r\n\r\n{_B}\r\n", f"{_A}\n\n{_B}"),
        (
            f"{_A}\n\nThe ribbon was cut by the\n\n---\n\nmayor, on foot with his two sons.",
            f"{_A}\n\nThe ribbon was cut by the mayor, on foot with his two sons.",
        ),
        ("Share this article", ""),
        ("\n \n", ""),
        ("", ""),
    ],
)
def test_blocks_that_stay_are_one_blank_line_apart(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text", [_A, f"{_A}\n\n{_B}", f"{_A}\n\n{_B}\n\n{_A}", "Da'esh ‘left’ Tal Afar in 2017 [sic], he said."]
)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean_and_explain(text).edits == ()
    assert clean(text) == text


def test_every_edit_names_the_rule_that_decided() -> None:
    cleaned = clean_and_explain(f"{_A}[1]\n\nShare this article\n\n{_B}\n\n\n\n{_A}")
    assert [edit.rule for edit in cleaned.edits] == ["footnote_markers", "sharing", "spacing"]


def test_leaving_a_sentence_open_is_not_a_new_paragraph() -> None:
    document = parse(f"{_A}\n\nThe ribbon was cut by the\n\n---\n\nmayor, on foot with his two sons.")
    assert document.render(BODY).text == document.body
    assert [block.continues for block in document.blocks if block.text].count(True) == 1


def test_a_policy_with_blanks_leaves_the_spacing_alone() -> None:
    text = f"{_A}\n\n\n\nShare this article\n{_B}\n"
    assert parse(text).render(ANNOTATE_ONLY).text == text
    without_sharing = Policy(keep=ANNOTATE_ONLY.keep - {"sharing"}, edit=False)
    assert parse(text).render(without_sharing).text == f"{_A}\n\n\n\n\n{_B}\n"


def test_the_article_policy_keeps_title_and_notes() -> None:
    text = f"The mill at Qayyara turns again\n\nBy Rana Aziz\n\n{_A}[1]\n\n{_B}\n\nShare this article\n\n[1] Interview, Erbil, May 2016."
    assert clean(text, ARTICLE).split("\n\n") == [
        "The mill at Qayyara turns again",
        "By Rana Aziz",
        _A,
        _B,
        "Interview, Erbil, May 2016.",
    ]


_BEFORE = (
    f"{_A} {_B}\n\nThe prime minister, who had come back on Sunday, said on Monday that the state would write to the "
)


@pytest.mark.parametrize("policy", [BODY, Policy(edit=False)])
@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("gov-\nernors who had left", "governors who had left"),
        ("gov-\n\nernors who had left", "governors who had left"),
        ("gov-\n\n---\n\nernors who had left", "governors who had left"),
        ("gov-\n\nPhoto: Rana Aziz/AFP\n\nernors who had left", "governors who had left"),
        ("well-\nknown men who had left", "well-known men who had left"),
        ("short-\nand long-term guests who had left", "short- and long-term guests who had left"),
        ("men\nwho had left", "men who had left"),
    ],
)
def test_a_word_that_a_line_break_parted_is_one_word_again(torn: str, whole: str, policy: Policy) -> None:
    text, cleaned = (f"{_BEFORE}{middle} the province in the summer.\n\n{_B}" for middle in (torn, whole))
    document = parse(text)
    rendered = document.render(policy)
    assert clean(text, policy) == rendered.text == document.body == cleaned
    assert rendered.undo() == text
    assert "Photo" in text or rejoin_paragraphs(text) == cleaned


def test_a_soft_hyphen_at_the_end_of_a_line_leaves_no_space() -> None:
    text = f"{_BEFORE}gov\xad\nernors who had left the province in the summer.\n\n{_B}"
    document = parse(text)
    assert clean(text) == document.body == document.render().text
    assert "the governors who" in document.body
    assert document.render().undo() == text
