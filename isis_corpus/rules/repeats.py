"""Repeats: alt text doubled beside its caption, galleries, running heads. Paragraphs an author repeats stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from isis_corpus.findings import COUNTER, PICTURE_COUNTER, Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.page_edges import find_page_heads, is_broken_off
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import fold_line
from isis_corpus.rules.captions import CREDIT_LABEL, trailing_credit
from isis_corpus.segmentation import Page, Unit

__all__ = ["find_doubled_captions", "find_galleries", "find_running_heads", "find_split_credits"]

_SHORTEST = 40  # code points; shorter lines repeat for many reasons
_LONGEST_BELOW_COUNTER = 35  # words; what is longer between the slides of a gallery is its text
_REACH = 3  # how many lines may stand between the copies


def find_doubled_captions(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find lines of at least six words that stand twice, or a second time with a credit behind them, close together.

    Not where a third of all lines do (the scraper doubled everything), and not messages or quoted speech.
    """
    found: dict[int, Finding] = {}
    long_units = [unit for unit in page.units if unit.words >= 6 and len(unit.text) >= _SHORTEST]
    prose = _Prose(page)
    for number, unit in enumerate(long_units):
        for later in long_units[number + 1 : number + 1 + _REACH]:
            if later.index - unit.index > _REACH + 1:
                break
            if (
                _same_picture(unit, later)
                and _only_short(page, unit.index, later.index)
                and _is_picture(unit, later, prose)
                and not _is_other(labels[unit.index])
                and not _is_other(labels[later.index])
            ):
                for copy in (unit, later):
                    credited = labels[copy.index].kind is BlockKind.CAPTION
                    strength = Strength.REGION if credited else Strength.PATTERN
                    found[copy.index] = copy.finding(BlockKind.CAPTION, "doubled_captions", "stands twice", strength)
    return {} if len(found) > 0.6 * len(long_units) and len(found) > 4 else found


def _same_picture(a: Unit, b: Unit) -> bool:
    first, second = a.text, b.text
    if first[0] != second[0] and first[0] not in ".…" and second[0] not in ".…":
        return False
    if min(a.words, b.words) < 12 and not (a.is_sentence or b.is_sentence or _CREDITED.match(b.text[len(a.text) :])):
        return False
    if len(second) < len(first):
        first, second = second, first
    return second.startswith(first) or (len(first) > 80 and second.startswith(first[:-1].rstrip(" .…")))


_CREDITED = LazyPattern(r"\s*(?:[|/(©–—-]|(?i:credit|photo|foto|image|source))")


class _Prose:
    """The paragraphs of a page, asked for those of another text than a given one without going through them again."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _units(self) -> list[Unit]:
        return [unit for unit in self._page.units if unit.is_prose]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(unit.text for unit in self._units)

    @cached_property
    def _second(self) -> Unit | None:
        return next((unit for unit in self._units if unit.text != self._units[0].text), None)

    def begins_below(self, index: int, text: str) -> bool:
        """Whether there are two paragraphs of another text than *text*, and all of them stand below *index*."""
        units = self._units
        first = units[0] if units and units[0].text != text else self._second
        return first is not None and len(units) - self._counts[text] >= 2 and index < first.index


def _is_picture(a: Unit, b: Unit, prose: _Prose) -> bool:
    """Whether a line said twice tells of a picture: it names a day, has a credit, is cut off, or stands above the text."""
    if _SCENE.search(a.text) or trailing_credit(b.text) is not None:
        return True
    if len(a.text) != len(b.text):
        return min(a.words, b.words) <= 40
    if _says(a.text) or a.words > 40 or a.ends == "?":
        return False  # a question said twice is the headline of the page, or of a section
    return a.index > 0 and prose.begins_below(b.index, a.text)


def _only_short(page: Page, start: int, end: int) -> bool:
    return all(unit.words <= 6 for unit in page.units[start + 1 : end])


def _is_other(label: Finding) -> bool:
    return label.strength >= Strength.START and label.kind is not BlockKind.CAPTION


def find_split_credits(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find captions whose credit stands alone on the next line, and what stands under the counter of a gallery.

    Where no blank line sets it off, a sentence above a credit is the article's, and only the credit is a caption; but for a
    short one between the head of the page and its first paragraph, with a photographer's name below it.
    """
    found: dict[int, Finding] = {}
    caption = BlockKind.CAPTION
    prose = [unit.index for unit in page.units if unit.is_prose and labels[unit.index].strength <= Strength.SHAPE]
    for unit, credit in zip(page.units, page.units[1:], strict=False):
        mine, its = labels[unit.index], labels[credit.index]
        only_credit = (
            credit.words <= 12
            and its.kind is caption
            and its.evidence.startswith("credit")
            and trailing_credit(credit.text) == 0
        )
        if (
            credit.gap == 1
            and credit.words <= 6
            and mine.kind is caption
            and credit.text[0] == "("
            and credit.text[-1] == ")"
        ):
            found[credit.index] = credit.finding(
                BlockKind.CAPTION, "split_credits", "credit of the caption above", Strength.REGION, continues=True
            )
        if (
            credit.gap == 1
            and only_credit
            and unit.words <= 60
            and _may_be_caption(unit, mine)
            and (not _is_paragraph_above(unit, mine) or _stands_below_head(unit, credit, labels, prose))
        ):
            found[unit.index] = unit.finding(
                BlockKind.CAPTION, "split_credits", "its credit is on the next line", Strength.PATTERN
            )
            found[credit.index] = credit.finding(
                BlockKind.CAPTION, "split_credits", "credit of the caption above", Strength.REGION, continues=True
            )
    return found | _below_counters(page, labels)


def _below_counters(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """What stands under the counter of a gallery, where its counters are two to four lines apart."""
    found: dict[int, Finding] = {}
    counters = [
        unit
        for unit in page.units
        if labels[unit.index].evidence in _COUNTERS and ("/" in unit.text or " of " in unit.text)
    ]
    spaced = [b.index - a.index for a, b in pairwise(counters)]
    for unit in counters if spaced and min(spaced) >= 2 and max(spaced) <= 4 else []:
        following = page.units[unit.index + 1] if unit.index + 1 < len(page.units) else None
        below = page.units[unit.index + 2] if unit.index + 2 < len(page.units) else None
        if (
            not following
            or (labels[unit.index].evidence == PICTURE_COUNTER and not _is_credit(below, labels))
            or following.words > _LONGEST_BELOW_COUNTER
            or not _may_be_caption(following, labels[following.index])
            or _speaks_of_picture(following, labels[following.index])
        ):
            continue
        found[following.index] = following.finding(
            BlockKind.CAPTION, "split_credits", "below the counter of a gallery", Strength.PATTERN
        )
        if (
            below
            and below.gap == 1
            and below.words <= 8
            and (below.text[0] == "(" or "/" in below.text)
            and labels[below.index].evidence not in _COUNTERS
        ):
            found[below.index] = below.finding(
                BlockKind.CAPTION, "split_credits", "credit of the caption above", Strength.REGION, continues=True
            )
    return found


def _is_credit(unit: Unit | None, labels: Sequence[Finding]) -> bool:
    return unit is not None and labels[unit.index].kind is BlockKind.CAPTION


_COUNTERS = frozenset({COUNTER, PICTURE_COUNTER})
_PICTURES = frozenset("photo photos photograph photographs picture pictures image images".split())


def _speaks_of_picture(unit: Unit, label: Finding) -> bool:
    """Whether a sentence with no form of a caption goes on about a picture, as an essay does."""
    return label.kind is not BlockKind.CAPTION and unit.is_sentence and not _PICTURES.isdisjoint(unit.folded.split())


def _may_be_caption(unit: Unit, label: Finding) -> bool:
    return (
        label.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION)
        and (label.strength <= Strength.SHAPE or label.kind is BlockKind.CAPTION)
        and not _says(unit.text)
    )


def _is_paragraph_above(unit: Unit, label: Finding) -> bool:
    """Whether a sentence above a credit is the article's: nothing sets it off from the paragraph above, nor tells of a picture."""
    return (
        unit.is_prose
        and unit.is_sentence
        and unit.index > 0
        and unit.gap == 1
        and label.kind is not BlockKind.CAPTION
        and _SCENE.search(unit.text) is None
    )


_LONGEST_BELOW_HEAD = 22  # words; a first paragraph has more
_FEWEST_BELOW = 2  # paragraphs
_HEAD = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.SHARING})


def _stands_below_head(unit: Unit, credit: Unit, labels: Sequence[Finding], prose: Sequence[int]) -> bool:
    """Whether a short sentence between the head of a page and its first paragraphs has the credit of a photographer below it.

    A bare agency below the first sentence of a report is the report's. *prose* holds where the paragraphs stand.
    """
    if unit.words > _LONGEST_BELOW_HEAD or not unit.index or not _names_photographer(credit.text):
        return False
    above = labels[unit.index - 1]
    if above.kind not in _HEAD or above.strength < Strength.WITHIN:
        return False
    return unit.index <= prose[0] if len(prose) > _FEWEST_BELOW else False


def _names_photographer(credit: str) -> bool:
    return "/" in credit or "|" in credit or CREDIT_LABEL.match(credit) is not None


_SCENE = LazyPattern(
    r"\s(?:(?:on|in|,)\s|(?=[MTWFS]\p{Ll}+day))(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s\d{1,2}\b"
)


def find_galleries(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find the captions that go on from doubled ones: each names the day of its picture, and nobody speaks."""
    doubled = find_doubled_captions(page, labels)
    found: dict[int, Finding] = {}
    if len(doubled) < 4:
        return found
    run = 0
    for unit in page.units:
        if unit.index in doubled:
            run += 1
        elif (
            run >= 4
            and unit.words <= 70
            and _SCENE.search(unit.text)
            and unit.text.count("”") == 0
            and not _says(unit.text)
        ):
            found[unit.index] = unit.finding(BlockKind.CAPTION, "galleries", "goes on with a gallery", Strength.REGION)
        else:
            run = 0
    return found


def _says(text: str) -> bool:
    return " said " in text or " told " in text or text[:1] in '"“'


def find_running_heads(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find what a printed page repeats at its edge: page numbers that rise, and the short line beside them.

    Needs the signs of a printed page: wrapped lines, labelled page numbers, or numbers that rise by one. The line that
    breaks off there inside a word or sentence is text, whatever its shape.
    """
    heads = find_page_heads(page.units, page.source)
    found = _broken_lines(page, labels, set(heads))
    for index in heads:
        found[index] = page.units[index].finding(
            BlockKind.SEPARATOR, "running_heads", "head of a page, by its number", Strength.REGION
        )
    for unit in page.units:
        if unit.text.startswith("Downloaded ") and unit.words <= _LONGEST_STAMP and _STAMP.fullmatch(unit.text):
            found[unit.index] = unit.finding(BlockKind.SEPARATOR, "running_heads", "download stamp", Strength.REGION)
    return found | _repeated_heads(page, labels)


_LONGEST_STAMP = 25  # words
_STAMP = LazyPattern(  # "Downloaded by [University of Leeds] at 03:12 14 November 2019", on every page of a journal's PDF
    r"Downloaded (?:by|from) \S.*\b(?:at \d{1,2}:\d\d|by guest|user|University|Universiteit|Universität|Library)\b.*\b20\d\d"
)


def _broken_lines(page: Page, labels: Sequence[Finding], heads: set[int]) -> dict[int, Finding]:
    """Lines that end in half a word, or go on in a paragraph that starts small, over a page's edge or not."""
    found: dict[int, Finding] = {}
    for unit in page.units:
        if unit.ends or unit.words < 6 or labels[unit.index].strength > Strength.SHAPE:
            continue
        if is_broken_off(unit):
            evidence = "breaks off inside a word"
        elif _goes_on(unit, page.units, labels, heads):
            evidence = "goes on in the next paragraph"
        else:
            continue
        found[unit.index] = unit.finding(BlockKind.PARAGRAPH, "running_heads", evidence, Strength.WITHIN)
    return found


def _goes_on(unit: Unit, units: Sequence[Unit], labels: Sequence[Finding], heads: set[int]) -> bool:
    after = unit.index + 1 + (unit.index + 1 in heads)
    if after >= len(units):
        return False
    below = units[after]
    if not below.is_prose or not below.text[0].islower() or below.text.startswith(("al-", "el-")):
        return False
    is_site = "." in below.text.split(maxsplit=1)[0]  # "example.com is run by …" begins, it does not go on
    return not is_site and labels[after].strength <= Strength.SHAPE


def _repeated_heads(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    numbers = _page_numbers(page)
    paged = (
        sum(
            1
            for unit in page.units
            if labels[unit.index].rule == "separators" and labels[unit.index].evidence == "page number"
        )
        >= 2
    )
    printed = bool(numbers) or paged or any(unit.wrapped and unit.words > 12 for unit in page.units)
    if not printed:
        return {}
    found = {
        unit.index: unit.finding(BlockKind.SEPARATOR, "running_heads", "page number", Strength.REGION)
        for unit in numbers
    }
    labelled = {unit.index for unit in page.units if labels[unit.index].rule == "separators"} | set(found)
    short = [
        unit for unit in page.units if 1 < unit.words <= 14 and not unit.is_sentence and unit.index not in labelled
    ]
    counts = Counter(_core(unit) for unit in short)
    titles = [_core(unit) for unit in page.units[:8] if unit.words >= 3 and not unit.is_prose]
    title = titles[0] if titles else ""
    for unit in short:
        core = _core(unit)
        again = counts[core] >= 2 and (unit.text.isupper() or _beside(unit, labelled, page))
        short_title = (
            len(core) > 12
            and any(one.startswith(core) for one in titles)
            and unit.index >= 4
            and _beside(unit, labelled, page)
        )
        same_as_title = bool(title) and core == title and unit.index > 0 and unit.text.isupper()
        head_of_page = unit.index == 0 and unit.text.isupper() and _beside(unit, labelled, page)
        if (
            core
            and (again or short_title or same_as_title or head_of_page)
            and not (counts[core] < 2 and unit.index < 3)
        ):
            found[unit.index] = unit.finding(BlockKind.SEPARATOR, "running_heads", "running head", Strength.REGION)
    heads = len(found) - len(numbers)
    paragraphs = sum(unit.is_prose for unit in page.units)
    return found if heads <= paragraphs else {}  # a printed page has prose below its head


def _core(unit: Unit) -> str:
    """The line without case and numbers, as it repeats from page to page."""
    return " ".join(word for word in fold_line(unit.text).split() if word not in {"#", "|", "page", "-", "•"})


def _beside(unit: Unit, numbers: set[int], page: Page) -> bool:
    return unit.index - 1 in numbers or unit.index + 1 in numbers


def _page_numbers(page: Page) -> list[Unit]:
    """Lines that are only a number, where they rise by one at least once, or a page break splits a sentence there."""
    bare = [unit for unit in page.units if unit.text.isdecimal() and len(unit.text) <= 4]
    rising = [
        unit
        for number, unit in enumerate(bare)
        if any(
            int(other.text) == int(unit.text) + step
            for other, step in ((bare[number - 1] if number else unit, -1), (bare[(number + 1) % len(bare)], 1))
        )
    ]
    spread = [
        unit for unit in rising if not any(abs(unit.index - other.index) <= 3 for other in rising if other is not unit)
    ]
    if not spread and sum(1 for unit in page.units if unit.wrapped and unit.words > 12) >= 3:
        spread = bare
    return spread if any(unit.is_prose for unit in page.units) else []
