"""Policies: values that say which kinds of block a rendering keeps. They decide; rules only find."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs
import regex

from isis_corpus.errors import UnknownName
from isis_corpus.kinds import BODY_KINDS, BlockKind, kind_named

__all__ = ["ANNOTATE_ONLY", "ARTICLE", "BODY", "POLICIES", "Level", "Policy", "policy_named"]


class Level(StrEnum):
    """How sure a rule must be before what it found is removed.

    ``PRECISION`` keeps what only its shape, its place or the line model speaks against, ``BALANCED`` is the default,
    ``RECALL`` also removes short lines that nothing vouches for, and prose that the line model holds less likely than
    0.65 to be body.
    """

    PRECISION = "precision"
    BALANCED = "balanced"
    RECALL = "recall"


def _kinds(names: Iterable[str]) -> frozenset[BlockKind]:
    if isinstance(names, str):
        raise TypeError("keep must be a list of kinds, not one str; write keep=[kind]")
    return frozenset(kind_named(str(name)) for name in names)


def _level(name: str) -> Level:
    try:
        return Level(name)
    except ValueError:
        raise UnknownName(f"no level is called {name!r}; there are: {', '.join(Level)}") from None


def _patterns(patterns: Iterable[str]) -> tuple[str, ...]:
    if isinstance(patterns, str):
        raise TypeError("protect must be a list of patterns, not one str; write protect=[pattern]")
    kept = tuple(patterns)
    for pattern in kept:
        regex.compile(pattern)
    return kept


@attrs.frozen(kw_only=True)
class Policy:
    """What a rendering keeps.

    Attributes:
        keep: The kinds that stay. Blank blocks are never asked for: what stands between two kept blocks becomes one
            blank line, or one space where a sentence goes on.
        edit: Whether inline edits (footnote markers, Markdown, spaces, encoding) are carried out in what stays.
        level: How sure a rule must be before a block is removed.
        protect: Patterns (``regex`` syntax); a block whose source text matches one of them stays, whatever its kind.

    Raises:
        TypeError: if *keep* or *protect* is one ``str``.
        UnknownName: if a kind or the level does not exist.
        regex.error: if a pattern is not valid.

    >>> with_captions = Policy(keep=BODY.keep | {"caption"}, protect=[r"(?i)oral history"])
    >>> BlockKind.CAPTION in with_captions.keep, BlockKind.SHARING in with_captions.keep
    (True, False)
    """

    keep: frozenset[BlockKind] = attrs.field(default=BODY_KINDS, converter=_kinds)
    edit: bool = True
    level: Level = attrs.field(default=Level.BALANCED, converter=_level)
    protect: tuple[str, ...] = attrs.field(default=(), converter=_patterns)


BODY = Policy()
"""Prose only: paragraphs, headings, quotes and list items."""

ARTICLE = Policy(
    keep=BODY_KINDS
    | {
        BlockKind.TITLE,
        BlockKind.KICKER,
        BlockKind.DECK,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
        BlockKind.CAPTION,
        BlockKind.FOOTNOTE,
        BlockKind.AUTHOR_BIO,
    }
)
"""The whole article: with its title, byline, captions and notes."""

ANNOTATE_ONLY = Policy(keep=frozenset(BlockKind), edit=False)
"""Nothing goes: rendering gives the source back, and the blocks say what everything is."""

POLICIES = {"body": BODY, "article": ARTICLE, "annotate-only": ANNOTATE_ONLY}
"""The policies that come with the package, by their names on the command line."""


def policy_named(name: str) -> Policy:
    """Return one of the policies that come with the package by its name on the command line.

    Raises:
        UnknownName: if there is none.

    >>> policy_named("article") is ARTICLE
    True
    >>> policy_named("everything")
    Traceback (most recent call last):
    ...
    isis_corpus.errors.UnknownName: no policy is called 'everything'; there are: body, article, annotate-only
    """
    try:
        return POLICIES[name]
    except KeyError:
        raise UnknownName(f"no policy is called {name!r}; there are: {', '.join(POLICIES)}") from None
