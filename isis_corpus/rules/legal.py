"""Legal lines: copyright, terms, consent, corrections. Prose about law and copyright is left alone."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.rules.furniture import SAID, phrase_finding

__all__ = ["GATES", "find_legal"]

_COPYRIGHT = LazyPattern(
    r"(?i)^(?:[*_Â]*)(?:©|\(c\)(?=\s*(?:copyright|\d{4}))|&copy;|copyright\b(?=\s*(?:©|\(c\)|\d{4}|by\b|[-–:]))|tous droits réservés|alle rechte vorbehalten|"
    r"tüm hakları|جميع الحقوق محفوظة|حقوق النشر|all rights reserved|\d{4}\s*©)"
)
_RESERVED = LazyPattern(
    r"(?i)\ball rights reserved\b|\btous droits réservés\b|\balle rechte vorbehalten\b|\btüm hakları saklıdır\b|جميع الحقوق محفوظة"
)
_GRANTED = LazyPattern(r"(?i)\ball rights reserved (?:to|for) (?!the\b)(?-i:\p{Ll})")  # rights of people, in prose
_JOKED = LazyPattern(r"(?i)\breserved[,!?][”\"’']? (?:said|joked|wrote|laughed|shouted|answered|replied|read|noted)\b")
_IMPRINT = LazyPattern(
    r"(?:About (?:the )?\p{Lu}[^.:]{2,60}[:.]\s)?(?:The )?(?:\p{Lu}[\p{L}\p{M}&’'-]*\s(?:(?:of|for|and|on|the|in|&)\s)*){1,8}(?:\([^)]{2,12}\)\s)?is an? (?:independent|non-?profit|not-for-profit|non-?partisan|charitable|leading|"
    r"private|international|global|registered)[\s,][^.]{0,120}?\b(?:think[\s-]+tank|institution|institute|organi[sz]ation|research (?:institute|cent(?:er|re)|group)|foundation|charity|publication|news (?:agency|outlet|organi[sz]ation)|magazine|newspaper)\b"
)


# What the gate uses stands in code: it is built at import, before any table is read.
_RIGHTS = frozenset(
    "copyright copyrights &copy rights reserved droits rechte vorbehalten hakları hakkı saklıdır الحقوق محفوظة حقوق".split()
)


GATES = (Gate(words=_RIGHTS | {"is", "c", "trademark", "trademarks"}, signs="©"),)
"""What a line shows if the rule may find something in it without a listed phrase."""


_RIGHTS_IN_NAMES = frozenset(["trademark", "trademarks"])
_TRADEMARKS = LazyPattern(
    r"\b(?:is a|are)(?: trademarks? or)? registered trademarks? of \p{Lu}[\p{L}\p{N}&.,’' -]{0,40}?\b(?:Inc|Ltd|LLC|Limited|Corp|Corporation|GmbH|AG|Co|plc)\b"
)
_LONGEST_LINE, _LONGEST_NOTICE = 60, 250  # words
_OF_THE_SITE = LazyPattern(
    r"(?i)\b(?:use of (?:this|our|the) (?:site|website)|privacy policy|material on this (?:site|website))\b"
)
_QUOTED_RIGHTS = LazyPattern(
    r"(?i)['\"“‘](?:all rights reserved|tous droits|alle rechte)|^[^©]*\b(?!copyright|and\b|et\b|und\b|ve\b)(?-i:\p{Ll})+ (?:all rights reserved|tous droits réservés|alle rechte vorbehalten)"
)
"""The words in quotation marks, or behind a word in small letters: somebody writes about them."""


def find_legal(unit: Reading) -> Finding | None:
    """Find a copyright line of at most 60 words, a longer notice of the site, or a listed wording of terms, consent or corrections."""
    text, legal = unit.text, BlockKind.LEGAL
    if unit.words > _LONGEST_LINE:
        is_notice = unit.words <= _LONGEST_NOTICE and "©" in text[:2] and _RESERVED.search(text[:120])
        if is_notice and _OF_THE_SITE.search(text):
            return unit.finding(legal, "legal", "copyright line", Strength.PATTERN)
        return phrase_finding(unit, "legal", legal)
    if not _RIGHTS_IN_NAMES.isdisjoint(unit.tokens) and _TRADEMARKS.search(text):
        return unit.finding(legal, "legal", "trademarks of a company", Strength.START)
    if "©" not in text and "(c)" not in text[:6].casefold() and _RIGHTS.isdisjoint(unit.tokens):
        if unit.words >= 8 and " is a" in text and _IMPRINT.match(text):
            return unit.finding(legal, "legal", "says what the institution is", Strength.START)
        return phrase_finding(unit, "legal", legal)
    if _GRANTED.search(text) or (unit.is_sentence and (SAID.search(text) or _JOKED.search(text))):
        return None
    if text.startswith("© ") and text[2].islower() and unit.is_sentence and not unit.has_digit:
        return None
    if ("©" in text[:12] or text[:1] in "cC(&*_atATجحدt12") and _COPYRIGHT.search(text):
        return unit.finding(legal, "legal", "copyright line", Strength.PATTERN)
    if _QUOTED_RIGHTS.search(text):
        return None
    if (unit.words <= 18 or text[:1] in "©(") and unit.words <= 40 and _RESERVED.search(text):
        return unit.finding(legal, "legal", "rights reserved", Strength.PATTERN)
    return phrase_finding(unit, "legal", legal)
