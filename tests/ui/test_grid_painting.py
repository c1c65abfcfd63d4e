"""How the indicator grid is painted: its cells as the model says, a long figure never cut, and no more than is new."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.ui.cell_text import CellText, paint_text
from csp_desktop.ui.grid_rows import COLUMN_COUNT
from csp_desktop.ui.indicator_model import CELL_TEXT_ROLE
from csp_desktop.ui.main_window import MainWindow
from tests.driving import grid_of

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PaintedHeights(QObject):
    """Notes how high the region of each painting is."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.heights.append(event.region().boundingRect().height())
        return False


def painted(text: str, width: int) -> QImage:
    image = QImage(200, 26, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect, option.font = QRect(0, 0, width, 26), QGuiApplication.font()
    painter = QPainter(image)
    paint_text(painter, option, CellText(text, RIGHT))
    painter.end()
    return image


def test_a_cell_s_text_is_told_as_its_roles_tell_it(window: MainWindow) -> None:
    model = grid_of(window).indicator_model()
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(COLUMN_COUNT)]
    for cell in cells:
        told = cell.data(CELL_TEXT_ROLE)
        assert told.text == (cell.data() or "")
        assert told.strong == (cell.data(Qt.ItemDataRole.FontRole) is not None)
        assert told.alignment == cell.data(Qt.ItemDataRole.TextAlignmentRole)


def test_a_figure_too_long_for_its_cell_ends_in_an_ellipsis(qapp) -> None:
    metrics = QFontMetrics(qapp.font())
    width = metrics.horizontalAdvance("1,234,5") + 6
    cut = metrics.elidedText("1,234,567", Qt.TextElideMode.ElideRight, width - 6)
    assert cut.endswith("…")
    assert painted("1,234,567", width) == painted(cut, width)
    assert painted("1,234,567", 200) != painted("1,234,568", 200)


def test_scrolling_by_a_row_paints_only_the_row_that_comes_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    grid, notes = grid_of(window), PaintedHeights()
    grid.viewport().installEventFilter(notes)
    qtbot.waitUntil(lambda: bool(notes.heights) and window.window.findChild(QWidget, "chartView") is not None)
    notes.heights.clear()
    grid.verticalScrollBar().setValue(1)
    qtbot.waitUntil(lambda: bool(notes.heights))
    assert notes.heights == [grid.rowHeight(0)]
