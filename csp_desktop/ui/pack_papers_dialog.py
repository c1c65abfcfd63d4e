"""The dialog of the pack's agenda, papers and lists; what is typed into it is kept at once, as on a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.refusal import Refusal
from csp_desktop.session.binding import Binder, BoundFile, bind
from csp_desktop.session.jobs import Job, Progress
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.list_page import ListPage, ListTabs
from csp_desktop.ui.read_only import KeptOff


class PackPapersDialog(QObject):
    """Shows the lists that only a pack has, and binds PDFs in; `ask` gives the PDF that the officer chooses."""

    def __init__(self, parent: QWidget | None, project: OpenProject, ask: Callable[[], Path | None]) -> None:
        dialog = load_form("pack_papers", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the pack's papers is no dialog")
        super().__init__(dialog)
        self.dialog = dialog
        self.page = ListPage("papers", project, dialog)
        self._project, self._ask = project, ask
        self._job: Job | None = None
        self._binder: Binder | None = None
        self._bind = child(dialog, QPushButton, "bindFile")
        self._words = child(dialog, QLabel, "bindWords")
        child(dialog, QVBoxLayout, "papersLayout").insertWidget(0, self.page.widget)
        # Enter belongs to what is being typed.
        for button in dialog.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._connect()
        self._show_list()
        if project.read_only:
            KeptOff(dialog, project.read_only)

    @property
    def is_busy(self) -> bool:
        """Return whether a PDF is being read."""
        return self._job is not None

    def show(self) -> None:
        """Show the dialog until it is closed."""
        self.dialog.exec()
        self.abandon()
        self.dialog.deleteLater()

    def abandon(self) -> None:
        """Stop reading a PDF; nothing of it is bound in."""
        if self._job is not None and self._binder is not None:
            self._binder.stop()
            self._job.abandon()
            self._job = None

    def _connect(self) -> None:
        child(self.page.widget, ListTabs, "listTabs").currentChanged.connect(self._show_list)
        self._bind.clicked.connect(self._bind_file)
        child(self.dialog, QDialogButtonBox, "packPapersButtons").rejected.connect(self._close)

    def _show_list(self, _: int = 0) -> None:
        """Let a PDF be bound in where the papers are shown."""
        self._bind.setVisible(self.page.name is ListName.PAPERS)
        self._words.clear()

    def _bind_file(self) -> None:
        path = self._ask()
        if path is None or self._job is not None:
            return
        self._words.setText(f"Reading {path.name} …")
        self._bind.setEnabled(False)
        self._binder = Binder()
        self._job = Job(partial(_read, self._binder, path), self)
        self._job.done.connect(self._keep)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def _keep(self, bound: BoundFile) -> None:
        self._end()
        self._project.do(partial(bind, bound=bound, as_at=self._project.readings.as_at))
        self._words.setText(bound.words)

    def _refuse(self, problem: Exception) -> None:
        self._end()
        self._words.setText(str(problem) if isinstance(problem, Refusal) else "")
        if not isinstance(problem, Refusal):
            raise problem

    def _end(self) -> None:
        self._job = None
        self._bind.setEnabled(True)

    def _close(self) -> None:
        """Keep what is being typed, and go."""
        self.dialog.setFocus()
        self.dialog.reject()


def _read(binder: Binder, path: Path, _: Progress) -> BoundFile:
    return binder.read(path)
