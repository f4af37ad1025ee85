"""Classes of errors: furniture that stays, by kind, and body that goes, by the rule that took it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from isis_corpus import Cleaned
from tests.benchmarks.peers.figures import Figure
from tests.benchmarks.peers.measures import Case

__all__ = ["error_classes"]


class _Wrong(NamedTuple):
    """A line on the wrong side: the table and class it counts for, its page and words."""

    table: str
    name: str
    page: str
    words: int


def error_classes(scorer: Any, cases: Sequence[Case], explain: Callable[[Case], Cleaned]) -> Iterator[Figure]:
    """Yield lines, words and pages of every class of errors, over annotated ``dom`` cases."""
    classes: defaultdict[tuple[str, str], list[_Wrong]] = defaultdict(list)
    for case in cases:
        for wrong in _wrong_lines(scorer, case, explain(case)):
            classes[wrong.table, wrong.name].append(wrong)
    for (table, name), lines in sorted(classes.items(), key=lambda entry: -sum(line.words for line in entry[1])):
        yield Figure(table, name, "lines", len(lines))
        yield Figure(table, name, "words", sum(line.words for line in lines))
        yield Figure(table, name, "pages", len({line.page for line in lines}))


def _wrong_lines(scorer: Any, case: Case, cleaned: Cleaned) -> Iterator[_Wrong]:
    starts = accumulate((len(text) + 1 for _, text, _ in case["lines"]), initial=0)
    spoken = [
        (start, text) for start, (_, text, _) in zip(starts, case["lines"], strict=False) if scorer.WORD.search(text)
    ]
    removed = [edit for edit in cleaned.edits if edit.span.end > edit.span.start]
    firsts = [edit.span.start for edit in removed]
    for (start, text), (kind, kept) in zip(spoken, scorer.kept_lines(case, cleaned.text), strict=True):
        words = len(scorer.WORD.findall(text))
        if kept and kind != "body":
            yield _Wrong("errors, furniture kept", kind, case["id"], words)
        elif kind == "body" and not kept:
            begin = start + len(text) - len(text.lstrip())
            i = bisect_right(firsts, begin) - 1
            rule = removed[i].rule if i >= 0 and removed[i].span.end > begin else "in part"
            yield _Wrong("errors, body removed", rule, case["id"], words)
