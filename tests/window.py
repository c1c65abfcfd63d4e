"""Fixtures: the sample project, and the window on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from csp_desktop.ui.main_window import MainWindow
    from tests.modals import Modals


@pytest.fixture(scope="session")
def sample_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from csp_desktop.session.sample import open_sample

    path = tmp_path_factory.mktemp("sample") / "Safer Plymouth.csp"
    open_sample(path).close()
    return path


@pytest.fixture
def sample(sample_master: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_master, tmp_path))


@pytest.fixture
def modals(qapp: QApplication) -> Iterator[Modals]:
    from tests.modals import Modals

    watcher = Modals(qapp)
    yield watcher
    undriven = watcher.take_undriven()
    qapp.focusWindowChanged.disconnect(watcher.look)
    watcher.deleteLater()
    if undriven:
        pytest.fail("a dialog that nobody drove: " + "; ".join(undriven), pytrace=False)


def start(qtbot: QtBot, settings: Path) -> MainWindow:
    """Start the program's window, with what an earlier one remembered."""
    from csp_desktop.domain.periods import month
    from csp_desktop.ui.application import make_application
    from csp_desktop.ui.main_window import MainWindow
    from csp_desktop.ui.remembered import Remembered
    from csp_desktop.ui.theme import ThemeChoice

    make_application(choice=ThemeChoice.LIGHT)
    window = MainWindow(Remembered(settings), month(2017, 1))
    qtbot.addWidget(window.window)
    with qtbot.waitExposed(window.window):
        window.window.show()
    return window


@pytest.fixture
def empty_window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return start(qtbot, tmp_path / "settings")


@pytest.fixture
def window(empty_window: MainWindow, sample: Path) -> MainWindow:
    empty_window.open(sample)
    return empty_window
