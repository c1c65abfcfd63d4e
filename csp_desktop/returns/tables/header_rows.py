"""Header rows: the rows of a sheet whose cells name periods, with the rows over and under that belong to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.ages import are_ages
from csp_desktop.returns.labels.headings import Heading, heading_of
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.tables.heading_cells import headings_at
from csp_desktop.returns.tables.heading_words import with_words_over, with_words_under
from csp_desktop.returns.tables.heading_years import with_years, with_years_under
from csp_desktop.returns.workbook.grid import Cell, Sheet

_FEWEST = 2
_ROWS_LOOKED_AT = 6
_ROWS_ABOVE = 3
_LENGTHS = {each: place for place, each in enumerate(Frequency)}


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """A row of headings: `columns` says which period each column is, `other` what the rest are called.

    `row` is the last of its rows, and `top` the one with the periods.
    """

    row: int
    columns: Mapping[int, Heading]
    other: Mapping[int, str]
    top: int = 0

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
    found = (header_at(sheet, number) for number in sorted(sheet.rows))
    headers = [header for header in found if header is not None]
    tops = {header.top: header for header in headers}
    return [header for header in headers if not _is_over_another(header, tops, sheet)]


def header_at(sheet: Sheet, number: int) -> HeaderRow | None:
    """Return the header whose periods stand in a row, None where there is none."""
    named = headings_at(sheet, number)
    if (
        not named
        or _are_ages(sheet, number, named)
        or (len(named) < _FEWEST and not _stands_alone(sheet, number, *named))
    ):
        return None
    corner = _corner_year(sheet, number, named) if len(named) > 1 else None
    return _header(sheet, number, named, corner) if named else None


def _header(sheet: Sheet, number: int, named: dict[int, Heading], corner: Heading | None) -> HeaderRow | None:
    under = with_years_under(named, sheet, number)
    if under != named:
        return _joined(sheet, number, under, named)
    with_years_of_their_own = with_years(named, sheet, number, corner)
    spread = with_words_under(with_years_of_their_own, sheet, number)
    divided = spread.keys() != named.keys() or spread != with_years_of_their_own
    columns = _up_to_repeat(spread if divided else with_words_over(spread, sheet, number))
    if not _in_order(columns) or (len(columns) < _FEWEST and len(named) > 1):
        return None
    return _joined(sheet, number, columns, named, divided)


def _joined(
    sheet: Sheet, number: int, columns: Mapping[int, Heading], named: Mapping[int, Heading], divided: bool = True
) -> HeaderRow:
    """Return a header of one row, or of two where the one below has part of what it says."""
    rows = [sheet.rows[number], sheet.rows[number + 1]] if divided else [sheet.rows[number]]
    other = {
        column: str(cell.value).strip()
        for row in rows
        for column, cell in row.items()
        if column not in columns and column not in named
    }
    return HeaderRow(number + divided, columns, other, number)


def _are_ages(sheet: Sheet, number: int, named: Mapping[int, Heading]) -> bool:
    """Return whether pairs of two digits are ages or hours, as the words beside and above them say."""
    if not all(heading.frequency is Frequency.YEAR for heading in named.values()):
        return False
    row = sheet.rows[number]
    near = [
        cell.value for each in range(number - _ROWS_ABOVE, number + 1) for cell in sheet.rows.get(each, {}).values()
    ]
    texts = [str(row[column].value) for column in named]
    return are_ages(texts, [value for value in near if isinstance(value, str)])


def _is_words(cell: Cell | None) -> bool:
    return cell is not None and isinstance(cell.value, str) and figure_of(cell) is None


def _stands_alone(sheet: Sheet, number: int, column: int) -> bool:
    """Return whether one period alone heads a column of figures: words beside it, labels and figures under it."""
    row = sheet.rows[number]
    heading = heading_of(row[column])
    beside = any(_is_words(cell) for place, cell in row.items() if place < column)
    if heading is None or heading.year is None or not isinstance(row[column].value, str) or not beside:
        return False
    below = [sheet.rows.get(number + step, {}) for step in (1, 2)]
    return all(
        column in each and isinstance(each[column].value, float) and any(map(_is_words, each.values()))
        for each in below
    )


def _is_over_another(header: HeaderRow, tops: Mapping[int, HeaderRow], sheet: Sheet) -> bool:
    """Return whether a row of years or quarters only says of what the months right below it are part."""
    below = tops.get(header.top + 1)
    if below is None and not _has_figures(sheet, header.top + 1):
        below = tops.get(header.top + _FEWEST)
    return below is not None and _shortest(below) < _shortest(header)


def _has_figures(sheet: Sheet, number: int) -> bool:
    return any(isinstance(cell.value, float) for cell in sheet.rows.get(number, {}).values())


def _shortest(header: HeaderRow) -> int:
    return min(_LENGTHS[heading.frequency] for heading in header.columns.values())


def _corner_year(sheet: Sheet, number: int, headings: dict[int, Heading]) -> Heading | None:
    """Take a heading over the column of labels out of the headings, and return it where it is a year."""
    first = min(headings)
    below = range(number + 1, number + 1 + _ROWS_LOOKED_AT)
    words = sum(_is_words(sheet.cell(row, first)) for row in below)
    beside = any(_is_words(cell) for row in below for column, cell in sheet.rows.get(row, {}).items() if column < first)
    if beside or 2 * words <= sum(sheet.cell(row, first) is not None for row in below):
        return None
    corner = headings.pop(first)
    return corner if corner.is_year else None


def _up_to_repeat(headings: dict[int, Heading]) -> dict[int, Heading]:
    """Return the headings before the first that has stood there already: what follows is another block."""
    kept: dict[int, Heading] = {}
    seen: set[Heading] = set()
    for column, heading in headings.items():
        if heading in seen:
            break
        seen.add(heading)
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
    year = heading.year or heading.open_year
    if heading.frequency is Frequency.MONTH:
        return year * 12 + heading.number if year else (heading.number - 4) % 12
    return (year or 0) * 4 + heading.number


def _one_way(places: list[int]) -> bool:
    steps = [later - earlier for earlier, later in pairwise(places)]
    falls = sum(step < 0 for step in steps)
    return all(step < 0 for step in steps) or falls <= 1
