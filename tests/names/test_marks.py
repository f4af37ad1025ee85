from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given

from isis_corpus.errors import UnknownName
from isis_corpus.names import fold_marks
from isis_corpus.names.marks import plan_marks, read_marks
from tests.names.strategies import prose
from tests.timing import growth

CASES = json.loads((Path(__file__).parent / "data" / "marks.json").read_text(encoding="utf-8"))


@given(prose)
@example("''''")
@example("‘" * 30)
@example("a'" * 30)
def test_marks_are_total_and_only_signs_change(text: str) -> None:
    for edit in plan_marks(text, "unicode"):
        assert len(edit.span) == 1
        assert edit.replacement in ("ʿ", "ʾ", "ʼ")
    assert len(fold_marks(text, "ascii")) == len(text)


@given(prose)
def test_folding_to_scholarly_signs_twice_is_folding_once(text: str) -> None:
    once = fold_marks(text, "unicode")
    assert len(once) == len(text)
    assert fold_marks(once, "drop").count("ʿ") == 0


@pytest.mark.parametrize(("text", "folded"), CASES["cases"])
def test_own_cases(text: str, folded: str) -> None:
    assert fold_marks(text, "unicode") == folded


@pytest.mark.parametrize("text", CASES["negative"])
@pytest.mark.parametrize("to", ["ascii", "unicode", "drop"])
def test_other_apostrophes_stay(text: str, to: str) -> None:
    assert fold_marks(text, to) == text


def test_ascii_and_drop() -> None:
    assert fold_marks("Dāʿish’s Tal ‘Afar") == "Dā'ish’s Tal 'Afar"
    assert fold_marks("Dāʿish’s Tal ‘Afar", "drop") == "Dāish’s Tal Afar"


def test_every_sign_between_letters_of_a_listed_name_is_read() -> None:
    for sign in "ʿʾʻʼ‘’`´'ˁˀᴥʽ‛′ʕʔᶜꞌꜥꜣ":
        assert fold_marks(f"Da{sign}esh") == "Da'esh", sign


def test_digits_are_no_marks() -> None:
    assert read_marks("Da3esh, T3, M23") == ()


def test_unknown_target_is_named() -> None:
    with pytest.raises(UnknownName, match="use one of ascii, unicode, drop"):
        fold_marks("x", to="html")
    with pytest.raises(TypeError, match="text must be a str"):
        read_marks(b"x")  # type: ignore[arg-type]


def test_time_is_linear() -> None:
    assert growth(fold_marks, lambda size: "‘Da'esh’ 'x " * (size // 12), 3_000, 2.6) <= 2.6
