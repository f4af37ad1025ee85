"""Parsing: a scraped text in, a typed document out. Total on ``str``, and nothing of the text is lost."""

from __future__ import annotations

from collections.abc import Collection

from isis_corpus.blocks import Draft, build_blocks, draft_blocks
from isis_corpus.document import Block, Document
from isis_corpus.errors import UnknownName, require_str
from isis_corpus.fields import read_fields
from isis_corpus.labelling import label_units
from isis_corpus.layout import Layout
from isis_corpus.patterns import LazyPattern
from isis_corpus.policies import Level, Policy
from isis_corpus.rendering import may_keep
from isis_corpus.rules import LOCAL_RULES, OPEN_RULES, PLACE_RULES, REGION_RULES
from isis_corpus.segmentation import Page, Splitter, segment
from isis_corpus.splits import split_line
from isis_corpus.wraps import unwrap

__all__ = ["RULE_NAMES", "parse", "parse_for"]

RULE_NAMES: tuple[str, ...] = (*LOCAL_RULES, *REGION_RULES, *PLACE_RULES, *OPEN_RULES)
"""The names of the rules, as ``parse(skip=…)`` takes them."""


def parse(text: str, url: str | None = None, *, skip: Collection[str] = ()) -> Document:
    r"""Take a scraped text apart.

    Every code point of *text* belongs to exactly one block of the result, whatever the text is: empty, without line
    breaks, with lone surrogates. Offsets everywhere are code points of *text*.

    Args:
        text: Plain text or Markdown as a scraper left it. Nothing is decoded or normalised beforehand.
        url: Where it came from; kept, never looked at.
        skip: Names of rules (see ``RULE_NAMES``) to leave out.

    Returns:
        The document.

    Raises:
        TypeError: if *text* is not a ``str``, *url* neither a ``str`` nor None, or *skip* one ``str``.
        UnknownName: if *skip* names a rule that does not exist.

    >>> document = parse("Bridge reopens in Mosul\n\nThe old bridge was opened again on Monday, officials said.\n\nShare this article")
    >>> document.title
    'Bridge reopens in Mosul'
    >>> [str(block.kind) for block in document.blocks if block.text]
    ['title', 'paragraph', 'sharing']
    >>> parse("").blocks
    ()
    """
    require_str(text, "text")
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be a str or None, not {type(url).__name__}")
    if isinstance(skip, str):
        raise TypeError("skip must be a list of rule names, not one str; write skip=[name]")
    for name in skip:
        if name not in RULE_NAMES:
            raise UnknownName(f"no rule is called {name!r}; there are: {', '.join(RULE_NAMES)}")
    drafts, layout = _draft(text, skip)
    blocks, markers = build_blocks(text, drafts)
    return read_fields(text, url, blocks, markers, layout)


def _draft(text: str, skip: Collection[str]) -> tuple[list[Draft], Layout]:
    page = Page(text, unwrap(segment(text, _splitter(text)), text))
    findings, layout = label_units(page, skip)
    return draft_blocks(page, findings), layout


_SPEAKER = LazyPattern(r"(?m)^[\p{Lu}][\p{Lu} .'’-]{1,30}: ")
_FAR_DOWN = 1000  # lines; that far down a name with a colon opens no report


def _splitter(text: str) -> Splitter:
    """The splitter for a text; in a dialogue a name in capitals with a colon is a speaker, not a place."""
    if ": " not in text or len(_SPEAKER.compiled.findall(text)) < 3:
        return split_line
    return lambda line, number: split_line(line, number and number + _FAR_DOWN)


def parse_for(text: str, policy: Policy) -> tuple[Block, ...]:
    """Return only the blocks of *text* that *policy* may keep; what ``clean`` needs, without the rest of a document."""
    keep = policy.keep
    keeps_others = policy.level is Level.PRECISION or bool(policy.protect)

    def wanted(draft: Draft) -> bool:
        return draft.kind in keep or (
            keeps_others and may_keep(policy, draft.kind, draft.findings, lambda: text[draft.start : draft.end])
        )

    return build_blocks(text, _draft(text, ())[0], wanted)[0]
