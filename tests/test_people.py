"""Names of writers: told by their shape; sections, headlines, outlets' desks and sentences are none."""

from __future__ import annotations

import pytest

from isis_corpus.people import is_name_list, looks_like_name, split_names
from tests.rules.pages import many, slowness

NAMES = [
    "Rana Aziz",
    "Noor al-Hashimi",
    "Elijah J.Marsh",
    "J. R. Haddad",
    "Jean-Pierre de la Tour",
    "Salim bin Darwish",
    "O’Neill Brandt",
    "Mehmet Aydın",
    "Ahmad Abd al-Karim",
    "Zvi Bar’el",
    "Ludwig van der Berg",
    "Mas‘ud Aziz",
]
NO_NAMES = [
    "Rana",
    "Middle East",
    "Car bomb kills nine",
    "the mill",
    "World News",
    "RANA",
    "UN",
    "3 May",
    "Rana Aziz says",
    "A very long line of Many Capital Words Here",
    "in Erbil",
    "",
    "سليم درويش",
    "… —",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_look_like_names(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_other_words_do_not(text: str) -> None:
    assert not looks_like_name(text)


def test_behind_a_label_one_word_is_enough() -> None:
    assert looks_like_name("Rana", single=True)
    assert looks_like_name("سليم درويش", single=True)
    assert not looks_like_name("noon", single=True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rana Aziz, Omar Haddad and Lea Brandt", ("Rana Aziz", "Omar Haddad", "Lea Brandt")),
        ("Rana Aziz & Omar Haddad", ("Rana Aziz", "Omar Haddad")),
        ("Rana Aziz/Omar Haddad", ("Rana Aziz", "Omar Haddad")),
        ("Lea Brandt und Omar Haddad", ("Lea Brandt", "Omar Haddad")),
        ("Claire Fontaine et Omar Haddad", ("Claire Fontaine", "Omar Haddad")),
        ("Mehmet Aydın ve Rana Aziz", ("Mehmet Aydın", "Rana Aziz")),
        ("سليم درويش و رنا عزيز", ("سليم درويش", "رنا عزيز")),
        ("Rana Aziz with Omar Haddad", ("Rana Aziz", "Omar Haddad")),
        ("Andrea Brandt", ("Andrea Brandt",)),
        ("Steven Etter", ("Steven Etter",)),
        ("", ()),
    ],
)
def test_names_are_split_as_written(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("text", "said"), [("Rana Aziz and Omar Haddad", True), ("Rana Aziz and the war", False), ("", False)]
)
def test_a_list_is_nothing_but_names(text: str, said: bool) -> None:
    assert is_name_list(text) is said


@pytest.mark.parametrize("piece", ["A b ", "Ab ", "and ", "al-", "A.", "a,", "  "])
def test_many_names_cost_little(piece: str) -> None:
    assert slowness(many(piece), looks_like_name) < 40
    assert slowness(many(piece), split_names) < 40
