"""Gates: what a line must show before a rule is asked about it. Most lines show nothing, and no rule runs on them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Generic, TypeVar

import attrs

from isis_corpus.readings import Reading

__all__ = ["Gate", "Gates"]

_MOST_WORDS = 60  # of longer lines only the opening is tokenized, so words prove nothing: every rule is asked
_MOST_CHARS = 600  # likewise
_DIGITS = "0123456789"
_LETTERS = bytes(code for code in range(128) if chr(code).isalpha() or chr(code) in " .,'\"?!;")

Rule = TypeVar("Rule", bound=Callable[..., object])


@attrs.frozen(kw_only=True, slots=True)
class Gate:
    """What lets a line without a listed phrase through to a rule; any one of these is enough.

    A gate may let through what the rule has no name for, never the other way round.

    Attributes:
        words: Words, folded, anywhere in the line.
        signs: Characters anywhere in the line; not one of ``.,'"?!;`` or a letter, which most lines have.
        first: Characters at its start.
        second: Characters behind the first.
        last: Characters at its end.
        digit: Whether a digit is enough.
        opens_with_digit: Whether a digit at the start is.
        unlettered: Whether it is enough that the line neither opens nor ends with a letter or digit.
        most_words: How many words the line may have at most.
    """

    words: frozenset[str] = frozenset()
    signs: str = ""
    first: str = ""
    second: str = ""
    last: str = ""
    digit: bool = False
    opens_with_digit: bool = False
    unlettered: bool = False
    most_words: int = _MOST_WORDS


class Gates(Generic[Rule]):
    """The gates of all rules, looked up together: one pass over a line's words and signs says which rules to ask.

    Args:
        rules: Each rule with its gates, by name.
        plain: The rules that find anything in up to four words of letters alone.
    """

    def __init__(self, rules: Mapping[str, tuple[Rule, Sequence[Gate]]], plain: Collection[str] = ()) -> None:
        self._rules = {name: rule for name, (rule, _) in rules.items()}
        self._names: list[str] = []
        self._words: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._second: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._digit = self._opening_digit = self._unlettered = self._plain = 0
        self._sized = [0] * (_MOST_WORDS + 1)
        for name, (_, gates) in rules.items():
            for gate in gates:
                self._add(1 << len(self._names), gate)
                self._plain |= 1 << len(self._names) if name in plain else 0
                self._names.append(name)
        self._known = frozenset(self._signs)
        self._asked: dict[int, dict[str, Rule]] = {0: {}}

    def _add(self, bit: int, gate: Gate) -> None:
        """Put one gate into the indexes; in each, a key has the bits of the gates it opens."""
        signs = gate.signs + (_DIGITS if gate.digit else "")
        indexes = (
            (self._words, gate.words),
            (self._signs, signs),
            (self._first, gate.first),
            (self._second, gate.second),
            (self._last, gate.last),
        )
        for index, keys in indexes:
            for key in keys:
                index[key] = index.get(key, 0) | bit
        self._digit |= bit if gate.digit else 0
        self._opening_digit |= bit if gate.opens_with_digit else 0
        self._unlettered |= bit if gate.unlettered else 0
        for words in range(min(gate.most_words, _MOST_WORDS) + 1):
            self._sized[words] |= bit

    def admit(self, reading: Reading) -> Mapping[str, Rule]:
        """Return the rules that may find something in a line without a listed phrase, by name."""
        text, words = reading.text, reading.words
        if words > _MOST_WORDS or len(text) > _MOST_CHARS or reading.is_table:
            return self._rules
        first, last = text[0], text[-1]
        admitted = self._first.get(first, 0) | self._second.get(text[1:2], 0) | self._last.get(last, 0)
        if not first.isalpha():
            if first.isdigit():
                admitted |= self._opening_digit
            elif not last.isalnum():
                admitted |= self._unlettered
        signs = self._signs
        if text.isascii():
            for sign in text.encode().translate(None, _LETTERS).decode():
                if sign in signs:
                    admitted |= signs[sign]
        else:
            for sign in self._known & set(text):
                admitted |= signs[sign]
            if reading.has_digit:
                admitted |= self._digit
        index = self._words
        for token in reading.tokens:
            if token in index:
                admitted |= index[token]
        admitted &= self._sized[words]
        if words <= 4 and admitted and text.replace(" ", "").isalpha():
            admitted &= self._plain
        asked = self._asked.get(admitted)
        return self._choose(admitted) if asked is None else asked

    def _choose(self, admitted: int) -> Mapping[str, Rule]:
        names = {name for number, name in enumerate(self._names) if admitted >> number & 1}
        return self._asked.setdefault(admitted, {name: rule for name, rule in self._rules.items() if name in names})
