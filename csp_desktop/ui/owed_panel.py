"""Who owes what, on the returns page: each partner's missing figures, and what was done about them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.owed import Standing
from csp_desktop.domain.owed_words import asked_of, due_words, late_words, missing_words
from csp_desktop.domain.partners import Chase
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.wording import capital
from csp_desktop.pack.owed_list import OwedEntry
from csp_desktop.session.chasing import NOBODY, chased_period, owed_lines
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.empty_words import EmptyWords
from csp_desktop.ui.fitted_columns import FittedColumns
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.plain_table import dress_table
from csp_desktop.ui.table_model import TableColumn, TableModel


def _chased(entry: OwedEntry) -> str:
    chase = entry.last_chase
    return "" if chase is None else " · ".join(filter(None, (day_name(chase.day), chase.note)))


COLUMNS: list[TableColumn[OwedEntry]] = [
    TableColumn("Partner", lambda each: each.owed.partner),
    TableColumn("Indicator", lambda each: asked_of(each.owed)),
    TableColumn("Missing", lambda each: capital(missing_words(each.owed))),
    TableColumn("Due", lambda each: due_words(each.owed)),
    TableColumn("Late", lambda each: capital(late_words(each.owed))),
    TableColumn("Contact", lambda each: each.contact),
    TableColumn("Last chased", _chased),
]


_WIDTHS = {0: 178, 2: 118, 3: 108, 4: 80, 5: 70, 6: 94}
_SHARE = 2
"""How much of the page's height it takes, beside the returns received."""


class OwedPanel(QObject):
    """Joins the panel's widgets with the open project."""

    form_wanted = Signal(str)
    """Sent with the partner for whom a form is to be written."""
    partner_wanted = Signal(str)
    """Sent with the partner whose contact and agreed date are to be edited."""
    list_wanted = Signal()

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("owed_panel", parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._project = project
        self._model: TableModel[OwedEntry] = TableModel(COLUMNS, self)
        self._title = child(widget, QLabel, "owedTitle")
        self._note = child(widget, QLineEdit, "chaseNote")
        self._buttons = (child(widget, QPushButton, "owedForm"), child(widget, QPushButton, "markChased"))
        self._table = child(widget, QTableView, "owedTable")
        dress_table(self._table, self._model, _WIDTHS, stretch=1)
        FittedColumns(self._table, _WIDTHS, stretch=1)
        layout = parent.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(widget, _SHARE)
        self._is_stale = True
        self._empty = EmptyWords(self._table, self._empty_words)
        self._connect()

    def refresh(self) -> None:
        """Show how it stands now, where something changed since it was shown."""
        if self._is_stale:
            self._is_stale = False
            self._show()

    def _show(self) -> None:
        """Show how it stands for the quarter of the period that the window shows."""
        chosen = self._partner()
        readings = self._project.readings
        period = chased_period(readings.as_at)
        entries = owed_lines(self._project.project, readings, period, date.today())
        missing = sum(each.owed.standing is not Standing.RECEIVED for each in entries)
        self._title.setText(f"Who owes what for {long_name(period)}: {missing} of {len(entries)} to come")
        self._model.show(entries)
        self._choose(chosen)

    def _connect(self) -> None:
        form, chased = self._buttons
        form.clicked.connect(self._want_form)
        child(self.widget, QPushButton, "owedPartner").clicked.connect(self._want_partner)
        child(self.widget, QPushButton, "owedList").clicked.connect(self.list_wanted)
        chased.clicked.connect(self._mark_chased)
        self._note.returnPressed.connect(self._mark_chased)
        self._table.selectionModel().selectionChanged.connect(self._show_buttons)
        self._project.changed.connect(self._grow_stale)
        self._project.period_changed.connect(self._grow_stale)

    def _grow_stale(self, _: object) -> None:
        """Work out anew who owes what, now where that is seen, else once it is."""
        self._is_stale = True
        if self.widget.isVisible():
            self.refresh()

    def _empty_words(self) -> str:
        if self._project.readings.own_rows():
            return "Nobody is asked for anything in this quarter."
        return "Who owes what stands here once there are indicators with partners."

    def _partner(self) -> str:
        """Return the partner of the chosen row, empty where none is chosen."""
        rows = self._table.selectionModel().selectedRows()
        return self._model.item(rows[0].row()).owed.partner if rows else ""

    def _choose(self, partner: str) -> None:
        rows = (each for each in range(self._model.rowCount()) if self._model.item(each).owed.partner == partner)
        place = next(rows, None)
        if place is not None:
            self._table.selectRow(place)
        self._show_buttons()

    def _show_buttons(self) -> None:
        partner = self._partner()
        form, chased = self._buttons
        form.setEnabled(partner not in ("", NOBODY))
        child(self.widget, QPushButton, "owedPartner").setEnabled(form.isEnabled())
        chased.setEnabled(bool(partner))

    def _want_form(self) -> None:
        self.form_wanted.emit(self._partner())

    def _want_partner(self) -> None:
        self.partner_wanted.emit(self._partner())

    def _mark_chased(self) -> None:
        partner = self._partner()
        if partner:
            period = chased_period(self._project.readings.as_at)
            note = self._note.text().strip()
            self._note.clear()
            self._project.mark_as_chased([Chase(partner, period, date.today(), note)])
