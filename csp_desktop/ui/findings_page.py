"""The findings page: what does not hold in the returns that were taken in, each with its place."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table, wrap_rows
from csp_desktop.ui.table_model import TableColumn, TableModel

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
SEVERITY_WORDS = {Severity.ERROR: "Wrong", Severity.WARNING: "Doubtful", Severity.NOTE: "To know"}


class FindingsPage(QObject):
    """Joins the findings' widgets with the open project."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("findings_page", parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._summary = child(self.widget, QLabel, "findingsSummary")
        self._model: TableModel[Finding] = TableModel(FINDING_COLUMNS, self)
        table = child(self.widget, QTableView, "findingsTable")
        dress_table(table, self._model, {0: 84, 1: 52, 2: 200, 3: 220}, stretch=4)
        wrap_rows(table)
        project.changed.connect(self._read)
        self._read(None)

    def _read(self, _: object) -> None:
        found = [each for received in self._project.project.returns() for each in received.findings]
        found.sort(key=lambda each: _ORDER.index(each.severity))
        self._model.show(found)
        self._summary.setText(findings_words(found))


def findings_words(found: list[Finding]) -> str:
    """Return how many findings there are of each severity, in words."""
    if not found:
        return "No findings in the returns that were taken in."
    said = (
        f"{number} {SEVERITY_WORDS[severity].lower()}"
        for severity in _ORDER
        if (number := sum(each.severity is severity for each in found))
    )
    return f"{len(found)} findings in the returns that were taken in: {', '.join(said)}."


def _place(finding: Finding) -> str:
    where = finding.where
    return " ".join(part for part in (where.workbook, where.sheet, where.cell) if part)


FINDING_COLUMNS: list[TableColumn[Finding]] = [
    TableColumn("Severity", lambda each: SEVERITY_WORDS[each.severity]),
    TableColumn("Rule", lambda each: each.rule),
    TableColumn("Indicator", lambda each: each.where.indicator),
    TableColumn("Place", _place),
    TableColumn("What does not hold", lambda each: each.message),
]
