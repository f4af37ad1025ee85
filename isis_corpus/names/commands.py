"""The names part of the command line: ``names``, ``normalize``, ``variants``, ``romanize`` and ``same``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isis_corpus import names
from isis_corpus.names.schemes import SCHEMES
from isis_corpus.names.styles import STYLES, UNIFY

if TYPE_CHECKING:
    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]

__all__ = ["add_parsers"]


def add_parsers(subparsers: Parsers) -> None:
    """Add the names commands to a command line; each sets ``run`` to a function that returns an exit code."""
    found = subparsers.add_parser("names", help="list the names in texts, with offsets")
    _files(found)
    found.add_argument("--jsonl", action="store_true", help="one JSON object a line instead of a table")
    found.add_argument("--listed", action="store_true", help="only spellings that the gazetteer has")
    found.set_defaults(run=_names)

    normal = subparsers.add_parser("normalize", help="write names in one house form")
    _files(normal)
    normal.add_argument("--style", choices=STYLES, default="press")
    normal.add_argument("--unify", choices=UNIFY, default="spelling")
    normal.add_argument("--explain", action="store_true", help="print the edits instead of the text")
    normal.set_defaults(run=_normalize)

    variants = subparsers.add_parser("variants", help="list how a corpus spells each name")
    _files(variants)
    variants.add_argument("--known", action="store_true", help="only names that the gazetteer has")
    variants.set_defaults(run=_variants)

    latin = subparsers.add_parser("romanize", help="write Arabic script in Latin letters")
    latin.add_argument("text", nargs="*", help="Arabic text; standard input if left out")
    latin.add_argument("--scheme", choices=SCHEMES, default="ijmes")
    latin.set_defaults(run=_romanize)

    same = subparsers.add_parser("same", help="say whether two spellings are one name; exit code 1 if not")
    same.add_argument("names", nargs=2, metavar="NAME")
    same.set_defaults(run=_same)


def _files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="text files in UTF-8; - or nothing: standard input")


def _texts(options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield name and text of each input; what cannot be read is told on stderr and remembered in ``options.unread``."""
    options.unread = []
    for name in options.files or ["-"]:
        try:
            if name == "-":
                text = sys.stdin.read()
            else:
                with Path(name).open(encoding="utf-8", newline="") as file:
                    text = file.read()
        except (OSError, UnicodeDecodeError) as error:
            print(f"isis-corpus: {name}: {error}", file=sys.stderr)
            options.unread.append(name)
            continue
        yield name, text


def _row(*cells: object) -> None:
    print("\t".join(str(cell).replace("\n", " ").replace("\t", " ") for cell in cells))


def _names(options: argparse.Namespace) -> int:
    """Print the mentions of each file."""
    if not options.jsonl:
        _row("file", "start", "end", "surface", "entity", "candidates", "confidence", "how")
    for name, text in _texts(options):
        for m in names.find_names(text, unlisted=not options.listed):
            if options.jsonl:
                found: dict[str, Any] = {
                    "file": name, "start": m.span.start, "end": m.span.end, "surface": m.surface, "entity": m.entity,
                    "candidates": list(m.candidates), "confidence": m.confidence, "how": m.how,
                }  # fmt: skip
                print(json.dumps(found, ensure_ascii=False))
            else:
                candidates = " ".join(m.candidates)
                _row(name, m.span.start, m.span.end, m.surface, m.entity or "-", candidates, m.confidence, m.how)
    return 1 if options.unread else 0


def _normalize(options: argparse.Namespace) -> int:
    """Print the texts, or the edits made to them."""
    for name, text in _texts(options):
        done = names.normalize_names_and_explain(text, options.style, options.unify)
        if options.explain:
            for edit in done.edits:
                _row(name, edit.span.start, edit.span.end, edit.span.text(text), edit.replacement, edit.rule)
        else:
            sys.stdout.write(done.text)
    return 1 if options.unread else 0


def _variants(options: argparse.Namespace) -> int:
    """Print each name of the corpus with its spellings and counts."""
    _row("entity", "count", "spellings")
    for group in names.spelling_variants((text for _, text in _texts(options)), unknown=not options.known):
        _row(group.entity or "-", group.count, " / ".join(f"{spelling} ({n})" for spelling, n in group.spellings))
    return 1 if options.unread else 0


def _romanize(options: argparse.Namespace) -> int:
    """Print the romanised text."""
    text = " ".join(options.text) + "\n" if options.text else sys.stdin.read()
    sys.stdout.write(names.romanize(text, options.scheme))
    return 0


def _same(options: argparse.Namespace) -> int:
    """Print the verdict and its reasons."""
    found = names.compare_names(*options.names)
    print(f"{'one name' if found.verdict else 'two names'} ({found.score:.2f}, by {found.how})")
    for reason in found.reasons:
        print(f"  {reason}")
    return 0 if found.verdict else 1
