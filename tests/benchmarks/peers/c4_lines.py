"""The line rules of C4, written anew from the description in the T5 paper (Raffel et al. 2020, section 2.2).

Its rules for whole pages (fewer than three sentences, bad words, another language, text seen elsewhere) are left out:
they drop pages, and here every page has an article.
"""

from __future__ import annotations

import re

__all__ = ["keep_c4_lines"]

_TERMINAL = (".", "!", "?", '"', "”")
_LEAST_WORDS = 5
_POLICIES = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")
_CITATION = re.compile(r"\[(?:\d+|edit|citation needed)\]")


def keep_c4_lines(text: str) -> str:
    r"""Keep the lines that end as a sentence ends, have five words and speak of no script, policy or placeholder.

    >>> keep_c4_lines("Menu\nThe bridge was opened again on Monday.[1]\nPlease read our terms of use before you go.")
    'The bridge was opened again on Monday.'
    """
    lines = (_CITATION.sub("", line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if _is_kept(line))


def _is_kept(line: str) -> bool:
    folded = line.lower()
    if not line.endswith(_TERMINAL) or line.endswith("...") or len(line.split()) < _LEAST_WORDS:
        return False
    return not any(phrase in folded for phrase in ("javascript", "lorem ipsum", "{", *_POLICIES))
