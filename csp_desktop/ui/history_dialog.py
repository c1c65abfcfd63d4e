"""The history of one figure: who changed it, when, from what, to what and why.

Any of it can be put back, and the reason of any change by hand be said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableView, QWidget

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.figures import Figure
from csp_desktop.project.entries import ActionKind, HistoryEntry
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table
from csp_desktop.ui.reason_bar import can_be_explained
from csp_desktop.ui.table_model import TableColumn, TableModel

_WIDTHS = {0: 184, 1: 90, 2: 72, 3: 72, 4: 210, 6: 180}
_WHY = 5

Words = Callable[[Figure | None], str]


@dataclass(frozen=True, slots=True)
class PutBack:
    """What is to be put back: a figure, or None for an empty cell."""

    figure: Figure | None


@dataclass(frozen=True, slots=True)
class SayWhy:
    """Of which change the reason is to be said."""

    change: HistoryEntry


class HistoryDialog:
    """Shows the changes of one figure, the newest first."""

    def __init__(
        self, parent: QWidget | None, title: str, entries: Sequence[HistoryEntry], words: Words, places: Words
    ) -> None:
        dialog = load_form("history", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of a figure's history is no dialog")
        self.dialog = dialog
        self.chosen: PutBack | SayWhy | None = None
        self._entries = tuple(entries)
        self._words, self._places = words, places
        child(dialog, QLabel, "historyTitle").setText(title)
        self._table = child(dialog, QTableView, "historyTable")
        self._model = TableModel(self._columns(), dialog)
        dress_table(self._table, self._model, _WIDTHS, stretch=_WHY)
        self._model.show(self._entries)
        self._put_back = child(dialog, QPushButton, "historyPutBack")
        self._put_back.clicked.connect(self._choose)
        self._say_why = child(dialog, QPushButton, "historyWhy")
        self._say_why.clicked.connect(self._explain)
        child(dialog, QPushButton, "historyClose").clicked.connect(dialog.reject)
        self._table.selectionModel().currentRowChanged.connect(self._show_state)
        self._table.selectRow(0)
        self._show_state()

    def ask(self) -> PutBack | SayWhy | None:
        """Show the dialog; return what is to be put back or explained, None for nothing."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.chosen

    def _columns(self) -> list[TableColumn[HistoryEntry]]:
        return [
            TableColumn("When", _when),
            TableColumn("Who", _who),
            TableColumn("From", self._before, numeric=True),
            TableColumn("To", self._after, numeric=True),
            TableColumn("Step", _what),
            TableColumn("Why", _why),
            TableColumn("Source", self._source),
        ]

    def _before(self, entry: HistoryEntry) -> str:
        return self._words(entry.before)

    def _after(self, entry: HistoryEntry) -> str:
        return self._words(entry.after)

    def _source(self, entry: HistoryEntry) -> str:
        return self._places(entry.after)

    def _entry(self) -> HistoryEntry | None:
        place = self._table.currentIndex().row()
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def _show_state(self) -> None:
        entry = self._entry()
        self._put_back.setEnabled(entry is not None and entry.after != self._entries[0].after)
        self._say_why.setEnabled(entry is not None and can_be_explained(entry))

    def _choose(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.chosen = PutBack(entry.after)
            self.dialog.accept()

    def _explain(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.chosen = SayWhy(entry)
            self.dialog.accept()


def _when(entry: HistoryEntry) -> str:
    when = entry.action.when.astimezone()
    return f"{day_name(when)}, {when:%H:%M}"


def _who(entry: HistoryEntry) -> str:
    return entry.action.who


def _what(entry: HistoryEntry) -> str:
    verb = {ActionKind.UNDO: "Undo: ", ActionKind.REDO: "Redo: "}.get(entry.action.kind, "")
    return f"{verb}{entry.action.name}"


def _why(entry: HistoryEntry) -> str:
    return entry.action.reason
