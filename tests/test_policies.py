"""Policies: values built from kinds, a level and patterns; wrong names and types are refused with the way out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import pytest
import regex

from isis_corpus import (
    ANNOTATE_ONLY,
    ARTICLE,
    BODY,
    BODY_KINDS,
    KEPT_KINDS,
    REMOVED_KINDS,
    BlockKind,
    Level,
    Policy,
    UnknownName,
    clean,
    parse,
)
from isis_corpus.policies import policy_named

_TEXT = (
    "The mill at Qayyara turns again\n\nBy Rana Aziz\n\nThe mill was opened again on Monday, officials in the town said.\n\n"
    "Share this article\n\nIt had been closed since the summer of that year, when the last engineer left for Erbil."
)


def test_every_kind_is_kept_or_removed_by_default() -> None:
    assert (KEPT_KINDS | REMOVED_KINDS).issuperset(BlockKind)
    assert not KEPT_KINDS & REMOVED_KINDS
    assert KEPT_KINDS.issuperset(BODY_KINDS)


def test_the_named_policies_keep_what_they_say() -> None:
    assert BODY.keep == BODY_KINDS
    assert ARTICLE.keep == KEPT_KINDS
    assert ANNOTATE_ONLY.keep == set(BlockKind)
    assert not ANNOTATE_ONLY.edit
    assert [policy_named(name) for name in ("body", "article", "annotate-only")] == [BODY, ARTICLE, ANNOTATE_ONLY]


def test_policies_are_values() -> None:
    assert Policy() == BODY
    assert hash(Policy(keep=("paragraph",))) == hash(Policy(keep=[BlockKind.PARAGRAPH]))
    assert Policy(level="recall").level is Level.RECALL


def test_kinds_may_be_given_by_name() -> None:
    policy = Policy(keep={"paragraph", "sharing"})
    assert "Share this article" in clean(_TEXT, policy)
    assert "Rana Aziz" not in clean(_TEXT, policy)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Policy(keep={"sidebar"}), "no block kind is called 'sidebar'; there are: advertisement"),
        (lambda: Policy(level="strict"), "no level is called 'strict'; there are: precision, balanced, recall"),
        (lambda: policy_named("all"), "no policy is called 'all'; there are: body, article, annotate-only"),
    ],
)
def test_a_name_that_does_not_exist_is_refused(build: object, message: str) -> None:
    assert callable(build)
    with pytest.raises(UnknownName, match=message):
        build()


def test_one_pattern_in_the_place_of_a_list_is_refused() -> None:
    with pytest.raises(TypeError, match=r"write protect=\[pattern\]"):
        Policy(protect=cast("Iterable[str]", "Raqqa"))


@pytest.mark.parametrize("kind", ["title", BlockKind.TITLE])
def test_one_kind_in_the_place_of_a_list_is_refused(kind: str) -> None:
    with pytest.raises(TypeError, match=r"keep must be a list of kinds, not one str; write keep=\[kind\]"):
        Policy(keep=kind)


def test_a_url_that_is_no_str_is_refused() -> None:
    with pytest.raises(TypeError, match="url must be a str or None, not int"):
        parse("x", url=5)  # type: ignore[arg-type]


def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(regex.error):
        Policy(protect=["("])


@pytest.mark.parametrize("wrong", [None, "body", {"keep": []}])
def test_what_is_no_policy_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"policy must be a Policy such as isis_corpus\.BODY"):
        clean(_TEXT, cast("Policy", wrong))
    with pytest.raises(TypeError, match=r"policy must be a Policy such as isis_corpus\.BODY"):
        parse(_TEXT).explain(cast("Policy", wrong))


@pytest.mark.parametrize(
    ("pattern", "stays"),
    [(r"(?i)share this", True), (r"^Share", True), (r"article$", True), (r"share THIS", False), (r"Raqqa", False)],
)
def test_a_protected_pattern_keeps_the_block_it_matches(pattern: str, *, stays: bool) -> None:
    assert ("Share this article" in clean(_TEXT, Policy(protect=[pattern]))) is stays


def test_precision_keeps_what_only_its_place_speaks_against() -> None:
    kept = {level: len(clean(_TEXT + "\n\nKhabur Examiner", Policy(level=level))) for level in Level}
    assert kept[Level.PRECISION] >= kept[Level.BALANCED] >= kept[Level.RECALL]


def test_recall_drops_short_lines_that_nothing_vouches_for() -> None:
    text = "The mill was opened again on Monday, officials said.\n\nQayyara mill notes\n\nIt had been closed since the summer of that year."
    assert "Qayyara mill notes" in clean(text)
    assert "Qayyara mill notes" not in clean(text, Policy(level="recall"))


def test_without_edits_what_stays_is_as_written() -> None:
    text = "The mill was opened[1] again on *Monday*, officials  said."
    assert clean(text, Policy(edit=False)) == text
    assert clean(text) == "The mill was opened again on Monday, officials said."


def test_the_recall_level_keeps_the_items_of_a_list() -> None:
    text = "The harvest was poor that year, the farmers told the council, and listed what was lost:\n\n- Wheat: 5 percent\n- Barley: 9 percent\n"
    assert "- Wheat: 5 percent" in clean(text, Policy(level="recall"))
