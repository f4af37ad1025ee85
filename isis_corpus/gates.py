"""Gates: what a line must show before a rule is asked about it. Most lines show nothing, and no rule runs on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
        last: Characters at its end.
        digit: Whether a digit is enough.
        unlettered: Whether it is enough that the line opens with neither letter nor digit.
        most_words: How many words the line may have at most.
    """

    words: frozenset[str] = frozenset()
    signs: str = ""
    first: str = ""
    last: str = ""
    digit: bool = False
    unlettered: bool = False
    most_words: int = _MOST_WORDS


class Gates(Generic[Rule]):
    """The gates of all rules, looked up together: one pass over a line's words and signs says which rules to ask."""

    def __init__(self, rules: Mapping[str, tuple[Rule, Gate]]) -> None:
        self._rules = {name: rule for name, (rule, _) in rules.items()}
        self._words: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._digit = self._unlettered = 0
        self._sized = [0] * (_MOST_WORDS + 1)
        for number, (_, gate) in enumerate(rules.values()):
            bit = 1 << number
            for index, keys in ((self._words, gate.words), (self._signs, gate.signs), (self._first, gate.first), (self._last, gate.last)):
                for key in keys:
                    index[key] = index.get(key, 0) | bit
            for digit in _DIGITS if gate.digit else "":
                self._signs[digit] = self._signs.get(digit, 0) | bit
            self._digit |= bit if gate.digit else 0
            self._unlettered |= bit if gate.unlettered else 0
            for words in range(min(gate.most_words, _MOST_WORDS) + 1):
                self._sized[words] |= bit
        self._known = frozenset(self._signs)
        self._asked: dict[int, dict[str, Rule]] = {0: {}}

    def admit(self, reading: Reading) -> Mapping[str, Rule]:
        """Return the rules that may find something in a line without a listed phrase, by name."""
        text, words = reading.text, reading.words
        if words > _MOST_WORDS or len(text) > _MOST_CHARS or reading.is_table:
            return self._rules
        first = text[0]
        admitted = self._first.get(first, 0) | self._last.get(text[-1], 0)
        if not first.isalnum():
            admitted |= self._unlettered
        if text.isascii():
            for sign in text.encode().translate(None, _LETTERS).decode():
                admitted |= self._signs.get(sign, 0)
        else:
            for sign in self._known & set(text):
                admitted |= self._signs[sign]
            if reading.has_digit:
                admitted |= self._digit
        index = self._words
        for token in reading.tokens:
            if token in index:
                admitted |= index[token]
        admitted &= self._sized[words]
        asked = self._asked.get(admitted)
        if asked is None:
            chosen = {name: rule for number, (name, rule) in enumerate(self._rules.items()) if admitted >> number & 1}
            asked = self._asked[admitted] = chosen
        return asked
