"""Fields: what the text states of itself, as written; what it does not state is None."""

from __future__ import annotations

import pytest

from isis_corpus import Document, parse

TITLE = "Mill at Qayyara turns again after three years"
P1 = "The mill on the western bank was opened again on Monday, engineers in the town said, and the first sacks left before noon."
P2 = "It had been closed since the summer in which the group took the district, when the last engineer left for Erbil."
P3 = (
    "Farmers from eleven villages had waited with their wheat since the early morning, and many slept in their lorries."
)


def _parse(*lines: str) -> Document:
    return parse("\n\n".join(lines))


def _headed(*lines: str) -> Document:
    return _parse(TITLE, *lines, P1, P2, P3)


def _footed(*lines: str) -> Document:
    return _parse(TITLE, P1, P2, P3, *lines)


def test_a_bare_article_states_its_title_only() -> None:
    document = _headed()
    assert document.title == TITLE
    assert (document.kicker, document.deck, document.authors, document.translators) == (None, None, (), ())
    assert (document.published, document.publisher, document.author_bio, document.truncated) == (None, None, None, None)
    assert (document.captions, document.footnotes, document.comments) == ((), (), ())


def test_kicker_and_deck() -> None:
    document = _parse(
        "Analysis",
        TITLE,
        "Farmers bring their wheat, but nobody knows who will pay for the second hall",
        "By Rana Aziz",
        P1,
        P2,
    )
    assert document.kicker == "Analysis"
    assert document.deck == "Farmers bring their wheat, but nobody knows who will pay for the second hall"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Rana Aziz", ("Rana Aziz",)),
        ("By Rana Aziz and Omar Haddad", ("Rana Aziz", "Omar Haddad")),
        ("By Elijah J.Marsh", ("Elijah J.Marsh",)),
        ("Rana Aziz", ("Rana Aziz",)),
        ("Von Lea Brandt", ("Lea Brandt",)),
        ("بقلم: سليم درويش", ("سليم درويش",)),
        ("By Rana Aziz, correspondent in Erbil", ("Rana Aziz",)),
        ("By Rana Aziz in Mosul and Omar Haddad in Erbil", ("Rana Aziz", "Omar Haddad")),
        ("By Rana Aziz in Mosul, Omar Haddad in Erbil and Lea B. in London", ("Rana Aziz", "Omar Haddad", "Lea B.")),
        ("By Rana Aziz in Mosul, Iraq, and Omar Haddad in Tal Afar", ("Rana Aziz", "Omar Haddad")),
        ("By Rana Aziz in Mosul and Tal Afar", ("Rana Aziz",)),
        ("By Rana Aziz in Mosul, Iraq", ("Rana Aziz",)),
    ],
)
def test_authors_come_from_the_byline(line: str, authors: tuple[str, ...]) -> None:
    assert _headed(line).authors == authors


def test_translators_are_no_authors() -> None:
    document = _headed("By Rana Aziz", "Translated from Arabic by Omar Haddad")
    assert (document.authors, document.translators) == (("Rana Aziz",), ("Omar Haddad",))


def test_without_a_byline_the_author_note_names_the_author() -> None:
    document = _footed("Rana Aziz is a research fellow at the Tigris Institute in Erbil.")
    assert document.authors == ("Rana Aziz",)
    assert document.author_bio == "Rana Aziz is a research fellow at the Tigris Institute in Erbil."


@pytest.mark.parametrize(
    "line",
    [
        "Additional reporting by Omar Haddad in Baghdad",
        "Editing by Lea Brandt",
        "Source: Tigris News Agency",
        "Photographs by Omar Haddad",
    ],
)
def test_contributors_are_no_authors(line: str) -> None:
    assert _footed(line).authors == ()


def test_who_posted_a_text_is_its_author() -> None:
    assert _footed("Posted by Rana at 11:42 PM | Permalink | Comments (3)").authors == ("Rana",)


@pytest.mark.parametrize("line", ["Source: authors' dataset.", "Source: Tigris Institute"])
def test_the_source_of_a_table_is_no_publisher(line: str) -> None:
    document = parse(f"{P1}\n\nTable 1. Sacks by year\n\nYear White Brown\n2014 21 4\n2015 66 31\n{line}\n\n{P2}")
    assert (document.publisher, document.authors) == (None, ())
    assert [line for caption in document.captions if "ource" in (caption.text or "")] == [line]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("3 May 2016", "2016-05-03"),
        ("Published: May 3, 2016 | Updated: May 5, 2016", "2016-05-03"),
        ("Updated May 5, 2016", "2016-05-05"),
        ("Veröffentlicht am 3. Mai 2016", "2016-05-03"),
        ("May 2016", "2016-05"),
        ("Published 3:41 PM EDT, Tue May 3, 2016 | Updated 5:02 PM EDT, Thu May 5, 2016", "2016-05-03"),
    ],
)
def test_the_date_of_publication(line: str, published: str) -> None:
    assert _headed(line).published == published


def test_dates_in_prose_captions_and_copyright_are_not_of_publication() -> None:
    document = _parse(
        TITLE,
        P1 + " On 3 May 2014 it had been closed.",
        "The mill on 4 May 2015. (Rana Aziz/AFP)",
        P2,
        P3,
        "© 2016 Tigris Post",
    )
    assert document.published is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("© 2016 Tigris Post. All rights reserved.", "Tigris Post"),
        ("Copyright 2014 The Orontes Review", "The Orontes Review"),
        ("The views expressed are the author’s and do not necessarily reflect those of Tigris Post.", "Tigris Post"),
        ("All rights reserved.", None),
        ("Photo: Reuters", None),
        (
            "The Orontes Review was printed in Homs until 2012, and nobody has seen a copy of it since that spring.",
            None,
        ),
    ],
)
def test_the_publisher_is_named_by_its_own_lines(line: str, publisher: str | None) -> None:
    assert _footed(line).publisher == publisher


def test_captions_are_given_once_with_the_credit_apart() -> None:
    alt = "Engineers of the mill at Qayyara lift a new belt into the turbine hall on May 2"
    document = _parse(TITLE, alt, f"{alt} (Rana Aziz/AFP)", P1, P2, P3)
    assert {(caption.text, caption.credit) for caption in document.captions} >= {(alt, "Rana Aziz/AFP")}


def test_footnotes_of_two_paragraphs_are_one() -> None:
    document = _parse(
        TITLE,
        P1 + "[1]",
        P2 + "[2]",
        P3,
        "Notes",
        "[1] Interview, Qayyara, May 2016.",
        "[2] Minutes of the council, p. 4.",
    )
    assert [(note.number, note.text, len(note.markers)) for note in document.footnotes] == [
        ("1", "Interview, Qayyara, May 2016.", 1),
        ("2", "Minutes of the council, p. 4.", 1),
    ]


def test_numbers_that_stand_alone_above_their_notes() -> None:
    document = parse(
        f"{TITLE}\n\n{P1}[1]\n\n{P2}[2]\n\nNotes\n\n1.\nInterview, Qayyara, May 2016.\n\n2.\nMinutes of the council, p. 4."
    )
    assert [(note.number, note.text) for note in document.footnotes] == [
        ("1", "Interview, Qayyara, May 2016."),
        ("2", "Minutes of the council, p. 4."),
    ]


@pytest.mark.parametrize(
    ("lines", "truncated"),
    [
        ((P3,), None),
        ((P3[:-8] + "…", "Subscribe to continue reading"), "paywall"),
        ((P3, "This article is for subscribers only."), "paywall"),
        (("Farmers from eleven villages had waited with their wheat since the early morn",), "cut off"),
        ((P3, "Support our work with a donation"), None),
        ((P3, "Sign up for our newsletter"), None),
        (("“The stones turn again,” she said.",), None),
    ],
)
def test_why_the_text_stops_early(lines: tuple[str, ...], truncated: str | None) -> None:
    assert _parse(TITLE, P1, P2, *lines).truncated == truncated


def test_a_text_without_prose_has_no_fields() -> None:
    assert parse("").title is None
    assert parse("\n\n").truncated is None


def test_a_date_below_the_comments_is_no_date_of_publication() -> None:
    article = "The bridge was reopened on Thursday, two years after the battle, officials in the city said, and drivers crossed it."
    thread = "2 Comments\nJohn D.\n15 March 2019 at 11:40\nWhere is the money going?\nReply\nSamir\n16 March 2019 at 10:00\nNobody knows.\nReply"
    document = parse(f"{article}\n\n{thread}\nRecent Posts\nA walk\nArchives\nApril 2018 (2)\nMarch 2018 (5)")
    assert document.published is None
    assert [(comment.author, comment.text) for comment in document.comments] == [
        ("John D.", "Where is the money going?"),
        ("Samir", "Nobody knows."),
    ]
