"""The returns that were taken in: whose they are, what they cover, and their files, which can be had again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from csp_desktop.domain.periods import long_name
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.empty_words import EmptyWords
from csp_desktop.ui.fitted_columns import FittedColumns
from csp_desktop.ui.forms import child
from csp_desktop.ui.plain_table import dress_table
from csp_desktop.ui.table_model import TableColumn, TableModel

_NOT_KEPT = "not kept"
_WIDTHS = {1: 178, 2: 178, 3: 122, 4: 72, 5: 58}


class ReceivedView(QObject):
    """Joins the table of received returns with the open project."""

    file_wanted = Signal(object)
    """Sent with the return whose file is to be saved."""

    def __init__(self, project: OpenProject, page: QWidget) -> None:
        super().__init__(page)
        self._project = project
        self._sizes: dict[str, int] = {}
        columns: list[TableColumn[ReceivedReturn]] = [
            TableColumn("Return", _name),
            TableColumn("Partner", _partner),
            TableColumn("Covers", covers_words),
            TableColumn("Received", _received),
            TableColumn("Findings", _findings, numeric=True),
            TableColumn("File", self._size, numeric=True),
        ]
        self._model: TableModel[ReceivedReturn] = TableModel(columns, self)
        self._table = child(page, QTableView, "receivedTable")
        dress_table(self._table, self._model, _WIDTHS, stretch=0)
        FittedColumns(self._table, _WIDTHS, stretch=0)
        self._empty = EmptyWords(self._table, self._empty_words)
        self._save = child(page, QPushButton, "saveReturnFile")
        self._save.clicked.connect(self._want_file)
        self._table.selectionModel().selectionChanged.connect(self._show_choice)
        project.changed.connect(self._show)
        self._show(None)

    def _show(self, _: object) -> None:
        self._sizes = dict(self._project.project.kept_sizes())
        self._model.show(tuple(reversed(self._project.project.returns())))
        self._show_choice()

    def _show_choice(self) -> None:
        chosen = self._chosen()
        self._save.setEnabled(chosen is not None and chosen.sha256 in self._sizes)

    def _empty_words(self) -> str:
        return "No return was taken in yet: drop one above, choose files, or paste a table that was copied."

    def _chosen(self) -> ReceivedReturn | None:
        rows = self._table.selectionModel().selectedRows()
        return self._model.item(rows[0].row()) if rows else None

    def _want_file(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.file_wanted.emit(chosen)

    def _size(self, received: ReceivedReturn) -> str:
        size = self._sizes.get(received.sha256)
        return _NOT_KEPT if size is None else f"{max(size / 1000, 1):,.0f} kB"


def covers_words(received: ReceivedReturn) -> str:
    """Return the months that a return covers, in words; empty where they are not known."""
    if received.first is None or received.last is None:
        return ""
    first, last = long_name(received.first), long_name(received.last)
    return first if first == last else f"{first} to {last}"


def _name(received: ReceivedReturn) -> str:
    return received.name


def _partner(received: ReceivedReturn) -> str:
    return received.partner


def _received(received: ReceivedReturn) -> str:
    return received.received_at[:16].replace("T", " ")


def _findings(received: ReceivedReturn) -> str:
    return str(len(received.findings))
