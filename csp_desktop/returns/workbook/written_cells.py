"""Rows of text to cells: numbers and days as the file as a whole writes them, anything else as words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Cell, Remark, column_name
from csp_desktop.returns.workbook.number_formats import NumberFormat
from csp_desktop.returns.workbook.refusal import too_large
from csp_desktop.returns.workbook.written_columns import TextColumns
from csp_desktop.returns.workbook.written_dates import DayOrder, order_shown, proof_of, written_day
from csp_desktop.returns.workbook.written_numbers import DecimalMark, decimal_mark, number_cell

TextRows = dict[int, dict[int, str]]

_DAY = NumberFormat(date=True)
_AT_HAND = 50_000


class WrittenCells:
    """The cells of a text file's filled fields; `comma_possible` says that a comma may be a decimal mark in it."""

    def __init__(self, texts: TextRows | TextColumns, comma_possible: bool) -> None:
        self._texts = {} if isinstance(texts, TextColumns) else texts
        self._columns: dict[int, list[str]] = {}
        self._known: dict[tuple[str, DecimalMark, DayOrder], Cell] = {}
        for column, text in texts.texts() if isinstance(texts, TextColumns) else _all(texts):
            if any(character.isdigit() for character in text[:2]) or text[:1] in "-\u2212£$€[(":
                self._columns.setdefault(column, []).append(text)
        self.remarks: list[Remark] = []
        self._marks = self._decimal_marks() if comma_possible else {}
        self._orders = self._day_orders()

    def rows(self) -> dict[int, dict[int, Cell]]:
        """Return the cells of texts that were given in rows, by row and column."""
        return {number: self._row(row) for number, row in self._texts.items()}

    def _row(self, row: Mapping[int, str]) -> dict[int, Cell]:
        return {column: self.cell(column, text) for column, text in row.items()}

    def cell(self, column: int, text: str) -> Cell:
        """Return what a text is in a column of this file."""
        key = (
            text,
            self._marks.get(column, DecimalMark.POINT),
            self._orders.get(column, DayOrder.OPEN),
        )
        cell = self._known.get(key)
        if cell is None:
            if len(self._known) >= _AT_HAND:
                self._known.clear()
            cell = self._known[key] = _cell(*key)
        return cell

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
    for number, fields in enumerate(rows, start=1):
        if number > limits.ROWS or len(fields) > limits.COLUMNS:
            raise too_large("more rows or columns than a spreadsheet has")
        row = {column: text for column, field in enumerate(fields, start=1) if (text := field.strip())}
        room -= len(row)
        if room < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")
        if row:
            texts[number] = row
    return texts


def _names(columns: list[int]) -> str:
    return f"column {', '.join(map(column_name, columns))}"


def _all(texts: TextRows) -> Iterator[tuple[int, str]]:
    return (item for row in texts.values() for item in row.items())


def _cell(text: str, mark: DecimalMark, order: DayOrder) -> Cell:
    number = number_cell(text, mark)
    if number is not None:
        return number
    day: datetime | None = written_day(text, order)
    return Cell(text) if day is None else Cell(day, _DAY)
