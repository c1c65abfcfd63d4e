"""The areas dialog: districts within the partnership, and the members of its family group with their periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from csp_desktop.domain.indicators import Area
from csp_desktop.domain.periods import parse_period
from csp_desktop.ui.forms import child, load_form

_HEADERS = ("Name", "GSS code", "Family group", "From", "To")
_MEMBER = 2


class AreasDialog:
    """Asks for the areas; what is wrong is said in the dialog, which stays open. Areas with figures stay areas."""

    def __init__(self, parent: QWidget | None, areas: Sequence[Area]) -> None:
        dialog = load_form("areas", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the areas is no dialog")
        self.dialog = dialog
        self.areas: tuple[Area, ...] | None = None
        self._given = tuple(areas)
        self._problem = child(dialog, QLabel, "areasProblem")
        self._problem.hide()
        self._table = child(dialog, QTableWidget, "areasTable")
        self._fill()
        child(dialog, QPushButton, "addArea").clicked.connect(self._add_row)
        buttons = child(dialog, QDialogButtonBox, "areasButtons")
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(dialog.reject)

    def ask(self) -> tuple[Area, ...] | None:
        """Show the dialog; return the areas as entered, None where it was cancelled."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.areas

    def _fill(self) -> None:
        self._table.setColumnCount(len(_HEADERS))
        self._table.setHorizontalHeaderLabels(list(_HEADERS))
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for area in self._given:
            self._show(area)

    def _add_row(self) -> None:
        self._show(Area(0, ""))
        self._table.setCurrentCell(self._table.rowCount() - 1, 0)
        self._table.setFocus()

    def _show(self, area: Area) -> None:
        place = self._table.rowCount()
        self._table.insertRow(place)
        for column, text in enumerate((area.name, area.gss_code, "", area.member_since, area.member_until)):
            self._table.setItem(place, column, QTableWidgetItem(text))
        member = QTableWidgetItem()
        member.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        member.setCheckState(Qt.CheckState.Checked if area.is_member else Qt.CheckState.Unchecked)
        self._table.setItem(place, _MEMBER, member)

    def _accept(self) -> None:
        try:
            self.areas = self._entered()
        except ValueError as problem:
            self._problem.setText(str(problem))
            self._problem.show()
        else:
            self.dialog.accept()

    def _entered(self) -> tuple[Area, ...]:
        given = [*self._given, *[Area(0, "")] * (self._table.rowCount() - len(self._given))]
        told = [self._area(place, area) for place, area in enumerate(given)]
        kept = [area for area in told if area.id or area.name]
        if any(not area.name for area in kept):
            raise ValueError("An area needs a name.")
        names = [area.name.casefold() for area in kept]
        twice = next((area.name for area in kept if names.count(area.name.casefold()) > 1), None)
        if twice is not None:
            raise ValueError(f"There are two areas named {twice}: give one another name.")
        return tuple(kept)

    def _area(self, place: int, given: Area) -> Area:
        member = self._table.item(place, _MEMBER)
        checked = member is not None and member.checkState() is Qt.CheckState.Checked
        return replace(
            given,
            name=self._text(place, 0),
            gss_code=self._text(place, 1),
            is_member=checked,
            member_since=_period(self._text(place, 3)),
            member_until=_period(self._text(place, 4)),
        )

    def _text(self, place: int, column: int) -> str:
        item = self._table.item(place, column)
        return "" if item is None else item.text().strip()


def _period(text: str) -> str:
    return str(parse_period(text)) if text else ""
