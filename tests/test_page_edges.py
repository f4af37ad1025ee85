"""Page edges: heads of printed pages go, notes at their feet are notes; numbered headings and broken lines stay text."""

from __future__ import annotations

import pytest

from isis_corpus import clean, parse
from isis_corpus.kinds import BlockKind
from isis_corpus.page_edges import find_page_heads
from isis_corpus.segmentation import segment
from tests.rules.pages import many, slowness

PAGES = (
    "The mill on the western bank was opened again on Monday, engineers said, and\nthe first sacks of flour left the yard "
    "before noon.{1} It had been closed since the\nsummer in which the group took the district, and the keys were "
    "with the ad-",
    "ministrator of the canal, who had carried them to Erbil.{2} Farmers from eleven\nvillages had waited with their wheat "
    "since the early morning, and many of them\nslept in their lorries beside the road. The council paid for the",
    "new belts and bearings of the mill; the stones are the old ones, which nobody\nhad found worth stealing.{3} Work on "
    "the second hall is to begin in the spring,\nwhen the river is high enough for the barges.",
)
NOTES = (
    "Interview with the miller, Qayyara, 3 May 2018.",
    "Letter to the Council, no. 14.",
    "Salary lists of the Mill, nos. 12-19.",
)
TEXT = [
    "The mill on the western bank was opened again on Monday, engineers said, and the first sacks of flour left the yard "
    "before noon. It had been closed since the summer in which the group took the district, and the keys were with the "
    "administrator of the canal, who had carried them to Erbil. Farmers from eleven villages had waited with their wheat "
    "since the early morning, and many of them slept in their lorries beside the road. The council paid for the new belts "
    "and bearings of the mill; the stones are the old ones, which nobody had found worth stealing. Work on the second "
    "hall is to begin in the spring, when the river is high enough for the barges."
]


def _book(edge: str, heads: tuple[str, str, str], *, notes: bool, below: str = "\n\n") -> str:
    pages = []
    for number, (text, note, head) in enumerate(zip(PAGES, NOTES, heads, strict=True), 1):
        body = text
        for mark in range(1, 4):
            body = body.replace(f"{{{mark}}}", str(mark) if notes else "")
        foot = f"\n\n{number} {note}" if notes else ""
        pages.append((head + below if head else "") + body + foot + "\n")
    return edge.join(pages)


ALTERNATING = ("", "108    R. Aziz", "Mills of the Western Bank    109")
BARE = ("", "108", "109 Mills of the Western Bank")
SAME = ("", "Mills of the Western Bank 108", "Mills of the Western Bank 109")
NONE = ("", "", "")


@pytest.mark.parametrize("notes", [True, False], ids=["notes", "no notes"])
@pytest.mark.parametrize(
    ("edge", "heads"),
    [("\f", ALTERNATING), ("\n", ALTERNATING), ("\f", BARE), ("\f", SAME), ("\n", SAME), ("\f", NONE)],
)
def test_the_text_goes_on_over_the_pages(edge: str, heads: tuple[str, str, str], notes: bool) -> None:
    assert clean(_book(edge, heads, notes=notes)).split("\n\n") == TEXT


def test_a_head_right_above_its_text_is_cut_off() -> None:
    assert clean(_book("\f", SAME, notes=False, below="\n")).split("\n\n") == TEXT


def test_notes_at_the_feet_of_pages_keep_their_markers() -> None:
    notes = parse(_book("\f", ALTERNATING, notes=True)).footnotes
    assert [(note.number, note.text, len(note.markers)) for note in notes] == [
        (str(number), text, 1) for number, text in enumerate(NOTES, 1)
    ]


def test_notes_that_start_again_on_each_page_are_notes() -> None:
    text = _book("\f", ALTERNATING, notes=True)
    for number, note in enumerate(NOTES, 1):
        text = text.replace(f".{number} ", ".1 ").replace(f"{number} {note}", f"1 {note}")
    document = parse(text)
    assert [(note.number, note.text) for note in document.footnotes] == [("1", note) for note in NOTES]
    assert document.body.split("\n\n") == TEXT


def test_numbered_sections_are_no_notes_of_their_pages() -> None:
    text = _book("\f", ALTERNATING, notes=True).replace("108    R. Aziz\n\n", "108    R. Aziz\n\n2 The farmers\n\n")
    document = parse(text)
    assert [note.text for note in document.footnotes] == list(NOTES)
    assert "2 The farmers" in document.body


def _heads(text: str) -> list[str]:
    units = segment(text, lambda line, number: ())
    return [units[at].text for at in find_page_heads(units, text)]


PROSE = (
    "The mill on the western bank was opened again on Monday, engineers in the town said, and the first sacks left before noon.",
    "It had been closed since the summer in which the group took the district, when the last engineer left for Erbil.",
    "The provincial council paid for the new belts and bearings; nobody had found the old stones worth stealing, it said.",
)
SENTENCE = (
    "Farmers from eleven villages had waited with their wheat since the early morning, and many slept in lorries."
)


@pytest.mark.parametrize(
    "headings",
    [
        ("Chapter 1", "Chapter 2", "Chapter 3"),
        ("1    Introduction", "2    The mills", "3    The farmers"),
        ("Harvest of 2014", "Harvest of 2015", "Harvest of 2016"),
        ("Elections 2014", "Elections 2015", "Elections 2016"),
        ("The mills, part 1", "The mills, part 2", "The mills, part 3"),
        ("Interview with the miller, no. 1", "Interview with the miller, no. 2", "Interview with the miller, no. 3"),
        ("2014", "2015", "2016"),
        ("Table 1", "Table 2", "Table 3"),
    ],
    ids=lambda headings: headings[0],
)
@pytest.mark.parametrize("edge", ["\n\n", "\n\f"])
def test_numbered_headings_stay(headings: tuple[str, ...], edge: str) -> None:
    text = edge.join(f"{heading}\n\n{prose}" for heading, prose in zip(headings, PROSE, strict=True))
    assert _heads(text) == []
    document = parse(f"The mills of the district\n\n{SENTENCE}{edge}{text}")
    assert not [block for block in document.blocks if block.kind is BlockKind.SEPARATOR]


@pytest.mark.parametrize(
    "text",
    [
        "Zakat    21\nFines    22\nFees    23\nTotal    24",
        f"{SENTENCE}\n\nBrigade 30\n\n{SENTENCE}\n\nBrigade 31\n\n{SENTENCE}",
        f"{SENTENCE}\n\nThe list of the mill has\n\n12 sacks\n\nand of the canal\n\n13 sacks\n\n{SENTENCE}",
    ],
    ids=["rows", "brigades", "counts"],
)
def test_other_numbers_stay(text: str) -> None:
    assert _heads(text) == []


@pytest.mark.parametrize("last", ["and the ad-", "and the plans of the turbine", "and the men whom the council had"])
def test_a_line_that_goes_on_below_is_no_headline(last: str) -> None:
    text = (
        f"Mill at Qayyara turns again\n\n{SENTENCE} {SENTENCE}\n\nThe miller of Qayyara kept a book of the wheat, {last}\n\n"
        f"ministered stones were left out of it by those who wrote it in the cellar of the court, year by year.\n\n{SENTENCE}\n\n"
        "Read more\n\nShare this article\n\nSubscribe to our newsletter\n"
    )
    block = next(block for block in parse(text).blocks if block.text.startswith("The miller of Qayyara"))
    assert block.kind is BlockKind.PARAGRAPH


def test_a_sentence_does_not_go_on_in_a_note() -> None:
    text = f"{SENTENCE} It is one word, and the\n\n3 Salary lists of the Mill.\n\nword is no. {SENTENCE}"
    assert "and the 3 Salary" not in clean(text)


def test_numbered_headings_with_markers_in_the_text_are_no_notes() -> None:
    text = (
        f"The mills of the district\n\n{SENTENCE} The map of the plot1 is lost, and that of the hall2 too.\n\n"
        f"1 The council has no money\n\n{PROSE[0]}\n\n\f2 The farmers do not trust the council\n\n{PROSE[1]} {PROSE[2]}"
    )
    assert parse(text).footnotes == ()
    assert "plot1" in clean(text)


@pytest.mark.parametrize(
    "piece",
    [
        "12\n",
        "Mill 12\n",
        "mill    12\n\f",
        "12 Mill\n\nthe mill turned and the river rose and-\n",
        "\f",
        "1 Mill\nmill.1\n",
    ],
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 40


REFERENCES = (
    "Aziz, R. (2015). The evolution of mills. Perspec-\n    tives on Milling, 9(4), 117–129.",
    "Haddad, Omar. Mills and Men. London: Hurst, 2016.",
    "Council of the Western Bank. 2017. Report on the canal. Erbil.",
)


def _with_references(*lines: str) -> list[str]:
    text = "\n\n".join(["Mill at Qayyara turns again", *PROSE, "References"]) + "\n\n" + "\n".join(lines)
    return [str(block.kind) for block in parse(text).blocks if block.kind is not BlockKind.BLANK][4:]


def test_references_stay_with_their_heading() -> None:
    assert _with_references(*REFERENCES) == ["heading", "paragraph", "paragraph", "paragraph"]


def test_sources_that_a_page_links_below_a_report_are_no_references() -> None:
    lines = (
        "Council of the Western Bank, “The Effects of Mills on Bread,” Aug. 22, 2019",
        "Mill Foundation, “Tracking the Price of a Sack of Flour,” May 31, 2019",
    )
    text = "\n\n".join(["Mill at Qayyara turns again", *PROSE, "Share this article", "Sources:", *lines, "Log in"])
    assert "Mill Foundation" not in clean(text)


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Aziz, R. (2015). The evolution of mills.", "2. Haddad, Omar. Mills and Men. London: Hurst, 2016."),
        ("[1] Interview with the miller, May 2018.", "[2] Letter to the Council, 2018."),
        ("Reprints & Permissions", "People also read", "Related research"),
    ],
    ids=["numbered", "in brackets", "menu"],
)
def test_other_lists_below_the_heading_are_no_references(lines: tuple[str, ...]) -> None:
    assert _with_references(*lines)[0] == "navigation"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Downloaded by [University of Qayyara] at 03:12 14 November 2019", BlockKind.SEPARATOR),
        ("Downloaded from https://journals.example/mills/9/4 by guest on 14 November 2019", BlockKind.SEPARATOR),
        (
            "Downloaded by millions since 2014, the film shows the mill at work, as the university says.",
            BlockKind.PARAGRAPH,
        ),
        ("Downloaded by the miller from Telegram in 2016, and lost again.", BlockKind.PARAGRAPH),
    ],
)
def test_download_stamps_are_separators(line: str, kind: BlockKind) -> None:
    text = "\n\n".join(["Mill at Qayyara turns again", *PROSE, line, SENTENCE])
    assert next(block.kind for block in parse(text).blocks if block.text.startswith("Downloaded")) is kind


@pytest.mark.parametrize(
    ("line", "below", "goes_on"),
    [
        (
            "The stones are the old ones which nobody had found worth",
            "stealing, the miller said, when the council came.",
            True,
        ),
        (
            "Reading on or use of this site is free",
            "harbourpost.example is run by the Harbour Post and its three owners.",
            False,
        ),
        (
            "The stones are the old ones which nobody had",
            "harbourpost.example is run by the Harbour Post and its three owners.",
            False,
        ),
        (
            "The stones are the old ones of al-Qayyara",
            "al-Shura lies ten kilometres to the north of the old mill.",
            False,
        ),
    ],
    ids=["broken sentence", "rights above a site's name", "site's name", "article"],
)
def test_a_line_goes_on_in_a_paragraph_that_starts_small(line: str, below: str, goes_on: bool) -> None:
    body = "\n\n".join(TEXT)
    rules = {block.findings[0].rule for block in parse(f"{body}\n\n{line}\n\n{below}").blocks if block.text == line}
    assert ("running_heads" in rules) == goes_on
