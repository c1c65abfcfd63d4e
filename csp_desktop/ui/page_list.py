"""The list of pages at the window's side, and the same pages in the View menu with a key each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMainWindow, QMenu

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

_LETTERS = {"pack": "Board &pack"}
"""The pages that are not called in the menu by their first letter."""

PAGE_ROLE = Qt.ItemDataRole.UserRole
"""The page's name, under which the list keeps it."""


class PageList(QObject):
    """Fills the list, and tells which page was chosen, by its name and its title."""

    chosen = Signal(str, str)
    gone_to = Signal()
    """Sent after a page was chosen in the menu or by its key, which is to work in it."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._list = child(window, QListWidget, "pageList")
        self._menu = child(window, QMenu, "pagesMenu")
        for name, title in PAGE_TITLES.items():
            item = QListWidgetItem(title, self._list)
            item.setData(PAGE_ROLE, name)
            self._add_action(name, title)
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
        for action in self._menu.actions():
            action.setEnabled(enabled)

    def _add_action(self, name: str, title: str) -> None:
        number = self._list.count()
        action = QAction(_LETTERS.get(name, f"&{title}"), self._menu)
        action.setObjectName(f"actionPage{name.capitalize()}")
        action.setData(name)
        action.setShortcut(QKeySequence(f"Ctrl+{number}"))
        action.triggered.connect(self._go)
        self._menu.addAction(action)

    def _go(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.choose(str(action.data()))
            self.gone_to.emit()

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name = item.data(PAGE_ROLE)
            self.chosen.emit(name, PAGE_TITLES[name])
