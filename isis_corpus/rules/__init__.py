"""Rules: each finds one kind of line, region or edit and changes nothing; the order within a stage does not matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from isis_corpus.findings import Finding
from isis_corpus.gates import Gates
from isis_corpus.kinds import BlockKind
from isis_corpus.layout import Layout
from isis_corpus.readings import Reading
from isis_corpus.rules import (
    author_notes,
    bylines,
    captions,
    datelines,
    headings,
    legal,
    list_items,
    navigation,
    quotes,
    related,
    separators,
    sharing,
)
from isis_corpus.rules.author_notes import find_author_head, find_author_note, find_author_place
from isis_corpus.rules.bylines import find_byline
from isis_corpus.rules.captions import find_caption, find_picture_heads
from isis_corpus.rules.comments import find_comment_threads
from isis_corpus.rules.datelines import find_dateline
from isis_corpus.rules.edges import find_closing_cluster, find_cued_lines
from isis_corpus.rules.entry_dates import find_entry_dates
from isis_corpus.rules.footnotes import find_footnotes
from isis_corpus.rules.furniture import phrase_rule
from isis_corpus.rules.headings import find_heading
from isis_corpus.rules.legal import find_legal
from isis_corpus.rules.list_items import find_list_item
from isis_corpus.rules.metadata import find_metadata
from isis_corpus.rules.navigation import find_navigation
from isis_corpus.rules.only_prose import find_only_prose
from isis_corpus.rules.open_lines import find_open_lines
from isis_corpus.rules.quotes import find_quote, find_verse
from isis_corpus.rules.related import find_related
from isis_corpus.rules.repeats import find_doubled_captions, find_galleries, find_running_heads, find_split_credits
from isis_corpus.rules.runs import (
    find_about,
    find_appeals,
    find_bridged,
    find_contents,
    find_form_fields,
    find_link_lists,
    find_tag_lists,
)
from isis_corpus.rules.sections import find_foot, find_isolated_headings, find_numbered, find_subheads
from isis_corpus.rules.separators import find_separator
from isis_corpus.rules.sharing import find_sharing
from isis_corpus.rules.tables import find_figure_rows, find_table
from isis_corpus.rules.teasers import find_breadcrumbs, find_headline_runs, find_joined_teasers, find_more_lists
from isis_corpus.rules.titles import find_head
from isis_corpus.segmentation import Page

__all__ = [
    "LOCAL_RULES",
    "OPEN_RULES",
    "PATTERN_RULES",
    "PLACE_RULES",
    "REGION_RULES",
    "LocalRule",
    "PlaceRule",
    "RegionRule",
]

LocalRule = Callable[[Reading], Finding | None]
RegionRule = Callable[[Page, Sequence[Finding]], dict[int, Finding]]
PlaceRule = Callable[[Page, Sequence[Finding], Layout], dict[int, Finding]]

find_advertisement = phrase_rule("advertisement", BlockKind.ADVERTISEMENT)
find_comment_form = phrase_rule("comment_form", BlockKind.COMMENT_FORM)
find_comments_header = phrase_rule("comments", BlockKind.COMMENTS_HEADER, BlockKind.COMMENT)
find_newsletter = phrase_rule("newsletter", BlockKind.NEWSLETTER)
find_paywall = phrase_rule("paywall", BlockKind.PAYWALL)

LOCAL_RULES: dict[str, LocalRule] = {
    "advertisement": find_advertisement,
    "author_notes": find_author_note,
    "bylines": find_byline,
    "captions": find_caption,
    "comment_form": find_comment_form,
    "comments": find_comments_header,
    "datelines": find_dateline,
    "headings": find_heading,
    "legal": find_legal,
    "list_items": find_list_item,
    "navigation": find_navigation,
    "newsletter": find_newsletter,
    "paywall": find_paywall,
    "quotes": find_quote,
    "related": find_related,
    "separators": find_separator,
    "sharing": find_sharing,
    "tables": find_table,
}
"""The rules that look at one line, by name."""

PATTERN_RULES: Gates[LocalRule] = Gates(
    {
        "author_notes": (find_author_note, author_notes.GATES),
        "bylines": (find_byline, bylines.GATES),
        "captions": (find_caption, captions.GATES),
        "datelines": (find_dateline, datelines.GATES),
        "headings": (find_heading, headings.GATES),
        "legal": (find_legal, legal.GATES),
        "list_items": (find_list_item, list_items.GATES),
        "navigation": (find_navigation, navigation.GATES),
        "quotes": (find_quote, quotes.GATES),
        "related": (find_related, related.GATES),
        "separators": (find_separator, separators.GATES),
        "sharing": (find_sharing, sharing.GATES),
        "tables": (find_table, ()),
    },
    plain={"bylines", "captions", "legal", "navigation", "separators", "sharing"},
)
"""Those of them that find anything in a line without a listed phrase, behind their gates; a table passes every gate."""

REGION_RULES: dict[str, RegionRule] = {
    "author_head": find_author_head,
    "about": find_about,
    "appeals": find_appeals,
    "breadcrumbs": find_breadcrumbs,
    "bridged": find_bridged,
    "comment_threads": find_comment_threads,
    "contents": find_contents,
    "doubled_captions": find_doubled_captions,
    "entry_dates": find_entry_dates,
    "figure_rows": find_figure_rows,
    "footnotes": find_footnotes,
    "form_fields": find_form_fields,
    "galleries": find_galleries,
    "headline_runs": find_headline_runs,
    "isolated_headings": find_isolated_headings,
    "joined_teasers": find_joined_teasers,
    "link_lists": find_link_lists,
    "metadata": find_metadata,
    "more_lists": find_more_lists,
    "picture_heads": find_picture_heads,
    "running_heads": find_running_heads,
    "split_credits": find_split_credits,
    "verse": find_verse,
    "tag_lists": find_tag_lists,
}
"""The rules that look at the whole document, given what each line is by itself."""

PLACE_RULES: dict[str, PlaceRule] = {
    "author_place": find_author_place,
    "closing_cluster": find_closing_cluster,
    "cued_lines": find_cued_lines,
    "foot": find_foot,
    "titles": find_head,
    "numbered": find_numbered,
    "subheads": find_subheads,
}
"""The rules that judge a line by where it stands, given the regions and the layout."""

OPEN_RULES: dict[str, PlaceRule] = {"line_model": find_open_lines, "only_prose": find_only_prose}
"""What judges the lines that all others leave open, or of which they leave nothing."""
