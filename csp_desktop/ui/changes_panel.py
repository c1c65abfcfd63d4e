"""What changed since the quarter before: how much of what in a line, and each change in a list below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from csp_desktop.session.quarter_changes import QuarterChange
from csp_desktop.ui.forms import child

_AT_MOST = 200
"""How many changes of a kind are listed."""

_ROWS = 4
"""How many lines of the list are in sight."""

_ROOM = 620
"""How high the page must be for the list to show itself, in pixels at 100 %."""

_ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, and since when in words."""

    since: str
    statuses: Sequence[QuarterChange] = ()
    restated: Sequence[QuarterChange] = ()
    returns: Sequence[QuarterChange] = ()

    @property
    def summary(self) -> str:
        """Return how much of what changed in one line."""
        told = (
            _counted(len(self.statuses), "status", "statuses"),
            _counted(len(self.restated), "restated figure", "restated figures"),
            _counted(len(self.returns), "return received", "returns received"),
        )
        said = ", ".join(each for each in told if each)
        return f"What changed {self.since}: {said}" if said else f"Nothing changed {self.since}"


class ChangesPanel(QObject):
    """Joins the line and the list with what changed."""

    row_opened = Signal(object)
    returns_wanted = Signal()

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        self._was_shown = False
        self._head = child(within, QPushButton, "changesButton")
        self._list = child(within, QListWidget, "changesList")
        self._summary = ""
        self._head.toggled.connect(self._show_head)
        self._head.toggled.connect(self._list.setVisible)
        self._list.setVisible(False)
        self._list.itemActivated.connect(self._open)
        self._list.itemClicked.connect(self._open)

    def show(self, changes: Changes) -> None:
        """Show what changed."""
        self._summary = changes.summary
        self._list.clear()
        self._add("Status", changes.statuses)
        self._add("Restated", changes.restated)
        self._add("Return", changes.returns)
        self._head.setEnabled(self._list.count() > 0)
        if not self._list.count():
            self._head.setChecked(False)
        self._show_head()
        self._fit()
        self._open_by_itself()

    def _show_head(self) -> None:
        """Show how much changed, and what a press would do."""
        verb = "hide" if self._head.isChecked() else "show"
        self._head.setText(f"{self._summary} – {verb}" if self._list.count() else self._summary)

    def _open_by_itself(self) -> None:
        """Show the list the first time that there is one, where the page has room for it."""
        if self._list.count() and not self._was_shown:
            self._was_shown = True
            self._head.setChecked(self._within.height() >= _ROOM)

    def _add(self, kind: str, changes: Sequence[QuarterChange]) -> None:
        for change in changes[:_AT_MOST]:
            item = QListWidgetItem(f"{kind}: {change.words}", self._list)
            item.setData(_ROW_ROLE, change.row)
        if len(changes) > _AT_MOST:
            item = QListWidgetItem(f"{kind}: {len(changes) - _AT_MOST:,} more", self._list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _fit(self) -> None:
        """Make the list as high as its lines, and no higher than some of them."""
        height = max(self._list.sizeHintForRow(0), self._list.fontMetrics().height())
        rows = min(max(self._list.count(), 1), _ROWS)
        self._list.setFixedHeight(rows * height + 2 * self._list.frameWidth() + 6)

    def _open(self, item: QListWidgetItem) -> None:
        row = item.data(_ROW_ROLE)
        if row is None:
            self.returns_wanted.emit()
        else:
            self.row_opened.emit(tuple(row))


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}" if count else ""
