"""The kinds of block a scraped text is made of, and which of them a reader would call the article."""

from __future__ import annotations

from enum import StrEnum

from isis_corpus.errors import UnknownName

__all__ = ["BODY_KINDS", "KEPT_KINDS", "REMOVED_KINDS", "BlockKind", "kind_named"]


class BlockKind(StrEnum):
    """What a block is. Each is explained in ``docs/glossary.md``."""

    TITLE = "title"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    AUTHOR_BIO = "author_bio"
    COMMENTS_HEADER = "comments_header"
    COMMENT = "comment"
    COMMENT_FORM = "comment_form"
    PAYWALL = "paywall"
    SHARING = "sharing"
    RELATED = "related"
    NEWSLETTER = "newsletter"
    LEGAL = "legal"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    SEPARATOR = "separator"
    BLANK = "blank"


_K = BlockKind
BODY_KINDS: frozenset[BlockKind] = frozenset({_K.HEADING, _K.PARAGRAPH, _K.QUOTE, _K.LIST_ITEM})
"""Running prose: what ``Document.body`` is made of."""

KEPT_KINDS: frozenset[BlockKind] = BODY_KINDS | {
    _K.TITLE,
    _K.KICKER,
    _K.DECK,
    _K.BYLINE,
    _K.DATELINE,
    _K.CAPTION,
    _K.FOOTNOTE,
    _K.AUTHOR_BIO,
}
"""The article and what belongs to it."""

REMOVED_KINDS: frozenset[BlockKind] = frozenset(BlockKind) - KEPT_KINDS
"""What the site put around the article."""


def kind_named(name: str) -> BlockKind:
    """Return the kind called *name*.

    Raises:
        UnknownName: if there is no such kind; the message lists them.

    >>> kind_named("list_item") is BlockKind.LIST_ITEM
    True
    >>> kind_named("sidebar")
    Traceback (most recent call last):
    ...
    isis_corpus.errors.UnknownName: no block kind is called 'sidebar'; there are: advertisement, author_bio, blank, \
byline, caption, comment, comment_form, comments_header, dateline, deck, footnote, heading, kicker, legal, list_item, \
navigation, newsletter, paragraph, paywall, quote, related, separator, sharing, title
    """
    try:
        return BlockKind(name)
    except ValueError:
        known = ", ".join(sorted(BlockKind))
        raise UnknownName(f"no block kind is called {name!r}; there are: {known}") from None
