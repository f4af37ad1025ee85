"""The public names: sorted, all there, the names side imported on first use; and what the project files say of them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import isis_corpus
from isis_corpus import names

ROOT = Path(__file__).resolve().parent.parent


def _rank(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, as ruff sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def test_the_public_names_are_sorted_and_all_there() -> None:
    assert list(isis_corpus.__all__) == sorted(isis_corpus.__all__, key=_rank)
    for name in isis_corpus.__all__:
        assert getattr(isis_corpus, name) is not None


def test_the_public_names_of_the_names_side_are_those_of_its_package() -> None:
    for name in names.__all__:
        assert name in isis_corpus.__all__
        assert getattr(isis_corpus, name) is getattr(names, name)


def test_what_is_not_there_raises_as_usual() -> None:
    with pytest.raises(AttributeError, match="module 'isis_corpus' has no attribute 'clean_all'"):
        isis_corpus.clean_all  # noqa: B018 - the access is what is tested


def test_completion_lists_what_is_not_imported_yet() -> None:
    code = "import isis_corpus, sys; assert 'isis_corpus.names' not in sys.modules; assert 'find_names' in dir(isis_corpus)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_version_is_stated_once_in_every_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert isis_corpus.__version__ == project["version"] == version("isis-corpus")
    assert f"version: {isis_corpus.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## [{isis_corpus.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_checks_call_the_command_of_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    if not script.is_file():
        pytest.skip("the script of the checks is not part of the source distribution")
    (command,) = (line for line in script.read_text(encoding="utf-8").splitlines() if "--group dev" in line)
    assert f"\n{command}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
