"""A longer form takes the place of the whole name: it doubles nothing, and it is given to nobody else."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from isis_corpus.names import Gazetteer, normalize_names, same_name
from isis_corpus.names.gazetteer import Entity
from isis_corpus.names.styles import STYLES

_LONG = [e for e in Gazetteer.load() if e.kind == "person" and len(e.form("press").split()) == 2]


def _families(person: Entity) -> list[str]:
    """Spellings of the last word of a person's name that are listed for nobody else."""
    last = person.form("press").split()[-1]
    return [
        surface
        for surface in person.transliterations()
        if surface.isalpha() and same_name(surface, last) and Gazetteer.load().by_surface(surface) == (person,)
    ]


_SHORT = {person: families for person in _LONG if (families := _families(person))}


@given(st.sampled_from(sorted(_SHORT, key=lambda e: e.id)), st.data())
def test_no_given_name_is_doubled(person: Entity, choice: st.DataObject) -> None:
    given_name = person.form("press").split()[0]
    spellings = {s.split()[0] for s in person.transliterations() if " " in s and same_name(s.split()[0], given_name)}
    spelling = choice.draw(st.sampled_from(sorted(spellings | {given_name})))
    family = choice.draw(st.sampled_from(sorted(_SHORT[person])))
    text = f"A portrait of {spelling} {family} hung there."
    assume(spelling != "Halife")  # the Turkish word, a title of its own
    written = normalize_names(text, unify="identity")
    assert written in (text, f"A portrait of {person.form('press')} hung there.")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Abd Allah Ocalan's portrait hung in Raqqa.", "Abdullah Öcalan's portrait hung in Raqqa."),
        ("the leader Apo Ocalan", "the leader Abdullah Öcalan"),
        ("Recep T. Erdogan spoke.", "Recep Tayyip Erdogan spoke."),
        ("R. T. Erdogan spoke.", "Recep Tayyip Erdogan spoke."),
        ("Muammar Abu Minyar al-Gaddafi", "Moammar Gadhafi"),
        ("under Saddam Hussien", "under Saddam Hussein"),
        ("Khalifah Hifter left.", "Khalifa Haftar left."),
        ("Sayid Qutb wrote it.", "Sayyid Qutb wrote it."),
        ("ʿAli Khamenai", "Ali Khamenei"),
        ("Husham Hashemi wrote", "Hisham al-Hashimi wrote"),
        ("in al-Tamim province", "in Kirkuk province"),
        ("President Assad met Gen. Soleimani.", "President Bashar al-Assad met Gen. Qassem Soleimani."),
        ("Yesterday Maliki said so.", "Yesterday Nouri al-Maliki said so."),
        ("Ankara's Erdogan spoke.", "Ankara's Recep Tayyip Erdogan spoke."),
        ("Ankara’s Erdogan spoke.", "Ankara’s Recep Tayyip Erdogan spoke."),
        ("Toppling Assad", "Toppling Bashar al-Assad"),
        ("Prime Minister-designate Abadi", "Prime Minister-designate Haider al-Abadi"),
        ("Grand Ayatollah Sistani", "Ali al-Sistani"),
        ("Pro-Assad men", "Pro-Bashar al-Assad men"),
        ("under Saddam and after", "under Saddam Hussein and after"),
    ],
)
def test_the_whole_name_is_replaced(text: str, written: str) -> None:
    assert normalize_names(text, unify="identity") == written


@pytest.mark.parametrize(
    "text",
    [
        "Bilal Erdogan sold oil.",
        "Asma al-Assad in Syria",
        "Hamza bin Laden",
        "Saddam Kamel fled.",
        "ISIS State Department",
        "A Syrian general met Syrians and Libyans in Turkey.",
        "An Arabic text",
        "Abdullah Öcalan",
    ],
)
def test_nobody_else_and_no_adjective_gets_the_form(text: str) -> None:
    assert normalize_names(text, unify="identity") == text


@pytest.mark.parametrize("style", STYLES)
def test_spelling_doubles_nothing(style: str) -> None:
    for text in ("Abd Allah Ocalan", "Moqtada as-Sadr", "Saddam Husain", "Recep T. Erdogan"):
        words = normalize_names(text, style).split()
        assert len(words) <= len(text.split())
