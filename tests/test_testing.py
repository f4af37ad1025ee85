"""The published strategies: what they promise, and the error where hypothesis is missing."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from hypothesis import Phase, find, given, settings

from isis_corpus import BlockKind, Document, parse
from isis_corpus.names.keys import name_key
from isis_corpus.testing import documents, name_spellings, scraped_articles, texts


@given(documents())
def test_documents_are_documents(document: Document) -> None:
    assert isinstance(document, Document)
    assert "".join(block.span.text(document.source) for block in document.blocks) == document.source


@given(name_spellings())
def test_two_spellings_of_a_name_share_their_key(pair: tuple[str, str]) -> None:
    one, two = pair
    assert name_key(one) == name_key(two)


_ANY = settings(phases=(Phase.generate,), max_examples=5000)  # the first example will do; the least one takes long


def _has(kind: BlockKind, text: str) -> bool:
    return kind in {block.kind for block in parse(text).blocks}


def test_the_strategies_reach_what_the_code_branches_on() -> None:
    assert find(texts(), lambda text: "\r\n" in text and "\ud800" in text, settings=_ANY)
    assert find(texts(), lambda text: "<sup>1</sup>" in text, settings=_ANY)
    assert find(name_spellings(), lambda pair: pair[0] != pair[1], settings=_ANY)
    for kind in (BlockKind.SHARING, BlockKind.FOOTNOTE, BlockKind.COMMENT, BlockKind.PARAGRAPH, BlockKind.BYLINE):
        assert find(scraped_articles(), partial(_has, kind), settings=_ANY)


def test_without_hypothesis_the_error_names_the_extra() -> None:
    code = (
        "import sys\n"
        "sys.modules['hypothesis'] = None\n"
        "import isis_corpus\n"
        "try:\n"
        "    import isis_corpus.testing\n"
        "except ImportError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "isis_corpus.testing needs hypothesis: pip install 'isis-corpus[testing]'\n"
