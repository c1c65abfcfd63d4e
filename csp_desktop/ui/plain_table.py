"""How every listing table looks and behaves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from csp_desktop.ui.status_delegate import StatusDelegate
from csp_desktop.ui.table_model import CELL_STATUS_ROLE

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""How headings of words stand."""

LINE_HEIGHT = 19
"""The height of a line of text at 100 %, for which all widths are given, in pixels."""


def wrap_rows(table: QTableView) -> None:
    """Let rows of a table grow with the words in them."""
    table.setWordWrap(True)
    table.setTextElideMode(Qt.TextElideMode.ElideNone)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


def dress_table(table: QTableView, model: QAbstractItemModel, widths: Mapping[int, int], stretch: int) -> None:
    """Give a table its model, the widths of columns at 100 % in pixels, and the column that takes the rest."""
    table.setModel(model)
    table.setItemDelegate(StatusDelegate(CELL_STATUS_ROLE, table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    scale = table.fontMetrics().height() / LINE_HEIGHT
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(30 * scale))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for column, width in widths.items():
        header.resizeSection(column, round(width * scale))
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
