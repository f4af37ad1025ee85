"""Small words by class: articles, particles, common first elements of names, English words that open sentences."""

from __future__ import annotations

from functools import cache

from isis_corpus.resources import load_rows

__all__ = ["word_class"]


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the folded words of the class *name*; the head of ``words.tsv`` lists them.

    >>> "ash" in word_class("article"), "tall" in word_class("element")
    (True, True)
    >>> "mosul" in word_class("element")
    False
    """
    return frozenset(row["word"] for row in load_rows("names/words.tsv") if row["class"] == name)
