"""Header rows: the rows of a sheet whose cells name periods, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading, heading_of
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.workbook.grid import Cell, Sheet

_FEWEST = 2
_ROWS_LOOKED_AT = 6
_END_OF_MONTH = 28


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A row of headings: `columns` says which period each column is, `other` what the rest are called."""

    row: int
    columns: Mapping[int, Heading]
    other: Mapping[int, str]

    @property
    def first(self) -> int:
        """Return the first column of a period."""
        return min(self.columns)

    @property
    def last(self) -> int:
        """Return the last column of a period."""
        return max(self.columns)

    @property
    def years(self) -> frozenset[int]:
        """Return the financial years that the months or quarters of the header say they belong to."""
        return frozenset(
            heading.financial_year
            for heading in self.columns.values()
            if heading.financial_year is not None and not heading.is_year and not heading.rolling
        )


def header_rows(sheet: Sheet) -> list[HeaderRow]:
    """Return the header rows of a sheet from top to bottom."""
    found = (_header_row(sheet, number) for number in sorted(sheet.rows))
    headers = [header for header in found if header is not None]
    return [header for header in headers if not _is_year_row(header, headers)]


def _header_row(sheet: Sheet, number: int) -> HeaderRow | None:
    row = sheet.rows[number]
    if len(row) < _FEWEST or any(_is_number(cell) for cell in row.values()):
        return None
    headings = {column: heading for column in sorted(row) if (heading := _heading(row[column])) is not None}
    if len(headings) < _FEWEST or not _are_months(row):
        return None
    corner = _corner_year(sheet, number, headings)
    columns = _up_to_repeat(_carried(_under_years(headings, sheet.rows.get(number - 1, {}), corner)))
    if len(columns) < _FEWEST or not _in_order(columns):
        return None
    other = {column: str(cell.value).strip() for column, cell in row.items() if column not in columns}
    return HeaderRow(number, columns, other)


def _heading(cell: Cell) -> Heading | None:
    """Return the period that a heading names; a quarter that may be of two years is none."""
    heading = heading_of(cell)
    return heading if heading is not None and heading.open_year is None else None


def _is_words(cell: Cell | None) -> bool:
    return cell is not None and isinstance(cell.value, str) and figure_of(cell) is None


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, float)


def _is_year_row(header: HeaderRow, headers: list[HeaderRow]) -> bool:
    """Return whether a row of years only says which year the months right below it belong to."""
    below = any(other.row == header.row + 1 for other in headers)
    return below and all(heading.is_year for heading in header.columns.values())


def _are_months(row: Mapping[int, Cell]) -> bool:
    """Return whether the days in a row stand for months: all the same day of the month, or all at its end."""
    days = {cell.value.day for cell in row.values() if isinstance(cell.value, datetime)}
    return len(days) <= 1 or min(days) >= _END_OF_MONTH


def _corner_year(sheet: Sheet, number: int, headings: dict[int, Heading]) -> Heading | None:
    """Take a heading over the column of labels out of the headings, and return it where it is a year."""
    first = min(headings)
    below = range(number + 1, number + 1 + _ROWS_LOOKED_AT)
    words = sum(_is_words(sheet.cell(row, first)) for row in below)
    beside = any(_is_words(cell) for row in below for column, cell in sheet.rows.get(row, {}).items() if column < first)
    if beside or 2 * words <= sum(sheet.cell(row, first) is not None for row in below):
        return None
    corner = headings.pop(first)
    return corner if corner.frequency is Frequency.YEAR else None


def _under_years(headings: dict[int, Heading], above: Mapping[int, Cell], corner: Heading | None) -> dict[int, Heading]:
    """Return the headings with the year that stands over them, in the row above or in the corner."""
    years = {column: heading.year for column, cell in above.items() if (heading := _year_of(cell)) is not None}
    if corner is not None:
        years.setdefault(0, corner.year)
    return {column: _under(heading, column, years) for column, heading in headings.items()}


def _year_of(cell: Cell) -> Heading | None:
    heading = heading_of(cell)
    return heading if heading is not None and heading.frequency is Frequency.YEAR else None


def _under(heading: Heading, column: int, years: Mapping[int, int | None]) -> Heading:
    left = [place for place in years if place <= column]
    if heading.year is not None or heading.frequency is Frequency.YEAR or not left:
        return heading
    return _of_financial_year(heading, years[max(left)])


def _of_financial_year(heading: Heading, year: int | None) -> Heading:
    if year is not None and heading.frequency is Frequency.MONTH:
        year += heading.number < 4
    return replace(heading, year=year)


def _carried(headings: dict[int, Heading]) -> dict[int, Heading]:
    """Return the headings with the year that stood before them: after "Apr 2016", "May" is of 2016 too."""
    carried: dict[int, Heading] = {}
    last: dict[Frequency, Heading] = {}
    for column, heading in headings.items():
        before = last.get(heading.frequency)
        last[heading.frequency] = carried[column] = _after(before, heading)
    return carried


def _after(before: Heading | None, heading: Heading) -> Heading:
    if heading.year is not None or before is None or before.year is None:
        return heading
    return replace(heading, year=before.year + (heading.number < before.number))


def _up_to_repeat(headings: dict[int, Heading]) -> dict[int, Heading]:
    """Return the headings before the first that has stood there already: what follows is another block."""
    kept: dict[int, Heading] = {}
    for column, heading in headings.items():
        if heading in kept.values():
            break
        kept[column] = heading
    return kept


def _in_order(columns: Mapping[int, Heading]) -> bool:
    """Return whether the months, quarters and years each go forward (or each back) in time."""
    groups: dict[tuple[Frequency, str], list[int]] = {}
    for heading in columns.values():
        groups.setdefault((heading.frequency, heading.words), []).append(_place(heading))
    return all(_one_way(places) for places in groups.values())


def _place(heading: Heading) -> int:
    """Return a number that grows with time within one frequency; without a year, within a financial year."""
    if heading.frequency is Frequency.MONTH:
        return (heading.year or 0) * 12 + heading.number if heading.year else (heading.number - 4) % 12
    return (heading.year or 0) * 4 + heading.number


def _one_way(places: list[int]) -> bool:
    steps = [later - earlier for earlier, later in pairwise(places)]
    falls = sum(step < 0 for step in steps)
    return all(step < 0 for step in steps) or falls <= 1
