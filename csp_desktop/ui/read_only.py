"""A project that is looked at only: the bar that says why, and what would change something kept off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.forms import child

WRITING_ACTIONS = frozenset(
    {
        *("actionImport", "actionPaste", "actionEditIndicator", "actionNewIndicator", "actionAreas"),
        *("actionReason", "actionPartnership", "actionSignOff", "actionSealPack", "actionRollForward"),
    }
)
"""The actions that change a project."""

_WRITING_WIDGETS = (
    *("listAdd", "listPropose", "listUp", "listDown", "listClose", "listRemove"),
    *("commentBold", "commentDraft", "commentYes", "commentNo", "earlierUse"),
    *("findingResolve", "findingReopen", "findingAccept", "acceptReason"),
    *("packSections", "packCover", "bindFile"),
    *("returnsDrop", "intakeAccept", "owedPartner", "markChased", "chaseNote"),
)


class ReadOnlyBar:
    """Says over the pages why the open project cannot be changed."""

    def __init__(self, window: QMainWindow) -> None:
        self._bar = child(window, QFrame, "readOnlyBar")
        self._label = child(window, QLabel, "readOnlyLabel")
        self.again = child(window, QPushButton, "readOnlyAgain")
        self.copy = child(window, QPushButton, "readOnlyCopy")
        self._bar.hide()

    def show_project(self, project: OpenProject | None) -> None:
        """Show why the project is read-only, where it is."""
        why = project.read_only if project else ""
        self._label.setText(f"Read only. {why}")
        self._bar.setVisible(bool(why))


class KeptOff(QObject):
    """Keeps off what would change the project on one page, whatever the page itself would let be chosen."""

    def __init__(self, page: QWidget, why: str) -> None:
        super().__init__(page)
        for name in _WRITING_WIDGETS:
            for widget in page.findChildren(QWidget, name):
                widget.setEnabled(False)
                widget.setToolTip(f"Read only. {why}")
                widget.installEventFilter(self)
        for view in page.findChildren(QAbstractItemView):
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        boxes: list[QPlainTextEdit | QTextEdit] = [*page.findChildren(QPlainTextEdit), *page.findChildren(QTextEdit)]
        for box in boxes:
            box.setReadOnly(True)
            box.setToolTip(f"Read only. {why}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.setEnabled(False)
        return False
