"""Spellings that nobody has listed: capitalised words whose key an entity has, settled by comparison.

Ordinary English words and names that happen to share a key are listed in ``not_names.tsv``.
"""

from __future__ import annotations

import math
import re
from functools import cache, cached_property

import attrs

from isis_corpus.names.comparison import spelling_odds
from isis_corpus.names.folding import fold_surface
from isis_corpus.names.gazetteer import Entity, Gazetteer
from isis_corpus.names.keys import NameKey, name_key
from isis_corpus.names.particles import word_class
from isis_corpus.names.scanning import WORD, Scanner
from isis_corpus.resources import load_rows

__all__ = ["Guess", "Guesser"]

_MOST_WORDS = 4
_ENOUGH = ((3, 4.0), (4, 2.5), (99, 1.5))
"""Log odds asked of a key of so many letters; prose is full of words that no name is meant by."""
_NO_NAME = frozenset("cdfghjklmnopqrstvwxyz")
"""Small letters that no particle or article begins with."""
_JOINT = re.compile(r"(?:[ \u00a0]|-)[‘'’`ʿ]?")
_TRANSLITERATED = frozenset({"canonical", "form", "scholarly", "variant"})


@cache
def _small() -> frozenset[str]:
    return word_class("article") | word_class("particle")


@attrs.frozen(slots=True)
class Guess:
    """An unlisted spelling: where it stands, whose it may be, and how sure."""

    start: int
    end: int
    entities: tuple[str, ...]
    confidence: float


@cache
def not_names() -> frozenset[str]:
    """Return folded words that are never an unlisted spelling."""
    return frozenset(row["word"] for row in load_rows("names/not_names.tsv"))


class Guesser:
    """Finds unlisted spellings for a gazetteer."""

    def __init__(self, gazetteer: Gazetteer, scanner: Scanner) -> None:
        """Take the *gazetteer* and its *scanner*."""
        self._gazetteer = gazetteer
        self._scanner = scanner
        self._answers: dict[str, tuple[tuple[str, ...], float] | None] = {}
        self._opens: dict[str, bool] = {}
        self.dull: set[str] = set()
        """Words that begin no guess, whatever follows."""

    def guess(self, text: str, found: re.Match[str], beyond: int = 0) -> Guess | None:
        """Return the longest unlisted spelling that starts at the word *found* and ends *beyond* it, if there is one."""
        ends = [found.end()]
        opens = self._opens_several(found[0])
        if not opens and (beyond or self._answer(found[0]) is None):
            if not beyond and len(self.dull) < 200_000:
                self.dull.add(found[0])
            return None
        if opens and text[found.end() : found.end() + 1] == " " and text[found.end() + 1 : found.end() + 2] in _NO_NAME:
            opens = False
        while opens and len(ends) < _MOST_WORDS:
            joint = _JOINT.match(text, ends[-1])
            following = WORD.match(text, joint.end()) if joint else None
            if following is None or not (following[0][0].isupper() or following[0].lower() in _small()):
                break
            ends.append(following.end())
        for end in reversed(ends):
            if end <= beyond:
                break
            answer = self._answer(text[found.start() : end])
            if answer is not None:
                return Guess(found.start(), end, *answer)
        return None

    @cached_property
    def _first_keys(self) -> frozenset[NameKey]:
        """Keys of the first words of names of several words."""
        found = set()
        for entity in self._gazetteer:
            if entity.kind not in ("term", "phrase"):
                for surface in entity.surfaces:
                    words = [
                        w for w in surface.text.replace("-", " ").split() if w.lower() not in word_class("article")
                    ]
                    if surface.role in _TRANSLITERATED and len(words) > 1:
                        found.add(name_key(words[0]))
        return frozenset(found)

    def _opens_several(self, word: str) -> bool:
        """Say whether a name of several words may begin with *word*."""
        answer = self._opens.get(word)
        if answer is None:
            folded = self._scanner.fold(word)
            answer = folded not in not_names() and (
                folded in _small() or folded in word_class("element") or name_key(word) in self._first_keys
            )
            if len(self._opens) < 50_000:
                self._opens[word] = answer
        return answer

    def _answer(self, written: str) -> tuple[tuple[str, ...], float] | None:
        if written in self._answers:
            return self._answers[written]
        answer = self._compare(written)
        if len(self._answers) < 50_000:
            self._answers[written] = answer
        return answer

    def _compare(self, written: str) -> tuple[tuple[str, ...], float] | None:
        """Compare *written* with everything that has its key."""
        words = self._scanner.fold(written).replace("-", " ").split()
        if len(written) < 5 or words[-1] in _small() or any(word in not_names() for word in words):
            return None
        if " ".join(words) in self._gazetteer.surfaces:
            return None  # listed; the scanner has had its say
        key = name_key(written)
        letters = len(key) - key.count("'")
        if letters < 3:
            return None
        enough = next(odds for most, odds in _ENOUGH if letters <= most)
        best: dict[str, float] = {}
        for entity in self._gazetteer.by_key(key):
            score = _best_score(written, words, key, entity)
            if score >= enough:
                best[entity.id] = score
        if not best:
            return None
        top = max(best.values())
        names = tuple(sorted((n for n, s in best.items() if s >= top - 0.5), key=lambda n: (-best[n], n)))
        return names, 1 / (1 + math.exp(-min(30.0, top)))


def _parts(words: list[str]) -> int:
    return sum(word not in _small() for word in words)


def _best_score(written: str, words: list[str], key: NameKey, entity: Entity) -> float:
    """Return the log odds of *written* for the closest transliteration of *entity* that has *key*.

    Two words stand for one only where the first is a common element of names (Tal Afar, Telafer); "Fire Kills" is
    not Furqlus.
    """
    free = words[0] in word_class("element")
    if entity.kind in ("term", "phrase"):
        return -math.inf
    return max(
        (
            spelling_odds(written, surface.text)
            for surface in entity.surfaces
            if surface.role in _TRANSLITERATED
            and name_key(surface.text) == key
            and (free or _parts(words) <= _parts(fold_surface(surface.text).split()))
        ),
        default=-math.inf,
    )
