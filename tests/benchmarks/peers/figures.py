"""Figures as rows of a file: which table, row and column a number stands in. Nothing here measures anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

__all__ = ["FIGURES", "Figure", "load_figures", "write_figures"]

FIGURES = Path(__file__).with_name("figures.tsv")
_HEAD = "table\trow\tcolumn\tvalue"


class Figure(NamedTuple):
    """One number of one table."""

    table: str
    row: str
    column: str
    value: float


def load_figures(path: Path = FIGURES) -> list[Figure]:
    """Read the figures in the order in which they were measured."""
    if not path.is_file():
        return []
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [Figure(table, row, column, float(value)) for table, row, column, value in rows]


def write_figures(measured: Iterable[Figure], path: Path = FIGURES) -> list[Figure]:
    """Put *measured* in the place of the tables they belong to, leave the other tables, and return all."""
    new = list(measured)
    replaced = {figure.table for figure in new}
    merged = [figure for figure in load_figures(path) if figure.table not in replaced] + new
    merged.sort(key=lambda figure: figure.table)  # stable: rows and columns stay in their order
    lines = [f"{table}\t{row}\t{column}\t{round(value, 4):g}" for table, row, column, value in merged]
    path.write_text("\n".join([_HEAD, *lines, ""]), encoding="utf-8", newline="\n")
    return merged
