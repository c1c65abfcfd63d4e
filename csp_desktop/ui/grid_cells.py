"""What each cell of the indicator grid says: its figure, its text, and the words for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator, called
from csp_desktop.domain.layers import Layer, layer_label, layer_row
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import MONTH_NAMES, Period, long_name
from csp_desktop.domain.status import Status
from csp_desktop.domain.wording import figure_text
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.cell_text import CellText
from csp_desktop.ui.grid_rows import COLUMN_COUNT, PARTS, Column, GridRow, period_at, series_key
from csp_desktop.ui.grid_texts import (
    COLUMN_TEXTS,
    areas_words,
    is_quiet,
    is_strong,
    origin_words,
    shown_to_date,
    value_of,
)

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)

HEADERS = ("Indicator", "Row", *(name[:3] for name in MONTH_NAMES), "To date", "Change", "Status")

Cell = tuple[SeriesKey, Period]
"""Which series and period a cell is."""


class RowFace(NamedTuple):
    """All that is painted of one row: its cells' texts, and its status with its word where it bears one."""

    grid_row: GridRow
    cells: tuple[CellText, ...]
    months: int = 1
    """How many columns a period of the row is broad."""
    status: Status | None = None
    overwritten: frozenset[int] = frozenset()
    """In which columns a return said otherwise."""
    has_comment: bool = False


class GridCells:
    """Answers what stands in a cell, named by its row and column; it keeps nothing."""

    def __init__(self, project: OpenProject) -> None:
        self._project = project

    def indicator(self, grid_row: GridRow) -> Indicator | None:
        """Return the indicator of a row; None for the heading of a priority."""
        return None if grid_row.row is None else self._project.readings.indicator(grid_row.row)

    def cell(self, grid_row: GridRow, column: int) -> Cell | None:
        """Return the series and period that a cell is; None where it is not a figure's cell."""
        key, indicator = series_key(grid_row), self.indicator(grid_row)
        if key is None or indicator is None:
            return None
        period = period_at(indicator, grid_row.layer, column, self._project.readings.as_at.year)
        return None if period is None else (key, period)

    def editable_cell(self, grid_row: GridRow, column: int) -> Cell | None:
        """Return the series and period of a cell that can be typed into: a figure's that is not worked out."""
        cell = self.cell(grid_row, column)
        if cell is None or self._project.read_only:
            return None
        key = cell[0]
        worked_out = key.kind is Kind.ACTUAL and self._project.readings.is_derived((key.indicator, key.area))
        return None if worked_out else cell

    def figure(self, grid_row: GridRow, column: int) -> Figure | None:
        """Return the stored figure of a cell, None where there is none."""
        cell = self.cell(grid_row, column)
        if cell is None:
            return None
        key, period = cell
        return self._project.readings.series((key.indicator, key.area)).get(key.kind, {}).get(period)

    def text(self, grid_row: GridRow, column: int) -> str | None:
        """Return what a cell shows."""
        if grid_row.row is None:
            return grid_row.group if column == Column.NAME else None
        reading = self._project.readings.reading(grid_row.row)
        if Column.FIRST_MONTH <= column <= Column.LAST_MONTH:
            write = self._worked_out if series_key(grid_row) is None else self._figure_text
            return write(grid_row, column, reading.indicator)
        if column == Column.STATUS:
            return self._project.readings.scheme.word(reading.status) if grid_row.is_first else None
        return COLUMN_TEXTS[column](reading, grid_row)

    def number(self, grid_row: GridRow, column: int) -> float | str | None:
        """Return what is edited: the number, or the shorthand in its place."""
        figure = self.figure(grid_row, column)
        if figure is not None:
            value = value_of(figure, grid_row.layer)
            marks = () if grid_row.layer in PARTS else figure.shorthand
            return (" ".join(mark.value for mark in marks) or None) if value is None else value
        if grid_row.row is None or column != Column.TO_DATE or grid_row.layer in (*PARTS, Layer.TO_DATE):
            return None
        return shown_to_date(self._project.readings.reading(grid_row.row), grid_row.layer)

    def status(self, grid_row: GridRow) -> Status | None:
        """Return the status that a row bears, None for a row that bears none."""
        bears = grid_row.row is not None and grid_row.is_first
        return self._project.readings.reading(grid_row.row).status if bears and grid_row.row else None

    def look(self, grid_row: GridRow, column: int) -> CellText:
        """Return a cell's text with its look."""
        text = self.text(grid_row, column) or ""
        return CellText(text, self.alignment(grid_row, column), is_strong(grid_row, column), is_quiet(grid_row, column))

    def face(self, grid_row: GridRow) -> RowFace:
        """Return all that is painted of a row."""
        indicator = self.indicator(grid_row)
        if indicator is None:
            return RowFace(grid_row, ())
        months = dict(self._month_looks(grid_row, indicator))
        others = (column for column in range(COLUMN_COUNT) if column not in months)
        looks = months | {column: self.look(grid_row, column) for column in others}
        cells = tuple(looks[column] for column in range(COLUMN_COUNT))
        overwritten, status = self._overwritten(grid_row), self.status(grid_row)
        return RowFace(grid_row, cells, indicator.frequency.months, status, overwritten, bool(self.comment(grid_row)))

    def comment(self, grid_row: GridRow) -> str:
        """Return the comment that an indicator's first row bears a mark of."""
        if grid_row.row is None or not grid_row.is_first:
            return ""
        return self._project.readings.reading(grid_row.row).comment

    def said(self, grid_row: GridRow, column: int) -> Figure | None:
        """Return what a return said where another figure stands now; None elsewhere."""
        cell = self.cell(grid_row, column)
        if cell is None:
            return None
        figure = self.figure(grid_row, column)
        return self._project.returned.overwritten(cell[0], {cell[1]: figure}).get(cell[1])

    def origin(self, grid_row: GridRow, column: int) -> str:
        """Return where a figure came from, what the return said that it replaced, and why."""
        cell, figure, said = self.cell(grid_row, column), self.figure(grid_row, column), self.said(grid_row, column)
        now = origin_words(self._project, figure) if figure else ("Emptied by hand." if said else "")
        indicator = self.indicator(grid_row)
        if said is None or cell is None or indicator is None:
            return now
        returned = self._project.returned
        reason = returned.reason(*cell) or "nobody has said so yet (Ctrl+Shift+W)"
        return f"{now} The return said {returned.words(indicator, said)} ({returned.place(said)}). Why: {reason}"

    def _overwritten(self, grid_row: GridRow) -> frozenset[int]:
        key = series_key(grid_row)
        if key is None or grid_row.layer in PARTS:
            return frozenset()
        columns = {
            cell[1]: column
            for column in range(Column.FIRST_MONTH, Column.LAST_MONTH + 1)
            if (cell := self.cell(grid_row, column))
        }
        there = self._project.readings.series((key.indicator, key.area)).get(key.kind, {})
        found = self._project.returned.overwritten(key, {period: there.get(period) for period in columns})
        return frozenset(columns[period] for period in found)

    def _month_looks(self, grid_row: GridRow, indicator: Indicator) -> Iterator[tuple[int, CellText]]:
        """Yield the looks of a row's figures by their columns, all from one series asked for once."""
        key, months = series_key(grid_row), range(Column.FIRST_MONTH, Column.LAST_MONTH + 1)
        if key is None:
            return
        series = self._project.readings.series((key.indicator, key.area)).get(key.kind, {})
        stands, quiet = RIGHT if indicator.frequency.months == 1 else CENTRE, is_quiet(grid_row, Column.FIRST_MONTH)
        year = self._project.readings.as_at.year
        for column in months:
            period = period_at(indicator, grid_row.layer, column, year)
            figure = series.get(period) if period else None
            text = _written(figure, grid_row, indicator) if figure else ""
            yield column, CellText(text, stands, strong=False, quiet=quiet)

    def alignment(self, grid_row: GridRow, column: int) -> int:
        """Return how a cell's text stands, as Qt's number."""
        if column <= Column.LABEL or column == Column.STATUS:
            return LEFT
        indicator = self.indicator(grid_row)
        months = Column.FIRST_MONTH <= column <= Column.LAST_MONTH
        return CENTRE if months and indicator and indicator.frequency.months > 1 else RIGHT

    def spoken(self, grid_row: GridRow, column: int) -> str:
        """Return what a screen reader says of a cell; of a status cell, the status in words."""
        text = self.text(grid_row, column) or ""
        if column == Column.NAME and grid_row.is_first and grid_row.row:
            more = (areas_words(grid_row) if grid_row.areas else "", "has a comment" if self.comment(grid_row) else "")
            return ", ".join(filter(None, (text, *more)))
        if grid_row.row is None or column in (Column.NAME, Column.STATUS):
            return text
        cell = self.cell(grid_row, column)
        where = long_name(cell[1]) if cell else HEADERS[column]
        return f"{self.row_name(grid_row)}, {where}: {text or 'no figure'}{self._spoken_return(grid_row, column)}"

    def _spoken_return(self, grid_row: GridRow, column: int) -> str:
        said, indicator = self.said(grid_row, column), self.indicator(grid_row)
        words = self._project.returned.words(indicator, said) if said and indicator else ""
        return f", the return said {words}" if words else ""

    def row_name(self, grid_row: GridRow) -> str:
        """Return what a row is called: its indicator, area and layer, or the priority that it heads."""
        if grid_row.row is None:
            return grid_row.group
        readings = self._project.readings
        indicator, area = readings.indicator(grid_row.row), readings.area(grid_row.row)
        return f"{called(indicator, area)}, {layer_label(indicator, grid_row.layer, readings.as_at.year)}"

    def tip(self, grid_row: GridRow, column: int) -> str | None:
        """Return what a cell tells of itself: its marks in words, and where it came from."""
        if column == Column.NAME:
            return self.comment(grid_row) or None
        figure = self.figure(grid_row, column)
        marks = figure.shorthand if figure else ()
        lines = [f"[{mark.value}] {mark.words}" for mark in marks]
        return "\n".join(filter(None, [*lines, self.origin(grid_row, column)])) or None

    def _figure_text(self, grid_row: GridRow, column: int, indicator: Indicator) -> str:
        figure = self.figure(grid_row, column)
        return "" if figure is None else _written(figure, grid_row, indicator)

    def _worked_out(self, grid_row: GridRow, column: int, indicator: Indicator) -> str:
        """Return a figure of a layer that is not typed into."""
        year = self._project.readings.as_at.year
        period = period_at(indicator, grid_row.layer, column, year)
        if period is None or grid_row.row is None or period.last_month > self._project.readings.as_at:
            return ""
        return layer_row(indicator, self._project.readings.series(grid_row.row), grid_row.layer, year).text(
            indicator, period
        )


def _written(figure: Figure, grid_row: GridRow, indicator: Indicator) -> str:
    """Return a figure as it is printed, with its marks; of a part of it, only that."""
    if grid_row.layer in PARTS:
        part = value_of(figure, grid_row.layer)
        return "" if part is None else printed(part, 0 if part.is_integer() else max(indicator.decimals, 1))
    marks = "".join(f"[{mark.value}]" for mark in figure.shorthand)
    return " ".join(part for part in (figure_text(indicator, figure.value), marks) if part)
