"""Explanations: what went, how much, by which rule and where; and nothing of what did not happen."""

from __future__ import annotations

import pytest

from isis_corpus import ANNOTATE_ONLY, ARTICLE, BODY, BlockKind, parse
from isis_corpus.explanations import edits_table, removed_blocks
from tests.gold_texts import GOLD

_A = "The mill was opened again on Monday, officials in the town said."
_B = "It had been closed since the summer of that year, when the last engineer left."
_TEXT = f"Home\r\n\r\n{_A}[1]\r\n\r\nShare this article\r\n\r\n{_B}  \rIt was *open*, she said, to all of them.\n\n© 2017 The Khabur Examiner. All rights reserved."


def test_an_explanation_names_kind_amount_line_offset_text_rule_and_evidence() -> None:
    explanation = parse(_TEXT).explain()
    assert "  sharing                   1 block       18 code points" in explanation
    assert "  line 5, offset 79: sharing, 18 code points\n" in explanation
    assert '    "Share this article"\n    sharing: phrase "share this article" (line)' in explanation
    assert _TEXT[79:97] == "Share this article"


def test_an_explanation_tells_what_was_edited_in_what_stays() -> None:
    explanation = parse(_TEXT).explain()
    assert 'footnote_markers: 1 edit\n    line 3, offset 72: "[1]" -> ""' in explanation
    assert "markdown_emphasis: 2 edits\n    line 8, offset" in explanation


def test_code_points_and_blocks_add_up() -> None:
    document = parse(_TEXT)
    gone = removed_blocks(document, BODY)
    total = sum(len(block.span) for block in document.blocks if block.kind is not BlockKind.BLANK)
    kept = total - sum(len(block.span) for block in gone)
    assert document.explain().startswith(f"Kept: {kept} of {total} code points ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        _A,
        f"{_A}\n\n{_B}",
        "He said nothing [sic] in 2014. The others, 3.1 million of them, did on that day.",
    ],
)
def test_where_nothing_went_the_explanation_says_so(text: str) -> None:
    explanation = parse(text).explain()
    assert explanation.endswith("Nothing was removed or edited.")
    assert "\n" not in explanation


def test_annotating_removes_and_edits_nothing() -> None:
    assert parse(_TEXT).explain(ANNOTATE_ONLY).endswith("Nothing was removed or edited.")
    assert list(edits_table(parse(_TEXT), ANNOTATE_ONLY)) == []


def test_what_another_policy_keeps_is_not_reported() -> None:
    document = parse("The mill at Qayyara turns again\n\nBy Rana Aziz\n\n" + _A)
    assert "byline" in document.explain(BODY)
    assert "byline" not in document.explain(ARTICLE)


def test_long_and_unprintable_text_is_shown_on_one_short_line() -> None:
    text = f"{_A}\n\nShare\tthis\u200barticle\n\nRelated: {'x' * 300}\n\n{_A}"
    for line in parse(text).explain().splitlines():
        assert len(line) < 120
        assert line.isprintable()


@pytest.mark.parametrize("name", GOLD)
def test_every_removed_block_of_a_gold_text_is_reported(name: str) -> None:
    document = parse(GOLD[name].raw)
    explanation = document.explain()
    for block in removed_blocks(document):
        line = document.source[: block.span.start].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert f"  line {line}, offset {block.span.start}: {block.kind}, " in explanation
