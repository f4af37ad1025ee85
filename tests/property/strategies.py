"""What the laws are tried on: the published strategies, and texts that once or elsewhere made trouble."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import example
from hypothesis import strategies as st

from isis_corpus import ANNOTATE_ONLY, ARTICLE, BODY, BlockKind, Policy
from isis_corpus.phrases import PHRASE_TABLES
from isis_corpus.resources import load_rows
from isis_corpus.testing import scraped_articles, texts

__all__ = ["HARD_TEXTS", "any_text", "furnished_texts", "policies", "with_hard_texts"]

HARD_TEXTS = (
    "",
    " ",
    "\n",
    "\r\n\r\n",
    "\ufeff",
    "\ufeffTitle\n\nThe bridge was opened again on Monday, officials said.",
    "One line without an end",
    "About us\nWe are a small group of readers in the town.",
    "Line one\r\nLine two\r\n\r\nLine three\rLine four",
    "The bridge was opened.\x0cPage 2\x0cIt was closed again.",
    "nul\x00in a word\n\x00\n",
    "\ud83d \ude00 \ud83d\ude00",
    "\udc00\n\ud800",
    "شارك المقال\n\nقال مسؤولون إن الجسر أعيد فتحه يوم الاثنين.\n\n\u202eاقرأ أيضا\u202c",
    "\u0650Three men\n\u0650\n \u0301",
    "\n> a¹\u0301\n\n[1]\u0301 b **c**\u0301 [d](e)\u0301",
    "a\u2028b\u2029c\x85d\x1ce",
    "**\n__\n[](\n![](x)\n\\",
    "<sup>1</sup>",
    "1\n2\n3\n[1]\n[2]",
    "---\n***\n- \n* \n1. ",
    "👩🏽\u200d🚀 *👩🏽\u200d🚀* [🇮🇶](x)",
)

_TOLD = (
    "We are a small group of readers in the town.",
    "It was shut.",
    "The bridge was opened again on Monday, two officials said, and the first lorries crossed it before noon.",
)
_LISTED = sorted(
    {row["example"] for table in PHRASE_TABLES for row in load_rows(f"phrases/{table}.tsv") if row.get("example")}
)


@st.composite
def furnished_texts(draw: st.DrawFn) -> str:
    """Short texts of listed furniture and a sentence or two: what a rule needs around it is seldom all there."""
    lines = draw(st.lists(st.one_of(st.sampled_from(_LISTED), st.sampled_from(_TOLD)), min_size=1, max_size=7))
    return draw(st.sampled_from(("\n", "\n\n"))).join(lines)


any_text = st.one_of(texts(), texts(max_size=12), scraped_articles(), furnished_texts())
"""Any text at all, one that looks like a scraped article, or a few lines of furniture."""


def policies() -> st.SearchStrategy[Policy]:
    """The policies that come with the package, and others."""
    built = st.builds(
        Policy,
        keep=st.sets(st.sampled_from(BlockKind)),
        edit=st.booleans(),
        level=st.sampled_from(("precision", "balanced", "recall")),
        protect=st.sampled_from(((), (r"Tal .Afar",), (r"(?i)subscri",))),
    )
    return st.one_of(st.sampled_from((BODY, ARTICLE, ANNOTATE_ONLY)), built)


_Test = TypeVar("_Test", bound=Callable[..., None])


def with_hard_texts(*more: object) -> Callable[[_Test], _Test]:
    """Try a law on the hard texts too; *more* are the test's further arguments."""

    def _decorate(test: _Test) -> _Test:
        for text in HARD_TEXTS:
            test = example(text, *more)(test)
        return test

    return _decorate
