"""Rows of text to cells: numbers and days as the file as a whole writes them, anything else as words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Cell, Remark, column_name
from csp_desktop.returns.workbook.number_formats import NumberFormat
from csp_desktop.returns.workbook.refusal import too_large
from csp_desktop.returns.workbook.written_dates import DayOrder, order_shown, proof_of, written_day
from csp_desktop.returns.workbook.written_numbers import DecimalMark, decimal_mark, number_cell

TextRows = dict[int, dict[int, str]]

_DAY = NumberFormat(date=True)
_BEGINNINGS = frozenset("0123456789-\u2212£$€[(.,")


class WrittenCells:
    """The cells of a text file's filled fields.

    `different` are the different texts of each column, in their order; `comma_possible` says that a comma may be a
    decimal mark in them.
    """

    def __init__(self, different: Mapping[int, Iterable[str]], comma_possible: bool) -> None:
        self._different = different
        self._columns = {column: list(filter(_may_be_number, each)) for column, each in different.items()}
        self.remarks: list[Remark] = []
        self._marks = self._decimal_marks() if comma_possible else {}
        self._orders = self._day_orders()

    def cells(self) -> dict[int, dict[str, Cell]]:
        """Return the cell of each different text by its column."""
        return {column: self._cells(column) for column in self._different}

    def _cells(self, column: int) -> dict[str, Cell]:
        mark, order = self._marks.get(column, DecimalMark.POINT), self._orders[column]
        return {text: _cell(text, mark, order) for text in self._different[column]}

    def _decimal_marks(self) -> dict[int, DecimalMark]:
        """Return the mark of each column: that of the whole file, its own where the file has both."""
        mark = decimal_mark(text for texts in self._columns.values() for text in texts)
        if mark is DecimalMark.BOTH:
            words = "Decimals are written with a point here and with a comma there; each column was read by its own."
            self.remarks.append(Remark(words, Severity.WARNING))
            return {column: decimal_mark(texts) or DecimalMark.BOTH for column, texts in self._columns.items()}
        if mark is DecimalMark.COMMA:
            self.remarks.append(Remark("Decimals are written with a comma; the figures were read so."))
            return dict.fromkeys(self._columns, mark)
        return {}

    def _day_orders(self) -> dict[int, DayOrder]:
        """Return the order of the days in each column, that of the whole file where its own proves none."""
        own = {column: order_shown(texts) for column, texts in self._columns.items()}
        shown = set(own.values()) - {DayOrder.OPEN}
        common = next(iter(shown)) if len(shown) == 1 else DayOrder.OPEN
        self._say_orders(own)
        return {column: common if order is DayOrder.OPEN else order for column, order in own.items()}

    def _say_orders(self, own: Mapping[int, DayOrder]) -> None:
        first = [column for column, order in own.items() if order is DayOrder.MONTH_FIRST]
        both = [column for column, order in own.items() if order is DayOrder.BOTH]
        if first:
            proof = proof_of(self._columns[first[0]], DayOrder.MONTH_FIRST)
            words = f"Days in {_names(first)} are written month first, as {proof} shows; all were read so."
            self.remarks.append(Remark(words, Severity.WARNING))
        if both:
            words = f"Days in {_names(both)} are written day first and month first; none of them was read."
            self.remarks.append(Remark(words, Severity.ERROR))


def filled(rows: Iterator[list[str]]) -> TextRows:
    """Return the fields that hold something, by row and column. Raises Refusal beyond the limits of a sheet."""
    room = limits.CELLS
    texts: TextRows = {}
    known: dict[str, str] = {}
    for number, fields in enumerate(rows, start=1):
        if number > limits.ROWS or len(fields) > limits.COLUMNS:
            raise too_large("more rows or columns than a spreadsheet has")
        row = {
            column: known.setdefault(text, text)
            for column, each in enumerate(fields, start=1)
            if (text := each.strip())
        }
        room -= len(row)
        if room < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")
        if row:
            texts[number] = row
    return texts


def different_in(texts: TextRows) -> dict[int, dict[str, None]]:
    """Return the different texts of each column, in the order of the columns and of the rows."""
    different: dict[int, dict[str, None]] = {}
    for row in texts.values():
        for column, text in row.items():
            different.setdefault(column, {})[text] = None
    return dict(sorted(different.items()))


def rows_of(texts: TextRows, cells: Mapping[int, Mapping[str, Cell]]) -> dict[int, dict[int, Cell]]:
    """Return cells by row and column; those of a column that say the same are one and the same."""
    return {number: {column: cells[column][text] for column, text in row.items()} for number, row in texts.items()}


def _names(columns: list[int]) -> str:
    return f"column {', '.join(map(column_name, columns))}"


def _may_be_number(text: str) -> bool:
    """Return whether a text begins as a number or a day does."""
    return text[0] in _BEGINNINGS or text[1:2].isdigit()


def _cell(text: str, mark: DecimalMark, order: DayOrder) -> Cell:
    if text.startswith('="') and text.endswith('"'):
        # So exports keep a spreadsheet program from taking a code for a number.
        return Cell(text[2:-1] or text)
    number = number_cell(text, mark)
    if number is not None:
        return number
    day: datetime | None = written_day(text, order)
    return Cell(text) if day is None else Cell(day, _DAY)
