"""Scales: looked up or searched for, the step of a number is the same."""

from __future__ import annotations

from bisect import bisect_right

import pytest

from isis_corpus.line_model.scales import CountScale, Scale


@pytest.mark.parametrize("limits", [(1, 2, 5), (-40, 0, 40), (-9, -3), (7,)])
def test_the_step_of_a_number_is_how_many_limits_it_has_reached(limits: tuple[int, ...]) -> None:
    values = range(-400, 400)
    expected = [bisect_right(limits, value) for value in values]
    assert Scale(limits).steps(values) == expected
    assert [Scale(limits).step(value) for value in values] == expected


@pytest.mark.parametrize("limits", [(1, 2, 5), (20, 100), (7,)])
def test_the_step_of_a_count_is_the_same_near_and_far_out(limits: tuple[int, ...]) -> None:
    values = range(1000)
    expected = [bisect_right(limits, value) for value in values]
    scale = CountScale(limits)
    assert scale.steps(values) == expected
    assert [step for value in values for step in scale.steps([value])] == expected
    assert scale.steps(value for value in values if value < limits[-1]) == expected[: limits[-1]]


def test_no_number_has_no_step() -> None:
    assert Scale((1, 2)).steps([]) == CountScale((1, 2)).steps([]) == []
