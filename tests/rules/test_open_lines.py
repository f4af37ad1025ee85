"""The line model as a rule: it judges what rules leave open on a page, and nothing in an article."""

from __future__ import annotations

import pytest

from isis_corpus import BODY, Policy, clean, parse
from isis_corpus.document import Document
from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BODY_KINDS, BlockKind
from isis_corpus.layout import Layout, find_layout
from isis_corpus.policies import Level
from isis_corpus.rules import open_lines
from isis_corpus.segmentation import Page, segment
from tests.gold_texts import GOLD, GoldText

_MENU = [
    "Harbour Post", "World", "Region", "Money", "Culture", "Games", "Weather desk", "Maps", "Letters", "Puzzles",
    "Mosul", "Erbil", "Basra", "Kirkuk", "Dohuk", "Anbar", "Najaf", "Karbala", "Wasit", "Babil", "Diyala", "Sulaymaniyah",
    "Our writers", "Late edition", "Long reads", "Picture book", "Radio room", "Our town", "Old stories", "Market prices",
    "River levels", "Farm notes", "Night trains", "Bus lines", "Hill walks", "Bread prices",
]  # fmt: skip
_ARTICLE = [
    "The mill on the western bank was opened again on Monday, engineers in the town said, and flour left the yard by noon.",
    "Farmers from eleven villages had waited with their wheat since the morning, and many of them slept in their lorries.",
    "The mill had stood still since the summer of 2014, when fighters of the Islamic State took the town and sold its engines.",
    "Its owner, who had spent three years in a camp near Erbil, said that he would pay his men in flour until the bank opened.",
    "An officer of the provincial council promised two guards and a generator, and the crowd laughed, because he had done so before.",
]
_TEASERS = [
    "Sponsored: ten carpets that every home in the city needs this winter, and where to buy them cheaper than your neighbour.",
    "We asked our readers to send in the best pictures of their cats, and you will not believe what came in the post today!",
]
_PAGE = "\n".join([*_MENU, *_ARTICLE, *_MENU[:6], *_TEASERS, *_MENU[6:]])


def _judged(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.findings and block.findings[0].rule == "line_model"]


def test_the_article_of_a_page_stays() -> None:
    for paragraph in _ARTICLE:
        assert paragraph in clean(_PAGE)


def test_what_it_found_says_so_in_words() -> None:
    page = parse("\n".join([*_MENU, *_ARTICLE, *_MENU, *_TEASERS * 3, *_MENU]))
    for block in page.blocks:
        for finding in block.findings:
            if finding.rule == "line_model":
                assert finding.evidence.startswith("line model 0.")
                assert finding.strength is Strength.MODEL


@pytest.mark.parametrize("gold", GOLD.values(), ids=GOLD.keys())
def test_nothing_is_judged_in_an_article(gold: GoldText) -> None:
    assert _judged(parse(gold.raw)) == []


def test_it_can_be_skipped() -> None:
    assert _judged(parse(_PAGE, skip=["line_model"])) == []


def _page_of(lines: list[str]) -> tuple[Page, list[Finding], Layout]:
    source = "\n".join(lines)
    page = Page(source, segment(source, lambda text, number: ()))
    labels = [unit.finding(BlockKind.PARAGRAPH, "default", "", Strength.DEFAULT) for unit in page.units]
    return page, labels, find_layout(page, labels)


class _Score:
    def __init__(self, body: float) -> None:
        self.body = body

    def explain(self) -> str:
        return f"line model {self.body}"


def _scored(monkeypatch: pytest.MonkeyPatch, scores: dict[str, float], other: float) -> None:
    monkeypatch.setattr(
        open_lines, "score_lines", lambda lines: [_Score(scores.get(line.strip(), other)) for line in lines]
    )


def test_an_unlikely_line_goes_and_a_likely_one_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    page, labels, layout = _page_of([*_MENU, *_ARTICLE, *_TEASERS])
    _scored(monkeypatch, {_TEASERS[0]: 0.1, _MENU[0]: 0.01}, 0.9)
    found = open_lines.find_open_lines(page, labels, layout)
    assert [page.units[index].text for index in found] == [_MENU[0], _TEASERS[0]]
    assert not {finding.kind for finding in found.values()} & BODY_KINDS


def test_it_abstains_where_it_would_take_most_of_the_prose(monkeypatch: pytest.MonkeyPatch) -> None:
    page, labels, layout = _page_of([*_MENU, *_ARTICLE])
    _scored(monkeypatch, {}, 0.01)
    assert open_lines.find_open_lines(page, labels, layout) == {}


def test_a_line_that_only_its_place_spoke_against_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    page, labels, layout = _page_of([*_MENU, *_ARTICLE, "Bread prices"])
    labels[-1] = page.units[-1].finding(BlockKind.NAVIGATION, "foot", "below the article", Strength.PLACE)
    _scored(monkeypatch, {}, 0.9)
    assert open_lines.find_open_lines(page, labels, layout)[len(page) - 1].kind in BODY_KINDS


def test_the_precision_level_keeps_what_only_the_model_spoke_against() -> None:
    source = "\n".join([*_MENU, *_ARTICLE, *_MENU, *_TEASERS * 3, *_MENU])
    careful = clean(source, policy=Policy(keep=BODY.keep, level=Level.PRECISION))
    assert all(text in careful for text in _judged(parse(source)))
