"""Floors on the annotated texts and pages that stand beside the repository, not in it; skipped where they are absent."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from isis_corpus import clean
from tests.line_model.cross_validation import load_scorer

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CHECKER = SHARED / "seeds" / "check_gold.py"
SCORER = SHARED / "bench" / "boilerplate" / "score.py"


def _run(script: Path, *arguments: str) -> str:
    if not script.is_file():
        pytest.skip(f"{script.relative_to(ROOT.parent)} is not here; it is no part of the repository")
    command = [sys.executable, str(script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _numbers(pattern: str, report: str) -> tuple[float, ...]:
    match = re.search(pattern, report)
    assert match is not None, report
    return tuple(float(group) for group in match.groups())


def _check(folder: str, *, kind: float, kept: float, exact: int, near: int) -> None:
    report = _run(CHECKER, "--against", "isis_corpus:parse", str(SHARED / folder / "gold"))
    assert _numbers(r"kind accuracy ([\d.]+)", report)[0] >= kind, report
    assert _numbers(r"kept/removed accuracy ([\d.]+)", report)[0] >= kept, report
    assert _numbers(r"exact (\d+)/", report)[0] >= exact, report
    assert _numbers(r"exact but for whitespace (\d+)/", report)[0] >= near, report
    assert _numbers(r"failed (\d+), breaks in the partition (\d+)", report) == (0, 0), report


def test_seed_articles() -> None:
    _check("seeds", kind=1.0, kept=1.0, exact=5, near=5)


def test_real_articles() -> None:
    _check("real", kind=0.998, kept=0.999, exact=35, near=35)


def test_seed_documents() -> None:
    if not CHECKER.is_file():
        pytest.skip("the seed articles are not here; they are no part of the repository")
    from isis_corpus import parse

    linked = threaded = 0
    for path in sorted((SHARED / "seeds" / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        document = parse((SHARED / "seeds" / "raw" / gold["source"]).read_bytes().decode("utf-8"))
        stated = gold["document"]
        for name in ("title", "kicker", "deck", "author_bio"):
            assert getattr(document, name) == stated[name], (path.name, name)
        assert [note.number for note in document.footnotes] == [note["number"] for note in stated["footnotes"]]
        for note, wanted in zip(document.footnotes, stated["footnotes"], strict=True):
            assert [marker.start for marker in note.markers] == wanted["marker_offsets"]
            linked += 1
        threaded += sum(1 + len(comment.replies) for comment in document.comments)
    assert (linked, threaded) == (9, 7)


def _clean_pages(function: str, renderer: str) -> dict[str, Any]:
    report = _run(SCORER, function, "--renderer", renderer, "--json")
    result: dict[str, Any] = json.loads(report)[renderer]
    assert result["failed"] == 0
    return result


@pytest.mark.parametrize(("renderer", "floor"), [("dom", 0.943), ("html-text", 0.944), ("inscriptis", 0.933)])
def test_annotated_pages_by_rules_alone(renderer: str, floor: float) -> None:
    result = _clean_pages("tests.rules_alone:clean", renderer)
    f1, _, recall, *_ = result["body"]
    assert f1 >= floor
    assert recall >= 0.97
    assert renderer != "dom" or result["lines"]["body"][0] >= 0.93


REMOVED = {
    "comments": 0.99, "navigation": 0.975, "related": 0.965, "legal": 0.99, "sharing": 0.98, "newsletter": 0.985, "paywall": 0.99,
    "advertisement": 0.92, "caption": 0.8,
}  # fmt: skip
"""Share of the lines of each kind."""


@pytest.mark.parametrize("renderer", ["dom", "html-text", "inscriptis"])
def test_annotated_pages_with_the_line_model(renderer: str) -> None:
    """The shipped weights were fitted on these pages, so this guards them and measures nothing."""
    result = _clean_pages("isis_corpus:clean", renderer)
    f1, _, recall, *_ = result["body"]
    assert f1 >= 0.97
    assert recall >= 0.98
    if renderer == "dom":
        assert result["lines"]["body"][0] >= 0.95
        kept = {kind: result["lines"][kind][0] for kind in REMOVED}
        assert {kind: share for kind, share in kept.items() if 1 - share < REMOVED[kind]} == {}


@pytest.mark.parametrize(
    ("annotated", "floor"), [(True, 0.99), (False, 0.975)], ids=["annotated, English", "guessed, other languages"]
)
def test_the_body_alone_is_left_alone(annotated: bool, floor: float) -> None:
    """What a perfect extractor leaves: every removal is one that these annotators, or the markup, would not have made."""
    if not SCORER.is_file():
        pytest.skip("the annotated pages are not here; they are no part of the repository")
    scorer = load_scorer(SCORER)
    scores = []
    for case in scorer.load(SCORER.parent, "dev", "all", ["dom"]):
        body = "\n".join(text for kind, text, _ in case["lines"] if kind == "body")
        if body.strip() and ("gold_body" in case, case["lang"] == "en") == (annotated, annotated):
            scores.append(scorer.body_scores([scorer.shingle_counts(body, clean(body))])[0])
    assert sum(scores) / len(scores) >= floor
