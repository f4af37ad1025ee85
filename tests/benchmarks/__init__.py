"""Measurements as ratios within one run. ``pytest tests/benchmarks -o python_files='bench_*.py'`` runs them."""
