"""The tables of ``docs/evaluation.md``: which figures stand where, and how they are written between their marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.peers.figures import Figure

__all__ = ["PAGE", "TABLES", "Table", "fill_tables"]

PAGE = Path(__file__).parents[3] / "docs" / "evaluation.md"

_MARKED = re.compile(r"(<!-- table: (?P<name>[^>]+) -->\n).*?(<!-- end -->)", re.DOTALL)

Cells = Mapping[str, float]
"""The figures of a row by column."""


def _score(value: float) -> str:
    return f"{value:.3f}"


def _change(value: float) -> str:
    return f"{value:+.4f}" if round(value, 4) else "0"


def _percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def _count(value: float) -> str:
    return f"{value:,.0f}"


def _tenth(value: float) -> str:
    return f"{value:.1f}"


def _ratio(value: float) -> str:
    return f"{value:.2f}"


class Column(NamedTuple):
    """A column: its heading, the figure in it, and how that is written."""

    heading: str
    key: str
    write: Callable[[float], str]


class Table(NamedTuple):
    """A table of the page: whose figures, the heading of the rows, the columns, and rows of other figures left out."""

    source: str
    heading: str
    columns: Sequence[Column]


_RENDERINGS = ("dom", "html-text", "inscriptis")
_METHODS = {
    "trafilatura": "trafilatura",
    "jusText": "jusText",
    "boilerpy3": "boilerpy3",
    "C4 lines": "C4 lines",
    "rules alone": "rules alone",
    "line model alone, unseen": "model alone",
    "both, unseen": "both",
}
_KINDS = [Column(heading, key, _percent) for key, heading in _METHODS.items()] + [Column("lines", "lines", _count)]
_ERRORS = [Column(name, name, _count) for name in ("words", "lines", "pages")]
_SIMULATED = {
    "annotated": "annotated",
    "English, silver": "other English",
    "other languages, silver": "other languages",
}


def _before_after(label: str) -> list[Column]:
    return [Column(f"{label} before", f"{label} before", _score), Column("after", f"{label} after", _score)]


TABLES: Mapping[str, Table] = {
    "pages, English": Table(
        "pages, English",
        "",
        [
            *(Column(f"{name} F1", f"{name} F1", _score) for name in _RENDERINGS),
            Column("DOM precision", "dom precision", _score),
            Column("DOM recall", "dom recall", _score),
            Column("DOM segments F1", "dom segments", _score),
        ],
    ),
    "pages, other languages": Table(
        "pages, other languages",
        "",
        [
            *(Column(f"{name} segments F1", f"{name} segments", _score) for name in _RENDERINGS),
            Column("DOM body F1", "dom F1", _score),
        ],
    ),
    "kinds, English": Table("pages, English, kinds", "kind", _KINDS),
    "kinds, other languages": Table("pages, other languages, kinds", "kind", _KINDS),
    "errors, furniture kept": Table("errors, furniture kept", "kind", _ERRORS),
    "errors, body removed": Table("errors, body removed", "rule", _ERRORS),
    "cleaning, English": Table(
        "cleaning, English",
        "output of",
        [
            *(column for name in _RENDERINGS for column in _before_after(name)),
            Column("pages worse, DOM", "dom worse", _count),
            Column("worst page, DOM", "dom worst", _change),
        ],
    ),
    "cleaning, segments": Table(
        "cleaning, segments", "output of", [*_before_after("English"), *_before_after("other languages")]
    ),
    "cleaning, other languages": Table(
        "cleaning, other languages",
        "output of",
        [
            *(column for name in _RENDERINGS for column in _before_after(name)),
            Column("pages worse, DOM", "dom worse", _count),
        ],
    ),
    "simulated, annotated": Table(
        "simulated",
        "setting",
        [
            *_before_after("annotated"),
            Column("change", "annotated change", _change),
            Column("pages worse", "annotated worse", _count),
            Column("pages better", "annotated better", _count),
            Column("worst page", "annotated worst", _change),
        ],
    ),
    "simulated, silver": Table(
        "simulated",
        "setting",
        [
            column
            for key in ("English, silver", "other languages, silver")
            for column in (
                *_before_after(key),
                Column("change", f"{key} change", _change),
                Column("pages worse", f"{key} worse", _count),
            )
        ],
    ),
    "real HTML": Table(
        "real HTML",
        "output of",
        [
            Column("before", "text before", _score),
            Column("after", "text after", _score),
            Column("change", "text change", _change),
            Column("pages worse", "text worse", _count),
            Column("pages better", "text better", _count),
            Column("worst page", "text worst", _change),
        ],
    ),
    "speed": Table(
        "speed",
        "text",
        [
            Column("pages", "pages", _count),
            Column("median kB of HTML", "kB of HTML", _tenth),
            Column("median kB of text", "kB of text", _tenth),
            Column("trafilatura, pages a second", "trafilatura", _count),
            Column("`clean`, pages a second", "clean", _count),
            Column("ratio", "ratio", _ratio),
        ],
    ),
}


def fill_tables(page: str, figures: Iterable[Figure]) -> str:
    """Return *page* with every marked table written anew from *figures*.

    Raises:
        KeyError: if the page marks a table that is not in ``TABLES``.
    """
    rows: dict[str, dict[str, dict[str, float]]] = {}
    for table, row, column, value in figures:
        rows.setdefault(table, {}).setdefault(row, {})[column] = value

    def filled(match: re.Match[str]) -> str:
        table = TABLES[match["name"]]
        return f"{match[1]}{_written(table, rows.get(table.source, {}))}{match[3]}"

    return _MARKED.sub(filled, page)


def _written(table: Table, rows: Mapping[str, Cells]) -> str:
    lines = [
        f"| {table.heading} | " + " | ".join(column.heading for column in table.columns) + " |",
        "|---|" + "--:|" * len(table.columns),
    ]
    for row, cells in rows.items():
        written = (column.write(cells[column.key]) if column.key in cells else "" for column in table.columns)
        lines.append(f"| {row} | " + " | ".join(written) + " |")
    return "\n".join([*lines, ""])
