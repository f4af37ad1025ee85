"""Sharing: buttons, counts and appeals to follow go; prose about social networks stays."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("end", "Share this article", "sharing"),
    ("end", "Share on Facebook", "sharing"),
    ("head", "Facebook Twitter WhatsApp Telegram", "sharing"),
    ("head", "Share | Tweet | Email | Print", "sharing"),
    ("inside", "Share this on Facebook", "sharing"),
    ("end", "Follow us on Twitter", "sharing"),
    ("head", "24 Shares", "sharing"),
    ("end", "Share FacebookTwitterGoogle+ReddItWhatsAppStumbleUponPrint", "sharing"),
    ("end", "Follow Us FacebookTwitterYouTube", "sharing"),
    ("head", "1.2k shares", "sharing"),
    ("head", "A- A A+", "sharing"),
    ("end", "Click to share on WhatsApp (Opens in new window)", "sharing"),
    ("end", "Partager sur Facebook", "sharing"),
    ("end", "Teilen", "sharing"),
    ("end", "Paylaş", "sharing"),
    ("end", "شارك", "sharing"),
    ("end", "Tweet", "sharing"),
    ("end", "Follow us on Facebook and Instagram", "sharing"),
]
LEFT: list[Row] = [
    ("inside", "He asked them to share this article with the elders of the neighbouring villages.", "paragraph"),
    (
        "inside",
        "Facebook took the page down on Tuesday, and Twitter suspended two accounts of the brigade.",
        "paragraph",
    ),
    ("inside", "“Share this with everyone you know,” the voice on the recording said.", "paragraph"),
    (
        "inside",
        "Telegram is where most of the statements appear first, and the channel had 40,000 subscribers.",
        "paragraph",
    ),
    ("inside", "The brothers share a house on the edge of the camp.", "paragraph"),
    ("inside", "The brothers share onefacebooktwitter account.", "paragraph"),
    ("inside", "The families share two wells.", "paragraph"),
    ("inside", "Follow the river north from the mill and the first ruins come into view after an hour.", "paragraph"),
    ("inside", "Print shops in the old market were told to stop printing the photographs of the dead.", "paragraph"),
    (
        "inside",
        "Tweets from inside the town became rarer after the towers were cut off in the second week.",
        "paragraph",
    ),
    ("inside", "Their share of the wheat was 24 sacks, less than half of what they had been promised.", "paragraph"),
    ("inside", "Likes and shares do not measure support, the two researchers write in their study.", "paragraph"),
    ("inside", "Email was slow and the line to Baghdad was dead, so she drove to Kirkuk herself.", "paragraph"),
    ("inside", "“Tweet,” he wrote later, “was a word we had never heard before that winter.”", "paragraph"),
    ("inside", "WhatsApp groups", "heading"),
    ("inside", "Sharing the water", "heading"),
    (
        "inside",
        "More from less: how the town shares one generator among four hundred houses is a lesson in itself.",
        "paragraph",
    ),
]


@rows(FOUND)
def test_sharing_is_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_prose_about_sharing_stays(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize("piece", ["share ", "share on ", "facebook|", "share this via ", "A- ", "1 share ", "tweet\n"])
def test_many_buttons_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
