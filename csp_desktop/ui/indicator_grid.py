"""The indicator grid: a table that is typed into like a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from csp_desktop.session.readings import Row
from csp_desktop.ui.frozen_table import FrozenTable
from csp_desktop.ui.grid_canvas import GridCanvas
from csp_desktop.ui.grid_delegate import GridDelegate
from csp_desktop.ui.grid_handle import FillHandle
from csp_desktop.ui.grid_layout import GridLayout, hide_row_headers
from csp_desktop.ui.grid_outline import Outline
from csp_desktop.ui.grid_painter import triangle_place
from csp_desktop.ui.grid_rows import COLUMN_COUNT, Column, GridRow
from csp_desktop.ui.indicator_model import IndicatorModel
from csp_desktop.ui.own_viewport import give_viewport
from csp_desktop.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

_STAYING = 2
"""How many columns stay when the others are scrolled sideways: name and row."""


class IndicatorGrid(FrozenTable):
    """Shows an IndicatorModel, and tells what is done to its cells with keys and mouse."""

    row_chosen = Signal(object)
    """Sent with the indicator and area of the current cell when it moves to another."""
    figure_chosen = Signal(object)
    """Sent with the current cell whenever it moves."""
    emptied = Signal()
    """Sent when the chosen cells are to be emptied."""
    menu_wanted = Signal(object)
    """Sent with the place on the screen where the menu of the current cell is to open."""
    dragged = Signal(object, object)
    """Sent with the rows and columns over which the handle of the chosen cells was dragged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, staying=_STAYING)
        give_viewport(self)
        self._row: Row | None = None
        self.canvas = GridCanvas(self)
        self._noted: tuple[GridRow, int, int] | None = None
        self.setItemDelegate(GridDelegate(self))
        # Scrolling then moves what is painted, and paints only the rows that come into sight.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(False)
        hide_row_headers(self)
        self.horizontalHeader().setHighlightSections(False)
        self.layout_of_cells = GridLayout(self)
        self._handle = FillHandle(self)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)

    def show_model(self, model: IndicatorModel) -> None:
        """Show a project's grid."""
        self.setModel(model)
        model.dataChanged.connect(self.layout_of_cells.widen)
        model.modelAboutToBeReset.connect(self._note_place)
        model.modelReset.connect(self._lay_out)
        self.layout_of_cells.lay_out()
        self._choose_first()

    def indicator_model(self) -> IndicatorModel:
        """Return the model shown."""
        model = self.model()
        if not isinstance(model, IndicatorModel):
            raise TypeError("the grid shows no indicators yet")
        return model

    def show_outline(self, outline: Outline) -> None:
        """Show other rows, or the same in another order; the current cell stays where it is still shown."""
        self.indicator_model().show_outline(outline)

    def _note_place(self) -> None:
        """Note which cell is the current one, before the rows become others."""
        here = self.currentIndex()
        grid_row = self.indicator_model().grid_row(here.row()) if here.isValid() else None
        self._noted = (grid_row, here.column(), self.rowViewportPosition(here.row())) if grid_row else None

    def _lay_out(self) -> None:
        """Lay other rows out, and go back to the noted cell: to its indicator where its own row is gone."""
        self.layout_of_cells.lay_out()
        if self._noted is None or self._noted[0].row is None:
            return
        grid_row, column, top = self._noted
        model, own = self.indicator_model(), grid_row.row
        place = model.place_of(grid_row)
        if place is None and own is not None:
            place = next(iter(model.places(own)), None)
        if place is not None:
            self.setCurrentIndex(model.index(place, column))
            moved = self.rowViewportPosition(place) - top
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved // self.rowHeight(place))
            self.scrollTo(self.currentIndex())

    def choose(self, row: Row) -> None:
        """Go to an indicator's latest figure."""
        place = self.indicator_model().latest_figure(row)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in sight: the columns that scroll, and over them those that stay."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(current_theme().card))
        if isinstance(self.model(), IndicatorModel):
            for rect in event.region():  # type: ignore[attr-defined] # iterable, unknown to the stubs
                self.canvas.paint(painter, rect)
            self._handle.paint(painter)

    def changeEvent(self, event: QEvent) -> None:
        """Measure texts anew when the letters change."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.canvas.measure_again()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.layout_of_cells.stretch()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the grid larger or smaller where Ctrl is held; else scroll."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.layout_of_cells.step_zoom(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which figure, and which indicator, is now chosen."""
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        self.figure_chosen.emit(current)
        row = self.indicator_model().grid_row(current.row()).row
        if row is not None and row != self._row:
            self._row = row
            self.row_chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the chosen cells on Delete, go down on Enter, up on Shift and Enter, out of the grid on F6."""
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
        elif event.key() == Qt.Key.Key_F6:
            self._leave(forwards=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif self._is_for_areas(event):
            self._toggle_areas(event)
        else:
            super().keyPressEvent(event)

    def _leave(self, *, forwards: bool) -> None:
        """Go on to what stands after the grid, or before it, as Tab does elsewhere; within the grid it moves along."""
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(forwards)
        self.setTabKeyNavigation(True)

    def _is_for_areas(self, event: QKeyEvent) -> bool:
        """Return whether a key opens or closes areas: Alt with Down or Up, the space bar on a name."""
        if not self.currentIndex().isValid():
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        return event.key() == Qt.Key.Key_Space and self.currentIndex().column() == Column.NAME

    def _toggle_areas(self, event: QKeyEvent) -> None:
        is_open = None if event.key() == Qt.Key.Key_Space else event.key() == Qt.Key.Key_Down
        self.indicator_model().toggle_areas(self.currentIndex().row(), is_open=is_open)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close the areas of the indicator whose triangle is pressed; all else is Qt's."""
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self._handle.take(point):
            return
        index = self.indexAt(point)
        if index.isValid() and index.column() == Column.NAME and self._is_on_triangle(index, point):
            self.indicator_model().toggle_areas(index.row())
            return
        super().mousePressEvent(event)

    def _is_on_triangle(self, index: QModelIndex, point: QPoint) -> bool:
        grid_row = self.indicator_model().grid_row(index.row())
        place = triangle_place(self.visualRect(index), self.fontMetrics().height())
        return bool(grid_row.areas) and grid_row.is_first and place.contains(point)

    def step(self, down: int, right: int) -> None:
        """Go to the next cell that can be typed into: in the column up or down, in the row and on into the next."""
        here = self.currentIndex()
        place = self._in_column(here, down) if down else self._in_rows(here, right) if right else None
        if place is not None:
            self.setCurrentIndex(place)

    def _in_column(self, here: QModelIndex, step: int) -> QModelIndex | None:
        model = self.indicator_model()
        rows = range(here.row() + step, model.rowCount() if step > 0 else -1, step)
        return self._first(model.index(row, here.column()) for row in rows)

    def _in_rows(self, here: QModelIndex, step: int) -> QModelIndex | None:
        model, count = self.indicator_model(), COLUMN_COUNT
        end = model.rowCount() * count if step > 0 else -1
        places = range(here.row() * count + here.column() + step, end, step)
        return self._first(model.index(*divmod(place, count)) for place in places)

    def _first(self, places: Iterable[QModelIndex]) -> QModelIndex | None:
        return next((each for each in places if each.flags() & Qt.ItemFlag.ItemIsEditable), None)

    def edit(self, *asked: Any) -> Any:
        """Note whether an edit is begun by typing the figure; arrow keys end it then."""
        delegate = self.itemDelegate()
        if isinstance(delegate, GridDelegate):
            delegate.by_typing = len(asked) > 1 and asked[1] is QAbstractItemView.EditTrigger.AnyKeyPressed
        return super().edit(*asked)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cell that was clicked, or of the current one where the key asks."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
        else:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle where it is held; else choose cells."""
        if self._handle.is_held:
            self._handle.drag(event.position().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fill the cells that the handle was dragged over."""
        if not self._handle.is_held:
            super().mouseReleaseEvent(event)
            return
        target = self._handle.drop()
        if target is not None:
            self.dragged.emit(*target)

    def _choose_first(self) -> None:
        model = self.indicator_model()
        first = next((row for place in range(model.rowCount()) if (row := model.grid_row(place).row)), None)
        if first is not None:
            self.choose(first)
            self.scrollToTop()
            self.horizontalScrollBar().setValue(0)
