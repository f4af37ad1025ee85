"""Clean scraped texts on ISIS, Iraq and Syria, and normalise their Arabic names."""

from isis_corpus.cleaning import clean
from isis_corpus.parsing import parse

__all__ = ["clean", "parse"]
