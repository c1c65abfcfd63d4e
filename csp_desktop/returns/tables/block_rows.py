"""The rows under a header row: figures with their labels, and lines of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.tables.cell_text import label_of, text_of
from csp_desktop.returns.tables.columns import LabelColumns, area_in, label_columns
from csp_desktop.returns.tables.header_rows import HeaderRow
from csp_desktop.returns.workbook.grid import Cell, Fault, Sheet

_WORDS_THAT_END = 2


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A row with figures: its labels and what stands under each period; `words` are cells that are none."""

    row: int
    label: str
    measure: str
    area: str | None
    figures: Mapping[int, CellFigure]
    faults: Mapping[int, Fault]
    words: Mapping[int, str]
    comment: str = ""
    area_code: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of words alone."""

    row: int
    text: str


@dataclass(slots=True)
class _Rows:
    sheet: Sheet
    header: HeaderRow
    columns: LabelColumns
    groups: dict[int, str] = field(default_factory=dict)

    def read(self, number: int) -> BlockRow | Line | None:
        """Return a row of figures, or a line of words, or None where another table begins."""
        row = self.sheet.rows[number]
        read = {column: figure_of(row[column]) for column in self.header.columns if column in row}
        figures = {column: what for column, what in read.items() if isinstance(what, CellFigure)}
        others = {column: read[column] for column in read if column not in figures}
        faults = {column: what for column, what in others.items() if isinstance(what, Fault)}
        words = {
            column: text_of(row, column) or str(row[column].value) for column, what in others.items() if what is None
        }
        if figures or faults or (words and self._is_row(number, words)):
            return self._figures(number, figures, faults, words)
        if len(words) >= _WORDS_THAT_END:
            return None
        return Line(number, next((text for column in sorted(row) if (text := text_of(row, column))), ""))

    def _is_row(self, number: int, words: dict[int, str]) -> bool:
        """Return whether words stand where a labelled row should have figures; many without a digit are headings."""
        has_digits = any(character.isdigit() for text in words.values() for character in text)
        return bool(self._label(number)) and (has_digits or len(words) < _WORDS_THAT_END)

    def _label(self, number: int) -> str:
        column, row = self.columns.label, self.sheet.rows[number]
        by_area = area_in(row, self.columns) if column == self.columns.area else None
        return label_of(row, column) or _merged_label(self.sheet, number, column) or by_area or self._group_in(row)

    def _group_in(self, row: Mapping[int, Cell]) -> str:
        """Return the words of a row's own finest group: such a row is of the group as a whole."""
        return next((text for column in reversed(self.columns.groups) if (text := label_of(row, column))), "")

    def _area(self, row: Mapping[int, Cell]) -> str | None:
        """Return the area of a row; one that stands in a column of its own holds until the next."""
        columns = self.columns
        area = area_in(row, columns)
        if columns.area is None or columns.area == columns.label:
            return area
        self.groups[columns.area] = area or self.groups.get(columns.area, "")
        return self.groups[columns.area] or None

    def _figures(
        self, number: int, figures: dict[int, CellFigure], faults: dict[int, Fault], words: dict[int, str]
    ) -> BlockRow:
        row, columns = self.sheet.rows[number], self.columns
        for column in columns.groups:
            self.groups[column] = label_of(row, column) or self.groups.get(column, "")
        code = [text_of(row, column) for column in columns.codes]
        measure = " ".join(filter(None, [*code, *(self.groups.get(column, "") for column in columns.groups)]))
        return BlockRow(
            row=number,
            label=self._label(number),
            measure=measure,
            area=self._area(row),
            figures=figures,
            faults=faults,
            words=words,
            comment=text_of(row, columns.comment),
            area_code=text_of(row, columns.area_code),
        )


def rows_under(sheet: Sheet, header: HeaderRow, end: int, to_the_end: bool = False) -> Iterator[BlockRow | Line]:
    """Yield the filled rows under a header up to `end`; unless `to_the_end`, to the row where another table begins."""
    numbers = range(header.row + 1, end + 1)
    rows = _Rows(sheet, header, label_columns(sheet, header, numbers))
    for number in numbers:
        if number in sheet.rows:
            read = rows.read(number)
            if read is not None:
                yield read
            elif not to_the_end:
                return


def _merged_label(sheet: Sheet, row: int, column: int | None) -> str:
    """Return the label of a cell that is merged with one above it."""
    for area in sheet.merges:
        if column is not None and area.left <= column <= area.right and area.top < row <= area.bottom:
            return text_of(sheet.rows.get(area.top, {}), area.left)
    return ""
