"""Related: teasers that announce themselves and labels of link lists go; prose that opens like them stays."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("inside", "Read more: Dam engineers return to Tabqa", "related"),
    ("inside", "READ ALSO: Bakeries of Deir ez-Zor run out of flour", "related"),
    ("inside", "Related: What the army found in the tunnels", "related"),
    ("inside", "See also: Who pays the teachers of Hawija?", "related"),
    ("inside", "WATCH: Inside the reopened mill", "related"),
    ("inside", "Lire aussi : À Mossoul, les libraires rouvrent", "related"),
    ("inside", "Lesen Sie auch: Die Mühlen von Mossul", "related"),
    ("inside", "اقرأ أيضا: عودة المهندسين إلى السد", "related"),
    ("inside", "Don't miss: Seven maps of the river war", "related"),
    ("inside", "[Read more: The long road to Qaim](https://news.example/qaim)", "related"),
    ("end", "More from the Euphrates desk: The bridges of Mayadin", "related"),
    ("end", "Governor of Anbar survives second attack Read more", "related"),
    ("end", "Smugglers find a new road over the mountain →", "related"),
    ("end", "← Villagers wait for the pumps", "related"),
    ("end", "Read all of our coverage of the river war here.", "related"),
    ("end", "Related Articles", "related"),
    ("end", "You may also like", "related"),
    ("end", "Most Read", "related"),
]
LEFT: list[Row] = [
    ("inside", "Read more broadly, the decree ends the powers of the district councils.", "paragraph"),
    ("inside", "Read more closely, the letters show a treasury that was empty by the winter.", "paragraph"),
    ("inside", "Related: he was a cousin of the commander, and nobody in the town had forgotten it.", "paragraph"),
    ("inside", "More: he had sold the pumps, the pipes and the fence.", "paragraph"),
    ("inside", "“Read more,” the teacher had told them, and the boys had laughed.", "paragraph"),
    ("inside", "“Watch: they will come back in the night,” she said, and closed the shutters.", "paragraph"),
    ("inside", "See also the third column of the ledger, where the same names appear with other sums.", "paragraph"),
    ("inside", "“The road runs Tikrit → Baiji → Qayyara,” the driver explained, and drew it in the dust.", "paragraph"),
    ("inside", "The arrow on the map, “→ Raqqa”, had been drawn by a child.", "paragraph"),
    ("inside", "Listen to the old men in the tea house and the war began with a quarrel over a well.", "paragraph"),
    ("inside", "Related crimes were tried in the same week, most of them without a lawyer.", "paragraph"),
    ("inside", "More on the tunnels came out at the trial, where two diggers spoke for the first time.", "paragraph"),
    ("inside", "Recommended by his uncle, he was given the office beside the mayor’s.", "paragraph"),
    ("inside", "Watch towers", "heading"),
    (
        "inside",
        "Also: the river had risen, so the lower road was closed to lorries for the rest of the month. Nobody complained.",
        "paragraph",
    ),
    ("inside", "Read the statement aloud, he said. Nobody moved.", "paragraph"),
    ("inside", "Previously held by the army, the hill changed hands four times in a week.", "paragraph"),
    ("inside", "Most read the leaflet and threw it away.", "paragraph"),
]


@rows(FOUND)
def test_teasers_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_prose_that_opens_like_a_teaser_stays(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize(
    "piece", ["Read more: ", "read more ", "← a\n", "[(*_>» ", "See all A’s ", "also:\n", "more from a "]
)
def test_many_labels_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
