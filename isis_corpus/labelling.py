"""Labelling: the rules' findings about each line, in four stages, and which of them decides."""

from __future__ import annotations

from collections.abc import Collection

from isis_corpus.findings import Finding, Strength, line_finding
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import Layout, find_layout
from isis_corpus.readings import Reading
from isis_corpus.rules import LOCAL_RULES, OPEN_RULES, PATTERN_RULES, PLACE_RULES, REGION_RULES
from isis_corpus.segmentation import Page, Unit

__all__ = ["DEFAULT", "label_units"]

_TIES = {kind: number for number, kind in enumerate(BlockKind)}


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return -finding.strength, -_TIES[finding.kind], finding.rule, finding.evidence


def label_units(page: Page, skip: Collection[str] = ()) -> tuple[list[tuple[Finding, ...]], Layout]:
    """Return the findings about every unit, the deciding one first, and where the article stands.

    The rules of one stage see the same labels, so their order does not matter. Of two findings of equal strength the
    kind that is later in ``BlockKind`` (furniture before prose) decides, then the rule's name.

    Args:
        page: The units.
        skip: Names of rules to leave out.
    """
    findings = [_local(unit, skip) for unit in page.units]
    labels = [mine[0] for mine in findings]
    _add(findings, labels, [rule(page, labels) for name, rule in REGION_RULES.items() if name not in skip])
    layout = find_layout(page, labels)
    _add(findings, labels, [rule(page, labels, layout) for name, rule in PLACE_RULES.items() if name not in skip])
    _add(findings, labels, [rule(page, labels, layout) for name, rule in OPEN_RULES.items() if name not in skip])
    return findings, layout


DEFAULT = line_finding(BlockKind.PARAGRAPH, "default", "nothing speaks against it", Strength.DEFAULT)
_ONLY_DEFAULT = (DEFAULT,)


def _local(unit: Unit, skip: Collection[str]) -> tuple[Finding, ...]:
    """What the line is by itself. Without rules to skip, a reading is labelled once."""
    reading = unit.reading
    if skip:
        mine = _label(reading, skip)
    else:
        if reading.local is None:
            reading.local = _label(reading, skip)
            reading.forget_tokens()
        mine = reading.local
    return mine if unit.hint is None else tuple(sorted((unit.hint, *mine), key=_order))


def _label(reading: Reading, skip: Collection[str]) -> tuple[Finding, ...]:
    rules = LOCAL_RULES if reading.hits else PATTERN_RULES.admit(reading)
    if not rules:
        return _ONLY_DEFAULT
    found = [finding for name, rule in rules.items() if (finding := rule(reading)) is not None and name not in skip]
    if not found:
        return _ONLY_DEFAULT
    found.append(DEFAULT)
    if len(found) > 2:
        found.sort(key=_order)
    return tuple(found)


def _add(findings: list[tuple[Finding, ...]], labels: list[Finding], results: list[dict[int, Finding]]) -> None:
    """Put the results of one stage among the findings, and the deciding ones among the labels."""
    touched: dict[int, list[Finding]] = {}
    for result in results:
        for index, finding in result.items():
            touched.setdefault(index, []).append(finding)
    for index, added in touched.items():
        mine = tuple(sorted((*added, *findings[index]), key=_order))
        findings[index] = mine
        labels[index] = mine[0]
