"""Cleaners: each takes out what its name says, leaves all else byte for byte, and is done after one application."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import pytest
from hypothesis import given

from isis_corpus import UnknownName, cleaners
from isis_corpus.cleaners import apply_cleaners
from isis_corpus.concerns import CONCERNS
from tests.gold_texts import GOLD
from tests.property.strategies import any_text, with_hard_texts

_A = "The mill was opened again on Monday, officials in the town said."
_B = "It had been closed since the summer of that year, when the last engineer left."

_WHOLE_LINES = {
    "remove_advertisements": ("ADVERTISEMENT", "Advertisement", "Story continues below advertisement"),
    "remove_bylines": (
        "Additional reporting by Omar Haddad in Erbil",
        "Editing by Lea Brandt",
        "Reporting by Rana Aziz",
    ),
    "remove_captions": (
        "(Photo by Rana Aziz/AFP)",
        "Photo credit: Reuters",
        "Smoke over the old city. (AFP/Getty Images)",
    ),
    "remove_legal": (
        "© 2019 The Tigris Courier. All rights reserved.",
        "All rights reserved.",
        "We use cookies to improve your experience.",
    ),
    "remove_navigation": ("Skip to main content", "Tags: Syria, Iraq, wheat", "Filed under: Iraq"),
    "remove_newsletter": (
        "Sign up for our newsletter",
        "Subscribe to our newsletter",
        "Get our daily newsletter in your inbox",
    ),
    "remove_paywall": (
        "Already a subscriber?",
        "Subscribe to continue reading",
        "Subscribe now",
    ),
    "remove_related": (
        "READ MORE: Ten bridges still closed",
        "Related: Who owns the wells?",
        "ALSO READ: Nine ferries, one rope",
    ),
    "remove_separators": ("* * *", "---", "________________"),
    "remove_sharing": ("Share this article", "Share on Facebook", "Follow us on Twitter"),
}

_KEPT_LINES = {
    "remove_advertisements": (
        "An advertisement in the paper offered a reward for the clerk's book.",
        "Advertisements for the mill had hung in the market since 1991, he said.",
        "The ministry's advertisement, she said, was a lie from its first word to its last.",
    ),
    "remove_author_notes": (
        "Rana Aziz is a nurse in the town; she saw the engine stop, and wrote down the hour.",
        "The author of the letter is not known, and nobody has asked for him.",
    ),
    "remove_bylines": (
        "By Tuesday the mill was open again, two officials in the town said.",
        "The report by Omar Haddad was read aloud in the court on the same day.",
        "Reporting from the town by telephone had been forbidden since the spring.",
    ),
    "remove_captions": (
        "She kept a photo of her brother, taken in the old office of the agency.",
        "The photo that Reuters bought shows the mill on the day before the fire.",
        "He gave credit to the engineer, and to nobody else in the whole province.",
    ),
    "remove_comments": (
        "The governor declined to comment on the report, as he had in the year before.",
        "The three comments that the mayor made on that evening were never printed.",
        "1. The council met in May and again in the autumn of that year, it was said.",
        "“Reply to them,” the clerk says: there is nothing else left to do on this hill.",
    ),
    "remove_datelines": (
        "On 3 May 2016 the mill was opened again, two officials in the town said.",
        "Mosul was quiet on that day, and so was the road that leads to Tal Afar.",
        "Irbil, Kirkuk and Mosul — in that order — had asked for the same engine.",
    ),
    "remove_footnote_markers": (
        "The mill stood still that summer [2014] and again in the spring [sic].",
        "It covers 12 m² and stands at 36.2° N [approximately], on the left bank.",
        "The T-55 and the M16 were found in 2017, with 3.1 million rounds beside them.",
        "She wrote x<sup>th</sup> for a number that she did not want to give him.",
    ),
    "remove_footnotes": (
        "1. The council met in May and again in the autumn of that year, it was said.",
        "Notes from the mill were read aloud in the market on every single Friday.",
        "[2014] was the year in which the engine stopped for the first time, she said.",
    ),
    "remove_legal": (
        "The court found that copyright in the maps had never been registered.",
        "All rights that the farmers had were reserved to the new owners by decree.",
        "The cookies that the baker sold were made with flour from the mill, he said.",
    ),
    "remove_navigation": (
        "They skip to the main road whenever the bridge is closed for the night.",
        "The way home leads past the mill and back to the top of the hill, she said.",
        "Search parties went out twice, and found neither the clerk nor his book.",
    ),
    "remove_newsletter": (
        "The group's newsletter, al-Naba, was printed every week until the end.",
        "Nobody in the town had signed up for the newsletter of the new mayor.",
        "He used to subscribe to our newsletter, an old printer in Erbil recalled.",
    ),
    "remove_paywall": (
        "Few in the town could afford to subscribe to the paper in those years.",
        "The subscribers of the water works paid twice, once to each of the two sides.",
        "You have read this letter four times, he said to her, and still you smile.",
    ),
    "remove_related": (
        "Related attacks were reported from three villages on the same evening.",
        "To read more of the book than its first page was forbidden to the clerk.",
        "He also read the letter aloud: nobody in the market believed a word of it.",
    ),
    "remove_separators": (
        "The bridge --- the last one --- was opened again on the day of the feast.",
        "A five * hotel, he called it, and laughed until the guard came over to him.",
        "The line _ and the dash — mean the same in his book, the clerk explained.",
    ),
    "remove_sharing": (
        "The two families share this article of faith, the sheikh said on Friday.",
        "They follow us on the road to Mosul, she said, and nobody turns around.",
        "On Facebook the clerk had no friends, and on Twitter no more than eleven.",
    ),
    "repair_encoding": (
        "Château, Ça va, Doña Ana and São Tomé were the names of his four ferries.",
        "‘Anah and Baʿquba, “quoted” and 'quoted', l’État and O’Neill: all as written.",
        "ÂGE, HÂLÂ and Ârî stand in capitals on the sign, and they are meant to be.",
        "قالت الوزارة إن الجسر أعيد فتحه، وإن الطاحونة لا تزال مغلقة حتى اليوم.",
    ),
    "rejoin_paragraphs": (
        f"{_A}\n\n{_B}",
        f"{_A}\n{_B}",
        "We came to the river\nThe river was dry\nWe came to the well\nThe well was a lie",
        "What was left:\n\n- eleven drums\n- two doors\n- a rope",
    ),
    "strip_markdown": (
        "A field of 3 * 4 km, a d*mn lie, and a five * hotel on the left bank, he said.",
        "The file is called mill_notes_2014.txt, and nobody knows who named it so.",
        "The list [of the dead] (as they call it) has a price < 5 dinars, she said.",
    ),
    "normalize_spaces": (
        f"{_A}\n\n{_B}",
        f"{_A}\n{_B}",
        "می\u200cشود and \u202bدير الزور\u202c are written with joiners and marks.",
        "2 comments\n\n1. Rana says:\nIt was never closed.\n\n    1. Omar says:\n    It was.",
    ),
}


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, lines in _WHOLE_LINES.items() for line in lines])
@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n\n\n"], ids=["lf", "crlf", "wide"])
def test_a_line_goes_with_the_blank_in_front_of_it(name: str, line: str, gap: str) -> None:
    clean = getattr(cleaners, name)
    assert clean(f"{_A}{gap}{line}{gap}{_B}\n") == f"{_A}{gap}{_B}\n"
    assert clean(f"{_A}\t \xa0{gap}{_B}") == f"{_A}\t \xa0{gap}{_B}"


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in _KEPT_LINES.items() for text in texts])
def test_what_only_looks_like_it_stays(name: str, text: str) -> None:
    clean = getattr(cleaners, name)
    assert clean(text) == text
    assert clean(f"{_A}\n\n{text}\n\n{_B}") == f"{_A}\n\n{text}\n\n{_B}"


@pytest.mark.parametrize(
    ("name", "text", "cleaned"),
    [
        ("remove_sharing", f"Share this article\n\n{_A}", _A),
        ("remove_sharing", f"Share this article\n\n    {_A}\n\n{_B}", f"    {_A}\n\n{_B}"),
        ("remove_sharing", f"{_A}\n\nShare this article\n", f"{_A}\n"),
        ("remove_sharing", f"{_A}\n\nShare this article\n\nShare on Facebook\n{_B}", f"{_A}\n\n{_B}"),
        ("remove_sharing", "\n\nShare this article\n\n", "\n\n"),
        ("remove_bylines", f"By Rana Aziz\n\n{_A}\n\n{_B}", f"{_A}\n\n{_B}"),
        ("remove_datelines", f"IRBIL, Iraq (AP) — {_A}\n\n{_B}", f"{_A}\n\n{_B}"),
        ("remove_datelines", f"{_B}\n\nMOSUL, Iraq (AP) — {_A}", f"{_B}\n\n{_A}"),
        ("remove_author_notes", f"{_A}\n\nAbout the author: Rana Aziz is a journalist based in Mosul.", _A),
        (
            "remove_author_notes",
            f"{_A}\n\n{_B}\n\nThe author is a fellow at the Tigris Institute.\n",
            f"{_A}\n\n{_B}\n",
        ),
        ("remove_comments", f"{_A}\n\n2 comments\n\n1. Rana says:\nYes.\n\n2. Omar says:\nNo.\n\nLeave a Reply", _A),
        ("remove_comments", f"{_A}\n\nLeave a Reply\n\nYour email address will not be published.\n", f"{_A}\n"),
        ("remove_footnote_markers", "It fell.<sup>1</sup> It rose,[2] he said.¹", "It fell. It rose, he said."),
        ("remove_footnote_markers", "The dam fell [1] in August[note 2].", "The dam fell in August."),
        ("remove_footnotes", f"{_A}[1]\n\n{_B}\n\nNotes\n\n[1] Interview, Erbil, 2016.\n", f"{_A}\n\n{_B}\n"),
        ("remove_footnotes", f"{_A}¹ {_B}\n\n¹ Interview, Erbil, 2016.", f"{_A} {_B}"),
        ("repair_encoding", "the groupâ€™s leader said â€œnoâ€\x9d", "the group’s leader said “no”"),
        ("repair_encoding", "cafÃ©\r\nin  Mosul", "café\r\nin  Mosul"),
        (
            "strip_markdown",
            "## The mill\n\nIt is **open** [again](http://x.org/a_(b)).",
            "The mill\n\nIt is open again.",
        ),
        ("strip_markdown", f"> {_A}\n\n\\(MDC\\) and _nobody_  else", f"{_A}\n\n(MDC) and nobody  else"),
        ("normalize_spaces", f"{_A} \t\r\n\r\n\r\n\r\n{_B}\r\n\r\n", f"{_A}\r\n\r\n{_B}\r\n"),
        ("normalize_spaces", "  Tal Afar was quiet. ", "  Tal Afar was quiet."),
        ("normalize_spaces", "\n\n  Tal\xa0Afar \u200bwas  quiet.", "  Tal Afar was quiet."),
        (
            "rejoin_paragraphs",
            f"{_A}\n\nThe ribbon was cut by the\n\n* * *\n\nmayor of the town.",
            f"{_A}\n\nThe ribbon was cut by the mayor of the town.",
        ),
    ],
)
def test_what_a_cleaner_makes_of_a_text(name: str, text: str, cleaned: str) -> None:
    assert getattr(cleaners, name)(text) == cleaned


def test_hard_wrapped_prose_is_joined_and_nothing_else() -> None:
    lines = (
        "The mill was opened again on Monday, officials in the\ntown said. It had been closed since the summer of\n"
        "that year, when the last engineer left for Erbil and\nthe belt was sold to a dealer who came from the govern-\n"
        "ment in a white car. Nobody asked him for a paper or\na name, and nobody has seen the belt on this side of\nthe river since."
    )
    joined = cleaners.rejoin_paragraphs(f"{lines}\n\n\n{_A}  {_B}")
    assert joined == lines.replace("govern-\nment", "government").replace("\n", " ") + f"\n\n\n{_A}  {_B}"


def test_notes_between_the_halves_of_a_sentence_are_not_moved() -> None:
    text = f"{_A}\n\nThe ribbon was cut[1] by the\n\n---\n\n[1] Interview, Erbil, May 2016.\n\nmayor of the town."
    assert "by the\n\n---\n\n[1]" in cleaners.rejoin_paragraphs(text)
    assert cleaners.rejoin_paragraphs(cleaners.remove_footnotes(text)).endswith(
        "The ribbon was cut by the mayor of the town."
    )


def test_markers_without_a_note_stay_with_remove_footnotes() -> None:
    text = f"{_A}[7] {_B}[1]\n\n[1] Interview, Erbil, May 2016."
    assert cleaners.remove_footnotes(text) == f"{_A}[7] {_B}"


def test_several_cleaners_work_on_one_reading() -> None:
    text = f"{_A}[1] It is **open**.\n\nShare this article\n\n{_B}\n\n[1] Interview, Erbil, May 2016."
    names = ["remove_sharing", "remove_footnotes", "strip_markdown"]
    assert apply_cleaners(text, names) == f"{_A} It is open.\n\n{_B}"
    assert apply_cleaners(text, reversed(names)) == apply_cleaners(text, names)
    assert apply_cleaners(text, []) == text


def test_every_cleaner_is_a_function_of_the_module() -> None:
    assert {*CONCERNS, "apply_cleaners"} == set(cleaners.__all__)
    for name in CONCERNS:
        assert getattr(cleaners, name).__name__ == name
        assert ">>>" in getattr(cleaners, name).__doc__


def test_a_cleaner_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownName, match="no cleaner is called 'remove_all'; there are: normalize_spaces, rejoin"):
        apply_cleaners("any", ["remove_all"])
    with pytest.raises(TypeError, match=r"names must be a list of cleaners, not one str; write \[name\]"):
        apply_cleaners("any", cast("Iterable[str]", "remove_legal"))


_NOT_YET_IDEMPOTENT = {
    ("remove_navigation", "g27_liveblog"): "once the menu is gone, the notice below it stands at the head of the page",
}


@pytest.mark.parametrize("name", sorted(CONCERNS))
@pytest.mark.parametrize("text", GOLD)
def test_a_second_application_changes_nothing(name: str, text: str, request: pytest.FixtureRequest) -> None:
    if (name, text) in _NOT_YET_IDEMPOTENT:
        request.applymarker(pytest.mark.xfail(reason=_NOT_YET_IDEMPOTENT[name, text]))
    clean = getattr(cleaners, name)
    once = clean(GOLD[text].raw)
    assert clean(once) == once


@given(any_text)
@with_hard_texts()
def test_removing_only_deletes(text: str) -> None:
    for name in CONCERNS:
        if name.startswith("remove_"):
            rest = iter(text)
            assert all(char in rest for char in getattr(cleaners, name)(text))
