"""What a name is written as in a style: the entity's form, the part of it that is named, or the author's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from isis_corpus.names.comparison import related, spell_alike
from isis_corpus.names.folding import fold_surface
from isis_corpus.names.gazetteer import Entity
from isis_corpus.resources import load_rows

__all__ = ["house_form"]

_SPELLINGS = frozenset({"canonical", "form", "scholarly", "variant", "geonames"})
_ARTICLE = re.compile(r"^(?:[AaEe](?:l|sh|th|dh|[rstdnz])|[Uu]l)[-‐‑ ](?=[^\W\d_])")
_ENDING = re.compile(r"(?:s|i|is|ist|ists|ite|ites|ism|ian|ians|ish|ic|n|ns)$")


@cache
def _other_forms() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in load_rows("names/other_forms.tsv"):
        found.setdefault(row["id"], {})[row["style"]] = row["form"]
    return found


def _bare(form: str) -> str:
    """Return a form without what explains it: ``Islamic State (ISIL)``, ``X; Y``."""
    return form.partition(" (")[0].partition(";")[0]


def _parts(form: str) -> Iterator[str]:
    """Yield the beginnings and ends of a name of several words, the longest first."""
    words = form.split(" ")
    for size in range(len(words) - 1, 0, -1):
        yield " ".join(words[-size:])
        yield " ".join(words[:size])


def _listed(entity: Entity) -> dict[str, set[str]]:
    roles: dict[str, set[str]] = {}
    for surface in entity.surfaces:
        roles.setdefault(fold_surface(surface.text), set()).add(surface.role)
    return roles


def house_form(entity: Entity, written: str, style: str, unify: str) -> tuple[str, str] | None:
    """Return what *written*, a name of *entity*, becomes in *style*, and the style it comes from; None to leave it.

    Plurals and adjectives follow their noun or stay; a part of a name (a family name) stays a part.

    >>> from isis_corpus.names.gazetteer import Gazetteer
    >>> house_form(Gazetteer.load()["place.raqqa"], "al-Raqqah", "press", "spelling")
    ('Raqqa', 'press')
    >>> house_form(Gazetteer.load()["place.aleppo"], "Halab", "press", "spelling") is None
    True
    """
    target, origin = entity.forms.get(style), style
    if not target:
        target, origin = entity.forms.get("press") or entity.canonical, "press"
    target = _bare(target)
    folded = fold_surface(written)
    if folded == fold_surface(target):
        return target, origin
    listed = _listed(entity)
    stem = _derived(folded, listed)
    if stem is not None:
        return _derivation(entity, written, stem, target, origin, listed)
    if unify == "identity":
        return target, origin
    roles = listed.get(folded) or listed.get(_ARTICLE.sub("", folded)) or listed.get("al " + folded) or set()
    if not roles & _SPELLINGS or "alias" in roles:
        return None
    if entity.kind == "term":
        if folded.endswith("s") != target.endswith("s") or not related(written, target):
            return _other_name(entity, written, style)
        return target, origin
    if spell_alike(written, target, entity.arabic):
        return target, origin
    other = _other_name(entity, written, style)
    if other is not None or entity.kind != "person":
        return other
    return _part(written, target, origin)


def _other_name(entity: Entity, written: str, style: str) -> tuple[str, str] | None:
    """Return the house spelling of another name of the entity, if *written* spells that one."""
    forms = _other_forms().get(entity.id, {})
    for name in (style, "press"):
        if name in forms and related(written, forms[name]):
            return forms[name], name
    return None


def _part(written: str, target: str, origin: str) -> tuple[str, str] | None:
    """Return the part of *target* that *written* names, with an article only where the author has one."""
    for part in _parts(target):
        if related(written, part):
            if _ARTICLE.match(part) and not _ARTICLE.match(written):
                part = _ARTICLE.sub("", part)
            return part, origin
    return None


def _derived(folded: str, listed: Mapping[str, object]) -> str | None:
    """Return the noun that a plural or adjective of the entity comes from, or None."""
    for size in (1, 2, 3, 4):
        stem = folded[:-size]
        if len(stem) > 2 and stem in listed and _ENDING.fullmatch(folded[-size:]):
            return stem
    return None


def _derivation(
    entity: Entity, written: str, stem: str, target: str, origin: str, listed: Mapping[str, object]
) -> tuple[str, str] | None:
    """Give *target* the ending of a plural or adjective, if that is a form of the entity."""
    ending = fold_surface(written)[len(stem) :]
    spelled = written[: len(written) - len(ending)]
    form = target + ending
    plural = ending == "s" and entity.kind == "term" and not target.endswith("s")
    if (fold_surface(form) in listed or plural) and related(spelled, target):
        return form, origin
    return None
