"""The published table of an indicator: its rows over the year's months, quarters, or the year."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.layers import USUAL_ROWS, Layer, LayerRow, table_rows
from csp_desktop.domain.periods import Frequency, Period, periods_of, short_name
from csp_desktop.domain.to_date import row
from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.outline import Cell, Column, Row, Table

_CORNER = {Frequency.MONTH: "Month", Frequency.QUARTER: "Quarter", Frequency.YEAR: "Year"}
_LABEL_SHARE = {Frequency.MONTH: 2.8, Frequency.QUARTER: 3.3, Frequency.YEAR: 3.3}
_SHARE = {Frequency.MONTH: 1.0, Frequency.QUARTER: 1.7, Frequency.YEAR: 2.2}
_BREADTH = {Frequency.MONTH: 1.0, Frequency.QUARTER: 0.66, Frequency.YEAR: 0.36}
_THIS_YEARS = (
    Layer.THIS_YEAR,
    Layer.CHANGE,
    Layer.TO_DATE,
    Layer.CHANGE_TO_DATE,
    Layer.PERCENT_TO_DATE,
    Layer.NUMERATOR,
    Layer.DENOMINATOR,
    Layer.SAMPLE,
)
"""What is not printed of periods after the one that the pack is of."""

_EMPHASIS = (Layer.THIS_YEAR, Layer.TO_DATE)
_SHORTHAND_OF = {
    Layer.THIS_YEAR: (Kind.ACTUAL, 0),
    Layer.LAST_YEAR: (Kind.ACTUAL, 1),
    Layer.TARGET: (Kind.TARGET, 0),
}


def figures_table(entry: PackEntry, order: Sequence[Layer] = USUAL_ROWS) -> Table:
    """Return the table of an entry's financial year, with a column for each period from April on."""
    indicator, year = entry.reading.indicator, entry.reading.financial_year.year
    frequency = indicator.frequency
    periods = periods_of(year, frequency)
    columns = (
        Column(_CORNER[frequency], _LABEL_SHARE[frequency]),
        *(Column(short_name(period), _SHARE[frequency], numeric=True) for period in periods),
    )
    rows = tuple(_row(each, entry) for each in table_rows(indicator, entry.series, year, order))
    words = f"Figures of {indicator.name} for {entry.reading.financial_year}, by {frequency}."
    return Table(words, columns, rows, _BREADTH[frequency])


def shorthand_used(entry: PackEntry) -> set[Shorthand]:
    """Return the shorthand that stands in an entry's table."""
    printed = {cell.text for each in figures_table(entry).rows for cell in each.cells[1:]}
    return {mark for mark in Shorthand if any(f"[{mark}]" in text for text in printed)}


def _row(layer: LayerRow, entry: PackEntry) -> Row:
    cells = [_cell(layer, entry, period) for period in layer.values]
    unit = next((cell.note for cell in cells if cell.note), "")
    label = Cell(layer.label, note=f"in {unit}" if unit else _lag(layer.layer, entry.reading.indicator.lag))
    return Row((label, *(Cell(cell.text) for cell in cells)), emphasis=layer.layer in _EMPHASIS)


def _lag(layer: Layer, months: int) -> str:
    """Return how far behind the others this year's figures come; nothing of another row, or one that does not lag."""
    if layer is not Layer.THIS_YEAR or not months:
        return ""
    return f"comes {months} month{'s' if months > 1 else ''} later than others"


def _cell(layer: LayerRow, entry: PackEntry, period: Period) -> Cell:
    """Return a figure with its shorthand; the unit of a change in points goes to the row's label."""
    if layer.layer in _THIS_YEARS and period.last_month > entry.reading.as_at.last_month:
        return Cell("")
    number, _, unit = layer.text(entry.reading.indicator, period).partition(" ")
    marks = "".join(f"[{mark}]" for mark in _shorthand(layer.layer, entry, period))
    if not number and not marks and _is_gap(layer, period):
        marks = f"[{_why_not(entry, period)}]"
    return Cell(number + marks, note=unit)


def _shorthand(layer: Layer, entry: PackEntry, period: Period) -> tuple[Shorthand, ...]:
    """Return the marks of a figure, with that of a break where its indicator says that the series breaks there."""
    if layer not in _SHORTHAND_OF:
        return ()
    kind, years_back = _SHORTHAND_OF[layer]
    shown = period.last_year if years_back else period
    figure = row(entry.series, kind).get(shown)
    if figure is None:
        return ()
    breaks = kind is Kind.ACTUAL and str(shown) in entry.reading.indicator.breaks
    return (
        (*figure.shorthand, Shorthand.BREAK) if breaks and Shorthand.BREAK not in figure.shorthand else figure.shorthand
    )


def _why_not(entry: PackEntry, period: Period) -> Shorthand:
    """Return why there is no figure: it is kept back, or would be made of one that is, or it is not there."""
    kept = entry.reading.kept_back.among((period, period.last_year))
    return Shorthand.CONFIDENTIAL if kept else Shorthand.NOT_AVAILABLE


def _is_gap(layer: LayerRow, period: Period) -> bool:
    """Return whether the row has a value later on, so that this one is missing and not still to come."""
    return any(value is not None for later, value in layer.values.items() if later > period)
