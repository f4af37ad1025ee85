"""Command line: ``python -m isis_corpus.line_model.train DATA --out FILE``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from isis_corpus.line_model.train.crossing import cross_validate, train
from isis_corpus.line_model.train.fitting import Settings, require_extra
from isis_corpus.line_model.train.measures import Measures
from isis_corpus.line_model.train.pages import already_extracted, disguised, load_pages
from isis_corpus.line_model.weights import dump_weights

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Train on annotated pages and write the weights, or print the figures of a cross-validation."""
    parser = argparse.ArgumentParser(prog="python -m isis_corpus.line_model.train", description=__doc__)
    parser.add_argument("data", type=Path, help="annotated pages, JSON lines, may be gzipped")
    parser.add_argument("--out", type=Path, help="where to write the weights")
    parser.add_argument("--cross-validate", type=int, default=0, metavar="FOLDS", help="print figures over domains")
    parser.add_argument("--extracted", type=float, default=0.35, help="share of pages used as if already extracted too")
    parser.add_argument(
        "--disguised", type=float, default=0.12, help="share of pages used in a script of their own too"
    )
    options = parser.parse_args(arguments)
    if not options.out and not options.cross_validate:
        parser.error("nothing to do: give --out FILE, --cross-validate FOLDS or both")
    try:
        require_extra()
    except ImportError as error:
        parser.exit(2, f"{error}\n")
    if not options.data.is_file():
        parser.exit(2, f"no file: {options.data}\n")
    settings = Settings()
    pages = load_pages(options.data)
    pages += already_extracted(pages, options.extracted)
    pages += disguised(pages, options.disguised)
    if options.cross_validate:
        measures = Measures()
        for weights, unseen in cross_validate(pages, settings, options.cross_validate):
            measures.add(weights, unseen)
        print(measures.report())
    if options.out:
        trained = train(pages, settings)
        evidence = trained.evidence
        text = dump_weights(evidence.base, evidence.steps, evidence.words, trained.trees)
        options.out.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
