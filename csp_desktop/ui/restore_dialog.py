"""The history of the project: every step, found by its words, and the way back to before one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from csp_desktop.session.restoring import Step, going_back_words, taken_back, when_words
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table
from csp_desktop.ui.table_model import TableColumn, TableModel

Sure = Callable[[str, str, str], bool]
"""Asks whether a step is wanted: its title, what it means, and its verb."""

_COLUMNS: list[TableColumn[Step]] = [
    TableColumn("When", lambda each: when_words(each.entry)),
    TableColumn("Who", lambda each: each.entry.who),
    TableColumn("What", lambda each: each.entry.name),
    TableColumn("Why", lambda each: each.entry.reason),
    TableColumn("Since then", lambda each: each.state),
]
_WIDTHS = {0: 180, 1: 100, 3: 170, 4: 170}
_WHAT = 2


class RestoreDialog:
    """Shows the steps of a journal; answers how many are to be taken back."""

    def __init__(self, parent: QWidget | None, steps: Sequence[Step], read_only: str, sure: Sure) -> None:
        dialog = load_form("restore", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the history is no dialog")
        self.dialog = dialog
        self.count = 0
        self._steps, self._read_only, self._sure = tuple(steps), read_only, sure
        self._model: TableModel[Step] = TableModel(_COLUMNS, dialog)
        self._table = child(dialog, QTableView, "restoreTable")
        self._words = child(dialog, QLabel, "restoreWords")
        self._go = child(dialog, QPushButton, "restoreGo")
        self._find = child(dialog, QLineEdit, "restoreFind")
        dress_table(self._table, self._model, _WIDTHS, stretch=_WHAT)
        self._find.textChanged.connect(self._filter)
        self._table.selectionModel().currentRowChanged.connect(self._show_words)
        self._go.clicked.connect(self._go_back)
        child(dialog, QPushButton, "restoreClose").clicked.connect(dialog.reject)
        self._filter("")
        self._table.setFocus()

    def ask(self) -> int:
        """Show the dialog; return how many steps are to be taken back, 0 for none."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.count

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        self._model.show([each for each in self._steps if all(word in _said(each) for word in wanted)])
        self._table.selectRow(0)
        self._show_words()

    def _chosen(self) -> Step | None:
        place = self._table.currentIndex()
        return self._model.item(place.row()) if place.isValid() else None

    def _show_words(self, *_: object) -> None:
        step = self._chosen()
        said = "Nothing found." if step is None else self._read_only or going_back_words(self._steps, step)
        self._words.setText(said)
        self._go.setEnabled(step is not None and step.can_be_undone and not self._read_only)

    def _go_back(self) -> None:
        step = self._chosen()
        if step is not None and self._sure("Go back", going_back_words(self._steps, step), "Go back"):
            self.count = len(taken_back(self._steps, step))
            self.dialog.accept()


def _said(step: Step) -> str:
    """Return all words of a step, to find them in."""
    return " ".join(column.text(step) for column in _COLUMNS).casefold()
