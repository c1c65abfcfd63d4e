"""Figures between the grid and a spreadsheet: copied as text and as a table, and pasted from either."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.typed import figure_from_pasted
from csp_desktop.session.open_project import Edited
from csp_desktop.ui.copied import copied
from csp_desktop.ui.grid_editing import put
from csp_desktop.ui.grid_edits import Place, Refused, Taken, copied_text, typed_edit, where, why_not
from csp_desktop.ui.grid_rows import PARTS, Column, GridRow
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.indicator_model import IndicatorModel

if TYPE_CHECKING:
    from csp_desktop.session.pasted_block import Block

_FORMULA = ("=", "+", "-", "@")
_EDIT = Qt.ItemDataRole.EditRole


def copy_figures(grid: IndicatorGrid) -> None:
    """Put the chosen block of cells on the clipboard: numbers with every digit, other cells as their text."""
    chosen = grid.selectedIndexes()
    if not chosen:
        return
    model = grid.indicator_model()
    rows = range(min(each.row() for each in chosen), max(each.row() for each in chosen) + 1)
    columns = _columns(model, rows, sorted({each.column() for each in chosen}))
    cells = {(each.row(), each.column()): _copied(model, each) for each in chosen}
    block = [[cells.get((row, column), "") for column in columns] for row in rows]
    mime = QMimeData()
    mime.setText("\n".join("\t".join(row) for row in block))
    mime.setHtml(_page(block))
    QGuiApplication.clipboard().setMimeData(mime)


def paste_figures(grid: IndicatorGrid) -> str:
    """Put the clipboard's block into the grid from the current cell on, as one step; return a sentence on the rest.

    The sentence says how many cells were not taken, and which was the first and why. A single copied cell fills all
    cells that are chosen. Empty cells of the block leave what is there.
    """
    from csp_desktop.session.pasted_block import pasted_block

    mime, start = copied(), grid.currentIndex()
    try:
        block = pasted_block(mime.text(), mime.html() if mime.hasHtml() else "")
    except ValueError as problem:
        return str(problem)
    if not start.isValid() or not any(map(any, block)):
        return "Choose the cell where the figures are to begin, and copy some first."
    model = grid.indicator_model()
    chosen = grid.selectedIndexes()
    is_one = len(block) == len(block[0]) == 1 and len(chosen) > 1
    came = _taken(model, _everywhere(chosen, block[0][0]) if is_one else _placed(model, start, block))
    put(grid, came, "Paste")
    return came.sentence


Wanted = tuple[int, int | None, str]
"""A row, a column or None where there is none, and the text that is meant for it."""


def _everywhere(chosen: list[QModelIndex], text: str) -> Iterator[Wanted]:
    return ((each.row(), each.column(), text) for each in chosen)


def _placed(model: IndicatorModel, start: QModelIndex, block: Block) -> Iterator[Wanted]:
    """Yield the filled cells of a block with their places: in a row of quarters, the columns where quarters begin."""
    months = _months(model, start.row())
    later = list(range(start.column(), Column.STATUS + 1))
    columns = [each for each in later if _begins(each, months)] if _begins(start.column(), months) else later
    for down, line in enumerate(block):
        for along, text in enumerate(line):
            if text:
                yield start.row() + down, columns[along] if along < len(columns) else None, text


def _taken(model: IndicatorModel, wanted: Iterator[Wanted]) -> Taken:
    edits: list[Edited] = []
    refused: list[Refused] = []
    for row, column, text in wanted:
        if row >= model.rowCount() or column is None:
            refused.append(Refused(f"“{text}”", "it lies beyond the edge of the grid"))
            continue
        place = (model.grid_row(row), column)
        try:
            edits.append(_edit(model, place, text))
        except ValueError as problem:
            refused.append(Refused(where(model.cells, place), str(problem)))
    return Taken(tuple(edits), tuple(refused))


def _edit(model: IndicatorModel, place: Place, text: str) -> Edited:
    """Return the edit that a pasted text means. Raises ValueError where it cannot be taken."""
    grid_row, column = place
    cell, indicator = model.cells.editable_cell(grid_row, column), model.cells.indicator(grid_row)
    if cell is None or indicator is None:
        raise ValueError(why_not(model.cells, place))
    if grid_row.layer in PARTS:
        figure_from_pasted(text, indicator)
        return typed_edit(model.cells, place, text)
    return (*cell, figure_from_pasted(text, indicator, _known(model, grid_row, cell[0].kind)))


def _known(model: IndicatorModel, grid_row: GridRow, kind: Kind) -> list[float]:
    if grid_row.row is None:
        return []
    series = model.project.readings.series(grid_row.row).get(kind, {})
    return [each.value for each in series.values() if each.value is not None]


def _columns(model: IndicatorModel, rows: range, columns: list[int]) -> list[int]:
    """Return the columns to copy; where all rows are of quarters or years, only those where these begin."""
    months = {_months(model, row) for row in rows if model.grid_row(row).row}
    span = months.pop() if len(months) == 1 else 1
    return [column for column in columns if _begins(column, span)]


def _months(model: IndicatorModel, row: int) -> int:
    indicator = model.indicator(row)
    return indicator.frequency.months if indicator else 1


def _begins(column: int, months: int) -> bool:
    is_month = Column.FIRST_MONTH <= column <= Column.LAST_MONTH
    return not is_month or (column - Column.FIRST_MONTH) % months == 0


def _copied(model: IndicatorModel, index: QModelIndex) -> str:
    """Return a cell as a spreadsheet takes it: no text begins a formula."""
    place = (model.grid_row(index.row()), index.column())
    if Column.FIRST_MONTH <= index.column() <= Column.LAST_MONTH and model.figure(index):
        indicator, text = model.indicator(index.row()), copied_text(model.cells, place)
        is_percent = indicator is not None and indicator.unit is Unit.PERCENT and place[0].layer not in PARTS
        number, _, marks = text.partition(" ")
        return f"{number}% {marks}".strip() if is_percent and number[:1] in "-.0123456789" else text
    number = index.data(_EDIT)
    if isinstance(number, float):
        return repr(number).removesuffix(".0")
    text = str(index.data() or "").replace("\t", " ").replace("\n", " ")
    return f"'{text}" if text.startswith(_FORMULA) and index.column() != Column.CHANGE else text


def _page(block: list[list[str]]) -> str:
    lines = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in block)
    return f"<meta charset='utf-8'><table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
