"""The findings page: what does not hold, where it leads, and whether it is resolved or accepted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.findings import Finding
from csp_desktop.project.changes import Changed
from csp_desktop.session.finding_places import lead_of
from csp_desktop.session.listed_findings import (
    WORST_FIRST,
    ListedFinding,
    Sources,
    mark_findings,
    with_marks,
    with_sources,
)
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.empty_words import EmptyWords
from csp_desktop.ui.finding_columns import FINDING_COLUMNS, SEVERITY_WORDS, findings_words
from csp_desktop.ui.finding_search import FindingSearch
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table, wrap_rows
from csp_desktop.ui.severity_delegate import SeverityDelegate
from csp_desktop.ui.table_model import TableModel

_WIDTHS = {0: 112, 1: 52, 2: 160, 3: 180}
_MESSAGE = 4
_MEASURED, _LINES, _PADDING = 300, 3, 10
"""Up to how many rows each is as high as its words; how many lines each of more has, and the pixels around them."""


class FindingsPage(QObject):
    """Joins the findings' widgets with the open project."""

    figure_wanted = Signal(object)
    """Sent with the lead of the finding whose figure is to be shown."""
    told = Signal(str)

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("findings_page", parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._found: tuple[ListedFinding, ...] = ()
        self._sources: Sources | None = None
        self._is_stale = True
        self._search = FindingSearch(self)
        self._model: TableModel[ListedFinding] = TableModel(FINDING_COLUMNS, self)
        self._table = child(widget, QTableView, "findingsTable")
        self._severity = child(widget, QComboBox, "severityBox")
        self._open_only = child(widget, QCheckBox, "openOnly")
        self._why = child(widget, QLineEdit, "acceptReason")
        self._dress()
        self._empty = EmptyWords(self._table, self._empty_words)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands now, where something changed since it was shown."""
        if self._is_stale:
            self._is_stale = False
            if self._sources is None:
                self._search.start(self._project.project, self._project.readings)
            else:
                self._show_marks()

    def abandon(self) -> None:
        """Look no further."""
        self._search.stop()

    def _take(self, found: tuple[Finding, ...]) -> None:
        """Show what was found."""
        self._sources = with_sources(self._project.project, found)
        self._show_marks()

    def _show_marks(self) -> None:
        """Show the findings with what was said of them."""
        if self._sources is not None:
            self._found = with_marks(self._project.project, self._sources)
            child(self.widget, QLabel, "findingsSummary").setText(findings_words(self._found))
            self._show()

    def _empty_words(self) -> str:
        if self._sources is None:
            return ""
        if self._found:
            return "Nothing of this kind is open: untick Open only, or choose All findings, to see the others."
        return "What does not hold in the returns, the figures and the comments stands here. There is nothing."

    def _tell_progress(self, looked_at: int, count: int) -> None:
        words = f"Looking for findings: {looked_at:,} of {count:,} rows."
        child(self.widget, QLabel, "findingsSummary").setText(words)

    def _dress(self) -> None:
        dress_table(self._table, self._model, _WIDTHS, stretch=_MESSAGE)
        wrap_rows(self._table)
        self._table.setItemDelegate(SeverityDelegate(self._table))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._severity.addItem("All findings", None)
        for severity in WORST_FIRST:
            self._severity.addItem(f"{SEVERITY_WORDS[severity]} only", severity.value)

    def _connect(self) -> None:
        self._table.activated.connect(self._go)
        self._table.selectionModel().selectionChanged.connect(self._show_buttons)
        self._severity.currentIndexChanged.connect(self._show)
        self._open_only.toggled.connect(self._show)
        self._why.returnPressed.connect(self._accept)
        for name, slot in (
            ("findingGo", self._go),
            ("findingResolve", self._resolve),
            ("findingReopen", self._reopen),
            ("findingAccept", self._accept),
        ):
            child(self.widget, QPushButton, name).clicked.connect(slot)
        self._search.ended.connect(self._take)
        self._search.went_on.connect(self._tell_progress)
        self._project.changed.connect(self._grow_stale)
        self._project.period_changed.connect(self._look_anew)

    def _grow_stale(self, changed: Changed) -> None:
        """List anew, now where that is seen, else once it is; where only marks are others, look for nothing anew."""
        if replace(changed, findings=frozenset()).is_empty:
            self._show_again()
        else:
            self._look_anew()

    def _look_anew(self) -> None:
        self._search.stop()
        self._sources = None
        self._show_again()

    def _show_again(self) -> None:
        self._is_stale = True
        if self.widget.isVisible():
            self.refresh()

    def _show(self) -> None:
        """Show the findings that are asked for, and stay where the table was."""
        chosen = {each.mark.finding for each in self._chosen()}
        place = self._table.currentIndex().row()
        wanted, is_open_only = self._severity.currentData(), self._open_only.isChecked()
        shown = [
            each
            for each in self._found
            if wanted in (None, each.finding.severity.value)
            and not (is_open_only and each.mark.state is not MarkState.OPEN)
        ]
        self._fit_rows(len(shown))
        self._model.show(shown)
        child(self.widget, QLabel, "findingsShown").setText(_shown_words(len(shown), len(self._found)))
        self._choose([row for row, each in enumerate(shown) if each.mark.finding in chosen], place)
        self._show_buttons()

    def _fit_rows(self, count: int) -> None:
        """Let rows grow with their words; of very many, which would take long to measure, give each three lines."""
        header, mode = self._table.verticalHeader(), QHeaderView.ResizeMode
        header.setDefaultSectionSize(_LINES * self._table.fontMetrics().lineSpacing() + _PADDING)
        header.setSectionResizeMode(mode.ResizeToContents if count <= _MEASURED else mode.Fixed)

    def _choose(self, rows: list[int], place: int) -> None:
        """Choose rows; where none of them is left, the row that has come to their place."""
        rows = rows or ([min(place, self._model.rowCount() - 1)] if place >= 0 and self._model.rowCount() else [])
        if not rows:
            return
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row, 0), self._model.index(row, self._model.columnCount() - 1))
        model = self._table.selectionModel()
        model.setCurrentIndex(self._model.index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _chosen(self) -> list[ListedFinding]:
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.item(row) for row in rows if row < self._model.rowCount()]

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        states = {each.mark.state for each in chosen}
        for name, is_on in (
            ("findingGo", len(chosen) == 1),
            ("findingResolve", bool(states - {MarkState.RESOLVED})),
            ("findingReopen", bool(states - {MarkState.OPEN})),
            ("findingAccept", bool(chosen)),
        ):
            child(self.widget, QPushButton, name).setEnabled(is_on)

    def _go(self) -> None:
        """Go to the figure or the indicator that the chosen finding is about, or say why there is none."""
        chosen = self._chosen()
        if len(chosen) != 1:
            return
        lead = lead_of(self._project.project, self._project.readings, chosen[0])
        if lead is None:
            self.told.emit("No figure of this project comes from there: look into the return itself.")
        else:
            self.figure_wanted.emit(lead)

    def _resolve(self) -> None:
        self._mark(MarkState.RESOLVED)

    def _reopen(self) -> None:
        self._mark(MarkState.OPEN)

    def _accept(self) -> None:
        """Accept the chosen findings for the reason that is typed; without one, ask for it."""
        reason = self._why.text().strip()
        if not reason:
            self._why.setFocus(Qt.FocusReason.OtherFocusReason)
            self.told.emit("Say first why it is accepted: the reason is kept with it.")
        elif self._chosen() and not self._project.read_only:
            self._mark(MarkState.ACCEPTED, reason)
            self._why.clear()

    def _mark(self, state: MarkState, reason: str = "") -> None:
        findings = [each.finding for each in self._chosen()]
        if findings:
            self._project.do(partial(mark_findings, findings=findings, state=state, reason=reason))
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)


def _shown_words(shown: int, known: int) -> str:
    return "" if shown == known else f"{shown} of {known} shown"
