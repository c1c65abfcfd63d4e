"""What each cell of the overview says, its tip, and the words for a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum

from csp_desktop.charts.sparkline import sparkline_words
from csp_desktop.domain.gaps import lag_words, short_names
from csp_desktop.domain.indicators import Direction, Operator
from csp_desktop.domain.periods import Frequency, Period, listed, long_name, short_name
from csp_desktop.domain.reading import Judged, Reading
from csp_desktop.domain.sentences import comparison_sentence, summary_sentence
from csp_desktop.domain.wording import capital, change_text, figure_text, percent_text, target_words
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.overview import missing_of, row_name, sparkline_of
from csp_desktop.session.readings import Row
from csp_desktop.ui.overview_signals import RowSignals


class Column(IntEnum):
    """The overview's columns in their order."""

    NAME = 0
    LINE = 1
    FIGURE = 2
    CHANGE = 3
    TARGET = 4
    STATUS = 5
    SIGNAL = 6
    DATA_TO = 7
    MISSING = 8


HEADINGS: Mapping[Column, str] = {
    Column.NAME: "Indicator",
    Column.LINE: "Last 24",
    Column.FIGURE: "Figure",
    Column.CHANGE: "Change",
    Column.TARGET: "Target",
    Column.STATUS: "Status",
    Column.SIGNAL: "Signal",
    Column.DATA_TO: "Data to",
    Column.MISSING: "Missing",
}

HEADING_TIPS: Mapping[Column, str] = {
    Column.LINE: "The last 24 months, quarters or years, from the lowest figure to the highest",
    Column.FIGURE: "To date where periods add up, else the latest figure",
    Column.CHANGE: "Against the same periods last year",
    Column.TARGET: "What the figure is held against",
    Column.SIGNAL: "Whether the last figure is more than chance",
    Column.DATA_TO: "The last period with a figure",
    Column.MISSING: "Periods of this year that should be there and are not; how far it comes behind",
}

NUMERIC = frozenset({Column.FIGURE, Column.CHANGE, Column.TARGET})

_NOT_YET = "…"


class OverviewCells:
    """Answers what stands in a row's cell; it keeps nothing."""

    def __init__(self, project: OpenProject, signals: RowSignals) -> None:
        self._project = project
        self._signals = signals

    def text(self, row: Row, column: Column) -> str:
        """Return what a cell shows."""
        return self._TEXTS[column](self, row)

    def tip(self, row: Row, column: Column) -> str:
        """Return what a cell says in full."""
        return self._TIPS[column](self, row) or self.text(row, column)

    def spoken(self, row: Row, column: Column) -> str:
        """Return a cell for a screen reader: what it shows, and in full where that is more."""
        text, tip = self.text(row, column), self._TIPS[column](self, row)
        return ". ".join(dict.fromkeys(each.rstrip(".") for each in (text, tip) if each)) or "Nothing"

    def _reading(self, row: Row) -> Reading:
        return self._project.readings.reading(row)

    def _name(self, row: Row) -> str:
        return row_name(self._project.readings, row)

    def _full_name(self, row: Row) -> str:
        return self._project.readings.indicator(row).name

    def _line(self, _: Row) -> str:
        return ""

    def _line_words(self, row: Row) -> str:
        readings = self._project.readings
        return sparkline_words(readings.indicator(row), sparkline_of(readings, row), readings.as_at)

    def _figure(self, row: Row) -> str:
        reading = self._reading(row)
        return figure_text(reading.indicator, reading.headline)

    def _figure_words(self, row: Row) -> str:
        return summary_sentence(self._reading(row))

    def _change(self, row: Row) -> str:
        reading = self._reading(row)
        change, percent = change_text(reading.indicator, reading.change), percent_text(reading.change_percent)
        return f"{change} ({percent})" if change and percent else change

    def _change_words(self, row: Row) -> str:
        return comparison_sentence(self._reading(row))

    def _target(self, row: Row) -> str:
        reading = self._reading(row)
        return target_sign(reading, reading.judged) if reading.judged else ""

    def _target_words(self, row: Row) -> str:
        reading = self._reading(row)
        return (
            capital(target_words(reading.indicator, reading.judged.target, reading.upper_target))
            if reading.judged
            else "No target"
        )

    def _status(self, row: Row) -> str:
        return self._project.readings.scheme.word(self._reading(row).status)

    def _status_reason(self, row: Row) -> str:
        return self._reading(row).status_reason

    def _signal(self, row: Row) -> str:
        word = self._signals.word(row)
        return word.value if word else "" if self._signals.is_known(row) else _NOT_YET

    def _signal_words(self, row: Row) -> str:
        return self._signals.sentence(row)

    def _data_to(self, row: Row) -> str:
        reading = self._reading(row)
        without = "Kept back" if reading.is_kept_back else "None yet"
        return period_text(reading.period) if reading.period else without

    def _data_to_words(self, row: Row) -> str:
        reading = self._reading(row)
        without = "Its figures are kept back" if reading.is_kept_back else "There is no figure yet"
        return capital(long_name(reading.period)) if reading.period else without

    def _missing(self, row: Row) -> str:
        readings = self._project.readings
        told = (short_names(missing_of(readings, row)), lag_words(readings.indicator(row)))
        return "; ".join(each for each in told if each)

    def _missing_words(self, row: Row) -> str:
        readings = self._project.readings
        names = [long_name(each) for each in missing_of(readings, row)]
        lag = lag_words(readings.indicator(row))
        said = f"Missing: {listed(names)}." if names else "Nothing is missing."
        return f"{said} It comes {lag} others." if lag else said

    _TEXTS: Mapping[Column, Callable[[OverviewCells, Row], str]] = {
        Column.NAME: _name,
        Column.LINE: _line,
        Column.FIGURE: _figure,
        Column.CHANGE: _change,
        Column.TARGET: _target,
        Column.STATUS: _status,
        Column.SIGNAL: _signal,
        Column.DATA_TO: _data_to,
        Column.MISSING: _missing,
    }
    _TIPS: Mapping[Column, Callable[[OverviewCells, Row], str]] = {
        Column.NAME: _full_name,
        Column.LINE: _line_words,
        Column.FIGURE: _figure_words,
        Column.CHANGE: _change_words,
        Column.TARGET: _target_words,
        Column.STATUS: _status_reason,
        Column.SIGNAL: _signal_words,
        Column.DATA_TO: _data_to_words,
        Column.MISSING: _missing_words,
    }


def target_sign(reading: Reading, judged: Judged) -> str:
    """Return a target with the sign of its side: ≤ 12,016, ≥ 30%, 25% to 30%, ±5%."""
    indicator = reading.indicator
    number = figure_text(indicator, judged.target)
    if indicator.holds is Operator.BETWEEN and reading.upper_target is not None:
        return f"{number} to {figure_text(indicator, reading.upper_target)}"
    has_side = indicator.operator is not None or indicator.direction is not Direction.NONE
    return f"{_SIGNS.get(indicator.holds, '')}{number}" if has_side else number


def period_text(period: Period) -> str:
    """Return a period as short as it can stand alone: Nov 2016, Q2 2016/17, 2016/17."""
    if period.frequency is Frequency.MONTH:
        return f"{short_name(period)} {str(period)[:4]}"
    return f"Q{period.position} {period.financial_year}" if period.frequency is Frequency.QUARTER else str(period)


_SIGNS = {
    Operator.LESS_THAN: "< ",
    Operator.AT_MOST: "≤ ",
    Operator.EQUAL: "= ",
    Operator.AT_LEAST: "≥ ",
    Operator.MORE_THAN: "> ",
    Operator.PLUS_OR_MINUS: "±",
}
