"""Cuts inside a line that holds two things: at the exact character, and nowhere in prose."""

from __future__ import annotations

import pytest

from isis_corpus.splits import split_line
from tests.rules.pages import kind_of, many, slowness

REST = "The mill on the western bank was opened again on Monday, engineers in the town said."
CUT = [
    (f"IRBIL, Iraq (AP) — |{REST}", "datelines"),
    (f"MOSUL, Iraq — |{REST}", "datelines"),
    (f"Beirut (Reuters) - |{REST}", "datelines"),
    (f"**QAYYARA** — |{REST}", "datelines"),
    (f"JISR AL-SHUGHUR, Syria, May 3 (AFP) – |{REST}", "datelines"),
    (f"(Reuters) - |{REST}", "datelines"),
    ("بغداد (رويترز) - |عادت المطحنة على الضفة الغربية إلى العمل يوم الاثنين كما قال مهندسون في البلدة.", "datelines"),
    ("A guard of the mill in Mosul|By Rana Aziz", "captions"),
    ("By Rana Aziz |14/10/2017", "bylines"),
    ("By Rana Aziz ||May 3, 2016", "bylines"),
    ("August 2, 2015 |by Rana Aziz", "datelines"),
    ("May 3, 2016 |• 5 min read", "datelines"),
    ("Posted by Rana |at 11:52 PM", "bylines"),
    (f"{REST} |READ MORE: Dam engineers return to Tabqa", ""),
    ("Share this article. |Leave a comment.", ""),
]
WHOLE = [
    f"ISIS — {REST}",
    f"By Monday (or Tuesday) — {REST}",
    f"Then — at noon — {REST}",
    f"The mill (on the western bank) — {REST}",
    f"HADDAD: {REST[:20]}",
    f"“Mosul — {REST}”",
    f"He said: {REST}",
    f"(He laughed.) {REST}",
    f"A guard of the mill says nothing By the river stands the other one. {REST}",
    "On 3 May 2016 the bridge was bombed",
    "The mill closed on 3 May 2016",
    "Posted by the gate at noon",
    "Posted by Rana at 11:52 PM | a letter to the keeper",
    f"{REST} Read more about it: nobody did.",
    f"They wanted MORE and got nothing. {REST}",
    "Leave a light on. The road is dark.",
    f"Follow the river. {REST}",
]


@pytest.mark.parametrize(("marked", "rule"), CUT, ids=[row[0] for row in CUT])
def test_the_line_is_cut_there(marked: str, rule: str) -> None:
    head, _, tail = marked.rpartition("|")
    line = head + tail
    pieces = split_line(line, 3)
    assert [line[piece.start : piece.end].strip() for piece in pieces] == [head.strip(), tail.strip()]
    assert not rule or pieces[0].rule == rule


@pytest.mark.parametrize("line", WHOLE)
def test_the_line_stays_whole(line: str) -> None:
    assert list(split_line(line, 3)) == []


def test_the_pieces_have_kinds_of_their_own() -> None:
    assert kind_of(f"IRBIL, Iraq (AP) — {REST}", "inside") == "dateline + paragraph"
    assert kind_of("A guard of the mill in MosulBy Rana Aziz", "head") == "caption + byline"
    assert kind_of(f"{REST} READ MORE: Dam engineers return to Tabqa", "inside") == "paragraph + related"


def test_a_link_widget_is_cut_out_of_its_sentence() -> None:
    widget = "Salim Hasan DarwishMill at Qayyara turns againWho pays the millers of Hawija? MORE"
    line = f"The mayor Darwish {widget} said on Monday that the mill was open."
    pieces = split_line(line, 3)
    assert "".join(line[piece.start : piece.end] for piece in pieces) == line
    assert [str(piece.kind or "") for piece in pieces] == ["", "related", ""]


@pytest.mark.parametrize("line", ["A (", "A — ", "By ", "MORE ", "A. ", "3 May 2016 by ", "READ MORE: "])
def test_pieces_tile_the_line(line: str) -> None:
    text = (line * 20).strip()
    pieces = split_line(text, 0)
    assert not pieces or "".join(text[piece.start : piece.end] for piece in pieces) == text


@pytest.mark.parametrize(
    "piece", ["A ", "AB-", "(A) ", "By A ", "Aa Bb MORE ", "a. ", "READ MORE: ", "A, B ", "3 May 2016 "]
)
def test_many_signs_cost_little(piece: str) -> None:
    assert slowness(many(piece), lambda text: split_line(text, 0)) < 40
