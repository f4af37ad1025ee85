"""Clean scraped texts on ISIS, Iraq and Syria, and normalise their Arabic names."""
