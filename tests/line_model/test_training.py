"""Training on a few pages of our own: it must run from the file to the weights, and give the same ones twice."""

from __future__ import annotations

import builtins
import gzip
import json
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from isis_corpus.line_model.evidence import KINDS
from isis_corpus.line_model.scoring import score_lines_with
from isis_corpus.line_model.train import __main__ as command
from isis_corpus.line_model.train.fitting import require_extra
from isis_corpus.line_model.train.pages import already_extracted, disguised, fold_of, load_pages
from isis_corpus.line_model.weights import parse_weights

FURNITURE = {
    "navigation": ["Home", "World", "Sport", "Log in", "Tags: {}"],
    "title": ["{} talks end without a result"],
    "byline": ["By {} Carter", "12 May 2015"],
    "caption": ["A view of {}. Photo: agency"],
    "related": ["Read more: {} in ten pictures"],
    "sharing": ["Share on Facebook", "Tweet this"],
    "newsletter": ["Sign up for our {} newsletter"],
    "legal": ["© 2015 All rights reserved"],
    "paywall": ["Subscribe to read on"],
    "advertisement": ["Advertisement"],
    "comments": ["{} says: I do not agree with this at all."],
    "footnote": ["1 {} Review, p. 12"],
    "other": ["Loading"],
}
WORDS = (
    "the",
    "dam",
    "was",
    "closed",
    "after",
    "talks",
    "between",
    "council",
    "and",
    "army",
    "while",
    "families",
    "left",
)


def page(number: int) -> list[list[str]]:
    random = Random(number)
    name = f"Place{number % 3}"
    lines = [[kind, text.format(name), "dom"] for kind in ("navigation", "title") for text in FURNITURE[kind]]
    sentences = [" ".join(random.choices(WORDS, k=random.randint(15, 40))).capitalize() for _ in range(6)]
    lines += [["body", f"{sentence}.", "gold"] for sentence in sentences]
    lines += [[kind, text.format(name), "dom"] for kind in list(FURNITURE)[2:] for text in FURNITURE[kind]]
    return lines


def rows(count: int) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = []
    for number in range(count):
        lines = page(number)
        row = {"id": str(number), "domain": f"site{number}.example", "lang": "en"}
        result.append({**row, "renderer": "dom", "lines": lines, "gold_body": ""})
        text = "\n".join(f"  * {text}" if kind == "navigation" else text for kind, text, _ in lines)
        result.append({**row, "renderer": "plain", "text": f"Menu of site {number}\n\n{text}"})
    return result


@pytest.fixture
def pages_file(tmp_path: Path) -> Path:
    path = tmp_path / "pages.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as target:
        target.write("\n".join(json.dumps(row) for row in [*rows(30), {"id": "alone", "text": "no labels"}]))
    return path


def test_labels_are_carried_over_to_the_other_rendering(pages_file: Path) -> None:
    pages = load_pages(pages_file)
    assert len(pages) == 60
    labelled, plain = pages[0], pages[1]
    assert (labelled.renderer, plain.renderer) == ("dom", "plain")
    assert labelled.annotated
    assert set(labelled.kinds) == set(KINDS)
    assert plain.kinds[1:] == labelled.kinds


def test_a_line_joined_from_two_gets_the_kind_of_most_of_it(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    labelled = [["body", "The dam was closed after talks with the army.", "gold"], ["navigation", "Home", "dom"]]
    row = {"id": "1", "domain": "a.example"}
    text = "Home The dam was closed after talks with the army.\nwholly unknown words here\n***\nHome"
    data = [{**row, "lines": labelled}, {**row, "text": text}]
    path.write_text("\n".join(json.dumps(each) for each in data), encoding="utf-8")
    assert load_pages(path)[1].kinds == ("body", "other", "navigation")


def test_extracted_pages_are_mostly_body(pages_file: Path) -> None:
    pages = load_pages(pages_file)
    extracted = already_extracted(pages, 1.0)
    assert already_extracted(pages, 1.0) == extracted
    assert already_extracted(pages, 0.0) == []
    assert all("body" in page.kinds for page in extracted)
    body = sum(kind == "body" for page in extracted for kind in page.kinds)
    assert body > sum(len(page.kinds) for page in extracted) / 2


def test_disguised_pages_keep_their_shape_and_lose_their_words(pages_file: Path) -> None:
    pages = load_pages(pages_file)
    strange = disguised(pages, 1.0)
    assert [page.kinds for page in strange] == [page.kinds for page in pages]
    for page, other in zip(pages, strange, strict=True):
        assert [len(text) for text in page.texts] == [len(text) for text in other.texts]
        assert [text.endswith(".") for text in page.texts] == [text.endswith(".") for text in other.texts]
        assert not any("a" <= character.lower() <= "z" for text in other.texts for character in text)


def test_folds_do_not_split_domains() -> None:
    assert {fold_of("a.example", 5) for _ in range(3)} == {fold_of("a.example", 5)}
    assert {fold_of(f"{i}.example", 5) for i in range(100)} == set(range(5))


def test_training_writes_weights_that_work_and_the_same_ones_twice(
    pages_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("sklearn", reason="training needs the extra train")
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    command.main([str(pages_file), "--out", str(first), "--cross-validate", "2"])
    assert "body" in capsys.readouterr().out
    command.main([str(pages_file), "--out", str(second)])
    assert first.read_bytes() == second.read_bytes()
    weights = parse_weights(first.read_text(encoding="utf-8"))
    lines = [text for _, text, _ in page(99)]
    bodies = [score.body for score in score_lines_with(weights, lines)]
    kinds = [kind for kind, _, _ in page(99)]
    assert min(b for b, k in zip(bodies, kinds, strict=True) if k == "body") > 0.5
    assert max(b for b, k in zip(bodies, kinds, strict=True) if k == "navigation") < 0.5


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_sklearn(name: str, *rest: Any, **named: Any) -> Any:
        if name == "sklearn":
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.delitem(sys.modules, "sklearn", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_sklearn)
    with pytest.raises(ImportError, match=r"isis-corpus\[train\]"):
        require_extra()


def test_a_call_without_anything_to_do_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["pages.jsonl"])
    assert "nothing to do" in capsys.readouterr().err
