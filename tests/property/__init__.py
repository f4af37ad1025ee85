"""Laws that hold for every text, one file a law."""
