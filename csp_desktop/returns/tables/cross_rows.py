"""The rows of a region as drafts: a draft for all the figures of a row that are of one thing, kind and area."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import scaled
from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.areas import is_area
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.headings import heading_in
from csp_desktop.returns.labels.periods_in_words import said_period
from csp_desktop.returns.labels.remarks import is_remark
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.units import unit_of
from csp_desktop.returns.labels.values import CellFigure
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.column_kinds import label_with
from csp_desktop.returns.tables.columns import area_in, text_of
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.figure_units import are_shares, number_of, shown_unit
from csp_desktop.returns.tables.meant_columns import Meaning
from csp_desktop.returns.tables.parts import PARTS
from csp_desktop.returns.tables.region_columns import RegionColumns
from csp_desktop.returns.tables.region_words import RegionWords
from csp_desktop.returns.tables.regions import Region, figure_in_cell
from csp_desktop.returns.workbook.grid import Fault

_LEVEL = re.compile(
    r"\b\d+(?:\.\d+)?\s?(?:%|per ?cent)(?=[^%]*\b(?:ci|cl|confidence|lower|upper|limits?|intervals?)\b)", re.I
)

Thing = tuple[str, str | None]
"""What a column is of, and where: the words and the area over it."""


@dataclass(slots=True)
class CrossRows:
    """A region on its way to drafts; `group`, `area` and `period` are what lines of words among its rows have said."""

    region: Region
    columns: RegionColumns
    words: RegionWords
    meanings: Mapping[int, Meaning]
    measure: str
    group: str = ""
    area: str | None = None
    period: Heading | None = None
    held: dict[int, str] = field(default_factory=dict)

    def rows(self) -> Iterator[tuple[BlockRow, Heading | None]]:
        """Yield the rows of figures, each with the period that a line above it names for it."""
        lines = sorted(self.region.lines)
        for number in self.region.rows:
            while lines and lines[0] < number:
                self._take_line(self.region.lines[lines.pop(0)])
            yield self._row(number), self.period

    def _take_line(self, text: str) -> None:
        heading = heading_in(text) or said_period([text])
        if heading is not None:
            self.period = heading.placed(self.words.period)
        elif is_area(text):
            self.area = text
        elif text and not is_remark(text):
            self.group = text

    def _row(self, number: int) -> BlockRow:
        row, labels = self.region.sheet.rows[number], self.columns.labels
        read = {column: figure_in_cell(row[column]) for column in self.meanings if column in row}
        for column in labels.groups:
            self.held[column] = text_of(row, column) or self.held.get(column, "")
        code = [text_of(row, column) for column in labels.codes]
        groups = [*code, *(self.held.get(column, "") for column in labels.groups)]
        return BlockRow(
            row=number,
            label=self._label(number),
            measure=" ".join(filter(None, groups)) or self.group,
            area=self._area(number),
            figures={column: each for column, each in read.items() if isinstance(each, CellFigure)},
            faults={column: each for column, each in read.items() if isinstance(each, Fault)},
            words={column: text_of(row, column) for column, each in read.items() if each is None},
            comment=text_of(row, labels.comment),
            area_code=text_of(row, labels.area_code),
            status=text_of(row, labels.status),
        )

    def _label(self, number: int) -> str:
        row, labels = self.region.sheet.rows[number], self.columns.labels
        label = text_of(row, labels.label)
        if not label and self.columns.rows_are_areas:
            return area_in(row, labels) or ""
        return label or self._merged(number)

    def _merged(self, number: int) -> str:
        column = self.columns.labels.label or 0
        for area in self.region.sheet.merges:
            if area.left <= column <= area.right and area.top < number <= area.bottom:
                return text_of(self.region.sheet.rows.get(area.top, {}), area.left)
        return ""

    def _area(self, number: int) -> str | None:
        row, labels = self.region.sheet.rows[number], self.columns.labels
        area = area_in(row, labels)
        if labels.area is None or self.columns.rows_are_areas:
            return area or self.area or self.words.area
        self.held[labels.area] = area or self.held.get(labels.area, "")
        return self.held[labels.area] or self.area or self.words.area


def draft_of(rows: CrossRows, row: BlockRow, thing: Thing, kind: Kind, unit: Unit, rolling: bool) -> Draft:
    """Return an empty draft for a row's figures of one thing and kind."""
    words, place = thing
    by_area = rows.columns.rows_are_areas
    label = (words or rows.measure) if by_area else label_with(row.label, words)
    own = read_label(row.label).kind
    kind = own if kind is Kind.ACTUAL and not by_area and not rows_have_kinds(rows.meanings) else kind
    return Draft(
        row=row.row,
        start=rows.region.sheet.address(row.row, 1),
        label=label,
        measure=row.measure or rows.measure,
        area=place or row.area,
        words=read_label(label),
        kind=kind,
        unit=Unit.COUNT if kind in PARTS else unit,
        frequency=Frequency.YEAR,
        year=None,
        rolling=rolling,
        comment=row.comment,
        area_code=row.area_code,
        status=row.status,
    )


def rows_have_kinds(columns: Mapping[int, Meaning]) -> bool:
    """Return whether the columns of a table tell kinds of figures apart, so that its rows need not."""
    return len({each.kind for each in columns.values()}) > 1


def unit_in(label: str, measure: str, figures: list[CellFigure], kind: Kind) -> Unit:
    """Return the unit of figures that are all of one thing."""
    if kind is Kind.PERCENT_CHANGE:
        return Unit.PERCENT
    numbers = [number for figure in figures if not figure.percent and (number := number_of(figure)) is not None]
    return shown_unit(figures) or unit_of(_LEVEL.sub(" ", label), _LEVEL.sub(" ", measure), numbers)


def hold_shares(unit: Unit, alike: list[CellFigure]) -> bool:
    """Return whether figures that are all of one thing are percentages written as shares of one."""
    plain = [figure.value for figure in alike if figure.value is not None and not figure.percent]
    return unit is Unit.PERCENT and bool(plain) and are_shares(plain)


def as_percentages(figures: Mapping[int, CellFigure]) -> dict[int, CellFigure]:
    """Return a row's figures with shares of one turned to percentages."""
    return {
        column: replace_share(figure) if figure.value is not None and not figure.percent else figure
        for column, figure in figures.items()
    }


def replace_share(figure: CellFigure) -> CellFigure:
    """Return a share of one as a percentage."""
    return figure._replace(value=scaled(figure.value or 0.0, 2), percent=True)


def with_figures(row: BlockRow, columns: set[int], figures: Mapping[int, CellFigure]) -> BlockRow:
    """Return a row with the cells of some of its columns only."""
    return replace(
        row,
        figures=figures,
        faults={column: fault for column, fault in row.faults.items() if column in columns},
        words={column: words for column, words in row.words.items() if column in columns},
    )
