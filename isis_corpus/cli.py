"""The command ``isis-corpus``: clean texts, explain what went, show a demonstration. Nothing is decided here."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs

import isis_corpus
from isis_corpus.formats import FORMATS, Format
from isis_corpus.inputs import SUFFIXES, Input, Unreadable, find_inputs, read_input
from isis_corpus.names.commands import add_parsers
from isis_corpus.outputs import FolderOutput, StreamOutput, print_text
from isis_corpus.policies import POLICIES, Level, Policy, policy_named

__all__ = ["FAILED", "INTERRUPTED", "OK", "main"]

OK, FAILED, INTERRUPTED = 0, 1, 130

_EPILOG = """\
exit codes:
  0    everything asked for was done
  1    a file could not be read, decoded or written; the others were done, and
       stderr lists it with the reason (same: the names are two)
  2    the command line is wrong; nothing was done
  130  interrupted
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with the arguments *argv* (those of the process if None) and return its exit code.

    Raises:
        SystemExit: with code 2 if the command line is wrong, with 0 behind ``--help`` and ``--version``.
    """
    arguments = _parser().parse_args(argv)
    run: Callable[[Namespace], int] = arguments.run
    try:
        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_stdout()
        return FAILED
    except OSError as error:
        return _fail(f"{error.filename or 'output'}: {error.strerror or error}")


def _fail(problem: str) -> int:
    print(f"isis-corpus: {problem}", file=sys.stderr)
    return FAILED


def _close_stdout() -> None:
    """The reader is gone; keep the interpreter from flushing into the closed pipe on its way out."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="isis-corpus",
        description=isis_corpus.__doc__,
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {isis_corpus.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    demo = commands.add_parser("demo", help="clean an article that comes with the package, and show what went")
    demo.set_defaults(run=_run_demo)
    clean = commands.add_parser(
        "clean", help="clean texts", epilog=_EPILOG, formatter_class=RawDescriptionHelpFormatter
    )
    _add_inputs(clean)
    clean.add_argument("--to", choices=FORMATS, default="text", help="format of the output (default: %(default)s)")
    clean.add_argument(
        "--output",
        type=Path,
        metavar="DIR",
        help="folder to write to, one file an input (jsonl: documents.jsonl); default: standard output",
    )
    clean.set_defaults(run=_run_clean)
    explain = commands.add_parser(
        "explain",
        help="say what cleaning takes out of texts, by which rule and where",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    _add_inputs(explain)
    explain.set_defaults(run=_run_explain)
    add_parsers(commands)
    return parser


def _add_inputs(parser: ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        nargs="*",
        default=["-"],
        metavar="INPUT",
        help=f"files, folders (their {', '.join(SUFFIXES)} files), or - for standard input (the default)",
    )
    parser.add_argument("--policy", choices=POLICIES, default="body", help="what stays (default: %(default)s)")
    parser.add_argument(
        "--level",
        choices=[str(level) for level in Level],
        default=str(Level.BALANCED),
        help="how sure a rule must be (default: %(default)s)",
    )
    parser.add_argument("--encoding", type=_encoding, default="utf-8", help="of the inputs (default: %(default)s)")


def _encoding(name: str) -> str:
    try:
        b"a".decode(name)
    except LookupError:
        raise ArgumentTypeError(f"no text encoding is called {name!r}") from None
    except UnicodeError:
        pass  # it exists; a lone byte need not be a text in it
    return name


def _run_demo(arguments: Namespace) -> int:
    from isis_corpus.demo import demonstrate

    print_text(demonstrate())
    return OK


def _run_clean(arguments: Namespace) -> int:
    form: Format = FORMATS[arguments.to]
    inputs = list(find_inputs(arguments.inputs))
    output: FolderOutput | StreamOutput
    output = (
        StreamOutput(form, named=len(inputs) > 1) if arguments.output is None else FolderOutput(arguments.output, form)
    )
    return _run_each(arguments, inputs, form.write, output)


def _run_explain(arguments: Namespace) -> int:
    inputs = list(find_inputs(arguments.inputs))
    form = Format(".txt", lambda name, document, policy: f"{document.explain(policy)}\n")
    return _run_each(arguments, inputs, form.write, StreamOutput(form, named=len(inputs) > 1))


def _run_each(
    arguments: Namespace,
    inputs: Sequence[Input],
    write: Callable[[str, isis_corpus.Document, Policy], str],
    output: FolderOutput | StreamOutput,
) -> int:
    """Carry each input through; what fails is listed at the end, and the others go on."""
    from tqdm import tqdm

    policy = attrs.evolve(policy_named(arguments.policy), level=arguments.level)
    problems = [f"{name}: no {', '.join(SUFFIXES)} file in this folder" for name in arguments.inputs if _is_empty(name)]
    shown = sys.stderr.isatty() and len(inputs) > 1
    for item in tqdm(inputs, disable=not shown, unit="file", file=sys.stderr):
        try:
            text = read_input(item, arguments.encoding)
            output.write(item, write(item.name, isis_corpus.parse(text), policy))
        except Unreadable as error:
            problems.append(f"{item.name}: {error}")
        except BrokenPipeError:
            raise
        except OSError as error:
            problems.append(f"{item.name}: {error.strerror or error}")
    for problem in problems:
        _fail(problem)
    return FAILED if problems else OK


def _is_empty(name: str) -> bool:
    return name != "-" and Path(name).is_dir() and not any(True for _ in find_inputs([name]))
