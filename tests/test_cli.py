"""The command: its output in every format, its exit codes, and what it says of files it cannot read."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from isis_corpus import Document, __version__, clean, inputs, parse
from isis_corpus import cli as command
from isis_corpus.cli import main

_BODY = "The mill was opened again on Monday, officials in the town said."
_MORE = "It had been closed since the summer of that year, when the last engineer left."
_TEXT = f"The mill at Qayyara turns again\n\nBy Rana Aziz\n\n{_BODY}\n\nShare this article\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, one in a sub-folder, and files that are none."""
    inputs = tmp_path / "in"
    (inputs / "sub").mkdir(parents=True)
    (inputs / ".git").mkdir()
    (inputs / "a.txt").write_bytes(_TEXT.encode())
    (inputs / "sub" / "b.md").write_bytes(f"# Wells\n\n{_BODY} دير الزور".encode())
    (inputs / "c.html").write_bytes(_BODY.encode())
    (inputs / ".hidden.txt").write_bytes(b"hidden")
    (inputs / ".git" / "d.txt").write_bytes(b"hidden")
    return inputs


def _stdin(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_a_file_is_cleaned_to_standard_output(folder: Path, capsys: Capture) -> None:
    assert main(["clean", str(folder / "a.txt")]) == command.OK
    assert capsys.readouterr() == (f"{_BODY}\n", "")


def test_standard_input_is_the_default(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    _stdin(monkeypatch, _TEXT.encode())
    assert main(["clean"]) == command.OK
    assert capsys.readouterr().out == f"{_BODY}\n"


def test_an_empty_text_gives_empty_output(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    for form in ("text", "markdown"):
        _stdin(monkeypatch, b"")
        assert main(["clean", "--to", form, "-"]) == command.OK
        assert capsys.readouterr().out == ""


def test_a_folder_is_read_by_name_without_what_is_hidden(folder: Path, capsys: Capture) -> None:
    assert main(["clean", str(folder)]) == command.OK
    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if line.startswith("==>")] == [
        f"==> {folder / 'a.txt'} <==",
        f"==> {folder / 'sub' / 'b.md'} <==",
    ]


def test_a_file_of_any_suffix_may_be_named(folder: Path, capsys: Capture) -> None:
    assert main(["clean", str(folder / "c.html")]) == command.OK
    assert capsys.readouterr().out == f"{_BODY}\n"


@pytest.mark.parametrize(("policy", "first"), [("body", _BODY), ("article", "The mill at Qayyara turns again")])
def test_the_policy_says_what_stays(folder: Path, capsys: Capture, policy: str, first: str) -> None:
    assert main(["clean", str(folder / "a.txt"), "--policy", policy]) == command.OK
    assert capsys.readouterr().out.splitlines()[0] == first


def test_annotating_gives_the_file_back(folder: Path, capsys: Capture) -> None:
    assert main(["clean", "--policy", "annotate-only", str(folder / "a.txt")]) == command.OK
    assert capsys.readouterr().out == _TEXT


def test_the_level_reaches_the_policy(folder: Path, capsys: Capture) -> None:
    (folder / "a.txt").write_text(f"{_BODY}\n\nQayyara mill notes\n\n{_MORE}", encoding="utf-8")
    assert main(["clean", "--level", "recall", str(folder / "a.txt")]) == command.OK
    assert "notes" not in capsys.readouterr().out
    assert main(["clean", "--level", "balanced", str(folder / "a.txt")]) == command.OK
    assert "notes" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_records_hold_name_text_and_document(folder: Path, capsys: Capture, form: str) -> None:
    name = str(folder / "a.txt")
    assert main(["clean", "--to", form, name]) == command.OK
    record = json.loads(capsys.readouterr().out)
    assert (record["file"], record["text"]) == (name, clean(_TEXT))
    assert Document.from_dict(record["document"]) == parse(_TEXT)


def test_jsonl_is_one_record_a_line(folder: Path, capsys: Capture) -> None:
    assert main(["clean", "--to", "jsonl", str(folder)]) == command.OK
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [Path(record["file"]).name for record in records] == ["a.txt", "b.md"]
    assert "دير الزور" in records[1]["text"]


def test_markdown_has_headings_and_notes(folder: Path, capsys: Capture) -> None:
    assert main(["clean", "--to", "markdown", "--policy", "article", str(folder / "a.txt")]) == command.OK
    assert capsys.readouterr().out == f"# The mill at Qayyara turns again\n\nBy Rana Aziz\n\n{_BODY}\n"


@pytest.mark.parametrize(
    ("form", "files"),
    [
        ("text", ["a.txt", "sub/b.txt"]),
        ("json", ["a.json", "sub/b.json"]),
        ("markdown", ["a.md", "sub/b.md"]),
        ("jsonl", ["documents.jsonl"]),
    ],
)
def test_an_output_folder_mirrors_the_input(
    folder: Path, tmp_path: Path, capsys: Capture, form: str, files: list[str]
) -> None:
    out = tmp_path / "out"
    for _ in range(2):  # a second run replaces what the first one wrote
        assert main(["clean", "--to", form, "--output", str(out), str(folder)]) == command.OK
        assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*.*")) == files
    assert capsys.readouterr() == ("", "")
    if form == "jsonl":
        assert len((out / "documents.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_what_cannot_be_read_is_listed_at_the_end_and_stops_nothing(folder: Path, capsys: Capture) -> None:
    (folder / "bad.txt").write_bytes(b"caf\xe9 in Mosul")
    assert main(["clean", str(folder / "missing.txt"), str(folder)]) == command.FAILED
    out, err = capsys.readouterr()
    assert _BODY in out
    assert err.splitlines() == [
        f"isis-corpus: {folder / 'missing.txt'}: No such file or directory",
        f"isis-corpus: {folder / 'bad.txt'}: not utf-8: invalid continuation byte at byte 3",
    ]


def test_another_encoding_can_be_named(folder: Path, capsys: Capture) -> None:
    (folder / "bad.txt").write_bytes("The café in Mosul was opened again on Monday, he said.".encode("latin-1"))
    assert main(["clean", "--encoding", "latin-1", str(folder / "bad.txt")]) == command.OK
    assert "café" in capsys.readouterr().out


def test_a_text_in_two_byte_units_can_be_read(folder: Path, capsys: Capture) -> None:
    (folder / "wide.txt").write_bytes(_TEXT.encode("utf-16"))
    assert main(["clean", "--encoding", "utf-16", str(folder / "wide.txt")]) == command.OK
    assert capsys.readouterr().out == f"{_BODY}\n"


def test_an_output_that_cannot_be_written_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def _full(_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(command, "_run_demo", _full)
    assert main(["demo"]) == command.FAILED
    assert capsys.readouterr().err == "isis-corpus: output: No space left on device\n"


def test_a_codec_that_fails_without_a_place_is_reported_too(folder: Path, capsys: Capture) -> None:
    (folder / "bad.txt").write_bytes(b"xn--a")
    assert main(["clean", "--encoding", "idna", str(folder / "bad.txt")]) == command.FAILED
    assert "bad.txt: not idna: " in capsys.readouterr().err


def test_a_folder_without_texts_is_a_problem(tmp_path: Path, capsys: Capture) -> None:
    assert main(["clean", str(tmp_path)]) == command.FAILED
    assert capsys.readouterr().err == f"isis-corpus: {tmp_path}: no .markdown, .md, .text, .txt file in this folder\n"


def test_no_output_replaces_an_input_or_another_output(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    assert main(["clean", "--output", str(folder), str(folder / "a.txt")]) == command.FAILED
    assert (folder / "a.txt").read_bytes() == _TEXT.encode()
    assert "its output would replace it" in capsys.readouterr().err
    (folder / "a.md").write_bytes(_TEXT.encode())
    assert main(["clean", "--output", str(tmp_path / "out"), str(folder)]) == command.FAILED
    assert "its output would replace that of" in capsys.readouterr().err


@pytest.mark.parametrize("below", [".", "deeper"])
@pytest.mark.parametrize("name", ["clean", "normalize"])
def test_an_output_that_is_a_file_is_a_wrong_command_line(folder: Path, capsys: Capture, name: str, below: str) -> None:
    file = folder / "c.html"
    with pytest.raises(SystemExit) as stop:
        main([name, "--output", str(file / below), str(folder / "a.txt")])
    assert stop.value.code == 2
    assert f"argument --output: {file} is a file, not a folder" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_is_named(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out"
    (out / "a.txt").mkdir(parents=True)
    assert main(["clean", "--output", str(out), str(folder / "a.txt")]) == command.FAILED
    told = f"isis-corpus: {out / 'a.txt'}: Is a directory (output of {folder / 'a.txt'})"
    assert capsys.readouterr().err.splitlines() == [told]


@pytest.mark.parametrize("name", ["clean", "explain", "names", "normalize", "variants", "romanize"])
def test_every_command_reads_folders_and_encodings(folder: Path, capsys: Capture, name: str) -> None:
    where = ["--input"] if name == "romanize" else []
    assert main([name, *where, str(folder)]) == command.OK
    assert capsys.readouterr().err == ""
    (folder / "sub" / "wide.txt").write_bytes("Da`ish left Mosul.".encode("utf-16"))
    assert main([name, *where, str(folder)]) == command.FAILED
    told = f"isis-corpus: {folder / 'sub' / 'wide.txt'}: not utf-8: invalid start byte at byte 0"
    assert capsys.readouterr().err == f"{told}; it begins like utf-16, try --encoding utf-16\n"
    assert main([name, *where, str(folder / "sub" / "wide.txt"), "--encoding", "utf-16"]) == command.OK
    assert main([name, *where, str(folder / "missing.txt")]) == command.FAILED
    told = f"isis-corpus: {folder / 'missing.txt'}: No such file or directory\n"
    assert capsys.readouterr().err == told
    (folder / "empty").mkdir()
    assert main([name, *where, str(folder / "empty")]) == command.FAILED
    assert "in this folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        ("Mosul".encode("utf-32"), "try --encoding utf-32"),
        (b"\xfe\xff\x00M", "try --encoding utf-16"),
        (b"caf\xe9", ""),
        (b"\xffMosul", ""),
    ],
)
def test_a_hint_is_given_for_a_byte_order_mark_only(folder: Path, capsys: Capture, content: bytes, hint: str) -> None:
    (folder / "a.txt").write_bytes(content)
    assert main(["names", str(folder / "a.txt")]) == command.FAILED
    err = capsys.readouterr().err
    assert hint in err
    assert ("try" in err) == bool(hint)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!DOCTYPE html>\n<html><body><p>Mosul</p></body></html>", True),
        ("<!-- saved -->\n<HTML lang='en'>", True),
        ("\ufeff<html>", True),
        ('<div class="a"><p>Mosul</p></div>' * 5, True),
        ("The tag <html> begins a page.", False),
        ("# Wells\n\nA line<br>and <b>another</b>, <a href='#'>one</a>.", False),
        ("<mosul@example.org> wrote: p < 0.05 and a > b", False),
    ],
)
def test_a_text_that_looks_like_html_is_told_and_done(folder: Path, capsys: Capture, text: str, told: bool) -> None:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    for name in ("clean", "names"):
        assert main([name, str(folder / "a.txt")]) == command.OK
        assert ("looks like HTML" in capsys.readouterr().err) == told


def test_normalised_texts_go_to_a_folder_as_they_are(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    (folder / "a.txt").write_bytes(b"Da`ish left Tall 'Afar.\r\n")
    out = tmp_path / "out"
    assert main(["normalize", "--output", str(out), str(folder)]) == command.OK
    assert (out / "a.txt").read_bytes() == b"Daesh left Tal Afar.\r\n"
    assert (out / "sub" / "b.md").exists()
    assert main(["normalize", str(folder)]) == command.OK
    assert f"==> {folder / 'a.txt'} <==" in capsys.readouterr().out
    assert main(["normalize", "--output", str(folder), str(folder / "a.txt")]) == command.FAILED
    assert "its output would replace it" in capsys.readouterr().err


def test_romanize_takes_a_text_or_inputs(folder: Path, capsys: Capture) -> None:
    (folder / "a.txt").write_text("حَلَب\n", encoding="utf-8")
    assert main(["romanize", "--scheme", "ALA-LC", "--input", str(folder / "a.txt")]) == command.OK
    assert capsys.readouterr().out == "Ḥalab\n"
    with pytest.raises(SystemExit) as stop:
        main(["romanize", "حلب", "--input", str(folder / "a.txt")])
    assert stop.value.code == 2


def test_same_says_what_its_exit_codes_mean(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["same", "--help"])
    out = capsys.readouterr().out
    assert "1    they are two names" in out
    assert "could not be read" not in out


def test_explain_says_what_went(folder: Path, capsys: Capture) -> None:
    assert main(["explain", str(folder / "a.txt")]) == command.OK
    assert capsys.readouterr().out == parse(_TEXT).explain() + "\n"


def test_the_demonstration_shows_body_reasons_and_edits(capsys: Capture) -> None:
    assert main(["demo"]) == command.OK
    out = capsys.readouterr().out
    body, _, rest = out.partition("WHAT THE TEXT SAYS OF ITSELF")
    assert "“First to Saddam Husayn" in body
    assert "Tal ‘Afar" in body
    assert "READ MORE" not in body
    assert "ADVERTISEMENT" not in body
    for part in (
        "Ruba Zangana, Tomas Lindqvist",
        "Dilan Saeed/Khabur Examiner",
        "WHAT WAS REMOVED, AND WHY",
        "repair_encoding",
    ):
        assert part in rest


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["tidy"],
        ["clean", "--policy", "all"],
        ["clean", "--to", "html"],
        ["clean", "--level", "x"],
        ["clean", "--encoding", "x-none"],
    ],
)
def test_a_wrong_command_line_ends_with_2(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: isis-corpus" in capsys.readouterr().err


def test_help_documents_the_exit_codes(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    assert stop.value.code == 0
    out = capsys.readouterr().out
    for code in (command.OK, command.FAILED, 2, command.INTERRUPTED):
        assert f"\n  {code} " in out


def test_the_version_is_that_of_the_package(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"isis-corpus {__version__}\n"


def test_the_names_commands_are_there_and_say_what_they_cannot_read(folder: Path, capsys: Capture) -> None:
    (folder / "a.txt").write_text("The road from Tal ‘Afar to Mosul was open.", encoding="utf-8")
    assert main(["names", str(folder / "a.txt")]) == command.OK
    assert "Tal ‘Afar" in capsys.readouterr().out
    (folder / "bad.txt").write_bytes(b"caf\xe9 in Mosul")
    for name in ("missing.txt", "bad.txt"):
        assert main(["names", str(folder / name)]) == command.FAILED
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_interruption_ends_with_130(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def _interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(inputs, "read_input", _interrupt)
    assert main(["clean", str(folder / "a.txt")]) == command.INTERRUPTED


def test_a_reader_that_goes_away_is_no_traceback(folder: Path) -> None:
    big = folder / "big.txt"
    big.write_text("\n\n".join(f"{_MORE} It was day {day} of the siege." for day in range(20_000)), encoding="utf-8")
    code = f"import sys; from isis_corpus.cli import main; sys.exit(main(['clean', {str(big)!r}]))"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == command.FAILED


def test_output_is_utf8_whatever_the_locale_says(folder: Path) -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    code = f"from isis_corpus.cli import main; main(['clean', {str(folder / 'sub' / 'b.md')!r}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert "دير الزور" in done.stdout.decode("utf-8")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_shown_on_a_terminal_only(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["clean", str(folder)]) == command.OK
    assert "2/2" in terminal.getvalue()
    assert "2/2" not in capsys.readouterr().out


def test_a_stream_without_bytes_is_written_as_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["clean", str(folder / "a.txt")]) == command.OK
    assert stream.getvalue() == f"{_BODY}\n"
