"""Importing the package takes less than a tenth of a second over the bare interpreter."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

LIMIT = 0.1  # seconds


def _time(code: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return perf_counter() - start


def test_importing_the_package_is_cheap() -> None:
    _time("import isis_corpus")  # the first import may have to compile
    best = float("inf")
    for _ in range(8):
        bare = min(_time("pass") for _ in range(3))
        best = min(best, min(_time("import isis_corpus") for _ in range(3)) - bare)
        if best < LIMIT:
            break
    assert best < LIMIT


def test_importing_the_package_reads_no_table_and_no_heavy_module() -> None:
    code = (
        "import sys, isis_corpus\n"
        "heavy = {'ftfy', 'tqdm', 'hypothesis', 'numpy', 'sklearn', 'argparse', 'isis_corpus.names'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
