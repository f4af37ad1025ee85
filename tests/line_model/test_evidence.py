"""Sums of packed weights must be the sums of the weights."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isis_corpus.line_model.evidence import KINDS, LANES, EvidenceTable, grams, pack
from isis_corpus.line_model.features import FEATURES, read_line

weights = st.lists(st.integers(-150, 150), min_size=LANES, max_size=LANES)
WORDS = ("read", "more", "read more", "^ read", "more $", "the")


@given(weights, st.dictionaries(st.sampled_from(WORDS), weights), weights)
def test_the_sums_are_exact(base: list[int], words: dict[str, list[int]], step: list[int]) -> None:
    table = EvidenceTable(
        base=pack(base),
        words={word: pack(row) for word, row in words.items()},
        steps=tuple(tuple(pack(step) for _ in range(20)) for _ in FEATURES),
    )
    line = read_line("Read more")
    found = [words[gram] for gram in grams(line.tokens) if gram in words]
    lanes = [base[i] + len(FEATURES) * step[i] + sum(row[i] for row in found) for i in range(LANES)]
    (evidence,) = table.weigh([line])
    assert evidence.score == lanes[0] + lanes[1]
    assert evidence.word_score == lanes[1]
    assert [kind - evidence.kinds[0] for kind in evidence.kinds] == [lane - lanes[2] for lane in lanes[2:]]
    assert len(evidence.kinds) == len(KINDS)


def test_a_word_counts_once() -> None:
    assert len(grams(("^", "la", "la", "la", "$"))) == len({"la", "^ la", "la la", "la $"})
