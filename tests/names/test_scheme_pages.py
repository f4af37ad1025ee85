from __future__ import annotations

from pathlib import Path

import pytest

from isis_corpus.names.scheme_pages import main, scheme_page
from isis_corpus.names.schemes import SCHEMES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_pages_are_what_the_tables_say(scheme: str) -> None:
    page = DOCS / f"romanization-{scheme}.md"
    assert page.read_text(encoding="utf-8") == scheme_page(scheme), "run python -m isis_corpus.names.scheme_pages docs"


def test_pages_are_written(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 0
    assert len(list(tmp_path.glob("romanization-*.md"))) == len(SCHEMES)


def test_a_page_has_no_note_on_another_scheme() -> None:
    assert "French catalogues" in scheme_page("iso-233-2")
    assert "French catalogues" not in scheme_page("ijmes") + scheme_page("buckwalter")
    assert not [name for name in SCHEMES if "[" in scheme_page(name)]
