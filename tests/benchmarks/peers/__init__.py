"""Our figures beside those of other extractors; nothing here is imported by the package or run by the tests but its glue."""
