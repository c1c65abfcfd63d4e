"""About the program: its versions and licences, to read and to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.versions import about_text


class AboutDialog:
    """Shows what the program is made of."""

    def __init__(self, parent: QWidget | None) -> None:
        dialog = load_form("about", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of About is no dialog")
        self.dialog = dialog
        self._text = child(dialog, QPlainTextEdit, "aboutVersions")
        self._text.setPlainText(about_text())
        child(dialog, QPushButton, "aboutCopy").clicked.connect(self._copy)
        child(dialog, QPushButton, "aboutClose").clicked.connect(dialog.accept)

    def show(self) -> None:
        """Show the dialog until it is closed."""
        self.dialog.exec()
        self.dialog.deleteLater()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
