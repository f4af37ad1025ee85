"""Clean scraped texts on ISIS, Iraq and Syria, and normalise their Arabic names."""

from typing import TYPE_CHECKING

from isis_corpus import cleaners
from isis_corpus.cleaning import clean, clean_and_explain
from isis_corpus.document import Block, Caption, Comment, Document, Footnote
from isis_corpus.edits import Cleaned, Edit
from isis_corpus.errors import InvalidDocument, InvalidEdits, IsisCorpusError, UnknownName
from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BODY_KINDS, KEPT_KINDS, REMOVED_KINDS, BlockKind
from isis_corpus.parsing import RULE_NAMES, parse
from isis_corpus.policies import ANNOTATE_ONLY, ARTICLE, BODY, Level, Policy
from isis_corpus.spans import Span

if TYPE_CHECKING:
    from isis_corpus.names import (
        Comparison,
        Entity,
        Gazetteer,
        Mention,
        NameKey,
        SpellingGroup,
        compare_names,
        find_names,
        fold_marks,
        name_key,
        normalize_names,
        normalize_names_and_explain,
        romanize,
        same_name,
        spelling_variants,
        to_arabic,
    )

__version__ = "0.1.0"

__all__ = [
    "ANNOTATE_ONLY",
    "ARTICLE",
    "BODY",
    "BODY_KINDS",
    "KEPT_KINDS",
    "REMOVED_KINDS",
    "RULE_NAMES",
    "Block",
    "BlockKind",
    "Caption",
    "Cleaned",
    "Comment",
    "Comparison",
    "Document",
    "Edit",
    "Entity",
    "Finding",
    "Footnote",
    "Gazetteer",
    "InvalidDocument",
    "InvalidEdits",
    "IsisCorpusError",
    "Level",
    "Mention",
    "NameKey",
    "Policy",
    "Span",
    "SpellingGroup",
    "Strength",
    "UnknownName",
    "__version__",
    "clean",
    "clean_and_explain",
    "cleaners",
    "compare_names",
    "find_names",
    "fold_marks",
    "name_key",
    "normalize_names",
    "normalize_names_and_explain",
    "parse",
    "romanize",
    "same_name",
    "spelling_variants",
    "to_arabic",
]

_NAMES = frozenset(
    {
        "Comparison",
        "Entity",
        "Gazetteer",
        "Mention",
        "NameKey",
        "SpellingGroup",
        "compare_names",
        "find_names",
        "fold_marks",
        "name_key",
        "normalize_names",
        "normalize_names_and_explain",
        "romanize",
        "same_name",
        "spelling_variants",
        "to_arabic",
    }
)
"""What stands in ``isis_corpus.names`` and is imported from there when it is first used: its tables take time to read."""


def __getattr__(name: str) -> object:
    if name not in _NAMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from isis_corpus import names

    value = getattr(names, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
