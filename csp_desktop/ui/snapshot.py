"""A page of the window drawn off screen, once all that it shows has arrived."""

from __future__ import annotations

import argparse
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QSaveFile, QTimer
from PySide6.QtGui import QPixmap

from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.store import Project
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.application import make_application
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.present_window import PresentWindow
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.start import this_month
from csp_desktop.ui.theme import ThemeChoice

_TURNS = 20
"""How often the event loop is let run out, for what one event puts off to the next."""

_AT_MOST = 60_000
"""How long a page may take to be ready, in milliseconds."""


_THEMES = {
    (False, False): ThemeChoice.LIGHT,
    (True, False): ThemeChoice.DARK,
    (False, True): ThemeChoice.HIGH_LIGHT,
    (True, True): ThemeChoice.HIGH_DARK,
}
"""The themes by whether they are dark, and in high contrast."""


def snapshot(arguments: argparse.Namespace, size: tuple[int, int], settings: Path) -> QPixmap:
    """Return a picture of the page that the arguments ask for. Raises a Refusal where the project cannot be used."""
    make_application(choice=_THEMES[arguments.dark, arguments.contrast])
    window = MainWindow(Remembered(settings), this_month())
    try:
        window.show_project(Project.look(arguments.project))
        return _picture(window, arguments, size)
    finally:
        # A window that is left to the interpreter's own end takes the process down with it.
        window.window.close()
        shiboken6.delete(window.window)


def _picture(window: MainWindow, arguments: argparse.Namespace, size: tuple[int, int]) -> QPixmap:
    if arguments.period and window.project:
        window.project.show_period(arguments.period)
    window.window.resize(*size)
    window.window.show()
    if arguments.page == "present" and window.project:
        return _board_screen(window, window.project, size)
    window.show_page(arguments.page)
    _wait_until_idle(window)
    return window.window.grab()


def _board_screen(window: MainWindow, project: OpenProject, size: tuple[int, int]) -> QPixmap:
    """Return the first page of the board's screen, in the public version."""
    screen = PresentWindow(project, window.window)
    screen.go_to(None)
    screen.resize(*size)
    screen.show()
    _wait_until_idle(window)
    picture = screen.grab()
    screen.close()
    return picture


def save_whole(picture: QPixmap, path: Path) -> bool:
    """Write a picture as PNG, whole or not at all; return whether it is there."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    if not picture.save(file, "PNG"):
        file.cancelWriting()
    return file.commit()


def _wait_until_idle(window: MainWindow) -> None:
    """Run the event loop until no work is under way and all that was put off has been done."""
    loop = QEventLoop()
    window.idle.connect(loop.quit)
    QTimer.singleShot(_AT_MOST, loop, loop.quit)
    if window.is_busy:
        loop.exec()
    for _ in range(_TURNS):
        QTimer.singleShot(0, loop, loop.quit)
        loop.exec()
    if window.is_busy:
        raise Refusal(f"The page was not ready after {_AT_MOST // 1000} seconds: try again.")
