"""Imports point down: no cycles, and no arrow between the cleaning side and the names side."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import isis_corpus

_ROOT = Path(isis_corpus.__file__).parent
_SHARED = {"edits", "errors", "kinds", "patterns", "resources", "spans"}
_COMMAND_LINE = {"inputs", "outputs"}
_ON_TOP = {"", "cli", "demo", "testing"}


def _name(path: Path) -> str:
    parts = path.relative_to(_ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


_MODULES = {_name(path): path for path in _ROOT.rglob("*.py")}


def _imports(path: Path) -> set[str]:
    """The modules of the package that a module imports when it is imported itself."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("isis_corpus"):
            home = (node.module or "").removeprefix("isis_corpus").removeprefix(".")
            inner = {f"{home}.{alias.name}".removeprefix(".") for alias in node.names}
            found |= {name for name in inner if name in _MODULES} or {home}
    return found


_GRAPH = {name: _imports(path) for name, path in _MODULES.items()}


def test_there_are_no_import_cycles() -> None:
    order = list(TopologicalSorter(_GRAPH).static_order())
    assert set(order) == set(_MODULES)


def test_no_module_imports_the_public_face() -> None:
    assert [name for name, imported in _GRAPH.items() if "" in imported and name not in _ON_TOP] == []


def test_the_two_sides_share_the_bottom_layer_only() -> None:
    for name, imported in _GRAPH.items():
        if name.split(".")[0] == "names":
            allowed = {"names", *_SHARED, *(_COMMAND_LINE if name == "names.commands" else ())}
            assert {module for module in imported if module.split(".")[0] not in allowed} == set(), name
        elif name not in _ON_TOP:
            assert not [module for module in imported if module.split(".")[0] == "names"], name


def test_every_module_has_its_charter() -> None:
    for name, path in _MODULES.items():
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), name
