"""What a partner has put into the cells of a form: figures, marks, or words that are neither."""

from __future__ import annotations

import re
from typing import NamedTuple

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.findings import Severity
from csp_desktop.returns.labels.values import CellFigure, figure_in, figure_of
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Cell, Fault

_BRACKETED = re.compile(r"\[\s*([a-z])\s*\]", re.IGNORECASE)
_MARKS = {mark.value: mark for mark in Shorthand}
_BY_WORDS = {mark.words: mark for mark in Shorthand}
_INSTEAD = frozenset({Shorthand.NOT_AVAILABLE, Shorthand.NOT_APPLICABLE})


class Filled(NamedTuple):
    """A cell that says something, and its address."""

    figure: CellFigure
    cell: str


def filled(cell: Cell | None, name: str, scene: Scene) -> Filled | None:
    """Return what a cell to fill says; None where it is blank, or holds what is no figure, which is a finding."""
    if cell is None or (isinstance(cell.value, str) and not cell.value.strip()):
        return None
    told = figure_of(cell)
    if isinstance(told, Fault):
        _unread(scene, name, f"Cell {name} {told.words}; nothing was taken from it.")
        return None
    if told is None:
        told = _with_marks(cell)
    if told is None or told.noted is not None or told.cohort:
        _unread(scene, name, f"“{_shown(cell)}” in cell {name} is no figure; type a number, or choose a mark.")
        return None
    return Filled(told, name)


def mark_in(cell: Cell | None, name: str, scene: Scene) -> Shorthand | None:
    """Return the mark that a cell beside a figure names: [x] not available, x, n/a, provisional."""
    if cell is None or (isinstance(cell.value, str) and not cell.value.strip()):
        return None
    text = cell.value.strip().casefold() if isinstance(cell.value, str) else ""
    bracketed = _BRACKETED.search(text)
    found = _MARKS.get(bracketed[1] if bracketed else text) or _BY_WORDS.get(text.strip("[]() "))
    if found is None:
        told = figure_in(text)
        found = told.shorthand if told is not None and told.value is None else None
    if found is None:
        _unread(scene, name, f"“{_shown(cell)}” in cell {name} is no mark; choose one of the list.")
    return found


def agreed(told: CellFigure, mark: Shorthand | None, name: str, scene: Scene) -> CellFigure | None:
    """Return a figure with the mark beside it; None where the two contradict each other, which is a finding."""
    if mark is None:
        return told
    if told.value is not None and mark in _INSTEAD:
        words = f"Cell {name} holds a figure, and the mark beside it says {mark.words}; nothing was taken."
        _unread(scene, name, words)
        return None
    return told._replace(shorthand=mark)


def _with_marks(cell: Cell) -> CellFigure | None:
    """Return a number or nothing with marks in brackets: 1,234 [p], [x] not available."""
    text = cell.value if isinstance(cell.value, str) else ""
    marks = [_MARKS.get(each.casefold()) for each in _BRACKETED.findall(text)]
    rest = _BRACKETED.sub(" ", text).strip()
    if len(marks) != 1 or marks[0] is None:
        return None
    if not rest or rest.casefold() == marks[0].words:
        return CellFigure(shorthand=marks[0])
    told = figure_in(rest)
    return None if told is None or told.value is None else told._replace(shorthand=marks[0])


def _shown(cell: Cell) -> str:
    return " ".join(str(cell.value).split())[:60]


def _unread(scene: Scene, name: str, message: str) -> None:
    scene.note("file", Severity.WARNING, message, name)
