"""The fitting script, on a handful of made-up pairs: it runs, it learns the sign of the evidence, it writes what loads."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from isis_corpus.names import fit
from isis_corpus.names.alignment import Costs
from isis_corpus.names.letters import read_name
from isis_corpus.resources import load_rows

pytest.importorskip("sklearn")

_STEMS = ["hamadan", "karbala", "ramadi", "samarra", "tikrit", "falluja", "hawija", "sinjar", "baquba", "kirkuk"]


def _pairs() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for number, stem in enumerate(_STEMS):
        other = _STEMS[(number + 3) % len(_STEMS)]
        for kind in ("person", "place"):
            rows += [
                {"a": stem, "b": stem.replace("a", "e", 1), "same": True, "kind": kind, "entity": number},
                {"a": stem, "b": "al-" + stem, "same": True, "kind": kind, "entity": number},
                {"a": stem, "b": other, "same": False, "kind": kind, "entity": number},
                {
                    "a": stem,
                    "b": stem.replace("r", "b").replace("h", "m"),
                    "same": False,
                    "kind": kind,
                    "entity": number,
                },
            ]
    return rows


def _write(path: Path, rows: list[dict[str, object]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row) + "\n")


def test_the_script_writes_both_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(tmp_path / "pairs_dev.jsonl.gz", _pairs())
    script: list[dict[str, object]] = [
        {"arabic": arabic, "latin": latin, "same": same, "kind": kind, "entity": entity}
        for entity, (arabic, latin, same) in enumerate(
            [("رمادي", "Ramadi", True), ("تكريت", "Tikrit", True), ("رمادي", "Basra", False), ("تكريت", "Mosul", False)]
            * 5
        )
        for kind in ("person", "place")
    ]
    _write(tmp_path / "script_dev.jsonl.gz", script)
    assert fit.main([str(tmp_path), "--out", str(tmp_path), "--folds", "2"]) == 0
    assert "mean F1 of person and place" in capsys.readouterr().out
    for name in ("costs.tsv", "script_costs.tsv"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "kind\tleft\tright\tweight\talign" in text


def test_learning_finds_the_sign_of_the_evidence() -> None:
    rows = _pairs()
    pairs = [(read_name(str(row["a"])), read_name(str(row["b"]))) for row in rows]
    same = [bool(row["same"]) for row in rows]
    costs = fit.learn(pairs, same, [1.0] * len(rows), script=False)
    scores = fit.score(pairs, costs)
    assert all((score > 0) == expected for score, expected in zip(scores, same, strict=True))
    f1, false = fit.measure(same, scores, [str(row["kind"]) for row in rows], 0.0)
    assert (f1, false) == (1.0, 0.0)


def test_the_shipped_tables_load() -> None:
    for name in ("names/costs.tsv", "names/script_costs.tsv"):
        rows = list(load_rows(name))
        assert 300 < len(rows) < 5000
        Costs({}, {(r["kind"], r["left"], r["right"]): float(r["align"]) for r in rows})
