from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isis_corpus.errors import UnknownName
from isis_corpus.names import normalize_names, normalize_names_and_explain
from isis_corpus.names.styles import STYLES, UNIFY
from tests.names.strategies import prose


@given(prose, st.sampled_from(STYLES), st.sampled_from(UNIFY))
def test_normalising_twice_is_normalising_once(text: str, style: str, unify: str) -> None:
    once = normalize_names(text, style, unify)
    assert normalize_names(once, style, unify) == once


@given(prose, st.sampled_from(STYLES), st.sampled_from(UNIFY))
def test_every_change_is_an_edit(text: str, style: str, unify: str) -> None:
    done = normalize_names_and_explain(text, style, unify)
    assert done.undo() == text
    assert done.without(*done.edits).text == text
    for edit in done.edits:
        assert edit.rule.startswith(f"normalize_names:{style}")
        assert edit.span.text(text) != edit.replacement


@pytest.mark.parametrize(
    ("text", "style", "unify", "result"),
    [
        ("Dayr az Zawr and Da`ish's men", "press", "spelling", "Deir el-Zour and Daesh's men"),
        ("in al-Raqqa", "press", "spelling", "in Raqqa"),
        ("Raqqa fell.", "us_gov", "spelling", "Ar Raqqah fell."),
        ("In Al-Bab", "press", "spelling", "In al-Bab"),
        ("Al-Bab fell. Al-Bab rose.", "press", "spelling", "Al-Bab fell. Al-Bab rose."),
        ("RAQQAH FALLS", "press", "spelling", "RAQQA FALLS"),
        ("DA'ESH ATTACKS TEL AFAR", "press", "spelling", "DAESH ATTACKS TAL AFAR"),
        ("DAESH LEFT.", "press", "spelling", "DAESH LEFT."),
        ("HAMAS AND DAISH", "press", "spelling", "HAMAS AND DAESH"),
        ("ISIS, ISIL and the PKK", "press", "spelling", "ISIS, ISIL and the PKK"),
        ("ISIS left.", "press", "identity", "Islamic State left."),
        ("ISIL left Halab.", "press", "spelling", "ISIL left Halab."),
        ("ISIL left Halab.", "press", "identity", "Islamic State left Aleppo."),
        ("Hizbullah-led, pro-Hizballah", "press", "spelling", "Hezbollah-led, pro-Hezbollah"),
        ("Tall 'Afar’s people", "ijmes", "spelling", "Tall ʿAfar’s people"),
        ("Gaddafi met Maliki", "us_gov", "spelling", "Qadhafi met Maliki"),
        ("“Mossul is ours,” he said.", "press", "spelling", "“Mosul is ours,” he said."),
        ("Iraqis of Mossul", "press", "spelling", "Iraqis of Mosul"),
        ("the Shi'ites", "press", "spelling", "the Shiites"),
        ("Tel Aviv", "press", "identity", "Tel Aviv"),
        ("Deir\nez-Zor", "press", "spelling", "Deir\nel-Zour"),
        ("They took Qabbasin.", "press", "identity", "They took Qabbasin."),
        ("a big hit", "press", "identity", "a big hit"),
        ("", "press", "spelling", ""),
    ],
)
def test_examples(text: str, style: str, unify: str, result: str) -> None:
    assert normalize_names(text, style, unify) == result


def test_an_unknown_form_falls_back_to_the_press_and_says_so() -> None:
    done = normalize_names_and_explain("Mossul and Kobanî", "un")
    rules = {edit.replacement: edit.rule for edit in done.edits}
    assert set(rules.values()) <= {"normalize_names:un", "normalize_names:un, by press"}
    (edit,) = normalize_names_and_explain("Qasim Sulaymani of Iran", "ijmes").edits or (None,)
    assert edit is None or edit.rule == "normalize_names:ijmes"
    (fallen,) = normalize_names_and_explain("the salafis", "us_gov").edits
    assert fallen.rule == "normalize_names:us_gov, by press"


def test_offsets_map_both_ways() -> None:
    done = normalize_names_and_explain("In Dayr az Zawr today", "press")
    assert done.text == "In Deir el-Zour today"
    assert done.to_source(done.text.index("today")) == "In Dayr az Zawr today".index("today")


@pytest.mark.parametrize(("style", "unify"), [("ap", "spelling"), ("press", "all")])
def test_unknown_styles_are_named(style: str, unify: str) -> None:
    with pytest.raises(UnknownName, match="use"):
        normalize_names("x", style, unify)


def test_something_else_in_the_place_of_a_gazetteer_is_refused() -> None:
    with pytest.raises(TypeError, match="gazetteer must be a Gazetteer or None, not int"):
        normalize_names("x", gazetteer=5)  # type: ignore[arg-type]


def test_a_form_that_would_not_be_found_again_is_not_written() -> None:
    # BGN writes As Suwayda', but a sentence may begin with the English word "As"
    for text in ("Suwayda fell.", "Tell 'Afar and at Tell Halaf", "Anbar. Anah. Rawa."):
        for style in STYLES:
            for unify in UNIFY:
                once = normalize_names(text, style, unify)
                assert normalize_names(once, style, unify) == once


def test_a_break_stays_where_a_form_has_no_room_for_it() -> None:
    assert normalize_names("al-\nRaqqa", "press") == "al-\nRaqqa"
