"""Importing the package takes less than a tenth of a second over the bare interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LIMIT = 0.1  # seconds
_MEASURE = "import time; start = time.process_time(); import isis_corpus; print(time.process_time() - start)"


def _run(code: str, cache: Path) -> str:
    """Run *code* in a fresh interpreter that keeps its bytecode below *cache*, as an installed package has it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(cache)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return done.stdout


def test_importing_the_package_is_cheap(tmp_path: Path) -> None:
    _run(_MEASURE, tmp_path)  # compiles
    assert min(float(_run(_MEASURE, tmp_path)) for _ in range(10)) < LIMIT


def test_importing_the_package_reads_no_table_and_no_heavy_module(tmp_path: Path) -> None:
    code = (
        "import sys, isis_corpus\n"
        "heavy = {'ftfy', 'tqdm', 'hypothesis', 'numpy', 'sklearn', 'argparse', 'isis_corpus.names'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    _run(code, tmp_path)
