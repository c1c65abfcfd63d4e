"""Regions: rows of figures under headings of any kind, with the lines of words that stand over and among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from csp_desktop.returns.labels.headings import heading_of
from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.tables.columns import text_of
from csp_desktop.returns.workbook.grid import Cell, Fault, Sheet

_MOST_HEADER_ROWS = 4
_LONGEST_TITLE_GAP = 2
_HEADINGS = 2
_PUBLISHED = re.compile(r"(?:published|printed|released|updated|produced|date|run)\b", re.I)
_MOST_LINES_UNDER = 2


@dataclass(slots=True)
class Region:
    """A run of rows of figures.

    `headers` are the rows of headings over them, from top to bottom; `lines` the rows of words among them; `titles` the
    lines over the headings, the nearest first; `after` the lines that follow.
    """

    sheet: Sheet
    headers: tuple[int, ...]
    titles: tuple[tuple[int, str], ...]
    rows: list[int] = field(default_factory=list)
    lines: dict[int, str] = field(default_factory=dict)
    after: list[str] = field(default_factory=list)

    @property
    def top(self) -> int:
        """Return the first row that belongs to the region."""
        return min((row for row, _ in self.titles), default=(self.headers or self.rows)[0])

    @property
    def bottom(self) -> int:
        """Return the last row of figures."""
        return self.rows[-1]


@dataclass(slots=True)
class _Scan:
    """What has been seen from top to bottom: the rows of words that wait, and the region that is open."""

    sheet: Sheet
    regions: list[Region] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    open: Region | None = None

    def see(self, number: int) -> None:
        """Take the next filled row."""
        row = self.sheet.rows[number]
        if not is_figure_row(row) and not ((self.open or self.words) and _is_shorthand_row(row)):
            self.words.append(number)
            return
        headers = _headers(self.sheet, self.words, number)
        if self.open is None or headers or number - self.open.bottom > _gap_allowed(self.words):
            self._begin(headers)
        elif self.words:
            self.open.lines.update({row: line_of(self.sheet, row) for row in self.words})
        self.words = []
        if self.open is not None:
            self.open.rows.append(number)

    def _begin(self, headers: tuple[int, ...]) -> None:
        over = [row for row in self.words if not headers or row < headers[0]]
        under = [row for row in self.words if headers and row > headers[-1]]
        own = _own_titles(over, headers[0] if headers else None, first=self.open is None)
        if self.open is not None:
            self.open.after += [line_of(self.sheet, row) for row in over if row not in own]
        titles = tuple((row, line_of(self.sheet, row)) for row in reversed(own))
        self.open = Region(self.sheet, headers, titles, lines={row: line_of(self.sheet, row) for row in under})
        self.regions.append(self.open)

    def end(self) -> list[Region]:
        """Return the regions, the last lines given to the last of them."""
        if self.open is not None:
            self.open.after += [line_of(self.sheet, row) for row in self.words]
        return self.regions


def find_regions(sheet: Sheet, rows: Iterable[int]) -> list[Region]:
    """Return the regions among some rows of a sheet, from top to bottom."""
    scan = _Scan(sheet)
    for number in rows:
        if any(_says_something(cell) for cell in sheet.rows[number].values()):
            scan.see(number)
    return [region for region in scan.end() if region.rows]


def is_figure_row(row: Mapping[int, Cell]) -> bool:
    """Return whether a row holds a figure beside its first cell; a heading with a number in its words holds none."""
    numbers = [column for column, cell in row.items() if _is_number(cell)]
    return bool(numbers) and (len(numbers) > 1 or numbers[0] != min(row)) and not _is_heading(row)


def _is_shorthand_row(row: Mapping[int, Cell]) -> bool:
    """Return whether a row has a label and nothing else but marks of missing figures."""
    read = [figure_in_cell(row[column]) for column in sorted(row)]
    marks = sum(isinstance(each, CellFigure) for each in read)
    return marks > 0 and read[0] is None and len(read) - marks <= _HEADINGS


def figure_in_cell(cell: Cell | None) -> CellFigure | Fault | None:
    """Return a cell's figure; a text that names a period is none."""
    if cell is None or (isinstance(cell.value, str) and heading_of(cell) is not None):
        return None
    return figure_of(cell)


def line_of(sheet: Sheet, row: int) -> str:
    """Return a row's words, one cell's after the other."""
    cells = sheet.rows[row]
    return " ".join(dict.fromkeys(filter(None, (text_of(cells, column) for column in sorted(cells)))))


def _says_something(cell: Cell) -> bool:
    return not isinstance(cell.value, str) or bool(cell.value.strip())


def _is_number(cell: Cell) -> bool:
    figure = figure_in_cell(cell)
    return isinstance(figure, CellFigure) and (figure.value is not None or figure.limit is not None)


def _is_heading(cells: Mapping[int, Cell]) -> bool:
    """Return whether a row names at least two things in words and holds no number that is a number in the file."""
    numbers = any(isinstance(cell.value, float) for cell in cells.values())
    words = sum(isinstance(cell.value, str) and figure_in_cell(cell) is None for cell in cells.values())
    figures = sum(_is_number(cell) for cell in cells.values())
    return not numbers and words > _HEADINGS * figures and len(cells) > _HEADINGS and words > _HEADINGS and figures == 1


def _headers(sheet: Sheet, words: list[int], below: int) -> tuple[int, ...]:
    """Return the rows of headings over a row of figures; a few lines of words may stand between."""
    found: list[int] = []
    expected, lines = below, 0
    columns = {column for column, cell in sheet.rows[below].items() if isinstance(figure_in_cell(cell), CellFigure)}
    for row in reversed(words):
        heads = _heads(sheet, row, columns)
        lines += not heads
        if expected - row > _LONGEST_TITLE_GAP or len(found) == _MOST_HEADER_ROWS:
            break
        if not heads and (found or lines > _MOST_LINES_UNDER):
            break
        if heads:
            found.append(row)
        expected = row
    return tuple(reversed(found))


def _heads(sheet: Sheet, row: int, columns: set[int]) -> bool:
    """Return whether a row of words stands over figures and is no mere line."""
    cells = sheet.rows[row]
    texts = [column for column in cells if figure_in_cell(cells[column]) is None and _says_something(cells[column])]
    if any(_PUBLISHED.match(text_of(cells, column)) for column in texts):
        return False
    over = [column for column in texts if column >= min(columns)]
    spans = any(area.top == row and area.left > 1 and area.right > area.left for area in sheet.merges)
    return bool(over) and (len(texts) >= _HEADINGS or min(texts) > 1 or spans)


def _own_titles(rows: list[int], header: int | None, first: bool) -> list[int]:
    """Return the rows of words that are titles of what follows: all over the first region, else those near it."""
    if first:
        return rows
    own: list[int] = []
    expected = header
    for row in reversed(rows):
        if expected is not None and expected - row > _LONGEST_TITLE_GAP:
            break
        own.append(row)
        expected = row
    return list(reversed(own))


def _gap_allowed(words: list[int]) -> int:
    """Return how many rows below the last figure the next may stand and still be of the same table."""
    return len(words) + _LONGEST_TITLE_GAP
