"""Lists: a measure in each row, and beside its figures a cell that names the period they are of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from csp_desktop.returns.labels.column_headings import column_heading
from csp_desktop.returns.labels.headings import Heading, heading_of
from csp_desktop.returns.labels.row_labels import stem_of
from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.columns import LabelColumns, label_columns, text_of
from csp_desktop.returns.tables.header_rows import HeaderRow
from csp_desktop.returns.tables.titles import lines_above, title_among
from csp_desktop.returns.workbook.grid import Cell, Fault, Sheet

LAYOUT = "a period in each row"

_PERIOD = re.compile(r"\b(?:months?|quarters?|years?|period|ending|ended)\b|^(?:date|data to|as at|up to)$", re.I)
_END_OF_MONTH = 28
_ROWS_LOOKED_AT = 3
_BARE = frozenset({"", "value", "values", "count", "rate", "score", "percentage"})


@dataclass(frozen=True, slots=True)
class _List:
    """A row of headings: the column of periods, those of figures with what they are called, and the labels."""

    row: int
    period: int
    figures: Mapping[int, str]
    labels: LabelColumns

    def header(self, period: Heading) -> HeaderRow:
        """Return the row of headings as one whose columns of figures all stand under the period."""
        return _header(self.row, self.figures, period)


def find_lists(sheet: Sheet) -> list[Block]:
    """Return a block for each period of the list in a sheet that has one, in the order of their first rows."""
    found = next((each for row in sorted(sheet.rows) if (each := _list_at(sheet, row)) is not None), None)
    if found is None:
        return []
    blocks: dict[Heading, Block] = {}
    for number in filter(sheet.rows.__contains__, _below(sheet, found.row)):
        period, row = _period(sheet, number, found.period), _row(sheet.rows[number], number, found)
        if period is not None and row is not None:
            block = blocks.setdefault(period, _begin(sheet, found, period))
            block.rows.append(row)
            block.bottom = number
    return list(blocks.values())


def _list_at(sheet: Sheet, number: int) -> _List | None:
    texts = {column: text_of(sheet.rows[number], column) for column in sheet.rows[number]}
    if not all(texts.values()):
        return None
    periods = {column: _first_period(sheet, number, column) for column, text in texts.items() if _PERIOD.search(text)}
    known = ((column, each) for column, each in periods.items() if each is not None and not _holds_days(sheet, column))
    column, period = next(known, (0, None))
    figures = {place: text for place, text in texts.items() if place != column and stem_of(text) in _BARE}
    figures = figures or {place: text for place, text in texts.items() if _holds_figures(sheet, number, place, text)}
    if period is None or not figures:
        return None
    other = {place: text for place, text in texts.items() if place != column and place not in figures}
    header = _header(number, figures, period, other)
    labels = label_columns(sheet, header, _below(sheet, number), frozenset({column}))
    return None if labels.label is None else _List(number, column, figures, labels)


def _first_period(sheet: Sheet, header: int, column: int) -> Heading | None:
    """Return the period that the first cells under a heading name: that of one row may be none that we know."""
    found = (_period(sheet, header + step, column) for step in range(1, _ROWS_LOOKED_AT + 1))
    return next((each for each in found if each is not None), None)


def _holds_days(sheet: Sheet, column: int) -> bool:
    """Return whether days within months stand in a column, as a register and counts by day have them."""
    cells = [row[column].value for row in sheet.rows.values() if column in row]
    days = [value for value in cells if isinstance(value, datetime)]
    return 2 * sum(1 < day.day < _END_OF_MONTH for day in days) > len(days) > 0


def _holds_figures(sheet: Sheet, header: int, column: int, text: str) -> bool:
    """Return whether most cells under a heading of figures are numbers in the file."""
    cells = [cell for row in _below(sheet, header) if (cell := sheet.cell(row, column)) is not None]
    numbers = sum(isinstance(cell.value, float) for cell in cells)
    return 2 * numbers > len(cells) and column_heading(text).is_figures and not _PERIOD.search(text)


def _header(row: int, figures: Mapping[int, str], period: Heading, other: Mapping[int, str] | None = None) -> HeaderRow:
    columns = {column: period._replace(words=text.casefold()) for column, text in figures.items()}
    return HeaderRow(row, columns, other or {})


def _below(sheet: Sheet, number: int) -> range:
    return range(number + 1, max(sheet.rows) + 1)


def _period(sheet: Sheet, row: int, column: int) -> Heading | None:
    """Return the period that a cell names with its year, or None; a day within a month is no period."""
    cell = sheet.cell(row, column)
    if cell is None or (isinstance(cell.value, datetime) and 1 < cell.value.day < _END_OF_MONTH):
        return None
    heading = heading_of(cell)
    return heading if heading is not None and heading.financial_year is not None else None


def _row(row: Mapping[int, Cell], number: int, found: _List) -> BlockRow | None:
    read = {column: figure_of(row[column]) for column in found.figures if column in row}
    label, labels = text_of(row, found.labels.label), found.labels
    if not label or not read:
        return None
    return BlockRow(
        row=number,
        label=label,
        measure=" ".join(filter(None, (text_of(row, column) for column in (*labels.codes, *labels.groups)))),
        area=text_of(row, labels.area) or None,
        figures={column: what for column, what in read.items() if isinstance(what, CellFigure)},
        faults={column: what for column, what in read.items() if isinstance(what, Fault)},
        words={column: text_of(row, column) for column, what in read.items() if what is None},
        comment=text_of(row, labels.comment),
    )


def _begin(sheet: Sheet, found: _List, period: Heading) -> Block:
    lines = lines_above(sheet, found.row, 0)
    place = title_among(lines)
    title = sheet.name.strip() if place is None else lines[place][1]
    return Block(sheet, found.header(period), title, found.row, layout=LAYOUT)
