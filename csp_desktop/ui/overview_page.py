"""The overview: every indicator in one line, and how many have which status."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from csp_desktop.domain.periods import long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status
from csp_desktop.domain.wording import capital, change_text, figure_text, percent_text
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Row
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table
from csp_desktop.ui.table_model import TableColumn, TableModel

_WIDTHS = {0: 300, 1: 150, 2: 95, 3: 95, 4: 110, 5: 80, 6: 95, 7: 260}


class OverviewPage(QObject):
    """Joins the overview's widgets with the open project."""

    row_opened = Signal(object)
    """Sent with the indicator and area whose line was opened."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("overview_page", parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._summary = child(self.widget, QLabel, "overviewSummary")
        self._model: TableModel[Reading] = TableModel(self._columns(), self)
        table = child(self.widget, QTableView, "overviewTable")
        dress_table(table, self._model, _WIDTHS, stretch=7)
        table.activated.connect(self._open)
        project.rows_changed.connect(self._read)
        project.period_changed.connect(self._read)
        self._read(None)

    def _columns(self) -> list[TableColumn[Reading]]:
        return [
            TableColumn("Indicator", lambda each: each.indicator.title, tip=lambda each: each.indicator.name),
            TableColumn("Data to", _data_to),
            TableColumn("To date", _headline, numeric=True),
            TableColumn("Last year", _last_year, numeric=True),
            TableColumn("Change", lambda each: change_text(each.indicator, each.change), numeric=True),
            TableColumn("%", lambda each: percent_text(each.change_percent), numeric=True),
            TableColumn("Target", _target, numeric=True),
            TableColumn("Status", self._word, status=lambda each: each.status, tip=lambda each: each.status_reason),
        ]

    def _word(self, reading: Reading) -> str:
        return self._project.readings.scheme.word(reading.status)

    def _read(self, _: object) -> None:
        rows = self._project.readings.own_rows()
        readings = [self._project.readings.reading(row) for row in rows]
        self._model.show(readings)
        counts = Counter(reading.status for reading in readings)
        said = [
            f"{counts[status]} {self._project.readings.scheme.word(status).lower()}"
            for status in Status
            if counts[status]
        ]
        self._summary.setText(f"{len(readings)} indicators: {', '.join(said)}." if readings else "No indicators yet.")

    def _open(self, index: QModelIndex) -> None:
        reading = self._model.item(index.row())
        row: Row = (reading.indicator.id, reading.area.id)
        self.row_opened.emit(row)


def _data_to(reading: Reading) -> str:
    return capital(long_name(reading.period)) if reading.period else "No figure yet"


def _headline(reading: Reading) -> str:
    return figure_text(reading.indicator, reading.headline)


def _last_year(reading: Reading) -> str:
    return figure_text(reading.indicator, reading.comparison.last_year if reading.comparison else None)


def _target(reading: Reading) -> str:
    return figure_text(reading.indicator, reading.judged.target if reading.judged else None)
