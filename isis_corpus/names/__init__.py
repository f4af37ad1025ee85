"""Arabic names: compared, found, rewritten and romanised. Each name below is imported when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from isis_corpus.names.comparison import Comparison, compare_names, same_name
    from isis_corpus.names.gazetteer import Entity, Gazetteer
    from isis_corpus.names.keys import NameKey, name_key
    from isis_corpus.names.marks import fold_marks
    from isis_corpus.names.mentions import Mention, find_names
    from isis_corpus.names.normalization import normalize_names, normalize_names_and_explain
    from isis_corpus.names.romanization import romanize, to_arabic
    from isis_corpus.names.variants import SpellingGroup, spelling_variants

__all__ = [
    "Comparison",
    "Entity",
    "Gazetteer",
    "Mention",
    "NameKey",
    "SpellingGroup",
    "compare_names",
    "find_names",
    "fold_marks",
    "name_key",
    "normalize_names",
    "normalize_names_and_explain",
    "romanize",
    "same_name",
    "spelling_variants",
    "to_arabic",
]

_HOMES = {
    "Comparison": "comparison",
    "Entity": "gazetteer",
    "Gazetteer": "gazetteer",
    "Mention": "mentions",
    "NameKey": "keys",
    "SpellingGroup": "variants",
    "compare_names": "comparison",
    "find_names": "mentions",
    "fold_marks": "marks",
    "name_key": "keys",
    "normalize_names": "normalization",
    "normalize_names_and_explain": "normalization",
    "romanize": "romanization",
    "same_name": "comparison",
    "spelling_variants": "variants",
    "to_arabic": "romanization",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
