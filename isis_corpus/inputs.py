"""Inputs of the command line: files, folders and standard input, read as they are. Line ends are not translated."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

__all__ = ["SUFFIXES", "Input", "Unreadable", "find_inputs", "read_input"]

SUFFIXES = (".markdown", ".md", ".text", ".txt")
"""The files of a folder that are read, by their suffix; a file that is named itself may have any."""


class Unreadable(Exception):
    """An input that cannot be read; the message is the reason."""


@attrs.frozen
class Input:
    """A text to read.

    Attributes:
        name: How it is called in messages and in output; ``-`` for standard input.
        path: The file, or None for standard input.
        below: Its path below the folder that was named, or its bare file name: where its output goes.
    """

    name: str
    path: Path | None
    below: Path


def find_inputs(names: Iterable[str]) -> Iterator[Input]:
    """Yield what *names* stand for: a file itself, the texts of a folder and its sub-folders by name, ``-`` for stdin.

    Hidden files and folders are left out. What does not exist is yielded too; reading it says so.
    """
    for name in names:
        path = Path(name)
        if name == "-":
            yield Input("-", None, Path("stdin"))
        elif path.is_dir():
            for file in sorted(path.rglob("*")):
                below = file.relative_to(path)
                hidden = any(part.startswith(".") for part in below.parts)
                if file.suffix.lower() in SUFFIXES and not hidden and not file.is_dir():
                    yield Input(str(file), file, below)
        else:
            yield Input(name, path, Path(path.name))


def read_input(item: Input, encoding: str = "utf-8") -> str:
    """Return the text of *item*, decoded strictly.

    Raises:
        Unreadable: if it cannot be opened or decoded.
    """
    try:
        content = sys.stdin.buffer.read() if item.path is None else item.path.read_bytes()
        return content.decode(encoding)
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        raise Unreadable(f"not {encoding}: {error.reason} at byte {error.start}") from None
    except UnicodeError as error:
        raise Unreadable(f"not {encoding}: {error}") from None
