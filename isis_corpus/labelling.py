"""Labelling: the rules' findings about each line, in three stages, and which of them decides."""

from __future__ import annotations

from collections.abc import Collection

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import Layout, find_layout
from isis_corpus.rules import LOCAL_RULES, PLACE_RULES, REGION_RULES
from isis_corpus.segmentation import Page

__all__ = ["label_units"]

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
    findings: list[list[Finding]] = []
    local = [rule for name, rule in LOCAL_RULES.items() if name not in skip]
    for unit in page.units:
        mine = [unit.finding(BlockKind.PARAGRAPH, "default", "nothing speaks against it", Strength.DEFAULT)]
        if unit.hint is not None:
            mine.append(unit.hint)
        mine += [finding for rule in local if (finding := rule(unit)) is not None]
        findings.append(sorted(mine, key=_order) if len(mine) > 1 else mine)
    labels = [mine[0] for mine in findings]
    _add(findings, [rule(page, labels) for name, rule in REGION_RULES.items() if name not in skip])
    labels = [mine[0] for mine in findings]
    layout = find_layout(page, labels)
    _add(findings, [rule(page, labels, layout) for name, rule in PLACE_RULES.items() if name not in skip])
    return [tuple(mine) for mine in findings], layout


def _add(findings: list[list[Finding]], results: list[dict[int, Finding]]) -> None:
    touched: set[int] = set()
    for result in results:
        for index, finding in result.items():
            findings[index].append(finding)
            touched.add(index)
    for index in touched:
        findings[index].sort(key=_order)
