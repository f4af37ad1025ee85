"""Tables: rows of Markdown or tab-separated cells, one paragraph together. A single line with a bar is left alone."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.readings import Reading

__all__ = ["find_table"]


def find_table(unit: Reading) -> Finding | None:
    """Find what segmentation put together as the rows of one table."""
    if not unit.is_table:
        return None
    return unit.finding(BlockKind.PARAGRAPH, "tables", "rows of cells", Strength.PATTERN)
