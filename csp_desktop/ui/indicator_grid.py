"""The indicator grid: a table that is typed into like a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from csp_desktop.session.readings import Row
from csp_desktop.ui.grid_delegate import MINIMUM_WIDTHS, GridDelegate
from csp_desktop.ui.grid_rows import Column, spans
from csp_desktop.ui.indicator_model import IndicatorModel

Index = QModelIndex | QPersistentModelIndex

_MONTH_WIDTH = 45
_ROW_HEIGHT = 26
_TEXT_SIZE = 10
_LOOKED_AT = 60
"""How many rows are looked at for the breadth of a column."""
_CELL_MARGIN = 9


class IndicatorGrid(QTableView):
    """Shows an IndicatorModel. Enter goes down, Tab goes right, Delete empties the chosen cells."""

    row_chosen = Signal(object)
    """Sent with the indicator and area of the current cell when it moves to another."""
    figure_chosen = Signal(object)
    """Sent with the current cell whenever it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self.setItemDelegate(GridDelegate(self))
        font = self.font()
        font.setPointSizeF(_TEXT_SIZE)
        self.setFont(font)
        # Scrolling then moves what is painted, and paints only the rows that come into sight.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed)

    def show_model(self, model: IndicatorModel) -> None:
        """Show a project's grid."""
        self.setModel(model)
        model.modelReset.connect(self._lay_out)
        self._lay_out()
        self._choose_first()

    def indicator_model(self) -> IndicatorModel:
        """Return the model shown."""
        model = self.model()
        if not isinstance(model, IndicatorModel):
            raise TypeError("the grid shows no indicators yet")
        return model

    def choose(self, row: Row) -> None:
        """Go to an indicator's latest figure."""
        place = self.indicator_model().latest_figure(row)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, which is ours to paint, then the cells."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().base())
        painter.end()
        super().paintEvent(event)

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
        """Empty the chosen cells on Delete, go down on Enter; all else is Qt's."""
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.indicator_model().clear(self.selectedIndexes())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_down()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter has ended an edit, as a spreadsheet does."""
        by_enter = hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and editor.hasFocus()
        super().closeEditor(editor, hint)
        if by_enter:
            self._go_down()

    def _go_down(self) -> None:
        """Go to the next row of the same column that holds a figure."""
        model, here = self.indicator_model(), self.currentIndex()
        for place in range(here.row() + 1, model.rowCount()):
            below = model.index(place, here.column())
            if below.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(below)
                return

    def _lay_out(self) -> None:
        """Set spans, widths and heights for the model's rows."""
        self.clearSpans()
        model = self.indicator_model()
        for place in range(model.rowCount()):
            indicator = model.indicator(place)
            if indicator is None:
                continue
            for column, breadth in spans(indicator.frequency):
                self.setSpan(place, column, 1, breadth)
        scale = self.fontMetrics().height() / 17
        self.verticalHeader().setDefaultSectionSize(round(_ROW_HEIGHT * scale))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(round(40 * scale))
        for column in range(model.columnCount()):
            header.resizeSection(column, round(MINIMUM_WIDTHS.get(column, _MONTH_WIDTH) * scale))
        self._fit(Column.LABEL, *range(Column.FIRST_MONTH, Column.CHANGE))
        header.setSectionResizeMode(Column.STATUS, QHeaderView.ResizeMode.Stretch)

    def _fit(self, *columns: int) -> None:
        """Make columns as broad as the texts of the first rows ask for, where they are broader than usual."""
        model, header = self.indicator_model(), self.horizontalHeader()
        for column in columns:
            texts = (str(model.index(place, column).data() or "") for place in range(min(_LOOKED_AT, model.rowCount())))
            broadest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
            header.resizeSection(column, max(header.sectionSize(column), broadest + _CELL_MARGIN))

    def _choose_first(self) -> None:
        model = self.indicator_model()
        first = next((row for place in range(model.rowCount()) if (row := model.grid_row(place).row)), None)
        if first is not None:
            self.choose(first)
            self.scrollToTop()
            self.horizontalScrollBar().setValue(0)
