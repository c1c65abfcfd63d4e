"""Columns of a listing table show what stands in them, where another column has room to spare."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.ui.fitted_columns import FittedColumns
from csp_desktop.ui.plain_table import dress_table
from csp_desktop.ui.table_model import TableColumn, TableModel

COVERS = "April 2015 to November 2016, and some more"


def shown(qtbot: QtBot, width: int, *rows: str) -> QTableView:
    table, model = QTableView(), TableModel([TableColumn("Return", str.lower), TableColumn("Covers", str)])
    model.setParent(table)
    dress_table(table, model, {1: 90}, stretch=0)
    FittedColumns(table, {1: 90}, stretch=0)
    qtbot.addWidget(table)
    table.resize(width, 300)
    with qtbot.waitExposed(table):
        table.show()
    model.show(rows)
    return table


def test_a_column_grows_to_its_words(qtbot: QtBot) -> None:
    table = shown(qtbot, 900, COVERS)
    assert table.columnWidth(1) >= table.sizeHintForColumn(1) > 90
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)


def test_a_column_is_as_before_where_there_is_no_room_or_no_need(qtbot: QtBot) -> None:
    usual = shown(qtbot, 900, "April").columnWidth(1)
    assert shown(qtbot, 330, COVERS).columnWidth(1) == usual


def test_a_column_follows_another_size_of_the_table(qtbot: QtBot) -> None:
    table = shown(qtbot, 330, COVERS)
    table.resize(900, 300)
    assert table.columnWidth(1) >= table.sizeHintForColumn(1)
