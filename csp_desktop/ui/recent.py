"""The projects that were open last, in a list and in a menu; those that are gone are said to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from csp_desktop.ui.forms import child
from csp_desktop.ui.remembered import Remembered

_PATH_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project that was open: its file, and whether that is still there."""

    path: Path
    is_there: bool

    @property
    def name(self) -> str:
        """Return its name, and whether it is gone."""
        return self.path.stem if self.is_there else f"{self.path.stem} (no longer there)"


def recent_projects(remembered: Remembered) -> tuple[RecentProject, ...]:
    """Return the projects that were open last, the latest first."""
    return tuple(RecentProject(path, _is_there(path)) for path in remembered.recent_projects())


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


class RecentList(QObject):
    """The recent projects on the welcome page."""

    chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._card = child(page, QFrame, "recentCard")
        self._list = child(page, QListWidget, "recentList")
        self._list.itemActivated.connect(self._tell)
        self._list.itemClicked.connect(self._tell)

    def show(self, projects: Sequence[RecentProject]) -> None:
        """Show projects; without any there is no list."""
        self._list.clear()
        for each in projects:
            item = QListWidgetItem(f"{each.name}\n{each.path.parent}", self._list)
            item.setData(_PATH_ROLE, each.path)
            item.setToolTip(str(each.path))
            if not each.is_there:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._card.setVisible(bool(projects))

    def _tell(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen.emit(item.data(_PATH_ROLE))


class RecentMenu(QObject):
    """The recent projects in the File menu, looked up whenever it opens."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, remembered: Remembered) -> None:
        super().__init__(window)
        self._remembered = remembered
        self._menu = child(window, QMenu, "recentMenu")
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self.fill)
        self._menu.triggered.connect(self._tell)

    def fill(self) -> None:
        """Show the projects as they are now."""
        self._menu.clear()
        projects = recent_projects(self._remembered)
        for place, each in enumerate(projects, 1):
            action = self._menu.addAction(f"&{place} {each.name.replace('&', '&&')}")
            action.setData(each.path)
            action.setToolTip(str(each.path))
            action.setEnabled(each.is_there)
        if not projects:
            self._menu.addAction("None yet").setEnabled(False)

    def _tell(self, action: QAction) -> None:
        self.chosen.emit(action.data())
