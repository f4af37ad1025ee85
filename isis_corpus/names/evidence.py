"""Evidence for and against two readings being one name: what each step of an alignment says, as named features.

The features are the rows of ``costs.tsv``; how much each weighs is learned (``fit.py``). Nothing here knows a weight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

__all__ = ["Feature", "Step", "drop_features", "kind_of", "letter_of", "pair_features", "step_features"]

Step = tuple[str | None, str | None]
"""One step of an alignment: a symbol of each side, ``None`` where one side has nothing."""

Feature = tuple[str, str, str]
"""Kind, left, right: the first three columns of ``costs.tsv``."""

_VOWEL_LETTERS = frozenset(["a", "e", "i", "o", "u", "A", "E", "I", "O", "U", "ay", "aw", "iy", "ah", "av"])
_WEAK = frozenset("اويةىآه")
_MARKS = frozenset("'’`عء")
_OTHER = {" ": "break", "@": "article", "&": "article"}


@cache
def letter_of(symbol: str) -> str:
    """Return *symbol* without doubling, place and certainty.

    >>> letter_of("q2"), letter_of("a$"), letter_of("'")
    ('q', 'a', "'")
    """
    return symbol.rstrip("2!^$") or symbol


@cache
def kind_of(symbol: str) -> str:
    """Return what *symbol* is: consonant, vowel, weak (a letter that writes either), mark, article or break.

    >>> kind_of("q2"), kind_of("a$"), kind_of("'"), kind_of("@")
    ('consonant', 'vowel', 'mark', 'article')
    """
    letter = letter_of(symbol)
    if letter in _OTHER:
        return _OTHER[letter]
    if letter in _MARKS:
        return "mark"
    if letter in _WEAK:
        return "weak"
    return "vowel" if letter in _VOWEL_LETTERS else "consonant"


@cache
def step_features(x: str, y: str) -> tuple[Feature, ...]:
    """Return what pairing *x* with *y* says; the order of the two does not matter."""
    if x > y:
        x, y = y, x
    if x == y:
        return (("match", kind_of(x), "-"), ("match", x, "-"))
    letters = sorted((letter_of(x), letter_of(y)))
    found: list[Feature] = [("pair", x, y)]
    if letters[0] == letters[1]:
        found.append(("match", kind_of(x), "near"))
    else:
        kinds = sorted((kind_of(x), kind_of(y)))
        found += [("letters", letters[0], letters[1]), ("kinds", kinds[0], kinds[1])]
    if (x[-1] == "2") != (y[-1] == "2"):
        found.append(("doubling", "-", "-"))
    if (x[-1] in "^$") != (y[-1] in "^$"):
        found.append(("place", "-", "-"))
    if x[-1] == "!" == y[-1]:
        found.append(("certain", "-", "-"))
    return tuple(found)


@cache
def drop_features(x: str, strict: bool) -> tuple[Feature, ...]:
    """Return what it says that *x* has no partner; *strict* if the other side writes marks or long vowels."""
    return (
        ("drop", x, "marked" if strict else "plain"),
        ("drop", x, "-"),
        ("drop letter", letter_of(x), "-"),
        ("drop kind", kind_of(x), "-"),
    )


def _differs(step: Step) -> str:
    """Return the kind of a step that is no match in letters, or ''."""
    x, y = step
    if x is None or y is None:
        return kind_of(x or y or " ")
    if x == y or letter_of(x) == letter_of(y):
        return ""
    kinds = {kind_of(x), kind_of(y)}
    return "consonant" if "consonant" in kinds else "vowel" if "vowel" in kinds else "weak" if "weak" in kinds else ""


def _words(steps: Sequence[Step]) -> Iterator[tuple[int, int, int]]:
    """Yield for each pair of words how many consonants differ, agree, and how many vowels differ."""
    bad = good = vowels = 0
    for step in steps:
        x, y = step
        if x == " " == y:
            yield bad, good, vowels
            bad = good = vowels = 0
            continue
        difference = _differs(step)
        if difference == "consonant":
            bad += 1
        elif difference == "vowel":
            vowels += 1
        elif not difference and x is not None and kind_of(x) == "consonant":
            good += 1
    yield bad, good, vowels


def pair_features(steps: Sequence[Step], strict: int, origins: str) -> Iterator[Feature]:
    """Yield what the alignment says as a whole: how much differs, in how long a name, and in the worst word.

    Args:
        steps: The alignment.
        strict: How many of the two sides write marks or long vowels (0, 1, 2).
        origins: The spelling origins of the two, sorted, joined by a blank.
    """
    words = list(_words(steps))
    bad = sum(w[0] for w in words)
    good = sum(w[1] for w in words)
    vowels = sum(w[2] for w in words)
    worst = max(words, key=lambda w: (w[0] / (w[0] + w[1] + 0.01), w[2]))
    yield ("bias", "-", "-")
    yield ("consonants differ", str(min(bad, 4)), "-")
    yield ("vowels differ", str(min(vowels, 4)), "-")
    yield ("consonants agree", str(min(good, 9)), "-")
    yield ("consonants differ, agree", str(min(bad, 2)), str(min(good, 6)))
    yield ("consonants, vowels differ", str(min(bad, 2)), str(min(vowels, 3)))
    yield ("worst word", str(min(worst[0], 3)), str(min(worst[1], 4)))
    yield ("worst word, vowels", str(min(worst[2], 3)), str(min(worst[1], 4)))
    yield ("words", str(min(len(words), 4)), str(min(bad, 2)))
    yield ("marked sides", str(strict), "-")
    yield ("origins", origins, "-")
    edge: Step = (" ", " ")
    for before, (x, y), after in zip([edge, *steps], steps, [*steps[1:], edge], strict=False):
        if (x is None or y is None) and kind_of(symbol := x or y or " ") == "vowel" and symbol[-1] not in "^$":
            around = _side(before) + _side(after)
            yield ("vowel dropped in", letter_of(symbol), around)
            yield ("vowel dropped in", "-", around)


def _side(step: Step) -> str:
    return "c" if step[0] is not None and kind_of(step[0]) == "consonant" else "-"
