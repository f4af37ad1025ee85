"""Cleaners: one ``str`` to ``str`` function a concern. Each takes out what its name says; all else stays as written.

A block that goes takes the blank in front of it along. ``apply_cleaners`` carries out several in one go: that is faster
and surer than one after the other: each text is read with all of its context.
"""

from __future__ import annotations

from collections.abc import Iterable

from isis_corpus.concerns import CONCERNS, plan_concerns
from isis_corpus.edits import apply_edits
from isis_corpus.errors import UnknownName, require_str
from isis_corpus.parsing import parse

__all__ = [
    "apply_cleaners",
    "normalize_spaces",
    "rejoin_paragraphs",
    "remove_advertisements",
    "remove_author_notes",
    "remove_bylines",
    "remove_captions",
    "remove_comments",
    "remove_datelines",
    "remove_footnote_markers",
    "remove_footnotes",
    "remove_legal",
    "remove_navigation",
    "remove_newsletter",
    "remove_paywall",
    "remove_related",
    "remove_separators",
    "remove_sharing",
    "repair_encoding",
    "strip_markdown",
]


def apply_cleaners(text: str, names: Iterable[str]) -> str:
    r"""Carry out the cleaners called *names* on one reading of *text*.

    Raises:
        TypeError: if *text* is not a ``str``, or *names* is one.
        UnknownName: if there is no such cleaner; the message lists them.

    >>> text = "The dam fell.¹\n\n¹ Interview.\n\nShare this"
    >>> apply_cleaners(text, ["remove_sharing", "remove_footnote_markers"])
    'The dam fell.\n\n¹ Interview.'
    >>> apply_cleaners(text, [])
    'The dam fell.¹\n\n¹ Interview.\n\nShare this'
    """
    require_str(text, "text")
    if isinstance(names, str):
        raise TypeError("names must be a list of cleaners, not one str; write [name]")
    chosen = list(names)
    for name in chosen:
        if name not in CONCERNS:
            raise UnknownName(f"no cleaner is called {name!r}; there are: {', '.join(sorted(CONCERNS))}")
    if not chosen:
        return text
    return apply_edits(text, plan_concerns(parse(text), [(name, CONCERNS[name]) for name in chosen]))


def remove_comments(text: str) -> str:
    r"""Take out comment sections: their heading, the comments and the form.

    Prose that speaks of comments, and numbered paragraphs of the article, stay.

    >>> remove_comments("The mill was rebuilt.\n\nLeave a Reply\n\nYour email address will not be published.")
    'The mill was rebuilt.'
    >>> remove_comments("The governor declined to comment on the report.")
    'The governor declined to comment on the report.'
    """
    return apply_cleaners(text, ("remove_comments",))


def remove_paywall(text: str) -> str:
    r"""Take out paywall and registration notices, meters, price offers and appeals for money.

    Prose about subscriptions and subscribers stays.

    >>> remove_paywall("The road was closed on Friday.\n\nAlready a subscriber?")
    'The road was closed on Friday.'
    >>> remove_paywall("Few in the town could afford to subscribe to the paper.")
    'Few in the town could afford to subscribe to the paper.'
    """
    return apply_cleaners(text, ("remove_paywall",))


def remove_footnote_markers(text: str) -> str:
    """Take the footnote markers out of running text: ``<sup>1</sup>``, ``[1]``, ``¹``, and digits that the notes prove.

    The notes stay (see ``remove_footnotes``), and so do years and coordinates in brackets, ``[sic]``, decimals and
    exponents.

    >>> remove_footnote_markers("The dam was taken in August.[3] It was lost again.")
    'The dam was taken in August. It was lost again.'
    >>> remove_footnote_markers("The dam was taken that summer [2014] with few losses [sic].")
    'The dam was taken that summer [2014] with few losses [sic].'
    """
    return apply_cleaners(text, ("remove_footnote_markers",))


def remove_footnotes(text: str) -> str:
    r"""Take out footnotes and endnotes, with the heading of their section and the markers that point to them.

    Markers whose notes the text does not hold stay (see ``remove_footnote_markers``), and so do the items of numbered
    lists.

    >>> remove_footnotes("The dam was taken in August.[1]\n\n[1] Interview with an engineer, Mosul, May 2016.")
    'The dam was taken in August.'
    >>> remove_footnotes("1. The council met in May and again in the autumn of that year.")
    '1. The council met in May and again in the autumn of that year.'
    """
    return apply_cleaners(text, ("remove_footnotes",))


def remove_captions(text: str) -> str:
    r"""Take out the captions and credits of pictures, each of their copies.

    Prose that speaks of photographs stays.

    >>> remove_captions("The bridge was opened again on Monday.\n\nPhoto: Rana Aziz/AFP\n\nTraffic was light.")
    'The bridge was opened again on Monday.\n\nTraffic was light.'
    >>> remove_captions("She kept a photo of her brother, taken in Reuters' old office.")
    "She kept a photo of her brother, taken in Reuters' old office."
    """
    return apply_cleaners(text, ("remove_captions",))


def remove_sharing(text: str) -> str:
    r"""Take out the lines and buttons for sharing, following and printing.

    Prose about sharing stays.

    >>> remove_sharing("The bridge was opened again on Monday.\n\nShare this article")
    'The bridge was opened again on Monday.'
    >>> remove_sharing("The two families share this article of faith, he said.")
    'The two families share this article of faith, he said.'
    """
    return apply_cleaners(text, ("remove_sharing",))


def remove_related(text: str) -> str:
    r"""Take out teasers of other stories: "Related", "Read more" and most-read lists, alone or between paragraphs.

    Prose about related matters stays.

    >>> remove_related("The bridge was opened again on Monday.\n\nREAD MORE: Ten bridges still closed")
    'The bridge was opened again on Monday.'
    >>> remove_related("Related attacks were reported from three villages.")
    'Related attacks were reported from three villages.'
    """
    return apply_cleaners(text, ("remove_related",))


def remove_newsletter(text: str) -> str:
    r"""Take out the offers of newsletters and mailing lists.

    Prose about newsletters stays.

    >>> remove_newsletter("The bridge was opened again on Monday.\n\nSign up for our newsletter")
    'The bridge was opened again on Monday.'
    >>> remove_newsletter("The group's newsletter, al-Naba, appeared every week.")
    "The group's newsletter, al-Naba, appeared every week."
    """
    return apply_cleaners(text, ("remove_newsletter",))


def remove_legal(text: str) -> str:
    r"""Take out copyright lines, republication terms, disclaimers, consent banners and corrections policies.

    Prose about law, copyright or cookies stays.

    >>> remove_legal("The bridge was opened again on Monday.\n\n© 2019 The Tigris Courier. All rights reserved.")
    'The bridge was opened again on Monday.'
    >>> remove_legal("The court found that copyright in the maps had never been registered.")
    'The court found that copyright in the maps had never been registered.'
    """
    return apply_cleaners(text, ("remove_legal",))


def remove_navigation(text: str) -> str:
    r"""Take out menus, breadcrumbs, tags, page controls and the lines of a site's frame.

    Headings of the article that read like a menu stay, as far as their place shows what they are.

    >>> remove_navigation("Skip to main content\n\nThe bridge was opened again on Monday, officials said.")
    'The bridge was opened again on Monday, officials said.'
    >>> remove_navigation("They skip to the main road when the bridge is closed.")
    'They skip to the main road when the bridge is closed.'
    """
    return apply_cleaners(text, ("remove_navigation",))


def remove_advertisements(text: str) -> str:
    r"""Take out the markers of advertisements and sponsored lines.

    Prose about advertising stays.

    >>> remove_advertisements("The bridge was opened again on Monday.\n\nADVERTISEMENT\n\nTraffic was light.")
    'The bridge was opened again on Monday.\n\nTraffic was light.'
    >>> remove_advertisements("An advertisement in the paper offered a reward.")
    'An advertisement in the paper offered a reward.'
    """
    return apply_cleaners(text, ("remove_advertisements",))


def remove_separators(text: str) -> str:
    r"""Take out horizontal rules, empty bullets, and the running heads and page numbers of PDF pages.

    Dashes in a sentence stay.

    >>> remove_separators("The bridge was opened again on Monday.\n\n* * *\n\nTraffic was light.")
    'The bridge was opened again on Monday.\n\nTraffic was light.'
    >>> remove_separators("The bridge --- the last one --- was opened again.")
    'The bridge --- the last one --- was opened again.'
    """
    return apply_cleaners(text, ("remove_separators",))


def remove_bylines(text: str) -> str:
    r"""Take out bylines, translator lines and the credits of contributors and agencies.

    Prose that opens with "By" stays.

    >>> remove_bylines("By Rana Aziz\n\nThe bridge was opened again on Monday, officials said.")
    'The bridge was opened again on Monday, officials said.'
    >>> remove_bylines("By Tuesday the bridge was open again, officials said.")
    'By Tuesday the bridge was open again, officials said.'
    """
    return apply_cleaners(text, ("remove_bylines",))


def remove_datelines(text: str) -> str:
    """Take out the place and agency in front of a report, and the lines that say when it was published.

    Dates and places in the prose stay.

    >>> remove_datelines("IRBIL, Iraq (AP) — The bridge was opened again on Monday, officials in the city said.")
    'The bridge was opened again on Monday, officials in the city said.'
    >>> remove_datelines("On 3 May 2016 the bridge was opened again, officials said.")
    'On 3 May 2016 the bridge was opened again, officials said.'
    """
    return apply_cleaners(text, ("remove_datelines",))


def remove_author_notes(text: str) -> str:
    r"""Take out what a text says of its author.

    Sentences that introduce somebody in the story stay.

    >>> remove_author_notes("The bridge is open.\n\nAbout the author: Rana Aziz is a journalist based in Mosul.")
    'The bridge is open.'
    >>> remove_author_notes("Rana Aziz, a journalist based in Mosul, saw the bridge open.")
    'Rana Aziz, a journalist based in Mosul, saw the bridge open.'
    """
    return apply_cleaners(text, ("remove_author_notes",))


def repair_encoding(text: str) -> str:
    """Repair mojibake by ftfy's ``fix_encoding``, on damaged lines only.

    Quotation marks, apostrophes, ʿayn and hamza signs stay as written, and so do letters with diacritics.

    >>> repair_encoding("the groupâ€™s leader")
    'the group’s leader'
    >>> repair_encoding("Château, ‘Anah, “quoted”, Da'esh")
    "Château, ‘Anah, “quoted”, Da'esh"
    """
    return apply_cleaners(text, ("repair_encoding",))


def rejoin_paragraphs(text: str) -> str:
    r"""Join what hard line wraps and page breaks tore apart.

    A line break inside wrapped prose becomes a space, a hyphen at the line end goes where the word is one word. Where a
    sentence goes on behind a page break, the separators between its halves go; where notes or captions stand between
    them, nothing is moved: take those out first. Verse, lists and menus keep their breaks.

    >>> first = "The bridge was opened again on Monday, officials in the city said."
    >>> text = rejoin_paragraphs(first + "\n\nThe ribbon was cut by the\n\n---\n\nmayor, on foot with his two sons.")
    >>> text.splitlines()[-1]
    'The ribbon was cut by the mayor, on foot with his two sons.'
    >>> rejoin_paragraphs("The bridge was opened again.\n\nTraffic was light.")
    'The bridge was opened again.\n\nTraffic was light.'
    """
    return apply_cleaners(text, ("rejoin_paragraphs",))


def strip_markdown(text: str) -> str:
    """Take out Markdown marks: links (their text stays), emphasis, headings, quote marks and escapes.

    Bullets and list numbers stay, and so do asterisks that multiply, censor or point to a note.

    >>> strip_markdown("The **bridge** was [opened again](https://example.org/a) on Monday.")
    'The bridge was opened again on Monday.'
    >>> strip_markdown("A field of 3 * 4 km, and a d*mn lie")
    'A field of 3 * 4 km, and a d*mn lie'
    """
    return apply_cleaners(text, ("strip_markdown",))


def normalize_spaces(text: str) -> str:
    r"""Write plain single spaces, no white space at line ends, and at most one blank line at a stretch.

    No-break spaces and tabs become spaces, zero-width spaces go. Line breaks, the indentation of lines, and the joiners
    and direction marks that Arabic script needs stay.

    >>> normalize_spaces("Tal\xa0Afar  was\u200b quiet. \n\n\n\nTraffic was light.")
    'Tal Afar was quiet.\n\nTraffic was light.'
    >>> normalize_spaces("می\u200cشود")
    'می\u200cشود'
    """
    return apply_cleaners(text, ("normalize_spaces",))
