"""The overview: every indicator in one line, how many have which status, and what changed since last quarter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from csp_desktop.domain.status import Status
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.overview import missing_of
from csp_desktop.session.quarter_changes import (
    QuarterChange,
    received_since,
    restated_since,
    since_last_quarter,
    status_change,
)
from csp_desktop.session.quarter_progress import Stage, commented_rows, progress_of
from csp_desktop.session.readings import Row
from csp_desktop.ui.changes_panel import Changes, ChangesPanel
from csp_desktop.ui.empty_words import NO_INDICATORS, EmptyWords
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.idle_work import IdleWork
from csp_desktop.ui.overview_model import OverviewModel
from csp_desktop.ui.overview_signals import RowSignals
from csp_desktop.ui.overview_table import OverviewTable
from csp_desktop.ui.quarter_progress import QuarterProgress
from csp_desktop.ui.status_chips import StatusChips


class OverviewPage(QObject):
    """Joins the overview's widgets with the open project.

    What takes long is done while the window is idle: the counts and changes of all indicators, and the signals of
    those in sight. While the page is not seen nothing is done.
    """

    row_opened = Signal(object)
    """Sent with the indicator and area whose line was opened."""
    page_wanted = Signal(str)
    sign_off_wanted = Signal()
    became_idle = Signal()

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("overview_page", OverviewTable, StatusChips, QuarterProgress, parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._signals = RowSignals(project, self)
        self._model = OverviewModel(project, self._signals, self)
        self._chips = child(widget, StatusChips, "statusChips")
        self._changes = ChangesPanel(widget)
        self._progress = child(widget, QuarterProgress, "quarterProgress")
        self._table = child(widget, OverviewTable, "overviewTable")
        self._counting = IdleWork(self)
        self._connect()
        self._model.show()
        self._table.show_model(self._model)
        self._empty = EmptyWords(self._table, self._empty_words)

    @property
    def is_busy(self) -> bool:
        """Return whether counts, changes or signals are being worked out."""
        return self._counting.is_busy or self._signals.is_busy

    def abandon(self) -> None:
        """Work out no more."""
        self._counting.stop()
        self._signals.abandon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the page up to date when it comes into sight, and do nothing for it out of sight."""
        if watched is self.widget and event.type() is QEvent.Type.Show:
            self._refresh()
        elif watched is self.widget and event.type() is QEvent.Type.Hide:
            self.abandon()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self._table.row_opened.connect(self.row_opened)
        self._table.rows_seen.connect(self._want_signals)
        self._changes.row_opened.connect(self.row_opened)
        self._changes.returns_wanted.connect(self._show_returns)
        self._progress.wanted.connect(self._go_to_stage)
        self._chips.chosen.connect(self._model.show)
        for each in (self._counting.ended, self._signals.became_idle):
            each.connect(self._tell_when_idle)
        self._project.rows_changed.connect(self._follow)
        self._project.period_changed.connect(self._follow_period)
        self.widget.installEventFilter(self)

    def _follow(self, rows: frozenset[Row] | None) -> None:
        self._signals.forget(rows)
        self._model.forget()
        if rows is None or self.widget.isVisible():
            self._refresh()

    def _follow_period(self, _: object) -> None:
        self._follow(None)

    def _refresh(self) -> None:
        """Show the lines as they are now; counts and changes follow."""
        self._model.show(self._chips.statuses())
        if self.widget.isVisible():
            self._counting.start(self._count())

    def _count(self) -> Iterator[None]:
        """Count statuses and gather what changed, a step for each indicator; then show both."""
        readings, project = self._project.readings, self._project.project
        counts: Counter[Status] = Counter()
        up_to_date: list[bool] = []
        statuses: list[QuarterChange] = []
        for row in self._model.rows():
            counts[readings.reading(row).status] += 1
            up_to_date.append(not missing_of(readings, row))
            change = status_change(readings, row)
            statuses += [change] if change else []
            yield
        self._chips.show_counts(counts, readings.scheme)
        yield
        self._progress.show_progress(progress_of(project, readings, up_to_date))
        yield
        since = since_last_quarter(project, readings.as_at)
        restated = restated_since(project, readings, since)
        self._changes.show(Changes(since.words, statuses, restated, received_since(project, since)))
        for row in self._model.rows():
            self._model.read_ahead(row)
            yield

    def _want_signals(self, rows: list[Row]) -> None:
        self._signals.want(rows)

    def _go_to_stage(self, stage: Stage) -> None:
        """Lead to where a stage of the quarter's work is done."""
        if stage is Stage.SIGN_OFFS:
            self.sign_off_wanted.emit()
        elif stage is Stage.COMMENTS:
            rows, readings = commented_rows(self._project.project, self._project.readings), self._project.readings
            without = (row for row in rows if not readings.reading(row).comment)
            self.row_opened.emit(next(without, rows[0]))
        else:
            self.page_wanted.emit("pack" if stage is Stage.PACK else "returns")

    def _empty_words(self) -> str:
        return NO_INDICATORS

    def _show_returns(self) -> None:
        self.page_wanted.emit("returns")

    def _tell_when_idle(self) -> None:
        if not self.is_busy:
            self.became_idle.emit()
