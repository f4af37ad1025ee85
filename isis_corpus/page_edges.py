"""Page edges: the heads of printed pages, by numbers that rise from page to page. Numbered headings are left alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import fold_line
from isis_corpus.segmentation import Unit

__all__ = ["find_page_heads", "is_broken_off", "is_new_page"]

_LONGEST_HEAD = 14  # words
_LEAST_BETWEEN = 12  # words of text between two heads
_MOST_NOTES = 8  # lines of notes between a page's text and its edge
_HEAD = LazyPattern(
    r"(?:(?P<number>\d{1,4})(?P<gap>\s+)(?:[|•·–—-]\s+)?(?P<rest>\p{L}.*)"
    r"|(?P<rest>\p{L}.*?)(?P<gap>\s+)(?:[|•·–—-]\s+)?(?P<number>\d{1,4})|(?P<number>\d{1,4}))"
)
# Words whose number belongs to the text: "Chapter 3", "Interview with a teacher, part 2".
_DIVISIONS = frozenset(
    "chapter part section book volume vol vol. day figure fig. table annex appendix lesson article interview letter no "
    "no. number issue week year phase stage step question case scene act ward level line page teil kapitel abschnitt "
    "chapitre partie tome bölüm kısım الفصل الباب الجزء القسم".split()
)


@attrs.frozen(slots=True)
class _Candidate:
    """A short line with a number at one of its ends."""

    unit: Unit
    number: int
    rest: str
    is_wide: bool


def is_new_page(source: str, before: Unit, after: Unit) -> bool:
    """Say whether a form feed stands between two neighbouring units."""
    return "\f" in source[before.end : after.start]


def is_broken_off(unit: Unit) -> bool:
    """Say whether a line breaks off inside a word: several words, the last half a word in small letters with its hyphen.

    Compounds that a list leaves open ("short-, middle- and long-term") end in a comma or go on with "and".
    """
    text = unit.text
    return text[-1] == "-" and unit.words >= 6 and text[-2:-1].islower() and text[-3:-2].isalpha()


def find_page_heads(units: Sequence[Unit], source: str) -> list[int]:
    """Return the indices of the lines that head (or foot) a printed page: a number, perhaps beside a short title.

    The numbers rise by one from page to page with text between. A sentence must go on across one of them, where form
    feeds, wide gaps, a repeated title or a third number bear it out; without a broken sentence the title must come again
    and a wide gap must stand beside each number. "Chapter 3", "3  Results" and "Elections 2014" are left alone.
    """
    numbered = [
        unit
        for unit in units
        if unit.words <= _LONGEST_HEAD and (unit.text[-1].isdecimal() or unit.text[0].isdecimal())
    ]
    candidates = [candidate for unit in numbered if (candidate := _candidate(unit)) is not None]
    numbers = {one.number for one in candidates}
    if not any(one.is_wide or one.number + 1 in numbers for one in candidates):
        return []  # a head without another needs a wide gap
    above = _words_above(units)
    heads: set[int] = set()
    for chain in _chains(candidates, above):
        if _is_proved(chain, units, source):
            heads.update(one.unit.index for one in chain)
    return sorted(heads)


def _candidate(unit: Unit) -> _Candidate | None:
    text = unit.text
    if unit.wrapped or (unit.is_sentence and not text.endswith("et al.")):
        return None
    match = _HEAD.fullmatch(text)
    if match is None or not match["number"].isascii():
        return None
    rest, gap = match["rest"] or "", match["gap"] or ""
    is_wide = len(gap) > 1 or "\t" in gap
    words = rest.casefold().split()
    if words and (words[-1] in _DIVISIONS or (len(words) == 1 and not is_wide)):
        return None
    return _Candidate(unit, int(match["number"]), rest, is_wide)


def _words_above(units: Sequence[Unit]) -> list[int]:
    """For each unit the words of the longer lines above it."""
    sums, total = [], 0
    for unit in units:
        sums.append(total)
        total += unit.words if unit.words > 4 else 0
    return sums


def _chains(candidates: Sequence[_Candidate], above: Sequence[int]) -> Iterator[list[_Candidate]]:
    """Candidates whose numbers rise by one, with text between each two."""
    open_chains: dict[int, list[_Candidate]] = {}
    chains: list[list[_Candidate]] = []
    for one in candidates:
        chain = open_chains.pop(one.number, None)
        if chain is None or above[one.unit.index] - above[chain[-1].unit.index] < _LEAST_BETWEEN:
            chain = []
            chains.append(chain)
        chain.append(one)
        open_chains[one.number + 1] = chain
    yield from chains


def _is_proved(chain: Sequence[_Candidate], units: Sequence[Unit], source: str) -> bool:
    broken = [one for one in chain if _splits_sentence(units, one.unit.index)]
    fed = [one for one in chain if _is_at_form_feed(units, one.unit.index, source)]
    wide = [one for one in chain if one.is_wide]
    again = any(count > 1 for rest, count in Counter(fold_line(one.rest) for one in chain).items() if rest)
    if len(chain) == 1:
        return bool(broken and fed and wide)
    if broken:
        return bool(fed or wide or again or len(chain) > 2)
    return again and len(wide) == len(chain)


def _is_at_form_feed(units: Sequence[Unit], at: int, source: str) -> bool:
    return (at > 0 and is_new_page(source, units[at - 1], units[at])) or (
        at + 1 < len(units) and is_new_page(source, units[at], units[at + 1])
    )


def _splits_sentence(units: Sequence[Unit], at: int) -> bool:
    """Whether the text behind a line goes on with the sentence in front of it, over the notes of the page."""
    after = next((unit for unit in units[at + 1 : at + 3] if unit.words > 2), None)
    if after is None or not after.text[0].islower() or after.text.startswith(("al-", "el-")):
        return False
    for unit in reversed(units[max(0, at - _MOST_NOTES) : at]):
        if unit.words >= 6 and not unit.ends:
            return True
        if unit.words >= 6 and not unit.text[0].isdecimal() and unit.gap > 1:
            return False
    return False
