"""Rules: each finds one kind of line, edit or region and changes nothing."""
