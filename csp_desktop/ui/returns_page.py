"""The returns page: files are dropped, read off the window's thread, looked at, and taken in as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QWidget

from csp_desktop.domain.dates import date_text
from csp_desktop.session.jobs import Job, Progress
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.taking_in import ReadReturns, read_copied, read_returns, return_files
from csp_desktop.ui.copied import copied
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.intake_view import IntakeView
from csp_desktop.ui.owed_panel import OwedPanel
from csp_desktop.ui.plain_table import LINE_HEIGHT
from csp_desktop.ui.received_view import ReceivedView
from csp_desktop.ui.refused_card import RefusedCard, refused_words
from csp_desktop.ui.returns_drop import ReturnsDrop

_LOW = 560
"""Below this height at 100 %, in pixels, the page has no room for all of its cards at once."""


class ReturnsPage(QObject):
    """Joins the page's widgets with the open project."""

    refused = Signal(str)
    """Sent with a sentence on what could not be used."""
    taken_in = Signal(str)
    """Sent with a sentence when an intake was accepted."""
    browse = Signal()
    file_wanted = Signal(object)
    """Sent with a received return whose file is to be saved."""
    became_idle = Signal()

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("returns_page", ReturnsDrop, parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._job: Job | None = None
        self._find_children()
        self._intake = IntakeView(project, widget)
        self._received = ReceivedView(project, widget)
        self._refused = RefusedCard(widget)
        self.owed = OwedPanel(project, widget)
        self._connect()
        self._show_cards()

    @property
    def is_busy(self) -> bool:
        """Return whether returns are being read."""
        return self._job is not None

    def read(self, paths: Sequence[Path]) -> None:
        """Read files off this thread, and show what they would change."""
        self._begin(partial(read_returns, return_files(paths)))

    def paste(self) -> None:
        """Read the table on the clipboard as a return, and show what it would change."""
        data = copied()
        if data.hasHtml() or data.text().strip():
            self._begin(partial(read_copied, data.text(), data.html()))
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
        self._job.stopped.connect(self._end_stopped)
        self._refused.show(())
        self._progress.setRange(0, 0)
        self._progress_label.setText("Reading…")
        self._show_cards()
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

    def _connect(self) -> None:
        self._drop.dropped.connect(self.read)
        self._drop.browse.connect(self.browse)
        self._drop.paste.connect(self.paste)
        child(self.widget, QPushButton, "stopButton").clicked.connect(self._stop)
        self._intake.ended.connect(self._end_intake)
        self._received.file_wanted.connect(self.file_wanted)

    @property
    def _scale(self) -> float:
        return self.widget.fontMetrics().height() / LINE_HEIGHT

    def _show_progress(self, done: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        self._progress_label.setText(f"Read {done} of {of}")

    def _propose(self, came: ReadReturns) -> None:
        """Show what the returns that were read would change; files already received are said to be so."""
        self._end()
        self._refused.show(came.refused)
        for reading in came.readings:
            if received := self._project.project.received(reading.sha256):
                day = date_text(received.received_at[:10])
                self.refused.emit(f"{reading.workbook} was taken in before, on {day}; it is shown again.")
        if came.refused:
            self.refused.emit(refused_words(came.refused))
        self._intake.show(came.readings)
        self._show_cards()

    def _fail(self, problem: Exception) -> None:
        self._end_stopped()
        raise problem

    def _end(self) -> None:
        """Forget the work that has ended."""
        self._job = None
        self._progress_card.hide()
        self.became_idle.emit()

    def _end_stopped(self) -> None:
        self._end()
        self._show_cards()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _show_cards(self) -> None:
        """Show the intake where there is one, else what came before; never both, for which a window may be too low.

        What was received gives way to returns that are being read, and in a low window to those that could not be.
        """
        is_waiting, is_busy = not self._intake.is_empty, self.is_busy
        is_crowded = is_busy or (self._refused.is_shown and self.widget.height() < _LOW * self._scale)
        cards = (
            (self._progress_card, is_busy),
            (self._intake_card, is_waiting),
            (self.owed.widget, not is_waiting),
            (self._received_card, not is_waiting and not is_crowded),
        )
        self._drop.leave_room(is_low=is_waiting)
        for card, is_shown in sorted(cards, key=lambda pair: pair[1]):
            card.setVisible(is_shown)

    def _end_intake(self, said: str) -> None:
        self._show_cards()
        if said:
            self.taken_in.emit(said)
