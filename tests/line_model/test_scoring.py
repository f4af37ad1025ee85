"""The whole model on texts of our own: what it must keep, and what it must be able to say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isis_corpus.line_model import decode_body, score_lines
from isis_corpus.line_model.evidence import KINDS
from tests.timing import best_time

ARTICLE = [
    "Fighters withdrew from the dam late on Tuesday, residents said, leaving two trucks and a field kitchen behind.",
    "The provincial council confirmed the withdrawal but gave no figures. It had met twice that day, its spokesman said.",
    "A second column was seen on the road to the border, where the army has kept a checkpoint since the spring.",
    "Aid workers said about four hundred families had left the villages around the dam in the past week.",
    "“We are waiting for the engineers,” said the head of the water board. “Nobody else may touch the gates.”",
    "The engineers are expected from the capital within days, once the road has been cleared of mines.",
]
MENU = ["Home", "World", "Politics", "Business", "Sport", "Culture", "Video", "Log in", "Subscribe", "Search"]
FOOTER = ["About us", "Contact", "Privacy policy", "Terms of use", "Cookies", "© 2016 All rights reserved", "Follow us"]


@given(st.lists(st.text(max_size=80), max_size=30))
@example([])
@example([""])
@example(["*", "—", " "])
@example(["\ud800"])
def test_any_lines_get_a_probability_and_a_kind(lines: list[str]) -> None:
    scores = score_lines(lines)
    assert len(scores) == len(lines)
    for score in scores:
        assert 0.0 <= score.body <= 1.0
        assert score.kind in KINDS[1:]
        assert score.explain().startswith("line model ")
        assert score.reasons
    assert len(decode_body(scores)) == len(lines)


def test_a_page_keeps_its_article_and_loses_its_menus() -> None:
    lines = [*MENU, *ARTICLE, *FOOTER]
    kept = [line for line, body in zip(lines, decode_body(score_lines(lines)), strict=True) if body]
    assert kept == ARTICLE


def test_an_article_by_itself_is_kept_whole() -> None:
    assert all(decode_body(score_lines(ARTICLE)))


@pytest.mark.parametrize(
    "lines",
    [
        [" ".join(ARTICLE)],
        [
            "Die Kämpfer zogen sich am späten Dienstag vom Staudamm zurück, wie Bewohner berichteten.",
            "Der Provinzrat bestätigte den Abzug, nannte aber keine Zahlen. Er war an dem Tag zweimal zusammengekommen.",
            "Nach Angaben von Helfern haben etwa vierhundert Familien die Dörfer in der vergangenen Woche verlassen.",
        ],
        [
            "Les combattants se sont retirés du barrage mardi soir, ont déclaré des habitants de la région.",
            "Le conseil provincial a confirmé le retrait sans donner de chiffres. Il s’était réuni deux fois ce jour-là.",
            "Environ quatre cents familles ont quitté les villages voisins au cours de la semaine écoulée.",
        ],
        [
            "Savaşçılar salı günü geç saatlerde barajdan çekildi, bölge sakinleri böyle söyledi.",
            "İl meclisi geri çekilmeyi doğruladı ancak rakam vermedi. Meclis o gün iki kez toplanmıştı.",
            "Yardım görevlileri geçen hafta yaklaşık dört yüz ailenin köylerden ayrıldığını söyledi.",
        ],
        [
            "انسحب المقاتلون من السد في وقت متأخر من مساء الثلاثاء، بحسب سكان المنطقة.",
            "وأكد مجلس المحافظة الانسحاب من دون أن يذكر أرقاما. وكان المجلس قد اجتمع مرتين في ذلك اليوم.",
            "وقال عمال إغاثة إن نحو أربعمئة عائلة غادرت القرى المجاورة خلال الأسبوع الماضي.",
        ],
    ],
    ids=["one line", "German", "French", "Turkish", "Arabic"],
)
def test_prose_by_itself_is_kept_in_other_shapes_and_languages(lines: list[str]) -> None:
    assert all(decode_body(score_lines(lines)))


def test_reasons_can_be_read() -> None:
    scores = score_lines([*MENU, *ARTICLE, *FOOTER])
    assert scores[2].explain().startswith("line model ")
    assert scores[2].reasons[:3] == ("short", "no end mark", f"in a run of {len(MENU)} short lines")
    assert "before the article" in scores[2].reasons
    assert "after the article" in scores[-1].reasons
    assert "ends like a sentence" in scores[len(MENU)].reasons


def test_copies_are_counted() -> None:
    scores = score_lines([*MENU, *ARTICLE, "Home", *FOOTER])
    assert "2 times on the page" in scores[0].reasons


def test_lines_without_letters_go_with_their_neighbours() -> None:
    scores = score_lines(["* * *", *ARTICLE[:3], "---", *ARTICLE[3:], "***"])
    assert scores[0].body == scores[1].body
    assert scores[4].body == min(scores[3].body, scores[5].body)
    assert scores[-1].body == scores[-2].body
    assert scores[4].reasons == ("no letter or digit",)


def test_the_same_lines_get_the_same_scores() -> None:
    assert score_lines(ARTICLE) == score_lines(tuple(ARTICLE))


@pytest.mark.parametrize(
    ("lines", "message"),
    [("Home\nSport", "not one str; write text.splitlines"), (["Home", None], "line 1 must be a str, not NoneType")],
)
def test_what_is_no_list_of_lines_is_refused(lines: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        score_lines(lines)


def test_explaining_every_line_of_a_long_page_costs_no_more_than_its_length() -> None:
    def explained(count: int) -> float:
        scores = score_lines(MENU * count)
        return best_time(lambda: [score.explain() for score in scores], 3)

    explained(10)
    assert explained(400) < 4 * 2.2 * max(explained(100), 0.005)
