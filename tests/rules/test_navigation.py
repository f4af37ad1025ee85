"""Navigation: breadcrumbs, menus, tag lines, addresses and reading times go; prose and headings in those words stay."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, failing, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("top", "Home > News > Iraq", "navigation"),
    ("top", "Home » Middle East » Analysis", "navigation"),
    ("top", "News / Iraq / Nineveh", "navigation"),
    ("top", "News | Iraq | Nineveh", "navigation"),
    ("top", "Home > Reports > 2016 > What the millers of the western bank ask for", "navigation"),
    ("top", "Skip to main content", "navigation"),
    ("top", "Toggle navigation", "navigation"),
    ("head", "5 min read", "navigation"),
    ("head", "Reading time: 7 minutes", "navigation"),
    ("head", "Temps de lecture : 4 min", "navigation"),
    ("end", "Tags: Mosul, wheat, Qayyara", "navigation"),
    ("end", "Filed under: Iraq, Economy", "navigation"),
    ("end", "Keywords: water; war; wheat", "navigation"),
    ("end", "Schlagwörter: Irak, Weizen", "navigation"),
    ("end", "Back to top", "navigation"),
    ("top", "English | العربية | Kurdî", "navigation"),
    ("end", "https://news.example/mill", "navigation"),
    ("end", "desk@news.example", "navigation"),
    ("end", "1,204 views", "navigation"),
    ("inside", "Image 3 of 12", "navigation"),
    ("end", "► October (12)", "navigation"),
    (
        "end",
        "Posted on August 2, 2016August 5, 2016Author adminCategories IraqLeave a comment on The mill",
        "navigation",
    ),
    ("end", "▼ 2014 (104)", "navigation"),
    ("inside", "Photo 3/12", "navigation"),
    ("end", "CAS Article PubMed Central Google Scholar", "navigation"),
    ("end", "[Crossref] [PubMed] [Google Scholar]", "navigation"),
    ("top", "Log in", "navigation"),
    ("end", "Contact us", "navigation"),
]
LEFT: list[object] = [
    ("inside", "Home was a tent in the second row of the camp, behind the water tower.", "paragraph"),
    ("inside", "Home", "heading"),
    ("inside", "The road leads home.", "paragraph"),
    (
        "inside",
        "Posted on 2 August 2016 to the gate of the mill, the list named its author and eleven others.",
        "paragraph",
    ),
    ("inside", "► Eleven villages (of twelve) had no flour in the winter of the siege.", "list_item"),
    ("inside", "October (12)", "heading"),
    ("inside", "► Diyala (1208)", "list_item"),
    ("inside", "* Google Scholar", "list_item"),
    ("inside", "Web of Science", "heading"),
    ("inside", "Photo 3 of 12 shows the same man without his beard.", "paragraph"),
    ("inside", "Google Scholar lists eleven articles on the mill.", "paragraph"),
    ("inside", "Scholar of the science of water", "heading"),
    ("inside", "Tags on the bodies gave a number and the name of the village, nothing else.", "paragraph"),
    ("inside", "He put the ratio at 3/4 for the town and 1/4 for the villages, and nobody objected.", "paragraph"),
    ("inside", "The minister’s letter, a five minute read, was pinned to the door of the school.", "paragraph"),
    failing(
        "inside",
        "Topics: the price of bread, the price of oil, and the weather. That was all they talked about.",
        "paragraph",
        "a listed label in front of a sentence",
    ),
    ("inside", "Contact with the village broke off in the night.", "paragraph"),
    ("inside", "Search parties went out at dawn, and came back with two shoes.", "paragraph"),
    ("inside", "Back to the top of the hill was a climb of two hours, and they had no water.", "paragraph"),
    ("inside", "English was spoken at the gate, Arabic in the offices and Kurdish in the kitchen.", "paragraph"),
    ("inside", "Next, the guards searched the kitchen.", "paragraph"),
    ("inside", "About the mill", "heading"),
    ("inside", "The statement stood on https://news.example/statement for an hour before it was deleted.", "paragraph"),
    ("inside", "Menu of the prison: bread, tea, and lentils on Friday.", "paragraph"),
    ("inside", "The views from the dam reach as far as the mountains.", "paragraph"),
    ("inside", "Log books", "heading"),
    ("inside", "Close the gate, he shouted. Nobody heard him.", "paragraph"),
    ("inside", "Upper mill / very old, right by the river / www.mill.example", "paragraph"),
    ("inside", "Report of 14 October | 38 KB | in Arabic", "paragraph"),
    ("inside", "The mill | what the millers ask of the council | Qayyara", "paragraph"),
    ("inside", "The answer came in 24/7 shifts, as he put it, and never in writing.", "paragraph"),
]


@rows(FOUND)
def test_navigation_is_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_prose_and_headings_stay(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize(
    "piece", ["a > ", "» ", "/ ", "Tags: ", "www.a.b/", "a@b.", "1/1\n", "english ", "1 min read\n"]
)
def test_many_signs_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
