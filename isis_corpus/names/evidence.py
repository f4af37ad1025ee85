"""Evidence for and against two readings being one name: what each step of an alignment says, as named features.

The features are the rows of ``costs.tsv``; how much each weighs is learned (``fit.py``). Nothing here knows a weight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from isis_corpus.resources import load_rows

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
def _classes() -> dict[str, str]:
    """Return the key class of each letter: what common spelling systems write for one another."""
    return {row["unit"]: row["key"] for row in load_rows("names/key_classes.tsv")}


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
        if kinds == ["consonant", "consonant"]:
            classes = _classes()
            alike = classes.get(letters[0], letters[0]) == classes.get(letters[1], letters[1])
            found.append(("filed", "together" if alike else "apart", "-"))
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


@cache
def _judge(step: Step) -> str:
    """Return what a step is in the count: a break, good or bad (consonants), vowel, dropped (an inner vowel), or ''."""
    x, y = step
    if x == " " == y:
        return "break"
    if x is None or y is None:
        symbol = x or y or " "
        kind = kind_of(symbol)
        if kind == "vowel":
            return "vowel" if symbol[-1] in "^$" else "dropped"
        return "bad" if kind == "consonant" else ""
    if letter_of(x) == letter_of(y):
        return "good" if kind_of(x) == "consonant" else ""
    kinds = {kind_of(x), kind_of(y)}
    return "bad" if "consonant" in kinds else "vowel" if "vowel" in kinds else ""


def pair_features(steps: Sequence[Step], strict: int, origins: str) -> Iterator[Feature]:
    """Yield what the alignment says as a whole: how much differs, in how long a name, and in the worst word.

    Args:
        steps: The alignment.
        strict: How many of the two sides write marks or long vowels (0, 1, 2).
        origins: The spelling origins of the two, sorted, joined by a blank.
    """
    bad = good = vowels = 0
    words: list[tuple[int, int, int]] = []
    for at, step in enumerate(steps):
        judged = _judge(step)
        if judged == "good":
            good += 1
        elif judged == "bad":
            bad += 1
        elif judged == "vowel":
            vowels += 1
        elif judged == "break":
            words.append((bad, good, vowels))
            bad = good = vowels = 0
        elif judged == "dropped":
            vowels += 1
            around = _side(steps[at - 1]) if at else "-"
            around += _side(steps[at + 1]) if at + 1 < len(steps) else "-"
            yield ("vowel dropped in", letter_of(step[0] or step[1] or " "), around)
            yield ("vowel dropped in", "-", around)
    words.append((bad, good, vowels))
    worst = words[0]
    if len(words) > 1:
        worst = max(words, key=lambda word: (word[0] / (word[0] + word[1] + 0.01), word[2]))
        bad, good, vowels = (sum(column) for column in zip(*words, strict=True))
    yield ("bias", "-", "-")
    yield from _whole(min(bad, 4), min(good, 9), min(vowels, 4))
    yield ("worst word", str(min(worst[0], 3)), str(min(worst[1], 4)))
    yield ("worst word, vowels", str(min(worst[2], 3)), str(min(worst[1], 4)))
    yield ("words", str(min(len(words), 4)), str(min(bad, 2)))
    yield ("marked sides", str(strict), "-")
    yield ("origins", origins, "-")


@cache
def _whole(bad: int, good: int, vowels: int) -> tuple[Feature, ...]:
    """Return the features of the counts over the whole name."""
    return (
        ("consonants differ", str(bad), "-"),
        ("vowels differ", str(vowels), "-"),
        ("consonants agree", str(good), "-"),
        ("consonants differ, agree", str(min(bad, 2)), str(min(good, 6))),
        ("consonants, vowels differ", str(min(bad, 2)), str(min(vowels, 3))),
    )


@cache
def _side(step: Step) -> str:
    return "c" if step[0] is not None and kind_of(step[0]) == "consonant" else "-"
