"""Phrases: lines that a listed wording gives away, one rule a kind, all reading the same look-up."""

from __future__ import annotations

from collections.abc import Callable

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import Hit
from isis_corpus.readings import Reading

__all__ = ["SAID", "first_hit", "phrase_finding", "phrase_rule"]


SAID = LazyPattern(
    r"\b(?:he|she|they|[Tt]he \p{Ll}+(?: \p{Ll}+){0,4}?) (?:says?|said|told|asked|added|wrote|replied|shouted|joked|explained|recalled)\b|[,”\"] (?:said|asked|added|recalled) (?:\p{Lu}|the |an? |his |her )"
)
"""Somebody speaks, and the words of the notice are part of what is told."""


def first_hit(unit: Reading, *kinds: BlockKind) -> Hit | None:
    """Return the most trusted phrase of one of *kinds* in the unit, if any."""
    for hit in unit.hits:
        if hit.phrase.kind in kinds:
            return hit
    return None


def phrase_finding(unit: Reading, rule: str, *kinds: BlockKind) -> Finding | None:
    """Return a finding for the most trusted phrase of one of *kinds*."""
    hit = first_hit(unit, *kinds) if unit.hits else None
    if hit is None or (hit.strength < Strength.LINE and unit.text[0] in '"“«„' and unit.words >= 8):
        return None  # speech that opens with the words of a notice
    if hit.strength < Strength.LINE and unit.is_sentence and unit.words >= 6 and SAID.search(unit.text):
        return None
    return unit.finding(hit.phrase.kind, rule, f'phrase "{hit.phrase.text}" ({hit.phrase.match})', hit.strength)


def phrase_rule(rule: str, *kinds: BlockKind) -> Callable[[Reading], Finding | None]:
    """Return a rule that reports the phrases of *kinds*, where a kind needs no grammar of its own."""

    def find(unit: Reading) -> Finding | None:
        return phrase_finding(unit, rule, *kinds)

    find.__name__ = f"find_{rule}"
    find.__doc__ = f"Find lines that a phrase marks as {', '.join(kinds)}."
    return find
