"""The command ``isis-corpus``: clean texts, explain what went, show a demonstration. Nothing is decided here."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence

import attrs

import isis_corpus
from isis_corpus.formats import FORMATS, Format
from isis_corpus.inputs import Input, add_inputs, empty_folders, find_inputs, read_each
from isis_corpus.names.commands import add_parsers
from isis_corpus.outputs import (
    EXIT_CODES,
    FAILED,
    INTERRUPTED,
    OK,
    FolderOutput,
    StreamOutput,
    Unwritable,
    output_folder,
    print_text,
    report,
)
from isis_corpus.policies import POLICIES, Level, Policy, policy_named

__all__ = ["FAILED", "INTERRUPTED", "OK", "main"]


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
        return report([f"{error.filename or 'output'}: {error.strerror or error}"])


def _close_stdout() -> None:
    """The reader is gone; keep the interpreter from flushing into the closed pipe on its way out."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="isis-corpus",
        description=isis_corpus.__doc__,
        epilog=EXIT_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {isis_corpus.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    demo = commands.add_parser("demo", help="clean an article that comes with the package, and show what went")
    demo.set_defaults(run=_run_demo)
    clean = commands.add_parser(
        "clean", help="clean texts", epilog=EXIT_CODES, formatter_class=RawDescriptionHelpFormatter
    )
    add_inputs(clean)
    _add_policy(clean)
    clean.add_argument("--to", choices=FORMATS, default="text", help="format of the output (default: %(default)s)")
    clean.add_argument(
        "--output",
        type=output_folder,
        metavar="DIR",
        help="folder to write to, one file an input (jsonl: documents.jsonl); default: standard output",
    )
    clean.set_defaults(run=_run_clean)
    explain = commands.add_parser(
        "explain",
        help="say what cleaning takes out of texts, by which rule and where",
        epilog=EXIT_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_inputs(explain)
    _add_policy(explain)
    explain.set_defaults(run=_run_explain)
    add_parsers(commands)
    return parser


def _add_policy(parser: ArgumentParser) -> None:
    parser.add_argument("--policy", choices=POLICIES, default="body", help="what stays (default: %(default)s)")
    parser.add_argument(
        "--level",
        choices=[str(level) for level in Level],
        default=str(Level.BALANCED),
        help="how sure a rule must be (default: %(default)s)",
    )


def _run_demo(arguments: Namespace) -> int:
    from isis_corpus.demo import demonstrate

    print_text(demonstrate())
    return OK


def _run_clean(arguments: Namespace) -> int:
    form: Format = FORMATS[arguments.to]
    inputs = list(find_inputs(arguments.inputs))
    output: FolderOutput | StreamOutput
    output = (
        StreamOutput(headed=len(inputs) > 1 and not form.whole)
        if arguments.output is None
        else FolderOutput(arguments.output, form.suffix, whole=form.whole)
    )
    return _run_each(arguments, inputs, form.write, output)


def _run_explain(arguments: Namespace) -> int:
    inputs = list(find_inputs(arguments.inputs))
    form = Format(".txt", lambda name, document, policy: f"{document.explain(policy)}\n")
    return _run_each(arguments, inputs, form.write, StreamOutput(headed=len(inputs) > 1))


def _run_each(
    arguments: Namespace,
    inputs: Sequence[Input],
    write: Callable[[str, isis_corpus.Document, Policy], str],
    output: FolderOutput | StreamOutput,
) -> int:
    """Carry each input through; what fails is listed at the end, and the others go on."""
    from tqdm import tqdm

    policy = attrs.evolve(policy_named(arguments.policy), level=arguments.level)
    problems = empty_folders(arguments.inputs)
    shown = sys.stderr.isatty() and len(inputs) > 1
    counted = tqdm(inputs, disable=not shown, unit="file", file=sys.stderr)
    for item, text in read_each(counted, arguments.encoding, problems):
        try:
            output.write(item, write(item.name, isis_corpus.parse(text), policy))
        except Unwritable as error:
            problems.append(str(error))
    return report(problems)
