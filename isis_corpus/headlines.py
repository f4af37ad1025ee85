"""Headlines: whether a short line reads like the headline of a story or like the heading of a section."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import category

from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import fold_line
from isis_corpus.resources import load_rows
from isis_corpus.segmentation import Unit

__all__ = ["cites_work", "ends_in_sign", "has_verb", "is_headline", "is_proper", "is_row", "is_section_label"]

_WORDS = LazyPattern(r"[\p{L}\p{M}'’-]+")


_OPENERS = frozenset("in on at by for with from it he she they we i no then but and".split())
_AUXILIARIES = frozenset("is are was were has have had do does did can could may might must should will would".split())


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in load_rows("headline_verbs.tsv"))


@cache
def _sections() -> frozenset[str]:
    return frozenset(row["word"] for row in load_rows("section_words.tsv"))


def is_headline(unit: Unit) -> bool:
    """Say whether the line reads like another story's headline: seven words or more that turn on a verb.

    Headings of sections are shorter or have no verb. A line that ends with a full stop is a sentence, not a headline.
    """
    if not 6 <= unit.words <= 22 or unit.ends in (".", "…", ";"):
        return False
    words = _WORDS.compiled.findall(unit.text.casefold().replace("’", "'"))
    if unit.text.count(",") >= 2 and unit.words >= 14 and unit.lower_share > 0.75:
        return False  # a sentence whose full stop is missing
    if ". " in unit.text or (words[:1] and words[0] in _OPENERS):
        return False
    turns = any(word in _verbs() and word not in _AUXILIARIES for word in words[1:])
    if unit.words >= 7 and (turns or ":" in unit.text or " – " in unit.text):
        return True
    return 10 <= unit.words <= 16 and unit.lower_share < 0.75


def has_verb(text: str) -> bool:
    """Say whether a word behind the first is a verb that headlines turn on.

    >>> has_verb("Army retakes the old city"), has_verb("The old city")
    (True, False)
    """
    words = _WORDS.compiled.findall(text.casefold().replace("’", "'"))
    return any(word in _verbs() for word in words[1:])


def is_row(unit: Unit) -> bool:
    """Say whether the line has three figures or more among its words: a row of standings or prices."""
    return unit.has_digit and sum([word.lstrip("+-−–$€£")[:1].isdecimal() for word in unit.text.split()]) > 2


def ends_in_sign(text: str) -> bool:
    """Say whether a line ends in a picture sign or a smiley, which stands for an end mark.

    >>> ends_in_sign("The mill turns again 🙂"), ends_in_sign("The mill turns again")
    (True, False)
    """
    last = text.rstrip("\ufe0f\u200d")[-1:]
    return (last > "\u2190" and category(last) in ("So", "Sk")) or text.endswith((":)", ";)", ":-)", ";-)", "~"))


def cites_work(text: str) -> bool:
    """Say whether a line names a work by its DOI, as a reference of the article does.

    >>> cites_work("R. Aziz et al. Mills of the Khabur (2018). DOI: 10.1000/182"), cites_work("Doing business")
    (True, False)
    """
    return "doi.org/10." in text or "DOI: 10." in text or "DOI 10." in text or "doi:10." in text


_SMALL_WORDS = frozenset("of for the and on in at to de la le des du et für und der die das".split())


def is_proper(text: str) -> bool:
    """Say whether every word that starts small is one that stands inside the names of institutions.

    >>> is_proper("Institute for the Study of the Khabur"), is_proper("Review of a lost year")
    (True, False)
    """
    return all(not word[0].islower() or word in _SMALL_WORDS for word in text.split())


@lru_cache(maxsize=4096)
def is_section_label(text: str) -> bool:
    """Say whether *text* is what sections are called ("Middle East"): listed as one, or made of such words alone."""
    if fold_line(text) in _labels():
        return True
    words = _WORDS.compiled.findall(text.casefold())
    return bool(words) and all(word in _sections() for word in words)


@cache
def _labels() -> frozenset[str]:
    return frozenset(
        row["phrase"]
        for name in ("sections", "kicker_labels")
        for row in load_rows(f"phrases/{name}.tsv")
        if row["match"] == "line"
    )
