"""Transcription by a scheme that reads: long vowels, endings, the article and its assimilation.

Only what is written is read. Vowels that are missing stay missing, and waw and ya without vowel signs stay w and y.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from isis_corpus.names.schemes import Scheme
from isis_corpus.names.transliteration import SUN_LETTERS

__all__ = ["part_names", "transcribe"]

_VOWELS = {"َ": "a", "ِ": "i", "ُ": "u", "ً": "an", "ٍ": "in", "ٌ": "un", "ْ": "0"}
_HAMZAS = frozenset("أإءؤئ")
_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "ٱ": "ا", "ی": "ي", "ک": "ك"})
_TOKEN = re.compile(r"[\u0620-\u0652\u0670-\u06d3\u06d5\u06fa-\u06ff]+")
_PUNCTUATION = str.maketrans("،؛؟٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", ",;?01234567890123456789")
_JOINED = {("و", "a"): ("wa", 6), ("ب", "i"): ("bil", 5)}  # and the letters a word has at least: not والد
_PREPOSITIONS = {"في": "i", "فى": "i", "من": "i", "على": "aa", "الى": "ia", "عن": "a"}
"""Each with its vowels, for what is spelt alike: man is "who", and Ali may stand without its dots."""
_BY_GOD = {"بالله": "bi", "والله": "wa", "تالله": "ta"}
_CONFUSED = {"ت": "t", "ك": "k", "د": "d", "س": "s", "ز": "z", "غ": "g"}


@attrs.define(slots=True)
class _Letter:
    char: str
    vowel: str = ""
    doubled: bool = False
    dagger: bool = False

    @property
    def bare(self) -> bool:
        """Whether no vowel follows: sukun, or nothing written."""
        return self.vowel in ("", "0") and not self.dagger


def _letters(word: str) -> list[_Letter]:
    found: list[_Letter] = []
    for character in word:
        if character == "\u0651":
            if found:
                found[-1].doubled = True
        elif character == "\u0670":
            if found:
                found[-1].dagger = True
        elif character in _VOWELS:
            if found:
                found[-1].vowel = _VOWELS[character]
            else:
                found.append(_Letter("", _VOWELS[character]))
        elif character != "ـ":
            found.append(_Letter({"ی": "ي", "ک": "ك"}.get(character, character)))
    return found


@attrs.frozen(slots=True)
class _Word:
    """A word: what stands in front (wa, bil, lil, the article or nothing) and the letters of the word itself."""

    prefix: str
    letters: Sequence[_Letter]

    @property
    def bare(self) -> str:
        return "".join(letter.char for letter in self.letters).translate(_FOLDED)


def _split(word: str) -> _Word:
    letters = _letters(word)
    chars = "".join(letter.char for letter in letters)
    if chars.translate(_FOLDED) in ("الله", "لله", *_BY_GOD):
        return _Word("", letters)
    joined, least = _JOINED.get((letters[0].char, letters[0].vowel), ("", 0)) if letters else ("", 0)
    if joined and len(chars) >= least and _article(letters[1:]):
        return _Word(joined, letters[3:])
    if len(chars) > 3 and chars.startswith("لل") and letters[0].vowel == "i" and letters[1].bare:
        return _Word("lil", letters[2:])
    if _article(letters):
        return _Word("article", letters[2:])
    return _Word("", letters)


def _article(letters: Sequence[_Letter]) -> bool:
    """Say whether a word begins with the article."""
    return (
        len(letters) > 3
        and letters[0].char in "اٱ"
        and letters[0].vowel in ("", "a")
        and letters[1].char == "ل"
        and letters[1].bare
        and not letters[1].doubled
    )


def _ends_open(word: _Word) -> bool:
    return bool(word.letters) and word.letters[-1].char == "ة"


def _construct(word: _Word, after: _Word | None) -> bool:
    """Say whether a word in ta marbuta stands in construct: no article, and no adjective behind it."""
    if after is None or word.prefix or not _ends_open(word) or after.prefix in ("wa", "bil", "lil"):
        return False
    if after.bare in ("بن", "ابن", "بنت"):
        return False  # Usama bin Ladin: a name, not a noun with its owner
    if _preposition(after):
        return False
    return after.prefix == "article" or not _ends_open(after)


def _preposition(word: _Word) -> bool:
    """Say whether a word is a preposition: its letters, and no vowel sign that speaks against it."""
    vowels = _PREPOSITIONS.get(word.bare)
    return (
        vowels is not None
        and not any(letter.doubled for letter in word.letters)
        and all(letter.vowel in ("", vowel) for letter, vowel in zip(word.letters, vowels, strict=False))
    )


def transcribe(arabic: str, scheme: Scheme, capitals: bool, constructs: Sequence[bool] = ()) -> str:
    """Romanise *arabic* word by word; text between the words stays as it is.

    Args:
        arabic: Text in Arabic script.
        scheme: A scheme that reads.
        capitals: Whether names are capitalised.
        constructs: For each word, if that is known, whether its ta marbuta is in construct.
    """
    text = part_names(arabic)
    tokens = [(found.start(), found.end(), _split(found[0])) for found in _TOKEN.finditer(text)]
    capitals = capitals and any(word.prefix or len(word.letters) > 2 for _, _, word in tokens)
    out: list[str] = []
    end = 0
    for number, (start, stop, word) in enumerate(tokens):
        between = text[end:start]
        out.append(between.translate(_PUNCTUATION))
        near = number + 1 < len(tokens) and not text[stop : tokens[number + 1][0]].strip()
        after = tokens[number + 1][2] if near else None
        before = tokens[number - 1][2] if number and not between.strip() else None
        joins = scheme.rules.get("Abd Allah", "").endswith("}allāh")
        if joins and word.bare == "الله" and before and before.bare == "عبد":
            out[-1] = ""
            out.append("allāh")
        else:
            if joins and word.bare == "عبد" and after and after.bare == "الله":
                word = _without_ending(word)
            construct = constructs[number] if constructs else _construct(word, after)
            out.append(_render(word, construct, before is None, scheme, capitals))
        end = stop
    out.append(text[end:].translate(_PUNCTUATION))
    return "".join(out)


def _without_ending(word: _Word) -> _Word:
    """Drop the case ending of the first half of a name in one word."""
    return attrs.evolve(word, letters=[*word.letters[:-1], attrs.evolve(word.letters[-1], vowel="")])


def part_names(text: str) -> str:
    """Part the names that Arabic writes together: Abd Allah, Abd al-."""
    return re.sub(r"(?<![^\W_])(عَ?بْ?دُ?)(?=ال[^\s]{2})", r"\1 ", text)


def _render(word: _Word, construct: bool, first: bool, scheme: Scheme, capitals: bool) -> str:
    bare = word.bare
    if not word.prefix:
        special = _god(bare, scheme)
        if special:
            return special if capitals else special.lower()
        if not first and _preposition(word) and scheme.rules["preposition inside"] == "small":
            capitals = False
        if bare in ("بن", "ابن") and "bin" in scheme.rules:
            name = scheme.rules["bin" if bare == "بن" else "ibn"]
            if not capitals:
                return name.lower()
            return name.capitalize() if first else name
    letters = [attrs.evolve(letter) for letter in word.letters]
    if not word.prefix and bare == "عمرو":
        letters = letters[:3]
    prefix = scheme.rules[word.prefix] if word.prefix in ("wa", "bil", "lil") else ""
    if word.prefix == "article":
        prefix = scheme.rules["article first" if first else "article inside"]
        if not capitals:
            prefix = prefix.lower()
    if prefix and letters and letters[0].char in SUN_LETTERS:
        if scheme.rules["assimilation"] == "yes":
            sound = scheme.letters[letters[0].char]
            prefix = re.sub(r"l([- ])$", lambda match: sound + match[1], prefix)
        letters[0].doubled = False
    body = _read(letters, scheme, construct)
    return prefix + (_capitalize(body) if capitals and (len(letters) > 1 or word.prefix) else body)


def _god(bare: str, scheme: Scheme) -> str:
    """Return the name of God, alone or behind a particle of one letter, or ''."""
    particle = _BY_GOD.get(bare)
    if particle:
        return particle + scheme.rules["bi Allah"].removeprefix("bi")
    return {"الله": scheme.rules["Allah"], "لله": "lillāh"}.get(bare, "")


def _capitalize(word: str) -> str:
    for at, character in enumerate(word):
        upper = character.upper()
        if upper != character:
            return word[:at] + upper + word[at + 1 :]
    return word


def _read(letters: Sequence[_Letter], scheme: Scheme, construct: bool) -> str:
    """Read the letters of one word."""
    out: list[str] = []
    before = ""  # the vowel in front: a, i, u, ā ... or "" after a consonant
    for at, letter in enumerate(letters):
        last = at == len(letters) - 1
        if letter.char == "ى" and (before == "i" or letter.doubled):
            letter = attrs.evolve(letter, char="ي")  # the dots are often left out
        if letter.char in ("ا", "ٱ"):
            before = _alif(letters, at, out, before)
        elif letter.char == "آ":
            out.append("ā" if at == 0 else scheme.letters["أ"] + "ā")
            before = "ā"
        elif letter.char == "ى":
            if before == "a" and scheme.name != "iso-233-2":
                out.pop()
            if before != "an":
                out.append(scheme.letters["ى"])
            before = "ā"
        elif letter.char == "ة":
            before = _ta_marbuta(letter, out, before, scheme, construct and last)
        elif letter.char in ("و", "ي"):
            before = _semivowel(letter, out, before, scheme, last)
        else:
            out.append(_consonant(letters, at, scheme))
            before = _vowel(letter, out, at, scheme)
    return "".join(out)


def _alif(letters: Sequence[_Letter], at: int, out: list[str], before: str) -> str:
    letter = letters[at]
    if at == 0:
        out.append(letter.vowel if letter.vowel not in ("", "0") else "ā" if letter.dagger else "a")
        return out[-1]
    if before == "an" or (before == "ū" and at == len(letters) - 1) or (letter.char == "ٱ" and before):
        return before
    if letter.vowel == "an":
        out.append("an")
        return "an"
    if before == "a":
        out.pop()
    out.append("ā")
    return "ā"


def _ta_marbuta(letter: _Letter, out: list[str], before: str, scheme: Scheme, construct: bool) -> str:
    ending = " construct" if construct else ""
    if letter.vowel == "an":
        if before == "a":
            out.pop()
        out.append("atan")
    elif before == "ā":
        out[-1] = out[-1][:-1]
        out.append(scheme.rules["اة" + ending])
    else:
        if before == "a":
            out.pop()
        out.append(scheme.rules["ة construct"] if construct else scheme.letters["ة"])
    return ""


def _semivowel(letter: _Letter, out: list[str], before: str, scheme: Scheme, last: bool) -> str:
    """Read waw or ya: a long vowel after its own short one, a consonant elsewhere."""
    own, long, rule = ("u", "ū", "ūw") if letter.char == "و" else ("i", "ī", "īy")
    if before == own and letter.doubled:
        out.pop()
        final = last and letter.bare
        out.append(scheme.rules[rule + (" final" if final else "")])
        return _vowel(letter, out, 1, scheme)
    if before == own and letter.bare:
        out.pop()
        out.append(long)
        return long
    sound = scheme.letters[letter.char]
    out.append(sound * (2 if letter.doubled else 1))
    return _vowel(letter, out, 1, scheme)


def _consonant(letters: Sequence[_Letter], at: int, scheme: Scheme) -> str:
    letter = letters[at]
    if letter.char in _HAMZAS and at == 0:
        return ""
    sound = scheme.letters.get(letter.char, letter.char) * (2 if letter.doubled else 1)
    if letter.char == "ه" and at and letters[at - 1].bare and letters[at - 1].char in _CONFUSED:
        return scheme.rules.get("separator", "") + sound
    return sound


def _vowel(letter: _Letter, out: list[str], at: int, scheme: Scheme) -> str:
    """Write the vowel after a consonant and return it."""
    if letter.dagger:
        out.append("ā")
        return "ā"
    vowel = letter.vowel
    if at == 0 and not vowel and letter.char in "أإ":
        vowel = "i" if letter.char == "إ" else "a"
    if vowel in ("", "0"):
        return ""
    sign = {"an": "ً", "in": "ٍ", "un": "ٌ"}.get(vowel)
    out.append(scheme.signs[sign] if sign else vowel)
    return vowel
