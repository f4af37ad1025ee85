"""Family names made from places: al-Tamimi is a person's name, no mention of Tamim. A people (the Iraqis) is one.

English names a people without the Arabic article, so a word that has the article and the ending is somebody's name; without
the article a given name in front tells it, or the form of a bibliography.
"""

from __future__ import annotations

import re
from collections.abc import Container

from isis_corpus.names.folding import fold_surface
from isis_corpus.names.lexicon import listed_names

__all__ = ["OF_NAMES", "is_family_name", "word_before"]

OF_NAMES = frozenset("abd abdul abdel abdal abu abi umm ibn bin bint ben".split())
"""Words behind which a personal name stands, folded."""
_ARTICLE = re.compile(r"(?:[ae][lnrstdz]|[ae](?:sh|th|dh)) ")
_BEFORE = re.compile(r"(?:^|[\s(“\"‘])(?P<word>[^\W\d_][\w'’‘`-]*) $")
_IN_REFERENCE = re.compile(r",[ \u00a0][^\W\d_](?:\.|,|[ \u00a0]\()")
"""What stands behind a family name in a bibliography: an initial."""


def word_before(text: str, start: int) -> str:
    """Return the word that stands one blank before *start*, or ''.

    >>> word_before("Sami Tikriti", 5), word_before("Sami, Tikriti", 6)
    ('Sami', '')
    """
    found = _BEFORE.search(text[max(0, start - 30) : start])
    return found["word"] if found else ""


def is_family_name(text: str, start: int, end: int, places: Container[str]) -> bool:
    """Say whether what stands at *start* to *end* is a family name that comes from one of *places*, folded.

    Not so: a place that ends that way itself (the town of al-Baghdadi), a people or an adjective (Iraqi, Mosulis).

    >>> text = "Nadim al-Tamimi met an Iraqi."
    >>> is_family_name(text, 6, 15, {"tamim"}), is_family_name(text, 23, 28, {"iraq"})
    (True, False)
    """
    folded = fold_surface(text[start:end])
    article = _ARTICLE.match(folded)
    bare = folded[article.end() :] if article else folded
    if not bare.endswith("i") or bare[:-1] not in places:
        return False
    before = fold_surface(word_before(text, start))
    return article is not None or before in OF_NAMES or before in listed_names() or bool(_IN_REFERENCE.match(text, end))
