"""Who may import whom: the walls of the house, and that each wall holds."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from pytest_archon import archrule
from pytest_archon.collect import collect_imports, collect_imports_from_path, walk, walk_toplevel
from pytest_archon.failure import pop_failures

PACKAGE = "csp_desktop"

READS = {
    "domain": (),
    "charts": ("domain",),
    "project": ("domain", "charts"),
    "returns": ("domain", "charts"),
    "checks": ("domain", "charts"),
    "pack": ("domain", "charts"),
    "workbooks": ("domain", "charts"),
    "session": ("domain", "charts", "project", "returns", "checks", "pack", "workbooks"),
    "commands": ("domain", "charts", "project", "returns", "checks", "pack", "workbooks", "session"),
    "ui": ("domain", "charts", "project", "returns", "checks", "pack", "workbooks", "session", "commands"),
}

HOMES = {
    "PySide6": ("session", "ui"),
    "PySide6.QtWidgets": ("ui",),
    "pyqtgraph": ("ui",),
    "qtawesome": ("ui",),
    "reportlab": ("pack",),
    "pikepdf": ("pack",),
    "pypdfium2": ("pack", "ui"),
    "apsw": ("project",),
    "sqlite3": (),
    "openpyxl": ("workbooks",),
    "python_calamine": ("returns",),
    "pandas": ("returns",),
    "rapidfuzz": ("returns",),
    "numpy": ("returns", "ui"),
}

NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "PySide6.QtNetwork")

PURE = ("domain", "charts")


@dataclass(frozen=True)
class Wall:
    """What some layers may not import, but for `free`; `breach` is an import that breaks it."""

    name: str
    layers: tuple[str, ...]
    forbidden: str
    breach: tuple[str, str]
    free: tuple[str, ...] = ()


def between_layers() -> Iterable[Wall]:
    for layer, known in READS.items():
        unknown = tuple(other for other in READS if other != layer and other not in known)
        for other in unknown:
            breach = (layer, f"from {{package}}.{other} import module")
            yield Wall(f"{layer} does not know {other}", (layer,), f"{{package}}.{other}", breach)


def around_libraries() -> Iterable[Wall]:
    for library, homes in HOMES.items():
        elsewhere = tuple(layer for layer in READS if layer not in homes)
        breach = (elsewhere[0], f"import {library}")
        yield Wall(f"{library} only in {' and '.join(homes) or 'no layer'}", elsewhere, library, breach)


def around_the_computer() -> Iterable[Wall]:
    for module in NETWORK:
        yield Wall(f"no {module} anywhere", tuple(READS), module, ("session", f"import {module}"))


def around_qt_in_the_session() -> Iterable[Wall]:
    breach = ("session", "def late():\n    from PySide6 import QtPrintSupport")
    free = ("PySide6.QtCore", "PySide6.QtGui")
    yield Wall("only QtCore and QtGui in session", ("session",), "PySide6", breach, free)


WALLS = [*between_layers(), *around_libraries(), *around_the_computer(), *around_qt_in_the_session()]


def within(names: Iterable[str]) -> list[str]:
    """Return the patterns for modules or packages with all that they hold."""
    return [pattern for name in names for pattern in (name, f"{name}.*")]


def check(wall: Wall, package: str) -> None:
    """Look at every import of the layers, also those within functions."""
    imports = collect_imports(package, walk)
    layers = [f"{package}.{layer}" for layer in wall.layers]
    there = [layer for layer in layers if any(f"{name}.".startswith(f"{layer}.") for name in imports)]
    if there:
        rule = archrule(wall.name).match(*within(there))
        forbidden = within([wall.forbidden.format(package=package)])
        rule.should_not_import(*forbidden).may_import(*within(wall.free)).check(package, only_direct_imports=True)


def strangers(package: str) -> set[str]:
    """Return what the pure layers import from outside the package and the standard library."""
    layers = tuple(f"{package}.{layer}." for layer in PURE)
    imports = collect_imports(package, walk)
    used = {name for module, names in imports.items() if f"{module}.".startswith(layers) for name in names}
    return {name for name in used if name.partition(".")[0] not in {package, *sys.stdlib_module_names}}


def cycle(package: str) -> list[str]:
    """Return modules that import each other when they are imported; empty where there are none."""
    try:
        TopologicalSorter(collect_imports(package, walk_toplevel)).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a package with every layer and nothing in any."""
    folder = tmp_path / f"toy_{tmp_path.name}"
    for layer in ("", *READS):
        (folder / layer).mkdir()
        (folder / layer / "__init__.py").touch()
        (folder / layer / "module.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    return folder


def put(toy: Path, layer: str, statement: str) -> None:
    (toy / layer / "breach.py").write_text(statement.format(package=toy.name), encoding="utf-8")
    collect_imports_from_path.cache_clear()


@pytest.mark.parametrize("wall", WALLS, ids=lambda wall: wall.name)
def test_the_wall_stands(wall):
    check(wall, PACKAGE)


@pytest.mark.parametrize("wall", WALLS, ids=lambda wall: wall.name)
def test_the_wall_holds(wall, toy):
    check(wall, toy.name)
    assert pop_failures() == []
    put(toy, *wall.breach)
    check(wall, toy.name)
    assert wall.name in {failure.rule_name for failure in pop_failures()}


def test_the_rules_and_the_charts_need_nothing_but_python():
    assert strangers(PACKAGE) == set()


@pytest.mark.parametrize("layer", PURE)
def test_a_library_in_a_pure_layer_is_seen(layer, toy):
    put(toy, layer, "def late():\n    import numpy")
    assert strangers(toy.name) == {"numpy"}


def test_no_modules_import_each_other():
    assert cycle(PACKAGE) == []


def test_modules_that_import_each_other_are_seen(toy):
    put(toy, "domain", "from {package}.domain import module")
    (toy / "domain" / "module.py").write_text(f"from {toy.name}.domain import breach", encoding="utf-8")
    assert {f"{toy.name}.domain.module", f"{toy.name}.domain.breach"} == set(cycle(toy.name))


def test_every_layer_is_in_the_plan():
    package = Path(__file__).parents[1] / PACKAGE
    assert {path.parent.name for path in package.glob("*/*.py")} <= set(READS)
