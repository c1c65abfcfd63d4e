"""Errors that nobody caught: refusals are told, faults reported once, and the window goes on."""

from __future__ import annotations

import sys
import threading
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from csp_desktop.domain.refusal import Refusal
from csp_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from csp_desktop.ui.fault_dialog import FaultDialog


class Faults(QObject):
    """Takes what reaches the interpreter's hooks and Qt's last words, from whichever thread it comes.

    One dialog is open at most. A fault that was told before is only said in the status bar.
    """

    _came = Signal(object, str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._main = window
        self._told: set[str] = set()
        self._is_refusing = False
        self._came.connect(self._take)

    @cached_property
    def dialog(self) -> FaultDialog:
        """Return the dialog, made with the first fault."""
        from csp_desktop.ui.fault_dialog import FaultDialog

        dialog = FaultDialog(self._main.window)
        dialog.quit_wanted.connect(self._main.window.close)
        return dialog

    def install(self) -> None:
        """Take the hooks."""
        sys.excepthook = self.take
        threading.excepthook = self.take_from_thread
        qInstallMessageHandler(take_qt_message)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error of the window's own thread; the keyboard's Ctrl+C closes the window."""
        if isinstance(error, KeyboardInterrupt):
            self._main.window.close()
        else:
            sys.__excepthook__(kind, error, trace)
            self._take(error, "")

    def take_from_thread(self, told: threading.ExceptHookArgs) -> None:
        """Take an error of another thread, and speak of it in the window's own."""
        if told.exc_value is not None:
            sys.__excepthook__(told.exc_type, told.exc_value, told.exc_traceback)
            self._came.emit(told.exc_value, told.thread.name if told.thread else "unknown")

    def _take(self, error: BaseException, thread: str) -> None:
        from csp_desktop.ui.fault_report import fault_name, keep_report, report_of

        if isinstance(error, Refusal):
            self._refuse(str(error))
        elif (name := fault_name(error)) in self._told:
            self._main.tell("The same went wrong again inside the program: if it goes on, quit and start it anew.")
        else:
            self._told.add(name)
            report = report_of(error, thread)
            self.dialog.tell(report, keep_report(report))

    def _refuse(self, sentence: str) -> None:
        """Tell a refusal; one that comes while another is being told is said in the status bar."""
        if self._is_refusing:
            self._main.tell(sentence)
            return
        self._is_refusing = True
        try:
            self._main.dialogs.refuse(sentence)
        finally:
            self._is_refusing = False


def take_qt_message(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Pass Qt's messages on; keep its last words before it ends the program."""
    if sys.stderr is not None:
        sys.stderr.write(f"{message}\n")
    if kind is QtMsgType.QtFatalMsg:
        from csp_desktop.ui.fault_report import keep_report
        from csp_desktop.ui.versions import versions_text

        keep_report(f"Qt ended the program: {message}\n\n{versions_text()}", "ended")
