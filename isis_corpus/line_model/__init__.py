"""The line model: how likely each line of a page is article body, and what it is otherwise.

It reads raw lines and knows no phrases: a first stage weighs words and shape of each line by itself, a second one looks
at the lines around it and at the whole page. What announces itself is found by rules; this is for the rest.
"""

from __future__ import annotations

from isis_corpus.line_model.decoding import decode_body
from isis_corpus.line_model.scores import LineScore, PageScores
from isis_corpus.line_model.scoring import score_lines, score_page

__all__ = ["LineScore", "PageScores", "decode_body", "score_lines", "score_page"]
