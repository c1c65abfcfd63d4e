"""The list of pages at the window's side."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMainWindow

from csp_desktop.ui.forms import child

PAGE_TITLES = {
    "overview": "Overview",
    "indicators": "Indicators",
    "returns": "Returns",
    "findings": "Findings",
    "exceptions": "Exceptions",
    "actions": "Actions",
    "budget": "Budget",
    "pack": "Board pack",
}

PAGE_ROLE = Qt.ItemDataRole.UserRole
"""The page's name, under which the list keeps it."""


class PageList(QObject):
    """Fills the list, and tells which page was chosen, by its name and its title."""

    chosen = Signal(str, str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._list = child(window, QListWidget, "pageList")
        for name, title in PAGE_TITLES.items():
            item = QListWidgetItem(title, self._list)
            item.setData(PAGE_ROLE, name)
        self._list.currentItemChanged.connect(self._tell)

    def choose(self, name: str) -> None:
        """Go to a page."""
        place = list(PAGE_TITLES).index(name)
        if self._list.currentRow() == place:
            self._tell(self._list.item(place))
        self._list.setCurrentRow(place)

    def setEnabled(self, *, enabled: bool) -> None:
        """Let pages be chosen, or not."""
        self._list.setEnabled(enabled)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name = item.data(PAGE_ROLE)
            self.chosen.emit(name, PAGE_TITLES[name])
