"""The themes in the View menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMainWindow

from csp_desktop.ui.forms import child
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.theme import ThemeChoice, wear

_THEMES = {
    "actionLight": ThemeChoice.LIGHT,
    "actionDark": ThemeChoice.DARK,
    "actionAsSystem": ThemeChoice.SYSTEM,
}


class ThemeActions(QObject):
    """Wears the theme that is chosen, and remembers it."""

    changed = Signal()

    def __init__(self, window: QMainWindow, remembered: Remembered) -> None:
        super().__init__(window)
        self._remembered = remembered
        group = QActionGroup(self)
        for name, choice in _THEMES.items():
            action = child(window, QAction, name)
            group.addAction(action)
            action.setChecked(choice is remembered.theme())
        group.triggered.connect(self._wear)

    def _wear(self, action: QAction) -> None:
        choice = _THEMES[action.objectName()]
        self._remembered.keep_theme(choice)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            wear(application, choice)
        self.changed.emit()
