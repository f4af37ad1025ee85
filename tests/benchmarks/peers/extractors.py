"""The peers: other extractors behind one call, and the minimal HTML page that a plain text becomes for them.

They are no dependency of this project. They go into an environment of their own, where they are imported when first
called. The figures were made with trafilatura 2.3.1, readability-lxml 0.9, newspaper4k 0.9.6, resiliparse 2.0.1,
jusText 3.0.2, boilerpy3 1.0.7, inscriptis 2.7.6 and html-text 0.7.1.
"""

from __future__ import annotations

import html
import warnings
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from tests.benchmarks.peers.c4_lines import keep_c4_lines

__all__ = ["DUMPERS", "EXTRACTORS", "Extractor", "as_html"]

Extractor = Callable[[str, str], str]
"""From the HTML of a page and its language, as two letters, to text."""

_STOPLISTS = {"de": "German", "es": "Spanish", "fr": "French", "pl": "Polish", "pt": "Portuguese", "ru": "Russian"}
_NEWSPAPER_LANGUAGES = frozenset("de es fr it pl pt ru".split())  # others need a tokenizer of their own


def as_html(text: str) -> str:
    r"""Return a page in which each line of *text* that is not blank is a paragraph.

    >>> as_html("Iraq & Syria\n\n  Menu").splitlines()[1:3]
    ['<p>Iraq &amp; Syria</p>', '<p>Menu</p>']
    """
    paragraphs = "\n".join(f"<p>{html.escape(line.strip())}</p>" for line in text.splitlines() if line.strip())
    return f"<!DOCTYPE html><html><head><title></title></head><body>\n{paragraphs}\n</body></html>"


@cache
def _module(name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newspaper says that it cannot summarise without nltk, which nobody asks of it
        return import_module(name)


def _trafilatura(page: str, language: str) -> str:
    return _module("trafilatura").extract(page, include_comments=False) or ""


def _readability(page: str, language: str) -> str:
    summary = _module("readability").Document(page).summary()
    return str(_module("html_text").extract_text(summary))


def _newspaper(page: str, language: str) -> str:
    chosen = language if language in _NEWSPAPER_LANGUAGES else "en"
    article = _module("newspaper").Article("https://example.org/article", language=chosen, fetch_images=False)
    article.download(input_html=page)
    article.parse()
    return str(article.text)


def _resiliparse(page: str, language: str) -> str:
    return str(_module("resiliparse.extract.html2text").extract_plain_text(page, main_content=True, alt_texts=False))


@cache
def _stoplist(language: str) -> Any:
    return _module("justext").get_stoplist(_STOPLISTS.get(language, "English"))


def _justext(page: str, language: str) -> str:
    paragraphs = _module("justext").justext(page, _stoplist(language))
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def _boilerpy(page: str, language: str) -> str:
    return str(_module("boilerpy3.extractors").ArticleExtractor().get_content(page))


def _c4(page: str, language: str) -> str:
    return keep_c4_lines(_html_text(page, language))


def _inscriptis(page: str, language: str) -> str:
    return str(_module("inscriptis").get_text(page))


def _html_text(page: str, language: str) -> str:
    return str(_module("html_text").extract_text(page))


EXTRACTORS: Mapping[str, Extractor] = {
    "trafilatura": _trafilatura,
    "readability-lxml": _readability,
    "newspaper4k": _newspaper,
    "resiliparse": _resiliparse,
    "jusText": _justext,
    "boilerpy3": _boilerpy,
    "C4 lines": _c4,
}
"""What takes the article out of a page."""
DUMPERS: Mapping[str, Extractor] = {"inscriptis": _inscriptis, "html-text": _html_text}
"""What writes the whole page as text."""
