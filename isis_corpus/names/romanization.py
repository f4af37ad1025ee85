"""Arabic script written in Latin letters by a named scheme, and read back where the scheme loses nothing."""

from __future__ import annotations

import re
import unicodedata

from isis_corpus.errors import UnknownName, require_str
from isis_corpus.names.gazetteer import Gazetteer, gazetteer_or_shipped
from isis_corpus.names.keys import name_key
from isis_corpus.names.schemes import SCHEMES, Scheme, load_scheme
from isis_corpus.names.script import fold_arabic
from isis_corpus.names.transcription import transcribe
from isis_corpus.names.transliteration import SUN_LETTERS, from_latin, to_latin

__all__ = ["SCHEMES", "romanize", "to_arabic"]

_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_CONTROLS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_VOCALISED = re.compile("[\u064b-\u0650\u0670]")


def _prepare(arabic: str) -> str:
    """Resolve presentation forms and canonical order; nothing else changes."""
    return unicodedata.normalize("NFC", _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), arabic))


def romanize(arabic: str, scheme: str = "ijmes", *, gazetteer: Gazetteer | None = None, capitals: bool = True) -> str:
    """Write *arabic* in Latin letters.

    Vowels that are not written stay missing, unless *gazetteer* is given and has the name. Words are capitalised as
    names, the article as the scheme has it; the reversible schemes never touch case.

    Args:
        arabic: A name or text in Arabic script, vocalised or not; other characters pass through.
        scheme: ijmes, ala-lc, bgn-pcgn, un, din-31635, iso-233, iso-233-2, buckwalter or hsb.
        gazetteer: Where to take the vowels of an unvocalised name from.
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
        known = _from_gazetteer(text, table, gazetteer_or_shipped(gazetteer))
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


_PART = re.compile(r"(?<![^\W_])(al-)(?=[^\W\d_])|kh|gh|sh|th|dh|[^\W\d_]")
_FULL = re.compile("[āīūʿʾḥṣḍṭẓ]")
_NOT_IJMES = re.compile("[eoçşğıéêîû]")
_CONSONANTS = "بتثجحخدذرزسشصضطظعغفقكلمنهويء"


def _from_gazetteer(text: str, scheme: Scheme, gazetteer: Gazetteer) -> str:
    """Rewrite the scholarly form of the entity that has this Arabic name, or return ''."""
    key = name_key(text)
    entities = gazetteer.by_surface(text)
    forms = {entity.scholarly for entity in entities if entity.scholarly and name_key(entity.scholarly) == key}
    forms = forms or {
        surface.text
        for entity in entities
        for surface in entity.surfaces
        if _FULL.search(surface.text) and not _NOT_IJMES.search(surface.text) and name_key(surface.text) == key
    }
    if not forms:
        return ""
    words = fold_arabic(text).split()
    latin = min(forms, key=lambda form: (len(form.split()) != len(words), -len(_FULL.findall(form)), form)).split()
    if len(latin) != len(words):
        words = [""] * (len(latin) - 1) + words[-1:]
    ijmes = load_scheme("ijmes")
    letters = {ijmes.letters[a]: scheme.letters[a] for a in _CONSONANTS}
    out = []
    for number, (word, arabic) in enumerate(zip(latin, words, strict=True)):
        body, article = (word[3:], True) if word.startswith("al-") else (word, False)
        pieces = [letters.get(piece.group().lower(), piece.group()) for piece in _PART.finditer(body)]
        made = "".join(pieces)
        if arabic.endswith("ة") and made.endswith("a"):
            made = made[:-1] + scheme.letters["ة"]
        elif arabic.endswith("ة") and made.endswith("at"):
            made = made[:-2] + scheme.rules["ة construct"]
        made = made.replace("iyya", scheme.rules["īy"] + "a")
        made = made[:1].upper() + made[1:] if any(c.isupper() for c in body) else made
        if body[:1] in "ʿʾ":
            made = made[:1] + made[1:2].upper() + made[2:]
        if article:
            prefix = scheme.rules["article first" if number == 0 else "article inside"]
            initial = arabic[2:3]
            if scheme.rules["assimilation"] == "yes" and initial in SUN_LETTERS:
                prefix = prefix[:-2] + scheme.letters[initial] + prefix[-1]
            made = prefix + made
        out.append(made)
    return " ".join(out)
