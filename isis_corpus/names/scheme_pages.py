"""The documentation pages of the schemes, generated from the tables.

Run ``python -m isis_corpus.names.scheme_pages docs`` after a change to ``romanization.tsv``; a test compares.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from isis_corpus.names.romanization import romanize
from isis_corpus.names.schemes import SCHEMES, load_scheme
from isis_corpus.resources import load_rows

__all__ = ["main", "scheme_page"]

_EXAMPLES = ("الرَّقَّة", "دَيْر الزَّوْر", "القُرْآن", "سَامَرَّاء", "السُّلَيْمَانِيَّة", "أَدْهَم", "مُقْتَدَى الصَّدْر", "قَلْعَة صَالِح", "الموصل")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("`", "&#96;").replace("*", "\\*").replace("~", "\\~").replace("<", "&lt;")


def _note(note: str, name: str) -> str:
    """Return the parts of a *note* that are about the scheme *name* or about all."""
    parts = []
    for part in note.split("; ") if note != "-" else ():
        about, bracket, rest = part.removeprefix("[").partition("] ") if part[0] == "[" else ("", "", part)
        if not bracket or name in about.split():
            parts.append(rest)
    return "; ".join(parts)


def scheme_page(name: str) -> str:
    """Return the page of the scheme *name* as Markdown.

    >>> scheme_page("bgn-pcgn").splitlines()[0]
    '# BGN/PCGN 1956 (`bgn-pcgn`)'
    """
    about = next(row for row in load_rows("names/schemes.tsv") if row["scheme"] == name)
    table = load_scheme(name)
    lines = [
        f"# {about['title']} (`{name}`)",
        "",
        f"Standard: {about['standard']}.",
        f"Checked against: {about['checked']}.",
        "`to_arabic` reads it back." if table.reversible else "It loses information and cannot be read back.",
        "",
        "This page is generated from `isis_corpus/data/names/romanization.tsv`.",
        "",
        "| Arabic | code point | romanised | note |",
        "|---|---|---|---|",
    ]
    rows = list(load_rows("names/romanization.tsv"))
    for row in rows:
        if row["kind"] != "rule" and row[name] != "-":
            point = " ".join(f"U+{ord(character):04X}" for character in row["unit"])
            shown = row["unit"] if row["kind"] == "letter" else "ـ" + row["unit"]
            lines.append(f"| {shown} | {point} | {_cell(row[name]) or '(nothing)'} | {_note(row['note'], name)} |")
    if not table.reversible:
        lines += ["", "| rule | value | note |", "|---|---|---|"]
        for row in rows:
            if row["kind"] == "rule" and row[name] != "-":
                value = _cell(row[name]).replace(" ", "␣") or "(nothing)"
                lines.append(f"| {row['unit']} | {value} | {_note(row['note'], name)} |")
    lines += ["", "| name | romanised |", "|---|---|"]
    lines += [f"| {example} | {_cell(romanize(example, name))} |" for example in _EXAMPLES]
    return "\n".join(lines) + "\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Write all pages into the directory given."""
    parser = argparse.ArgumentParser(description="Write the documentation pages of the romanisation schemes.")
    parser.add_argument("directory", type=Path)
    directory = parser.parse_args(argv).directory
    for name in SCHEMES:
        (directory / f"romanization-{name}.md").write_text(scheme_page(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
