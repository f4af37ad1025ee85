"""Navigation: breadcrumbs, tag lines, bare addresses, meta lines of posts. Lists inside the prose are left alone."""

from __future__ import annotations

from isis_corpus.findings import COUNTER, PICTURE_COUNTER, Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.phrases import has_digit
from isis_corpus.readings import Reading
from isis_corpus.rules.captions import agency_names
from isis_corpus.rules.furniture import phrase_finding
from isis_corpus.rules.index_links import INDEXES, is_row_of_links
from isis_corpus.rules.sharing import is_button_row
from isis_corpus.word_lists import load_words

__all__ = ["GATES", "find_navigation"]

_CRUMB_SIGN = LazyPattern(r"[/>»›→|]")
_CRUMB = LazyPattern(r"\s(?:/|>|»|›|→|\|)\s|\s?[»›]\s?")
_ADDRESS = LazyPattern(r"<?(?:https?://|www\.)\S+>?|\S+@\S+\.\w{2,}|\[?(?:https?://|www\.)\S+\]\(\S+\)")
_READING_TIME = LazyPattern(
    r"(?:(?:estimated )?(?:reading|read) time|temps de lecture|durée de lecture|lesezeit|okuma süresi)\b.{0,25}|"
    r"(?:about )?# ?-?(?:min(?:ute)?s?)(?: |-)?(?:read|to read|listen|de lecture|lesezeit)?|# (?:dakika|dk)(?: okuma)?"
)
_KEYWORDS = LazyPattern(
    r"(?i)[*_#]*(?:key ?words?|tags?|topics?|filed under|posted in|categor(?:y|ies)|mots[- ]clés|thèmes|schlagw[oö]rter|stichw[oö]rter|etiketler|anahtar kelimeler|كلمات (?:مفتاحية|دلالية)|الكلمات المفتاحية|الوسوم)[*_]*\s?:\s*\S[^.]*$"
)
# What the gates use stands in code: they are built at import, before any table is read.
_LANGUAGES = frozenset(
    "english العربية عربي arabic kurdî kurdi kurdish کوردی سۆرانی badinî türkçe turkish français french deutsch german español spanish فارسی persian русский hebrew עברית en ar fr de tr ku".split()
)
_COUNTER = LazyPattern(
    r"(?i)(?:image|photo|picture|slide|bild|foto)\s\d{1,3}\s?(?:/|of|von|sur)\s?\d{1,3}|\d{1,3}\s?(?:/|of)\s?\d{1,3}|\d{1,2}:\d{2}(?::\d{2})?(?:\s?/\s?\d{1,2}:\d{2}(?::\d{2})?)?|"
    r"[\d.,]+(?:\s\d{3})?\s?[KkM]?\s(?:views?|reads|subscribers|members|followers|vues|aufrufe|görüntülenme|okunma|مشاهدة)(?:\s(?:edited\s)?\d{1,2}:\d{2})?|"
    r"(?:views?|reads|hits|vues|okunma|عدد المشاهدات)\s?:?\s?[\d.,]+\s?[KkM]?|[▶►⏵]\s?\p{L}+(?:\s\p{L}+){0,2}"
)
_OF_PICTURES = LazyPattern(r"(?i)(?:image|photo|picture|slide|bild|foto)\s")
_ARCHIVE = LazyPattern(  # ► October (12)
    r"(?i)[►▼▸▾▶⏵]\s?(?:(?:jan|feb|f[ée]v|m[aä]r|apr|avr|may|mai|ma[iy]ıs|jun|juin|jul|juil|aug|août|sep|oct|okt|nov|dec|déc|dez|oca|şub|mar|nis|haz|tem|ağu|eyl|eki|kas|ara)\p{Ll}*(?:\s(?:19|20)\d\d)?|(?:19|20)\d\d)\s\(\d{1,5}\)"
)
_POST_FOOT = LazyPattern(
    r"Posted on \P{L}*\p{L}+.{0,30}\d{4}.{0,40}?(?:Author|Categories)\s?\p{L}.*(?:Categories|Tags|Leave a comment)"
)
_LONGEST_ADDRESS = 1000  # code points; what follows "@" may hold another, so the time grows with the square
_TIME_WORDS = frozenset("min mins minute minutes reading read lecture lesezeit okuma dakika dk".split())
_CLOCK = LazyPattern(
    r"\d{1,2}:\d{2}(?:\s?[AaPp][Mm])?\s?(?:GMT|UTC|EST|EDT|CET|MSK|BST)(?:[+-]\d)?\b|\d{1,2}:\d{2}\s?(?:GMT|UTC)(?=\d)"
)


GATES = (
    Gate(words=_TIME_WORDS | _LANGUAGES | INDEXES | {"www"}, signs="/>»›→|@", most_words=16),
    Gate(words=frozenset({"posted"})),
    Gate(first="▶►⏵▼▸▾", last=":*", digit=True, most_words=8),
    Gate(signs=":"),
)
"""What a line shows if the rule may find something in it without a listed phrase."""


def _is_row_of_text(text: str) -> bool:
    """Whether a line with bars or strokes between its parts says something in them: a figure, an address, five words."""
    if not _ARROWS.isdisjoint(text):
        return False
    parts = _CRUMB.split(text)
    return any(len(part.split()) >= 5 or "www." in part or "://" in part or has_digit(part) for part in parts)


_ARROWS = frozenset(">»›→")


def find_navigation(unit: Reading) -> Finding | None:
    """Find a breadcrumb, a bare address, a reading time, a counter, links to indexes, or a listed label of a menu."""
    text = unit.text
    if unit.words <= 16 and (" " in text or "»" in text or "›" in text) and len(text) < 160:
        if (
            _CRUMB_SIGN.search(text) is not None
            and len(_CRUMB.split(text)) > 2
            and not unit.ends
            and "|" not in text[:1]
            and all(p.strip() for p in _CRUMB.split(text)[1:-1])
            and not _is_row_of_text(text)
            and not is_button_row(unit)
            and _CRUMB.split(text)[-1].casefold() not in agency_names()
        ):
            return unit.finding(BlockKind.NAVIGATION, "navigation", "breadcrumb", Strength.PATTERN)
        if not _TIME_WORDS.isdisjoint(unit.tokens) and _READING_TIME.fullmatch(unit.folded):
            return unit.finding(BlockKind.NAVIGATION, "navigation", "reading time", Strength.PATTERN)
    if 2 <= unit.words <= 9 and unit.tokens and _LANGUAGES.issuperset(unit.tokens):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "choice of language", Strength.PATTERN)
    if is_row_of_links(unit.tokens):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "links of a reference to indexes", Strength.PATTERN)
    if ":" in text[:44] and unit.words <= 60 and _KEYWORDS.match(text):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "keywords behind their label", Strength.PATTERN)
    if unit.words <= 4 and text[-1] in ":*" and unit.folded in load_words("source_labels"):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "label of the sources", Strength.LINE)
    if unit.words <= 8 and (unit.has_digit or text[0] in "▶►⏵") and _COUNTER.fullmatch(text):
        counter = PICTURE_COUNTER if _OF_PICTURES.match(text) else COUNTER
        return unit.finding(BlockKind.NAVIGATION, "navigation", counter, Strength.PATTERN)
    if unit.words <= 60 and text.startswith("Posted on ") and _POST_FOOT.match(text):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "foot of a post", Strength.PATTERN)
    if unit.words <= 4 and text[0] in "►▼▸▾▶⏵" and _ARCHIVE.fullmatch(text):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "month of an archive, with its posts", Strength.PATTERN)
    if unit.words <= 6 and text[0].isdigit() and _CLOCK.match(text):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "clock of the visit", Strength.PATTERN)
    if (
        unit.words == 1
        and ("." in text)
        and len(text) <= _LONGEST_ADDRESS
        and ("/" in text or "@" in text or text.startswith("www."))
        and _ADDRESS.fullmatch(text)
    ):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "bare address", Strength.PLACE)
    return phrase_finding(unit, "navigation", BlockKind.NAVIGATION)
