"""Long tables in a sheet: their row of headings, and what each of their columns is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice, takewhile

from csp_desktop.returns.labels.headings import heading_in
from csp_desktop.returns.labels.remarks import is_remark
from csp_desktop.returns.long.content import Content
from csp_desktop.returns.long.roles import (
    Role,
    fineness,
    heading_words,
    is_denominator,
    is_numerator,
    is_reference,
    is_whole_of,
    role_of,
)
from csp_desktop.returns.tables.columns import text_of
from csp_desktop.returns.tables.titles import is_period_line
from csp_desktop.returns.workbook.columns import ColumnRows, as_columns
from csp_desktop.returns.workbook.grid import Area, Sheet, area_name

_ROWS_LOOKED_AT = 40
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_MOST_KINDS = 100


@dataclass(frozen=True)
class LongShape:
    """A long table: its rows as columns, the place of its first row of data, its columns by what they are for.

    `things` name what is measured, from coarse to fine; `kinds` part it further, as by sex or age. `figures` are the
    columns of figures; `numerator` and `denominator` those of the fraction from which the one column is worked out.
    """

    sheet: Sheet
    rows: ColumnRows
    header: int
    first: int
    title: str
    headings: Mapping[int, str]
    contents: Mapping[int, Content]
    times: tuple[int, ...]
    area: int | None
    things: tuple[int, ...]
    kinds: tuple[int, ...]
    figures: tuple[int, ...]
    numerator: int | None = None
    denominator: int | None = None
    roles: Mapping[int, Role] = field(default_factory=dict)

    @property
    def range(self) -> str:
        """Return the rectangle that the table covers."""
        return area_name(Area(self.header, min(self.headings), self.rows.numbers[-1], max(self.headings)))

    def row(self, place: int) -> int:
        """Return the number of the row at a place among the rows of data."""
        return self.rows.numbers[self.first + place]


def find_shape(sheet: Sheet) -> LongShape | None:
    """Return the long table that a sheet may hold: a row of headings with rows of data right below it."""
    header = _header(sheet)
    if header is None:
        return None
    rows = as_columns(sheet)
    first = rows.place(header) + 1
    if len(rows) - first < _FEWEST_ROWS:
        return None
    headings = {column: text_of(sheet.rows[header], column) for column in sorted(sheet.rows[header])}
    contents = {
        column: Content(rows.columns[column], heading_words(text), first)
        for column, text in headings.items()
        if column in rows.columns
    }
    return _shape(sheet, rows, (header, first), headings, contents)


def _header(sheet: Sheet) -> int | None:
    """Return the first row of words with no gap between them, none of them a period, each another."""
    for number in sorted(islice(sheet.rows, _ROWS_LOOKED_AT)):
        row = sheet.rows[number]
        texts = [text_of(row, column).casefold() for column in sorted(row)]
        if len(texts) >= _FEWEST_COLUMNS and all(texts) and _is_gapless(row) and len(set(texts)) == len(texts):
            below = sheet.rows.get(number + 1, {})
            return number if len(below) >= _FEWEST_COLUMNS - 1 and not any(map(heading_in, texts)) else None
    return None


def _is_gapless(row: Mapping[int, object]) -> bool:
    return max(row) - min(row) + 1 == len(row)


def _shape(
    sheet: Sheet,
    rows: ColumnRows,
    place: tuple[int, int],
    headings: Mapping[int, str],
    contents: Mapping[int, Content],
) -> LongShape:
    roles = {column: _role(content) for column, content in contents.items()}
    figures = [column for column, role in roles.items() if role is Role.FIGURE]
    whole, numerator, denominator = _fraction(figures, contents)
    things = _of(roles, Role.THING) or _of(roles, Role.KIND)
    kinds = [column for column in (*_of(roles, Role.KIND), *_of(roles, Role.OTHER)) if column not in things]
    areas = _by_size(_of(roles, Role.AREA) or _of(roles, Role.AREA_CODE), contents)
    return LongShape(
        sheet=sheet,
        rows=rows,
        header=place[0],
        first=place[1],
        title=_title(sheet, place[0]),
        headings=headings,
        contents=contents,
        times=tuple(_of(roles, Role.TIME)),
        area=areas[-1] if areas else None,
        things=tuple(_by_size(things, contents)),
        kinds=tuple(column for column in kinds if 1 < len(contents[column].texts) <= _MOST_KINDS),
        figures=tuple(whole),
        numerator=numerator,
        denominator=denominator,
        roles=roles,
    )


def _role(content: Content) -> Role:
    role = role_of(content.words)
    if not content.cells:
        return Role.BESIDE
    if role is Role.TIME or (role is Role.OTHER and content.has_time and not content.is_numeric):
        return Role.TIME
    if role in (Role.BESIDE, Role.AREA, Role.AREA_CODE):
        return role
    if is_reference(content.words) and content.is_distinct:
        return Role.BESIDE
    return Role.FIGURE if content.is_numeric else role


def _fraction(figures: list[int], contents: Mapping[int, Content]) -> tuple[list[int], int | None, int | None]:
    """Return the columns of figures without those of a fraction that the one of them is worked out from."""
    lower = [column for column in figures if is_denominator(contents[column].words)]
    upper = [column for column in figures if is_numerator(contents[column].words)]
    whole = [column for column in figures if column not in (*lower, *upper)]
    if len(lower) > 1 or len(upper) != 1 or len(whole) != 1 or not is_whole_of(contents[whole[0]].words):
        return figures, None, None
    return whole, upper[0], lower[0] if lower else None


def _of(roles: Mapping[int, Role], role: Role) -> list[int]:
    return [column for column, each in roles.items() if each is role]


def _by_size(columns: list[int], contents: Mapping[int, Content]) -> list[int]:
    """Return columns from coarse to fine: those with fewer different cells come first, then as their headings say."""
    return sorted(columns, key=lambda column: (len(contents[column].texts), fineness(contents[column].words)))


def _title(sheet: Sheet, header: int) -> str:
    """Return the first line above the headings that says more than a period, else the sheet's name."""
    rows = [sheet.rows[row] for row in takewhile(header.__gt__, sheet.rows)]
    lines = (next(filter(None, (text_of(row, column) for column in sorted(row))), "") for row in rows)
    found = (line for line in lines if line and not is_remark(line) and not is_period_line(line))
    return next(found, sheet.name.strip())
