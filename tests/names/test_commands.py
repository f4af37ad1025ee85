from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

import pytest

from isis_corpus.names.commands import add_parsers


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_parsers(parser.add_subparsers(required=True))
    options = parser.parse_args(arguments)
    return int(options.run(options))


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text("ISIS left Dayr az Zawr.\nDayr\naz Zawr and Mosul.", encoding="utf-8")
    return str(path)


def test_names_as_a_table(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("names", file) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("\t")[:4] == ["file", "start", "end", "surface"]
    assert [line.split("\t")[3] for line in lines[1:]] == ["ISIS", "Dayr az Zawr", "Dayr az Zawr", "Mosul"]


def test_names_as_json_lines(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("names", "--jsonl", "--listed", file) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[0]["entity"] == "org.islamic-state"
    assert rows[2]["surface"] == "Dayr\naz Zawr"


def test_normalize(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("normalize", "--style", "press", file) == 0
    assert capsys.readouterr().out == "ISIS left Deir el-Zour.\nDeir\nel-Zour and Mosul."


def test_normalize_explained(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("normalize", "--explain", file) == 0
    assert "normalize_names:press" in capsys.readouterr().out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Mossul"))
    assert run("normalize") == 0
    assert capsys.readouterr().out == "Mosul"
    monkeypatch.setattr("sys.stdin", io.StringIO("حلب\n"))
    assert run("romanize", "--scheme", "buckwalter") == 0
    assert capsys.readouterr().out == "Hlb\n"


def test_variants(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("variants", file) == 0
    assert "place.deir-ez-zor\t2\tDayr az Zawr (2)" in capsys.readouterr().out


def test_romanize(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("romanize", "حَلَب", "الرَّقَّة") == 0
    assert capsys.readouterr().out == "Ḥalab al-Raqqa\n"


@pytest.mark.parametrize(
    ("names", "code", "word"), [(("Salih", "Saleh"), 0, "one name"), (("Salih", "Salah"), 1, "two names")]
)
def test_same(names: tuple[str, str], code: int, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("same", *names) == code
    assert capsys.readouterr().out.startswith(word)


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_done(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\xff")
    assert run("names", str(tmp_path / "none.txt"), str(bad), file) == 1
    out, err = capsys.readouterr()
    assert "Mosul" in out
    assert err.count("isis-corpus: ") == 2
