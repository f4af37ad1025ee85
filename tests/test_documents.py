"""Documents: what they refuse, and what comes back from JSON or is refused with the path of what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from isis_corpus import (
    RULE_NAMES,
    Block,
    BlockKind,
    Document,
    Edit,
    InvalidDocument,
    Span,
    Strength,
    UnknownName,
    parse,
)
from isis_corpus.rules import LOCAL_RULES
from isis_corpus.serialization import SCHEMA_VERSION, load_schema

_TEXT = (
    "The mill at Qayyara turns again\n\nBy Rana Aziz\n\nThe mill was opened again on Monday,[1] officials in the town said.\n\n"
    "It had been closed since the summer of that year.\n\nShare this article\n\n[1] Interview, Erbil, May 2016.\n\n"
    "2 comments\n\n1. Omar says:\nIt was never closed.\n\n2. Lea says:\nIt was."
)


def _paragraph(start: int, end: int, *edits: Edit) -> Block:
    return Block(BlockKind.PARAGRAPH, Span(start, end), "", edits=edits)


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ((), "blocks: end at 0, but the source has 9"),
        ((_paragraph(0, 4),), "blocks: end at 4, but the source has 9"),
        ((_paragraph(1, 9),), r"blocks\[0\]\.span: .* starts at 0 and is not empty, not \[1, 9\]"),
        ((_paragraph(0, 5), _paragraph(4, 9)), r"blocks\[1\]\.span: .* starts at 5"),
        ((_paragraph(0, 0), _paragraph(0, 9)), r"blocks\[0\]\.span: .* not empty"),
        (
            (_paragraph(0, 4), _paragraph(4, 9, Edit(Span(3, 5), "", "a"))),
            r"blocks\[1\]\.edits\[0\]\.span: .* between 4 and 9",
        ),
        ((_paragraph(0, 9, Edit(Span(2, 4), "", "a"), Edit(Span(3, 5), "", "b")),), r"blocks\[0\]\.edits\[1\]\.span"),
    ],
)
def test_blocks_that_do_not_tile_the_source_are_refused(blocks: tuple[Block, ...], message: str) -> None:
    with pytest.raises(InvalidDocument, match=message):
        Document(source="Tal  Afar", blocks=blocks)


def test_blocks_that_tile_the_source_are_accepted() -> None:
    assert Document(source="Tal  Afar", blocks=(_paragraph(0, 4), _paragraph(4, 9))).source == "Tal  Afar"
    assert Document(source="").body == ""


def test_findings_are_those_of_the_blocks() -> None:
    document = parse(_TEXT)
    assert document.findings == tuple(finding for block in document.blocks for finding in block.findings)
    assert {finding.rule for finding in document.findings} & LOCAL_RULES.keys()


def test_values_name_their_schema_version_and_fit_the_schema() -> None:
    values = parse(_TEXT).to_dict()
    assert values["schema_version"] == SCHEMA_VERSION == 1
    Draft202012Validator.check_schema(load_schema())
    Draft202012Validator(load_schema()).validate(values)


def test_the_schema_names_every_kind_and_strength() -> None:
    definitions: Any = load_schema()["$defs"]
    assert definitions["kind"]["enum"] == list(BlockKind)
    assert {strength.name.lower() for strength in Strength} <= set(definitions["strength"]["enum"])


def test_a_document_is_not_parsed_again_on_the_way_back() -> None:
    values: Any = parse(_TEXT).to_dict()
    values["title"] = "Another title"
    values["blocks"][0]["kind"] = "caption"
    document = Document.from_dict(values)
    assert document.title == "Another title"
    assert document.blocks[0].kind is BlockKind.CAPTION


def test_the_two_halves_of_a_surrogate_pair_stay_two_code_points() -> None:
    text = "The mill \ud83d\ude00 was opened again on Monday, officials said."
    document = parse(text)
    assert json.loads(json.dumps(text)) != text
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


Change = Callable[[Any], object]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda v: v.pop("source"), "^source: missing$"),
        (lambda v: v.pop("schema_version"), "^schema_version: missing$"),
        (lambda v: v.update(schema_version=2), "^schema_version: this release reads 1, not 2"),
        (lambda v: v.update(extra=1), "^extra: no such field; there are: author_bio"),
        (lambda v: v.update(source=7), "^source: expected a text, not 7$"),
        (lambda v: v.update(title=["a", 1]), r"^title: expected a text, not \['a', 1\]$"),
        (lambda v: v.update(authors="Rana"), "^authors: expected a list, not 'Rana'$"),
        (lambda v: v.update(blocks=[]), "^blocks: end at 0, but"),
        (lambda v: v["blocks"].__setitem__(0, []), r"^blocks\[0\]: expected an object, not \[\]$"),
        (lambda v: v["blocks"][0].update(kind="sidebar"), r"^blocks\[0\]\.kind: expected the name of a block kind"),
        (lambda v: v["blocks"][0].update(continues=0), r"^blocks\[0\]\.continues: expected true or false, not 0$"),
        (lambda v: v["blocks"][0].update(span=[0]), r"^blocks\[0\]\.span: expected \[start, end\] within a source"),
        (lambda v: v["blocks"][0].update(span=[0, 9999]), r"^blocks\[0\]\.span: expected \[start, end\] within"),
        (lambda v: v["blocks"][0].update(span=[0, True]), r"^blocks\[0\]\.span\[1\]: expected a whole number from 0"),
        (lambda v: v["blocks"][0].update(span=[-1, 4]), r"^blocks\[0\]\.span\[0\]: expected a whole number from 0"),
        (
            lambda v: v["blocks"][0]["findings"][0].update(strength="sure"),
            r"^blocks\[0\]\.findings\[0\]\.strength: expected one of doubt, default",
        ),
        (lambda v: v["blocks"][0]["findings"][0].pop("rule"), r"^blocks\[0\]\.findings\[0\]\.rule: missing$"),
        (
            lambda v: v["footnotes"][0]["markers"].append("x"),
            r"^footnotes\[0\]\.markers\[1\]: expected a list, not 'x'$",
        ),
        (lambda v: v["comments"][0].update(number="one"), r"^comments\[0\]\.number: expected a whole number"),
        (lambda v: v["comments"][1]["replies"].append({}), r"^comments\[1\]\.replies\[0\]\.number: missing$"),
        (
            lambda v: v.update(title=["a", "b", *[3] * 40]),
            r"^title: expected a text, not \['a', 'b', 3, .*\.\.\.$",
        ),
    ],
)
def test_what_is_wrong_is_named_by_its_path(change: Change, message: str) -> None:
    values = parse(_TEXT).to_dict()
    change(values)
    with pytest.raises(InvalidDocument, match=message):
        Document.from_dict(values)


@pytest.mark.parametrize("wrong", [None, [], "text", 7])
def test_what_is_no_object_is_refused(wrong: Any) -> None:
    with pytest.raises(InvalidDocument, match="the document: expected an object"):
        Document.from_dict(wrong)


def test_rules_can_be_left_out_by_name() -> None:
    assert BlockKind.SHARING in {block.kind for block in parse(_TEXT).blocks}
    skipped = [name for name in ("sharing", "cued_lines", "foot", "closing_cluster") if name in RULE_NAMES]
    assert BlockKind.SHARING not in {block.kind for block in parse(_TEXT, skip=skipped).blocks}


def test_a_rule_that_does_not_exist_cannot_be_left_out() -> None:
    with pytest.raises(UnknownName, match="no rule is called 'sidebars'; there are: "):
        parse(_TEXT, skip=["sidebars"])
    with pytest.raises(TypeError, match=r"write skip=\[name\]"):
        parse(_TEXT, skip="sharing")
