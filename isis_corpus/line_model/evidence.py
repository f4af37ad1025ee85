"""The first stage: what the words and steps of one line say, added up for body and for every kind at once.

Weights are integers in hundredths of log-odds. The weights of one word for all kinds are packed into one Python
integer, 32 bits for each, so that a line costs one addition per word and the sums are exact everywhere.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import getitem
from typing import NamedTuple

import attrs

from isis_corpus.line_model.features import Line

__all__ = ["KINDS", "LANES", "Evidence", "EvidenceTable", "pack"]

KINDS: tuple[str, ...] = (
    "body",
    "title",
    "byline",
    "caption",
    "comments",
    "paywall",
    "sharing",
    "related",
    "newsletter",
    "legal",
    "navigation",
    "advertisement",
    "other",
)
"""What a line can be, in the order of the weights."""

LANES = len(KINDS) + 2
"""Sums of a line: body from its steps, body from its words, then one for every kind."""

_BITS = 32
_MIDDLE = 1 << (_BITS - 1)
_OFFSET = sum(_MIDDLE << (_BITS * lane) for lane in range(LANES))
_MOST_KNOWN = 4096
_UNPACK = struct.Struct(f"<{LANES}I")


class Evidence(NamedTuple):
    """The sums of one line, in hundredths of log-odds.

    Attributes:
        score: For body against all else.
        word_score: The part of ``score`` that comes from words.
        kinds: One sum per name in ``KINDS``, all raised by the same amount: only their differences mean something.
    """

    score: int
    word_score: int
    kinds: tuple[int, ...]


def pack(weights: Sequence[int]) -> int:
    """Pack one weight per lane into one integer; sums of packed integers are packed sums.

    >>> pack([1, -2]) + pack([3, 2]) == pack([4, 0])
    True
    """
    return sum(weight << (_BITS * lane) for lane, weight in enumerate(weights))


def grams(tokens: Sequence[str]) -> set[str]:
    """The words of a line and its pairs of neighbouring words, ends included.

    >>> sorted(grams(("^", "read", "more", "$")))
    ['^ read', 'more', 'more $', 'read', 'read more']
    """
    found = {f"{left} {right}" for left, right in pairwise(tokens)}
    found.update(tokens[1:-1])
    return found


@attrs.frozen(slots=True)
class EvidenceTable:
    """The packed weights.

    Attributes:
        base: What every line starts with.
        words: By word or pair of words; others count nothing.
        steps: By feature and step.
    """

    base: int
    words: Mapping[str, int]
    steps: tuple[tuple[int, ...], ...]
    _pairs: dict[tuple[str, str], int] = attrs.field(init=False, repr=False, eq=False)
    _known: dict[Line, Evidence] = attrs.field(init=False, factory=dict, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        pairs = {
            (left, right): weight
            for gram, weight in self.words.items()
            for left, space, right in [gram.partition(" ")]
            if space
        }
        object.__setattr__(self, "_pairs", pairs)

    def weigh(self, lines: Iterable[Line]) -> list[Evidence]:
        """Return the evidence of each line."""
        known = self._known
        if len(known) > _MOST_KNOWN:
            known.clear()
        result = []
        for line in lines:
            found = known.get(line)
            if found is None:
                found = self._weigh(line)
                if line.is_short:
                    known[line] = found
            result.append(found)
        return result

    def _weigh(self, line: Line) -> Evidence:
        tokens = line.tokens
        total = sum(map(getitem, self.steps, line.steps), self.base + _OFFSET)
        words, pairs = self.words, self._pairs
        total = sum(map(words.__getitem__, words.keys() & tokens[1:-1]), total)
        total = sum(map(pairs.__getitem__, pairs.keys() & pairwise(tokens)), total)  # as ``grams``, without new strings
        sums = _UNPACK.unpack(total.to_bytes(_UNPACK.size, "little"))
        from_words = sums[1] - _MIDDLE
        return Evidence(sums[0] - _MIDDLE + from_words, from_words, sums[2:])
