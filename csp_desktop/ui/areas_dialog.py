"""The areas dialog: the partnership, districts within it, and the members of its family group with their periods."""

from __future__ import annotations

import re
from collections import Counter
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
from csp_desktop.returns.area_names import names_of
from csp_desktop.returns.names import plain
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import LEFT, LINE_HEIGHT

_HEADERS = ("Name", "Other names", "GSS code", "Family group", "From", "To")
_MEMBER = 3
_WIDTHS = {1: 250, 2: 110, 3: 110, 4: 90, 5: 90}
_GSS_CODE = re.compile(r"[A-Z]\d{8}", re.ASCII | re.IGNORECASE)


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
        self._table.horizontalHeader().setDefaultAlignment(LEFT)
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        scale = self._table.fontMetrics().height() / LINE_HEIGHT
        for column, width in _WIDTHS.items():
            self._table.setColumnWidth(column, round(width * scale))
        for area in self._given:
            self._show(area)

    def _add_row(self) -> None:
        self._show(Area(0, ""))
        self._table.setCurrentCell(self._table.rowCount() - 1, 0)
        self._table.setFocus()

    def _show(self, area: Area) -> None:
        place = self._table.rowCount()
        self._table.insertRow(place)
        for column, text in enumerate(_texts(area)):
            self._table.setItem(place, column, QTableWidgetItem(text))
        member = QTableWidgetItem()
        is_own = area.id and area.parent is None
        tickable = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
        member.setFlags(Qt.ItemFlag.ItemIsSelectable if is_own else tickable)
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
        names = Counter(name for area in kept for name in set(map(plain, names_of(area))))
        twice = next((name for area in kept for name in names_of(area) if names[plain(name)] > 1), None)
        if twice is not None:
            raise ValueError(f"There are two areas named {twice}: give one another name.")
        return tuple(kept)

    def _area(self, place: int, given: Area) -> Area:
        member = self._table.item(place, _MEMBER)
        checked = member is not None and member.checkState() is Qt.CheckState.Checked
        return replace(
            given,
            name=self._text(place, 0),
            other_names=_names(self._text(place, 1)),
            gss_code=_code(self._text(place, 2)),
            is_member=checked,
            member_since=_period(self._text(place, 4)),
            member_until=_period(self._text(place, 5)),
        )

    def _text(self, place: int, column: int) -> str:
        item = self._table.item(place, column)
        return "" if item is None else item.text().strip()


def _texts(area: Area) -> tuple[str, ...]:
    """Return what the columns show of an area; that of the family group is a box to tick."""
    return area.name, "; ".join(area.other_names), area.gss_code, "", area.member_since, area.member_until


def _names(text: str) -> tuple[str, ...]:
    """Return names that are divided by semicolons."""
    return tuple(name for each in text.split(";") if (name := each.strip()))


def _code(text: str) -> str:
    """Return a GSS code. Raises ValueError for what is none."""
    if text and not _GSS_CODE.fullmatch(text):
        raise ValueError(f"{text} is no GSS code: it is a letter and eight digits, as E06000026.")
    return text.upper()


def _period(text: str) -> str:
    return str(parse_period(text)) if text else ""
