"""Listed wordings: paywall, newsletter, comment form and advertisement go; prose in the same words stays."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, failing, kind_of, many, rows, slowness

PAYWALL: list[Row] = [
    ("end", "Subscribe to continue reading", "paywall"),
    ("end", "To continue reading, please log in or subscribe.", "paywall"),
    ("end", "You have 2 free articles remaining this month.", "paywall"),
    ("end", "Already a subscriber? Log in", "paywall"),
    ("end", "This article is for subscribers only.", "paywall"),
    ("end", "Support independent journalism. Donate today.", "paywall"),
    ("end", "Réservé aux abonnés", "paywall"),
    ("end", "Start your free trial", "paywall"),
]
NEWSLETTER: list[Row] = [
    ("end", "Sign up for our newsletter", "newsletter"),
    ("end", "Subscribe to our newsletter", "newsletter"),
    ("inside", "Sign up for our daily newsletter", "newsletter"),
    ("end", "Get the latest news delivered to your inbox", "newsletter"),
    ("end", "Abonnez-vous à notre newsletter", "newsletter"),
    ("end", "Newsletter abonnieren", "newsletter"),
    ("end", "To subscribe to this mailing list, send a blank e-mail.", "newsletter"),
]
COMMENT_FORM: list[Row] = [
    ("end", "Leave a Reply", "comment_form"),
    ("end", "Your email address will not be published. Required fields are marked *", "comment_form"),
    ("end", "Post a Comment", "comment_form"),
    ("end", "You must be logged in to post a comment.", "comment_form"),
    ("end", "Laisser un commentaire", "comment_form"),
    ("end", "Schreibe einen Kommentar", "comment_form"),
    ("end", "Comments are closed.", "comments_header"),
]
ADVERTISEMENT: list[Row] = [
    ("inside", "Advertisement", "advertisement"),
    ("inside", "ADVERTISEMENT", "advertisement"),
    ("inside", "Advertisement - story continues below", "advertisement"),
    ("inside", "Story continues below advertisement", "advertisement"),
    ("inside", "Publicité", "advertisement"),
    ("inside", "Anzeige", "advertisement"),
    ("inside", "Reklam", "advertisement"),
    ("end", "Sponsored Content", "advertisement"),
]
LEFT: list[object] = [
    (
        "inside",
        "Farmers subscribe to the water fund for a year, and those who cannot pay carry sacks instead.",
        "paragraph",
    ),
    failing(
        "inside",
        "To continue reading was dangerous: the guards had orders to burn every book they found.",
        "paragraph",
        "a listed opening in a sentence that goes on differently",
    ),
    (
        "inside",
        "“Subscribe to continue reading,” he mocked, and pushed the leaflet back across the table.",
        "paragraph",
    ),
    ("inside", "The paper lost most of its subscribers when the road to Aleppo was cut.", "paragraph"),
    ("inside", "Support for independent journalism fell off once the embassies had left the capital.", "paragraph"),
    (
        "inside",
        "Donate blood, the loudspeakers said all morning, and by noon the queue had reached the bridge.",
        "paragraph",
    ),
    ("inside", "His free trial lasted eleven minutes, and the sentence had been written before it began.", "paragraph"),
    ("inside", "The newsletter of the brigade appeared every Friday and was read aloud in the mosques.", "paragraph"),
    ("inside", "Sign up or leave, the commander told the young men of the village in the schoolyard.", "paragraph"),
    (
        "inside",
        "A weekly newsletter, printed in Mosul on yellow paper, listed the punishments of the week.",
        "paragraph",
    ),
    ("inside", "The mailing list was found on a hard disk in the house of the treasurer.", "paragraph"),
    ("inside", "He promised to post a comment on the ruling as soon as the judges had signed it.", "paragraph"),
    ("inside", "Comments are dangerous in a town where every third house has lost a son.", "paragraph"),
    ("inside", "Leave a reply at the checkpoint, the smuggler wrote, and the driver will find it.", "paragraph"),
    ("inside", "The minister declined to comment.", "paragraph"),
    ("inside", "Advertisements for generators cover the walls of the burnt bank.", "paragraph"),
    ("inside", "An advertisement in the state newspaper offered the land for sale.", "paragraph"),
    ("inside", "Publicity", "heading"),
    (
        "inside",
        "Sponsored by a businessman from Aleppo, the team played its first match on the new ground.",
        "paragraph",
    ),
    ("inside", "“Already a subscriber?” the clerk asked when the old man came for his bread card.", "paragraph"),
    ("inside", "Newsletters and sermons", "heading"),
    ("inside", "The inbox of the ministry was empty.", "paragraph"),
    ("inside", "Already a member of the council in 2012, he was arrested twice before the town fell.", "paragraph"),
    ("inside", "A reader’s comment on the first part of this story led us to the second well.", "paragraph"),
    ("inside", "This article of the constitution is for judges only, the deputy argued in vain.", "paragraph"),
    ("inside", "The required fields were sown late.", "paragraph"),
    ("inside", "You must be logged in the register to receive bread, the notice on the bakery door said.", "paragraph"),
    ("inside", "The price of a subscription to the generator rose to 8,000 dinars a month.", "paragraph"),
    ("inside", "They unlocked the story of the archive room by room.", "paragraph"),
    ("inside", "Get the wounded out first, the doctor shouted, and then the machines.", "paragraph"),
]


@rows(PAYWALL + NEWSLETTER + COMMENT_FORM + ADVERTISEMENT)
def test_listed_wordings_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_prose_in_the_same_words_stays(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize("piece", ["subscribe ", "sign up for ", "leave a reply ", "advertisement\n", "newsletter\n\n"])
def test_many_notices_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
