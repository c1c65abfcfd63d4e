"""How a project comes into the window and leaves it: new, opened, the sample, a recent one, closed."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from csp_desktop.ui.forms import child
from csp_desktop.ui.recent import RecentMenu, recent_projects
from csp_desktop.ui.remembered import Remembered

if TYPE_CHECKING:
    from csp_desktop.ui.main_window import MainWindow
    from csp_desktop.ui.welcome import Welcome


class Beginnings(QObject):
    """Joins the File menu's first actions and the welcome page with the window."""

    def __init__(self, main: MainWindow, stack: QStackedWidget, remembered: Remembered) -> None:
        super().__init__(main)
        self._main = main
        self._stack = stack
        self._remembered = remembered
        self._recent = RecentMenu(main.window, remembered)
        self._recent.chosen.connect(self.open_recent)
        for name, slot in (("actionNew", self.new), ("actionOpen", self.choose), ("actionCloseProject", self.close)):
            child(main.window, QAction, name).triggered.connect(slot)

    @cached_property
    def _welcome(self) -> Welcome:
        """Return the welcome page, made when it is first shown."""
        from csp_desktop.ui.welcome import Welcome

        welcome = Welcome(self._main.window)
        welcome.recent.connect(self.open_recent)
        welcome.new.connect(self.new)
        welcome.open.connect(self.choose)
        welcome.sample.connect(self.open_sample)
        self._stack.addWidget(welcome.widget)
        return welcome

    def show_welcome(self) -> None:
        """Show the ways to begin."""
        self._welcome.show_recent(recent_projects(self._remembered))
        self._stack.setCurrentWidget(self._welcome.widget)

    def show_state(self) -> None:
        """Offer what can be begun with."""
        is_open = self._main.project is not None
        child(self._main.window, QAction, "actionCloseProject").setEnabled(is_open)

    def new(self) -> None:
        """Ask for a template and a place, and make a project."""
        from csp_desktop.session.templates import create_project, load_template

        chosen = self._main.dialogs.new_project()
        if chosen is not None:
            path, template = chosen
            self._main.try_to_show(partial(create_project, path, load_template(template)))

    def choose(self) -> None:
        """Ask which project to open, and open it."""
        path = self._main.dialogs.project_to_open()
        if path is not None:
            self._main.open(path)

    def open_recent(self, path: Path) -> None:
        """Open one of the projects that were open last."""
        self._main.open(path)

    def open_sample(self) -> None:
        """Ask where the sample goes, and show it."""
        from csp_desktop.session.sample import open_sample

        path = self._main.dialogs.place_for_sample()
        if path is not None:
            self._main.try_to_show(partial(open_sample, path))

    def close(self) -> None:
        """Close the project; the next start begins without one."""
        if self._main.project is not None:
            self._remembered.forget_last_project()
            self._main.close_project()
