"""The score of a line, and why it has it in words a person can read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import overload

import attrs

from isis_corpus.line_model.evidence import KINDS, Evidence
from isis_corpus.line_model.features import Line
from isis_corpus.line_model.regions import run_lengths

__all__ = ["OTHER", "LineScore", "PageLines", "PageScores"]

OTHER = "other"
"""The kind of a line without a letter or digit."""

_FEW_WORDS, _MANY_WORDS, _LONG_RUN = 6, 25, 4


class PageLines(tuple[Line, ...]):
    """The lines of a page that have a letter or digit; what explanations ask of the whole page is worked out once."""

    @cached_property
    def copies(self) -> Counter[str]:
        """How often each line stands on the page, by its key."""
        return Counter(line.key for line in self)

    @cached_property
    def short_runs(self) -> list[int]:
        """The number of short lines in a row around each line, 0 for a long one."""
        return run_lengths([line.words <= _FEW_WORDS for line in self])


@attrs.frozen(slots=True)
class LineScore:
    """What the line model makes of a line.

    Attributes:
        body: Probability that the line belongs to the article's body.
        place: -1 for a line before the longest stretch of prose, 0 in it, 1 after it.
        page: All lines of the page that have a letter or digit, as the model read them.
        index: Where this line stands among them; ``None`` where it has no letter or digit.
        evidence: What the first stage says of each of them.
    """

    body: float
    place: int = attrs.field(repr=False)
    page: PageLines = attrs.field(repr=False, eq=False)
    index: int | None = attrs.field(repr=False)
    evidence: Sequence[Evidence] = attrs.field(repr=False, eq=False)

    @property
    def kind(self) -> str:
        """The likeliest kind but body, by the evidence of the line and half that of the lines next to it."""
        if self.index is None:
            return OTHER
        own = self.evidence[self.index].kinds
        before = self.evidence[max(self.index - 1, 0)].kinds
        after = self.evidence[min(self.index + 1, len(self.evidence) - 1)].kinds
        totals = [a + 2 * b + c for a, b, c in zip(before[1:], own[1:], after[1:], strict=True)]
        return KINDS[totals.index(max(totals)) + 1]

    @property
    def size(self) -> int:
        """Characters of the line; 0 where it has no letter or digit."""
        return 0 if self.index is None else self.page[self.index].size

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for the likelier side, in words; worked out when asked for."""
        if self.index is None:
            return ("no letter or digit",)
        line = self.page[self.index]
        found = self._for_body(line) if self.body >= 0.5 else self._against_body(line, self.index)
        return tuple(found) or ("like the lines around it",)

    def explain(self) -> str:
        """Return the evidence as one line, with the probability of the likelier side.

        >>> from isis_corpus.line_model import score_lines
        >>> score_lines(["Share this article"])[0].explain()[:10]
        'line model'
        """
        if self.body >= 0.5:
            return f"line model {self.body:.2f} body: {', '.join(self.reasons)}"
        return f"line model {1 - self.body:.2f} {self.kind}: {', '.join(self.reasons)}"

    def _for_body(self, line: Line) -> list[str]:
        found = []
        if line.words >= _MANY_WORDS:
            found.append("long")
        if line.ends_sentence:
            found.append("ends like a sentence")
        if self.place == 0:
            found.append("in the longest stretch of prose")
        return found

    def _against_body(self, line: Line, index: int) -> list[str]:
        found = []
        if line.words <= _FEW_WORDS:
            found.append("short")
        if not line.ends_sentence:
            found.append("no end mark")
        run = self.page.short_runs[index]
        if run >= _LONG_RUN:
            found.append(f"in a run of {run} short lines")
        copies = self.page.copies[line.key]
        if copies > 1:
            found.append(f"{copies} times on the page")
        if self.place:
            found.append("before the article" if self.place < 0 else "after the article")
        return found


class PageScores(Sequence[LineScore]):
    """The scores of the lines of a page. Most are asked for no more than their body; only the others are made.

    Attributes:
        bodies: Probability of each line that it belongs to the article's body.
    """

    __slots__ = ("_evidence", "_page", "_places", "_spoken", "bodies")

    def __init__(
        self,
        bodies: Sequence[float],
        spoken: Sequence[int | None],
        places: Sequence[int],
        page: PageLines,
        evidence: Sequence[Evidence],
    ) -> None:
        self.bodies = bodies
        self._spoken, self._places, self._page, self._evidence = spoken, places, page, evidence

    def __len__(self) -> int:
        return len(self.bodies)

    @overload
    def __getitem__(self, at: int) -> LineScore: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[LineScore]: ...

    def __getitem__(self, at: int | slice) -> LineScore | Sequence[LineScore]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        index = self._spoken[at]
        place = 0 if index is None else self._places[index]
        return LineScore(self.bodies[at], place, self._page, index, self._evidence)
