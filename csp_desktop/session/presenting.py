"""What the board is shown on the screen: each indicator with its charts, in the public or the restricted version."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from csp_desktop.charts.control import control_chart
from csp_desktop.charts.description import Chart
from csp_desktop.charts.names import ChartName
from csp_desktop.charts.yearly import this_year_against_last, to_date_against_target
from csp_desktop.domain.history import signal_at
from csp_desktop.domain.process_control import Options
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.signals import Signal
from csp_desktop.domain.to_date import SeriesByKind
from csp_desktop.pack.content import PackEntry
from csp_desktop.project.store import Project
from csp_desktop.session.charts import chart_names, chart_of
from csp_desktop.session.overview import overview_rows
from csp_desktop.session.pack_entries import is_partly_hidden, kept_back, marking, public_entry
from csp_desktop.session.readings import Readings, Row


class Presentation:
    """The indicators that a board may see, each worked out when it is shown.

    As in the public pack, restricted indicators are left out and small counts kept back; in the restricted version,
    nothing is.
    """

    def __init__(self, project: Project, readings: Readings, *, restricted: bool = False) -> None:
        self._readings = readings
        self._hidden = {} if restricted else kept_back(project, readings)
        self.marking = marking(project, restricted=restricted)
        """Which version it is, in words; empty where there is but one."""
        rows = overview_rows(readings)
        self.rows = tuple(row for row in rows if restricted or not readings.indicator(row).restricted)
        """Its indicators, in their order in the project."""

    def entry(self, row: Row) -> PackEntry:
        """Return what may be seen of a row: its reading, its series and its comment."""
        return public_entry(self._readings, row, self._hidden)

    def signal(self, entry: PackEntry) -> Signal | None:
        """Return what process control says of an entry; None where it has no figure."""
        reading, options = entry.reading, self._readings.scheme.signal_options
        if reading.period is None:
            return None
        return signal_at(reading.indicator, entry.series, reading.period, options, reading.target)

    def chart_names(self, row: Row) -> tuple[ChartName, ...]:
        """Return the charts that a row can have; where something is kept back, none that compares areas."""
        names = chart_names(self._readings, row)
        return tuple(name for name in names if name in _OWN or not is_partly_hidden(row, self._hidden))

    def chart(self, row: Row, name: ChartName) -> Chart:
        """Return a chart of a row."""
        if name not in _OWN:
            return chart_of(self._readings, row, name)
        entry = self.entry(row)
        return _OWN[name](entry.reading, entry.series, self._readings.scheme.signal_options)


def _by_period(reading: Reading, series: SeriesByKind, _: Options) -> Chart:
    return this_year_against_last(reading, series)


def _to_date(reading: Reading, series: SeriesByKind, _: Options) -> Chart:
    return to_date_against_target(reading, series)


_OWN: Mapping[ChartName, Callable[[Reading, SeriesByKind, Options], Chart]] = {
    ChartName.BY_PERIOD: _by_period,
    ChartName.TO_DATE: _to_date,
    ChartName.CHANCE: control_chart,
}
"""The charts of a row's own figures."""
