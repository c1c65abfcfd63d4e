"""The sealed packs: each as it went out, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QTableView, QWidget

from csp_desktop.domain.periods import long_name, parse_period
from csp_desktop.project.sealed import SealedPack
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table
from csp_desktop.ui.table_model import TableColumn, TableModel

_COLUMNS: list[TableColumn[SealedPack]] = [
    TableColumn("Pack of", lambda each: long_name(parse_period(each.period))),
    TableColumn("Version", lambda each: each.version),
    TableColumn("Sealed", lambda each: each.sealed_at[:16].replace("T", " ")),
    TableColumn("By", lambda each: each.who),
]

NOTHING_CHANGED = "Nothing has changed since this pack was sealed."


class SealedDialog:
    """Shows sealed packs; `erratum` tells the lines of one, `place` asks where to save it, `read` gives its bytes."""

    def __init__(
        self,
        parent: QWidget | None,
        packs: tuple[SealedPack, ...],
        erratum: Callable[[SealedPack], tuple[str, ...]],
        save: Callable[[SealedPack], Path | None],
    ) -> None:
        dialog = load_form("sealed_packs", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the sealed packs is no dialog")
        self.dialog = dialog
        self._erratum, self._save = erratum, save
        self._model: TableModel[SealedPack] = TableModel(_COLUMNS, dialog)
        self._table = child(dialog, QTableView, "sealedTable")
        self._text = child(dialog, QPlainTextEdit, "erratumText")
        dress_table(self._table, self._model, {1: 160, 2: 150, 3: 150}, stretch=0)
        self._model.show(tuple(reversed(packs)))
        self._table.selectionModel().currentRowChanged.connect(self._show)
        child(dialog, QPushButton, "sealedSave").clicked.connect(self._save_chosen)
        child(dialog, QPushButton, "erratumCopy").clicked.connect(self._copy)
        child(dialog, QPushButton, "sealedClose").clicked.connect(dialog.accept)
        self._table.setCurrentIndex(self._model.index(0, 0))

    def show(self) -> None:
        """Show the dialog until it is closed."""
        self.dialog.exec()
        self.dialog.deleteLater()

    def _chosen(self) -> SealedPack:
        return self._model.item(max(self._table.currentIndex().row(), 0))

    def _show(self, *_: object) -> None:
        lines = self._erratum(self._chosen())
        self._text.setPlainText("\n".join(lines) if lines else NOTHING_CHANGED)

    def _save_chosen(self) -> None:
        self._save(self._chosen())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
