"""Where the shared reference and benchmark data lie, for the tests that measure against them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / ".." / "shared"


def shared(*parts: str) -> Path:
    """Return a path in the shared data, or skip the test where it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs the shared data: {'/'.join(parts)} is not there")
    return path


def load_json(*parts: str) -> Any:
    return json.loads(shared(*parts).read_text(encoding="utf-8"))


def load_text(*parts: str) -> str:
    with shared(*parts).open(encoding="utf-8", newline="") as file:
        return file.read()


def load_lines(*parts: str) -> list[dict[str, Any]]:
    with gzip.open(shared(*parts), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
