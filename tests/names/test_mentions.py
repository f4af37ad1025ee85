from __future__ import annotations

import pytest
from hypothesis import given

from isis_corpus.names import Gazetteer, find_names
from isis_corpus.names.gazetteer import Entity, Surface
from tests.names.strategies import prose
from tests.timing import growth


def found(text: str) -> list[tuple[str, str | None]]:
    return [(m.surface, m.entity) for m in find_names(text)]


@given(prose)
def test_mentions_are_in_order_and_say_what_stands_there(text: str) -> None:
    end = 0
    for mention in find_names(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.surface == text[mention.span.start : mention.span.end]
        assert 0 < mention.confidence <= 1
        assert mention.candidates
        assert (mention.entity is None) == (len(mention.candidates) > 1)
        assert mention.entity is None or mention.candidates == (mention.entity,)
        end = mention.span.end


@given(prose)
def test_leaving_out_guesses_leaves_the_listed(text: str) -> None:
    assert all(mention.how != "unlisted" for mention in find_names(text, unlisted=False))


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("ISIS-held Tal 'Afar's fall", [("ISIS", "org.islamic-state"), ("Tal 'Afar", "place.tal-afar")]),
        ("anti-ISIS forces; pro-Hizballah men", [("ISIS", "org.islamic-state"), ("Hizballah", "org.hizballah")]),
        ("in al-Raqqa and Ar Raqqah", [("al-Raqqa", "place.raqqa"), ("Ar Raqqah", "place.raqqa")]),
        ("Deir\nez-Zor", [("Deir\nez-Zor", "place.deir-ez-zor")]),
        ("MOSUL, IRAQ", [("MOSUL", "place.mosul"), ("IRAQ", "place.iraq")]),
        ("Iraqis and Syrians", [("Iraqis", "place.iraq"), ("Syrians", "place.syria")]),
        ("the Islamic State group", [("Islamic State", "org.islamic-state")]),
        ("Samarra' was retaken.", [("Samarra'", "place.samarra")]),
        ("‘Mosul’ is quoted.", [("Mosul", "place.mosul")]),
        ("towns: 'Anah, Rawa", [("'Anah", "place.anah"), ("Rawa", "place.rawa")]),
        ("the jihadists’ emir", [("jihadists", "term.jihadi"), ("emir", "term.emir")]),
        ("Kataib Hizballah", [("Kataib Hizballah", "org.kataib-hizballah")]),
        ("Al-Qa’ida in Iraq", [("Al-Qa’ida in Iraq", "org.al-qaida-in-iraq")]),
    ],
)
def test_spans(text: str, mentions: list[tuple[str, str]]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "It is a hit.", "Hit the road.", "He is here.", "The IS-LM curve.", "THIS IS A TEST", "a sham election", "raw data",
        "The goddess Isis was worshipped.", "Said the man.", "a mosque in the province", "the regime and the front",
        "As Seen On TV", "Khan said so.", "Bath, England", "Jan and Han and Had", "sunny days", "a camp for martyrs",
        "Michael Jordan scored.", "roast Turkey breast", "Anna and Diana met Ezra.", "The Duma in Moscow voted.",
        "Samara on the Volga", "the harem of the sultan", "good karma", "Support People and Police in Place",
    ],
)  # fmt: skip
def test_other_senses_are_no_mentions(text: str) -> None:
    assert found(text) == []


_ISIS = "ISIS burned books in Mosul. "


@pytest.mark.parametrize(
    "text",
    [
        "Isis, the goddess, has a temple at Philae.", "A temple of Isis stood there.", "Isis was an Egyptian goddess.",
        "In Egypt Isis was the sister of other gods.", "Students rowed on the Isis at Oxford.", "The Isis flows through Oxford.",
        "They prayed to Isis and Horus.", "The Isis river was high.", "Isis's temple at Pompeii", "Isis, sister of Osiris",
    ],
)  # fmt: skip
def test_isis_the_goddess_and_the_river_are_no_mentions(text: str) -> None:
    assert [m.entity for m in find_names(_ISIS + text)].count("org.islamic-state") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Isis fighters left the town.", "Isis blew up the temple of Bel in Palmyra.", "Isis smashed a statue of a goddess.",
        "An Oxford student joined Isis.", "Isis claimed the bombing in Egypt.", "Isis crossed the river.",
        "Isis has a branch in Egypt.", "the fight against Isis", "ISIS sold stones of the goddess's temple.",
    ],
)  # fmt: skip
def test_isis_in_title_case_is_the_group_where_the_words_are_of_war(text: str) -> None:
    assert [m.entity for m in find_names(_ISIS + text)].count("org.islamic-state") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Hit songs played all day.", "Hit singles were sold.", "Hit hard, the men fled.", "Hit by mortars, they fled.",
        "A Hit Song", "“Hit them,” he said.",
    ],
)  # fmt: skip
def test_hit_at_the_beginning_of_a_sentence_is_a_word(text: str) -> None:
    assert found("They met in Anbar. " + text) == [("Anbar", "place.anbar")]


@pytest.mark.parametrize(
    "text",
    ["Hit fell.", "Hit was retaken.", "In Hit, songs were banned.", "Haditha, Hit, Rawa", "Hit lies on the river."],
)
def test_hit_the_town_has_its_verb(text: str) -> None:
    assert ("Hit", "place.hit") in found("They met in Anbar. " + text)


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Nadim al-Tamimi spoke in Mosul.", ["Mosul"]),
        ("Al-Tamimi, A. J. (2015). Mosul.", ["Mosul"]),
        ("Tamimi, A. J. (2015). Mosul.", ["Mosul"]),
        ("Zainab al-Tikriti reported.", []),
        ("Sami Tikriti reported.", []),
        ("General al-Iraqi", []),
        ("Tamim bin Hamad of Qatar", ["Qatar"]),
        ("Aymenn Jawad al-Tamimi wrote.", ["Aymenn Jawad al-Tamimi"]),
        ("in Tamim province", ["Tamim"]),
        ("al-Tamim, now Kirkuk", ["al-Tamim", "Kirkuk"]),
        ("an Iraqi officer, the Iraqis, Mosulis", ["Iraqi", "Iraqis", "Mosulis"]),
        ("Former Iraqi officers", ["Iraqi"]),
        ("the town of al-Baghdadi in Anbar", ["al-Baghdadi", "Anbar"]),
        ("Kuwaiti and Qatari money", ["Kuwaiti", "Qatari"]),
    ],
)
def test_a_family_name_made_from_a_place_is_no_mention_of_it(text: str, mentions: list[str]) -> None:
    assert [m.surface for m in find_names(text)] == mentions


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Troops of the IS in Mosul", "org.islamic-state"),
        ("The town of Hit in Anbar", "place.hit"),
        ("Isis fled Raqqa in Syria.", "org.islamic-state"),
        ("Assad spoke.", "person.bashar-al-assad"),
        ("Baghdadi of ISIS", "person.abu-bakr-al-baghdadi"),
        ("the Saladin province around Tikrit", "place.salah-al-din"),
        ("Sultan Saladin took Jerusalem.", "person.saladin"),
        ("Kirkuk fell.", "place.kirkuk"),
        ("Sinjar fell.", "place.sinjar"),
        ("Dabiq magazine's first issue", "org.dabiq-magazine"),
        ("the battle for Dabiq", "place.dabiq"),
        ("Abu Sayyaf of Jolo in the Philippines", "org.abu-sayyaf"),
    ],
)
def test_context_decides(text: str, entity: str) -> None:
    assert entity in [m.entity for m in find_names(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("They left Jurf al-Sakhar, now Jurf al-Nasr.", ["place.jurf-al-sakhar"] * 2),
        ("Mohammed Shia' Al Sudani spoke.", ["person.mohammed-shia-al-sudani"]),
        ("Roj camp and Camp Roj", ["place.roj-camp"] * 2),
        ("the graves of Solagh near Sinjar", ["place.solagh", "place.sinjar"]),
        ("Nur al-Din al-Zanki fighters", ["org.nour-al-din-al-zenki"]),
        ("Bayan Jabr Solagh", ["person.bayan-jabr"]),
        ("Mr. Solagh of Sinjar", ["place.sinjar"]),
        ("Roj Bash, she said.", []),
        ("A Sudani doctor", []),
        ("Shia and Sunni", ["term.shii", "term.sunni"]),
    ],
)
def test_names_from_public_pages(text: str, mentions: list[str]) -> None:
    assert [m.entity for m in find_names(text)] == mentions


def test_what_nothing_decides_has_candidates() -> None:
    (mention,) = find_names("They reached Qabbasin at night.")
    assert mention.entity is None
    assert set(mention.candidates) == {"place.qabasin", "place.qabbasin"}
    assert mention.how == "ambiguous"


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Fighters left Tikreet for Mosul.", "place.tikrit"),
        ("Haidher al-Abbadi spoke in Iraq.", "person.haider-al-abadi"),
        ("Abou Bakr el Bagdadi in Syria", "person.abu-bakr-al-baghdadi"),
    ],
)
def test_unlisted_spellings_are_found(text: str, entity: str) -> None:
    assert entity in [name for m in find_names(text) for name in m.candidates]


def test_a_word_the_text_uses_in_lower_case_is_no_guess() -> None:
    assert all(m.how != "unlisted" for m in find_names("Remedie in Iraq; a remedie, Iraq"))


def test_users_names_are_found() -> None:
    mine = Entity("place.khan-mine", "place", "Khan Mine", surfaces=[Surface("Khan Mine", "canonical")])
    more = Gazetteer.load().with_entities([mine])
    assert [m.entity for m in find_names("near Khan Mine", more)] == ["place.khan-mine"]


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert find_names("Mosul and Raqqa", Gazetteer()) == ()


@pytest.mark.parametrize(
    "piece", ["Tal 'Afar ", "Al Al Al ", "‘'’` ", "Abu Bakr al-", "Mosuul Raqqqa ", "A", "\n", "IS is "]
)
def test_time_is_linear(piece: str) -> None:
    assert growth(find_names, lambda size: piece * (size // len(piece)), 6_000, 2.6) <= 2.6


def test_something_else_in_the_place_of_a_gazetteer_is_refused() -> None:
    with pytest.raises(TypeError, match="gazetteer must be a Gazetteer or None, not int"):
        find_names("x", gazetteer=5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Roe wrote the report on Syria.",
        "Roe, Mara. 2018. The courts of a town in Syria.",
        "Mara was not told of it.",
    ],
)
def test_a_given_name_that_folds_to_a_town_is_no_town(text: str) -> None:
    assert "place.marea" not in [m.entity for m in find_names(text)]


def test_the_town_in_that_spelling_is_found_near_its_region() -> None:
    assert ("Mara", "place.marea") in found("They drove from Azaz to the village of Mara in the north.")
