"""What the window remembers from one start to the next: its place, the theme, folders and the last project."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from csp_desktop.locations import settings_folder
from csp_desktop.ui.theme import ThemeChoice

_RECENT = 8


class Remembered:
    """Settings of this officer on this computer; nothing of the partnership is kept here."""

    def __init__(self, folder: Path | None = None) -> None:
        place = (folder or settings_folder()) / "window.ini"
        self._settings = QSettings(str(place), QSettings.Format.IniFormat)

    def keep(self, window: QMainWindow) -> None:
        """Keep where the window is."""
        self._settings.setValue("window/geometry", window.saveGeometry())

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was."""
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)

    def theme(self) -> ThemeChoice:
        """Return the theme that was chosen."""
        told = str(self._settings.value("window/theme", ThemeChoice.SYSTEM.value))
        return ThemeChoice(told) if told in {each.value for each in ThemeChoice} else ThemeChoice.SYSTEM

    def keep_theme(self, choice: ThemeChoice) -> None:
        """Keep the chosen theme."""
        self._settings.setValue("window/theme", choice.value)

    def folder(self, purpose: str) -> Path:
        """Return the folder last used for a purpose, else the home folder."""
        told = Path(str(self._settings.value(f"folders/{purpose}", "")))
        return told if str(told) != "." and told.is_dir() else Path.home()

    def keep_folder(self, purpose: str, folder: Path) -> None:
        """Keep the folder used for a purpose."""
        self._settings.setValue(f"folders/{purpose}", str(folder))

    def told(self, name: str) -> str:
        """Return what is kept under a name, empty where nothing is."""
        return str(self._settings.value(name, ""))

    def keep_told(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        self._settings.setValue(name, text)

    def last_project(self) -> Path | None:
        """Return the project that was open last, if it is still there."""
        told = str(self._settings.value("projects/last", ""))
        return Path(told) if told and Path(told).is_file() else None

    def keep_project(self, path: Path) -> None:
        """Keep which project is open, the first of the recent ones."""
        there = path.resolve()
        self._settings.setValue("projects/last", str(there))
        recent = [there, *(each for each in self.recent_projects() if each != there)]
        self._settings.setValue("projects/recent", json.dumps([str(each) for each in recent[:_RECENT]]))

    def recent_projects(self) -> tuple[Path, ...]:
        """Return the projects that were open last, the latest first; some may be gone."""
        try:
            told = json.loads(self.told("projects/recent") or "[]")
        except ValueError:
            return ()
        return tuple(Path(each) for each in told if isinstance(each, str)) if isinstance(told, list) else ()

    def forget_last_project(self) -> None:
        """Keep that the next start begins without a project."""
        self._settings.remove("projects/last")
