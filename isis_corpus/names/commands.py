"""The names part of the command line: ``names``, ``normalize``, ``variants``, ``romanize`` and ``same``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isis_corpus import names
from isis_corpus.inputs import Input, add_inputs, empty_folders, find_inputs, read_each
from isis_corpus.names.schemes import SCHEMES
from isis_corpus.names.styles import STYLES, UNIFY
from isis_corpus.outputs import EXIT_CODES, FolderOutput, StreamOutput, Unwritable, output_folder, print_text, report

if TYPE_CHECKING:
    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]

__all__ = ["add_parsers"]

_SAME_CODES = """\
exit codes:
  0    the two spellings are one name
  1    they are two names
  2    the command line is wrong
"""


def add_parsers(subparsers: Parsers) -> None:
    """Add the names commands to a command line; each sets ``run`` to a function that returns an exit code."""
    found = _add(subparsers, "names", "list the names in texts, with offsets")
    add_inputs(found)
    found.add_argument("--jsonl", action="store_true", help="one JSON object a line instead of a table")
    found.add_argument("--listed", action="store_true", help="only spellings that the gazetteer has")
    found.set_defaults(run=_names)

    normal = _add(subparsers, "normalize", "write names in one house form")
    add_inputs(normal)
    normal.add_argument("--style", choices=STYLES, default="press", help="house form (default: %(default)s)")
    normal.add_argument("--unify", choices=UNIFY, default="spelling", help="what becomes one (default: %(default)s)")
    form = normal.add_mutually_exclusive_group()
    form.add_argument("--explain", action="store_true", help="print the edits instead of the text")
    form.add_argument(
        "--output",
        type=output_folder,
        metavar="DIR",
        help="folder to write to, one file an input; default: standard output",
    )
    normal.set_defaults(run=_normalize)

    variants = _add(subparsers, "variants", "list how a corpus spells each name")
    add_inputs(variants)
    variants.add_argument("--known", action="store_true", help="only names that the gazetteer has")
    variants.set_defaults(run=_variants)

    latin = _add(subparsers, "romanize", "write Arabic script in Latin letters")
    latin.add_argument("text", nargs="*", help="Arabic text; left out: what --input names")
    add_inputs(latin, "--input")
    latin.add_argument("--scheme", choices=SCHEMES, type=str.lower, default="ijmes", help="(default: %(default)s)")
    latin.set_defaults(run=_romanize, usage=latin.error)

    same = _add(subparsers, "same", "say whether two spellings are one name; exit code 1 if not", _SAME_CODES)
    same.add_argument("names", nargs=2, metavar="NAME")
    same.set_defaults(run=_same)


def _add(subparsers: Parsers, name: str, what: str, codes: str = EXIT_CODES) -> argparse.ArgumentParser:
    return subparsers.add_parser(name, help=what, epilog=codes, formatter_class=argparse.RawDescriptionHelpFormatter)


def _texts(options: argparse.Namespace, problems: list[str]) -> Iterator[tuple[Input, str]]:
    """Yield each input with its text; what cannot be read goes to *problems*."""
    problems += empty_folders(options.inputs)
    return read_each(find_inputs(options.inputs), options.encoding, problems)


def _row(*cells: object) -> None:
    print_text("\t".join(str(cell).replace("\n", " ").replace("\t", " ") for cell in cells) + "\n")


def _names(options: argparse.Namespace) -> int:
    """Print the mentions of each file."""
    problems: list[str] = []
    if not options.jsonl:
        _row("file", "start", "end", "surface", "entity", "candidates", "confidence", "how")
    for item, text in _texts(options, problems):
        for m in names.find_names(text, unlisted=not options.listed):
            if options.jsonl:
                found: dict[str, Any] = {
                    "file": item.name, "start": m.span.start, "end": m.span.end, "surface": m.surface, "entity": m.entity,
                    "candidates": list(m.candidates), "confidence": m.confidence, "how": m.how,
                }  # fmt: skip
                print_text(json.dumps(found, ensure_ascii=False) + "\n")
            else:
                candidates = " ".join(m.candidates)
                _row(item.name, m.span.start, m.span.end, m.surface, m.entity or "-", candidates, m.confidence, m.how)
    return report(problems)


def _normalize(options: argparse.Namespace) -> int:
    """Write the texts, or print the edits made to them."""
    problems: list[str] = []
    output = _output(options, options.output)
    for item, text in _texts(options, problems):
        done = names.normalize_names_and_explain(text, options.style, options.unify)
        if options.explain:
            for edit in done.edits:
                _row(item.name, edit.span.start, edit.span.end, edit.span.text(text), edit.replacement, edit.rule)
            continue
        try:
            output.write(item, done.text)
        except Unwritable as error:
            problems.append(str(error))
    return report(problems)


def _output(options: argparse.Namespace, folder: Path | None = None) -> FolderOutput | StreamOutput:
    if folder is not None:
        return FolderOutput(folder)
    return StreamOutput(headed=sum(1 for _ in find_inputs(options.inputs)) > 1)


def _variants(options: argparse.Namespace) -> int:
    """Print each name of the corpus with its spellings and counts."""
    problems: list[str] = []
    texts = (text for _, text in _texts(options, problems))
    _row("entity", "count", "spellings")
    for group in names.spelling_variants(texts, unknown=not options.known):
        _row(group.entity or "-", group.count, " / ".join(f"{spelling} ({n})" for spelling, n in group.spellings))
    return report(problems)


def _romanize(options: argparse.Namespace) -> int:
    """Print the romanised text."""
    if options.text:
        if options.inputs != ["-"]:
            options.usage("give the Arabic text or --input, not both")
        print_text(names.romanize(" ".join(options.text), options.scheme) + "\n")
        return report(())
    problems: list[str] = []
    output = _output(options)
    for item, text in _texts(options, problems):
        output.write(item, names.romanize(text, options.scheme))
    return report(problems)


def _same(options: argparse.Namespace) -> int:
    """Print the verdict and its reasons."""
    found = names.compare_names(*options.names)
    lines = [f"{'one name' if found.verdict else 'two names'} ({found.score:.2f}, by {found.how})"]
    print_text("\n  ".join((*lines, *found.reasons)) + "\n")
    return 0 if found.verdict else 1
