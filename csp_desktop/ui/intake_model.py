"""The lines of an intake as a table: boxes to tick, and cells that answer a question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication

from csp_desktop.session.pending_intake import PendingIntake
from csp_desktop.ui.intake_choices import Choice, chosen_text
from csp_desktop.ui.intake_lines import COLUMNS, NUMERIC, IntakeLine, LineKind, intake_lines

Index = QModelIndex | QPersistentModelIndex

WHAT, ANSWER, WORDS = 0, 1, 2
"""The columns that are ticked, answered, and hold a question's words."""

_NO_INDEX = QModelIndex()
_HEADINGS = (LineKind.FILE, LineKind.TABLE)


class IntakeModel(QAbstractTableModel):
    """Shows the returns that are looked at; ticks and answers go to them."""

    answered = Signal(int)
    """Sent after an answer with the line that it was given at, once the lines are others."""
    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending: PendingIntake | None = None
        self._lines: tuple[IntakeLine, ...] = ()
        self._hide_same = True

    def show(self, pending: PendingIntake | None, *, hide_same: bool) -> None:
        """Show returns, or none."""
        self.beginResetModel()
        self._pending, self._hide_same = pending, hide_same
        self._lines = () if pending is None else tuple(intake_lines(pending, hide_same=hide_same))
        self.endResetModel()

    @property
    def pending(self) -> PendingIntake | None:
        """Return the returns that are shown."""
        return self._pending

    def line(self, place: int) -> IntakeLine:
        """Return one line."""
        return self._lines[place]

    def places(self, *kinds: LineKind) -> list[int]:
        """Return the rows of all lines of some kinds."""
        return [place for place, line in enumerate(self._lines) if line.kind in kinds]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return COLUMNS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        line = self._lines[index.row()]
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == WHAT and line.entries:
            found |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == ANSWER and line.row is not None and line.row.can_be_answered:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(line) if column == WHAT and line.entries else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(line, column)
        return line.tip or None if role == Qt.ItemDataRole.ToolTipRole else _look(line, column, role)

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        if not index.isValid():
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.tick([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        return role == Qt.ItemDataRole.EditRole and isinstance(value, Choice) and self._answer(index.row(), value)

    def tick(self, places: Iterable[int], *, on: bool) -> None:
        """Take the figures of some lines, or leave them."""
        if self._pending is None:
            return
        for place in places:
            line = self._lines[place]
            self._pending.tick(line.place, line.entries, on=on)
        self.dataChanged.emit(self.index(0, WHAT), self.index(len(self._lines) - 1, WHAT))
        self.ticked.emit()

    def toggle(self, places: Iterable[int]) -> None:
        """Take the figures of some lines where one of them is left, else leave all."""
        lines = [place for place in places if self._lines[place].entries]
        on = any(self._check_state(self._lines[place]) is not Qt.CheckState.Checked for place in lines)
        if lines:
            self.tick(lines, on=on)

    def _answer(self, place: int, choice: Choice) -> bool:
        line = self._lines[place]
        if self._pending is None or line.row is None:
            return False
        if choice.is_new:
            self._pending.make_indicator(line.place, line.row)
        else:
            self._pending.answer(line.place, line.row, choice.about or line.row.about, choice.target)
        self.show(self._pending, hide_same=self._hide_same)
        self.answered.emit(place)
        return True

    def _check_state(self, line: IntakeLine) -> Qt.CheckState:
        if self._pending is None:
            return Qt.CheckState.Unchecked
        found = {self._pending.is_ticked(line.place, each) for each in line.entries}
        if found == {True}:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if len(found) == 2 else Qt.CheckState.Unchecked

    def _text(self, line: IntakeLine, column: int) -> str:
        if line.kind is LineKind.QUESTION and column == ANSWER and self._pending and line.row:
            return chosen_text(self._pending, line.row)
        return line.cells[column] if column < len(line.cells) else ""


def _look(line: IntakeLine, column: int, role: int) -> Any:
    """Return how a cell looks: its side, and the weight and ground of headings."""
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _alignment(WHAT if line.kind is LineKind.QUESTION else column)
    if role == Qt.ItemDataRole.BackgroundRole and line.kind is LineKind.FILE:
        return QGuiApplication.palette().alternateBase()
    return _bold() if role == Qt.ItemDataRole.FontRole and line.kind in _HEADINGS else None


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in NUMERIC else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
