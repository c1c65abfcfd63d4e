"""The cells of one row that name periods: words, dates, and numbers where their row shows that they are years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import pairwise

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading, heading_of, period_of_number
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.workbook.grid import Cell, Sheet

_END_OF_MONTH = 28
_LEAST_DAYS = 25
_FEWEST = 2
_FEWEST_APART = 3
_LONGEST_STEP = 10


def headings_at(sheet: Sheet, number: int) -> dict[int, Heading]:
    """Return the periods that the cells of a row name by column; nothing where a figure stands among them."""
    row = sheet.rows.get(number, {})
    numbers: dict[int, Heading] = {}
    for column, cell in row.items():
        if isinstance(cell.value, float):
            heading = period_of_number(cell.value)
            if heading is None:
                return {}
            numbers[column] = heading
    headings = {column: numbers.get(column) or heading_of(row[column]) for column in sorted(row)}
    found = {column: heading for column, heading in headings.items() if heading is not None}
    if not found or not are_months(row.values()) or not _are_in_a_header(sheet, number, found, numbers):
        return {}
    return found


def year_at(cell: Cell) -> Heading | None:
    """Return the year that a cell over other headings names, as words or as a bare number."""
    heading = period_of_number(cell.value) if isinstance(cell.value, float) else heading_of(cell)
    return heading if heading is not None and heading.is_year else None


def are_months(cells: Iterable[Cell]) -> bool:
    """Return whether days stand for months: all one day of the month, all at its end, or one in each month."""
    dates = [cell.value for cell in cells if isinstance(cell.value, datetime)]
    days = {date.day for date in dates}
    if len(days) <= 1 or min(days) >= _END_OF_MONTH:
        return True
    apart = (abs((later - earlier).days) for earlier, later in pairwise(dates))
    return len({(date.year, date.month) for date in dates}) == len(dates) and min(apart) >= _LEAST_DAYS


def _are_in_a_header(sheet: Sheet, number: int, found: Mapping[int, Heading], numbers: Mapping[int, Heading]) -> bool:
    """Return whether years that might be figures are none, as the row and the row above it show."""
    years = {column: each for column, each in found.items() if each.frequency is Frequency.CALENDAR_YEAR}
    bare = {*numbers, *years}
    if not bare:
        return True
    row = sheet.rows[number]
    if any(column not in found and figure_of(cell) is not None for column, cell in row.items() if column > min(bare)):
        return False
    above = sheet.rows.get(number - 1, {})
    over = [above[column] for column in bare if column in above]
    named = sum(heading_of(cell) is not None for cell in over)
    if any(isinstance(cell.value, float) or _is_figure(cell) for cell in over) or 2 * named >= max(_FEWEST, len(bare)):
        return False
    headed = len(over) - named if numbers else 0
    places = [_place(found[column]) for column in sorted(bare)]
    return _follow(places, _FEWEST_APART if headed > 1 and 2 * headed >= len(bare) else 1)


def _is_figure(cell: Cell) -> bool:
    return figure_of(cell) is not None and heading_of(cell) is None and year_at(cell) is None


def _place(heading: Heading) -> int:
    year = heading.year or 0
    return year * 12 + heading.number if heading.frequency is Frequency.MONTH else year


def _follow(places: list[int], fewest: int) -> bool:
    """Return whether years follow one another without a gap (as often as they like), or rise in few steps."""
    distinct = sorted(set(places))
    if len(distinct) < fewest:
        return False
    if distinct[-1] - distinct[0] == len(distinct) - 1:
        return True
    steps = [later - earlier for earlier, later in pairwise(places)]
    one_way = all(0 < step <= _LONGEST_STEP for step in steps) or all(-_LONGEST_STEP <= step < 0 for step in steps)
    return len(distinct) >= _FEWEST_APART and one_way
