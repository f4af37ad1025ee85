from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isis_corpus.names import compare_names, normalize_names, same_name
from isis_corpus.names.alignment import align, load_costs
from isis_corpus.names.comparison import spelling_odds
from isis_corpus.names.letters import read_name
from tests.names.strategies import arabic, names

anything = st.one_of(names, arabic, st.text(max_size=12))


@given(anything)
@example("")
@example("'")
def test_a_name_is_itself(name: str) -> None:
    assert same_name(name, name)


@given(anything, anything)
@example("Hasan", "Husayn")
@example("", "x")
@example("محمد", "Muhammad")
def test_the_order_does_not_matter(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
    assert compare_names(a, b) == compare_names(b, a)


@given(anything, anything)
def test_the_verdict_has_reasons(a: str, b: str) -> None:
    found = compare_names(a, b)
    assert found.reasons
    assert all(found.reasons)
    assert 0.0 <= found.score <= 1.0
    assert found.verdict == (found.score > 0.5) == bool(found) == same_name(a, b)


@pytest.mark.parametrize("name", ["Mosul", "Tal Afar", "Abu Bakr al-Baghdadi", "Hawija"])
def test_case_and_marks_cost_nothing_against_a_plain_name(name: str) -> None:
    assert same_name(name, name.upper())
    for mark in "'’‘`ʿʾ":
        assert same_name(name, name.replace("a", "a" + mark, 1))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Abdulrahman", "Abd al-Rahman"), ("Abdurrahman", "Abd ar-Rahman"), ("Bi'aj", "Baaj"), ("Sinjar", "Shingal"),
        ("Da'esh", "Daesh"), ("Tal 'Afar", "Telafer"), ("Jalula", "Jalawla"), ("Qaddafi", "Gadhafi"), ("Salih", "Saleh"),
        ("Muhammad", "Mohamed"), ("al-Raqqa", "Raqqah"), ("Nour al-Din", "Nureddine"), ("Hizballah", "Hezbollah"),
        ("Ḥusayn", "Hussein"), ("Bin Ladin", "ibn Laden"), ("Cheikh Meskine", "Shaykh Miskīn"), ("Khaled", "Halid"),
        ("الموصل", "al-Mawsil"), ("تلعفر", "Tal Afar"), ("حسين", "Hussein"), ("عبد الرحمن", "Abdulrahman"),
        ("الرقة", "رقة"), ("أبو بكر", "ابو بكر"), ("بغداد", "Baghdad"), ("محمد الصالح", "Mohammed al-Saleh"),
    ],
)  # fmt: skip
def test_one_name(a: str, b: str) -> None:
    assert same_name(a, b), compare_names(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Salim", "Salam"), ("Hamid", "Hamad"), ("Salih", "Salah"), ("Nasir", "Nasr"), ("Amir", "Amr"), ("Jamil", "Jamal"),
        ("Hasan", "Husayn"), ("Ḥasan", "Husain"), ("Mosul", "Basra"), ("Muhammad", "Mahmoud"), ("Ahmad", "Muhammad"),
        ("محمد", "Mahmoud"), ("سالم", "Salam"), ("حسن", "حسين"), ("الموصل", "Baghdad"), ("Ali Karim", "Ali"), ("", "Ali"),
        ("Khalid Mishal", "Khalil Mishal"), ("Abd al-Malik al-Huthi", "Abd al-Khaliq al-Huthi"), ("", "محمد"), ("Homs", "Hamas"),
    ],
)  # fmt: skip
def test_two_names(a: str, b: str) -> None:
    assert not same_name(a, b), compare_names(a, b)


@pytest.mark.parametrize(
    ("a", "b", "verdict", "reason"),
    [
        ("Sinjar", "Shingal", True, "two names of one place: place.sinjar"),
        ("Kobani", "Ayn al-Arab", True, "two names of one place: place.kobani"),
        ("Aleppo", "Halab", True, "two names of one place: place.aleppo"),
        ("ISIS", "Islamic State", False, "two names of one organisation: org.islamic-state"),
        ("Daesh", "ISIL", False, "two names of one organisation: org.islamic-state"),
        ("Sinjar", "Senjar", True, "both are listed as spellings of place.sinjar"),
        ("Bi'aj", "Baaj", True, "both are listed as spellings of place.baaj"),
        ("Sayyid", "سيد", True, "both are listed as spellings of term.sayyid"),
    ],
)
def test_two_names_of_one_entity_are_told_from_spellings(a: str, b: str, verdict: bool, reason: str) -> None:
    found = compare_names(a, b)
    assert (found.verdict, found.how, found.reasons) == (verdict, "gazetteer", (reason,))
    apart = reason.startswith("two names")
    assert (normalize_names(a) != normalize_names(b)) == apart or b == "سيد"


@pytest.mark.parametrize(("a", "b"), [("Said", "Sayyid"), ("Sa'id", "Sayed"), ("Saeed", "Sayyid"), ("Said", "سيد")])
def test_what_the_lexicon_tells_apart_is_two_names_whatever_the_gazetteer_lists(a: str, b: str) -> None:
    found = compare_names(a, b)
    assert (found.verdict, found.how) == (False, "lexicon")


@pytest.mark.parametrize(("a", "b"), [("Said", "سعيد"), ("Saeed", "Said"), ("Sayed", "سيد"), ("Syed", "Sayyid")])
def test_said_and_sayyid_keep_their_spellings(a: str, b: str) -> None:
    assert same_name(a, b)


def test_how_and_why() -> None:
    assert compare_names("Sinjar", "Shingal").how == "gazetteer"
    assert compare_names("Hamid", "Hamad").how == "lexicon"
    assert compare_names("Raqqa", "RAQQA").how == "identical"
    assert compare_names("حلب", "Halab").how in ("gazetteer", "script")
    found = compare_names("Ghazmiya", "Kazmiyya")
    assert any("against" in reason for reason in found.reasons)
    assert "more" in found.reasons[-1]


def test_the_spelling_alone_does_not_ask_the_gazetteer() -> None:
    assert spelling_odds("Sinjar", "Shingal") < 0 < spelling_odds("Sinjar", "Sinjār")


def test_an_alignment_keeps_both_sides() -> None:
    costs = load_costs("names/costs.tsv")
    one, two = read_name("Abu Khashab").symbols, read_name("Aboukhachab").symbols
    steps = align(one, two, costs, (False, False))
    assert tuple(x for x, _ in steps if x is not None) == one
    assert tuple(y for _, y in steps if y is not None) == two


@pytest.mark.parametrize("bad", [b"Mosul", None, 3])
def test_only_strings_are_compared(bad: object) -> None:
    with pytest.raises(TypeError, match="must be a str"):
        same_name("Mosul", bad)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="must be a str"):
        compare_names(bad, "Mosul")  # type: ignore[arg-type]
