"""Word lists: the short vocabularies of rules, read from one table on first use; gates keep theirs in code."""

from __future__ import annotations

from functools import cache

from isis_corpus.errors import UnknownName
from isis_corpus.resources import load_rows

__all__ = ["load_words"]


@cache
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for row in load_rows("word_lists.tsv"):
        lists.setdefault(row["list"], set()).add(row["word"])
    return {name: frozenset(members) for name, members in lists.items()}


@cache
def load_words(*names: str) -> frozenset[str]:
    """Return the words of a list of ``data/word_lists.tsv``, or of several together; the same set at every call.

    Args:
        names: Names of lists, as the table has them.

    Raises:
        UnknownName: if there is no such list.

    >>> "filed under" in load_words("tag_labels"), "mosul" in load_words("tag_labels")
    (True, False)
    >>> load_words("mid_phrase", "mid_clause") > load_words("mid_phrase")
    True
    """
    lists = _lists()
    unknown = [name for name in names if name not in lists]
    if unknown:
        raise UnknownName(f"no word list {unknown[0]!r}; there are {', '.join(sorted(lists))}")
    return frozenset().union(*(lists[name] for name in names))
