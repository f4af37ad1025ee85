"""Texts that cost a careless pattern its linear time, made to any size."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["HOSTILE"]

Maker = Callable[[int], str]

_REPEATED = (
    *(
        "[",
        "]",
        "(",
        ")",
        "'",
        "’",
        '"',
        "*",
        "_",
        "**",
        "* ",
        "#",
        "# ",
        ">",
        "> ",
        "-",
        "- ",
        "—",
        "|",
        "`",
        "\\",
        "<",
    ),
    *("<sup>", "<sup>1</sup>", "[1]", "[a](", "](", "![", "[](", "\\*a", "**a", "_a ", "(a ", "((", "[[", "*a* "),
    *(
        " ",
        "\t",
        "\xa0",
        "\u200b",
        "\n",
        "\r\n",
        " \n",
        "\n\n\n",
        "\x0c",
        "\u0301",
        "\u2028",
        "\ufeff",
        "\x00",
        "\ud800",
    ),
    *("1", "1 ", "1. ", "1\n", "1. a\n", "[1] a\n", "a1 ", "a.1 ", "¹", "2014 ", "(1) ", "3 May 2016 ", "12:30 "),
    *("a", "a ", "A ", "Aa ", "a. ", "A. ", "a, ", "a\n", "A b\n", "a-\n", "al-", "Â ", "â€™", "Ø§", "ع", "ع "),
    *(
        ":",
        "a: ",
        "a:\n",
        "a says:\n",
        "By A B\n",
        "Reply\n",
        "© ",
        "Share this\n",
        "Photo: ",
        "Read more: ",
        "…",
        "… ",
    ),
)


def _repeating(piece: str) -> Maker:
    return lambda size: piece * (size // len(piece))


def _line_of_words(size: int) -> str:
    return ("The town was quiet again, officials said, and " * (size // 46 + 1))[:size]


def _opened_only(opening: str) -> Maker:
    return lambda size: f"{opening}a " * (size // (len(opening) + 2))


def _deeper(size: int) -> str:
    """Comments that each stand one step further in; the number of steps grows with the root of the size."""
    depth = int(size**0.5)
    return "2 comments\n\n" + "".join(f"{' ' * step}{step}. A says:\nb\n" for step in range(1, depth))


HOSTILE: dict[str, Maker] = {repr(piece)[1:-1]: _repeating(piece) for piece in _REPEATED}
"""By name: a function from a size, in code points, to a text of about that size."""

HOSTILE |= {f"{opening}a": _opened_only(opening) for opening in ("[", "(", "“", "«", "**", "__", "<", "![x](")}
HOSTILE |= {"one line of words": _line_of_words, "ever deeper replies": _deeper}
