"""Navigation: breadcrumbs, tag lines, bare addresses, meta lines of posts. Lists inside the prose are left alone."""

from __future__ import annotations

from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.patterns import LazyPattern
from isis_corpus.rules.furniture import phrase_finding
from isis_corpus.segmentation import Unit

__all__ = ["find_navigation"]

_CRUMB = LazyPattern(r"\s(?:/|>|»|›|→|\|)\s|\s?[»›]\s?")
_ADDRESS = LazyPattern(r"<?(?:https?://|www\.)\S+>?|\S+@\S+\.\w{2,}|\[?(?:https?://|www\.)\S+\]\(\S+\)")
_READING_TIME = LazyPattern(
    r"(?:(?:estimated )?(?:reading|read) time|temps de lecture|durée de lecture|lesezeit|okuma süresi)\b.{0,25}|"
    r"(?:about )?# ?-?(?:min(?:ute)?s?)(?: |-)?(?:read|to read|listen|de lecture|lesezeit)?|# (?:dakika|dk)(?: okuma)?"
)


def find_navigation(unit: Unit) -> Finding | None:
    """Find a breadcrumb, a bare address, a reading time, or a listed label of a menu."""
    text = unit.text
    if unit.words <= 16 and (" " in text or "»" in text or "›" in text) and len(text) < 160:
        if (
            len(_CRUMB.split(text)) > 2
            and not unit.ends
            and "|" not in text[:1]
            and all(p.strip() for p in _CRUMB.split(text)[1:-1])
        ):
            return unit.finding(BlockKind.NAVIGATION, "navigation", "breadcrumb", Strength.PATTERN)
        if _READING_TIME.fullmatch(unit.folded):
            return unit.finding(BlockKind.NAVIGATION, "navigation", "reading time", Strength.PATTERN)
    if (
        unit.words == 1
        and ("." in text)
        and ("/" in text or "@" in text or text.startswith("www."))
        and _ADDRESS.fullmatch(text)
    ):
        return unit.finding(BlockKind.NAVIGATION, "navigation", "bare address", Strength.PLACE)
    return phrase_finding(unit, "navigation", BlockKind.NAVIGATION)
