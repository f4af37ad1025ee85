"""Tests. The laws are under ``property``; what depends on time or size is under ``benchmarks``."""
