"""Captions: picture texts and credits are found; prose about photographs, brackets and quoted speech stay."""

from __future__ import annotations

import pytest

from isis_corpus.credits import split_credit
from isis_corpus.rules.captions import trailing_credit
from tests.rules.pages import Row, cases, check_case, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("inside", "Smoke over the old city. (Rana Aziz/AFP)", "caption"),
    ("inside", "Women wait at the well in Hawija [Omar Haddad/Al Jazeera]", "caption"),
    ("inside", "The new belts in the turbine hall. Photo: Rana Aziz", "caption"),
    ("inside", "A checkpoint on the road to Baiji. Photo by Omar Haddad", "caption"),
    ("inside", "Image credit: Lea Brandt", "caption"),
    ("inside", "Photo: Reuters", "caption"),
    ("inside", "The mill before the war.Omar Haddad / Reuters file", "caption"),
    ("head", "File photo of the bridge at Qayyara", "caption"),
    ("inside", "A satellite image shows the burnt fields south of the town", "caption"),
    ("inside", "A photo of the mill", "caption"),
    ("inside", "The new mill could grind all the wheat of the western bank [Khabur Lab via YouTube]", "caption"),
    ("inside", "An artist's impression of the new bridge at Qayyara", "caption"),
    ("inside", "Farmers wait beside the road in May. REUTERS/Omar Haddad", "caption"),
    ("inside", "Foto: Lea Brandt/dpa", "caption"),
    ("inside", "Figure 2: Wheat deliveries to the mill, in tonnes", "caption"),
    ("inside", "Table 1. Checkpoints on the western road", "caption"),
    ("inside", "Fig. 1", "caption"),
    ("inside", "Figure 12.", "caption"),
    ("inside", "![The mill](https://news.example/mill.jpg)", "caption"),
    ("inside", "The mayor opens the gate (Getty Images)", "caption"),
    ("inside", "Screenshot from a video released by the group on 4 May", "caption"),
    ("inside", "صورة: سليم درويش", "caption"),
    ("inside", "The new belts hang in the turbine hall, and the stones are back. (Rana Aziz/AFP)", "caption"),
    ("inside", "The mayor opens the gate. Behind him stand the engineers of the mill. (Photo: dpa)", "caption"),
    ("inside", "The wheat of the western bank in the summer of 2014. (iStock)", "caption"),
    ("inside", "Farmers wait beside the road to the mill before sunrise. (Reuters)", "caption"),
]
_LONG = (
    "Farmers wait beside the road to the mill at Qayyara on May 3, 2016. The mill had been closed since the summer in which the "
    "group took the district, and the first sacks of flour left its yard before noon on Monday. Engineers in the town say "
    "that a second hall will open in spring, when the river is high enough for the barges. The council has paid for belts, "
    "for bearings and for a new roof, and the stones are the old ones, which nobody had found worth stealing in those years."
)
FOUND += [
    ("inside", f"{_LONG} (Photo by Omar Haddad/Getty Images)", "caption"),
    ("inside", f"{_LONG} (AP Photo/Omar Haddad)", "caption"),
]
LEFT: list[object] = [
    ("inside", _LONG, "paragraph"),
    ("inside", "Figure 1 has the same rows as the table of the council, but for two villages.", "paragraph"),
    ("inside", "Map 3 of the annex", "heading"),
    ("inside", f"{_LONG.replace('May 3, 2016', 'Monday')} (AP Photo/Omar Haddad)", "paragraph"),
    ("inside", f"{_LONG} (Photo: see page 12 of the annex)", "paragraph"),
    ("inside", f"{_LONG} (Photograph by Lea Brandt hangs in the hall of the ministry)", "paragraph"),
    ("inside", "He flew home in the summer of 2014 [Istanbul via Amman]", "paragraph"),
    ("inside", "An artist's illustration shows the tunnel as it was when the engineers came back.", "paragraph"),
    ("inside", "They drove to the mill [from Erbil via Makhmur] in a day, and nobody stopped them.", "paragraph"),
    ("inside", f"{_LONG} (AP)", "paragraph"),
    ("inside", f"{_LONG} (He took a photo by accident.)", "paragraph"),
    ("inside", "Photo of his brother in hand, he walked from tent to tent and asked everyone he met.", "paragraph"),
    ("inside", "A photo of the dead man was passed from hand to hand, and an old woman began to cry.", "paragraph"),
    ("inside", "A photograph of the burnt silo appeared on Twitter before the firemen had left.", "paragraph"),
    ("inside", "The photograph from the fall issue was used as evidence in the trial of the mayor.", "paragraph"),
    ("inside", "An artist's impression of the man was printed in three papers, and nobody knew him.", "paragraph"),
    ("inside", "The artist’s concept of freedom", "heading"),
    ("inside", "An artist's illustrations hang in the hall of the mill.", "paragraph"),
    ("inside", "An image released by the group showed four men in orange.", "paragraph"),
    ("inside", "The photograph shows a woman on a roof with a rifle.", "paragraph"),
    ("inside", "The image shows the shadow of the palace wall at four o'clock.", "paragraph"),
    ("inside", "The photographs were taken from a drone, he said, and show nothing but an empty field.", "paragraph"),
    ("inside", "He lost his house (and his job).", "paragraph"),
    ("inside", "The bridge (left by the army in ruins) was rebuilt by the villagers themselves.", "paragraph"),
    ("inside", "“The picture is clear,” the colonel told the reporters who had come from Erbil.", "paragraph"),
    ("inside", "The agency (AFP) had closed its office in the capital two years before the war began.", "paragraph"),
    ("inside", "Map makers in Baghdad still print the old names of the villages.", "paragraph"),
    (
        "inside",
        "He wired the story to the agency at midnight, and in the morning it stood in every paper from Cairo to Kuwait (Reuters had it first, by four minutes, as its bureau chief liked to say).",
        "paragraph",
    ),
    ("inside", "Pictures of the leader hung in every shop, and the shopkeepers took them down at night.", "paragraph"),
    ("inside", "Credit for the repair goes to three engineers from Kirkuk.", "paragraph"),
    ("inside", "The image of the town as a nest of smugglers is wrong, the mayor insists.", "paragraph"),
    ("inside", "The source: a well behind the school, thirty metres deep and never dry.", "paragraph"),
    ("inside", "Tables and chairs were carried out into the yard and burnt.", "paragraph"),
    ("inside", "Video evidence was not admitted, which the families of the dead called a disgrace.", "paragraph"),
    ("inside", "The council met on 3 May (the sixth time that year).", "paragraph"),
    ("inside", "Maps and memory", "heading"),
    (
        "inside",
        "Der Rat hat vor Monaten einen billigeren Strom für die Mühlen vorgeschlagen. Die Bauern lehnen den Plan ab. Der Landrat hat sich nicht geäußert. (dpa)",
        "paragraph",
    ),
    (
        "inside",
        "The damage to the lower mill was no sabotage, as was thought at first. In both halls a bearing had run dry. The inquiry into the third goes on. (Source: Radio Khabur)",
        "paragraph",
    ),
    (
        "inside",
        "The ministry told the millers that the guards were held in Mosul. A lawyer denied it. Nobody was charged (Reuters)",
        "paragraph",
    ),
    ("inside", "Jeder Bauer soll im Winter seine Karte bekommen, die elektronische Weizenakte (ePA)", "paragraph"),
]


@cases("rules", "captions_found")
def test_captions_in_texts_are_found(case: str) -> None:
    check_case(case)


@cases("rules", "captions_left")
def test_what_tells_of_pictures_stays(case: str) -> None:
    check_case(case)


@rows(FOUND)
def test_captions_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_prose_about_pictures_stays(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize(
    ("caption", "text", "credit"),
    [
        ("Smoke over the old city. (Photo: Rana Aziz/AFP)", "Smoke over the old city.", "Rana Aziz/AFP"),
        ("The mill. Photo by Rana Aziz", "The mill.", "Rana Aziz"),
        ("Photo: Reuters", "", "Reuters"),
        ("The well [Omar Haddad/Reuters]", "The well", "Omar Haddad/Reuters"),
        ("© Rana Aziz / Getty Images", "", "Rana Aziz / Getty Images"),
        ("The bridge (left) and the mill", "The bridge (left) and the mill", None),
        ("The mayor (in white)", "The mayor (in white)", None),
        ("Women of the camp, May 2016", "Women of the camp, May 2016", None),
        ("The road to Baiji", "The road to Baiji", None),
        ("His house (or what was left of it).", "His house (or what was left of it).", None),
    ],
)
def test_a_credit_is_split_off(caption: str, text: str, credit: str | None) -> None:
    assert split_credit(caption) == (text, credit)


@pytest.mark.parametrize("piece", ["(", "Photo: ", "(A/", "A/B ", "photo by ", "Image: a\n", "© ", "A | "])
def test_many_credits_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
    assert slowness(many(piece), trailing_credit) < 25
