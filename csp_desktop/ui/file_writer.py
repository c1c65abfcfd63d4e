"""Workbooks and lists written off the window's thread, with progress and a way to stop in the status bar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QProgressBar, QPushButton, QWidget

from csp_desktop.domain.periods import Period
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.owed_list import OwedList, export_owed_list
from csp_desktop.pack.result import PackResult
from csp_desktop.session.beside import write_beside
from csp_desktop.session.chasing import chased_period, owed_list
from csp_desktop.session.data_workbook import data_content
from csp_desktop.session.form_writing import form_content, form_contents, write_forms
from csp_desktop.session.jobs import Job, Progress
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.packing import pack_content
from csp_desktop.workbooks.content import DataContent
from csp_desktop.workbooks.data_book import write_data_book
from csp_desktop.workbooks.form_book import write_form
from csp_desktop.workbooks.form_content import FormContent

_BREADTH = 220


class FileWriter(QObject):
    """Writes one file, or one folder of forms, at a time."""

    told = Signal(str)
    became_idle = Signal()

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        self._job: Job | None = None
        self._progress = QProgressBar()
        self._progress.setObjectName("writingProgress")
        self._progress.setAccessibleName("Progress of writing")
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(_BREADTH)
        self._stop = QPushButton("St&op writing")
        self._stop.setObjectName("writingStop")
        self._stop.clicked.connect(self._stop_job)
        window = parent.window()
        if isinstance(window, QMainWindow):
            window.statusBar().addPermanentWidget(self._progress)
            window.statusBar().addPermanentWidget(self._stop)
        self._show_busy(busy=False)

    @property
    def is_busy(self) -> bool:
        """Return whether something is being written."""
        return self._job is not None

    @property
    def period(self) -> Period:
        """Return the period that forms and lists are of: that of the window's list of who owes what."""
        return chased_period(self._project.readings.as_at)

    def save_data(self, path: Path, *, restricted: bool = False) -> None:
        """Save figures and readings as a workbook: the public version, or the restricted one."""
        if self._is_free():
            content = data_content(self._project.project, self._project.readings, restricted=restricted)
            self._start(partial(_save_data, content, path), f"The figures are saved: {path}")

    def save_beside(self, folder: Path) -> None:
        """Save the public pack's charts and tables into a folder."""
        if self._is_free():
            content = pack_content(self._project.project, self._project.readings, date.today())
            self._start(partial(_save_beside, content, folder), f"The pack's charts and tables are saved: {folder}")

    def write_forms(self, folder: Path) -> None:
        """Write each partner's form into a folder. Raises Refusal where nobody is asked for anything."""
        if self._is_free():
            contents = form_contents(self._project.project, self.period)
            self._start(partial(write_forms, contents, folder), f"{len(contents)} return forms are written: {folder}")

    def write_form(self, partner: str, path: Path) -> None:
        """Write one partner's form. Raises Refusal where it is asked for nothing."""
        if self._is_free():
            content = form_content(self._project.project, partner, self.period)
            self._start(partial(_write_form, content, path), f"The return form is written: {path}")

    def write_list(self, path: Path) -> None:
        """Write the list of who owes what, to print."""
        if self._is_free():
            told = owed_list(self._project.project, self._project.readings, self.period, date.today())
            self._start(partial(_write_list, told, path), f"The list is written: {path}")

    def abandon(self) -> None:
        """Stop what is under way, wait for its end, and leave the status bar as it was."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
        for widget in (self._progress, self._stop):
            widget.hide()
            widget.deleteLater()

    def _is_free(self) -> bool:
        if self._job is not None:
            self.told.emit("Something is being written: wait until it is done, or press Stop writing.")
        return self._job is None

    def _start(self, work: Callable[[Progress], Any], done: str) -> None:
        self._done = done
        self._job = Job(work, self)
        self._job.progressed.connect(self._show_progress)
        self._job.done.connect(self._tell_done)
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(self._tell_stopped)
        self._show_busy(busy=True)
        self._job.start()

    def _tell_done(self, _: object) -> None:
        self._end(self._done)

    def _tell_stopped(self) -> None:
        self._end("Stopped. What was being written was left out.")

    def _fail(self, problem: Exception) -> None:
        self._end("Nothing was written.")
        raise problem

    def _end(self, sentence: str) -> None:
        self._job = None
        self._show_busy(busy=False)
        self.told.emit(sentence)
        self.became_idle.emit()

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _show_progress(self, done: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(done)

    def _show_busy(self, *, busy: bool) -> None:
        self._progress.setRange(0, 0 if busy else 1)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)


def _save_data(content: DataContent, path: Path, progress: Progress) -> None:
    write_data_book(content, path, progress)


def _save_beside(content: PackContent, folder: Path, progress: Progress) -> None:
    write_beside(content, folder, progress)


def _write_form(content: FormContent, path: Path, progress: Progress) -> None:
    write_form(content, path)
    progress(1, 1)


def _write_list(told: OwedList, path: Path, progress: Progress) -> PackResult:
    return export_owed_list(told, path, progress)
