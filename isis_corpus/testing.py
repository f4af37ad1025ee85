"""Hypothesis strategies for tests of code that uses this package: texts, scraped articles, documents, name spellings.

They are biased to what the code branches on: quotes, brackets, digits, every kind of space and line end, ʿayn signs,
combining marks, mojibake, lone surrogates, and the furniture of real pages. Needs the extra ``testing``.
"""

from __future__ import annotations

from itertools import pairwise

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise ImportError("isis_corpus.testing needs hypothesis: pip install 'isis-corpus[testing]'") from error

from isis_corpus.document import Block, Caption, Comment, Document, Footnote
from isis_corpus.edits import Edit, apply_edits
from isis_corpus.findings import Finding, Strength
from isis_corpus.kinds import BlockKind
from isis_corpus.parsing import parse
from isis_corpus.spans import Span

__all__ = ["documents", "name_spellings", "scraped_articles", "texts"]

_CHARACTERS = (
    "aZé ßİıʿʾ'’‘`“”\"«»()[]{}<>*_#|\\/-–—.,:;!?…•·†‡§¹²₃0123456789 \xa0\u2009\u200b\u200c\u200d\u200e\u202e\ufeff\xad"
    "\n\r\t\v\f\x00\x1c\x85\u2028\u2029\u0301\u0650\u064eعأبداΩ漢🇮🇶👩🏽\ud800\udc00\udfff\ufffd"
)
_FRAGMENTS = (
    *("\n\n", "\r\n", "\n    ", "  \n", "\n> ", "\n# ", "\n- ", "\n1. ", "\n---\n", "\n* * *\n", "\n| a | b |\n"),
    *("<sup>1</sup>", "<sup>", "[1]", "[^1]", "[note 2]", "(3)", "word.4 ", "\n[1] ", "\n1 ", "\n† "),
    *("**", "](", "[link](http://example.org/a_b)", "![](x)", "\\*", "\\(", "__", "<https://example.org>"),
    *("â€™", "â€œ", "Ã©", "Â ", "Ø§Ù„", "\xc3\xa9", "ï»¿"),
    *("Share this", "\nRelated: ", "\nREAD MORE: ", "\nAdvertisement\n", "\nLeave a Reply\n", "\n2 comments\n"),
    *(
        "\nSubscribe to continue reading\n",
        "\n© 2016 The Daily\n",
        "\nSign up for our newsletter\n",
        "\nBy Rana Aziz\n",
    ),
    *(
        "\nRana says:\n",
        "\n  1. Omar says:\n",
        "Reply",
        "3 May 2016",
        "\nMOSUL, Iraq (AP) — ",
        "Photo: AFP",
        "\nNotes\n",
    ),
    *("Da'esh ", "Tal ‘Afar ", "al-Raqqa ", "The town was quiet again on Monday, two officials said. ", "execu-\ntion"),
)


def texts(*, max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts of any kind, none of them made up to be an article.

    Args:
        max_size: How many pieces, each a character or a fragment, a text has at most.
    """
    pieces = st.one_of(st.sampled_from(_CHARACTERS), st.sampled_from(_FRAGMENTS), st.characters(codec=None))
    return st.lists(pieces, max_size=max_size).map("".join)


_SUBJECTS = ("The governor", "A shopkeeper in Tal ‘Afar", "The ministry", "Idris al-Hamdani", "Da'esh", "Two engineers")
_VERBS = (
    "said on Monday that",
    "wrote in a report that",
    "had known since 2014 that",
    "denied that",
    "told Reuters that",
)
_CLAUSES = (
    "the road to Raqqa was open again",
    "the mill had burned for three days",
    "3.1 million people had left [sic] the province",
    "nobody had asked to subscribe to the paper",
    "“the comments of the mayor” were his own",
    "the wells [36.2° N] were dry by the autumn of that year",
)
_HEADLINES = ("The mill at Qayyara turns again", "Who counted the wells?", "Three bridges, one river")
_FURNITURE = (
    *("Home", "Skip to main content", "Share this article", "Tweet", "ADVERTISEMENT", "* * *", "Subscribe now"),
    *(
        "READ MORE: Ten bridges still closed",
        "Sign up for our newsletter",
        "© 2017 The Khabur Examiner. All rights reserved.",
    ),
    *("Photo: Dilan Saeed/AFP", "Tags: Syria, Iraq, wheat", "You have read 3 of your 4 free articles this month."),
)
_COMMENTS = (
    "2 comments\n\n1. Rana says:\nThe mill was never closed.\nReply\n\n2. Omar says:\nIt was.\nReply",
    "Leave a Reply\n\nYour email address will not be published.",
    "Rana → Omar • 3 years ago\nThank you for this.",
)
_NOTES = (
    "Notes\n\n[1] Interview, Erbil, May 2016.\n\n[2] Ibid., pp. 12–19.",
    "<sup>1</sup> Interview, Erbil, May 2016.",
)


def _sentences() -> st.SearchStrategy[str]:
    parts = st.tuples(st.sampled_from(_SUBJECTS), st.sampled_from(_VERBS), st.sampled_from(_CLAUSES))
    marks = st.sampled_from(("", "", "", "[1]", "<sup>1</sup>", "¹"))
    return st.builds(lambda words, mark: f"{' '.join(words)}.{mark}", parts, marks)


def _paragraphs() -> st.SearchStrategy[str]:
    return st.lists(_sentences(), min_size=1, max_size=5).map(" ".join)


@st.composite
def scraped_articles(draw: st.DrawFn) -> str:
    """Articles as a scraper leaves them: prose with furniture around and inside, in several layouts.

    Title, byline and place line may be missing; line ends, blank lines and indentation vary; there may be footnotes and
    comments. All words are invented.
    """
    gap = draw(st.sampled_from(("\n\n", "\n", "\n\n\n", "\r\n\r\n", " \n\n")))
    head = draw(st.lists(st.sampled_from(_FURNITURE), max_size=4))
    title = draw(st.lists(st.sampled_from(_HEADLINES), max_size=1))
    byline = draw(st.sampled_from(([], ["By Rana Aziz"], ["By Rana Aziz and Omar Haddad", "3 May 2016"])))
    body = draw(st.lists(st.one_of(_paragraphs(), _paragraphs(), st.sampled_from(_FURNITURE)), min_size=1, max_size=8))
    place = draw(st.sampled_from(("", "", "IRBIL, Iraq (AP) — ", "DAMASCUS: ")))
    end = draw(
        st.lists(
            st.one_of(st.sampled_from(_NOTES), st.sampled_from(_COMMENTS), st.sampled_from(_FURNITURE)), max_size=4
        )
    )
    body[0] = place + body[0]
    return gap.join([*head, *title, *byline, *body, *end]) + draw(st.sampled_from(("", "\n")))


def documents() -> st.SearchStrategy[Document]:
    """Documents that parsing makes, and documents that nothing but the type's own rules holds together."""
    return st.one_of(scraped_articles().map(parse), texts().map(parse), _built_documents())


@st.composite
def _built_documents(draw: st.DrawFn) -> Document:
    source = draw(texts(max_size=20))
    cuts = draw(st.lists(st.integers(1, max(1, len(source) - 1)), max_size=5, unique=True).map(sorted))
    bounds = [0, *(cut for cut in cuts if cut < len(source)), len(source)] if source else []
    blocks = tuple(draw(_blocks(source, Span(a, b))) for a, b in pairwise(bounds))
    spans = st.tuples(st.integers(0, len(source)), st.integers(0, len(source))).map(lambda ends: Span(*sorted(ends)))
    words = texts(max_size=3)
    some = st.none() | words
    comment = st.builds(Comment, st.none() | st.integers(0, 99), some, some, words, spans)
    thread = st.builds(
        Comment, st.none() | st.integers(0, 99), some, some, words, spans, st.lists(comment, max_size=2).map(tuple)
    )
    return Document(
        source=source,
        blocks=blocks,
        url=draw(some),
        title=draw(some),
        kicker=draw(some),
        deck=draw(some),
        authors=tuple(draw(st.lists(words, max_size=2))),
        translators=tuple(draw(st.lists(words, max_size=2))),
        published=draw(some),
        publisher=draw(some),
        author_bio=draw(some),
        captions=tuple(draw(st.lists(st.builds(Caption, some, some, spans), max_size=2))),
        footnotes=tuple(
            draw(st.lists(st.builds(Footnote, words, words, spans, st.lists(spans, max_size=2).map(tuple)), max_size=2))
        ),
        comments=tuple(draw(st.lists(thread, max_size=2))),
        truncated=draw(some),
    )


@st.composite
def _blocks(draw: st.DrawFn, source: str, span: Span) -> Block:
    kinds = st.sampled_from(list(BlockKind))
    ends = sorted(draw(st.lists(st.integers(span.start, span.end), max_size=4)))
    words = texts(max_size=2)
    edits = [Edit(Span(a, b), draw(words), draw(words)) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    finding = st.builds(Finding, kinds, words, st.just(span), words, st.sampled_from(list(Strength)), st.booleans())
    shifted = [Edit(Span(e.span.start - span.start, e.span.end - span.start), e.replacement, e.rule) for e in edits]
    kind = draw(kinds)
    text = "" if kind is BlockKind.BLANK else apply_edits(span.text(source), shifted)
    return Block(kind, span, text, tuple(draw(st.lists(finding, max_size=2))), tuple(edits), draw(st.booleans()))


_NAMES = (
    *(("al", "ʿAbadi"), ("al", "Raqqa"), ("al", "Shaʿitat"), ("al", "Zarqawi"), ("", "Tal ʿAfar"), ("", "Baʿquba")),
    *(("al", "Anbar"), ("", "Daʿesh"), ("", "Saʿdun"), ("al", "Maʾmun"), ("", "Kirkuk"), ("al", "Qaʾim")),
)
_AYNS = ("ʿ", "‘", "'", "`", "ʻ", "")
_HAMZAS = ("ʾ", "’", "'", "")


@st.composite
def name_spellings(draw: st.DrawFn) -> tuple[str, str]:
    """Two spellings of one Arabic name in Latin letters, as texts mix them.

    They differ in the signs for ʿayn and hamza, in the article's capital and in case, never in a letter.
    """
    article, name = draw(st.sampled_from(_NAMES))

    def _spell() -> str:
        ayn, hamza = draw(st.sampled_from(_AYNS)), draw(st.sampled_from(_HAMZAS))
        written = name.replace("ʿ", ayn).replace("ʾ", hamza)
        joined = f"{draw(st.sampled_from(('al-', 'Al-')))}{written}" if article else written
        return draw(st.sampled_from((joined, joined, joined.upper())))

    return _spell(), _spell()
