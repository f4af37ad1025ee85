"""Family names made from places stay what they are when names are rewritten; places beside them do not."""

from __future__ import annotations

import pytest

from isis_corpus import normalize_names


@pytest.mark.parametrize(
    "text",
    [
        "Zainab al-Tikriti reported from Haditha.",
        "Sami al-Najafi left.",
        "Hussein Abd al-Zahra al-Dulaimi was 61.",
        "Abu Yusuf al-Iraqi",
        "The officer met al-Tikriti.",
        "emir",
    ],
)
def test_a_personal_name_is_left_alone(text: str) -> None:
    assert normalize_names(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("He left for al-Raqqah.", "He left for Raqqa."),
        ("al-Raqqah fell.", "Raqqa fell."),
        ("Men from Dayr al-Zawr and Tal al-Abyad", "Men from Deir el-Zour and Tal Abyad"),
        ("Camp al-Hawl was full.", "Camp al-Hol was full."),
        ("Jabhat al-Nusrah denied it.", "Jabhat al-Nusra denied it."),
    ],
)
def test_a_place_or_group_is_rewritten(text: str, written: str) -> None:
    assert normalize_names(text) == written
