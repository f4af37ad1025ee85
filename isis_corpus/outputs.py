"""Outputs of the command line: standard output or a folder, always UTF-8 with the line ends of the text."""

from __future__ import annotations

import sys
from pathlib import Path

from isis_corpus.formats import Format
from isis_corpus.inputs import Input

__all__ = ["FolderOutput", "StreamOutput", "print_text"]


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
    """Standard output; texts of several inputs stand under a line with their name, but for one record a line."""

    def __init__(self, form: Format, *, named: bool) -> None:
        self._headed = named and not form.whole
        self._count = 0

    def write(self, item: Input, text: str) -> None:
        """Write what was made of *item*."""
        if self._headed:
            print_text(f"{chr(10) if self._count else ''}==> {item.name} <==\n")
        self._count += 1
        print_text(text)


class FolderOutput:
    """A folder; each input gets a file at its place below it, or all a line in ``documents.jsonl``."""

    def __init__(self, folder: Path, form: Format) -> None:
        self._folder, self._form = folder, form
        self._written: dict[Path, str] = {}

    def write(self, item: Input, text: str) -> None:
        """Write what was made of *item*.

        Raises:
            FileExistsError: if another input of this run, or this input itself, is the file to be written.
            OSError: if the file cannot be written.
        """
        path = self._path(item)
        first = path not in self._written
        if item.path is not None and path.exists() and path.samefile(item.path):
            raise FileExistsError(0, f"its output would replace it: {path}")
        if not first and not self._form.whole:
            raise FileExistsError(0, f"its output would replace that of {self._written[path]}: {path}")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb" if first else "ab") as stream:
            stream.write(text.encode("utf-8", "backslashreplace"))
        self._written[path] = item.name

    def _path(self, item: Input) -> Path:
        if self._form.whole:
            return self._folder / f"documents{self._form.suffix}"
        return self._folder / item.below.with_suffix(self._form.suffix)
