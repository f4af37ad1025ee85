"""Captions and credits: picture texts that a credit, an opening or their shape gives away. Reported speech stays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from isis_corpus.findings import Finding, Strength
from isis_corpus.gates import Gate
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import is_bare
from isis_corpus.patterns import LazyPattern
from isis_corpus.readings import Reading
from isis_corpus.resources import load_rows
from isis_corpus.rules.furniture import first_hit, phrase_finding
from isis_corpus.segmentation import Page

if TYPE_CHECKING:
    import regex

__all__ = ["CREDIT_LABEL", "GATES", "agency_names", "find_caption", "find_picture_heads", "trailing_credit"]

CREDIT_LABEL = LazyPattern(
    r"(?i)(?:(?:file |handout |courtesy |cover |all |lead |main )?(?:photo(?:graph|graphy|graphie)?s?|image|picture|pic|video|illustration|map|graphic|screenshot|screengrab|foto(?:ğraf)?|bild|grafik|crédits? ?(?:photo)?|"
    r"credits?|photo credits?|image credits?|picture credits?|copyright|(?<=\S.*)(?:source|quelle|kaynak|المصدر)|الصورة|صورة|تصوير))"
    r"\s*(?:(?:credit|courtesy|source)s?\s*)?(?::|\bby\b|\bvia\b|\bcourtesy(?: of)?\b|\bfrom\b|©)\s*"
)
"""The label in front of a credit, as in "Photo:", "Image credit:", "Foto:"."""

_IMAGE = LazyPattern(r"!\[[^\]]*\]\([^)]*\)")
_OPENING = LazyPattern(
    r"(?:(?:A|An|This|The|In this) )?(?:(?:\p{L}+ )?(?:photo|photograph|picture|image|screenshot|screen grab|screengrab|satellite image|map|locator map|handout|frame grab|still|portrait)"
    r"(?:s)?\b(?:,| of\b| shows?\b| showing\b| taken\b| released\b| provided\b| from\b| made\b| posted\b)|"
    r"(?:Picture|Photo|Image) (?:taken|shows|released)|File (?:photo|picture|image)\b|FILE ?(?:-|–|—|PHOTO|:)|"
    r"An artist[’']s (?:concept(?:ion)?|illustration|impression|rendering|rendition) of\b|"
    r"(?:Photo|Photograph|Picture|Image|Portrait|Map|Screenshot|Still|View) of\b|This is a (?:locator )?map|Screenshot \d{4})"
)
_REPORTED = LazyPattern(
    r",”? [^,]{2,60} (?:said|says|insist(?:s|ed)|argue[sd]|recall(?:s|ed)|wrote|writes|claim(?:s|ed)|admit(?:s|ted)|note[sd]|added|remember(?:s|ed))\.$|^\P{L}*\p{Lu}\p{Ll}+ of [^,]{2,60}, (?:he|she|they|we|I) "
)
_NARRATED = LazyPattern(
    r"(?:A|An|This|The) (?:(?!\b(?:shows?|showing|shown|seen|who|which|that|where|when|after|as|taken by)\b)[^,.;:(\[]){0,100}?"
    r"\b(?:was|were|had|has been|appeared|showed|went|drew|spread|became|caused|led|circulated|surfaced|emerged|hung|adorned|told|made (?:him|her|it|them|headlines))\b"
    r"|(?:The|One|Another) (?:photo(?:graph)?|image|picture|map)s? shows?\b(?![^.]*\b(?:released|provided|taken|satellite|courtesy|\d{4})\b)"
    r"|(?:A|An|This|The) (?:(?!\b(?:shows?|showing|shown|seen|who|which|that|where|when|after|as|taken by)\b)[^,.;:(\[]){0,100}?"
    r"\b(?:hangs?|stands?|lies?|lay|stood|sits?|leans?|remains?|is(?! (?:seen|shown|pictured|displayed)))\b[^.!?]*[.!?]\s(?:It|They|He|She|I|We|Nobody|Nothing|No one)\s"
)
"""Prose about a picture: its first verb tells what became of it, or it goes on about one that was named before."""
# What the gate uses stands in code: it is built at import, before any table is read.
_PICTURE_WORDS = frozenset(
    "photo photos photograph photographs picture pictures image images screenshot screenshots screen screengrab satellite map maps locator handout frame still stills file portrait "
    "artist's".split()
)
_NUMBERED = LazyPattern(
    r"[*_]*(?:TABLE|Table|FIGURE|Figure|FIG\.|Fig\.|CHART|Chart|MAP|Map|Tabelle|Abbildung|Abb\.|Tableau|Tablo|Şekil|الجدول|جدول|شكل)\s(?:\d{1,3}|[IVX]{1,4})[*_]*(?:(?:[.:]|\s[–—-])\s?\S|[.:]?$)"
)
_PARENTHESIS = LazyPattern(r"[(\[](?P<inside>[^()\[\]]{2,80})[)\]]$")
_TAIL_AGENCY = LazyPattern(
    r"(?:^|[.”\"’)\]!?]\s*|\s[-–—|/•]\s*|\s(?=©)|\s{2,}|(?<=\p{Ll})(?=[A-Z]{2,5}\b))(?P<credit>(?:©\s*)?\p{Lu}[\p{L}\p{M}.'’ ]{1,40}?\s?[/|]\s?(?:\p{L}[\p{L} .]{1,30}?)(?:\s?(?:via|/)\s?\p{L}[\p{L} .]{1,30})?)$"
)


_CREDIT_WORDS = frozenset(
    "photo photos photograph photographs photography photographie image images picture pictures pic pics video illustration map graphic screenshot screengrab foto fotoğraf bild grafik "
    "credit credits crédit crédits copyright source quelle kaynak الصورة صورة المصدر تصوير".split()
)
_LABELS = ("Photo", "Image", "Credit", "Picture", "Source", "Foto", "Bild")
_GLUED_LABEL = LazyPattern(r"\p{Ll}(?:Photo|Image|Credit|Picture|Source|Foto|Bild)s?\b")


def _may_hold_credit(unit: Reading) -> bool:
    """A cheap test: brackets or an agency's slash at the end, or a credit's label with a sign or "by" behind it."""
    text = unit.text
    if text[-1] in ")]":
        return True
    tail = text[-64:]
    if "©" in tail or "/" in tail or "|" in tail:
        return True
    if (
        ":" not in text[-140:]
        and " by " not in text[-140:]
        and " from " not in tail
        and " via " not in tail
        and "courtesy" not in tail.casefold()
    ):
        return False
    return not _CREDIT_WORDS.isdisjoint(unit.tokens) or (
        any(label in text for label in _LABELS) and _GLUED_LABEL.search(text) is not None
    )


@cache
def agency_names() -> frozenset[str]:
    """Return the names of picture and news agencies, casefolded."""
    return frozenset(row["name"].casefold() for row in load_rows("phrases/agencies.tsv"))


@cache
def _spellings() -> frozenset[str]:
    return frozenset(row["name"] for row in load_rows("phrases/agencies.tsv"))


_MIXED = LazyPattern(r"\p{Ll}{1,3}\p{Lu}\p{L}*")  # the ePA: another word in an agency's letters; not iStock


def _is_agency(text: str) -> bool:
    name = text.strip()
    if _MIXED.fullmatch(name) and name not in _spellings():
        return False
    parts = (
        text.replace(" via ", "/")
        .replace(" for ", "/")
        .replace("|", "/")
        .replace(",", "/")
        .replace(" - ", "/")
        .split("/")
    )
    return any(
        part.strip(" .©[]()")
        .casefold()
        .removesuffix(" files")
        .removesuffix(" file")
        .removesuffix(" photo")
        .removesuffix(" images")
        in agency_names()
        for part in parts
    )


_STEMS = (
    *("photo", "image", "pic", "video", "illustration", "map", "graphic", "screen", "foto", "bild", "grafik", "credit"),
    *("crédit", "copyright", "source", "quelle", "kaynak", "المصدر", "صورة", "تصوير"),
)
"""What a credit's label begins with; without one in the tail there is no label."""


_CHANNELS = frozenset("facebook instagram nasa social telegram twitter youtube".split())


def _is_handed_on(credit: str) -> bool:
    """Whether a credit names who passed a picture on: [Khabur Lab via YouTube]."""
    source, via, channel = credit.partition(" via ")
    last = channel.split()[-1:] if via and source[0].isupper() and len(source.split()) <= 5 else []
    return bool(last) and (_is_agency(channel) or last[0].casefold() in _CHANNELS)


_WIRE_PHOTO = LazyPattern(r"\p{Lu}[\p{L}.]{1,12} (?:Photo|Image|Picture|Foto)s?/\p{Lu}")  # CW Photo/Rana Aziz


def trailing_credit(text: str) -> int | None:
    """Return where the credit at the end of a caption begins, or None.

    A credit is a label ("Photo: …"), brackets with a label or an agency in them, or "NAME/AGENCY".

    >>> trailing_credit("Smoke over the old city. (Rana Aziz/AFP)")
    25
    >>> trailing_credit("He lost his house (and his job).") is None
    True
    """
    tail_at = max(0, len(text) - 140)
    tail = text[tail_at:].casefold()
    labels: list[regex.Match[str]] = []
    if any(stem in tail for stem in _STEMS):  # the pattern tries its words at every place of the tail
        labels = [match for match in CREDIT_LABEL.finditer(text, tail_at) if _label_stands_free(text, match.start())]
    if labels and 2 <= len(text) - labels[-1].end() <= 100:
        start = labels[-1].start()
        return start - 1 if start and text[start - 1] in "([" else start
    match = _PARENTHESIS.search(text, tail_at) if ")" in tail or "]" in tail else None
    if match and _may_follow(text[: match.start()]):
        inside = match["inside"]
        if (
            _is_agency(inside)
            or _WIRE_PHOTO.match(inside)
            or (match.group()[0] == "[" and _is_handed_on(inside))
            or CREDIT_LABEL.match(inside)
            or inside.casefold().startswith(
                ("photo", "image", "credit", "my own p", "own photo", "ap ", "afp", "reuters", "getty", "source:")
            )
        ):
            return match.start()
        if " for " in inside and inside[:1].isupper() and len(inside.split()) <= 9 and " The " in inside:
            return match.start()
    match = _TAIL_AGENCY.search(text, tail_at) if ("/" in tail or "|" in tail) and len(text.split()) > 4 else None
    if match and (_is_agency(match["credit"]) or match["credit"][0] == "©" or text[match.start() :].lstrip()[0] == "|"):
        return match.start("credit")
    return None


def _may_follow(caption: str) -> bool:
    """Whether a credit may stand behind this: a short text, or one that has ended its sentence."""
    caption = caption.rstrip()
    return len(caption.split()) < 25 or caption[-1:] in '.!?…"”’»'


def _label_stands_free(text: str, start: int) -> bool:
    """Whether a credit's label begins the line, follows the end of a sentence or a sign, or is glued to a word."""
    if start == 0 or (text[start - 1].islower() and text[start].isupper()):
        return True
    before = text[:start].rstrip()
    return before[-1:] in '.!?…)]”"’»|–—/([©' or start - len(before) >= 2


_NUMBERED_WORDS = frozenset(
    "table figure fig chart map tabelle abbildung abb tableau tablo şekil الجدول جدول شكل".split()
)

GATES = (
    Gate(
        words=_PICTURE_WORDS | _CREDIT_WORDS | _NUMBERED_WORDS | {"by", "from", "via", "courtesy"},
        signs="©/|:",
        first="!",
        last=")]",
    ),
)
"""What a line shows if the rule may find something in it without a listed phrase."""


_LONGEST_CREDITED, _CREDIT_REACH = 150, 140  # words; code points at the end
_PHOTO_CREDIT = LazyPattern(  # (AP Photo/Rana Aziz), (Photo by Rana Aziz/Tigris Images)
    r"[(\[](?:\p{Lu}[\p{L}.]{1,12} )?(?:Photo|Photograph|Picture|Foto)(?:/| by |: ?)(?:\p{Lu}[\p{L}\p{M}.’'-]*|al-\p{Lu}\p{L}+|de|van|von|bin)"
    r"(?:[ /|,](?:\p{Lu}[\p{L}\p{M}.’'-]*|al-\p{Lu}\p{L}+|de|van|von|bin|via|for|\p{Lu}{2,}|/|,)){0,9}[)\]]$"
)
_DAY = LazyPattern(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2},? (?:19|20)\d\d\b|\b\d{1,2} \p{Lu}\p{Ll}+ (?:19|20)\d\d\b"
)
"""The day of a picture, as agencies date it; reports of that length name the weekday."""
_ITS_SOURCE = LazyPattern(r"[(\[](?:(?i:sources?|quelle|kaynak)\s*:\s*)?[\p{L} .]+[)\]]")
_SENTENCE_END = LazyPattern(r"\p{Ll}{2}[.!?…][”\"’»)]?\s")


def _names_its_source(text: str, credit: int) -> bool:
    """Whether a paragraph of several sentences names its agency or source in brackets, as reports end; no picture is named."""
    return (
        credit > 0
        and _ITS_SOURCE.fullmatch(text[credit:]) is not None
        and len(_SENTENCE_END.compiled.findall(text[:credit])) >= 2
    )


_OPENS = "opens like a picture text"


def find_caption(unit: Reading) -> Finding | None:
    """Find a line that opens like a picture text or ends with a credit; at most 90 words, 150 if the credit speaks of a photo."""
    text = unit.text
    if unit.words > 60 and text[-1] in ")]" and unit.words <= _LONGEST_CREDITED:
        match = _PHOTO_CREDIT.search(text, max(0, len(text) - _CREDIT_REACH))
        if match and _DAY.search(text[: match.start()]):
            return unit.finding(BlockKind.CAPTION, "captions", f'credit "{match.group()[:60]}"', Strength.PATTERN)
    if unit.words > 90:
        return None
    if text[0] == "!" and _IMAGE.fullmatch(text):
        return unit.finding(BlockKind.CAPTION, "captions", "Markdown image", Strength.CERTAIN)
    if (
        unit.words <= 60
        and not _PICTURE_WORDS.isdisjoint(unit.tokens[:5])
        and _OPENING.match(text)
        and not _REPORTED.search(text)
        and not (unit.is_sentence and _NARRATED.match(text))
    ):
        strength = Strength.PATTERN if unit.words <= 30 or not unit.is_prose else Strength.PLACE
        return unit.finding(BlockKind.CAPTION, "captions", _OPENS, strength)
    if unit.has_digit and unit.words <= 30 and _NUMBERED.match(text):
        return unit.finding(BlockKind.CAPTION, "captions", "numbered table or figure", Strength.PATTERN)
    credit = trailing_credit(text) if _may_hold_credit(unit) else None
    if credit == 0 and unit.is_sentence and _REPORTED.search(text):
        return None
    if credit is not None and _names_its_source(text, credit):
        hit = first_hit(unit, BlockKind.CAPTION) if unit.hits else None
        return None if hit is None or hit.phrase.match == "end" else phrase_finding(unit, "captions", BlockKind.CAPTION)
    if credit is not None and (unit.words <= 60 or credit == 0):
        return unit.finding(BlockKind.CAPTION, "captions", f'credit "{text[credit:][:60]}"', Strength.PATTERN)
    return phrase_finding(unit, "captions", BlockKind.CAPTION)


_HEADS = LazyPattern(r"(?:Photo|Photograph|Picture|Image|Portrait|Map|View|Still)s? of(?: \p{Ll}[\p{Ll}’'-]*){1,4}")


def find_picture_heads(page: Page, labels: Sequence[Finding]) -> dict[int, Finding]:
    """Find sub-headings about a picture ("Photo of the class"): alone between two paragraphs, in a text without furniture.

    A line that names a person, a place or a day is left a caption, and so is any in a text with a caption of another form.
    """
    heads = [unit for unit in page.units if labels[unit.index].evidence == _OPENS and _HEADS.fullmatch(unit.text)]
    if not heads or not is_bare(labels):
        return {}
    if any(label.kind is BlockKind.CAPTION and label.evidence != _OPENS for label in labels):
        return {}
    found: dict[int, Finding] = {}
    for unit in heads:
        around = page.units[max(0, unit.index - 1) : unit.index] + page.units[unit.index + 1 : unit.index + 2]
        if len(around) == 2 and all(
            other.is_prose and labels[other.index].strength <= Strength.SHAPE for other in around
        ):
            found[unit.index] = unit.finding(
                BlockKind.HEADING, "picture_heads", "alone between two paragraphs", Strength.REGION
            )
    return found
