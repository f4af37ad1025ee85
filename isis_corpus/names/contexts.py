"""Context rules: whether a surface that is also something else is read as an entity here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

import attrs

from isis_corpus.resources import load_rows

__all__ = ["Context", "Rule", "load_rules"]

_WINDOW = 60
_LETTERS = re.compile(r"[^\W\d_]+")
_REGION = "@region"


@attrs.frozen(slots=True)
class Rule:
    """One row of ``rules.tsv``: when a surface is read as an entity."""

    entity: str
    case: frozenset[str]
    where: str
    needs: str
    unless: str
    preferred: bool

    @property
    def never(self) -> bool:
        """Whether the surface is never read as the entity."""
        return "never" in self.case


@cache
def load_rules() -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules of each folded surface."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for row in load_rows("names/rules.tsv"):
        case = frozenset() if row["case"] == "-" else frozenset(row["case"].split("|"))
        where, needs, unless = ("" if row[column] == "-" else row[column] for column in ("where", "needs", "unless"))
        found[row["surface"]].append(Rule(row["entity"], case, where, needs, unless, row["prefer"] == "yes"))
    return {surface: tuple(rules) for surface, rules in found.items()}


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


class Context:
    """A document, asked by rules; every answer that needs the whole document is given once."""

    def __init__(self, text: str, entities: Iterable[str]) -> None:
        """Take the *text* and the ids of *entities* that it mentions beyond doubt."""
        self._text = text
        self._entities = frozenset(entities)
        self._known: dict[str, bool] = {}

    def __contains__(self, entity: object) -> bool:
        return entity in self._entities

    def _document(self, needs: str) -> bool:
        if needs not in self._known:
            self._known[needs] = _pattern(needs).search(self._text) is not None
        return self._known[needs]

    def uses(self, word: str) -> bool:
        """Say whether the text uses the lower-case *word* as an ordinary one."""
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_LETTERS.findall(self._text))

    def holds(self, rule: Rule, start: int, end: int) -> bool:
        """Say whether *rule* passes for the surface at *start* to *end*."""
        text = self._text
        if rule.never or (rule.case and text[start:end] not in rule.case):
            return False
        if not rule.needs and not rule.unless:
            return True
        before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
        if rule.needs == _REGION:
            if not self._entities - {rule.entity}:
                return False
        elif rule.needs:
            if rule.where == "document":
                found = self._document(rule.needs)
            elif rule.where == "before":
                found = _pattern(rule.needs).search(before) is not None
            elif rule.where == "after":
                found = _pattern(rule.needs).search(after) is not None
            else:
                found = _pattern(rule.needs).search(f"{before}⟦⟧{after}") is not None
            if not found:
                return False
        return not (rule.unless and _pattern(rule.unless).search(f"{before}⟦⟧{after}"))
