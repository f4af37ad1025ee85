"""Threads: author, time, number and message of each comment, and who answers whom."""

from __future__ import annotations

import pytest

from isis_corpus import Comment, parse

ARTICLE = (
    "Mill at Qayyara turns again\n\n"
    "The mill on the western bank was opened again on Monday, engineers in the town said, and the first sacks left.\n\n"
    "It had been closed since the summer in which the group took the district, when the last engineer left for Erbil.\n\n"
)


def _thread(text: str) -> tuple[Comment, ...]:
    return parse(ARTICLE + text).comments


def test_numbered_comments_with_a_nested_reply() -> None:
    first, second = _thread(
        "3 Responses to “Mill at Qayyara turns again”\n\n"
        "  1. Sami says:\n     May 3, 2016 at 10:15 am\n     My uncle worked there.\n"
        "     1. Hala says:\n        May 3, 2016 at 11:02 am\n        So did mine.\n"
        "  2. Old Miller says:\n     May 4, 2016 at 8:40 am\n     Nobody wanted the stones.\n"
    )
    assert (first.number, first.author, first.posted) == (1, "Sami", "May 3, 2016 at 10:15 am")
    assert first.text == "My uncle worked there."
    assert [(reply.author, reply.text) for reply in first.replies] == [("Hala", "So did mine.")]
    assert (second.number, second.author, second.replies) == (2, "Old Miller", ())


def test_stamped_comments_answer_the_author_they_name() -> None:
    (first,) = _thread(
        "2 Comments\n\nSami • 3 years ago\nMy uncle worked there.\nReply • Share ›\nHala → Sami • 2 years ago\nSo did mine.\nReply\n"
    )
    assert (first.number, first.author, first.posted, first.text) == (
        None,
        "Sami",
        "3 years ago",
        "My uncle worked there.",
    )
    assert [(reply.author, reply.posted, reply.text) for reply in first.replies] == [
        ("Hala", "2 years ago", "So did mine.")
    ]


def test_controls_belong_to_the_block_and_not_to_the_message() -> None:
    comments = _thread(
        "2 Comments\n\nSami Darwish\nMy uncle worked there.\nLike · Reply · 3 · 1d\nHala Aziz\nSo did mine.\nLike · Reply · 12h\n"
    )
    assert [(one.author, one.text) for one in comments] == [
        ("Sami Darwish", "My uncle worked there."),
        ("Hala Aziz", "So did mine."),
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_signatures_below_the_comments(gap: str) -> None:
    comments = _thread(
        "Comments\n\nMy uncle worked there.\nPosted by: Sami | May 3, 2016 at 10:15 AM"
        f"{gap}@Sami: so did mine.\nPosted by: Hala | May 4, 2016 at 08:40 AM\n\nPost a comment\n"
    )
    assert [(one.author, one.posted, one.text) for one in comments] == [
        ("Sami", "May 3, 2016 at 10:15 AM", "My uncle worked there."),
        ("Hala", "May 4, 2016 at 08:40 AM", "@Sami: so did mine."),
    ]


def test_signatures_above_the_comments() -> None:
    comments = _thread(
        "Comments\n\nPosted by: Sami | May 3, 2016 at 10:15 AM\nMy uncle worked there.\n\n"
        "Posted by: Hala | May 4, 2016 at 08:40 AM\n@Sami: so did mine.\n\nPost a comment\n"
    )
    assert [(one.author, one.text) for one in comments] == [
        ("Sami", "My uncle worked there."),
        ("Hala", "@Sami: so did mine."),
    ]


def test_posts_of_a_forum() -> None:
    comments = _thread(
        "Posted by Sami on May 3, 2016\nMy uncle worked there.\n\nPosted by Hala on May 4, 2016\nMine liked the noise.\n"
    )
    assert [(one.author, one.posted, one.text) for one in comments] == [
        ("Sami", "May 3, 2016", "My uncle worked there."),
        ("Hala", "May 4, 2016", "Mine liked the noise."),
    ]


@pytest.mark.parametrize(
    ("head", "author", "posted"),
    [
        ("Sami says:\nMay 3, 2016 at 10:15 am\n", "Sami", "May 3, 2016 at 10:15 am"),
        ("Sami on May 3, 2016 at 10:15 am said:\n", "Sami", "May 3, 2016 at 10:15 am"),
        ("Sami a dit :\n3 mai 2016 à 10:15\n", "Sami", "3 mai 2016 à 10:15"),
        ("Sami\nMay 3, 2016\n", "Sami", "May 3, 2016"),
        ("Sami • 3 days ago\n", "Sami", "3 days ago"),
    ],
)
def test_heads_of_comments_are_read(head: str, author: str, posted: str) -> None:
    comments = _thread(
        f"2 Comments\n\n{head}My uncle worked there, and he liked it.\n\nHala says:\nMay 4, 2016 at 9:00 am\nSo did mine.\n"
    )
    assert (comments[0].author, comments[0].posted, comments[0].text) == (
        author,
        posted,
        "My uncle worked there, and he liked it.",
    )


def test_a_message_of_several_paragraphs_stays_one() -> None:
    (first, second) = _thread(
        "2 Comments\n\nSami says:\nMay 3, 2016 at 10:15 am\nMy uncle worked there.\n\nHe liked the noise.\n\n"
        "Hala says:\nMay 4, 2016 at 9:00 am\nSo did mine.\n"
    )
    assert first.text.split() == "My uncle worked there. He liked the noise.".split()
    assert second.author == "Hala"


def test_spans_point_at_the_comments() -> None:
    source = (
        ARTICLE
        + "2 Comments\n\nSami • 3 years ago\nFirst message.\nReply\nHala • 2 years ago\nSecond message.\nReply\n"
    )
    spans = [source[one.span.start : one.span.end] for one in parse(source).comments]
    assert [text.split("\n")[:2] for text in spans] == [
        ["Sami • 3 years ago", "First message."],
        ["Hala • 2 years ago", "Second message."],
    ]


def test_nesting_stops_at_a_depth() -> None:
    steps = "".join(f"{'  ' * step}{1}. A{step} says:\n{'  ' * step}   Message {step}.\n" for step in range(1, 60))
    depth, level = 0, _thread("60 comments\n\n" + steps)
    while level:
        depth, level = depth + 1, level[0].replies
    assert 2 <= depth <= 41


@pytest.mark.parametrize(
    "text",
    [
        "The readers said: it was time.\n\nThe council said: it was not.\n",
        "1. The mill is to be opened to all farmers of the district.\n\n2. The wages are to be paid at once.\n",
        "HADDAD: When did you see it?\n\nAZIZ: On a Monday, and the gate was open.\n",
        "May 3, 2014: The last engineer leaves for Erbil.\n\nMay 2, 2016: The gate is opened again by the army.\n",
        "No comments\n",
        "“My uncle worked there,” Sami says.\n\n“So did mine,” Hala says.\n",
    ],
)
def test_articles_without_comments_have_none(text: str) -> None:
    assert _thread(text) == ()
