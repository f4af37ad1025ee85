"""The romanisation schemes as data: letters, signs and rules of each, by the tables that cite the standards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import attrs

from isis_corpus.errors import UnknownName
from isis_corpus.resources import load_rows

__all__ = ["SCHEMES", "Scheme", "load_scheme"]

SCHEMES = ("ijmes", "ala-lc", "bgn-pcgn", "un", "din-31635", "iso-233", "iso-233-2", "buckwalter", "hsb")
"""The schemes that ``romanize`` knows."""


@attrs.frozen(slots=True)
class Scheme:
    """One scheme.

    Attributes:
        name: What ``romanize`` is asked for.
        standard: The standard, cited.
        reversible: Whether it writes every letter and sign, so that ``to_arabic`` can read it back.
        letters: Arabic letter to romanisation.
        signs: Vowel sign, shadda, sukun and the like to romanisation.
        rules: What depends on more than a letter (endings, the article, separators), by name.
    """

    name: str
    standard: str
    reversible: bool
    letters: Mapping[str, str]
    signs: Mapping[str, str]
    rules: Mapping[str, str]


def load_scheme(name: str) -> Scheme:
    """Return the scheme called *name*, in capitals or small letters.

    Raises:
        UnknownName: if there is none.

    >>> load_scheme("bgn-pcgn").letters["ش"], load_scheme("DIN-31635").letters["ش"]
    ('sh', 'š')
    >>> load_scheme("morse")
    Traceback (most recent call last):
    ...
    isis_corpus.errors.UnknownName: no scheme 'morse'; use one of ijmes, ala-lc, bgn-pcgn, un, din-31635, iso-233, iso-233-2, buckwalter, hsb
    """
    folded = name.lower() if isinstance(name, str) else ""
    if folded not in SCHEMES:
        raise UnknownName(f"no scheme {name!r}; use one of {', '.join(SCHEMES)}")
    return _load(folded)


@cache
def _load(name: str) -> Scheme:
    about = next(row for row in load_rows("names/schemes.tsv") if row["scheme"] == name)
    parts: dict[str, dict[str, str]] = {"letter": {}, "sign": {}, "rule": {}}
    for row in load_rows("names/romanization.tsv"):
        if row[name] != "-":
            parts[row["kind"]][row["unit"]] = row[name]
    return Scheme(name, about["standard"], about["reversible"] == "yes", parts["letter"], parts["sign"], parts["rule"])
