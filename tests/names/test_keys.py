from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isis_corpus.names import name_key
from isis_corpus.names.folding import MARKS
from isis_corpus.names.letters import letter_code, read_name, split_units
from tests.names.strategies import arabic, names


@given(st.one_of(names, arabic, st.text(max_size=20)))
@example("ŉ")
@example("Ouadi")
@example("al-ah")
@example("Habib")
@example("abdd")
def test_a_key_is_its_own_key(name: str) -> None:
    key = name_key(name)
    assert name_key(key) == key


def test_a_key_is_its_own_key_on_every_code_point() -> None:
    for point in [*range(0x3000), *range(0xA000, 0xAC00), *range(0xF900, 0x10000), *range(0x1F000, 0x1F800)]:
        key = name_key(chr(point))
        assert name_key(key) == key, hex(point)


@given(names)
def test_case_does_not_matter(name: str) -> None:
    if name.lower() == name.upper().lower():
        assert name_key(name) == name_key(name.upper())


@given(st.sampled_from(sorted(MARKS)))
def test_marks_do_not_matter(mark: str) -> None:
    assert name_key(f"Tal {mark}Afar") == name_key("Tal Afar")
    assert name_key(f"Da{mark}esh") == name_key("Daesh")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("al-Raqqa", "Raqqa"), ("ar-Raqqah", "Raqqa"), ("Tall 'Afar", "Telafer"), ("Abd al-Rahman", "Abdurrahman"),
        ("Hizb Allah", "Hezbollah"), ("Nour al-Din", "Nureddine"), ("Qaddafi", "Gadhafi"), ("السخنة", "al-Sukhna"),
        ("Cheikh", "Sheikh"), ("Deir ez-Zor", "Dayr az Zawr"), ("Ouadi", "Wadi"),
    ],
)  # fmt: skip
def test_spellings_meet(a: str, b: str) -> None:
    assert name_key(a) == name_key(b)


@pytest.mark.parametrize(("a", "b"), [("Mosul", "Basra"), ("Homs", "Hama"), ("Raqqa", "Rawa"), ("Hit", "Haditha")])
def test_others_part(a: str, b: str) -> None:
    assert name_key(a) != name_key(b)


@pytest.mark.parametrize("empty", ["", " ", "'", "1914", "…", "🙂"])
def test_no_letters_no_key(empty: str) -> None:
    assert name_key(empty) == ""


@given(names)
def test_units_join_to_the_code(name: str) -> None:
    code = letter_code(name)
    assert "".join(split_units(code)) == "".join(c for c in code if c in "".join(split_units(code)))


def test_a_key_refuses_bytes() -> None:
    with pytest.raises(TypeError, match="name must be a str"):
        name_key(b"x")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "symbols"),
    [
        ("Şengal", ("ş", "e", "n", "g", "a", "l")),
        ("Cheikh", ("š", "ay", "x")),
        ("Schaddad", ("š", "a", "d2", "a", "d")),
        ("Ḥabīb", ("H", "a!", "b", "I", "b")),
        ("Xaneqîn", ("x", "a", "n", "e", "q", "I", "n")),
        ("Wadi", ("w", "a", "d", "i$")),
        ("Deir Ezzor", ("d", "ay", "r", " ", "@", "z2", "o", "r")),
        ("Aybak", ("ay^", "b", "a", "k")),
    ],
)
def test_readings(name: str, symbols: tuple[str, ...]) -> None:
    assert read_name(name).symbols == symbols
