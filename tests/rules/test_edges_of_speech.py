"""Sentences with the words of furniture that end or open an article, and in which somebody speaks or something is told."""

from __future__ import annotations

import pytest

from isis_corpus import clean

_ARTICLE = (
    "The mill was opened again on Monday, officials in the town said, and the engineers from Erbil drank tea in its yard.",
    "It had been closed since the summer of that year, when the last engineer left for the north with his family and a cow.",
)
_TOLD = [
    "Follow us, the men in the clip say to the camera. They do not say where.",
    '"Leave a reply," said the voice on his telephone. We left four.',
    "Comments are closed, an aide said when we came to the gate.",
    '"The views expressed are those of the dead," the archivist likes to say.',
    "Terms and conditions were agreed in September. The originals go home; the scans stay.",
    '"Share it with your neighbour," the last page always said, and they did.',
    "Copyright was the least of their worries.",
    "About the author of the ledgers little is known. He wrote a neat hand.",
]
_FURNITURE = [
    "Follow us on Twitter and share this story with your friends.",
    "Comments are closed.",
    "The views expressed are those of the author and do not necessarily reflect those of the outlet.",
    "See our terms and conditions.",
    "Copyright 2016 The Harbour Post. All rights reserved.",
    "Leave a reply",
]


@pytest.mark.parametrize("sentence", _TOLD)
def test_a_told_sentence_stays_at_either_edge(sentence: str) -> None:
    assert sentence in clean("\n\n".join([*_ARTICLE, sentence]))
    assert sentence in clean("\n\n".join([sentence, *_ARTICLE]))


@pytest.mark.parametrize("line", _FURNITURE)
def test_furniture_goes_at_the_end(line: str) -> None:
    assert clean("\n\n".join([*_ARTICLE, line])) == "\n\n".join(_ARTICLE)
