"""The spellings of a corpus: how each known name is written in it, and which unknown names look like one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

import attrs

from isis_corpus.errors import require_str
from isis_corpus.names.comparison import spelling_odds
from isis_corpus.names.gazetteer import Gazetteer, gazetteer_or_shipped
from isis_corpus.names.keys import NameKey, name_key
from isis_corpus.names.mentions import find_names
from isis_corpus.names.particles import word_class
from isis_corpus.names.scanning import WORD, article_before
from isis_corpus.names.unlisted import not_names

__all__ = ["SpellingGroup", "spelling_variants"]

_RUN = re.compile(r"(?:[ \u00a0]|-)[‘'’`ʿ]?")
_CLOSE = 0.5


@attrs.frozen(slots=True)
class SpellingGroup:
    """One name as a corpus writes it.

    Attributes:
        entity: Id of the entity, or None for a name that is not in the gazetteer.
        spellings: Each spelling with its count, the commonest first.
    """

    entity: str | None
    spellings: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """How often the name occurs."""
        return sum(count for _, count in self.spellings)


def spelling_variants(
    texts: Iterable[str], gazetteer: Gazetteer | None = None, *, unknown: bool = True
) -> tuple[SpellingGroup, ...]:
    """List the names of a whole corpus with their spellings and counts.

    Known names come first, by entity; then capitalised names that the gazetteer does not have, grouped where key and
    comparison say they may be one name. Of these only groups of two spellings and more are given: one spelling needs
    nobody's decision.

    Args:
        texts: The texts; read once, in order.
        gazetteer: The shipped one if left out.
        unknown: Whether to group names that are not in the gazetteer.

    Raises:
        TypeError: if *texts* is one ``str``, one of them is none, or *gazetteer* is not a ``Gazetteer``.

    >>> texts = ["Jalula fell.", "In Jalawla, near Hazmiya", "and Hazmiyya, Hazmiya."]
    >>> for group in spelling_variants(texts):
    ...     print(group.entity, group.spellings)
    place.jalawla (('Jalawla', 1), ('Jalula', 1))
    None (('Hazmiya', 2), ('Hazmiyya', 1))
    >>> spelling_variants(["No names."])
    ()
    """
    if isinstance(texts, str):
        raise TypeError("texts must be a list of texts, not one str; write [text]")
    source = gazetteer_or_shipped(gazetteer)
    known: dict[str, Counter[str]] = defaultdict(Counter)
    others: Counter[str] = Counter()
    ordinary: set[str] = set()
    for text in texts:
        require_str(text, "text")
        taken = []
        for mention in find_names(text, source):
            taken.append((mention.span.start, mention.span.end))
            if mention.entity is not None:
                known[mention.entity][" ".join(mention.surface.split())] += 1
        if unknown:
            ordinary |= {word for word in WORD.findall(text) if word.islower()}
            others.update(_capitalised(text, taken))
    groups = [SpellingGroup(name, _ranked(counts)) for name, counts in sorted(known.items())]
    if unknown:
        groups += _grouped(others, ordinary)
    return tuple(groups)


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _capitalised(text: str, taken: list[tuple[int, int]]) -> Iterable[str]:
    """Yield the runs of capitalised words (particles included) that no mention takes."""
    done = 0
    mentions = iter([*taken, (len(text) + 1, len(text) + 1)])
    start_taken, end_taken = next(mentions)
    for found in WORD.finditer(text):
        start = found.start()
        if start < done:
            continue
        while start >= end_taken and end_taken <= len(text):
            start_taken, end_taken = next(mentions)
        if start >= start_taken or not found[0][0].isupper() or len(found[0]) < 3:
            continue
        end = found.end()
        for _ in range(3):
            joint = _RUN.match(text, end)
            following = WORD.match(text, joint.end()) if joint else None
            if following is None or following.start() >= start_taken:
                break
            if not (following[0][0].isupper() or following[0] in (word_class("article") | word_class("particle"))):
                break
            end = following.end()
        yield text[article_before(text, start) : end].rstrip(" -")
        done = end


def _grouped(others: Counter[str], ordinary: set[str]) -> list[SpellingGroup]:
    """Group names with one key that compare as one name, link by link."""
    by_key: dict[NameKey, list[str]] = defaultdict(list)
    for name in others:
        word = name.lower()
        if word not in ordinary and word not in not_names():
            key = name_key(name)
            if len(key) > 2:
                by_key[key].append(name)
    groups = []
    for names in by_key.values():
        names.sort(key=lambda name: (-others[name], name))
        while len(names) > 1:
            group = [names.pop(0)]
            for name in list(names):
                if any(spelling_odds(name, other) > _CLOSE for other in group):
                    group.append(name)
                    names.remove(name)
            if len({name.casefold() for name in group}) > 1:
                groups.append(SpellingGroup(None, _ranked(Counter({name: others[name] for name in group}))))
    return sorted(groups, key=lambda group: (-group.count, group.spellings))
