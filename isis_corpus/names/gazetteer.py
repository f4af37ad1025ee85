"""The gazetteer: entities with their surfaces and preferred forms, shipped as tables, extended by the user's own.

Nothing is read before ``Gazetteer.load()`` or the first look-up of a function that needs it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from types import MappingProxyType

import attrs

from isis_corpus.errors import UnknownName, require_str
from isis_corpus.names.folding import fold_surface
from isis_corpus.names.keys import NameKey, name_key
from isis_corpus.names.script import fold_arabic, is_arabic
from isis_corpus.names.styles import STYLES
from isis_corpus.resources import load_text

__all__ = ["Entity", "Gazetteer", "Place", "Surface", "gazetteer_or_shipped"]

_LABEL = re.compile("[(;/]")
_TRANSLITERATIONS = frozenset({"canonical", "form", "scholarly", "variant", "geonames"})
_MATCHED = _TRANSLITERATIONS | {"alias", "geonames-other"}


@attrs.frozen(slots=True)
class Surface:
    """One way to write an entity's name.

    Attributes:
        text: The spelling; U+0027 stands for any sign of ayn or hamza.
        role: ``canonical``, ``form`` (of a style), ``scholarly``, ``variant`` (a transliteration), ``alias`` (an
            abbreviation, a translation in use as a name, another name), ``translation`` (never matched), ``arabic``,
            ``geonames`` or ``geonames-other`` (unchecked).
        attested: Where it was met, with counts; empty if it was not.
    """

    text: str
    role: str
    attested: str = ""


@attrs.frozen(slots=True)
class Place:
    """Where a place is: ISO 3166 country, governorate, coordinates, and who says so."""

    country: str
    admin: str
    lat: float | None
    lon: float | None
    geonameid: int | None
    source: str


def _surfaces(surfaces: Iterable[Surface]) -> tuple[Surface, ...]:
    return tuple(surfaces)


def _forms(forms: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(forms))


@attrs.frozen(slots=True, eq=False)
class Entity:
    """Something that has names: an organisation, person, place, term or phrase.

    Attributes:
        id: Stable id, ``kind.slug``.
        kind: ``organisation``, ``person``, ``place``, ``term`` or ``phrase``.
        subkind: More about the kind (``town``, ``isis-province``), or empty.
        canonical: The common press form.
        scholarly: Full transliteration; empty for names that are not Arabic.
        arabic: In Arabic script; empty if unknown.
        forms: Preferred form by style (press, un, us_gov, ijmes, and house forms as ap or bbc).
        surfaces: Every spelling and name, the canonical one first.
        flags: What is doubtful or special about the row (``translation``, ``arabic-uncertain`` ...).
        place: Where it is, for places.
        wikidata: Wikidata item, if known.
        gloss: A word of explanation.
    """

    id: str
    kind: str
    canonical: str
    subkind: str = ""
    scholarly: str = ""
    arabic: str = ""
    forms: Mapping[str, str] = attrs.field(factory=dict, converter=_forms)
    surfaces: tuple[Surface, ...] = attrs.field(default=(), converter=_surfaces)
    flags: frozenset[str] = frozenset()
    place: Place | None = None
    wikidata: str = ""
    gloss: str = ""

    def transliterations(self) -> Iterator[str]:
        """Yield the Latin spellings of the name itself: no alias, no translation."""
        for surface in self.surfaces:
            if surface.role in _TRANSLITERATIONS:
                yield surface.text

    def form(self, style: str) -> str:
        """Return the form in *style*, or the press form, or the canonical one.

        >>> Gazetteer.load()["place.raqqa"].form("us_gov")
        'Ar Raqqah'
        >>> Gazetteer.load()["term.kurd"].form("us_gov")
        'Kurd'
        """
        return self.forms.get(style) or self.forms.get("press") or self.canonical


def _rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of a table's rows; the header goes. For the large tables, where dicts would cost too much."""
    lines = (line for line in load_text(f"names/{name}.tsv").split("\n") if line and line[0] != "#")
    next(lines, None)
    for line in lines:
        yield line.split("\t")


def _number(cell: str) -> float | None:
    return None if cell == "-" else float(cell)


def _load_entities() -> Iterator[Entity]:
    surfaces: dict[str, list[Surface]] = defaultdict(list)
    for owner, text, role, attested, _differs in _rows("surfaces"):
        surfaces[owner].append(Surface(text, role, "" if attested == "-" else attested))
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for owner, style, text, _status in _rows("forms"):
        forms[owner][style] = text
    wikidata = {row[0]: row[1] for row in _rows("wikidata")}
    places = {
        row[0]: Place(
            row[1], "" if row[2] == "-" else row[2], _number(row[3]), _number(row[4]),
            None if row[5] == "-" else int(row[5]), row[6],
        )
        for row in _rows("places")
    }  # fmt: skip
    for name, kind, canonical, scholarly, arabic, flags, _source, gloss in _rows("entities"):
        kind, _, subkind = kind.partition("/")
        translated = "translation" in flags.split()
        mine = [Surface(canonical, "translation" if translated else "canonical")]
        mine += surfaces.get(name, ())
        mine += [Surface(text, "form") for style, text in forms[name].items() if style in STYLES and text != canonical]
        if scholarly:
            mine.append(Surface(scholarly, "scholarly"))
        yield Entity(
            name, kind, canonical, subkind, scholarly, arabic, forms[name], mine, frozenset(flags.split()),
            places.get(name), wikidata.get(name, ""), gloss,
        )  # fmt: skip


class Gazetteer:
    """Entities, found by id, by surface or by key. Immutable: adding gives a new one.

    >>> gazetteer = Gazetteer.load()
    >>> [entity.id for entity in gazetteer.by_surface("Da`ish")]
    ['org.islamic-state']
    >>> gazetteer.by_surface("no such name")
    ()
    """

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        """Take *entities*; a later one replaces an earlier one of the same id."""
        self._entities: dict[str, Entity] = {entity.id: entity for entity in entities}

    @classmethod
    def load(cls) -> Gazetteer:
        """Return the shipped gazetteer (one object a process)."""
        return _shipped()

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._entities.values())

    def __len__(self) -> int:
        return len(self._entities)

    def __contains__(self, name: object) -> bool:
        return name in self._entities

    def __getitem__(self, name: str) -> Entity:
        """Return the entity with the id *name*.

        Raises:
            UnknownName: if there is none.
        """
        found = self._entities.get(name)
        if found is None:
            raise UnknownName(f"no entity {name!r} in this gazetteer; ids look like 'place.mosul'")
        return found

    def with_entities(self, entities: Iterable[Entity]) -> Gazetteer:
        """Return a gazetteer with further *entities*; the same id replaces.

        >>> mine = Entity("place.khan-mine", "place", "Khan Mine")
        >>> len(Gazetteer.load().with_entities([mine])) - len(Gazetteer.load())
        1
        """
        return Gazetteer([*self, *entities])

    def with_variants(self, name: str, variants: Iterable[str], role: str = "variant") -> Gazetteer:
        """Return a gazetteer in which the entity *name* has further spellings.

        Args:
            name: Id of an entity that is there.
            variants: The spellings.
            role: ``variant`` for transliterations, ``alias`` for other names.

        Raises:
            UnknownName: if there is no such entity, or *role* is no role of a name.

        >>> more = Gazetteer.load().with_variants("place.mosul", ["Mosulli"])
        >>> [entity.id for entity in more.by_surface("Mosulli")]
        ['place.mosul']
        """
        if role not in _MATCHED:
            raise UnknownName(f"no role {role!r}; use 'variant' or 'alias'")
        entity = self[name]
        added = [Surface(text, role) for text in variants]
        return self.with_entities([attrs.evolve(entity, surfaces=(*entity.surfaces, *added))])

    @cached_property
    def surfaces(self) -> Mapping[str, tuple[tuple[Entity, Surface], ...]]:
        """Folded form to every entity that has it, with the surface it comes from (the first of each entity)."""
        found: dict[str, dict[str, tuple[Entity, Surface]]] = {}
        folds = _Folds()
        for entity in self:
            for surface in entity.surfaces:
                if surface.role not in _MATCHED or _LABEL.search(surface.text):
                    continue  # "Dabiq (magazine)" is a label, not a name as written
                folded = folds[surface.text]
                if folded:
                    owners = found.setdefault(folded, {})
                    if entity.id not in owners:
                        owners[entity.id] = entity, surface
                    elif surface.text.islower():  # listed in lower case as well: it needs no capital
                        owners[entity.id] = entity, attrs.evolve(surface, role=owners[entity.id][1].role)
        return {folded: tuple(owners.values()) for folded, owners in found.items()}

    @cached_property
    def _arabic(self) -> Mapping[str, tuple[Entity, ...]]:
        found: dict[str, dict[str, Entity]] = {}
        for entity in self:
            for text in (entity.arabic, *(s.text for s in entity.surfaces if s.role == "arabic")):
                if text:
                    found.setdefault(fold_arabic(text), {})[entity.id] = entity
        return {folded: tuple(owners.values()) for folded, owners in found.items()}

    @cached_property
    def _keys(self) -> Mapping[NameKey, tuple[Entity, ...]]:
        found: dict[NameKey, dict[str, Entity]] = {}
        for entity in self:
            for text in entity.transliterations():
                found.setdefault(name_key(text), {})[entity.id] = entity
        return {key: tuple(owners.values()) for key, owners in found.items() if key}

    def by_surface(self, surface: str) -> tuple[Entity, ...]:
        """Return the entities that have *surface*, in Latin or Arabic script, case and marks aside."""
        require_str(surface, "surface")
        if is_arabic(surface):
            return self._arabic.get(fold_arabic(surface), ())
        return tuple(entity for entity, _ in self.surfaces.get(fold_surface(surface), ()))

    def by_key(self, key: NameKey) -> tuple[Entity, ...]:
        """Return the entities of which a transliteration has *key*."""
        return self._keys.get(key, ())


class _Folds(dict[str, str]):
    def __missing__(self, text: str) -> str:
        self[text] = folded = fold_surface(text)
        return folded


@cache
def _shipped() -> Gazetteer:
    return Gazetteer(_load_entities())


def gazetteer_or_shipped(gazetteer: Gazetteer | None) -> Gazetteer:
    """Return *gazetteer*, or the shipped one for None.

    Raises:
        TypeError: if it is anything else.

    >>> gazetteer_or_shipped(None) is Gazetteer.load()
    True
    """
    if gazetteer is None:
        return Gazetteer.load()
    if not isinstance(gazetteer, Gazetteer):
        raise TypeError(f"gazetteer must be a Gazetteer or None, not {type(gazetteer).__name__}")
    return gazetteer
