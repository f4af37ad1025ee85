"""Arabic script written in Latin letters by a named scheme, and read back where the scheme loses nothing."""

from __future__ import annotations

import re
import unicodedata

from isis_corpus.errors import UnknownName, require_str
from isis_corpus.names.gazetteer import Gazetteer, gazetteer_or_shipped
from isis_corpus.names.schemes import SCHEMES, Scheme, load_scheme
from isis_corpus.names.script import fold_arabic
from isis_corpus.names.transcription import part_names, transcribe
from isis_corpus.names.transliteration import from_latin, to_latin
from isis_corpus.names.vocalization import vocalize

__all__ = ["SCHEMES", "romanize", "to_arabic"]

_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_CONTROLS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SIGNS = re.compile("[\u0640\u0651\u0652]")
_VOCALISED = re.compile("[\u064b-\u0650\u0670]")


def _prepare(arabic: str) -> str:
    """Resolve presentation forms and canonical order; nothing else changes."""
    return unicodedata.normalize("NFC", _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), arabic))


def romanize(arabic: str, scheme: str = "ijmes", *, gazetteer: Gazetteer | None = None, capitals: bool = True) -> str:
    """Write *arabic* in Latin letters.

    Vowels that are not written stay missing, unless *gazetteer* is given and the whole of *arabic* is a name that it has
    with its vowels. Words are capitalised as names, the article as the scheme has it; the reversible schemes never touch case.

    Args:
        arabic: A name or text in Arabic script, vocalised or not; other characters pass through.
        scheme: ijmes, ala-lc, bgn-pcgn, un, din-31635, iso-233, iso-233-2, buckwalter or hsb, in capitals or small letters.
        gazetteer: Where to take the vowels of an unvocalised name from; known names inside a longer text are not looked for.
        capitals: Whether names begin with a capital.

    Raises:
        UnknownName: if there is no such scheme.

    >>> romanize("الرَّقَّة"), romanize("الرَّقَّة", "bgn-pcgn"), romanize("الرقة", "buckwalter")
    ('al-Raqqa', 'Ar Raqqah', 'Alrqp')
    >>> romanize("Raqqa")
    'Raqqa'
    """
    require_str(arabic, "arabic")
    table = load_scheme(scheme)
    text = _prepare(arabic)
    if table.reversible:
        return to_latin(text, table)
    text = _CONTROLS.sub("", text)
    if gazetteer is not None and not _VOCALISED.search(text):
        known = _from_gazetteer(text, table, gazetteer_or_shipped(gazetteer), capitals)
        if known:
            return known
    return unicodedata.normalize("NFC", transcribe(text, table, capitals))


def to_arabic(latin: str, scheme: str = "buckwalter") -> str:
    """Read *latin* back into Arabic script.

    What :func:`romanize` made of Arabic letters and signs comes back as it was, presentation forms resolved.

    Args:
        latin: Text in the scheme.
        scheme: buckwalter, hsb or iso-233; the others lose information and cannot be read back.

    Raises:
        UnknownName: if there is no such scheme, or it cannot be read back.

    >>> to_arabic("AlmwSl"), to_arabic("ḥalab", "iso-233")
    ('الموصل', 'حَلَب')
    >>> to_arabic("al-Mawṣil", "ijmes")
    Traceback (most recent call last):
    ...
    isis_corpus.errors.UnknownName: scheme 'ijmes' cannot be read back; use buckwalter, hsb or iso-233
    """
    require_str(latin, "latin")
    table = load_scheme(scheme)
    if not table.reversible:
        raise UnknownName(f"scheme {scheme!r} cannot be read back; use buckwalter, hsb or iso-233")
    return from_latin(latin, table)


_FULL = re.compile("[āīūʿʾḥṣḍṭẓ]")


def _from_gazetteer(text: str, scheme: Scheme, gazetteer: Gazetteer, capitals: bool) -> str:
    """Romanise *text* with the vowels of the entity that has this Arabic name; '' if none is known well enough.

    The vowels come from a full transliteration that agrees letter by letter, and that the vocalised name gives back.
    """
    entities = gazetteer.by_surface(text)
    forms = [entity.scholarly for entity in entities if entity.scholarly]
    forms += sorted({s.text for entity in entities for s in entity.surfaces if _FULL.search(s.text)} - {*forms})
    folded = fold_arabic(text)
    spellings = [entity.arabic for entity in entities if fold_arabic(entity.arabic) == folded]
    for arabic in dict.fromkeys(part_names(_SIGNS.sub("", spelling)).strip() for spelling in (text, *spellings)):
        for form in forms:
            vocalised = vocalize(arabic, form)
            if vocalised is None:
                continue
            constructs = tuple(word.endswith("t") for word in form.split())
            if _plain(transcribe(vocalised, load_scheme("ijmes"), True, constructs)) == _plain(form):
                return unicodedata.normalize("NFC", transcribe(vocalised, scheme, capitals, constructs))
    return ""


def _plain(form: str) -> str:
    return " ".join("ibn" if word in ("b.", "bin") else word for word in form.lower().split())
