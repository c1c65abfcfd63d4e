"""Typing, emptying and filling in the indicator grid, as in a spreadsheet: each is one step of the project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication

from csp_desktop.ui.figure_editor import FigureEditor
from csp_desktop.ui.grid_delegate import GridDelegate, is_another
from csp_desktop.ui.grid_edits import Taken, filled, taken
from csp_desktop.ui.grid_rows import GridRow
from csp_desktop.ui.indicator_grid import IndicatorGrid


class GridEditing(QObject):
    """Takes what is typed into the grid; what cannot be taken is said where it was typed."""

    said = Signal(str)
    """Sent with one sentence on cells that were not taken."""

    def __init__(self, grid: IndicatorGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        delegate = grid.itemDelegate()
        if isinstance(delegate, GridDelegate):
            delegate.entered.connect(self._enter)
            delegate.left.connect(self._leave)
        grid.viewport().installEventFilter(self)
        grid.emptied.connect(self.empty)
        grid.dragged.connect(self.fill)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no click elsewhere in the grid throw away what was typed and cannot be taken."""
        if event.type() is not QEvent.Type.MouseButtonPress:
            return False
        open_one = self._open_one()
        if open_one is None:
            return False
        self._leave(open_one, by_hand=True)
        return open_one.is_refused

    def finish(self) -> None:
        """Put what is being typed, where it can be taken, and close its editor."""
        editor = self._open_one()
        if editor is None:
            return
        index = self._index(editor)
        came = self._taken([(index, editor.text())]) if is_another(editor.text(), index) else Taken()
        self._close(editor)
        self._put(came, "")

    def _open_one(self) -> FigureEditor | None:
        found = self._grid.viewport().findChild(FigureEditor, "figureEditor")
        return found if found is not None and found.isVisible() else None

    def _close(self, editor: FigureEditor) -> None:
        editor.close_soon()
        self._grid.itemDelegate().closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def empty(self) -> None:
        """Empty the chosen cells that hold a figure, as one step."""
        model = self._grid.indicator_model()
        held = [each for each in self._grid.selectedIndexes() if model.figure(each) and model.editable_cell(each)]
        self._put(self._taken((each, "") for each in held), "Delete")

    def fill_down(self) -> None:
        """Fill the chosen cells from the first row of them; a single row from the one above."""
        rows, columns = self._chosen()
        source = rows[:1] if len(rows) > 1 else range(rows.start - 1, rows.start)
        self._fill(source, rows[1:] if len(rows) > 1 else rows, columns, columns)

    def fill_right(self) -> None:
        """Fill the chosen cells from the first column of them; a single column from the one before."""
        rows, columns = self._chosen()
        source = columns[:1] if len(columns) > 1 else range(columns.start - 1, columns.start)
        self._fill(rows, rows, source, columns[1:] if len(columns) > 1 else columns)

    def fill(self, rows: range, columns: range) -> None:
        """Fill other cells, beside or below, by repeating the chosen ones."""
        from_rows, from_columns = self._chosen()
        self._fill(from_rows, rows, from_columns, columns)

    def _fill(self, from_rows: range, rows: range, from_columns: range, columns: range) -> None:
        model = self._grid.indicator_model()
        if not from_rows or not from_columns or from_rows.start < 0 or from_columns.start < 0:
            return
        pairs = [
            ((model.grid_row(row), column), (model.grid_row(from_row), from_column))
            for row, from_row in _repeated(rows, from_rows)
            for column, from_column in self._columns(model.grid_row(row), columns, from_columns)
        ]
        self._put(filled(model.cells, pairs), "Fill")

    def _columns(self, grid_row: GridRow, columns: range, from_columns: range) -> Iterable[tuple[int, int]]:
        """Yield columns to fill with those that they are filled from; in a quarter's row, only where quarters begin."""
        cells = self._grid.indicator_model().cells
        if columns == from_columns:
            return ((column, column) for column in columns if cells.cell(grid_row, column))
        there = [column for column in columns if cells.cell(grid_row, column)]
        sources = [column for column in from_columns if cells.cell(grid_row, column)]
        if not sources and from_columns.stop <= columns.start:
            sources = [each for each in range(columns.start) if cells.cell(grid_row, each)][-1:]
        return _repeated(there, sources) if sources else ()

    def _chosen(self) -> tuple[range, range]:
        """Return the rows and columns from the first to the last of the chosen cells."""
        chosen = self._grid.selectedIndexes()
        if not chosen:
            return range(0), range(0)
        rows, columns = {each.row() for each in chosen}, {each.column() for each in chosen}
        return range(min(rows), max(rows) + 1), range(min(columns), max(columns) + 1)

    def _enter(self, editor: FigureEditor, step: tuple[int, int], everywhere: bool) -> None:
        """Take what was typed and go on, or say why not; Ctrl and Enter put it into every chosen cell."""
        index = self._index(editor)
        chosen = self._grid.selectedIndexes() if everywhere else []
        meant = chosen if len(chosen) > 1 and index in chosen else [index]
        came = (
            self._taken((each, editor.text()) for each in meant)
            if everywhere or is_another(editor.text(), index)
            else Taken()
        )
        if came.refused and not came.edits:
            self._refuse(editor, came)
            return
        self._close(editor)
        self._put(came, "Type" if len(came.edits) > 1 else "")
        self._grid.step(*step)

    def _leave(self, editor: FigureEditor, by_hand: bool) -> None:
        """Look at what was typed before another cell is gone to; what cannot be taken keeps its editor."""
        index = self._index(editor)
        if editor.is_closing or not index.isValid() or not is_another(editor.text(), index):
            return
        came = self._taken([(index, editor.text())])
        if came.refused:
            self._refuse(editor, came)
            if by_hand and QApplication.focusWidget() is self._grid:
                QTimer.singleShot(0, editor, editor.setFocus)

    def _refuse(self, editor: FigureEditor, came: Taken) -> None:
        sentence = came.refused[0].why.rstrip(".") + "."
        editor.refuse(sentence[0].upper() + sentence[1:])
        self._grid.indicator_model().refused.emit(sentence)

    def _index(self, editor: FigureEditor) -> QModelIndex:
        return self._grid.indicator_model().index(editor.index.row(), editor.index.column())

    def _taken(self, wanted: Iterable[tuple[QModelIndex, str]]) -> Taken:
        model = self._grid.indicator_model()
        return taken(model.cells, (((model.grid_row(each.row()), each.column()), text) for each, text in wanted))

    def _put(self, came: Taken, verb: str) -> None:
        put(self._grid, came, verb)
        if came.sentence:
            self.said.emit(came.sentence)


def put(grid: IndicatorGrid, came: Taken, verb: str) -> None:
    """Put edits into the project as one step: Paste 12 figures."""
    count = len(came.edits)
    if count:
        name = f"{verb} {count:,} figure{'' if count == 1 else 's'}" if verb else ""
        grid.indicator_model().project.edit_figures(came.edits, name=name)


def _repeated(places: Sequence[int], sources: Sequence[int]) -> list[tuple[int, int]]:
    """Return places with their sources, which begin again where they are at an end."""
    return [(place, sources[number % len(sources)]) for number, place in enumerate(places)]
