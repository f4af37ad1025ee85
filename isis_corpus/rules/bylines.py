"""Bylines: "By" and names, contributor and agency credits. Prose that opens with "By Tuesday" is left alone."""

from __future__ import annotations

from functools import lru_cache

from isis_corpus.dates import find_dates
from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.people import is_name_list, looks_like_name, split_names
from isis_corpus.readings import Reading
from isis_corpus.rules.furniture import phrase_finding
from isis_corpus.word_lists import load_words

__all__ = ["BY", "GATES", "find_byline", "is_byline_shape", "names_in", "names_only"]

BY = LazyPattern(
    r"^(?P<marks>[*_\[({#\s•|»-]*)(?P<label>(?i:(?:(?:written|reported|reporting|story|text|words|article|analysis|opinion|commentary|interview|report|"
    r"compiled|posted|published|submitted|contributed|edited|produced|filmed|translated|translation|adapted|"
    r"übersetzt|übersetzung|traduit(?: de l['’](?:arabe|anglais))?|translated from (?:the )?\p{L}+|traduction|çeviri|çeviren|ترجمة)(?:\s*(?:and|&)\s*\p{L}+)?\s+(?:by|von|par)|"
    r"by|par|von|yazan|yazar|haber|çeviri|çeviren|muhabir|بقلم|كتب|كتبت|إعداد|تحرير|ترجمة|"
    r"forwarded from|interview(?=:)|text(?=:)|words(?=:)|photos? and text(?=:)|translation(?: of| from)?[^:]{0,40}(?=:)|for the [\p{L} ]{3,30}(?=:)|authors?|post ?author|post ?by|auteure?|autor(?:in)?|reporter|correspondent|editor|translators?|traducteur|übersetzer)))(?:\s*:\s*|\s+)(?P<rest>\S.*)$"
)
"""A byline's label and what stands behind it; shared with the reading of the document's fields."""

_CREDIT = LazyPattern(
    r"\b(?:contributed (?:to this|to the|reporting|to reporting)|(?i:additional reporting (?:by|from)|writing by|editing by|reporting by|with reporting by|with inputs? from|with (?:material|files) from) [\p{Lu}\p{Lo}a]|"
    r"(?:is|was) (?:produced|mixed|hosted|presented|recorded) by \p{Lu}|ont contribué à|a contribué à|[Mm]it Material von|katkıda bulun)"
)
_SOURCE = LazyPattern(r"(?i)^[*_\s]*(?:sources?|quelle|kaynak|المصدر)[*_]*\s*:[*_Â\s]*(?=[\p{L}\[])[^.]{2,80}\.?$")
_ROLE_TAIL = LazyPattern(
    r"(?:\s(?:in|from) \p{Lu}[\p{L} ,’'-]{2,30}|(?:,|\s[-–—|•·/]|\s\()\s*(?i:(?:\p{L}[\p{L} ’'.-]{2,60}?)?(?:correspondent|reporter|editor|writer|fellow|analyst|columnist|staff|contributor|"
    r"bureau chief|news|agency|press|post|times|journalist|author|monitor|today|tv|online|service|redaktion|muhabiri|ajansı|(?-i:[A-Z]{2,5}))s?\)?|(?:in|from) [A-Z][\p{L} ,’'-]{2,30}|\p{Lu}[\p{Lu}&]{1,8}\)?))$"
)


# What the gates use stands in code: they are built at import, before any table is read.
_BY_WORDS = frozenset(
    "by par von yazan yazar haber çeviri çeviren muhabir بقلم كتب كتبت إعداد تحرير ترجمة author authors autor autorin auteur auteure reporter correspondent editor translator translators traducteur übersetzer from postauthor postby".split()
)
_CREDIT_WORDS = frozenset(
    "contributed contributing reporting writing editing inputs input material files produced mixed hosted presented recorded contribué katkıda".split()
)


GATES = (Gate(words=_BY_WORDS, signs=":/", most_words=22), Gate(words=_CREDIT_WORDS), Gate(first="—–-", most_words=6))
"""What a line shows if the rule may find something in it without a listed phrase."""


_SIGNS_OFF = LazyPattern(r"(?:\p{Ll}{1,4}\d?(?:\s|/|$)){2,7}(?:\p{Ll}\d)?")

_PRONOUNS = frozenset("he she they who it i we".split())


def find_byline(unit: Reading) -> Finding | None:
    """Find a label such as "By" with nothing but names behind it, a contributor line, or a listed credit wording."""
    if unit.words > 45:
        return None
    text = unit.text
    if unit.words <= 10 and ":" in text and _SOURCE.match(text):
        return unit.finding(BlockKind.BYLINE, "bylines", "names its source", Strength.PATTERN)
    if text[0] in "—–-" and unit.words <= 6 and looks_like_name(text.lstrip("—–- \xa0")):
        return unit.finding(BlockKind.BYLINE, "bylines", "a signature", Strength.WITHIN)
    if "/" in text and unit.words <= 6 and _SIGNS_OFF.fullmatch(text):
        return unit.finding(BlockKind.BYLINE, "bylines", "initials of an agency's desk", Strength.WITHIN)
    tokens = unit.tokens
    opens = unit.words <= 22 and (":" in text[:50] or not _BY_WORDS.isdisjoint(tokens[:6]))
    match = BY.match(text) if opens else None
    if match and names_only(match["rest"], labelled=":" in text[: match.start("rest")]):
        return unit.finding(BlockKind.BYLINE, "bylines", f'names behind "{match["label"]}"', Strength.PATTERN)
    if (
        unit.words <= 40
        and not _CREDIT_WORDS.isdisjoint(tokens)
        and _CREDIT.search(text)
        and tokens[0] not in _PRONOUNS
        and not text.startswith(("“", '"'))
        and text.count(".") <= 4
    ):
        return unit.finding(BlockKind.BYLINE, "bylines", "contributor line", Strength.WITHIN)
    found = phrase_finding(unit, "bylines", BlockKind.BYLINE)
    return None if found is not None and found.strength < Strength.LINE and _BY_SMALL.search(text) else found


_BY_SMALL = LazyPattern(
    r"^\P{L}*\p{L}+(?:\s\p{L}+){0,3}\s(?:by|from)\s(?:(?!the\b|our\b|an?\b)\p{Ll}|\p{Lu}\p{L}+,\s(?:the|an?|its?|this|they|he|she)\s)"
)


_NAME = r"\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}|al-|bin |ibn |de |van |von )[\p{L}\p{M}.'’-]*){1,3}"
_POSTED = LazyPattern(
    r"\s(?:in|from)\s(?:the\s)?\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*){0,2}(?:,\s\p{Lu}[\p{L}\p{M}'’-]*)?"
    rf"(?=,?\s(?:and|with|&)\s{_NAME}\s(?:in|from)\s\p{{Lu}}|,\s{_NAME}\s(?:in|from)\s\p{{Lu}})"
)
"""Where one of several writers reports from: "A B in Mosul and C D in Erbil". A place before the last name alone is left."""
_BRACKETS = LazyPattern(r"\s?\([^()]{1,20}\)")


def _bare(rest: str) -> str:
    """The names of a byline without link, date, address, role and desk."""
    rest = rest.strip(" *_])}|•·-–—.")
    if rest.startswith("["):
        rest = rest[1:].split("](", 1)[0].rstrip("]")
    dates = find_dates(rest)
    if dates:
        rest = rest[: dates[0].span.start].rstrip(" ,|•·-–—»/(")
    rest = _POSTED.sub("", _BRACKETS.sub("", rest) if "(" in rest else rest)
    rest = " ".join(word for word in rest.split() if "@" not in word and "://" not in word).rstrip(" ,|•·-–—»/(")
    head, comma, role = rest.partition(", ")
    if comma and role[:1].islower() and not role.startswith("and ") and len(role.split()) <= 8 and is_name_list(head):
        return head
    tail = _ROLE_TAIL.compiled.search(rest)
    return rest[: tail.start()] if tail and tail.start() else rest


_SECOND_LABEL = LazyPattern(r",?\s(?:and\s)?(?:written|edited|produced|filmed|reported|photographed|translated)\sby\s")


def names_in(rest: str) -> tuple[str, ...]:
    """Return the names in what stands behind a byline's label, as written.

    >>> names_in("Rana Aziz and Omar Haddad, Middle East correspondents | 3 May 2016")
    ('Rana Aziz', 'Omar Haddad')
    >>> names_in("the end of the year")
    ()
    """
    bare = _bare(_SECOND_LABEL.sub(", ", rest))
    names = [name for name in split_names(bare) if not any(char.isdigit() for char in name) and ":" not in name]
    return tuple(name for name in names if name[:1].isupper() or not name[:1].isascii() or len(name.split()) == 1)


@lru_cache(maxsize=4096)  # the head of a page asks about the same line several times
def is_byline_shape(text: str) -> bool:
    """Say whether a line without "By" reads like a byline: names, perhaps with a role, a place or "and"."""
    words = text.split()
    if sum([word[0].islower() for word in words]) > 0.5 * len(words):
        return False
    bare = _bare(text)
    return is_name_list(bare) or (
        bool(bare) and text != bare and is_name_list(bare, single=True) and len(bare.split()) > 1
    )


def names_only(rest: str, *, labelled: bool) -> bool:
    """Say whether what stands behind a byline's label is nothing but names or an outlet.

    Args:
        rest: The line without the label.
        labelled: Whether the label had a colon, so that one word is enough.
    """
    rest = _bare(rest)
    if not rest or len(rest) > 120:
        return False
    if is_name_list(rest, single=True):
        words = rest.split()
        return labelled or len(words) > 1 or not _is_no_name(words[0])
    return _is_outlet(rest)


def _is_no_name(word: str) -> bool:
    return word.casefold().strip(".,") in load_words("after_by")


def _is_outlet(rest: str) -> bool:
    """Whether every word is capitalised, as in "By Daily Sabah with AA" and "By The National Staff"."""
    words = [
        word
        for word in rest.split()
        if word.casefold() not in {"and", "with", "&", "of", "the", "for", "in", "et", "|", "/"}
    ]
    return (
        0 < len(words) <= 8
        and all(word[:1].isupper() for word in words)
        and rest[-1] not in ".!?"
        and not _is_no_name(words[0])
    )
