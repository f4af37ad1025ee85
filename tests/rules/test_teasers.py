"""Runs of headlines, announced lists of stories and numbered trails, and the lists and verses that look like them."""

from __future__ import annotations

import pytest

from isis_corpus import clean, parse
from isis_corpus.kinds import BlockKind
from tests.rules.pages import many, slowness

_ARTICLE = [
    "The mill on the western bank was opened again on Monday, engineers in the town said, and flour left the yard by noon.",
    "Farmers from eleven villages had waited with their wheat since the morning, and many of them slept in their lorries.",
    "The mill had stood still since the summer of 2014, when fighters of the Islamic State took the town and sold its engines.",
    "Its owner, who had spent three years in a camp near Erbil, said that he would pay his men in flour until the bank opened.",
]
_HEADLINES = [
    "Baker of the old town wins a prize for his walnut bread after forty years",
    "Why the river is lower than last spring and what the farmers make of it",
    "Singer returns to the stage in Erbil with songs her grandmother taught her",
    "Two drivers rescued after their lorry slid into the canal near the bridge",
    "How a teacher from Hamdaniya built a library out of boxes and a bus",
    "Storm closes the road to Dohuk as snow falls earlier than in other years",
    "Our readers send the best pictures of their cats and one of a stork",
    "Goalkeeper of the city club breaks his hand in a game against his old team",
    "The last maker of copper pots in the market looks for a pupil to follow him",
]
_VERSE = [
    "O river that has seen the boats go down", "And kept the names of all who did not swim", "The reeds still bow to you as to a crown",
    "The fishermen still fill their lamps to brim", "But who will say the names the water keeps", "And who will sing for those without a grave",
    "The city wakes and washes while it sleeps", "And gives the river all the lights it gave", "And all the lights go out upon a wave",
]  # fmt: skip
_SIGNERS = [
    f"Dr {name}, Institute of the Study of {place}, University of {town}"
    for name, place, town in [
        ("Rana Aziz", "Water", "Mosul"), ("Omar Salih", "Law", "Tikrit"), ("Lina Farid", "Old Texts", "Erbil"),
        ("Jan Berg", "Peace", "Uppsala"), ("Ali Hadi", "Grain", "Basra"), ("Mona Yusuf", "Roads", "Kirkuk"),
        ("Sami Toma", "Schools", "Dohuk"), ("Nura Jamil", "Birds", "Amara"), ("Ida Holm", "Trade", "Oslo"),
    ]
]  # fmt: skip
_DATES = [f"{day} June at the municipal theatre in the old town of Mosul with guests" for day in range(3, 13)]


_MENU = ["Log in", "Most read"]
_POINTS = [
    "Pay the guards of the mills on time and in full every month of the year",
    "Send the children of the camp home to their villages before the next winter",
    "Publish the names of those who died in custody and pay their families",
    "Rebuild the bridges over the Tigris that the war destroyed before anything else",
    "Train investigators in Mosul to handle evidence that comes from the battlefield",
    "Open the archives of the courts to researchers who work on the crimes of the group",
    "Stop arrests on the word of a secret informer without any other evidence",
    "Give the police of the disputed districts a joint command with the Peshmerga",
    "Leave the wheat of the plain to the farmers who sowed it in the year of the siege",
]


def _kinds(lines: list[str], of: list[str]) -> set[BlockKind]:
    return {block.kind for block in parse("\n".join([*_MENU, *lines])).blocks if block.text.strip() in of}


def _found_by(rule: str, lines: list[str]) -> list[str]:
    """The lines below a menu about which the rule has a finding."""
    blocks = parse("\n".join([*_MENU, *lines])).blocks
    return [block.text for block in blocks if any(finding.rule == rule for finding in block.findings)]


def test_headlines_in_a_row_below_the_article_go() -> None:
    assert _kinds([*_ARTICLE, *_HEADLINES], _HEADLINES) == {BlockKind.RELATED}


def test_headlines_in_a_row_above_the_article_go() -> None:
    assert not _kinds([*_HEADLINES, *_ARTICLE], _HEADLINES) & {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}


def test_questions_and_short_lines_do_not_end_the_row() -> None:
    lines = [*_HEADLINES[:5], "Sport", "Would you live on a boat on the Tigris for a year?", *_HEADLINES[5:]]
    assert _kinds([*_ARTICLE, *lines], _HEADLINES) == {BlockKind.RELATED}


def test_a_long_row_takes_the_calls_between_its_headlines_along() -> None:
    call = "Read what the last boatman of the city says of the bridges, and of his wife!"
    question = "Would you live on a boat on the Tigris for a year?"
    row = [*_HEADLINES[:4], call, *_HEADLINES[4:], *(f"{line} again" for line in _HEADLINES[:8])]
    assert _kinds([*_ARTICLE, *row], [call]) == {BlockKind.RELATED}
    assert not _found_by("headline_runs", [*_ARTICLE, *_HEADLINES[:5], question, call, *_HEADLINES[5:]]).count(call)


@pytest.mark.parametrize(
    "lines",
    [_HEADLINES[:5], _VERSE, _SIGNERS, _DATES, [f"{line}." for line in _HEADLINES]],
    ids=["few", "verse", "signatories", "dates", "sentences"],
)
def test_what_is_no_row_of_headlines_is_not_called_one(lines: list[str]) -> None:
    assert not _found_by("headline_runs", [*_ARTICLE, *lines])


def test_a_list_between_two_paragraphs_stays() -> None:
    text = clean("\n".join([*_ARTICLE[:2], *_HEADLINES, *_ARTICLE[2:]]))
    assert all(line in text for line in _HEADLINES)


def test_a_text_without_end_marks_is_left_alone() -> None:
    lines = [line.rstrip(".") for line in _ARTICLE] * 3
    assert all(line in clean("\n".join(lines)) for line in lines)


@pytest.mark.parametrize(
    "heading",
    [
        "More from the river desk",
        "More great Harbour Post stories",
        "Also on our site",
        "Mehr von der Redaktion",
        "More on the river",
    ],
)
def test_an_announced_list_goes_with_its_announcement(heading: str) -> None:
    teasers = ["Bread prices fall again", "Who owns the night trains?", "A walk along the wall", "The stork is back"]
    assert _kinds([*_ARTICLE, heading, *teasers], [heading, *teasers]) <= {BlockKind.RELATED, BlockKind.NAVIGATION}


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("More from the front", _ARTICLE[2:]),
        (
            "More on the losses",
            ["Eleven men of the first brigade fell.", "Two drivers were wounded.", "A bridge was lost."],
        ),
        ("More on the losses", ["Eleven men of the first brigade", "Two drivers of the mill", "The bridge at Qayyara"]),
        ("Elsewhere in Anbar", ["Two raids near Rutba", "A mine on the road to Hit", "Talks in Ramadi"]),
        ("More bread for the camps", ["Bread prices fall again", "Who owns the night trains?"]),
        (
            "He wanted more from the council",
            ["Bread prices fall again", "Who owns the night trains?", "The stork is back"],
        ),
    ],
    ids=["prose", "sentences", "sub-heading", "round-up", "two lines", "no announcement"],
)
def test_a_heading_with_more_in_it_announces_nothing_by_itself(heading: str, below: list[str]) -> None:
    assert not _found_by("more_lists", [*_ARTICLE[:2], heading, *below, *_ARTICLE[2:]])


def test_a_numbered_trail_from_the_home_page_goes() -> None:
    trail = ["1. Home", "2. Region", "3. The mill opens again"]
    assert _kinds([*trail, "The mill opens again", *_ARTICLE], trail) == {BlockKind.NAVIGATION}


@pytest.mark.parametrize(
    "numbered",
    [
        ["1. Bread for the camps", "2. Water for the fields", "3. Guards for the mill"],
        ["1. Home", "was where the farmers wanted to be, most of them said to us that week."],
        ["2. Home", "3. Region"],
        ["What those who came back miss:", "1. Home", "2. Work", "3. School"],
    ],
    ids=["list", "alone", "no first", "announced"],
)
def test_other_numbered_lines_are_no_trail(numbered: list[str]) -> None:
    assert not _found_by("breadcrumbs", [*_ARTICLE[:2], *numbered, *_ARTICLE[2:]])


_JOINED = [
    "Storm Closes The Road To DohukSnow fell on the passes earlier than in other years, the police said.",
    "Why The River Is Lower Than Last SpringFarmers blame the dams in the north and the dry winter.",
    "The Last Maker Of Copper Pots Looks For A PupilHis shop stands at the end of the second lane of the market.",
]
_JOINED_BY_PLACE = [
    "Storm closes the road in the north DOHUK: Snow fell on the passes earlier than in other years, the police said.",
    "Why the river is lower than last spring MOSUL: Farmers blame the dams in the north and the dry winter.",
    "Two drivers rescued after a night in the canal DEIR EZZOR: Their lorry had slid off the road near the bridge.",
]


_JOINED_QUESTIONS = ["Who Pays The Millers Of Qayyara?The council has no answer yet, its speaker said.", *_JOINED[1:]]


_JOINED_CAPITALS = [
    "Two Drivers Rescued After A Night In The Canal Their lorry had slid off the road near the bridge.",
    "Storm Closes The Road To Dohuk Snow fell on the passes earlier than in other years, the police said.",
    "Why The River Is Lower Than Last Spring Farmers blame the dams in the north and the dry winter.",
    "Singer Returns To The Stage In Erbil Her grandmother taught her the songs that she sings there.",
    "What To Do With An Old Boat Or Two Readers tell of gardens, beds and a chapel on the shore.",
]


@pytest.mark.parametrize(
    "teasers", [_JOINED, _JOINED_BY_PLACE, _JOINED_QUESTIONS, _JOINED_CAPITALS, [*_JOINED[:2], "Sport", _JOINED[2]]]
)
def test_headlines_that_run_into_their_stories_go(teasers: list[str]) -> None:
    headlines = [line for line in teasers if line != "Sport"]
    assert _found_by("joined_teasers", [*_ARTICLE, "Sport", *teasers]) == headlines
    assert _kinds([*_ARTICLE, "Sport", *teasers], headlines) == {BlockKind.RELATED}


@pytest.mark.parametrize("teasers", [_JOINED, _JOINED_BY_PLACE, _JOINED_CAPITALS])
@pytest.mark.parametrize("above", [_ARTICLE[-1], "The files hold these reports:"], ids=["paragraph", "announced"])
def test_joined_lines_beside_a_paragraph_or_announced_stay(above: str, teasers: list[str]) -> None:
    assert not _found_by("joined_teasers", [*_ARTICLE[:2], above, *teasers, *_ARTICLE[2:]])


@pytest.mark.parametrize(
    "lines",
    [
        _JOINED[:2],
        _JOINED_CAPITALS[:4],
        [_JOINED[0], _ARTICLE[0], _JOINED[1], _ARTICLE[1], _JOINED[2]],
        [f"The Group Sold WhatsApp Numbers For {price} Dollars To its men in the town." for price in (3, 4, 5, 6)],
        [
            "The Management Of Bread By Abu Salim Najib was read in every camp of the valley in those years.",
            "Milestones On The Road By Salih Qadir stood on a shelf in the house of the mayor of the town.",
            "The Global Call To The Mills By Abu Nasr Suri was copied by hand until the ink had run out.",
            "The Book Of The Two Rivers And Their Bridges was found in the office with its cover torn off.",
            "The Neglected Duty Of The Baker By Farid Abdal lay on the desk of the judge, marked in red ink.",
        ],
        [
            "Dana Roe, The Mills Of Nineveh And Their Owners, BuzzNet News, 2014, which nobody could buy.",
            "Omar Haddad, Bread And War In The Valley Of The Khabur, McNally Press, 2016, with a map.",
            "Lina Farid, A Ferry Between Two Armies And Its Captain, WikiPost archive, 2017, in two parts.",
        ],
        [
            "The Patriotic Union of Kurdistan Peshmerga Forces Command in Kirkuk was founded after the war.",
            "The United Nations Assistance Mission for Iraq Human Rights Office counted the dead of the year.",
            "The Islamic Revolutionary Guard Corps Quds Force Liaison Office stood beside the old bakery.",
        ],
        [f"{number}. The Department Of Flour Without Owners Or Heirs collects the rest." for number in range(1, 7)],
        [
            "The men met on WhatsApp before they left the town for good, one of them said later.",
            "A video on YouTube showed the bridge a day before it fell into the river.",
            "Nobody on LinkedIn had asked the engineer where he worked in those years.",
        ],
        [
            "We asked the man from the UNHCR: Where should they go, and who will feed them there?",
            "He answered that it was a question for the NATO: They had bombed the bridge, and not he.",
            "So we put the same question to the OPEC: Nobody there had heard of the camp before.",
        ],
        [
            "That is all the station knows of the fire in the old market (CROSSTALK) BAKER: Thank you for that.",
            "We go over to our man at the gate of the mill (END VIDEO CLIP) MILLER: The gate is shut now.",
            "Nobody came out of it for two hours and a half (BEGIN VIDEO CLIP) BAKER: Who had the key to it?",
        ],
        [
            "We saw it. The gate was shut, as onlyMahmud knew, and nobody else had a key to it.",
            "They ran. The road was open, as onlyKarim knew, and nobody else dared to take it.",
            "She hid. The room was dark, as onlyZainab knew, and nobody else was ever in it.",
        ],
    ],
    ids=[
        "two", "four in capitals", "not in a row", "one word", "books", "bibliography", "names of bodies", "items", "prose", "answers",
        "speakers", "missing spaces",
    ],
)  # fmt: skip
def test_words_with_a_capital_inside_are_no_teasers(lines: list[str]) -> None:
    assert not _found_by("joined_teasers", [*_ARTICLE, "Sport", *lines])


@pytest.mark.parametrize("label", ["The commission asks the council of the province for nine things:", "Key findings"])
def test_points_that_a_line_announces_are_no_headlines(label: str) -> None:
    assert _found_by("headline_runs", [*_ARTICLE, *_POINTS])
    assert not _found_by("headline_runs", [*_ARTICLE, label, *_POINTS])


@pytest.mark.parametrize(
    ("below", "rule"),
    [
        (["Recommendations", *_POINTS], "headline_runs"),
        (["More from the captured files", *_POINTS[:4]], "more_lists"),
        (["1. Home", "2. Work", "3. School"], "breadcrumbs"),
        (["Sport", *_JOINED], "joined_teasers"),
    ],
    ids=["points", "list", "numbers", "joined"],
)
def test_without_furniture_it_is_the_article_s_own(below: list[str], rule: str) -> None:
    assert _found_by(rule, [*_ARTICLE, *below])
    text = clean("\n".join([*_ARTICLE, *below]))
    assert all(line in text for line in below[1:])


@pytest.mark.parametrize(
    "piece",
    [
        "More from here\n",
        "More from here\nA walk\nThe stork\nWho owns it\n",
        f"{_HEADLINES[0]}\n",
        f"{_ARTICLE[0]}\n{_HEADLINES[0]}\n",
        "1. Home\n2. Mosul\n",
        f"{_JOINED[0]}\n",
        f"{_JOINED_BY_PLACE[0]}\n",
        "A Bridge Of Old StonesAnd then it is gone again.\n",
        f"{'Ab ' * 19}aB c\n",
    ],
)
def test_many_of_them_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
