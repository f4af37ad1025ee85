"""Links of a reference to indexes ("CAS PubMed Google Scholar"), as platforms of journals print them below each entry."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["INDEXES", "is_row_of_links", "may_be_link"]

INDEXES = frozenset("scholar pubmed crossref mathscinet medline scopus".split())
"""Words of which a row of such links has at least one."""
_LINKS = INDEXES | frozenset("ads article central cas full google isi link of pdf pmc science text view web".split())
_NAMES = frozenset(["pubmed central", "web of science", "isi web of science"])
_LONGEST = 12  # words


def may_be_link(words: Sequence[str]) -> bool:
    """Say whether a line holds nothing but names of indexes and of formats; below a reference it is a link."""
    return 0 < len(words) <= _LONGEST and not INDEXES.isdisjoint(words) and _LINKS.issuperset(words)


def is_row_of_links(words: Sequence[str]) -> bool:
    """Say whether a line is more than the name of one index, which an author may list."""
    return len(words) > 2 and may_be_link(words) and " ".join(words) not in _NAMES
