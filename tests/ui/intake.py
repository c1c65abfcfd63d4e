"""Looking at an intake in the window as an officer does: its lines, its boxes, its answers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.ui.forms import child
from csp_desktop.ui.intake_model import ANSWER, IntakeModel
from csp_desktop.ui.main_window import MainWindow


def read(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    """Read returns, and wait until they are shown."""
    with qtbot.waitSignal(window.idle, timeout=30_000):
        window.read_returns(paths)


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    """Click a button."""
    qtbot.mouseClick(child(window.window, QPushButton, name), Qt.MouseButton.LeftButton)


def table_of(window: MainWindow) -> QTableView:
    """Return the intake's table."""
    return child(window.window, QTableView, "intakeTable")


def model_of(window: MainWindow) -> IntakeModel:
    """Return the intake's model."""
    model = table_of(window).model()
    assert isinstance(model, IntakeModel)
    return model


def lines(window: MainWindow, columns: int = 5) -> list[list[str]]:
    """Return what the intake's lines say in their first columns."""
    model = model_of(window)
    return [[str(model.index(at, column).data()) for column in range(columns)] for at in range(model.rowCount())]


def line_with(window: MainWindow, *words: str) -> int:
    """Return the first line that says all of some words."""
    found = (
        at for at, cells in enumerate(lines(window, 7)) if all(any(word in cell for cell in cells) for word in words)
    )
    return next(found)


def ticks(window: MainWindow) -> list[tuple[str, Qt.CheckState]]:
    """Return the box of every line that has one, with its words."""
    model = model_of(window)
    cells = (model.index(at, 0) for at in range(model.rowCount()))
    boxes = ((str(cell.data()), cell.data(Qt.ItemDataRole.CheckStateRole)) for cell in cells)
    return [(words, Qt.CheckState(box)) for words, box in boxes if box is not None]


def choose(window: MainWindow, qtbot: QtBot, at: int) -> None:
    """Click a line."""
    table = table_of(window)
    cell = model_of(window).index(at, 2)
    table.scrollTo(cell)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(cell).center())


def answer(window: MainWindow, qtbot: QtBot, at: int, words: str) -> None:
    """Choose an answer in a question's combo box with the keyboard, and wait until the lines are others."""
    box = box_of(window, at)
    place = next(place for place in range(box.count()) if words in box.itemText(place))
    with qtbot.waitSignal(model_of(window).answered, timeout=10_000):
        box.setFocus()
        box.showPopup()
        view = box.view()
        view.setCurrentIndex(box.model().index(place, 0))
        qtbot.keyClick(view, Qt.Key.Key_Return)


def box_of(window: MainWindow, at: int) -> QComboBox:
    """Return the combo box of a line; one that shows none is opened with F2."""
    table, cell = table_of(window), model_of(window).index(at, ANSWER)
    if table.indexWidget(cell) is None and not table.isPersistentEditorOpen(cell):
        table.setCurrentIndex(cell)
        assert table.edit(cell, QAbstractItemView.EditTrigger.EditKeyPressed, None)  # type: ignore[call-overload]
    found = table.indexWidget(cell) or _at(table, cell)
    assert isinstance(found, QComboBox)
    return found


def _at(table: QTableView, cell: QModelIndex) -> QComboBox:
    middle = table.visualRect(cell).center()
    boxes = table.viewport().findChildren(QComboBox, "intakeAnswer")
    return next(box for box in boxes if box.geometry().contains(middle))
