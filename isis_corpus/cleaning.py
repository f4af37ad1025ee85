"""Cleaning: text in, clean text out, with or without the account of what went."""

from __future__ import annotations

from isis_corpus.edits import Cleaned
from isis_corpus.errors import require_str
from isis_corpus.kinds import BlockKind
from isis_corpus.parsing import parse, parse_for
from isis_corpus.policies import BODY, Policy
from isis_corpus.rendering import rendered_text

__all__ = ["clean", "clean_and_explain"]


def clean(text: str, policy: Policy = BODY) -> str:
    r"""Return what *policy* keeps of a scraped text.

    Wording, spelling, quotation marks, apostrophes, ʿayn and hamza signs stay as the author wrote them.

    Raises:
        TypeError: if *text* is not a ``str`` or *policy* not a ``Policy``.

    >>> clean("The bridge was opened again on Monday, officials said.\n\nShare this article")
    'The bridge was opened again on Monday, officials said.'
    >>> clean("She shared this article with her sister in Tal 'Afar.")
    "She shared this article with her sister in Tal 'Afar."
    """
    require_str(text, "text")
    if not isinstance(policy, Policy) or BlockKind.BLANK in policy.keep:
        return clean_and_explain(text, policy).text
    return rendered_text(text, parse_for(text, policy), policy)


def clean_and_explain(text: str, policy: Policy = BODY) -> Cleaned:
    r"""Return the cleaned text with every edit that made it, and both offset maps.

    Raises:
        TypeError: if *text* is not a ``str`` or *policy* not a ``Policy``.

    >>> cleaned = clean_and_explain("The bridge was opened again on Monday, officials said.\n\nShare this article")
    >>> [(edit.rule, edit.span.start) for edit in cleaned.edits]
    [('sharing', 54)]
    >>> clean_and_explain("The bridge was opened again on Monday, officials said.").edits
    ()
    """
    return parse(text).render(policy)
