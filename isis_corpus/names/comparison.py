"""Whether two spellings are one name, and why: lexicon first, then the alignment of what is left."""

from __future__ import annotations

import math
from functools import lru_cache

import attrs

from isis_corpus.errors import require_str
from isis_corpus.names.alignment import align, load_costs
from isis_corpus.names.evidence import Step, kind_of, letter_of, step_features
from isis_corpus.names.folding import fold_surface
from isis_corpus.names.gazetteer import Gazetteer
from isis_corpus.names.keys import name_key
from isis_corpus.names.letters import Reading, read_name
from isis_corpus.names.lexicon import Names, arabic_names, arabic_words, listed_names, name_words
from isis_corpus.names.script import fold_arabic, is_arabic, read_arabic

__all__ = ["Comparison", "compare_names", "related", "same_name", "spell_alike", "spelling_odds"]


@attrs.frozen(slots=True)
class Comparison:
    """The verdict on two spellings.

    Attributes:
        verdict: Whether they are taken for one name.
        score: How sure, from 0 (surely two) to 1 (surely one); the verdict changes at 0.5.
        how: What decided: ``identical``, ``gazetteer``, ``lexicon``, ``alignment`` or ``script``.
        reasons: What spoke for and against, the weightiest first.
    """

    verdict: bool
    score: float
    how: str
    reasons: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.verdict


@attrs.frozen(slots=True)
class _Facts:
    """What is known of one spelling before it meets another."""

    arabic: bool
    reading: Reading
    folded: str
    owners: frozenset[str]
    entities: frozenset[str]
    names: tuple[Names, ...]
    words: tuple[str, ...]


@attrs.frozen(slots=True)
class _Verdict:
    odds: float
    how: str
    steps: tuple[Step, ...] = ()
    note: str = ""


_SURE = 12.0
_NO_NAMES: Names = frozenset()


@lru_cache(maxsize=65536)
def _facts(name: str) -> _Facts:
    lexicon = listed_names()
    if is_arabic(name):
        folded = fold_arabic(name)
        listed = [frozenset({word}) & arabic_names() for word in arabic_words(folded)]
        owners = frozenset(entity.id for entity in Gazetteer.load().by_surface(name))
        return _Facts(True, read_arabic(name), folded, owners, owners, tuple(listed) if any(listed) else (), ())
    folded = fold_surface(name)
    found = Gazetteer.load().surfaces.get(folded, ())
    owners = frozenset(entity.id for entity, surface in found if surface.role in _SPELLED)
    entities = frozenset(entity.id for entity, _ in found)
    words = tuple(name_words(name))
    names = tuple(lexicon.get(word, _NO_NAMES) for word in words)
    return _Facts(False, read_name(name), folded, owners, entities, names if any(names) else (), words)


_SPELLED = frozenset({"canonical", "form", "scholarly", "variant"})


def spelling_odds(a: str, b: str) -> float:
    """Return the log odds that *a* and *b* are spellings of one name, going by their spelling alone.

    >>> spelling_odds("Sinjar", "Shingal") < 0 < spelling_odds("Sinjar", "Senjar")
    True
    """
    return _decide(a, b, listed=False).odds


@lru_cache(maxsize=8192)
def related(a: str, b: str) -> bool:
    """Say whether *a* and *b*, known to belong to one entity, spell one name, so that one may be written for the other.

    >>> related("Senjar", "Sinjar"), related("Shingal", "Sinjar")
    (True, False)
    """
    key, other = name_key(a), name_key(b)
    return key == other or (key[:1] == other[:1] and spelling_odds(a, b) > 0.0)


def spell_alike(a: str, b: str, arabic: str) -> bool:
    """Say the same, also where the two share no more than the *arabic* name that both transliterate (Thi Qar, Dhi Qar)."""
    return related(a, b) or (bool(arabic) and spelling_odds(arabic, a) > 0.0 and spelling_odds(arabic, b) > 0.0)


def _decide(a: str, b: str, listed: bool = True) -> _Verdict:
    """Weigh *a* against *b*; the order does not matter. Without *listed* the gazetteer is not asked."""
    if b < a:
        a, b = b, a
    one, two = _facts(a), _facts(b)
    if not one.reading.symbols or not two.reading.symbols:
        alike = one.folded == two.folded if one.folded or two.folded else a.strip() == b.strip()
        return _Verdict(_SURE if alike else -_SURE, "identical" if alike else "alignment", (), "no letters to compare")
    if one.arabic and two.arabic:
        return _decide_arabic(one, two)
    strict = one.reading.strict, two.reading.strict
    if one.reading.symbols == two.reading.symbols or (one.folded == two.folded and not all(strict)):
        return _Verdict(_SURE, "identical")
    found = _decide_lexicon(one, two) if one.names and len(one.names) == len(two.names) else None
    apart = found is not None and found.odds < 0.0 and len(one.names) == 1  # words of longer names may stand otherwise
    if listed and one.owners & two.owners and not apart:
        return _Verdict(_SURE, "gazetteer")
    if found is not None:
        return found
    if one.arabic or two.arabic:
        return _align(one, two, "script") if one.arabic else _align(two, one, "script")
    return _align(one, two, "alignment")


def _known(a: str, b: str, found: _Verdict) -> _Verdict:
    """Say of a verdict what the gazetteer knows: that both spell an entity, or that they are two names of it."""
    one, two = _facts(a), _facts(b)
    if found.how == "gazetteer":
        shared = min(one.owners & two.owners)
        if is_arabic(a + b) or spell_alike(a, b, Gazetteer.load()[shared].arabic):
            return attrs.evolve(found, note=f"both are listed as spellings of {shared}")
    elif found.how == "alignment" and found.odds <= 0.0 and one.entities & two.entities:
        shared = min(one.entities & two.entities)
    else:
        return found
    return _Verdict(found.odds, "gazetteer", (), f"two names of one {Gazetteer.load()[shared].kind}: {shared}")


def _decide_lexicon(one: _Facts, two: _Facts) -> _Verdict | None:
    """Decide by the listed name elements, word by word, if they decide."""
    agreed = 0
    for mine, theirs in zip(one.names, two.names, strict=True):
        if mine and theirs:
            if not mine & theirs:
                note = f"{' or '.join(sorted(mine))} and {' or '.join(sorted(theirs))} are different names"
                return _Verdict(-_SURE, "lexicon", (), note)
            agreed += 1
    if agreed == len(one.names):
        shared = " ".join(sorted(mine & theirs)[0] for mine, theirs in zip(one.names, two.names, strict=True))
        return _Verdict(_SURE, "lexicon", (), f"both spell {shared}")
    return None


def _align(one: _Facts, two: _Facts, how: str) -> _Verdict:
    """Weigh the alignment of two readings; words that the lexicon knows for one name count as one spelling."""
    first, second = one.reading, two.reading
    if one.names and one.words and len(one.names) == len(two.names) and two.words:
        words = [
            mine if a & b else theirs
            for mine, theirs, a, b in zip(one.words, two.words, one.names, two.names, strict=True)
        ]
        if words != list(two.words):
            first, second = read_name(" ".join(one.words)), read_name(" ".join(words))
    strict = first.strict, second.strict
    costs = load_costs("names/script_costs.tsv" if how == "script" else "names/costs.tsv")
    steps = align(first.symbols, second.symbols, costs, strict)
    return _Verdict(costs.worth(steps, strict, _origins(one, two)), how, steps)


def _origins(one: _Facts, two: _Facts) -> str:
    a, b = one.reading.origin, two.reading.origin
    return f"{a} {b}" if a <= b else f"{b} {a}"


_ENDINGS = {"ة$": "ه$", "ى$": "ي$", "ا$": "ه$"}


def _decide_arabic(one: _Facts, two: _Facts) -> _Verdict:
    """Weigh two names in Arabic script: the same letters, article, breaks and look-alike endings aside."""
    bare = [
        [_ENDINGS.get(s, s).rstrip("2^$") for s in facts.reading.symbols if s not in ("@", " ")] for facts in (one, two)
    ]
    alike = bare[0] == bare[1]
    return _Verdict(_SURE if alike else -_SURE, "script", (), "" if alike else "the Arabic letters differ")


def same_name(a: str, b: str) -> bool:
    """Say whether *a* and *b* are spellings of one name.

    Either may be in Latin or Arabic script. Names that differ in parts (a missing kunya, another family name) are
    two names, also where they mean one person. Two names that the gazetteer has as forms of one place's or person's
    name (Sinjar and Shingal) count as one; abbreviations and translations (ISIS) do not.

    >>> same_name("Abdulrahman", "Abd al-Rahman"), same_name("تلعفر", "Tal Afar")
    (True, True)
    >>> same_name("Salim", "Salam")
    False
    """
    require_str(a, "a")
    require_str(b, "b")
    return a == b or _decide(a, b).odds > 0.0


def compare_names(a: str, b: str) -> Comparison:
    """Compare two spellings, and say what spoke for and against their being one name.

    Args:
        a: A name in Latin or Arabic script, without a possessive ending.
        b: Another; the order makes no difference.

    >>> compare_names("Sinjar", "Shingal").how
    'gazetteer'
    >>> found = compare_names("Hasan", "Husayn")
    >>> found.verdict, found.reasons
    (False, ('حسن and حسين are different names',))
    """
    require_str(a, "a")
    require_str(b, "b")
    found = _Verdict(_SURE, "identical") if a == b else _known(a, b, _decide(a, b))
    score = 1 / (1 + math.exp(-max(-30.0, min(30.0, found.odds))))
    return Comparison(found.odds > 0.0, score, found.how, _reasons(found))


def _reasons(found: _Verdict) -> tuple[str, ...]:
    if found.note:
        return (found.note,)
    if found.how == "identical":
        return ("the same letters, once case, articles' spelling and marks are set aside",)
    if not found.steps:
        return ("the same Arabic letters",)
    costs = load_costs("names/script_costs.tsv" if found.how == "script" else "names/costs.tsv")
    told: list[tuple[float, str]] = []
    for x, y in found.steps:
        if x is not None and y is not None:
            if letter_of(x) != letter_of(y):
                weight = sum(costs.weights.get(f, 0.0) for f in step_features(x, y))
                told.append((weight, f"{_say(x)} against {_say(y)} ({weight:+.1f})"))
        elif kind_of(symbol := x or y or " ") in ("consonant", "vowel", "mark", "article", "weak"):
            told.append((-1.0 if kind_of(symbol) == "consonant" else -0.2, f"{_say(symbol)} only on one side"))
    told.sort()
    agree = sum(x == y and x is not None and kind_of(x) == "consonant" for x, y in found.steps)
    balance = f"in all {found.odds:+.1f}: more {'for' if found.odds > 0 else 'against'} one name"
    return (*(text for _, text in told[:6]), f"{agree} consonants agree", balance)


def _say(symbol: str) -> str:
    letter = letter_of(symbol)
    return {"@": "the article", "&": "the joined article", " ": "a break"}.get(
        letter,
        f"a mark ({letter})" if kind_of(letter) == "mark" else letter + (" (double)" if symbol[-1] == "2" else ""),
    )
