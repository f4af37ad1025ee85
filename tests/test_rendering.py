"""Rendering: what stands between the blocks that stay, and which rule each edit names."""

from __future__ import annotations

import pytest

from isis_corpus import ANNOTATE_ONLY, ARTICLE, BODY, Policy, clean, clean_and_explain, parse

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
