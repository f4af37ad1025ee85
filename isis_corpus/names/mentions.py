"""Names in running prose: listed surfaces first, then spellings that nobody has listed, each with its span.

A mention takes in the article, plural and adjective endings and a final ayn or hamza; the possessive and what a hyphen
adds stay outside. English words and other senses are no mentions; what nothing decides is returned with candidates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import attrs

from isis_corpus.errors import require_str
from isis_corpus.names.contexts import Context, load_rules
from isis_corpus.names.family_names import is_family_name
from isis_corpus.names.folding import MARKS, fold_surface
from isis_corpus.names.gazetteer import Entity, Gazetteer, gazetteer_or_shipped
from isis_corpus.names.scanning import Hit, Scanner, article_before
from isis_corpus.names.unlisted import Guess, Guesser
from isis_corpus.spans import Span

__all__ = ["Mention", "find_names"]

_CONFIDENCE = {"geonames": 0.8, "geonames-other": 0.6}


@attrs.frozen(slots=True)
class Mention:
    """A name in a text.

    Attributes:
        span: Where, in code points of the text.
        surface: What stands there.
        entity: Id of the entity, or None where nothing decides.
        candidates: Ids that the surface can stand for, the likeliest first; just the entity where there is one.
        confidence: From 0 to 1; 1 for a listed form that means one thing.
        how: ``exact`` (listed as it stands), ``folded`` (case, marks or article differ), ``context`` (a rule decided),
            ``ambiguous`` (none did), ``unlisted`` (by key and comparison).
    """

    span: Span
    surface: str
    entity: str | None
    candidates: tuple[str, ...]
    confidence: float
    how: str


class _Finder:
    """Scanner and guesser of one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.scanner = Scanner(gazetteer)
        self.guesser = Guesser(gazetteer, self.scanner)
        self.exact = frozenset(surface.text for entity in gazetteer for surface in entity.surfaces)


class _Everything:
    def __contains__(self, word: object) -> bool:
        return True


_EVERYTHING = _Everything()


@lru_cache(maxsize=4)
def _finder(gazetteer: Gazetteer) -> _Finder:
    return _Finder(gazetteer)


_MARK_SET = frozenset(MARKS)
_FINAL_MARK = re.compile(rf"[{MARKS}](?![^\W\d_])")


def find_names(text: str, gazetteer: Gazetteer | None = None, *, unlisted: bool = True) -> tuple[Mention, ...]:
    """Find the names of *gazetteer* in English prose.

    Args:
        text: Any text; offsets are its code points.
        gazetteer: The shipped one if left out.
        unlisted: Also look for spellings that are not listed, by key and comparison.

    Returns:
        The mentions in order, none overlapping.

    Raises:
        TypeError: if *text* is not a ``str`` or *gazetteer* not a ``Gazetteer``.

    >>> [(m.surface, m.entity) for m in find_names("ISIS-held Tal 'Afar's fall")]
    [('ISIS', 'org.islamic-state'), ("Tal 'Afar", 'place.tal-afar')]
    >>> find_names("It is a big hit.")
    ()
    """
    require_str(text, "text")
    finder = _finder(gazetteer_or_shipped(gazetteer))
    rules = load_rules()
    hits: list[Hit | Guess] = []
    sure: set[str] = set()
    blocked = 0
    for found, hit in finder.scanner.scan(text, finder.guesser.dull if unlisted else _EVERYTHING):
        if hit is not None:
            longer = finder.guesser.guess(text, found, hit.end) if unlisted and hit.end == found.end() else None
            if longer is not None:
                hits.append(longer)
                blocked = longer.end
                continue
            hits.append(hit)
            if len(hit.owners) == 1 and hit.folded not in rules and hit.owners[0][0].kind != "term":
                sure.add(hit.owners[0][0].id)
        elif unlisted and found.start() >= blocked:
            guess = finder.guesser.guess(text, found)
            if guess is not None:
                hits.append(guess)
                blocked = guess.end
    context = Context(text, sure)
    mentions: list[Mention] = []
    for each in hits:
        mention = (
            _read_guess(text, each, bool(sure), context.uses)
            if isinstance(each, Guess)
            else _read_hit(text, each, context, finder)
        )
        if mention is not None:
            if mentions and mention.span.start < mentions[-1].span.end:
                continue
            mentions.append(mention)
    return tuple(mentions)


_ALONE = 0.985
"""Confidence asked of an unlisted spelling in a text that names nothing else we know."""


def _read_guess(text: str, guess: Guess, in_company: bool, uses: Callable[[str], bool]) -> Mention | None:
    """Accept a guess unless the text uses the same word in lower case, or stands far from anything we know."""
    start = article_before(text, guess.start)
    surface = text[start : guess.end]
    word = text[guess.start : guess.end]
    if not in_company and guess.confidence < _ALONE:
        return None
    if word.isalpha() and uses(word.lower()):
        return None
    single = guess.entities[0] if len(guess.entities) == 1 else None
    confidence = round(min(0.9, guess.confidence), 3)
    return Mention(Span(start, guess.end), surface, single, guess.entities, confidence, "unlisted")


def _span(text: str, hit: Hit) -> tuple[int, int]:
    """Take the article, a mark in front and a mark behind into the span."""
    start = article_before(text, hit.start)
    if start == hit.start and text[start - 1 : start] in _MARK_SET and _leads(text, start, hit):
        start -= 1
    end = hit.end
    if text[end : end + 1] in _MARK_SET and _FINAL_MARK.match(text, end) and _trails(text, end, hit):
        end += 1
    return start, end


def _leads(text: str, start: int, hit: Hit) -> bool:
    """Say whether the sign in front of a hit is the name's own."""
    before = text[start - 2 : start - 1]
    if before.isalnum():
        return False
    return (
        any(s.text[:1] in MARKS for e, _ in hit.owners for s in e.surfaces)
        and (text[hit.end : hit.end + 1] or " ") not in MARKS
    )


def _trails(text: str, end: int, hit: Hit) -> bool:
    """Say whether the sign behind a hit is the name's own: listed so, and not a possessive or closing quotation."""
    if text[end - 1].lower() in "sz":
        return False
    listed = any(s.text[-1:] in MARKS for e, _ in hit.owners for s in e.surfaces)
    opened = re.search(rf"(?<![^\W_])[{MARKS}]\w[^\n{MARKS}]*$", text[max(0, end - 120) : end])
    return listed and (opened is None or text[end + 1 : end + 2] in ("'", "’"))


def _family_name(text: str, start: int, end: int, hit: Hit) -> bool:
    """Say whether a hit that means places only is a family name made from one of them."""
    if any(entity.kind != "place" for entity, _ in hit.owners):
        return False
    return any(is_family_name(text, start, end, _folded_surfaces(entity)) for entity, _ in hit.owners)


@lru_cache(maxsize=2048)
def _folded_surfaces(entity: Entity) -> frozenset[str]:
    return frozenset(fold_surface(surface.text) for surface in entity.surfaces)


def _read_hit(text: str, hit: Hit, context: Context, finder: _Finder) -> Mention | None:
    """Decide what a hit stands for here, if anything."""
    start, end = _span(text, hit)
    if text[hit.end - 1] in "iI" and _family_name(text, start, end, hit):
        return None
    rules = load_rules().get(hit.folded, ())
    if not rules and len(hit.owners) == 1:
        entity, surface = hit.owners[0]
        written = text[start:end]
        how = "exact" if written in finder.exact else "folded"
        return Mention(Span(start, end), written, entity.id, (entity.id,), _CONFIDENCE.get(surface.role, 1.0), how)
    readings: list[tuple[bool, str, float]] = []
    ruled = False
    for entity, surface in hit.owners:
        mine = [rule for rule in rules if rule.entity in (entity.id, "*")]
        passed = [
            rule
            for rule in mine
            if context.holds(rule, hit.start, hit.end)
            or ((start, end) != (hit.start, hit.end) and context.holds(rule, start, end))
        ]
        if mine and not passed:
            ruled = True
            continue
        ruled = ruled or bool(mine)
        readings.append((any(r.preferred for r in passed), entity.id, _CONFIDENCE.get(surface.role, 1.0)))
    if not readings:
        return None
    if text[hit.start : hit.end].isupper() and len(hit.folded) <= 3 and rules and _shouted(text, hit.start, hit.end):
        return None
    written = text[start:end]
    names = tuple(name for _, name, _ in readings)
    chosen = _choose(readings, context)
    if chosen is None:
        return Mention(Span(start, end), written, None, names, 0.5, "ambiguous")
    confidence = next(c for _, name, c in readings if name == chosen)
    how = "exact" if written in finder.exact else "folded"
    if len(hit.owners) > 1 or ruled:
        how, confidence = "context", min(confidence, 0.9)
    return Mention(Span(start, end), written, chosen, (chosen,), confidence, how)


def _choose(readings: list[tuple[bool, str, float]], context: Context) -> str | None:
    """Return the reading that context, preference or source decides for."""
    if len(readings) == 1:
        return readings[0][1]
    named = [name for _, name, _ in readings if name in context]
    if len(named) == 1:
        return named[0]
    preferred = [name for preferred, name, _ in readings if preferred]
    if len(preferred) == 1:
        return preferred[0]
    best = [name for _, name, confidence in readings if confidence == 1.0]
    return best[0] if len(best) == 1 else None


def _shouted(text: str, start: int, end: int) -> bool:
    """Say whether the line around is all capitals, so that capitals say nothing."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    line = text[left : right if right >= 0 else len(text)]
    return (
        len(line) > end - start + 6
        and line.upper() == line
        and any(c.isalpha() for c in text[left:start] + text[end:right])
    )
