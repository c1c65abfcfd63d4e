"""The themes in the View menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from csp_desktop.ui.forms import child
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.theme import ThemeChoice, wear

_THEMES = {
    "actionLight": ThemeChoice.LIGHT,
    "actionDark": ThemeChoice.DARK,
    "actionHighLight": ThemeChoice.HIGH_LIGHT,
    "actionHighDark": ThemeChoice.HIGH_DARK,
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
        group.triggered.connect(self._choose)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def _choose(self, action: QAction) -> None:
        self._remembered.keep_theme(_THEMES[action.objectName()])
        self._wear()

    def _follow_system(self, _: object) -> None:
        """Change with the system, where its theme is the one that was chosen."""
        if self._remembered.theme() is ThemeChoice.SYSTEM:
            self._wear()

    def _wear(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            wear(application, self._remembered.theme())
        self.changed.emit()
