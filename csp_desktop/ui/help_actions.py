"""The Help menu: the chapter of the page that is shown, the keys, and what the program is made of."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from csp_desktop.domain.status import StatusScheme
from csp_desktop.ui.forms import child

if TYPE_CHECKING:
    from csp_desktop.ui.help_window import HelpWindow
    from csp_desktop.ui.main_window import MainWindow


class HelpActions(QObject):
    """Joins the Help menu with the window; the help is made when it is first asked for."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main)
        self._main = main
        for name, slot in (
            ("actionHelp", self._open),
            ("actionQuarterHelp", self._open_quarter),
            ("actionSymbols", self._open_symbols),
            ("actionKeys", self._open_keys),
            ("actionAbout", self._about),
        ):
            child(main.window, QAction, name).triggered.connect(slot)

    @cached_property
    def help(self) -> HelpWindow:
        """Return the window of the help."""
        from csp_desktop.ui.help_window import HelpWindow

        return HelpWindow(self._main.window)

    def _open(self) -> None:
        self._show(self._main.page_name)

    def _open_quarter(self) -> None:
        self._show("quarter")

    def _open_symbols(self) -> None:
        self._show("symbols")

    def _open_keys(self) -> None:
        self._show("keys")

    def _show(self, page: str) -> None:
        project = self._main.project
        self.help.open(page, project.readings.scheme if project else StatusScheme())

    def _about(self) -> None:
        self._main.dialogs.about()
