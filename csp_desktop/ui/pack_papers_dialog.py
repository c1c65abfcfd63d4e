"""The dialog of the pack's agenda, papers and lists; what is typed into it is kept at once, as on a page."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.list_page import ListPage
from csp_desktop.ui.read_only import KeptOff


class PackPapersDialog:
    """Shows the lists that only a pack has."""

    def __init__(self, parent: QWidget | None, project: OpenProject) -> None:
        dialog = load_form("pack_papers", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the pack's papers is no dialog")
        self.dialog = dialog
        self.page = ListPage("papers", project, dialog)
        child(dialog, QVBoxLayout, "papersLayout").insertWidget(0, self.page.widget)
        if project.read_only:
            KeptOff(self.page.widget, project.read_only)
        child(dialog, QDialogButtonBox, "packPapersButtons").rejected.connect(self._close)

    def show(self) -> None:
        """Show the dialog until it is closed."""
        self.dialog.exec()
        self.dialog.deleteLater()

    def _close(self) -> None:
        """Keep what is being typed, and go."""
        self.dialog.setFocus()
        self.dialog.reject()
