"""Clean scraped texts on ISIS, Iraq and Syria, and normalise their Arabic names."""

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
    "Document",
    "Edit",
    "Finding",
    "Footnote",
    "InvalidDocument",
    "InvalidEdits",
    "IsisCorpusError",
    "Level",
    "Policy",
    "Span",
    "Strength",
    "UnknownName",
    "__version__",
    "clean",
    "clean_and_explain",
    "cleaners",
    "parse",
]
