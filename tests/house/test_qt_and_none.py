"""Qt must not lose references to None: PySide6 6.12.0 does, until Python 3.11 aborts."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QTableView


class Cells(QAbstractTableModel):
    """Ten by ten cells whose text is None or a word."""

    def rowCount(self, parent=None):
        return 10

    def columnCount(self, parent=None):
        return 10

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return "word" if role == Qt.ItemDataRole.DisplayRole else None


class Delegate(QStyledItemDelegate):
    """Paints in Python, as the grid's delegate does."""

    def paint(self, painter, option, index):
        super().paint(painter, option, index)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost from Python 3.12 on")
def test_painting_a_table_loses_no_reference_to_none(qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    model, delegate = Cells(), Delegate()
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.grab()
    before = sys.getrefcount(None)
    for _ in range(50):
        view.grab()
    assert sys.getrefcount(None) > before - 50
