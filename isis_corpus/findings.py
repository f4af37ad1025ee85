"""Findings: what a rule saw, and where. A finding changes nothing; blocks and policies decide."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

import attrs

from isis_corpus.kinds import BlockKind
from isis_corpus.spans import Span

__all__ = ["COUNTER", "PICTURE_COUNTER", "Finding", "Strength", "line_finding"]


COUNTER, PICTURE_COUNTER = "counter", "counter of pictures"
"""The evidence of a line that counts slides or readers ("3/12"), and of one that says it counts pictures ("Image 3 of 12")."""


class Strength(IntEnum):
    """How far a finding is to be trusted; of two findings about one line the stronger one decides.

    ``DOUBT`` never decides: it is what the line model has against a line that stays, for the level ``recall``.
    ``DEFAULT`` is what a line is when nothing else is known. ``SHAPE`` is the look of a line alone (short, no end mark),
    ``PLACE`` its place in the document, ``MODEL`` what the line model makes of it, ``WITHIN``, ``START`` and ``LINE`` a
    listed phrase inside it, at its start or being all of it, ``PATTERN`` a grammar that names the thing, ``REGION`` a
    whole region that announced itself (a comment section, a list of notes), ``CERTAIN`` a mark that can be nothing else
    (a horizontal rule).
    """

    DOUBT = -10
    DEFAULT = 0
    SHAPE = 10
    PLACE = 20
    MODEL = 25
    WITHIN = 30
    START = 40
    LINE = 50
    PATTERN = 60
    REGION = 70
    CERTAIN = 80


@attrs.frozen(slots=True)
class Finding:
    """One rule's reason to call a stretch of text something.

    Attributes:
        kind: The block kind the rule proposes.
        rule: The rule's name, as in ``isis_corpus.RULE_NAMES``, or ``default``.
        span: The evidence, in code points of the source.
        evidence: What was seen there, for a person to read.
        strength: How far to trust it.
        continues: True if the line goes on with the block in front of it (a comment's second line).
    """

    kind: BlockKind
    rule: str
    span: Span
    evidence: str = ""
    strength: Strength = Strength.SHAPE
    continues: bool = False


_NOWHERE = Span(0, 0)


@lru_cache(maxsize=8192)
def line_finding(kind: BlockKind, rule: str, evidence: str, strength: Strength, continues: bool = False) -> Finding:
    """Return a finding about a whole line, wherever it stands; ``Draft.placed`` gives it the line's span.

    Rules say the same of many lines, so the value is shared.
    """
    return Finding(kind, rule, _NOWHERE, evidence, strength, continues)
