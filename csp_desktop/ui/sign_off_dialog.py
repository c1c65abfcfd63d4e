"""The sign-off dialog: who of each partner has agreed its figures for the quarter, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from csp_desktop.domain.dates import date_text, date_told
from csp_desktop.session.sign_offs import SignOff
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import LEFT

_HEADERS = ("Partner", "Indicators", "Signed by", "On")
_BY, _DAY = 2, 3


class SignOffDialog:
    """Asks who has signed; what is wrong is said in the dialog, which stays open."""

    def __init__(self, parent: QWidget | None, given: Sequence[SignOff], quarter: str, today: str) -> None:
        dialog = load_form("sign_off", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the sign-off is no dialog")
        self.dialog = dialog
        self.signed: tuple[SignOff, ...] | None = None
        self._given, self._today = tuple(given), today
        child(dialog, QLabel, "signOffWords").setText(
            f"Write who of each partner has agreed its figures for {quarter}. "
            "A day may be left empty for today. Partners without a name have not signed."
        )
        self._problem = child(dialog, QLabel, "signOffProblem")
        self._problem.hide()
        self._table = child(dialog, QTableWidget, "signOffTable")
        self._fill()
        buttons = child(dialog, QDialogButtonBox, "signOffButtons")
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(dialog.reject)

    def ask(self) -> tuple[SignOff, ...] | None:
        """Show the dialog; return the sign-offs as entered, None where it was cancelled."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.signed

    def _fill(self) -> None:
        table = self._table
        table.setColumnCount(len(_HEADERS))
        table.setHorizontalHeaderLabels(list(_HEADERS))
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(LEFT)
        table.setRowCount(len(self._given))
        for column in (0, 1, _BY):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().resizeSection(_DAY, 150)
        for place, each in enumerate(self._given):
            texts = (each.partner, ", ".join(each.indicators), each.by, date_text(each.day))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column < _BY:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                table.setItem(place, column, item)
        if self._given:
            table.setCurrentCell(0, _BY)

    def _accept(self) -> None:
        try:
            self.signed = tuple(self._read(place, each) for place, each in enumerate(self._given))
        except ValueError as problem:
            self._problem.setText(str(problem))
            self._problem.show()
        else:
            self.dialog.accept()

    def _read(self, place: int, given: SignOff) -> SignOff:
        by, day = self._text(place, _BY), date_told(self._text(place, _DAY))
        return replace(given, by=by, day=(day or self._today) if by else "")

    def _text(self, place: int, column: int) -> str:
        item = self._table.item(place, column)
        return "" if item is None else item.text().strip()
