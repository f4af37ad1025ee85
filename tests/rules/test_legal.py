"""Legal lines: copyright, terms, consent and corrections go; prose about law, rights and cookies stays."""

from __future__ import annotations

import pytest

from tests.rules.pages import Row, kind_of, many, rows, slowness

FOUND: list[Row] = [
    ("end", "© 2017 Tigris Post. All rights reserved.", "legal"),
    ("end", "Copyright 2014 The Orontes Review", "legal"),
    ("end", "(c) 2016 Khabur Media Network", "legal"),
    ("end", "Copyright © Jazira Times", "legal"),
    ("end", "All rights reserved.", "legal"),
    ("end", "Tous droits réservés.", "legal"),
    ("end", "Alle Rechte vorbehalten", "legal"),
    ("end", "Tüm hakları saklıdır.", "legal"),
    ("end", "جميع الحقوق محفوظة", "legal"),
    ("top", "We use cookies to give you the best experience on our site.", "legal"),
    ("top", "This website uses cookies to improve your experience.", "legal"),
    ("end", "Privacy Policy", "legal"),
    ("end", "Terms of Use", "legal"),
    (
        "end",
        "The views expressed in this article are the author’s own and do not necessarily reflect the editorial policy of the Orontes Review.",
        "legal",
    ),
    (
        "end",
        "This work is licensed under a Creative Commons Attribution-NonCommercial 4.0 International License.",
        "legal",
    ),
    ("end", "No part of this article may be reproduced without the written permission of the publisher.", "legal"),
]
_LONG = (
    "Nobody in the yard had seen the men before, and nobody asked them who had sent them or how long they meant to stay. "
    "They wrote the numbers of the sacks into a book, counted the drivers twice, and left by the road on which they had "
    "come, and only the watchman, who had slept, said later that he had known one of them from his years in the army."
)
FOUND += [
    (
        "end",
        "The Tigris logo, Tigris Go and Tigris Water are registered trademarks of Tigris Works Ltd. in Iraq.",
        "legal",
    ),
]
LEFT: list[object] = [
    (
        "inside",
        "The name and the numbers of the rifle are registered trademarks of a company that never sold one there.",
        "paragraph",
    ),
    ("inside", f"© 2016 Tigris Post. All rights reserved. {_LONG}", "paragraph"),
    ("inside", "All rights reserved, joked one.", "paragraph"),
    (
        "inside",
        "Copyright law was the last thing on the minds of the men who sold the films in the market.",
        "paragraph",
    ),
    ("inside", "The copyright of the photographs lies with the families, the court in Beirut ruled.", "paragraph"),
    ("inside", "All rights reserved to women under the old code were struck out in a single afternoon.", "paragraph"),
    ("inside", "“All rights are reserved for those who carry arms,” the judge said with a shrug.", "paragraph"),
    (
        "inside",
        "We use cookies the way other people use coins, the baker said, and laughed at his own joke.",
        "paragraph",
    ),
    ("inside", "All rights reserved, the stamp said.", "paragraph"),
    (
        "inside",
        "Reprinted with permission, the stamp on each page says, though nobody remembers giving any.",
        "paragraph",
    ),
    ("inside", "The video carried the words all rights reserved, a habit of its makers.", "paragraph"),
    (
        "inside",
        "La mention tous droits réservés figurait sur la vidéo que les combattants avaient publiée.",
        "paragraph",
    ),
    ("inside", "© was the sign that they put on the videos.", "paragraph"),
    ("inside", "Privacy", "heading"),
    ("inside", "Terms of surrender", "heading"),
    ("inside", "Cookies and tea were handed out at the gate while the buses were searched.", "paragraph"),
    ("inside", "The terms of use of the road were agreed between the two brigades in March.", "paragraph"),
    (
        "inside",
        "The council is an independent body of eleven members, and nobody in the town had elected it.",
        "paragraph",
    ),
    ("inside", "The council corrected its figures on Friday: 61 people had died, not 59.", "paragraph"),
    ("inside", "Legal experts in Amman doubt that the decree would stand before a court.", "paragraph"),
    ("inside", "The views of the elders do not reflect those of the young men at the checkpoints.", "paragraph"),
    (
        "inside",
        "(c) the third clause of the decree, on the sale of grain, was never read out in the square.",
        "list_item",
    ),
    ("inside", "His licence to print had been taken away in 2011, and he never asked for it again.", "paragraph"),
    (
        "inside",
        "Nothing in the ledger may be reproduced here without danger to the men named in it, so we name none.",
        "paragraph",
    ),
]


@rows(FOUND)
def test_legal_lines_are_found(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@rows(LEFT)
def test_prose_about_law_stays(place: str, line: str, kind: str) -> None:
    assert kind_of(line, place) == kind


@pytest.mark.parametrize("piece", ["© ", "(c) ", "copyright ", "all rights ", "The Council of ", "© 2014 A\n"])
def test_many_marks_cost_little(piece: str) -> None:
    assert slowness(many(piece)) < 25
