"""Where periods run down a sheet: the column that names them, and the rows that go with each run of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise

from csp_desktop.returns.labels.headings import Heading, heading_of, period_of_number
from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.tables.cell_text import text_of
from csp_desktop.returns.tables.heading_cells import year_at
from csp_desktop.returns.workbook.grid import Cell, Sheet

_FEWEST = 2
_COLUMNS_LOOKED_AT = 4
_SHARE = 0.6
_TOTAL = re.compile(r"\btotals?\b", re.IGNORECASE)


class _Part(Enum):
    """What a row is in a table whose periods run down."""

    PERIOD = auto()
    YEAR = auto()
    HEADER = auto()
    FIGURES = auto()
    LINE = auto()


@dataclass(slots=True)
class Region:
    """One table: the column of its periods, its rows of headings, of periods and of other figures, and its lines.

    `years` are rows that name the year of the rows below them and no more; `shared` says that the headings stand
    over an earlier table and hold for this one too, `section` is the row of words under the headings that names it.
    """

    column: int
    headers: list[int]
    rows: list[int] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    foot: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    shared: bool = False
    section: int = 0

    @property
    def top(self) -> int:
        """Return the first row of headings, or of periods where there is none."""
        headers: list[int] = [] if self.shared else self.headers
        return min([*headers, *self.rows, *self.years])

    @property
    def bottom(self) -> int:
        """Return the last row of all."""
        return max([*self.rows, *self.foot, *self.lines])


def regions(sheet: Sheet, rows: Sequence[int]) -> list[Region]:
    """Return the tables among the given rows whose periods run down, from top to bottom."""
    column = _period_column(sheet, rows)
    if column is None:
        return []
    work = _Work(sheet, column)
    for row in rows:
        work.take(row)
    for region, following in zip(work.found, [*work.found[1:], None], strict=True):
        if following is None or not following.shared:
            region.section = 0
    return [region for region in work.found if len(region.rows) >= _FEWEST]


@dataclass(slots=True)
class _Work:
    sheet: Sheet
    column: int
    found: list[Region] = field(default_factory=list)
    headers: list[int] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    is_open: bool = False
    section: int = 0

    def take(self, row: int) -> None:
        """Put a row where it belongs."""
        part = _part(self.sheet.rows[row], self.column)
        if part is _Part.HEADER:
            self._take_header(row)
        elif part is _Part.PERIOD:
            self._begin_again(row)
            self._region().rows.append(row)
        elif part is _Part.YEAR:
            (self.found[-1].years if self.is_open else self.years).append(row)
        elif self.is_open and (part is _Part.LINE or self.found[-1].rows):
            (self.found[-1].foot if part is _Part.FIGURES else self.found[-1].lines).append(row)
        elif part is _Part.LINE and self.headers:
            self.section = row

    def _take_header(self, row: int) -> None:
        if self.is_open and any(_words(self.sheet, row) == _words(self.sheet, each) for each in self.found[-1].headers):
            self.found[-1].repeated.append(row)
            return
        if self.headers and row != self.headers[-1] + 1:
            self.headers.clear()
        self.headers.append(row)
        self.is_open, self.section = False, 0

    def _begin_again(self, row: int) -> None:
        """Begin another table where a period comes again after a title or after the same headings."""
        if not self.is_open:
            return
        last = self.found[-1]
        ends = [*last.lines[-1:], *last.repeated[-1:]]
        if not last.rows or all(line < last.rows[-1] for line in ends):
            return
        since = max([*last.years, *last.headers, 0])
        named = self.sheet.rows[row][self.column].value
        if not any(self.sheet.rows[each][self.column].value == named for each in last.rows if each > since):
            return
        own = [each for each in last.repeated if each > last.rows[-1]]
        self.found.append(Region(self.column, own or last.headers, shared=not own))
        last.lines = [line for line in last.lines if line <= last.rows[-1]]

    def _region(self) -> Region:
        if not self.is_open:
            after = [year for year in self.years if not self.headers or year > self.headers[-1]]
            headers = _without_title(self.sheet, self.headers)
            self.found.append(Region(self.column, headers, years=after[-1:], section=self.section))
            self.headers, self.years, self.is_open, self.section = [], [], True, 0
        return self.found[-1]


def _words(sheet: Sheet, row: int) -> dict[int, object]:
    return {column: cell.value for column, cell in sheet.rows[row].items()}


def _without_title(sheet: Sheet, headers: list[int]) -> list[int]:
    """Return the rows of headings without a first one that is but one line over all of the others."""
    kept = list(headers)
    while len(kept) > 1 and len(sheet.rows[kept[0]]) == 1:
        kept.pop(0)
    return kept


def _part(row: Mapping[int, Cell], column: int) -> _Part:
    heading = _named(row[column]) if column in row else None
    right = [cell for place, cell in row.items() if place > column]
    if heading is not None:
        if any(isinstance(figure_of(cell), CellFigure) for cell in right):
            return _Part.PERIOD
        return _Part.YEAR if heading.is_year and not right else _Part.LINE
    figures = [cell for cell in right if isinstance(cell.value, float)]
    if _are_years(figures) and not _TOTAL.search(text_of(row, column)):
        return _Part.HEADER
    if figures or _has_figures_in_words(right):
        return _Part.FIGURES
    return _Part.HEADER if right else _Part.LINE


def _are_years(cells: list[Cell]) -> bool:
    """Return whether numbers head columns: years that follow one another, as counts near 2,000 hardly do."""
    years = [year for cell in cells if (heading := year_at(cell)) is not None and (year := heading.year) is not None]
    steps = {later - earlier for earlier, later in pairwise(years)}
    return len(years) >= _FEWEST and len(years) == len(cells) and (steps <= {0, 1} or steps == {-1})


def _has_figures_in_words(cells: list[Cell]) -> bool:
    """Return whether texts are figures or marks; a heading like "Not known" among others is none."""
    read = [figure for cell in cells if isinstance(figure := figure_of(cell), CellFigure) and heading_of(cell) is None]
    if any(each.value is not None or each.limit is not None for each in read):
        return True
    return 2 * len(read) > len(cells)


def _named(cell: Cell) -> Heading | None:
    return period_of_number(cell.value) if isinstance(cell.value, float) else heading_of(cell)


def _period_column(sheet: Sheet, rows: Sequence[int]) -> int | None:
    """Return the column whose cells name most periods beside figures; of several such, that of the shortest."""
    counts: dict[int, list[Heading]] = {}
    for row in rows:
        cells = sheet.rows[row]
        last = max((column for column, cell in cells.items() if _is_number(cell)), default=0)
        for column in sorted(cells)[:_COLUMNS_LOOKED_AT]:
            if column < last and (heading := _named(cells[column])) is not None:
                counts.setdefault(column, []).append(heading)
    most = max(map(len, counts.values()), default=0)
    near = {c: found for c, found in counts.items() if len(found) >= max(_FEWEST, _SHARE * most)}
    return min(near, key=lambda column: (_months(near[column]), -column), default=None)


def _is_number(cell: Cell) -> bool:
    if isinstance(cell.value, str):
        figure = figure_of(cell)
        return isinstance(figure, CellFigure) and figure.value is not None and heading_of(cell) is None
    return isinstance(cell.value, float)


def _months(headings: list[Heading]) -> int:
    return min(heading.frequency.months for heading in headings)


def text_below(sheet: Sheet, rows: Sequence[int]) -> list[str]:
    """Return the words of lines, the first of each."""
    texts = (next((text for c in sorted(sheet.rows[row]) if (text := text_of(sheet.rows[row], c))), "") for row in rows)
    return [text for text in texts if text]
