"""Sharing: buttons, counts and appeals to follow. Prose about social networks is left alone."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.rules.furniture import phrase_finding

__all__ = ["GATES", "find_sharing", "is_button_row"]

_NETWORKS = (
    "facebook|twitter|x|instagram|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|youtube|email|e-mail|mail|print|"
    "google\\+?|google plus|pocket|messenger|viber|flipboard|vk|threads|bluesky|mastodon|copy link|link|share|tweet|"
    "pin|save|sms|rss|more|buffer|digg|stumbleupon|skype|line|imprimer|partager|teilen|drucken|yazdır|paylaş|فيسبوك|تويتر|واتساب|تلغرام"
)
_BUTTONS = LazyPattern(
    rf"(?:(?:share|follow|send)(?: this| us| it)?(?: on| via| to)?: ?)?(?:(?:share|tweet|print|send|follow|like|save)?(?: (?:this|on|via|to|by|us on))* ?(?:{_NETWORKS})(?: #k?)?(?:$|[ ,|/·•*-]+)){{2,}}"
)
_GLUED = LazyPattern(rf"(?:(?:share|follow us|follow) ?)?(?:(?:{_NETWORKS}|stumble ?upon)){{3,}}(?: # ?k?)?")
_COUNT = LazyPattern(
    r"(?:# ?k? )?(?:shares?|tweets?|retweets?|likes?|pins?)(?: #k?)?|(?:share|tweet|like|pin)s? ?\(?#\)?"
)


# What the gate uses stands in code: it is built at import, before any table is read.
_BUTTON_WORDS = frozenset(_NETWORKS.replace("\\+?", "").split("|")) | frozenset(
    "shares tweets retweets likes pins like follow send us this on via to recommend a plus".split()
)
_FONT_SIZE = LazyPattern(r"(?i)a[-+]?(?:\s*a[-+]?){1,3}")


_FILLERS = frozenset(["us", "this", "on", "via", "to", "recommend", "a", "plus"])  # never without another button

GATES = (Gate(words=_BUTTON_WORDS - _FILLERS, most_words=16), Gate(signs="+-", most_words=5))
"""What a line shows if the rule may find something in it without a listed phrase."""


def is_button_row(unit: Reading) -> bool:
    """Say whether the line holds nothing but the names of networks and what is done on them."""
    return unit.words > 1 and bool(unit.tokens) and _BUTTON_WORDS.issuperset(unit.tokens)


def find_sharing(unit: Reading) -> Finding | None:
    """Find a share button, a row of them, a count, or a listed appeal to follow or share."""
    if unit.words <= 16:
        folded = unit.folded
        if (
            len(unit.text) <= 9
            and unit.text[0] in "Aa"
            and ("+" in unit.text or "-" in unit.text)
            and _FONT_SIZE.fullmatch(unit.text)
        ):
            return unit.finding(BlockKind.SHARING, "sharing", "letter size", Strength.PATTERN)
        if (
            len(folded) < 120
            and not _BUTTON_WORDS.isdisjoint(unit.tokens)
            and (
                _COUNT.fullmatch(folded) or (" " in folded and (_BUTTONS.fullmatch(folded) or _GLUED.fullmatch(folded)))
            )
        ):
            return unit.finding(BlockKind.SHARING, "sharing", "share buttons", Strength.PATTERN)
    return phrase_finding(unit, "sharing", BlockKind.SHARING)
