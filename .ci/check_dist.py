"""Check what a built sdist and wheel hold: every file of the package, and nothing that does not belong."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

TOP = {"CHANGELOG.md", "CITATION.cff", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml", ".gitignore"}
FOLDERS = {"isis_corpus", "tests", "docs"}


def package_files(root: Path) -> set[str]:
    """The files of the package as they stand in the checkout."""
    return {
        path.relative_to(root).as_posix()
        for path in (root / "isis_corpus").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def check(dist: Path, root: Path) -> list[str]:
    """Return what is wrong, one line each."""
    (wheel,), (sdist,) = dist.glob("*-py3-none-any.whl"), dist.glob("*.tar.gz")
    expected = package_files(root)
    in_wheel = set(zipfile.ZipFile(wheel).namelist())
    with tarfile.open(sdist) as archive:
        in_sdist = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    problems = [f"{wheel.name}: {name} is missing" for name in sorted(expected - in_wheel)]
    problems += [f"{sdist.name}: {name} is missing" for name in sorted(expected - in_sdist)]
    info = f"{'-'.join(wheel.name.split('-')[:2])}.dist-info/"
    problems += [f"{wheel.name}: {name} is stray" for name in sorted(in_wheel - expected) if not name.startswith(info)]
    for name in sorted(in_sdist - expected):
        top = name.split("/", 1)[0]
        if (top not in TOP and top not in FOLDERS) or "__pycache__" in name or top == "isis_corpus":
            problems.append(f"{sdist.name}: {name} is stray")
    if not any(name.endswith("licenses/LICENSE") for name in in_wheel):
        problems.append(f"{wheel.name}: the licence is missing")
    return problems


if __name__ == "__main__":
    found = check(Path(sys.argv[1]), Path(__file__).resolve().parent.parent)
    print("\n".join(found) or "sdist and wheel hold what they should")
    sys.exit(bool(found))
