"""The dialog of the pack's cover: item, version, author and what else it says beside the figures."""

from __future__ import annotations

from dataclasses import asdict, fields

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from csp_desktop.pack.details import Meeting, PackDetails
from csp_desktop.ui.forms import child, load_form


class PackCoverDialog:
    """Asks for what the cover says; the meeting is told, for it comes from the list of meetings."""

    def __init__(self, parent: QWidget | None, details: PackDetails, meeting: Meeting) -> None:
        dialog = load_form("pack_cover", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the pack's cover is no dialog")
        self.dialog = dialog
        self.details: PackDetails | None = None
        self._lines = {each.name: child(dialog, QLineEdit, each.name) for each in fields(PackDetails)}
        for name, text in asdict(details).items():
            self._lines[name].setText(text)
        child(dialog, QLabel, "coverMeeting").setText(_meeting_words(meeting))
        buttons = child(dialog, QDialogButtonBox, "packCoverButtons")
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(dialog.reject)

    def ask(self) -> PackDetails | None:
        """Show the dialog; return what was typed, None where it was cancelled."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.details

    def _accept(self) -> None:
        self.details = PackDetails(**{name: line.text().strip() for name, line in self._lines.items()})
        self.dialog.accept()


def _meeting_words(meeting: Meeting) -> str:
    told = ", ".join(filter(None, (meeting.title, meeting.when, meeting.place)))
    return f"For the meeting: {told}." if told else "No meeting after the period is on the list of meetings yet."
