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
                assert finding.strength in (Strength.MODEL, Strength.DOUBT)


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


class _Scores(list[_Score]):
    @property
    def bodies(self) -> list[float]:
        return [score.body for score in self]


def _scored(monkeypatch: pytest.MonkeyPatch, scores: dict[str, float], other: float) -> None:
    monkeypatch.setattr(
        open_lines, "score_page", lambda lines: _Scores(_Score(scores.get(line.strip(), other)) for line in lines)
    )


def _taken(lines: list[str], scores: dict[str, float], other: float, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    page, labels, layout = _page_of(lines)
    _scored(monkeypatch, scores, other)
    found = open_lines.find_open_lines(page, labels, layout)
    assert not {finding.kind for finding in found.values()} & BODY_KINDS
    return [page.units[index].text for index in sorted(found) if found[index].strength is not Strength.DOUBT]


_LOW_MENU = dict.fromkeys(_MENU, 0.01)


def test_unlikely_lines_go_and_likely_ones_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = _taken([*_MENU, *_ARTICLE, *_TEASERS], {**_LOW_MENU, _TEASERS[0]: 0.1}, 0.9, monkeypatch)
    assert taken == [*_MENU, _TEASERS[0]]


def test_without_furniture_all_around_nothing_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _taken([*_MENU, *_ARTICLE, *_TEASERS], {_TEASERS[0]: 0.1, _MENU[0]: 0.01}, 0.9, monkeypatch) == []


def _with_rows(*rows: str) -> list[str]:
    return [*_MENU, *_ARTICLE[:3], *rows, *_ARTICLE[3:]]


@pytest.mark.parametrize(
    ("rows", "score", "goes"),
    [
        (["What the millers want"], 0.3, False),  # a sub-heading stands alone between two paragraphs
        (["Most read in town"], 0.15, True),
        (["What the millers want", "And what they get"], 0.2, False),
        (["Most read in town", "Bread for less"], 0.15, True),
        (["The old baker", "The young baker", "A driver from Zummar", "The widow of the smith"], 0.1, False),
        (["Bread for less", "Ten cats we love", "Win a trip to Erbil", "Quiz: how well you know us"], 0.05, True),
    ],
    ids=["heading", "one line", "two headings", "two lines", "row of names", "row of teasers"],
)
def test_short_lines_are_judged_by_the_row(
    rows: list[str], score: float, goes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = {**_LOW_MENU, **dict.fromkeys(rows, score)}
    assert _taken(_with_rows(*rows), scores, 0.9, monkeypatch) == [*_MENU, *(rows if goes else [])]


_JAPANESE = [
    "川の西岸にある製粉所は月曜日に再開され、小麦を積んだ荷車が朝から列を作った。",
    "技師たちによると、町の住民は三年のあいだパンを遠くの村から運んでいたという。",
    "所有者は、銀行が開くまで職人に小麦粉で賃金を払うつもりだと話した。",
    "県議会の担当者は二人の警備員と発電機を約束し、群衆は笑った。",
]


def test_an_article_without_spaces_is_no_row_of_short_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = {**_LOW_MENU, **dict.fromkeys(_JAPANESE, 0.2)}
    page, labels, layout = _page_of([*_MENU, *_JAPANESE, *_MENU[:6]])
    layout = Layout(tuple(unit.text in _JAPANESE for unit in page.units), len(_MENU), len(_MENU) + 3, False)
    _scored(monkeypatch, scores, 0.9)
    assert open_lines.find_open_lines(page, labels, layout) == {}


_TABLE = [f"{day} June -- {place}, {crowd} people" for day, place, crowd in zip(
    (3, 5, 8, 12, 20, 21), ("Mosul", "Tel Keppe", "Zakho", "Sinjar", "Makhmur", "Qayyara"), (40, 12, 9, 88, 7, 31), strict=True
)]  # fmt: skip


@pytest.mark.parametrize(
    "table", [_TABLE, _TABLE[:5], ["Where the millers play", *_TABLE]], ids=["six", "five", "heading"]
)
def test_a_table_below_a_paragraph_stays(table: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [*_MENU, *_ARTICLE, *table]
    assert _taken(lines, {**_LOW_MENU, **dict.fromkeys(table, 0.05)}, 0.9, monkeypatch) == _MENU


def test_the_same_rows_among_furniture_go(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [*_MENU, *_ARTICLE, _TEASERS[0], *_TABLE]
    scores = {**_LOW_MENU, _TEASERS[0]: 0.1, **dict.fromkeys(_TABLE, 0.05)}
    assert _taken(lines, scores, 0.9, monkeypatch) == [*_MENU, _TEASERS[0], *_TABLE]


def test_a_separator_does_not_end_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    page, labels, layout = _page_of([*_MENU, *_ARTICLE, "Bread prices", ",", "Old wars", ",", "Mosul", ",", "Mills"])
    for unit in page.units:
        if unit.text == ",":
            labels[unit.index] = unit.finding(BlockKind.SEPARATOR, "separators", "", Strength.CERTAIN)
    _scored(monkeypatch, {**_LOW_MENU, "Bread prices": 0.2, "Old wars": 0.2, "Mills": 0.2, ",": 0.2}, 0.9)
    found = open_lines.find_open_lines(page, labels, layout)
    assert {"Bread prices", "Old wars", "Mosul", "Mills"} <= {page.units[index].text for index in found}


def test_little_furniture_brings_back_what_only_its_place_spoke_against(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{name} of the western mills" for name in _MENU]
    page, labels, layout = _page_of([*_ARTICLE, *names])
    assert not layout.is_article
    labels[-1] = page.units[-1].finding(BlockKind.NAVIGATION, "foot", "below the article", Strength.PLACE)
    _scored(monkeypatch, {}, 0.3)
    assert list(open_lines.find_open_lines(page, labels, layout)) == [len(page) - 1]


def test_the_recall_level_takes_what_the_model_doubts(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [*_MENU, *_ARTICLE, *_TEASERS]
    _scored(monkeypatch, {**_LOW_MENU, _TEASERS[0]: 0.6, _TEASERS[1]: 0.7}, 0.9)
    source = "\n".join(lines)
    block = next(block for block in parse(source).blocks if block.text == _TEASERS[0])
    assert block.kind in BODY_KINDS
    assert (block.findings[-1].rule, block.findings[-1].strength) == ("line_model", Strength.DOUBT)
    assert [text in clean(source) for text in _TEASERS] == [True, True]
    eager = clean(source, Policy(level="recall"))
    assert [text in eager for text in _TEASERS] == [False, True]
    assert all(text in eager for text in _ARTICLE)


def test_it_abstains_where_it_would_take_most_of_the_prose(monkeypatch: pytest.MonkeyPatch) -> None:
    page, labels, layout = _page_of([*_MENU, *_ARTICLE])
    _scored(monkeypatch, {}, 0.01)
    assert open_lines.find_open_lines(page, labels, layout) == {}


def test_a_line_that_only_its_place_spoke_against_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    page, labels, layout = _page_of([*_MENU, *_ARTICLE, "Bread prices"])
    labels[-1] = page.units[-1].finding(BlockKind.NAVIGATION, "foot", "below the article", Strength.PLACE)
    _scored(monkeypatch, _LOW_MENU | {"Bread prices": 0.9}, 0.9)
    assert open_lines.find_open_lines(page, labels, layout)[len(page) - 1].kind in BODY_KINDS


def test_the_precision_level_keeps_what_only_the_model_spoke_against() -> None:
    source = "\n".join([*_MENU, *_ARTICLE, *_MENU, *_TEASERS * 3, *_MENU])
    careful = clean(source, policy=Policy(keep=BODY.keep, level=Level.PRECISION))
    assert all(text in careful for text in _judged(parse(source)))


@pytest.mark.parametrize(("score", "stays"), [(0.25, False), (0.35, True)])
def test_prose_in_the_core_of_the_page_needs_less(score: float, stays: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = _taken([*_MENU, *_ARTICLE], {**_LOW_MENU, _ARTICLE[2]: score}, 0.9, monkeypatch)
    assert taken == (_MENU if stays else [*_MENU, _ARTICLE[2]])


@pytest.mark.parametrize(("score", "stays"), [(0.45, False), (0.55, True)])
def test_prose_elsewhere_needs_more(score: float, stays: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    low = [f"{line} again" for line in _MENU]
    scores = {**_LOW_MENU, **dict.fromkeys(low, 0.01), _TEASERS[1]: score}
    taken = _taken([*_MENU, *_ARTICLE, *low, _TEASERS[1]], scores, 0.9, monkeypatch)
    assert (_TEASERS[1] not in taken) is stays


def _found_below_a_title(titled: bool, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What goes of a page whose first paragraph is cut off from the others by a menu."""
    lines = [*_MENU, "Mill at Qayyara turns again", _ARTICLE[0], *_MENU, *_ARTICLE[1:]]
    page, labels, layout = _page_of(lines)
    if titled:
        labels[len(_MENU)] = page.units[len(_MENU)].finding(BlockKind.TITLE, "titles", "", Strength.REGION)
    _scored(monkeypatch, {**_LOW_MENU, _ARTICLE[0]: 0.4}, 0.9)
    found = open_lines.find_open_lines(page, labels, layout)
    return [page.units[index].text for index, finding in found.items() if finding.strength is not Strength.DOUBT]


def test_the_first_paragraph_below_the_title_is_as_in_the_core(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ARTICLE[0] not in _found_below_a_title(titled=True, monkeypatch=monkeypatch)
    assert _ARTICLE[0] in _found_below_a_title(titled=False, monkeypatch=monkeypatch)


@pytest.mark.parametrize(
    ("above", "goes"), [("Share on Facebook", True), (_TEASERS[0], False)], ids=["furniture", "prose"]
)
def test_short_lines_between_furniture_outside_the_core_go(
    above: str, goes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = ["Boats for less", "Win a trip to Hit"]
    lines = [*_MENU, *_ARTICLE, *(f"{line} again" for line in _MENU), above, *row, "Share on Telegram"]
    page, labels, layout = _page_of(lines)
    for unit in page.units:
        if unit.text.startswith("Share on"):
            labels[unit.index] = unit.finding(BlockKind.SHARING, "sharing", "", Strength.START)
    _scored(
        monkeypatch, {**_LOW_MENU, **dict.fromkeys(lines[len(_MENU) + 5 : -4], 0.01), **dict.fromkeys(row, 0.4)}, 0.9
    )
    found = open_lines.find_open_lines(page, labels, layout)
    assert [page.units[index].text in row for index in found].count(True) == (len(row) if goes else 0)


def test_a_paragraph_that_is_only_doubted_is_no_furniture_around_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    row = ["What the millers want", "What the bakers want"]
    low = [f"{line} again" for line in _MENU]
    scores = {**_LOW_MENU, **dict.fromkeys(low, 0.01), **dict.fromkeys(_TEASERS, 0.6), **dict.fromkeys(row, 0.4)}
    lines = [*_MENU, *_ARTICLE, *low, _TEASERS[0], *row, _TEASERS[1]]
    assert not set(_taken(lines, scores, 0.9, monkeypatch)) & {*row, *_TEASERS}
