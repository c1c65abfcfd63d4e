"""Which columns of a region hold figures, and which part its other columns have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.column_headings import column_heading
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.headings import heading_of
from csp_desktop.returns.labels.values import CellFigure
from csp_desktop.returns.tables.columns import LabelColumns, label_columns
from csp_desktop.returns.tables.header_rows import HeaderRow
from csp_desktop.returns.tables.heading_cells import are_months
from csp_desktop.returns.tables.headings_above import headings_above
from csp_desktop.returns.tables.regions import Region, figure_in_cell
from csp_desktop.returns.workbook.grid import Cell, Fault

_NO_PERIOD = Heading(Frequency.YEAR)


@dataclass(frozen=True, slots=True)
class RegionColumns:
    """The parts of a region's columns: those of figures with the headings over them, and those of labels."""

    figures: tuple[int, ...]
    texts: Mapping[int, tuple[str, ...]]
    labels: LabelColumns

    @property
    def rows_are_areas(self) -> bool:
        """Return whether each row is of an area, and what it is of stands over its columns."""
        return self.labels.area is not None and self.labels.label == self.labels.area

    @property
    def corner(self) -> tuple[str, ...]:
        """Return the headings over the columns left of the figures."""
        return tuple(text for column, texts in self.texts.items() if column < self.figures[0] for text in texts)


def region_columns(region: Region) -> RegionColumns | None:
    """Return the parts of a region's columns, None where it has no figures with labels beside them."""
    filled = _filled(region)
    first = next((column for column in sorted(filled) if _is_of_labels(filled[column])), None)
    if first is None:
        return None
    texts = headings_above(region, sorted(filled))
    figures = tuple(
        column
        for column in sorted(filled)
        if column > first and _is_of_figures(filled[column]) and column_heading(" ".join(texts[column])).is_figures
    )
    if not figures or any(_is_of_dates(cells) for cells in filled.values()) or _names_days(region):
        return None
    other = {column: " ".join(over) for column, over in texts.items() if column not in figures}
    header = HeaderRow((region.headers or region.rows)[-1], dict.fromkeys(figures, _NO_PERIOD), other)
    labels = label_columns(region.sheet, header, range(region.rows[0], region.bottom + 1))
    return None if labels.label is None else RegionColumns(figures, texts, labels)


def holds_periods(region: Region, columns: RegionColumns) -> bool:
    """Return whether a column of labels names periods, row by row: such a table is of another layout."""
    rows = [region.sheet.rows[row] for row in region.rows]
    return any(
        2 * sum(column in row and heading_of(row[column]) is not None for row in rows) > len(rows)
        for column in range(1, columns.figures[0])
    )


def _filled(region: Region) -> dict[int, list[Cell]]:
    columns: dict[int, list[Cell]] = {}
    for row in region.rows:
        for column, cell in region.sheet.rows[row].items():
            if not isinstance(cell.value, str) or cell.value.strip():
                columns.setdefault(column, []).append(cell)
    return columns


def _is_of_labels(cells: list[Cell]) -> bool:
    """Return whether a column is of words."""
    return 2 * sum(isinstance(cell.value, str) and figure_in_cell(cell) is None for cell in cells) > len(cells)


def _is_of_figures(cells: list[Cell]) -> bool:
    """Return whether half of a column's cells are figures or marks, and at least one is a number."""
    read = [figure_in_cell(cell) for cell in cells]
    figures = [each for each in read if isinstance(each, CellFigure | Fault)]
    numbers = any(isinstance(each, CellFigure) and (each.value is not None or each.limit is not None) for each in read)
    return numbers and 2 * len(figures) >= len(cells)


def _names_days(region: Region) -> bool:
    """Return whether headings are days that stand for no months, as those of weeks do."""
    return any(not are_months(region.sheet.rows[row].values()) for row in region.headers)


def _is_of_dates(cells: list[Cell]) -> bool:
    """Return whether a column is of days, as a register of single incidents has one."""
    return len(cells) > 1 and 2 * sum(isinstance(cell.value, datetime) for cell in cells) > len(cells)
