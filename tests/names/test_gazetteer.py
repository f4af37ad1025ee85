from __future__ import annotations

import re
import unicodedata

import pytest

from isis_corpus.errors import UnknownName
from isis_corpus.names import Gazetteer, same_name
from isis_corpus.names.comparison import spelling_odds
from isis_corpus.names.contexts import load_rules
from isis_corpus.names.folding import fold_surface
from isis_corpus.names.gazetteer import Entity, Surface
from isis_corpus.names.script import is_arabic
from isis_corpus.names.styles import STYLES
from isis_corpus.resources import load_rows

GAZETTEER = Gazetteer.load()
ROLES = {"variant", "alias", "translation", "arabic", "geonames", "geonames-other"}


def test_the_reference_entities_are_there_once_each() -> None:
    rows = [row["id"] for row in load_rows("names/entities.tsv")]
    assert len(rows) == len(set(rows)) == len(GAZETTEER) == 1036


@pytest.mark.parametrize("table", ["surfaces", "forms", "places", "wikidata", "other_forms"])
def test_every_row_belongs_to_an_entity(table: str) -> None:
    for row in load_rows(f"names/{table}.tsv"):
        assert row["id"] in GAZETTEER, row


def test_every_cell_is_nfc_and_stripped() -> None:
    for table in ("entities", "surfaces", "forms", "places", "rules", "lexicon", "other_forms"):
        for row in load_rows(f"names/{table}.tsv"):
            for cell in row.values():
                assert unicodedata.is_normalized("NFC", cell), (table, row)
                assert cell == cell.strip(), (table, row)


def test_arabic_is_in_arabic_script_and_the_rest_is_not() -> None:
    for row in load_rows("names/entities.tsv"):
        if row["arabic"]:
            assert is_arabic(row["arabic"]), row
            assert not re.search("[A-Za-z]", row["arabic"]), row
        assert not is_arabic(row["canonical"] + row["scholarly"]), row
        assert ("no-arabic" in row["flags"].split()) == (not row["arabic"]), row


def test_every_surface_has_a_role_and_is_listed_once_an_entity() -> None:
    seen = set()
    for row in load_rows("names/surfaces.tsv"):
        assert row["role"] in ROLES, row
        assert is_arabic(row["surface"]) == (row["role"] == "arabic"), row
        assert (row["id"], row["surface"]) not in seen, row
        seen.add((row["id"], row["surface"]))


def test_every_variant_is_its_canonical_form_or_says_why_not() -> None:
    for row in load_rows("names/surfaces.tsv"):
        if row["role"] != "variant":
            assert row["differs"] == "-", row
            continue
        assert row["differs"] in ("-", "shorter", "longer", "tradition"), row
        if row["differs"] == "-":
            entity = GAZETTEER[row["id"]]
            forms = [entity.canonical, entity.scholarly, *(entity.forms.get(style, "") for style in STYLES)]
            assert max(spelling_odds(row["surface"], form) for form in forms if form) > 0, row


def test_two_variants_of_an_entity_are_the_same_name() -> None:
    for entity in GAZETTEER:
        spellings = [s.text for s in entity.surfaces if s.role in ("canonical", "variant") and "(" not in s.text][:6]
        for other in spellings[1:]:
            assert same_name(spellings[0], other), (entity.id, other)


def test_shared_surfaces_are_declared() -> None:
    declared = {row["surface"]: set(row["ids"].split()) for row in load_rows("names/shared.tsv")}
    found = {
        folded: {entity.id for entity, _ in owners} for folded, owners in GAZETTEER.surfaces.items() if len(owners) > 1
    }
    assert found == declared


def test_rules_are_about_surfaces_that_exist() -> None:
    words = {word for folded in GAZETTEER.surfaces for word in (folded, folded + "s")}
    idle = [surface for surface in load_rules() if surface not in words]
    assert idle == []
    for rules in load_rules().values():
        for rule in rules:
            assert rule.entity == "*" or rule.entity in GAZETTEER, rule
            re.compile(rule.needs)
            re.compile(rule.unless)


def test_places_lie_where_their_country_is() -> None:
    for entity in GAZETTEER:
        if entity.place and entity.place.lat is not None and entity.place.country in ("IQ", "SY"):
            assert 28 < entity.place.lat < 38, entity.id
            assert entity.place.lon is not None
            assert 35 < entity.place.lon < 49, entity.id


def test_forms_know_their_styles() -> None:
    styles = {row["style"] for row in load_rows("names/forms.tsv")}
    assert styles == {*STYLES, "ap", "reuters", "bbc", "guardian", "nyt", "economist"}
    assert {row["status"] for row in load_rows("names/forms.tsv")} == {"checked", "derived", "memory", "uncertain"}


def test_look_up_by_id_surface_and_key() -> None:
    assert GAZETTEER["place.mosul"].canonical == "Mosul"
    assert [e.id for e in GAZETTEER.by_surface("تلعفر")] == ["place.tal-afar"]
    assert GAZETTEER.by_surface("") == ()
    from isis_corpus.names import name_key

    assert "place.tal-afar" in {e.id for e in GAZETTEER.by_key(name_key("Telafer"))}
    with pytest.raises(UnknownName, match="no entity"):
        GAZETTEER["place.atlantis"]


def test_users_add_entities_and_variants() -> None:
    mine = Entity("place.khan-mine", "place", "Khan Mine", surfaces=[Surface("Khan Mine", "canonical")])
    more = GAZETTEER.with_entities([mine]).with_variants("place.mosul", ["Nineveh-on-Tigris"], role="alias")
    assert [e.id for e in more.by_surface("khan mine")] == ["place.khan-mine"]
    assert [e.id for e in more.by_surface("Nineveh on Tigris")] == ["place.mosul"]
    assert "place.khan-mine" not in GAZETTEER
    with pytest.raises(UnknownName, match="no role"):
        GAZETTEER.with_variants("place.mosul", ["x"], role="nickname")


def test_form_falls_back_to_the_press_form() -> None:
    entity = GAZETTEER["term.kurd"]
    assert entity.form("us_gov") == entity.form("press") == "Kurd"
    assert fold_surface(entity.canonical) == "kurd"
