"""Where the gazetteer's words carry ayn and where hamza: position in the folded word, and which of the two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from isis_corpus.names.folding import AYN_MARKS, HAMZA_MARKS, MARKS, fold_word
from isis_corpus.names.gazetteer import Entity, Gazetteer
from isis_corpus.names.keys import name_key
from isis_corpus.resources import load_rows

__all__ = ["Reading", "marked_words", "positions"]

Reading = str
"""ayn, hamza, ayn_or_hamza, apostrophe, possessive, open_quote or close_quote."""

_WORD = re.compile(rf"[^\W\d_{MARKS}][\w{MARKS}]*|[{MARKS}]\w[\w{MARKS}]*")
_POSSESSIVE = re.compile(rf"[{MARKS}]s$|s[{MARKS}]$")
_SPELLINGS = frozenset({"canonical", "form", "variant", "geonames"})


def positions(word: str) -> Iterator[tuple[int, str]]:
    """Yield for each mark in *word* how many folded letters stand before it, and the sign.

    >>> list(positions("San'a'"))
    [(3, "'"), (4, "'")]
    >>> list(positions("Mosul"))
    []
    """
    for at, character in enumerate(word):
        if character in MARKS:
            yield len(fold_word(word[:at])), character


def _certain(word: str) -> dict[int, Reading]:
    readings = {}
    for at, sign in positions(word):
        readings[at] = "ayn" if sign in AYN_MARKS else "hamza" if sign in HAMZA_MARKS else "ayn_or_hamza"
    return readings


def _readings(entity: Entity) -> Iterator[tuple[str, dict[int, Reading]]]:
    """Yield each marked word of an entity with the reading of its marks, taken from the scholarly form."""
    scholarly = []
    for form in (entity.scholarly, entity.forms.get("ijmes", "")):
        scholarly += [(word, _certain(word)) for word in _WORD.findall(form)]
    known = [(word, readings) for word, readings in scholarly if readings]
    for word, readings in known:
        yield fold_word(word), readings
    for surface in entity.surfaces:
        if surface.role not in _SPELLINGS or not any(mark in surface.text for mark in MARKS):
            continue
        for word in _WORD.findall(surface.text):
            places = [at for at, _ in positions(word)]
            if places and not _POSSESSIVE.search(word):
                yield fold_word(word), _transfer(word, places, known)


def _transfer(word: str, places: list[int], known: list[tuple[str, dict[int, Reading]]]) -> dict[int, Reading]:
    """Read the marks of *word* as those of the scholarly word it spells."""
    key = name_key(word)
    same = [r for other, r in known if name_key(other) == key] or [r for _, r in known]
    for readings in same:
        if len(readings) == len(places):
            return dict(zip(places, readings.values(), strict=True))
    kinds = {reading for readings in same for reading in readings.values()}
    return dict.fromkeys(places, kinds.pop() if len(kinds) == 1 else "ayn_or_hamza")


@cache
def marked_words() -> Mapping[str, Mapping[int, Reading]]:
    """Return, for each folded word that the gazetteer writes with marks, what stands where."""
    found: dict[str, dict[int, Reading]] = defaultdict(dict)
    for row in load_rows("names/marked_names.tsv"):
        found[fold_word(row["word"])] |= _certain(row["word"])
    for entity in Gazetteer.load():
        if not entity.arabic:
            continue  # Hebrew and other names: their apostrophe is no ayn
        for folded, readings in _readings(entity):
            for at, reading in readings.items():
                before = found[folded].setdefault(at, reading)
                if before != reading:
                    found[folded][at] = reading if before == "ayn_or_hamza" else before
    return found
