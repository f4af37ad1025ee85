"""Other stories of the site: runs of headlines, headlines that run into their stories, lists that "More from …" announces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import REMOVED_KINDS, BlockKind
from isis_corpus.layout import is_bare, is_one_shape
from isis_corpus.patterns import LazyPattern
from isis_corpus.segmentation import Page, Unit
from isis_corpus.word_lists import load_words

__all__ = ["find_breadcrumbs", "find_headline_runs", "find_joined_teasers", "find_more_lists"]

_FEWEST_HEADLINES = 8
_MOST_IN_ARTICLE = 15  # lines of a list of the article's own
_LONGEST_CHRONOLOGY = 30  # lines
_HEADLINE_WORDS, _LONGEST_HEADLINE = 6, 40
_MEAN_WORDS = 9.5  # shorter lines in a row are verse, names, the rows of a list
_LOWER_SHARE = 0.4  # of the words; in titles and names of people nearly all start with a capital
_PUNCTUATED = 3  # paragraphs with an end mark that show that this text uses them
_PARAGRAPH = 18  # words
_ROWS = 5
_PASSED = REMOVED_KINDS | {BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CAPTION}


def find_headline_runs(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find runs of eight headlines or more, full sentences without an end mark, outside the article.

    In a run of sixteen or more a single line between two of them goes with them, whatever its end mark.
    Only where the paragraphs of the article have end marks and the text shows other furniture; rows of one shape, verse,
    lists of names are left alone, and so are fewer than sixteen between two paragraphs or below a line that announces them.
    """
    paragraphs = _paragraphs(page, labels)
    if len(paragraphs) < _PUNCTUATED:
        return {}
    found: dict[int, Finding] = {}
    for lines in _headline_runs(page.units, labels):
        run = _without_tables(lines) if len(lines) >= _FEWEST_HEADLINES else []
        if len(run) < _FEWEST_HEADLINES or sum(unit.words for unit in run) < _MEAN_WORDS * len(run):
            continue
        if sum(unit.lower_share for unit in run) < _LOWER_SHARE * len(run):
            continue
        before = bisect_left(paragraphs, run[0].index)
        own = 0 < before < len(paragraphs) or _is_announced(page.units, lines[0].index)
        if own and len(run) <= _MOST_IN_ARTICLE:
            continue
        evidence = f"one of {len(run)} headlines in a row"
        if len(run) > (_LONGEST_CHRONOLOGY if own else _MOST_IN_ARTICLE):
            run += _between(page.units, labels, run)
        found |= {
            unit.index: unit.finding(BlockKind.RELATED, "headline_runs", evidence, Strength.PATTERN) for unit in run
        }
    return {} if found and is_bare(labels) else found


def _between(units: Sequence[Unit], labels: Sequence[Finding], run: Sequence[Unit]) -> list[Unit]:
    """The single lines between two headlines of a long run that are none by their end: questions, calls, brackets."""
    return [
        units[above.index + 1]
        for above, below in pairwise(run)
        if below.index == above.index + 2
        and _is_free(labels[above.index + 1])
        and _HEADLINE_WORDS <= units[above.index + 1].words <= _LONGEST_HEADLINE
    ]


def _paragraphs(page: Page, labels: Sequence[Finding]) -> list[int]:
    """Where paragraphs with an end mark stand that nothing speaks against."""
    return [
        unit.index
        for unit in page.units
        if unit.is_sentence and unit.words >= _PARAGRAPH and _is_free(labels[unit.index])
    ]


_SHAPE = Strength.SHAPE


def _is_free(label: Finding) -> bool:
    return label.strength <= _SHAPE


def _is_announced(units: Sequence[Unit], first: int) -> bool:
    """Whether the line above says what the list is: "The report asks for:", "Key findings"."""
    return first > 0 and (units[first - 1].ends == ":" or _is_summary_label(units[first - 1]))


def _is_summary_label(unit: Unit) -> bool:
    return unit.folded in load_words("summary_labels")


def _headline_runs(units: Sequence[Unit], labels: Sequence[Finding]) -> Iterator[list[Unit]]:
    """Runs of headlines; short lines, questions, calls and furniture between them neither count nor end a run."""
    run: list[Unit] = []
    for unit, label in zip(units, labels, strict=True):
        if not _is_free(label):
            ends = label.kind not in _PASSED and label.kind is not BlockKind.RELATED
        elif _is_headline(unit):
            run.append(unit)
            ends = False
        else:
            ends = (unit.words >= _HEADLINE_WORDS and unit.ends not in ("?", "!", "…")) or _is_summary_label(unit)
        if ends and run:
            yield run
            run = []
    if run:
        yield run


def _without_tables(run: Sequence[Unit]) -> list[Unit]:
    """The lines of a run that do not stand among five of one shape, as the rows of a list of dates or figures do."""
    rows: set[int] = set()
    for start in range(len(run) - _ROWS + 1):
        if is_one_shape(run[start : start + _ROWS]):
            rows.update(range(start, start + _ROWS))
    return [unit for at, unit in enumerate(run) if at not in rows]


def _is_headline(unit: Unit) -> bool:
    return (
        _HEADLINE_WORDS <= unit.words <= _LONGEST_HEADLINE
        and not unit.ends
        and not unit.text[0].islower()
        and unit.text[-1] not in ",;"
        and not unit.wrapped
    )


_FEWEST_ANNOUNCED, _ANNOUNCING_WORDS, _ANNOUNCED_WORDS = 3, 8, 30
_MORE = LazyPattern(
    r"(?i)(?:more (?:from|great|of our|stories|news|articles|coverage|posts|reading|top)\b|also on\b|(?:the )?latest (?:stories|news)\b"
    r"|mehr (?:von|aus|zum)\b|plus (?:d['’e]|sur)\b|daha fazla\b|المزيد (?:من|عن)\b).*"
)
_MORE_AT_THE_END = (
    LazyPattern(  # inside an article these are sub-headings as well: "More on the losses", "Elsewhere in Syria"
        r"(?i)(?:more (?:on|in|about|by)|(?:also|elsewhere) (?:in|at|from)|(?:the )?latest (?:from|in|on)|mehr zu)\b.*"
    )
)


def find_more_lists(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find "More from …" and the three teasers or more below it, in a text that shows other furniture.

    The end of a sentence ends the list. "More on …" announces one only below the last paragraph of the article.
    """
    found: dict[int, Finding] = {}
    units = page.units
    last = max(_paragraphs(page, labels), default=-1)
    for unit in units:
        if not (1 < unit.words <= _ANNOUNCING_WORDS and not unit.is_sentence and _is_free(labels[unit.index])):
            continue
        if unit.index in found:
            continue
        if not (_MORE.fullmatch(unit.text) or (unit.index > last and _MORE_AT_THE_END.fullmatch(unit.text))):
            continue
        below = []
        for index in range(unit.index + 1, len(units)):
            label = labels[index]
            if not (_is_free(label) or label.kind is BlockKind.RELATED) or not _is_teaser(units[index]):
                break
            below.append(units[index])
        if len(below) >= _FEWEST_ANNOUNCED:
            found[unit.index] = unit.finding(
                BlockKind.RELATED, "more_lists", "announces a list of stories", Strength.PATTERN
            )
            found |= {
                later.index: later.finding(BlockKind.RELATED, "more_lists", "below its announcement", Strength.PATTERN)
                for later in below
            }
    return {} if found and is_bare(labels) else found


def _is_teaser(unit: Unit) -> bool:
    return unit.words <= _ANNOUNCED_WORDS and (not unit.ends or unit.ends in "?!…)") and unit.ends != ":"


_FEWEST_JOINED, _FEWEST_IN_CAPITALS, _FEWEST_WORDS, _MOST_WORDS = 3, 5, 7, 70
_SEAM = LazyPattern(r"(?<=[\p{Ll}\p{N}][?!]?)\p{Lu}\p{L}* (?:\S+ ){0,2}\p{Ll}")
_PLACE = LazyPattern(r"(?<=[^.:!?,;)\]”\"\s–—-] )\p{Lu}{4,}(?:[ -]\p{Lu}{2,}){0,3}:\s?\p{Lu}")
_LONGEST_HEAD = 20  # words of a headline in front of a seam
_REACH = 170  # code points into a line
_CAPITALS = 0.7  # of the longer words of a headline
_LONGER = 4  # code points
_FEWEST_CAPITALS = 6  # words
_FEWEST_BEFORE_PLACE = 5  # words
_SMALL_WORDS = frozenset("About After An Are As At Can From Into Is Or Over To Was With Without".split())
"""Words that headlines in capitals capitalise, and names and titles of books seldom hold."""
_CITED = LazyPattern(r",\s|\.\s|\b(?:1[5-9]|20)\d\d\b")


def find_joined_teasers(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find three lines or more, one after the other, in which a headline runs into the first words of its story.

    Either no space stands between them ("Bridge Opens AgainThe old bridge …"), or a place in capitals does ("Bridge opens
    again MOSUL: The old bridge …"), or the headline has capitals as a name has none ("Bridge Opens To The Public The old
    bridge …"; five lines). Lines of under seven words between them neither count nor end a run; words with a capital
    inside are no seam where they come again. Up to seven beside a paragraph, and what is announced or listed, are left alone.
    """
    found: dict[int, Finding] = {}
    runs = list(_joined_runs(page.units, labels))
    if not runs:
        return found
    joined = {unit.index for run in runs for unit, _ in run}
    paragraphs = {at for at in _paragraphs(page, labels) if at not in joined}
    for run in runs:
        seams = [seam for _, seam in run]
        first, last = run[0][0].index, run[-1][0].index
        beside = len(run) < _FEWEST_HEADLINES and not paragraphs.isdisjoint((first - 1, last + 1))
        if beside or _is_announced(page.units, first) or len(set(seams)) < len(run):
            continue
        evidence = f"one of {len(run)} headlines that run into their stories"
        found |= {
            unit.index: unit.finding(BlockKind.RELATED, "joined_teasers", evidence, Strength.PATTERN) for unit, _ in run
        }
    return {} if found and is_bare(labels) else found


def _joined_runs(units: Sequence[Unit], labels: Sequence[Finding]) -> Iterator[list[tuple[Unit, str]]]:
    run: list[tuple[Unit, str]] = []
    sure = 0
    for unit, label in zip(units, labels, strict=True):
        if unit.words < _FEWEST_WORDS or not (_is_free(label) or label.kind is BlockKind.RELATED):
            continue
        if label.kind is not BlockKind.LIST_ITEM:
            seam = _seam(unit)
            words = seam or _capitals(unit)
            if words:
                run.append((unit, words))
                sure += bool(seam)
                continue
        if sure >= _FEWEST_JOINED or len(run) >= _FEWEST_IN_CAPITALS:
            yield run
        run, sure = [], 0
    if sure >= _FEWEST_JOINED or len(run) >= _FEWEST_IN_CAPITALS:
        yield run


def _seam(unit: Unit) -> str:
    """The words at which a headline runs into its story, or none."""
    if unit.words > _MOST_WORDS:
        return ""
    text = unit.text[:_REACH]
    place = _PLACE.search(text) if ":" in text else None
    if place:
        head = text[: place.start()].casefold()
        words = head.split()
        if _FEWEST_BEFORE_PLACE <= len(words) <= _LONGEST_HEAD:
            return "" if words[-1] in load_words("mid_phrase", "mid_clause") else head
    seam = _SEAM.search(text)
    if seam:
        words = text[: seam.start()].split()
        longer = [word for word in words if len(word) >= _LONGER and word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in longer)
        if (
            2 < len(words) <= _LONGEST_HEAD
            and capitals >= _CAPITALS * len(longer)
            and unit.is_sentence
            and not _CITED.search(text[: seam.start()])
        ):
            return (words[-1] + seam.group().split()[0]).casefold()
    return ""


def _capitals(unit: Unit) -> str:
    """The words in capitals that a line opens with, one of them as only headlines capitalise it ("To", "Is"), or none."""
    opening = unit.text.split(maxsplit=_FEWEST_CAPITALS)[:_FEWEST_CAPITALS]
    if not unit.is_sentence or any(word[0].islower() for word in opening):
        return ""
    words = unit.text.split()[:_LONGEST_HEADLINE]
    count = next((at for at, word in enumerate(words) if word[0].islower()), 0)
    return " ".join(words[:count]).casefold() if not _SMALL_WORDS.isdisjoint(words[1 : max(1, count - 1)]) else ""


_CRUMB = LazyPattern(r"(?P<number>\d)[.)]\s+(?P<label>\S.*)")
_FIRST_CRUMBS = frozenset(
    ["home", "homepage", "start", "startseite", "accueil", "inicio", "ana sayfa", "anasayfa", "الرئيسية"]
)


def find_breadcrumbs(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find a trail of numbered lines, "1. Home", "2. Politics", as a list of links comes out of some renderers.

    In a text without other furniture, and below a line that announces a list, the numbers are the text's.
    """
    found: dict[int, Finding] = {}
    trail: list[Unit] = []
    for unit in page.units:
        match = _CRUMB.fullmatch(unit.text) if unit.words <= _LONGEST_HEADLINE and unit.text[0].isdecimal() else None
        number = int(match["number"]) if match else 0
        if match and number == 1 and match["label"].strip().casefold() in _FIRST_CRUMBS:
            trail = [] if _is_announced(page.units, unit.index) else [unit]
        elif trail and number == len(trail) + 1 and not unit.is_sentence:
            trail.append(unit)
        else:
            trail = []
        if len(trail) > 1:
            found |= {
                crumb.index: crumb.finding(
                    BlockKind.NAVIGATION, "breadcrumbs", "in a trail from the home page", Strength.PATTERN
                )
                for crumb in trail[-2:]
            }
    return {} if found and is_bare(labels) else found
