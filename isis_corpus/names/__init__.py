"""Arabic names: compared, found, rewritten and romanised."""
