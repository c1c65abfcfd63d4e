"""The start of the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt

from csp_desktop.domain.periods import Period, month
from csp_desktop.ui.application import make_application
from csp_desktop.ui.faults import Faults
from csp_desktop.ui.garbage import QuietCollector
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered


def start(project: Path | None = None) -> int:
    """Open the window, with a project or the one that was open last; return the exit code when it closes."""
    remembered = Remembered()
    application = make_application(choice=remembered.theme())
    window = MainWindow(remembered, this_month())
    faults = Faults(window)
    faults.install()
    collector = QuietCollector(window.window)
    window.painted.connect(collector.begin, Qt.ConnectionType.QueuedConnection)
    path = project or remembered.last_project()
    if path is not None:
        window.open(path)
    window.window.show()
    code = application.exec()
    window.close_project()
    faults.remove()
    collector.end()
    shiboken6.delete(window.window)
    return code


def this_month() -> Period:
    """Return the month that it is."""
    today = date.today()
    return month(today.year, today.month)
