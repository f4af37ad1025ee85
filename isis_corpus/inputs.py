"""Inputs of the command line: files, folders and standard input, read as they are. Line ends are not translated."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

__all__ = ["SUFFIXES", "Input", "Unreadable", "add_inputs", "empty_folders", "find_inputs", "read_each", "read_input"]

SUFFIXES = (".markdown", ".md", ".text", ".txt")
"""The files of a folder that are read, by their suffix; a file that is named itself may have any."""

_WIDE = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
"""Byte order marks, the longer ones first."""
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TAG = re.compile(r"</(?:p|div|span|a|li|ul|h[1-6]|script|td)>", re.I)
_LOOK = 5000
"""Characters of a text that are looked at for HTML."""
_MANY_TAGS = 8


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


def add_inputs(parser: ArgumentParser, *flags: str) -> None:
    """Add to *parser* what is read and in which encoding, as ``inputs`` and ``encoding``.

    Args:
        parser: The parser of a command.
        flags: The option that inputs stand behind; without it they are the arguments of the command.
    """
    what = f"files, folders (their {', '.join(SUFFIXES)} files), or - for standard input (the default)"
    if flags:
        parser.add_argument(*flags, nargs="+", dest="inputs", default=["-"], metavar="INPUT", help=what)
    else:
        parser.add_argument("inputs", nargs="*", default=["-"], metavar="INPUT", help=what)
    parser.add_argument("--encoding", type=_encoding, default="utf-8", help="of the inputs (default: %(default)s)")


def _encoding(name: str) -> str:
    try:
        b"a".decode(name)
    except LookupError:
        raise ArgumentTypeError(f"no text encoding is called {name!r}") from None
    except UnicodeError:
        pass  # it exists; a lone byte need not be a text in it
    return name


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


def empty_folders(names: Iterable[str]) -> list[str]:
    """Return a problem for each folder among *names* that has no text."""
    return [
        f"{name}: no {', '.join(SUFFIXES)} file in this folder"
        for name in names
        if name != "-" and Path(name).is_dir() and not any(True for _ in find_inputs([name]))
    ]


def read_each(inputs: Iterable[Input], encoding: str, problems: list[str]) -> Iterator[tuple[Input, str]]:
    """Yield each of *inputs* with its text; what cannot be read goes to *problems*, and the others go on.

    A text that looks like HTML is told on stderr, and is read all the same.
    """
    for item in inputs:
        try:
            text = read_input(item, encoding)
        except Unreadable as error:
            problems.append(f"{item.name}: {error}")
            continue
        if _is_html(text):
            told = "looks like HTML, whose tags are not removed; extract its text first"
            print(f"isis-corpus: warning: {item.name}: {told}", file=sys.stderr)
        yield item, text


def read_input(item: Input, encoding: str = "utf-8") -> str:
    """Return the text of *item*, decoded strictly.

    Raises:
        Unreadable: if it cannot be opened or decoded.
    """
    content = b""
    try:
        if item.path is not None:
            content = item.path.read_bytes()
        elif (stream := getattr(sys.stdin, "buffer", None)) is not None:
            content = stream.read()
        else:
            return sys.stdin.read()
        return content.decode(encoding)
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        raise Unreadable(f"not {encoding}: {error.reason} at byte {error.start}{_hint(content)}") from None
    except UnicodeError as error:
        raise Unreadable(f"not {encoding}: {error}") from None


def _hint(content: bytes) -> str:
    """Return what else the encoding may be, by the byte order mark."""
    wide = next((name for mark, name in _WIDE.items() if content.startswith(mark)), "")
    return f"; it begins like {wide}, try --encoding {wide}" if wide else ""


def _is_html(text: str) -> bool:
    beginning = text[:_LOOK].lstrip("\ufeff")
    return _HTML.match(beginning) is not None or len(_TAG.findall(beginning)) >= _MANY_TAGS
