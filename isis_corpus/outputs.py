"""Outputs of the command line: standard output or a folder, always UTF-8 with the line ends of the text; exit codes."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from collections.abc import Iterable
from pathlib import Path

from isis_corpus.inputs import Input

__all__ = [
    "EXIT_CODES",
    "FAILED",
    "INTERRUPTED",
    "OK",
    "FolderOutput",
    "StreamOutput",
    "Unwritable",
    "output_folder",
    "print_text",
    "report",
]

OK, FAILED, INTERRUPTED = 0, 1, 130

EXIT_CODES = """\
exit codes:
  0    everything asked for was done
  1    a file could not be read, decoded or written; the others were done, and
       stderr lists it with the reason (same: the names are two)
  2    the command line is wrong; nothing was done
  130  interrupted
"""


class Unwritable(Exception):
    """An output that cannot be written; the message names it and says why."""


def report(problems: Iterable[str]) -> int:
    """Print *problems* to stderr, one a line, and return the exit code."""
    code = OK
    for problem in problems:
        print(f"isis-corpus: {problem}", file=sys.stderr)
        code = FAILED
    return code


def output_folder(name: str) -> Path:
    """Return the folder *name*, which need not exist.

    Raises:
        ArgumentTypeError: if it, or what it should be in, is a file.
    """
    path = Path(name)
    for above in (path, *path.parents):
        if above.exists() and not above.is_dir():
            raise ArgumentTypeError(f"{above} is a file, not a folder")
    return path


def print_text(text: str) -> None:
    r"""Write *text* to standard output as UTF-8, whatever the locale says; lone surrogates as ``\ud800``."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    rest = memoryview(text.encode("utf-8", "backslashreplace"))
    while rest:
        rest = rest[stream.write(rest) :]  # an unbuffered stream (python -u) may take a part only
    stream.flush()


class StreamOutput:
    """Standard output; where texts are headed, each stands under a line with its name."""

    def __init__(self, *, headed: bool) -> None:
        self._headed = headed
        self._count = 0

    def write(self, item: Input, text: str) -> None:
        """Write what was made of *item*."""
        if self._headed:
            print_text(f"{chr(10) if self._count else ''}==> {item.name} <==\n")
        self._count += 1
        print_text(text)


class FolderOutput:
    """A folder; each input gets a file at its place below it, or all a line in ``documents.jsonl``."""

    def __init__(self, folder: Path, suffix: str | None = None, *, whole: bool = False) -> None:
        """Write to *folder*, with *suffix* (that of the input if None), or all to one file."""
        self._folder, self._suffix, self._whole = folder, suffix, whole
        self._written: dict[Path, str] = {}

    def write(self, item: Input, text: str) -> None:
        """Write what was made of *item*.

        Raises:
            Unwritable: if another input of this run, or this input itself, is the file to be written, or writing fails.
        """
        path = self._path(item)
        first = path not in self._written
        if item.path is not None and path.exists() and path.samefile(item.path):
            raise Unwritable(f"{item.name}: its output would replace it: {path}")
        if not first and not self._whole:
            raise Unwritable(f"{item.name}: its output would replace that of {self._written[path]}: {path}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb" if first else "ab") as stream:
                stream.write(text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise Unwritable(f"{path}: {error.strerror or error} (output of {item.name})") from None
        self._written[path] = item.name

    def _path(self, item: Input) -> Path:
        if self._whole:
            return self._folder / f"documents{self._suffix or ''}"
        return self._folder / (item.below if self._suffix is None else item.below.with_suffix(self._suffix))
