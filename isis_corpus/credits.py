"""Credits: who took a picture, split off its caption. Brackets that belong to the caption are left alone."""

from __future__ import annotations

from isis_corpus.rules.captions import CREDIT_LABEL, trailing_credit

__all__ = ["split_credit"]


def split_credit(caption: str) -> tuple[str, str | None]:
    """Return the caption without its credit, and the credit without its label and brackets.

    >>> split_credit("Smoke over the old city. (Photo: Rana Aziz/AFP)")
    ('Smoke over the old city.', 'Rana Aziz/AFP')
    >>> split_credit("The bridge (left) and the mill")
    ('The bridge (left) and the mill', None)
    """
    start = trailing_credit(caption)
    if start is None:
        return caption, None
    text, credit = caption[:start].rstrip(" |-–—/"), caption[start:]
    credit = credit.strip().removesuffix(".").strip("()[] ") if credit.strip()[:1] in "([" else credit.strip(" .")
    label = CREDIT_LABEL.match(credit)
    while label and label.end() < len(credit):
        credit = credit[label.end() :]
        label = CREDIT_LABEL.match(credit)
    credit = credit.lstrip("©: ").strip("() ")
    return text, credit or None
