"""The pack page: its sections, its pages as they will be printed, made anew when something changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSplitter,
    QWidget,
)

from csp_desktop.domain.periods import long_name
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.export import export_pack
from csp_desktop.pack.result import PackResult
from csp_desktop.session.jobs import Job, Progress
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.pack_pages import PackPages, made_pages
from csp_desktop.session.sealing import seal
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.pack_asking import PackAsking
from csp_desktop.ui.pack_preview import PackPreview
from csp_desktop.ui.printing import PackPrinter

_PAGE_ROLE = Qt.ItemDataRole.UserRole


class PackPage(QObject):
    """Joins the page's widgets with the open project."""

    told = Signal(str)
    became_idle = Signal()
    sections_wanted = Signal()
    cover_wanted = Signal()
    papers_wanted = Signal()
    """Sent when the officer wants to choose the sections, to edit the cover, or to write the papers."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("pack_page", PackPreview, parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._asking = PackAsking(project, self)
        self._job: Job | None = None
        self._printer: QPrinter | None = None
        self._printing: PackPrinter | None = None
        self._is_stale = True
        self._find_children()
        self._outline.currentItemChanged.connect(self._go_to)
        child(self.widget, QPushButton, "packStop").clicked.connect(self._stop_job)
        child(self.widget, QPushButton, "packSections").clicked.connect(self.sections_wanted)
        child(self.widget, QPushButton, "packCover").clicked.connect(self.cover_wanted)
        child(self.widget, QPushButton, "packPapers").clicked.connect(self.papers_wanted)
        child(self.widget, QSplitter, "packSplitter").setSizes([280, 760])
        project.rows_changed.connect(self._grow_stale)
        project.period_changed.connect(self._grow_stale)
        self._show_busy(busy=False)

    @property
    def is_busy(self) -> bool:
        """Return whether pages are being made."""
        return self._asking.is_busy or self._job is not None or self._printing is not None

    def refresh(self) -> None:
        """Make the pages anew where something changed since they were made."""
        if self._is_stale and not self.is_busy:
            self._is_stale = False
            self._asking.ask(self._make_pages)

    def export(self, path: Path, *, restricted: bool = False) -> None:
        """Write the pack to a file, off this thread: the public version, or the restricted one."""
        self.abandon()
        self._asking.ask(partial(self._write, path), restricted=restricted)

    def write(self, content: PackContent, path: Path) -> None:
        """Write a pack of other content to a file, off this thread."""
        self.abandon()
        self._write(path, content)

    def seal(self) -> None:
        """Keep the public pack as it is now in the project for ever, off this thread until its pages are made."""
        self.abandon()
        self._asking.ask(self._make_sealed)

    def print(self, ask: Callable[[], QPrinter | None]) -> None:
        """Print the pack as it is now, where the officer chooses a printer."""
        printer = None if self._printing else ask()
        if printer is not None:
            self.abandon()
            self._printer = printer
            self._is_stale = True
            self.refresh()

    def abandon(self) -> None:
        """Stop what is under way and wait for its end; nothing of it is shown."""
        if self._asking.is_busy:
            self._asking.stop()
            self._is_stale = True
        if self._job is not None:
            self._job.abandon()
            self._job = None
            self._is_stale = True
        if self._printing is not None:
            self._printing.abandon()
            self._printing = None

    def _find_children(self) -> None:
        self._summary = child(self.widget, QLabel, "packSummary")
        self._progress = child(self.widget, QProgressBar, "packProgress")
        self._stop = child(self.widget, QPushButton, "packStop")
        self._outline = child(self.widget, QListWidget, "packOutline")
        self._preview = child(self.widget, PackPreview, "packPreview")

    def _make_pages(self, content: PackContent) -> None:
        self._start(partial(made_pages, content), self._show_pages)

    def _make_sealed(self, content: PackContent) -> None:
        self._start(partial(made_pages, content), partial(self._keep_sealed, content))

    def _write(self, path: Path, content: PackContent) -> None:
        self._start(partial(_export, content, path), self._tell_exported)

    def _start(self, work: Callable[[Progress], object], show: Callable[[Any], None]) -> None:
        self._job = Job(work, self)
        self._job.progressed.connect(self._show_progress)
        self._job.done.connect(show)
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(self._tell_stopped)
        self._show_busy(busy=True)
        self._job.start()

    def _show_pages(self, made: PackPages) -> None:
        self._end()
        self._preview.show_pdf(made.pdf, made.looks)
        self._outline.clear()
        for each in made.sections:
            item = QListWidgetItem(f"{'    ' * each.depth}{each.title}", self._outline)
            item.setData(_PAGE_ROLE, each.page)
            item.setToolTip(each.title)
        self._summary.setText(" ".join([f"{len(made.looks)} pages, as they will be printed.", *made.notes]))
        if self._printer is not None:
            self._print_now(made, self._printer)
        else:
            self._rest()

    def _print_now(self, made: PackPages, printer: QPrinter) -> None:
        self._printer = None
        self._show_busy(busy=True)
        self._printing = PackPrinter(made.pdf, made.looks, printer, self)
        self._printing.progressed.connect(self._show_progress)
        self._printing.done.connect(self._tell_printed)
        self._printing.start()

    def _tell_printed(self, sentence: str) -> None:
        if self._printing is not None:
            self._printing.deleteLater()
            self._printing = None
        self._show_busy(busy=False)
        self.told.emit(sentence)
        self._rest()

    def _rest(self) -> None:
        """Make the pages anew where they grew stale while something else was done, else say that nothing is left."""
        if self._is_stale and self.widget.isVisible():
            self.refresh()
        else:
            self.became_idle.emit()

    def _tell_exported(self, result: PackResult) -> None:
        self._end()
        from csp_desktop.ui.errors_first import open_errors_told

        written = f"The board pack is written: {result.path} ({result.pages} pages)."
        self.told.emit(" ".join(filter(None, [written, *result.notes, open_errors_told(self._project)])))
        self._rest()

    def _keep_sealed(self, content: PackContent, made: PackPages) -> None:
        self._end()
        sealed = seal(self._project.project, content, made.pdf, "public")
        when = long_name(content.period)
        self.told.emit(f"The pack of {when} is sealed ({len(made.looks)} pages, {sealed.sha256[:12]}).")
        self._rest()

    def _tell_stopped(self) -> None:
        self._end()
        self._is_stale = True
        self.told.emit("Stopped. Nothing was written.")
        self.became_idle.emit()

    def _fail(self, problem: Exception) -> None:
        self._end()
        self.became_idle.emit()
        raise problem

    def _end(self) -> None:
        """Forget the work that has ended."""
        self._job = None
        self._show_busy(busy=False)

    def _stop_job(self) -> None:
        if self._asking.is_busy:
            self._asking.stop()
            self._tell_stopped()
        for work in (self._job, self._printing):
            if work is not None:
                work.stop()

    def _show_progress(self, done: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(done)

    def _show_busy(self, *, busy: bool) -> None:
        self._progress.setRange(0, 0 if busy else 1)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)

    def _go_to(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._preview.go_to(item.data(_PAGE_ROLE))

    def _grow_stale(self, _: object) -> None:
        if self._asking.is_busy:
            self._asking.begin_anew()
            return
        self._is_stale = True
        if self.widget.isVisible():
            self.refresh()


def _export(content: PackContent, path: Path, progress: Progress) -> PackResult:
    return export_pack(content, path, progress)
