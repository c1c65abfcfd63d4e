"""The help: its chapters beside the page, and a box to find words in all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
)

from csp_desktop.domain.status import StatusScheme
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.help_page import CHAPTERS, HelpPage, chapter

_NAME_ROLE = Qt.ItemDataRole.UserRole

_CHAPTER_OF_PAGE = {"exceptions": "lists", "actions": "lists", "budget": "lists", "welcome": "quarter"}


class HelpWindow(QObject):
    """Stays open beside the window; each F1 goes to the chapter of the page that is shown."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        dialog = load_form("help", HelpPage, parent=window)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the help is no dialog")
        self.dialog = dialog
        self._window = window
        self._scheme = StatusScheme()
        self._chapters = child(dialog, QListWidget, "helpChapters")
        self._page = child(dialog, HelpPage, "helpPage")
        self._find = child(dialog, QLineEdit, "helpFind")
        self._found = child(dialog, QLabel, "helpFound")
        for name, title in CHAPTERS.items():
            QListWidgetItem(title, self._chapters).setData(_NAME_ROLE, name)
        self._chapters.currentRowChanged.connect(self._show)
        self._page.anchorClicked.connect(self._follow)
        self._find.returnPressed.connect(self._find_next)
        child(dialog, QDialogButtonBox, "helpButtons").rejected.connect(dialog.close)

    def open(self, page: str, scheme: StatusScheme) -> None:
        """Show the chapter of one of the window's pages, with the partnership's own words."""
        self._scheme = scheme
        self._go(_CHAPTER_OF_PAGE.get(page, page))
        self.dialog.show()
        self.dialog.activateWindow()
        self._page.setFocus()

    def _go(self, name: str) -> None:
        place = list(CHAPTERS).index(name)
        if place == self._chapters.currentRow():
            self._show(place)
        self._chapters.setCurrentRow(place)

    def _show(self, place: int) -> None:
        name = self._chapters.item(place).data(_NAME_ROLE)
        self._page.setHtml(chapter(name, self._scheme, keys_of(self._window)))

    def _follow(self, link: QUrl) -> None:
        self._go(link.path().removesuffix(".html"))

    def _find_next(self) -> None:
        """Go to the next place where the words stand, in this chapter or one after it."""
        words = self._find.text().strip()
        self._found.clear()
        if not words or self._page.find(words):
            return
        here, count = self._chapters.currentRow(), len(CHAPTERS)
        for place in ((here + step) % count for step in range(1, count + 1)):
            if self._has(place, words):
                self._go(list(CHAPTERS)[place])
                self._page.find(words)
                return
        self._found.setText("Nothing found.")

    def _has(self, place: int, words: str) -> bool:
        document = QTextDocument()
        document.setHtml(chapter(list(CHAPTERS)[place], self._scheme, ()))
        return words.lower() in document.toPlainText().lower()


def keys_of(window: QMainWindow) -> Sequence[tuple[str, str]]:
    """Return what the window's menus do by a key, and the key, in the order of the menus."""
    found = []
    for menu in window.menuBar().findChildren(QMenu):
        found += [(_plain(action), action.shortcut().toString()) for action in menu.actions() if action.shortcut()]
    return found


def _plain(action: QAction) -> str:
    """Return what an action is called in the menu, without the step that undo would name."""
    text = action.text().replace("&", "").rstrip("…")
    return text.split(" ")[0] if action.objectName() in ("actionUndo", "actionRedo") else text
