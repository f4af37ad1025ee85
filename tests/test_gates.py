"""A gate lets every line through that its rule finds something in: with and without gates, the findings are the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from isis_corpus import rules
from isis_corpus.gates import Gate, Gates
from isis_corpus.readings import Reading
from isis_corpus.rules import LOCAL_RULES, PATTERN_RULES
from tests.gold_texts import GOLD


def _readings() -> Iterator[Reading]:
    lines = {line.strip() for gold in GOLD.values() for line in gold.raw.splitlines()}
    parts = {part.strip() for line in lines for part in line.split(". ")}
    for line in sorted(lines | parts):
        if line:
            yield Reading(line, line.count(" ") + 1)


@pytest.mark.parametrize("name", LOCAL_RULES)
def test_a_line_kept_from_a_rule_means_nothing_to_it(name: str) -> None:
    for reading in _readings():
        if not reading.hits and name not in PATTERN_RULES.admit(reading):
            assert LOCAL_RULES[name](reading) is None, reading.text


_GATE_WORDS = sorted(
    {word for module in vars(rules).values() for gate in getattr(module, "GATES", ()) for word in gate.words}
)


@given(st.lists(st.sampled_from(_GATE_WORDS), min_size=1, max_size=5), st.booleans())
@example(["article", "pubmed", "google", "scholar"], True)
@example(["english", "deutsch"], True)
def test_a_line_of_the_gates_own_words_reaches_the_rules_that_know_it(words: list[str], capitals: bool) -> None:
    line = " ".join(words).title() if capitals else " ".join(words)
    reading = Reading(line, line.count(" ") + 1)
    if not reading.hits:
        kept_from = {name for name in LOCAL_RULES if name not in PATTERN_RULES.admit(reading)}
        assert {name for name in kept_from if LOCAL_RULES[name](reading) is not None} == set()


@pytest.mark.parametrize(
    ("gate", "passes", "fails"),
    [
        (Gate(words=frozenset({"bridge"})), ["The Bridge, again"], ["The bridges", "Abridged"]),
        (Gate(signs="@›"), ["a@b", "Home › News", "Köln @ home"], ["at home", "Köln"]),
        (Gate(first="#"), ["# one"], ["one #"]),
        (Gate(last=")"), ["one (two)"], ["(one) two"]),
        (Gate(digit=True), ["in 2014", "٣ أيام"], ["in May", "x²", "أيام"]),
        (Gate(unlettered=True), ["***", "…", "* a *"], ["a***", "1", "* a"]),
        (Gate(second=".)"), ["a. one", "b) two"], ["ab. one"]),
        (Gate(opens_with_digit=True), ["1 one", "٣ أيام"], ["one 1"]),
        (Gate(signs=":", most_words=2), ["a: b"], ["a: b c"]),
    ],
)
def test_what_a_gate_lets_through(gate: Gate, passes: list[str], fails: list[str]) -> None:
    gates = Gates({"rule": (len, (gate,))})
    assert all(gates.admit(Reading(line, line.count(" ") + 1)) for line in passes)
    assert not any(gates.admit(Reading(line, line.count(" ") + 1)) for line in fails)


def test_a_line_too_long_to_be_looked_at_whole_passes_every_gate() -> None:
    assert Gates({"rule": (len, ())}).admit(Reading("word " * 70, 70))


def test_of_plain_words_only_the_rules_for_them_are_asked() -> None:
    gate = Gate(words=frozenset({"news"}))
    gates = Gates({"some": (len, (gate,)), "plain": (len, (gate,))}, plain={"plain"})
    assert list(gates.admit(Reading("The news today", 3))) == ["plain"]
    assert list(gates.admit(Reading("The news today.", 3))) == ["some", "plain"]
