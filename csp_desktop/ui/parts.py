"""From one part of the window to the next by F6, also out of a table in which Tab goes from cell to cell."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from csp_desktop.ui.forms import child


class Parts(QObject):
    """Joins the keys with the order in which the window's parts take the keyboard.

    The window itself is asked, for a table or a box may keep the keyboard to itself. `nextInFocusChain` is no way: what
    it returns would belong to the widget that was asked, round the whole chain, and be deleted with it.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        child(window, QAction, "actionNextPart").triggered.connect(self._next)
        child(window, QAction, "actionPreviousPart").triggered.connect(self._previous)

    def _next(self) -> None:
        self._window.focusNextPrevChild(True)

    def _previous(self) -> None:
        self._window.focusNextPrevChild(False)
