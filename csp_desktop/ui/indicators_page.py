"""The indicators page: the grid, and beside it the chart, the reason of the status and the comment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.status import StatusScheme
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Readings, Row
from csp_desktop.ui.chart_panel import ChartPanel
from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.indicator_model import Index, IndicatorModel, origin_words

if TYPE_CHECKING:
    from csp_desktop.ui.indicator_dialog import IndicatorRules

    AskForRules = Callable[[IndicatorRules, str, StatusScheme], IndicatorRules | None]


class IndicatorsPage(QObject):
    """Joins the widgets of the page with the open project."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("indicators_page", IndicatorGrid, ChartPanel, CommentEdit, parent=parent)
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
        child(self.widget, QSplitter, "indicatorsSplitter").setSizes([480, 360])
        self.grid.row_chosen.connect(self._choose)
        self.grid.figure_chosen.connect(self._show_origin)
        self._chart.painted.connect(self._show_chosen)
        self._comment.written.connect(self._keep_comment)
        project.rows_changed.connect(self._refresh)
        project.period_changed.connect(self._refresh_all)
        self.grid.show_model(self.model)

    def choose(self, row: Row) -> None:
        """Go to an indicator."""
        self.grid.choose(row)

    def edit_rules(self, ask: AskForRules) -> None:
        """Let the officer edit the chosen indicator's rules, where there is one."""
        from csp_desktop.ui.indicator_dialog import IndicatorRules

        if self._row is None:
            return
        readings = self._project.readings
        indicator, series = readings.indicator(self._row), readings.series(self._row)
        year = readings.as_at.financial_year.moved(indicator.targets_ahead)
        target, upper = (series.get(kind, {}).get(year) for kind in (Kind.TARGET, Kind.UPPER_TARGET))
        self._put(
            ask(IndicatorRules(indicator, target, upper, readings.override(self._row)), str(year), readings.scheme)
        )

    def add_indicator(self, ask: AskForRules) -> None:
        """Let the officer add an indicator, after the others."""
        from csp_desktop.ui.indicator_dialog import IndicatorRules

        readings = self._project.readings
        last = max((readings.indicator(row).position for row in readings.rows()), default=0)
        new = IndicatorRules(Indicator(0, "", position=last + 1))
        self._put(ask(new, str(readings.as_at.financial_year), readings.scheme))

    def _put(self, rules: IndicatorRules | None) -> None:
        if rules is None:
            return
        targets = {Kind.TARGET: rules.target, Kind.UPPER_TARGET: rules.upper_target}
        readings = self._project.readings
        known = self._row is not None and self._row[0] == rules.indicator.id
        as_at = readings.reading(self._row).comment_period if known and self._row else readings.as_at
        self.choose(self._project.edit_indicator(rules.indicator, targets, as_at, rules.override))

    def finish_typing(self) -> None:
        """Keep the comment that is being written."""
        self._comment.finish()

    def _choose(self, row: Row) -> None:
        self.finish_typing()
        self._row = row
        if self._chart.is_painted:
            QTimer.singleShot(0, self, self._show_chosen)

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
        words = (reading.status_reason, reading.trend_reason, chance, _standing_words(readings, self._row))
        self._reason.setText(said + " ".join(each for each in words if each))
        self._comment.show_comment(reading.comment)
        self._chart.show_reading(reading, readings.series(self._row))

    def _show_origin(self, index: Index) -> None:
        figure = self.model.figure(index)
        self._origin.setText("" if figure is None else origin_words(self._project, figure))

    def _keep_comment(self, text: str) -> None:
        if self._row is not None:
            period = self._project.readings.reading(self._row).comment_period
            self._project.edit_comment(self._row, period, text)

    def _refresh(self, rows: frozenset[Row] | None) -> None:
        """Show the chosen indicator again where it is among those that changed."""
        if rows is None or self._row in rows:
            if self._row not in self._project.readings.rows():
                self._row = None
            self._show_chosen()
            self._show_origin(self.grid.currentIndex())

    def _refresh_all(self) -> None:
        self._show_chosen()


def _standing_words(readings: Readings, row: Row) -> str:
    """Return where an indicator stands in the family group, in a sentence; nothing where it is in none."""
    from csp_desktop.domain.family_group import standing_sentence

    standing = readings.standing(row)
    return standing_sentence(standing, readings.indicator(row).decimals) if standing else ""
