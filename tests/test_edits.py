"""Edits: what is refused, what can be left out, and what a cleaned text prints as."""

from __future__ import annotations

import pytest

from isis_corpus import Cleaned, Edit, InvalidEdits, Span

_SPACES = Edit(Span(3, 5), " ", "spaces")


def test_a_cleaned_text_is_its_source_with_the_edits() -> None:
    cleaned = Cleaned("Tal  Afar", [_SPACES])
    assert (str(cleaned), cleaned.text, cleaned.undo()) == ("Tal Afar", "Tal Afar", "Tal  Afar")
    assert cleaned.edits == (_SPACES,)
    assert cleaned == Cleaned("Tal  Afar", (_SPACES,))


def test_leaving_out_an_edit_gives_a_new_text() -> None:
    cleaned = Cleaned("Tal  Afar.1", (_SPACES, Edit(Span(10, 11), "", "footnote_markers")))
    assert cleaned.without(_SPACES).text == "Tal  Afar."
    assert cleaned.text == "Tal Afar."
    assert cleaned.without(*cleaned.edits).text == cleaned.source


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ((Edit(Span(3, 5), "", "a"), Edit(Span(4, 6), "", "b")), r"edit 1 \(b, 4-6\) starts before offset 5"),
        ((Edit(Span(4, 5), "", "a"), Edit(Span(0, 1), "", "b")), r"edit 1 \(b, 0-1\) starts before offset 5"),
        ((Edit(Span(8, 12), "", "a"),), "the last edit ends at 12, but the source has only 9 code points"),
    ],
)
def test_edits_that_overlap_are_unsorted_or_leave_the_source_are_refused(edits: tuple[Edit, ...], message: str) -> None:
    with pytest.raises(InvalidEdits, match=message):
        Cleaned("Tal  Afar", edits)


@pytest.mark.parametrize(
    "edits", [(), (Edit(Span(0, 0), "x", "a"), Edit(Span(0, 0), "y", "b")), (Edit(Span(9, 9), ".", "a"),)]
)
def test_edits_that_touch_or_insert_are_accepted(edits: tuple[Edit, ...]) -> None:
    assert Cleaned("Tal  Afar", edits).undo() == "Tal  Afar"


def test_an_edit_that_is_not_there_cannot_be_left_out() -> None:
    with pytest.raises(InvalidEdits, match=r"no such edit here: .*; take the edits to drop from \.edits"):
        Cleaned("Tal  Afar").without(_SPACES)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span needs 0 <= start <= end"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "two", "overlap", "covered"),
    [
        (Span(0, 4), Span(2, 3), True, True),
        (Span(0, 4), Span(0, 4), True, True),
        (Span(0, 4), Span(3, 6), True, False),
        (Span(0, 4), Span(4, 6), False, False),
        (Span(0, 4), Span(5, 6), False, False),
        (Span(0, 4), Span(4, 4), False, True),
    ],
)
def test_spans_overlap_and_cover(one: Span, two: Span, *, overlap: bool, covered: bool) -> None:
    assert one.overlaps(two) is two.overlaps(one) is overlap
    assert one.covers(two) is covered
    assert len(two) == two.end - two.start
