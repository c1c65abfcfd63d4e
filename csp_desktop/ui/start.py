"""The start of the window, and what becomes of an error that nobody caught."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType

import shiboken6
from PySide6.QtWidgets import QMessageBox

from csp_desktop.domain.periods import Period, month
from csp_desktop.domain.refusal import Refusal
from csp_desktop.ui.application import make_application
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered


def start(project: Path | None = None) -> int:
    """Open the window, with a project or the one that was open last; return the exit code when it closes."""
    remembered = Remembered()
    application = make_application(choice=remembered.theme())
    window = MainWindow(remembered, this_month())
    sys.excepthook = tell_of_errors(window)
    path = project or remembered.last_project()
    if path is not None:
        window.open(path)
    window.window.show()
    code = application.exec()
    window.close_project()
    sys.excepthook = sys.__excepthook__
    shiboken6.delete(window.window)
    return code


def this_month() -> Period:
    """Return the month that it is."""
    today = date.today()
    return month(today.year, today.month)


def tell_of_errors(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return the hook for errors that nobody caught: refusals are told, faults too, and the window goes on."""
    usual = sys.excepthook
    told: set[str] = set()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Refusal):
            window.dialogs.refuse(str(error))
            return
        usual(kind, error, trace)
        fault = f"{kind.__name__}: {error}"
        if fault not in told:
            told.add(fault)
            QMessageBox.critical(
                window.window,
                "CSP Desktop",
                f"Something went wrong inside the program ({fault}). Everything shown as saved is on disk. "
                "Please send this message with what you were doing.",
            )

    return hook
