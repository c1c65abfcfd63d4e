"""What stands in a column of a long table: each different cell, and how it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.headings import heading_in, heading_of, period_of_number
from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.workbook.columns import EMPTY, Column
from csp_desktop.returns.workbook.grid import Cell, Fault
from csp_desktop.returns.workbook.written_dates import DayOrder, order_shown, written_day

_MOSTLY = 0.8
_MOST_LOOKED_AT = 2_000
_LAST_QUARTER, _LAST_MONTH = 4, 12
_END_OF_MONTH = 28


@dataclass(frozen=True)
class Content:
    """The cells of one column from a place on: `column` with its heading's words, `first` the place of its first row.

    `cells` are the different cells that are filled, by their code.
    """

    column: Column
    words: str
    first: int

    @cached_property
    def cells(self) -> Mapping[int, Cell]:
        """Return the different cells that stand in the rows, by code."""
        used = set(self.column.codes[self.first :]) - {EMPTY}
        return {code: cell for code in sorted(used) if (cell := self.column.cells[code]) is not None}

    @cached_property
    def is_distinct(self) -> bool:
        """Return whether no cell stands in two rows."""
        return len(self.cells) + self.column.codes[self.first :].count(EMPTY) == len(self.column.codes) - self.first

    @cached_property
    def days(self) -> Mapping[int, date]:
        """Return the different cells that name a day; written days are of one order, or none is read."""
        order = order_shown(text for text in self.texts.values())
        read = ((code, _day_of(cell, order)) for code, cell in self.cells.items())
        return {code: day for code, day in read if day is not None}

    @cached_property
    def has_days(self) -> bool:
        """Return whether most of the different cells name days."""
        return bool(self.cells) and len(self.days) >= _MOSTLY * len(self.cells)

    @cached_property
    def texts(self) -> Mapping[int, str]:
        """Return every different cell as words, numbers as a person would write them."""
        return {code: text for code, cell in self.cells.items() if (text := text_of(cell))}

    @cached_property
    def figures(self) -> Mapping[int, CellFigure | Fault]:
        """Return the different cells that are figures, shorthand or faults."""
        read = ((code, figure_of(cell)) for code, cell in self.cells.items())
        return {code: figure for code, figure in read if figure is not None}

    @cached_property
    def is_numeric(self) -> bool:
        """Return whether most of the different cells hold a number."""
        some = list(self.cells.values())[:_MOST_LOOKED_AT]
        numbers = (isinstance(cell.value, float) or _has_value(cell) for cell in some)
        return bool(some) and sum(numbers) >= _MOSTLY * len(some)

    @cached_property
    def times(self) -> Mapping[int, Heading]:
        """Return the different cells that name a period, with its year or without; a day within a month is none."""
        read = ((code, _time_of(cell, self.words)) for code, cell in self.cells.items())
        return {code: heading for code, heading in read if heading is not None}

    @cached_property
    def has_time(self) -> bool:
        """Return whether most of the different cells name periods."""
        return bool(self.cells) and len(self.times) >= _MOSTLY * len(self.cells)


def text_of(cell: Cell) -> str:
    """Return a cell as words: 12 and not 12.0, nothing for what is no word and no number."""
    value = cell.value
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, float):
        return f"{value:.15g}"
    return ""


def _day_of(cell: Cell, order: DayOrder) -> date | None:
    if isinstance(cell.value, datetime):
        return cell.value.date()
    day = written_day(cell.value.strip(), order) if isinstance(cell.value, str) else None
    return None if day is None else day.date()


def _has_value(cell: Cell) -> bool:
    figure = figure_of(cell)
    return isinstance(figure, CellFigure) and (figure.value is not None or figure.shorthand is not None)


def _time_of(cell: Cell, words: str) -> Heading | None:
    value = cell.value
    if isinstance(value, datetime):
        return None if 1 < value.day < _END_OF_MONTH else heading_of(cell)
    if isinstance(value, float) and value.is_integer():
        return _time_of_number(value, words)
    return _time_of_text(value, words) if isinstance(value, str) else None


def _time_of_text(text: str, words: str) -> Heading | None:
    text = text.strip()
    return _time_of_number(float(text), words) if text.isdecimal() and text.isascii() else heading_in(text)


def _time_of_number(value: float, words: str) -> Heading | None:
    """Return the period of a number under a heading that says which part of a period it numbers."""
    if "quarter" in words or "qtr" in words or words == "q":
        return heading_in(f"Q{value:.0f}") if 1 <= value <= _LAST_QUARTER else period_of_number(value)
    if "month" in words and 1 <= value <= _LAST_MONTH:
        return Heading(Frequency.MONTH, int(value))
    return period_of_number(value)
