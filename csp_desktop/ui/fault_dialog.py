"""The one dialog that tells of a fault in the program: what happened, what to send, go on or quit."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from csp_desktop.ui.forms import child, load_form

_WORDS = (
    "Something went wrong inside the program. What you have entered is on the disk. "
    "You can go on working; if it happens again, quit and start the program anew."
)


class FaultDialog(QObject):
    """Shows the reports of faults; further ones join the first while it is open."""

    quit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        dialog = load_form("fault", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of a fault is no dialog")
        super().__init__(dialog)
        self.dialog = dialog
        self._folder = Path()
        self._words = child(dialog, QLabel, "faultWords")
        self._report = child(dialog, QPlainTextEdit, "faultReport")
        child(dialog, QPushButton, "faultCopy").clicked.connect(self._copy)
        child(dialog, QPushButton, "faultFolder").clicked.connect(self._open_folder)
        child(dialog, QPushButton, "faultGoOn").clicked.connect(dialog.accept)
        child(dialog, QPushButton, "faultQuit").clicked.connect(self._quit)

    def tell(self, report: str, kept: Path) -> None:
        """Show a report that is kept in a file; where another is being shown, add it to that."""
        self._folder = kept.parent
        if self.dialog.isVisible():
            self._report.appendPlainText(f"\n{report}")
            return
        self._words.setText(_WORDS)
        self._report.setPlainText(report)
        self.dialog.open()
        child(self.dialog, QPushButton, "faultGoOn").setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _quit(self) -> None:
        self.dialog.accept()
        self.quit_wanted.emit()
