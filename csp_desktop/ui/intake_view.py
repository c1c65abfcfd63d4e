"""The intake on the returns page: questions, figures to tick, findings beside them, and Accept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QLabel, QPushButton, QSplitter, QTableView, QWidget

from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.pending_intake import PendingIntake
from csp_desktop.ui.finding_columns import SEVERITY_WORDS
from csp_desktop.ui.forms import child
from csp_desktop.ui.intake_delegate import IntakeDelegate
from csp_desktop.ui.intake_lines import COLUMNS, LineKind, intake_words
from csp_desktop.ui.intake_model import ANSWER, WHAT, WORDS, IntakeModel
from csp_desktop.ui.plain_table import LINE_HEIGHT, dress_table, wrap_rows
from csp_desktop.ui.table_model import TableColumn, TableModel

MOST_BOXES = 60
"""How many questions show their combo boxes at once; beyond them, F2 or a double click opens one."""

_WIDTHS = {0: 104, 2: 136, 3: 62, 4: 62, 5: 130, 6: 56}
_BESIDE = 940
"""How wide lines and findings are at least to stand beside each other, in pixels at 100 %."""
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class IntakeView(QObject):
    """Joins the widgets of the intake with the returns that are looked at."""

    ended = Signal(str)
    """Sent when the returns were taken in, with what was in words, or declined, with nothing."""

    def __init__(self, project: OpenProject, page: QWidget) -> None:
        super().__init__(page)
        self._project = project
        self._pending: PendingIntake | None = None
        self._model = IntakeModel(self)
        self._findings: TableModel[Finding] = TableModel(_FINDING_COLUMNS, self)
        self._summary = child(page, QLabel, "intakeSummary")
        self._hide_same = child(page, QCheckBox, "hideSame")
        self._accept = child(page, QPushButton, "intakeAccept")
        self._table = child(page, QTableView, "intakeTable")
        self._splitter = child(page, QSplitter, "intakeSplitter")
        self._dress(page)
        self._connect(page)

    @property
    def is_empty(self) -> bool:
        """Return whether no returns are looked at."""
        return self._pending is None

    def show(self, readings: Sequence[WorkbookReading]) -> None:
        """Show what returns would change."""
        self._pending = PendingIntake(self._project, readings) if readings else None
        self._show_lines()
        questions = self._model.places(LineKind.QUESTION)
        self._table.setFocus()
        self._table.setCurrentIndex(self._model.index(0, ANSWER if questions else WHAT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Space tick, or untick, all lines that are chosen; set the findings below the lines in a narrow window."""
        if watched is self._splitter and isinstance(event, QResizeEvent):
            self._splitter.setOrientation(self._direction(event.size().width()))
        if watched is self._table and isinstance(event, QKeyEvent) and _is_space(event):
            self._model.toggle({index.row() for index in self._table.selectionModel().selectedIndexes()})
            return True
        return super().eventFilter(watched, event)

    def _direction(self, width: int) -> Qt.Orientation:
        """Return how lines and findings stand to each other in a width."""
        is_narrow = width < _BESIDE * self._table.fontMetrics().height() / LINE_HEIGHT
        return Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal

    def _dress(self, page: QWidget) -> None:
        dress_table(self._table, self._model, _WIDTHS, stretch=ANSWER)
        self._table.setItemDelegate(IntakeDelegate(self._project, self._table))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        edit = QAbstractItemView.EditTrigger
        self._table.setEditTriggers(edit.EditKeyPressed | edit.DoubleClicked)
        self._table.installEventFilter(self)
        findings = child(page, QTableView, "intakeFindings")
        dress_table(findings, self._findings, {0: 76}, stretch=1)
        wrap_rows(findings)
        self._splitter.setStretchFactor(0, 5)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.installEventFilter(self)

    def _connect(self, page: QWidget) -> None:
        self._model.answered.connect(self._stay_at)
        self._model.ticked.connect(self._show_accept)
        self._accept.clicked.connect(self._take_in)
        child(page, QPushButton, "intakeDecline").clicked.connect(self._decline)
        self._hide_same.toggled.connect(self._show_lines)
        self._project.changed.connect(self._look_again)

    def _look_again(self, _: object) -> None:
        """Follow a change of the project, as an undo, while returns are looked at."""
        if self._pending is not None:
            self._pending.look_again()
            self._show_lines()

    def _show_lines(self) -> None:
        at = self._table.currentIndex()
        self._model.show(self._pending, hide_same=self._hide_same.isChecked())
        self._span()
        if self._pending is not None:
            found = [each for intake in self._pending.intakes for each in intake.all_findings]
            self._findings.show(sorted(found, key=_severity))
            self._summary.setText(intake_words(self._pending.intakes))
        self._table.setCurrentIndex(self._model.index(min(at.row(), self._model.rowCount() - 1), at.column()))
        self._show_accept()

    def _stay_at(self, place: int) -> None:
        """Show the lines after an answer, and let the keyboard be where it was."""
        self._show_lines()
        answered = self._model.index(min(place, self._model.rowCount() - 1), ANSWER)
        self._table.setCurrentIndex(answered)
        (self._table.indexWidget(answered) or self._table).setFocus()

    def _span(self) -> None:
        """Let headings go over the whole row, and questions show their words and their boxes."""
        self._table.clearSpans()
        for place in self._model.places(LineKind.FILE, LineKind.TABLE):
            self._table.setSpan(place, WHAT, 1, len(COLUMNS))
        for place in self._model.places(LineKind.QUESTION):
            self._table.setSpan(place, WORDS, 1, len(COLUMNS) - WORDS)
        for place in self._model.places(LineKind.QUESTION)[:MOST_BOXES]:
            self._table.openPersistentEditor(self._model.index(place, ANSWER))

    def _show_accept(self) -> None:
        count = self._pending.ticked_count() if self._pending else 0
        self._accept.setText(f"&Accept {count:,} figure{'' if count == 1 else 's'}" if count else "&Accept")
        self._accept.setEnabled(self._pending is not None and self._pending.can_accept())

    def _take_in(self) -> None:
        pending, self._pending = self._pending, None
        self._show_lines()
        if pending is not None:
            self.ended.emit(f"Taken in: {intake_words(pending.accept())}")

    def _decline(self) -> None:
        self._pending = None
        self._show_lines()
        self.ended.emit("")


def _is_space(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space and not event.modifiers()


def _severity(finding: Finding) -> int:
    return _ORDER.index(finding.severity)


def _words(finding: Finding) -> str:
    where = finding.where
    place = " ".join(part for part in (where.workbook, where.sheet, where.cell) if part)
    return f"{finding.message}\n{place}" if place and not finding.message.startswith(place) else finding.message


def _severity_words(finding: Finding) -> str:
    return SEVERITY_WORDS[finding.severity]


_FINDING_COLUMNS: list[TableColumn[Finding]] = [
    TableColumn("Findings", _severity_words),
    TableColumn("", _words),
]
