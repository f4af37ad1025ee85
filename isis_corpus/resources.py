"""Data files of the package: tab-separated tables with comments. Nothing is read before it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

__all__ = ["load_rows", "load_text"]


def load_text(name: str) -> str:
    """Return the data file *name* (a path below ``isis_corpus/data``) as text."""
    return files("isis_corpus").joinpath("data", *name.split("/")).read_text(encoding="utf-8")


def load_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated table as dicts, by the names in its header line.

    Lines that start with ``#`` and empty lines are skipped; the first other line is the header.

    Raises:
        ValueError: if a row has more or fewer cells than the header, with file and line.
    """
    header: list[str] | None = None
    for number, line in enumerate(load_text(name).splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise ValueError(f"{name}, line {number}: {len(cells)} cells, but the header has {len(header)}")
        yield dict(zip(header, cells, strict=True))
