"""Figures of the peers and of ourselves, and the tables of ``docs/evaluation.md``.

    python -m tests.benchmarks.peers FOLDER [--steps pages cleaning simulated errors html speed tables] [--fixtures DIR]

FOLDER keeps what is slow, outside the repository: what the peers made of every page, and weights by cross-validation,
which are trained anew when the code of the line model has changed. Run it in an environment that has the packages
named in ``extractors.py`` beside the extra ``train``. The step ``html`` needs the unpacked source distribution
of newspaper4k. Figures go to ``figures.tsv``; the step ``tables`` writes them into the page and needs no peers.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from isis_corpus import clean
from tests import rules_alone
from tests.benchmarks.peers.errors import error_classes
from tests.benchmarks.peers.extractors import DUMPERS, EXTRACTORS, Extractor, as_html
from tests.benchmarks.peers.figures import Figure, load_figures, write_figures
from tests.benchmarks.peers.fixtures import load_fixtures
from tests.benchmarks.peers.measures import NOTICED, Case, Method, compare, pages, segments_f1
from tests.benchmarks.peers.simulated import ANNOTATED, SETTINGS, body_of, simulate
from tests.benchmarks.peers.speed import speeds
from tests.benchmarks.peers.tables import PAGE, fill_tables
from tests.benchmarks.peers.unseen import UnseenCleaning, load_unseen
from tests.line_model.cross_validation import BENCHMARK, load_scorer

_GROUPS = ("English", "other languages")
_DUMP = "the page as it is"


class Benchmark:
    """The pages, the outputs of the peers and our own cleaning, each made when first asked for."""

    def __init__(self, folder: Path, fixtures: Path | None) -> None:
        self._folder = folder
        self._fixtures = fixtures
        self.scorer: Any = load_scorer(BENCHMARK / "score.py")

    @cached_property
    def cases(self) -> Sequence[Case]:
        return tuple(self.scorer.load(BENCHMARK, "dev", "all"))

    @cached_property
    def unseen(self) -> UnseenCleaning:
        return load_unseen(self._folder)

    @cached_property
    def outputs(self) -> Mapping[str, str]:
        """What the peers made of every page, by peer, page and rendering."""
        kept = self._folder / "outputs.json"
        if not kept.is_file():
            made = {
                _key(peer, case): _attempt(extract, as_html(case["text"]), case["lang"])
                for peer, extract in EXTRACTORS.items()
                for case in self.cases
            }
            kept.write_text(json.dumps(made), encoding="utf-8")
        found: dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
        return found

    def group(self, name: str, renderer: str | None = None) -> list[Case]:
        """Return the cases of a group of languages."""
        return [
            case
            for case in self.cases
            if (case["lang"] == "en") == (name == "English") and renderer in (None, case["renderer"])
        ]

    def peer(self, name: str) -> Method:
        """Return what gives the output of a peer."""
        return lambda case: case["text"] if name == _DUMP else self.outputs[_key(name, case)]

    def pages(self) -> Iterator[Figure]:
        """Whole pages: the peers on paragraphs, rules, model, both."""
        methods: dict[str, Method] = {name: self.peer(name) for name in (_DUMP, *EXTRACTORS)}
        methods["rules alone"] = lambda case: rules_alone.clean(case["text"])
        methods["line model alone, unseen"] = self.unseen.model_alone
        methods["both, unseen"] = self.unseen.clean
        methods["both, as shipped (seen)"] = lambda case: clean(case["text"])
        for group in _GROUPS:
            yield from pages(self.scorer, f"pages, {group}", self.group(group), methods)

    def cleaning(self) -> Iterator[Figure]:
        """The peers' outputs on paragraphs before and after cleaning."""
        for name in (_DUMP, *EXTRACTORS):
            before = self.peer(name)
            after = {_key(name, case): self.unseen.clean(case, before(case)) for case in self.cases}
            for group in _GROUPS:
                cases = self.group(group)
                labelled = [case for case in cases if case["renderer"] == "dom"]
                for when, outputs in (
                    ("before", map(before, labelled)),
                    ("after", (after[_key(name, case)] for case in labelled)),
                ):
                    value = segments_f1(self.scorer, zip(labelled, outputs, strict=True))
                    yield Figure("cleaning, segments", name, f"{group} {when}", value)
                for renderer in ("dom", "html-text", "inscriptis"):
                    texts = [
                        (case["gold_body"], before(case), after[_key(name, case)])
                        for case in cases
                        if "gold_body" in case and case["renderer"] == renderer
                    ]
                    yield from compare(self.scorer, f"cleaning, {group}", name, renderer, texts)

    def simulated(self) -> Iterator[Figure]:
        """Simulated outputs of extractors with HTML in hand, before and after cleaning."""
        labelled = [case for case in self.cases if case["renderer"] == "dom" and body_of(case)]
        groups = {
            "annotated": [case for case in labelled if case["lang"] == "en" and "gold_body" in case],
            "English, silver": [case for case in labelled if case["lang"] == "en" and "gold_body" not in case],
            "other languages, silver": [case for case in labelled if case["lang"] != "en"],
        }
        for setting in (ANNOTATED, *SETTINGS):
            for group, cases in groups.items():
                texts = []
                for case in cases:
                    before = simulate(case, setting)
                    gold = case["gold_body"] if group == "annotated" else body_of(case)
                    texts.append((gold, before, self.unseen.clean(case, before)))
                yield from compare(self.scorer, "simulated", setting, group, texts)

    def errors(self) -> Iterator[Figure]:
        """Classes of errors on the annotated English pages, with unseen weights."""
        cases = [case for case in self.group("English", "dom") if "gold_body" in case]
        return error_classes(self.scorer, cases, self.unseen.explain)

    def html(self) -> Iterator[Figure]:
        """Every extractor on real HTML, before and after cleaning."""
        if self._fixtures is None:
            return
        fixtures = list(load_fixtures(self._fixtures))
        for name, extract in {**EXTRACTORS, **DUMPERS}.items():
            texts = []
            for fixture in fixtures:
                before = _attempt(extract, fixture.html, "en")
                texts.append((fixture.expected, before, clean(before)))
            yield from compare(self.scorer, "real HTML", name, "text", texts)

    def speed(self) -> Iterator[Figure]:
        """Pages per second beside trafilatura, printed as well."""
        extract = partial(_attempt, EXTRACTORS["trafilatura"], language="en")
        measured: list[Figure] = []
        for group in _GROUPS:
            texts = [case["text"] for case in self.group(group, "dom")]
            measured += speeds(f"{group}, lines as paragraphs", [(as_html(text), text) for text in texts], extract)
        if self._fixtures is not None:
            fixtures = list(load_fixtures(self._fixtures))
            for name, dump in DUMPERS.items():
                pairs = [(fixture.html, _attempt(dump, fixture.html, "en")) for fixture in fixtures]
                measured += speeds(f"real HTML; clean on its {name} dump", pairs, extract)
        for figure in measured:
            print(f"{figure.row}: {figure.column} {figure.value:.2f}")
        return iter(measured)


def _key(peer: str, case: Case) -> str:
    return f"{peer}|{case['id']}|{case['renderer']}"


def _attempt(extract: Extractor, page: str, language: str) -> str:
    """Return nothing where a peer fails, as the benchmark's scorer would."""
    try:
        return extract(page, language)
    except Exception:
        return ""


def main() -> None:
    """Measure what is asked for, write the figures, fill in the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fixtures", type=Path, help="an unpacked source distribution of newspaper4k")
    steps = ["pages", "cleaning", "simulated", "errors", "html", "speed", "tables"]
    parser.add_argument("--steps", nargs="+", choices=steps, default=steps)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # the peers report every page that they find strange
    benchmark = Benchmark(options.folder, options.fixtures)
    for step in options.steps:
        if step != "tables":
            measured = list(getattr(benchmark, step)())
            write_figures(measured)
            print(f"{step}: done", flush=True)
            for figure in measured:
                if figure.column.endswith("change") and figure.value < -NOTICED:
                    print(f"worse than allowed: {figure.table}, {figure.row}, {figure.column} {figure.value:+.4f}")
    if "tables" in options.steps:
        PAGE.write_text(fill_tables(PAGE.read_text(encoding="utf-8"), load_figures()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
