"""The scanner: every listed surface in a text, longest first, by a table that is entered with the first word."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

import attrs

from isis_corpus.names.contexts import load_rules
from isis_corpus.names.folding import MARKS, fold_word
from isis_corpus.names.gazetteer import Entity, Gazetteer, Surface
from isis_corpus.names.particles import word_class

__all__ = ["WORD", "Hit", "Scanner", "article_before"]

_INNER = MARKS.replace("`", "`") + "\u00ad"
_INNER_MARK = re.compile(f"[{_INNER}]")
_RUN = r"[^\W_]*(?:[\u0300-\u036f]+[^\W_]*)*"
WORD = re.compile(
    rf"[^\W_]{_RUN}(?:[{_INNER}](?:(?![sS]\b)|(?<=\b[Rr]a[{_INNER}])(?=s\b))[^\W\d_]{_RUN})*"  # Ra's is no possessive
)
"""A word: letters and digits with marks inside, a possessive ending left out."""

_GAP = re.compile(
    rf"(?:[{MARKS}]?(?=[ \n]))?(?:[ \u00a0\u202f]{{1,2}}|[ \t]*\r?\n[ \t]*(?!\r?\n)|[ ]?[-‐‑–][ ]?(?:\n)?|[ ]?[-‐‑][ ]?)?[{MARKS}]?"
)
_ARTICLE = re.compile(
    r"(?<![^\W_])(?:[aAeE](?:[lrsztdnLRSZTDN]|sh|dh|th|ch)|[uU][lL])[-‐‑]["
    + MARKS
    + "]?$|(?<![^\\W_-])(?:al|Al|el|El|AL) ["
    + MARKS
    + "]?$"
)
_PLURALS = ("s", "is", "i", "ite", "ites", "ists", "ist", "ism")


Owners = tuple[tuple[Entity, Surface], ...]


@attrs.frozen(slots=True)
class Hit:
    """A listed surface in a text: where it stands, its folded form, and who has it."""

    start: int
    end: int
    folded: str
    owners: Owners


@attrs.define(slots=True)
class _Branch:
    """What can follow one first word: how many words at most, which second words, and the surfaces by their rest."""

    longest: int = 0
    seconds: set[str] = attrs.field(factory=set)
    initials: set[str] = attrs.field(factory=set)
    surfaces: dict[tuple[str, ...], list[tuple[str, Owners]]] = attrs.field(factory=dict)

    def add(self, rest: tuple[str, ...], folded: str, owners: Owners) -> None:
        """File the surface *folded*, whose words after the first are *rest*."""
        if rest:
            self.longest = max(self.longest, len(rest))
            self.seconds.add(rest[0])
            self.initials.add(rest[0][0])
            if rest[0] == "al":
                self.initials.update("aeui")
        self.surfaces.setdefault(rest, []).append((folded, owners))


_UNSEEN, _ARTICLE_WORD, _STRANGER = _Branch(), _Branch(), _Branch()


def article_before(text: str, start: int) -> int:
    """Return where the article that belongs to a name at *start* begins, or *start*.

    >>> article_before("in al-Anbar", 6), article_before("in Anbar", 3)
    (3, 3)
    """
    before = text[start - 1 : start]
    if before == " ":
        if text[start - 3 : start - 1] not in ("al", "Al", "el", "El", "AL"):
            return start
    elif before not in _BEFORE_NAME:
        return start
    found = _ARTICLE.search(text, max(0, start - 5), start)
    return found.start() if found else start


_SENTENCE = re.compile(r"(?:^|[.!?:\n“\"])[\s>*_#]*$")


def _is_article(text: str, found: re.Match[str]) -> bool:
    """Tell ar-, Ar, el from the English words as, at, an: by a hyphen, or a capital that begins no sentence.

    A word of its own must sound as the next one begins (Ar Raqqah, not At Raqqah).
    """
    end = found.end()
    if text[end : end + 1] in "-‐‑":
        return True
    word = found[0]
    if word[0].islower() or text[end : end + 1] != " ":
        return False
    if word in ("El", "Al"):
        return True
    following = text[end + 1 : end + 2].lower()
    if word[1:2].lower() != following:
        return False
    return word.lower() not in word_class("english") or not _SENTENCE.search(
        text, max(0, found.start() - 6), found.start()
    )


_BEFORE_NAME = frozenset("-‐‑" + MARKS)


class Scanner:
    """Finds the surfaces of a gazetteer in texts."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Build the table from *gazetteer*."""
        self._table: dict[str, _Branch] = {}
        self._folds: dict[str, str] = {}
        self._beginnings: dict[str, _Branch | None] = {}
        self._fits: dict[tuple[str, str, int], Owners] = {}
        self._articles = word_class("article")
        rules = load_rules()
        for folded, owners in gazetteer.surfaces.items():
            short = gazetteer.surfaces.get(folded[:-6], ()) if folded.endswith(" group") else ()
            if {entity for entity, _ in short} & {entity for entity, _ in owners}:
                continue  # "the Islamic State group": the name ends before the noun
            if (ruled := rules.get(folded)) and all(rule.never for rule in ruled):
                continue
            words = folded.split(" ")
            if words[0] == "the" and len(words) > 1:
                words = words[1:]  # the English article may stand outside
            last = len(words) - 1
            for form in {
                tuple(words),
                tuple("al" if w in self._articles and at < last else w for at, w in enumerate(words)),
            }:
                self._branch(form[0]).add(form[1:], folded, owners)
            if last == 0 and len(folded) > 3:
                self._add_endings(folded, owners, gazetteer.surfaces)

    def _branch(self, word: str) -> _Branch:
        branch = self._table.get(word)
        if branch is None:
            branch = self._table[word] = _Branch()
        return branch

    def _add_endings(
        self, folded: str, owners: tuple[tuple[Entity, Surface], ...], listed: Mapping[str, object]
    ) -> None:
        """Add the plural and the adjective endings of terms, peoples and places, where they are no word of their own."""
        terms = tuple(pair for pair in owners if pair[0].kind == "term")
        places = tuple(pair for pair in owners if pair[0].kind == "place" and "scholarly-derived" not in pair[0].flags)
        for ending in _PLURALS:
            kept = terms if ending in ("s", "ist", "ists", "ism") else places if ending in ("i", "is") else ()
            if ending == "s" and not terms:
                kept = tuple(p for p in owners if p[1].text.isupper() or p[0].id.endswith("peshmerga"))
                if not kept and folded.endswith(("ian", "qi", "yan")):
                    kept = places  # Egyptian, Egyptians
            form = folded + ending
            if kept and form not in listed and not (kept is places and len(folded) < 5):
                self._branch(form).add((), folded, kept)

    def fold(self, word: str) -> str:
        """Fold one word as the table does."""
        folded = self._folds.get(word)
        if folded is None:
            folded = fold_word(word)
            if len(self._folds) < 200_000:
                self._folds[word] = folded
        return folded

    def knows(self, word: str) -> bool:
        """Say whether any surface begins with the folded *word*."""
        return word in self._table

    def scan(self, text: str, dull: Container[str] = ()) -> Iterator[tuple[re.Match[str], Hit | None]]:
        """Yield every word of *text* that begins a listed surface with the longest one, and capitalised words with None.

        Words inside a hit are passed over, and so are capitalised words in *dull*.
        """
        beginnings, done = self._beginnings, 0
        for found in WORD.finditer(text):
            word = found[0]
            branch = beginnings.get(word, _UNSEEN)
            if branch is _UNSEEN:
                branch = self._begin(word)
            if branch is None:  # an ordinary word, by far the most
                continue
            start = found.start()
            if start < done:
                continue
            if branch is _ARTICLE_WORD:
                if self.fold(word) not in ("al", "el") and not _is_article(text, found):
                    continue
                branch = self._branch("al")
            elif branch is _STRANGER:
                branch = None
                if not word.isalpha() and (inner := _INNER_MARK.search(word)):
                    shorter = WORD.match(text, start, start + inner.start())
                    if shorter is not None:  # a case ending of another language: Erdoğan’ın
                        branch = self._table.get(self.fold(shorter[0]))
                        found = found if branch is None else shorter
            if branch is not None:
                hit = self._longest(text, found, branch)
                if hit is not None:
                    done = hit.end
                    yield found, hit
                    continue
            if word not in dull and word[0].isupper():
                yield found, None

    def _begin(self, word: str) -> _Branch | None:
        """Return what a word begins: surfaces, maybe an article, maybe a name nobody knows, or nothing."""
        folded = self.fold(word)
        branch: _Branch | None
        if folded in self._articles:
            branch = _ARTICLE_WORD
        else:
            branch = self._table.get(folded)
            if branch is None and not "Z" < word[0] < "\x80":
                branch = _STRANGER
        if len(self._beginnings) < 200_000:
            self._beginnings[word] = branch
        return branch

    def _fitting(self, written: str, folded: str, owners: Owners) -> Owners:
        """Return the owners of a surface that may be written so."""
        key = written, folded, len(owners)
        fitting = self._fits.get(key)
        if fitting is None:
            fitting = tuple(pair for pair in owners if _case_fits(written, *pair))
            if len(self._fits) < 50_000:
                self._fits[key] = fitting
        return fitting

    def _longest(self, text: str, first: re.Match[str], branch: _Branch) -> Hit | None:
        """Return the longest surface that stands at *first*."""
        start, end = first.span()
        if branch.longest and _may_follow(text, end, branch):
            rest: list[str] = []
            ends: list[int] = []
            at = end
            while len(rest) < branch.longest:
                gap = _GAP.match(text, at)
                following = WORD.match(text, gap.end()) if gap and gap.end() > at else None
                if following is None:
                    break
                word = self.fold(following[0])
                if not rest and word not in branch.seconds and word not in self._articles:
                    break
                rest.append(word)
                at = following.end()
                ends.append(at)
            for size in range(len(rest), 0, -1):
                key = tuple(rest[:size])
                plain = tuple("al" if word in self._articles else word for word in key)
                for folded, owners in branch.surfaces.get(key) or branch.surfaces.get(plain) or ():
                    fitting = self._fitting(text[start : ends[size - 1]], folded, owners)
                    if fitting:
                        return Hit(start, ends[size - 1], folded, fitting)
        for folded, owners in branch.surfaces.get((), ()):
            fitting = self._fitting(first[0], folded, owners)
            if fitting:
                return Hit(start, end, folded, fitting)
        return None


def _may_follow(text: str, end: int, branch: _Branch) -> bool:
    """Say whether the next character could begin a second word; cheap, and only sure of a no."""
    if text[end : end + 1] not in (" ", "-"):
        return True
    character = text[end + 1 : end + 2]
    return character.lower() in branch.initials or not (character.isascii() and character.isalpha())


def _case_fits(written: str, entity: Entity, surface: Surface) -> bool:
    """Say whether a surface may be written so: names need a capital, abbreviations theirs."""
    if entity.kind in ("term", "phrase"):
        return True
    listed = surface.text
    if listed == listed.lower():
        return True
    if (surface.role == "alias" and len(listed) <= 4) or (listed.isupper() and len(listed) <= 5):
        own = {s.text for s in entity.surfaces}
        return written in own or (written[-1:] == "s" and written[:-1] in own)
    head = (
        written.split("-")[-1]
        if written[:3].lower().startswith(("al-", "el-", "ar-", "as-", "ash", "an-", "ad-", "at-", "az-"))
        else written
    )
    words = re.split(r"[\s\-‐‑]+", head if head else written)
    return any(word.lstrip(MARKS)[:1].isupper() for word in words)
