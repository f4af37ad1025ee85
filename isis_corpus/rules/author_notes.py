"""Author notes: what a text says of its writer at its head or end. Prose about other people is left alone."""

from __future__ import annotations

from collections.abc import Sequence

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import Layout
from isis_corpus.patterns import LazyPattern
from isis_corpus.people import looks_like_name
from isis_corpus.readings import Reading
from isis_corpus.rules.bylines import is_byline_shape
from isis_corpus.rules.edges import is_cued
from isis_corpus.rules.furniture import phrase_finding
from isis_corpus.segmentation import Page, Unit

__all__ = ["GATES", "find_author_head", "find_author_note", "find_author_place", "says_who"]

_ROLE = (
    r"(?:senior |associate |assistant |research |visiting |non-?resident |adjunct |independent |freelance |former |chief |deputy |contributing |staff |doctoral |"
    r"consultant |consulting |award-winning |investigative |PhD |Ph\.D\. (?:and JD )?|political |Middle East |foreign |international |distinguished |emeritus |the |\p{Lu}[\p{L}-]+(?:[ -]based)? |\p{L}+(?:-based)? ){0,5}"
    r"(?i:fellow|researcher|research analyst|analyst|professor|lecturer|journalist|reporter|correspondent|columnist|editor|writer|author|scholar|director|candidate|student|"
    r"commentator|expert|specialist|consultant|associate|contributor|historian|activist|photographer|scientist|economist|diplomat|ambassador|co-?founder|founder|blogger|academic|chercheuse?|professeure?|journaliste|Journalist(?:in)?)"
)
_NOTE = LazyPattern(
    rf"^[*_\[(#\s]*(?:About the author:?\s*|The (?:author|writer)s?,?\s)?(?:(?:Dr|Prof|Professor|Gen|Col|Lt|Maj|Amb)\.? )*"
    rf"(?P<name>(?:[\p{{Lu}}\p{{Lo}}][\p{{L}}\p{{M}}’'‘.-]*|al-\p{{Lu}}\p{{L}}+|bin|ibn|de|van|von|el|\[|\]\([^)]*\))(?:[\p{{L}}\p{{M}}’'‘.\- *_\[\]]|\]\([^)]*\)){{1,60}}?),?"
    rf"\s(?:\([^)]*\)\s)?(?:is|was|are|est|ist)\s(?:currently |also |now |both )?(?:an?|the|one of|un|une|ein|eine|le|la)?\s?{_ROLE}\b"
)
_SELF = LazyPattern(
    r"(?i)^[*_\[(\s]*(?:about the authors?\b(?! of\b)|(?:the|this) (?:author|writer)s? (?:is|are|was|works|writes|can be reached)|"
    r"(?:follow|contact) (?:him|her|them|the author) (?:on|at|via)|(?:he|she) (?:tweets|can be (?:reached|followed|found)(?= (?:at|on|via|by)\b|:| @))|"
    r"[\p{L}\s.'’-]{3,40} (?:tweets|can be reached|can be followed) (?:at|@|on)|twitter: ?@)"
)
_VERB_OF_NEWS = LazyPattern(r"\b(?:said|told|says|according to|announced|warned|added|killed|arrested)\b")


# What the gate uses stands in code: it is built at import, before any table is read.
_SELF_WORDS = frozenset(
    "author authors writer writers him her them tweets reached followed found about twitter".split()
)


GATES = (Gate(words=_SELF_WORDS, first="*_"),)
"""What a line shows if the rule may find something in it without a listed phrase."""


def find_author_note(unit: Reading) -> Finding | None:
    """Find a note that speaks of "the author", one in italics that says who somebody is, or a listed wording."""
    if not 3 <= unit.words <= 150:
        return None
    text = unit.text
    if not _SELF_WORDS.isdisjoint(unit.tokens[:9]) and _SELF.match(text):
        return unit.finding(BlockKind.AUTHOR_BIO, "author_notes", "speaks of its author", Strength.START)
    if text[0] in "*_" and says_who(unit):
        return unit.finding(BlockKind.AUTHOR_BIO, "author_notes", "in italics, says who somebody is", Strength.START)
    found = phrase_finding(unit, "author_notes", BlockKind.AUTHOR_BIO)
    return found if found and found.strength >= Strength.LINE else None


_FIRST_PERSON = LazyPattern(r"\b(?:I|my)\b(?! ?[.@:-])")  # the writer tells of somebody else


def says_who(unit: Reading | Unit) -> bool:
    """Say whether the line reads "NAME is a fellow at …" and nobody says or does anything in it."""
    if not 5 <= unit.words <= 150 or not _introduces(unit) or _FIRST_PERSON.search(unit.text):
        return False
    return not _VERB_OF_NEWS.search(unit.text)


def _has_copula(text: str) -> bool:
    """A cheap test; a line with other spaces than plain ones is left to the pattern."""
    return (
        " is " in text
        or " was " in text
        or " are " in text
        or " est " in text
        or " ist " in text
        or not text.isprintable()
    )


def _introduces(unit: Reading | Unit) -> bool:
    match = _NOTE.match(unit.text) if _has_copula(unit.text) else None
    if unit.words <= 30 and not unit.text.isascii() and _ARABIC_NOTE.match(unit.text):
        return True
    if match and len(match["name"].split()) >= 2:
        return True
    return unit.words <= 60 and _may_cover(unit.text) and _COVERS.match(unit.text) is not None


def _may_cover(text: str) -> bool:
    """A cheap test for what ``_COVERS`` asks for: behind a name of two to four words a verb, unless brackets are between."""
    return "(" in text or not _COVERING.isdisjoint([word[:3] for word in text.split(maxsplit=5)[2:5]])


_ARABIC_NOTE = LazyPattern(
    r"^[\p{Arabic} .]{4,40} (?:باحثة?|كاتبة?|صحافية?|صحفية?|أستاذة?|محللة?|خبيرة?|ناشطة?|أكاديمية?|مديرة?|إعلامية?)\s"
)
_COVERS = LazyPattern(
    r"^[*_(\[]*(?:\p{Lu}[\p{L}\p{M}’'.-]+|al-\p{Lu}\p{L}+)(?:\s(?:\p{Lu}[\p{L}\p{M}’'.-]*|al-\p{Lu}\p{L}+|bin|ibn|van|de|von)){1,3},?\s(?:\([^)]*\)\s)?"
    r"(?:covers|writes (?:about|on|for)|reports (?:from|on|for)|teaches|works (?:at|as|for|on)|worked (?:at|as|for|on)|studies|studied|trained as|lives in|has (?:reported|written|worked|taught|covered)|"
    r"specializes|specialises|holds a|edits|directs|lectures|served as|serves as|heads the|leads the|joined)\b"
)

_COVERING = frozenset(
    "cov wri rep tea wor stu tra liv has spe hol edi dir lec ser hea lea joi".split()
)  # how its verbs begin


def find_author_place(page: Page, labels: Sequence[Finding], layout: Layout) -> dict[int, Finding]:
    """Find "NAME is a fellow at …" where such notes stand: among the last lines of the article.

    The same sentence in the middle of an article introduces somebody in the story and is left alone.
    """
    found: dict[int, Finding] = {}
    long_behind = 0
    prose_before = sum([unit.is_prose for unit in page.units])
    for unit in reversed(page.units):
        if unit.is_prose:
            prose_before -= 1
        if long_behind > 1 or prose_before < 2:
            break
        if labels[unit.index].strength > Strength.PLACE or unit.words < 4:
            continue
        own = (
            unit.is_sentence
            and _stands_in_byline(_opening_name(unit.text), page, labels, layout)
            and not _FIRST_PERSON.search(unit.text)
        )
        phrase = bool(unit.hits) and any(hit.phrase.kind is BlockKind.AUTHOR_BIO for hit in unit.hits)
        if own or (_has_form_of_note(unit.text) if says_who(unit) else phrase):
            found[unit.index] = unit.finding(
                BlockKind.AUTHOR_BIO, "author_notes", "behind the article, says who somebody is", Strength.REGION
            )
        elif unit.is_prose and unit.words >= 18 and not is_cued(unit) and unit.index <= layout.last:
            long_behind += 1
    return found


_NOTE_FORM = LazyPattern(
    r"\b(?i:at|for|of|with|by|à|de|du|an der|am|the) (?:the |l[’'])?\p{Lu}|\bl[’']\p{Lu}|\b(?:based|specializ|specialis|focus|covering|freelance|contribut|"
    r"affiliat|candidate|emeritus|Middle East|book|blog|podcast|views|tweets|Twitter)|https?:|www\.|@|\]\("
)
_GOES_ON = LazyPattern(r"[.!?][”\"’»)]?\s+(?:He|She|They|I|It|His|Her|Their)\s(?P<word>\p{L}+)")
_SUFFERED = LazyPattern(
    r"\b(?:was|were) (?:dismissed|arrested|killed|shot|taken|detained|kidnapped|abducted|tortured|beaten|flogged|fined|executed|murdered|wounded|released|"
    r"forced|expelled|displaced)\b|\b(?:has|have|had) (?:not|never)\b"
)
_TOLD = frozenset(
    "took left fled went came saw lost found stayed died died ran walked lived hid paid sold bought brought carried told kept knew "
    "thought heard drove sat stood slept waited returned escaped refused asked wanted tried had did could would never".split()
)


def _has_form_of_note(text: str) -> bool:
    """Whether a line that says who somebody is reads like a note rather than like the end of a story.

    A note names an institution, a place of work, a subject or a book; a story goes on with what he or she did.
    """
    told = _SUFFERED.search(text) or any(match["word"] in _TOLD for match in _GOES_ON.compiled.finditer(text))
    return not told and (_NOTE_FORM.search(text) is not None or not text.isascii())


def _opening_name(text: str) -> str:
    """The two words that the line begins with, if they read like a name."""
    words = text.lstrip("*_ ").split(maxsplit=3)[:2]
    name = " ".join(words).rstrip(",").removesuffix("’s").removesuffix("'s")
    return name if len(words) == 2 and looks_like_name(name) else ""


def _stands_in_byline(name: str, page: Page, labels: Sequence[Finding], layout: Layout) -> bool:
    """Whether the name stands in a byline at the head of the text; a headline may name somebody else."""
    folded = name.casefold()
    return bool(name) and any(
        unit.words <= 22
        and folded in unit.text.casefold()
        and (labels[unit.index].kind is BlockKind.BYLINE or is_byline_shape(unit.text))
        for unit in page.units[: min(layout.first + 6, 60)]
    )


def find_author_head(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find "NAME is a candidate at …" right below that name or a byline, above the article."""
    found: dict[int, Finding] = {}
    for before, unit in zip(page.units[:40], page.units[1:41], strict=False):
        if before.words > 8 or unit.words < 5:
            continue
        named = labels[before.index].kind is BlockKind.BYLINE or looks_like_name(before.text)
        if named and says_who(unit):
            found[unit.index] = unit.finding(
                BlockKind.AUTHOR_BIO, "author_notes", "below a name, says who somebody is", Strength.REGION
            )
    return found
