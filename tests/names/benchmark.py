"""Speed of the names half: run ``python -m tests.names.benchmark [FILE ...]``; prints one line a function.

Texts come from the files given, or from the shared articles; names and pairs from the gazetteer.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from isis_corpus.names import Gazetteer, find_names, fold_marks, name_key, normalize_names, romanize, same_name
from tests.names.shared import SHARED


def rate(call: Callable[[], object], amount: float) -> float:
    """Return *amount* per second of processor time, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        call()
        best = min(best, process_time() - start)
    return amount / best


def main(arguments: list[str]) -> int:
    start = process_time()
    find_names("Mosul")
    print(f"first use of the gazetteer  {(process_time() - start) * 1000:8.0f} ms")
    command = [
        sys.executable,
        "-c",
        "import time; t = time.process_time(); import isis_corpus.names; print(time.process_time() - t)",
    ]
    imported = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(f"import isis_corpus.names    {imported * 1000:8.1f} ms")
    files = [Path(name) for name in arguments] or sorted(SHARED.glob("seeds/raw/*.txt")) + sorted(
        SHARED.glob("real/raw/*.txt")
    )
    text = (
        "\n\n".join(path.read_text(encoding="utf-8") for path in files)
        or "Troops left Mosul and Tal 'Afar for Raqqa. " * 3000
    )
    text *= max(1, 1_000_000 // len(text))
    spellings = sorted(
        {surface.text for entity in Gazetteer.load() for surface in entity.surfaces if surface.role != "arabic"}
    )
    pairs = list(itertools.islice(itertools.pairwise(spellings), 4000))
    arabic = sorted({entity.arabic for entity in Gazetteer.load() if entity.arabic})
    find_names(text)
    print(f"find_names                  {rate(lambda: find_names(text), len(text) / 1e6):8.1f} MB/s")
    print(f"normalize_names             {rate(lambda: normalize_names(text), len(text) / 1e6):8.1f} MB/s")
    print(f"fold_marks                  {rate(lambda: fold_marks(text), len(text) / 1e6):8.1f} MB/s")
    print(f"name_key                    {rate(lambda: [name_key(n) for n in spellings], len(spellings)):8,.0f} names/s")
    print(f"same_name                   {rate(lambda: [same_name(a, b) for a, b in pairs], len(pairs)):8,.0f} pairs/s")
    print(f"romanize                    {rate(lambda: [romanize(a) for a in arabic], len(arabic)):8,.0f} names/s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
