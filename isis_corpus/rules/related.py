"""Related: teasers that announce themselves and labels of link lists. Prose that goes on with "Related …" stays."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.rules.furniture import phrase_finding

__all__ = ["GATES", "find_related"]

_LABELLED = LazyPattern(
    r"(?i)^[\[(*_>»•\s-]*(?:read(?: more| also| next| on| this)?|see also|also read|also|related(?: stories| articles?| reading| coverage| content)?|"
    r"more(?: on this| from .{2,40}| about .{2,40}| on .{2,40})?|watch(?: also| more)?|listen|don['’]t miss|recommended|previously|further reading|"
    r"lire aussi|à lire aussi|voir aussi|sur le même sujet|lesen sie auch|mehr dazu|mehr zum thema|siehe auch|"
    r"ayrıca okuyun|ilgili haber(?:ler)?|bunu da oku(?:yun)?|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|شاهد أيضا|شاهد أيضاً|مواضيع ذات صلة)[*_]*\s*[:>»|][*_]*\s*(?P<teaser>\S.{4,220})$"
)
_POINTER = LazyPattern(
    r"(?:Read|See|Find|Follow|Browse|View|Explore|Check out|Click here for)\s(?:all\s|more\s|the rest\s|our\s|(?:of\s)?[\p{Lu}][^.]{0,40}?['’]s\s)[^.]{3,80}?\b(?:coverage|archive|reporting|stories|articles|posts|here)\b[.!»›>]*$"
)
# What the gate uses stands in code: it is built at import, before any table is read.
_POINTERS = frozenset("read see find follow browse view explore check click".split())
_TAILS = frozenset("more suite story reading lesen devamı المزيد".split())
_READ_MORE_TAIL = LazyPattern(
    r"(?i)(?:\s|^)(?:read more|lire la suite|read full story|continue reading|mehr lesen|devamı|المزيد)(?:\s*[»>→…]*)$"
)


GATES = (Gate(words=_POINTERS | _TAILS, signs=":>»|", first="←«‹", last="→»›>", most_words=40),)
"""What a line shows if the rule may find something in it without a listed phrase."""


def find_related(unit: Reading) -> Finding | None:
    """Find "Read more: headline", "headline Read more", or a listed label of a list of links.

    A label needs a colon or arrow behind it, and a teaser of at most forty words without a second sentence.
    """
    if unit.words <= 40:
        text = unit.text
        if (":" in text or ">" in text or "»" in text or "|" in text) and not _is_quoted_speech(text):
            match = _LABELLED.match(text)
            if match and not match["teaser"][0].islower() and match["teaser"].count(". ") < 1:
                return unit.finding(BlockKind.RELATED, "related", "label and headline", Strength.PATTERN)
        if (
            unit.words >= 4
            and not unit.ends
            and not any(hit.phrase.kind is BlockKind.PAYWALL for hit in unit.hits)
            and unit.tokens[-1:]
            and unit.tokens[-1] in _TAILS
            and _READ_MORE_TAIL.search(text[-30:])
        ):
            return unit.finding(BlockKind.RELATED, "related", "ends with a read-more link", Strength.PATTERN)
        if unit.words <= 14 and unit.tokens[:1] and unit.tokens[0] in _POINTERS and _POINTER.match(text):
            return unit.finding(BlockKind.RELATED, "related", "points to more of the kind", Strength.WITHIN)
        if 3 <= unit.words <= 20 and (
            (text[0] in "←«‹" and "»" not in text and text[-1] not in '›"”')
            or (text[-1] in "→»›>" and text[0] not in "«‹<" and "«" not in text)
        ):
            return unit.finding(BlockKind.RELATED, "related", "arrow of a link", Strength.WITHIN)
    return None if _goes_on_small(unit) else phrase_finding(unit, "related", BlockKind.RELATED)


def _goes_on_small(unit: Reading) -> bool:
    """Whether a sentence goes on with a small letter behind the colon of its first words: prose, no headline."""
    label, colon, rest = unit.text.partition(":")
    return bool(colon) and len(label) <= 24 and unit.is_sentence and rest.lstrip(" *_")[:1].islower()


def _is_quoted_speech(text: str) -> bool:
    return text.rstrip()[-1:] in '"”' and text.count("“") + text.count('"') > 1 and text[:1] in '"“'
