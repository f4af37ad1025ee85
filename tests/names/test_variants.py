from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isis_corpus.names import spelling_variants
from tests.names.strategies import prose


@given(st.lists(prose, max_size=3))
def test_groups_count_what_is_there(texts: list[str]) -> None:
    for group in spelling_variants(texts):
        assert group.count == sum(count for _, count in group.spellings) > 0
        counts = [count for _, count in group.spellings]
        assert counts == sorted(counts, reverse=True)
        assert group.entity is not None or len(group.spellings) > 1


def test_known_names_and_unknown_ones() -> None:
    texts = ["Jalula fell.", "In Jalawla and Jalaula", "near Hazmiya, Hazmiyya.", "Hazmiya again; Brown and Green"]
    groups = {group.entity: group.spellings for group in spelling_variants(texts)}
    assert {spelling for spelling, _ in groups["place.jalawla"]} == {"Jalula", "Jalawla", "Jalaula"}
    assert groups[None] == (("Hazmiya", 2), ("Hazmiyya", 1))


def test_only_known_names() -> None:
    assert spelling_variants(["Hazmiya Hazmiyya"], unknown=False) == ()


def test_ordinary_words_are_no_names() -> None:
    assert spelling_variants(["Meeting meeting Meting meting"]) == ()


def test_names_of_several_words() -> None:
    texts = ["said Tariq al-Hazmawi", "but Tareq al-Hazmawi, and Tarik Al-Hazmawi"]
    (group,) = spelling_variants(texts)
    assert len(group.spellings) == 3


def test_a_single_text_is_no_corpus() -> None:
    with pytest.raises(TypeError, match="text must be a str"):
        spelling_variants([b"x"])  # type: ignore[list-item]


def test_one_text_in_the_place_of_a_list_is_refused() -> None:
    with pytest.raises(TypeError, match=r"texts must be a list of texts, not one str; write \[text\]"):
        spelling_variants("abc")
    with pytest.raises(TypeError, match="gazetteer must be a Gazetteer or None, not int"):
        spelling_variants([], 5)  # type: ignore[arg-type]
