"""The returns page: files are dropped, read off the window's thread, looked at, and taken in as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QProgressBar, QPushButton, QTableView, QWidget

from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.returns.intake import Intake
from csp_desktop.session.jobs import Job, Progress
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.taking_in import ReadReturns, propose_intake, read_copied, read_returns, return_files
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.intake_lines import INTAKE_COLUMNS, IntakeLine, intake_lines, intake_words
from csp_desktop.ui.owed_panel import OwedPanel
from csp_desktop.ui.plain_table import dress_table, wrap_rows
from csp_desktop.ui.returns_drop import ReturnsDrop
from csp_desktop.ui.table_model import TableColumn, TableModel

_RECEIVED: list[TableColumn[ReceivedReturn]] = [
    TableColumn("Return", lambda each: each.name),
    TableColumn("Received", lambda each: each.received_at[:16].replace("T", " ")),
    TableColumn("Findings", lambda each: str(len(each.findings)), numeric=True),
]


class ReturnsPage(QObject):
    """Joins the page's widgets with the open project."""

    refused = Signal(str)
    """Sent with a sentence for every file that could not be used."""
    taken_in = Signal(str)
    """Sent with a sentence when an intake was accepted."""
    browse = Signal()
    became_idle = Signal()

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("returns_page", ReturnsDrop, parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._intakes: tuple[Intake, ...] = ()
        self._job: Job | None = None
        self._find_children()
        self._lines: TableModel[IntakeLine] = TableModel(INTAKE_COLUMNS, self)
        self._received: TableModel[ReceivedReturn] = TableModel(_RECEIVED, self)
        widths = {0: 90, 1: 210, 2: 150, 3: 80, 4: 80, 5: 170}
        intake = child(self.widget, QTableView, "intakeTable")
        dress_table(intake, self._lines, widths, stretch=6)
        wrap_rows(intake)
        table = child(self.widget, QTableView, "receivedTable")
        dress_table(table, self._received, {1: 160, 2: 90}, stretch=0)
        self.owed = OwedPanel(project, self.widget)
        self._connect()
        self._show_received(None)
        self._show_intake(())
        self._progress_card.hide()

    @property
    def is_busy(self) -> bool:
        """Return whether returns are being read."""
        return self._job is not None

    def read(self, paths: Sequence[Path]) -> None:
        """Read files off this thread, and show what they would change."""
        self._begin(partial(read_returns, return_files(paths)))

    def paste(self) -> None:
        """Read the table on the clipboard as a return, and show what it would change."""
        copied = QGuiApplication.clipboard().mimeData()
        if copied.hasHtml() or copied.text().strip():
            self._begin(partial(read_copied, copied.text(), copied.html()))
        else:
            self.refused.emit("There is no table to paste: copy one from a spreadsheet or a mail first.")

    def _begin(self, work: Callable[[Progress], ReadReturns]) -> None:
        if self._job is not None:
            self.refused.emit("Other returns are being read: wait until they are done, or press Stop.")
            return
        self._job = Job(work, self)
        self._job.progressed.connect(self._show_progress)
        self._job.done.connect(self._propose)
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(self._end)
        self._progress.setRange(0, 0)
        self._progress_label.setText("Reading…")
        self._progress_card.show()
        self._job.start()

    def abandon(self) -> None:
        """Stop what is under way and wait for its end; nothing of it is shown."""
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def _find_children(self) -> None:
        self._drop = child(self.widget, ReturnsDrop, "returnsDrop")
        self._progress_card = child(self.widget, QFrame, "progressCard")
        self._progress = child(self.widget, QProgressBar, "progressBar")
        self._progress_label = child(self.widget, QLabel, "progressLabel")
        self._intake_card = child(self.widget, QFrame, "intakeCard")
        self._received_card = child(self.widget, QFrame, "receivedCard")
        self._summary = child(self.widget, QLabel, "intakeSummary")
        self._hide_same = child(self.widget, QCheckBox, "hideSame")
        self._accept = child(self.widget, QPushButton, "intakeAccept")

    def _connect(self) -> None:
        self._drop.dropped.connect(self.read)
        self._drop.browse.connect(self.browse)
        self._drop.paste.connect(self.paste)
        child(self.widget, QPushButton, "stopButton").clicked.connect(self._stop)
        self._accept.clicked.connect(self._take_in)
        child(self.widget, QPushButton, "intakeDecline").clicked.connect(self._decline)
        self._hide_same.toggled.connect(self._show_lines)
        self._project.changed.connect(self._show_received)

    def _show_progress(self, done: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        self._progress_label.setText(f"Read {done} of {of}")

    def _propose(self, came: ReadReturns) -> None:
        """Show what the returns that were read would change; files already received are said to be so."""
        self._end()
        for sentence in came.refused:
            self.refused.emit(sentence)
        for reading in came.readings:
            if received := self._project.project.received(reading.sha256):
                day = received.received_at[:10]
                self.refused.emit(f"{reading.workbook} was taken in before, on {day}; it is shown again.")
        self._show_intake([propose_intake(self._project.project, each) for each in came.readings])

    def _fail(self, problem: Exception) -> None:
        self._end()
        raise problem

    def _end(self) -> None:
        """Forget the work that has ended."""
        self._job = None
        self._progress_card.hide()
        self.became_idle.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _show_intake(self, intakes: Sequence[Intake]) -> None:
        self._intakes = tuple(intakes)
        self._intake_card.setVisible(bool(intakes))
        self._received_card.setVisible(not intakes)
        self.owed.widget.setVisible(not intakes)
        if intakes:
            self._summary.setText(intake_words(intakes))
            self._show_lines()
            self._accept.setFocus()

    def _show_lines(self) -> None:
        hide = self._hide_same.isChecked()
        lines = intake_lines(self._intakes, self._project.readings)
        self._lines.show([each for each in lines if not (hide and each.is_same)])

    def _take_in(self) -> None:
        intakes = self._intakes
        self._show_intake(())
        if intakes:
            self._project.take_in(intakes)
            self.taken_in.emit(f"Taken in: {intake_words(intakes)}")

    def _decline(self) -> None:
        self._show_intake(())

    def _show_received(self, _: object) -> None:
        self._received.show(self._project.project.returns())
