"""Names rewritten to one house form: spelling by default, identity only when asked for.

Which name an author uses is itself data, so ISIL stays ISIL and Halab stays Halab unless ``unify="identity"``.
"""

from __future__ import annotations

import re

import attrs

from isis_corpus.edits import Cleaned, Edit
from isis_corpus.errors import UnknownName, require_str
from isis_corpus.names.family_names import OF_NAMES, word_before
from isis_corpus.names.folding import MARKS, fold_surface
from isis_corpus.names.gazetteer import Entity, Gazetteer, gazetteer_or_shipped
from isis_corpus.names.house_forms import house_form
from isis_corpus.names.mentions import Mention, find_names
from isis_corpus.names.styles import STYLES, UNIFY
from isis_corpus.names.whole_names import whole_name
from isis_corpus.spans import Span

__all__ = ["normalize_names", "normalize_names_and_explain"]

_SENTENCE_START = re.compile(
    r"(?:^|[.!?…]['\"”’)\]]*\s+|\n[ \t]*\n\s*(?:[#>*\-•]+\s*)?|^\s*(?:[#>*\-•]+\s*)?)[“\"‘'(\[*_]*$"
)
_ELEMENTS = frozenset({"term.tall", "term.ayn", "term.bab", "term.deir"})
"""Terms that are nearly always a part of some other name (Tel Aviv), whose spelling is that name's."""


def normalize_names(
    text: str, style: str = "press", unify: str = "spelling", *, gazetteer: Gazetteer | None = None
) -> str:
    """Write the names of *text* in one house form.

    Changed: spelling variants of known names, to the form of *style*; with ``unify="identity"`` every name of an
    entity. Left alone: abbreviations and other names of the entity (unless asked for), plurals and adjectives whose
    noun has no such form, surfaces that are ambiguous or have another sense here, names not in the gazetteer.

    Args:
        text: Any text.
        style: ``press``, ``us_gov``, ``un`` or ``ijmes``; a name without a form in the style gets its press form.
        unify: ``spelling`` or ``identity``.
        gazetteer: The shipped one if left out.

    Raises:
        TypeError: if *text* is not a ``str`` or *gazetteer* not a ``Gazetteer``.
        UnknownName: if *style* or *unify* is not one of these.

    >>> normalize_names("Dayr az Zawr and Da`ish's men in al-Raqqah")
    "Deir el-Zour and Daesh's men in Raqqa"
    >>> normalize_names("ISIL left Halab.")
    'ISIL left Halab.'
    """
    return normalize_names_and_explain(text, style, unify, gazetteer=gazetteer).text


def normalize_names_and_explain(
    text: str, style: str = "press", unify: str = "spelling", *, gazetteer: Gazetteer | None = None
) -> Cleaned:
    """Do what :func:`normalize_names` does, and keep every change as an edit.

    The rule of an edit is ``normalize_names:`` and the style; where the style has no form for the name, the rule
    says which form was written instead (``normalize_names:un, by press``).

    >>> done = normalize_names_and_explain("Dayr az Zawr", "press")
    >>> done.text, done.edits[0].rule, done.undo()
    ('Deir el-Zour', 'normalize_names:press', 'Dayr az Zawr')
    >>> normalize_names_and_explain("Nothing here.").edits
    ()
    """
    require_str(text, "text")
    if style not in STYLES:
        raise UnknownName(f"no style {style!r}; use one of {', '.join(STYLES)}")
    if unify not in UNIFY:
        raise UnknownName(f"cannot unify {unify!r}; use 'spelling' or 'identity'")
    source = gazetteer_or_shipped(gazetteer)
    edits = _plan(text, source, style, unify)
    blocked: set[int] = set()
    while True:  # ends: every pass drops an edit, or adds one that was never dropped
        done = Cleaned(text, edits)
        places = [
            (edit, done.to_source(edit.span.start), done.to_source(edit.span.end))
            for edit in _plan(done.text, source, style, unify)
        ]
        restless = [place for place in places if place[1] not in blocked]
        if not restless:
            return done
        edits = _settle(edits, restless, blocked)


def _settle(edits: tuple[Edit, ...], restless: list[tuple[Edit, int, int]], blocked: set[int]) -> tuple[Edit, ...]:
    """Return *edits* so that a second application finds less to do.

    Where the second would change a place the first has changed, both leave it as the author wrote it (*blocked*);
    where the first has only made another place readable (a full name that settles a short one), its edit joins.

    Args:
        edits: What the first application does.
        restless: What the second would do, with where that is in the source.
        blocked: Starts of places that stay as they are; grows.
    """
    kept = list(edits)
    added = []
    for edit, start, end in restless:
        touched = [e for e in kept if e.span.start <= end and start <= e.span.end]
        if touched:
            kept = [e for e in kept if e not in touched]
            blocked |= {start, *(e.span.start for e in touched)}
        else:
            blocked.add(start)
            added.append(Edit(Span(start, end), edit.replacement, edit.rule))
    return tuple(sorted(kept + added, key=lambda e: e.span))


def _plan(text: str, gazetteer: Gazetteer, style: str, unify: str) -> tuple[Edit, ...]:
    """Return an edit for each mention that is written otherwise in *style*."""
    edits: list[Edit] = []
    floor = 0
    for mention in find_names(text, gazetteer, unlisted=False):
        if mention.entity is None:
            continue
        entity = gazetteer[mention.entity]
        if not edits or mention.span.start >= edits[-1].span.end:
            edit = _rewrite(text, mention, entity, style, unify, floor)
            if edit is not None:
                while edits and edits[-1].span.end > edit.span.start:
                    edits.pop()
                edits.append(edit)
        floor = floor if entity.kind == "person" else mention.span.end
    return tuple(edits)


def _rewrite(text: str, mention: Mention, entity: Entity, style: str, unify: str, floor: int) -> Edit | None:
    """Return the edit that writes *mention* in *style*, or None where it stays; before *floor* stands no name of it."""
    if entity.kind == "phrase" or "translation" in entity.flags or entity.id in _ELEMENTS:
        return None
    found = house_form(entity, mention.surface, style, unify)
    if found is None:
        return None
    form, origin = found
    if entity.kind != "person" and _names_a_person(text, mention, form):
        return None
    span = whole_name(text, mention.span, form, person=entity.kind == "person", floor=floor)
    if span is None:
        return None
    new = _fit(form, text, attrs.evolve(mention, span=span, surface=span.text(text)), entity)
    marked = (text[span.start - 1 : span.start] or " ") in MARKS and new[:1] in MARKS
    if new == span.text(text) or marked:
        return None
    rule = f"normalize_names:{style}" + ("" if origin == style else f", by {origin}")
    return Edit(span, new, rule)


_BEFORE_PLACES = frozenset(
    "the in at from to near around inside outside for when while after before since until but and or nor as with by on of "
    "both across over under east west north south central eastern western northern southern upper lower old new greater city "
    "town province governorate district village camp battle road highway through towards toward between into via along "
    "beyond against during once then only even like that this these those its their his her our".split()
)


def _names_a_person(text: str, mention: Mention, form: str) -> bool:
    """Say whether a word with the article belongs to somebody's name: Zainab al-Tikriti, Abd al-Zahra, al-Iraqi.

    A family name from a place keeps its ending; writing the place's name for it would make another name of it.
    """
    written = mention.surface
    if not written[:1].isalpha() or written[:1] not in "aeAE" or not re.match(r"[aeAE][a-z]{1,2}[- ]", written):
        return False
    word = word_before(text, mention.span.start)
    if word.casefold() in OF_NAMES:
        return True
    ends_like_a_family = written[-1] in "iy"
    if ends_like_a_family and form[-1] not in "iy":
        return True
    return ends_like_a_family and word[:1].isupper() and word.casefold() not in _BEFORE_PLACES


def _fit(form: str, text: str, mention: Mention, entity: Entity) -> str:
    """Give *form* the case, the line break and the place in the sentence that the mention has."""
    written = mention.surface
    if "\n" in written:
        gaps, words = re.findall(r"\s+", written), form.split(" ")
        if len(words) == 1:
            return written
        at = min(next(i for i, gap in enumerate(gaps) if "\n" in gap), len(words) - 2)
        form = " ".join(words[: at + 1]) + next(gap for gap in gaps if "\n" in gap) + " ".join(words[at + 1 :])
    if written.isupper() and not form.isupper() and not _abbreviation(written, entity):
        return form.upper()
    start = text[max(0, mention.span.start - 40) : mention.span.start]
    if mention.span.start > 40:
        start = "x" + start
    if form[:1].islower() and (
        (_SENTENCE_START.search(start) and not written[:1].islower())
        or (entity.kind == "term" and written[:1].isupper())
    ):
        return form[:1].upper() + form[1:]
    return form


def _abbreviation(written: str, entity: Entity) -> bool:
    """Say whether *written* is in capitals because it is listed so, and not as a word that has small letters elsewhere.

    ``DAESH`` is listed beside the spelling ``Daesh``; ``Isis`` is no spelling of its own but stands for ``ISIS``.
    """
    folded = fold_surface(written)
    listed = [surface for surface in entity.surfaces if fold_surface(surface.text) == folded]
    return (
        len(written) < 7
        and any(surface.text.isupper() for surface in listed)
        and all(surface.text.isupper() or surface.role == "alias" for surface in listed)
    )
