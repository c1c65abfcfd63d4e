"""The indicators page: the grid, and beside it the chart, the reason of the status and the comment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from csp_desktop.domain.periods import Period
from csp_desktop.domain.to_date import target_year
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.rebasing import rebase
from csp_desktop.ui.chart_panel import ChartPanel
from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.empty_words import NO_INDICATORS, EmptyWords
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.grid_bar import GridBar
from csp_desktop.ui.grid_editing import GridEditing
from csp_desktop.ui.grid_edits import where
from csp_desktop.ui.grid_layout import Memory
from csp_desktop.ui.grid_rows import column_of
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.indicator_model import Index, IndicatorModel
from csp_desktop.ui.reason_bar import Cell, ReasonBar
from csp_desktop.ui.short_words import ShortWords

if TYPE_CHECKING:
    from csp_desktop.project.entries import HistoryEntry
    from csp_desktop.session.indicator_rules import IndicatorRules, RulesContext
    from csp_desktop.ui.comment_panel import CommentPanel
    from csp_desktop.ui.history_dialog import PutBack, SayWhy, Words

AskForHistory = Callable[[str, "Sequence[HistoryEntry]", "Words", "Words"], "PutBack | SayWhy | None"]
AskForRules = Callable[["IndicatorRules", "RulesContext"], "IndicatorRules | None"]


class IndicatorsPage(QObject):
    """Joins the widgets of the page with the open project."""

    def __init__(self, project: OpenProject, parent: QWidget, memory: Memory) -> None:
        widget = load_form("indicators_page", IndicatorGrid, ChartPanel, CommentEdit, ShortWords, parent=parent)
        super().__init__(widget)
        self.widget = widget
        self.grid = child(self.widget, IndicatorGrid, "indicatorGrid")
        self.model = IndicatorModel(project, self)
        self._project = project
        self._chart = child(self.widget, ChartPanel, "chartPanel")
        self._title = child(self.widget, QLabel, "indicatorTitle")
        self._reason = child(self.widget, QLabel, "reasonLabel")
        self._origin = child(self.widget, QLabel, "originLabel")
        self._comment = child(self.widget, CommentEdit, "commentEdit")
        self._row: Row | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_chosen)
        child(self.widget, QSplitter, "indicatorsSplitter").setSizes([480, 360])
        self.grid.row_chosen.connect(self._choose)
        self.grid.figure_chosen.connect(self._show_origin)
        self._chart.painted.connect(self._show_chosen)
        self._chart.rebase_wanted.connect(self._rebase)
        self._chart.can_be_changed = not project.read_only
        project.rows_changed.connect(self._refresh)
        project.reason_given.connect(self._show_origin_again)
        project.period_changed.connect(self._refresh_all)
        self.grid.layout_of_cells.remember(memory)
        self.grid.show_model(self.model)
        self.editing = GridEditing(self.grid)
        self.reason = ReasonBar(self.widget, project)
        self.bar = GridBar(self.widget, self.grid, project, memory)
        self._empty = EmptyWords(self.grid, self._empty_words)

    @cached_property
    def _comments(self) -> CommentPanel:
        """Return what is beside the comment's box, made when the page has been painted."""
        from csp_desktop.ui.comment_panel import CommentPanel

        return CommentPanel(self.widget, self._project)

    def choose(self, row: Row) -> None:
        """Go to an indicator."""
        self.grid.choose(row)

    def choose_figure(self, row: Row, period: Period | None) -> bool:
        """Go to an indicator's figure of a period, else to its latest; return whether the grid shows it."""
        self.grid.choose(row)
        places = self.model.places(row)
        cells = [self.model.index(place, column_of(period)) for place in places] if period else []
        found = next((index for index in cells if (cell := self.model.cell(index)) and cell[1] == period), None)
        if found is not None:
            self.grid.setCurrentIndex(found)
            self.grid.scrollTo(found)
        self.grid.setFocus()
        return bool(places)

    def edit_rules(self, ask: AskForRules) -> None:
        """Let the officer edit the chosen indicator's rules, where there is one."""
        if self._row is None:
            return
        from csp_desktop.session.indicator_rules import rules_of

        readings = self._project.readings
        year = target_year(readings.indicator(self._row), readings.reading(self._row).comment_period)
        self._put(ask(rules_of(readings, self._row), self._context(year)), self._row)

    def add_indicator(self, ask: AskForRules) -> None:
        """Let the officer add an indicator, after the others."""
        from csp_desktop.domain.indicators import Indicator
        from csp_desktop.session.indicator_rules import IndicatorRules

        readings = self._project.readings
        last = max((readings.indicator(row).position for row in readings.rows()), default=0)
        new = IndicatorRules(Indicator(0, "", position=last + 1))
        self._put(ask(new, self._context(readings.as_at.financial_year)), None)

    def _context(self, year: Period) -> RulesContext:
        """Return what the dialog must know beside the rules themselves."""
        from csp_desktop.session.indicator_rules import RulesContext

        readings = self._project.readings
        return RulesContext(str(year), readings.scheme, self._project.project.indicators())

    def _put(self, rules: IndicatorRules | None, row: Row | None) -> None:
        """Put rules back for the row that they were read from, None for a new indicator."""
        if rules is None:
            return
        readings = self._project.readings
        as_at = readings.as_at if row is None else readings.reading(row).comment_period
        area = self._project.project.own_area.id if row is None else row[1]
        self.choose(self._project.edit_indicator(rules, area, as_at))

    def finish_typing(self) -> None:
        """Keep the comment and the figure that are being written."""
        self.editing.finish()
        self._comment.finish()

    def leave(self) -> None:
        """Keep what is being written, and show nothing more: the page is about to be taken away."""
        self.finish_typing()
        if "_comments" in self.__dict__:
            self._comments.leave()
        self._row = None
        self._soon.stop()

    def _choose(self, row: Row) -> None:
        self._comment.finish()
        self._row = row
        if self._chart.is_painted:
            self._soon.start(0)

    def _show_chosen(self) -> None:
        """Show the chosen indicator's chart and words; for the first one, once the page has been painted."""
        if self._row is None:
            return
        readings = self._project.readings
        reading = readings.reading(self._row)
        self._title.setText(reading.indicator.name)
        word = readings.scheme.word(reading.status)
        said = "" if word.lower() in reading.status_reason.lower() else f"{word}. "
        chance = readings.analysis(self._row).words
        words = (reading.status_reason, reading.trend_reason, chance, _group_words(readings, self._row))
        self._reason.setText(said + " ".join(each for each in words if each))
        self._comments.show_row(self._row)
        self._chart.show_row(readings, self._row)

    def _show_origin(self, index: Index) -> None:
        grid_row = self.model.grid_row(index.row()) if index.isValid() else None
        self._origin.setText(self.model.cells.origin(grid_row, index.column()) if grid_row else "")

    def _show_origin_again(self) -> None:
        self._show_origin(self.grid.currentIndex())

    def show_history(self, ask: AskForHistory) -> None:
        """Show the history of the current figure; put back what is chosen in it, or let the reason of it be said."""
        from csp_desktop.ui.history_dialog import PutBack, SayWhy

        index, cell = self.grid.currentIndex(), self._current_cell()
        indicator = self.model.indicator(index.row()) if cell else None
        if cell is None or indicator is None:
            self.editing.said.emit("Choose a figure first: its history is shown.")
            return
        returned, grid_row = self._project.returned, self.model.grid_row(index.row())
        title = where(self.model.cells, (grid_row, index.column()))
        entries = self._project.project.history(*cell)
        chosen = ask(title, entries, partial(returned.words, indicator), returned.origin)
        if isinstance(chosen, PutBack):
            self._project.edit_figures([(*cell, chosen.figure)], name=f"Put back {title}")
        elif isinstance(chosen, SayWhy):
            self.reason.ask_again(cell, chosen.change)

    def say_why(self) -> None:
        """Let the officer say why a figure was changed: the one that is asked about, else the current one."""
        self.reason.go(self._current_cell())

    def _current_cell(self) -> Cell | None:
        index = self.grid.currentIndex()
        return self.model.cell(index) if index.isValid() else None

    def _refresh(self, rows: frozenset[Row] | None) -> None:
        """Show the chosen indicator again where it is among those that changed."""
        if rows is None or self._row in rows:
            if self._row and not self._project.readings.has(self._row):
                self._row = None
            self._show_chosen()
            self._show_origin(self.grid.currentIndex())

    def _rebase(self, row: Row, period: Period) -> None:
        """Let the limits of a row's indicator begin anew at a period, or no longer."""
        indicator = self._project.readings.indicator(row)
        self._project.do(partial(rebase, indicator=indicator, period=period))

    def _empty_words(self) -> str:
        if self.model.outline.is_filtered:
            return "No indicator is as the filter asks: choose Show all."
        return NO_INDICATORS

    def _refresh_all(self) -> None:
        self._show_chosen()


def _group_words(readings: Readings, row: Row) -> str:
    """Return where an area stands among those most like it, in words; nothing where it has none."""
    group = readings.group(row)
    return group.words(readings.indicator(row).decimals) if group else ""
