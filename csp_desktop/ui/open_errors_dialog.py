"""Before a pack goes out: the errors that are still open, to be put right or accepted for a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from csp_desktop.domain.findings import Finding
from csp_desktop.session.listed_findings import ListedFinding
from csp_desktop.ui.finding_columns import FINDING_COLUMNS
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table, wrap_rows
from csp_desktop.ui.table_model import TableModel

_COLUMNS = FINDING_COLUMNS[1:]
_WIDTHS = {0: 52, 1: 150, 2: 170}
_MESSAGE = 3

Accept = Callable[[Sequence[Finding], str], None]
StillOpen = Callable[[], Sequence[ListedFinding]]


class OpenErrorsDialog:
    """Lists open errors; `accept` keeps why some may stand, `still_open` says which are open after that."""

    def __init__(self, parent: QWidget | None, still_open: StillOpen, accept: Accept) -> None:
        dialog = load_form("open_errors", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the open errors is no dialog")
        self.dialog = dialog
        self.wants_findings = False
        self._still_open, self._keep = still_open, accept
        self._model: TableModel[ListedFinding] = TableModel(_COLUMNS, dialog)
        self._table = child(dialog, QTableView, "openErrorsTable")
        self._why = child(dialog, QLineEdit, "openErrorsReason")
        dress_table(self._table, self._model, _WIDTHS, stretch=_MESSAGE)
        wrap_rows(self._table)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for name, slot in (
            ("openErrorsAccept", self._accept),
            ("openErrorsCancel", dialog.reject),
            ("openErrorsFindings", self._look),
        ):
            child(dialog, QPushButton, name).clicked.connect(slot)
        self._why.textChanged.connect(self._show_button)
        self._show(still_open())
        self._why.setFocus()

    def ask(self) -> bool:
        """Show the list until nothing on it is open; return whether that is so."""
        is_settled = self.dialog.exec() == QDialog.DialogCode.Accepted
        self.dialog.deleteLater()
        return is_settled

    def _show(self, found: Sequence[ListedFinding]) -> None:
        self._model.show(tuple(found))
        count = "1 error is" if len(found) == 1 else f"{len(found)} errors are"
        child(self.dialog, QLabel, "openErrorsLabel").setText(
            f"{count} still open. Put them right first, or say why they may stand; the pack prints the reason."
            " Choose some of them to give each its own."
        )
        self._show_button()

    def _show_button(self) -> None:
        child(self.dialog, QPushButton, "openErrorsAccept").setEnabled(bool(self._why.text().strip()))

    def _accept(self) -> None:
        """Accept the chosen errors, or all of them, for the reason that is typed."""
        rows = sorted({index.row() for index in self._table.selectionModel().selectedRows()})
        chosen = [self._model.item(row) for row in rows or range(self._model.rowCount())]
        self._keep([each.finding for each in chosen], self._why.text().strip())
        self._why.clear()
        left = self._still_open()
        if left:
            self._show(left)
        else:
            self.dialog.accept()

    def _look(self) -> None:
        self.wants_findings = True
        self.dialog.reject()
