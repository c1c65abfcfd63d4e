"""A block's rows to drafts: periods under headings, units, shorthand; what is no figure becomes a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import scaled
from csp_desktop.domain.periods import Frequency, Period, financial_year, long_name
from csp_desktop.returns.labels.headings import Heading
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.units import unit_of
from csp_desktop.returns.labels.values import CellFigure
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.parts import PARTS
from csp_desktop.returns.tables.row_years import current_year, row_year
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import address

_TARGETS = frozenset({Kind.TARGET, Kind.CUMULATIVE_TARGET})


def drafts_of(block: Block, scene: Scene, context: tuple[str, ...]) -> list[Draft]:
    """Return a draft for every row of figures whose year is known, one for each kind of column."""
    current = current_year(block, context)
    kinds = {column: read_label(heading.words).kind for column, heading in block.header.columns.items()}
    drafts = []
    for row in block.rows:
        if not row.label and len(block.rows) > 1:
            _find_unlabelled(row, scene)
            continue
        unit = _unit(row, kinds, row.measure or block.title)
        for part, kind in _parts(row, kinds, _is_scorecard(block, kinds)):
            draft = _draft(block, part, kind, unit, current)
            _find_in_cells(part, draft, scene)
            if not part.figures:
                continue
            if _has_year(block, draft):
                _fill(draft, block, part, scene)
                drafts.append(draft)
            else:
                _ask_for_year(draft, part, scene)
    return drafts


def _is_scorecard(block: Block, kinds: Mapping[int, Kind]) -> bool:
    """Return whether every heading names a kind of figure, and not all the same: 08/09 actual, 09/10 target."""
    return len(set(kinds.values())) > 1 and all(heading.words for heading in block.header.columns.values())


def _parts(row: BlockRow, kinds: Mapping[int, Kind], is_scorecard: bool) -> list[tuple[BlockRow, Kind]]:
    """Return the row once for each kind of figure that its headings name, with the cells under them.

    In a scorecard the headings decide that figures are actual ones, anywhere else the row's label.
    """
    by_label = Kind.ACTUAL if is_scorecard else read_label(row.label).kind
    found = sorted({kinds[column] for column in (*row.figures, *row.faults, *row.words)})
    return [(_under_kind(row, kinds, kind), by_label if kind is Kind.ACTUAL else kind) for kind in found]


def _under_kind(row: BlockRow, kinds: Mapping[int, Kind], kind: Kind) -> BlockRow:
    return replace(
        row,
        figures={column: figure for column, figure in row.figures.items() if kinds[column] is kind},
        faults={column: fault for column, fault in row.faults.items() if kinds[column] is kind},
        words={column: words for column, words in row.words.items() if kinds[column] is kind},
    )


def _draft(block: Block, row: BlockRow, kind: Kind, unit: Unit, current: int | None) -> Draft:
    words = read_label(row.label)
    frequency = _frequency(block)
    spans = len(block.header.years) > 1 or frequency is Frequency.YEAR
    return Draft(
        row=row.row,
        label=row.label or block.title,
        measure=row.measure or block.title,
        area=row.area,
        words=words,
        kind=kind,
        unit=Unit.COUNT if kind in PARTS else unit,
        frequency=frequency,
        year=None if spans else row_year(words, current),
        comment=row.comment,
    )


def _frequency(block: Block) -> Frequency:
    """Return the frequency of the block's columns; years beside months or quarters stand beside them."""
    found = {heading.frequency for heading in block.header.columns.values()}
    return next(each for each in (Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR) if each in found)


def _unit(row: BlockRow, kinds: Mapping[int, Kind], measure: str) -> Unit:
    """Return the unit of a row, which its actual figures decide where it has any: targets are in their unit."""
    numbers = {column: number for column, figure in row.figures.items() if (number := _number(figure)) is not None}
    columns = [column for column in numbers if kinds[column] is Kind.ACTUAL] or list(numbers)
    if any(row.figures[column].percent for column in columns):
        return Unit.PERCENT
    if any(row.figures[column].money for column in columns):
        return Unit.MONEY
    return unit_of(row.label, measure, [numbers[column] for column in columns])


def _number(figure: CellFigure) -> float | None:
    return figure.limit if figure.value is None else figure.value


def _has_year(block: Block, draft: Draft) -> bool:
    return draft.year is not None or all(
        heading.financial_year is not None for heading in block.header.columns.values()
    )


def _fill(draft: Draft, block: Block, row: BlockRow, scene: Scene) -> None:
    scale = _is_fraction_of_percent(draft, row)
    for column, figure in row.figures.items():
        period = _period(block.header.columns[column], draft.year)
        if figure.noted is not None:
            period = _noted_period(draft, period, figure.noted, address(row.row, column), scene)
        if period in draft.cells:
            _find_twice(draft, period, address(row.row, column), scene)
            continue
        if draft.kind in _TARGETS and figure.percent and draft.unit is not Unit.PERCENT:
            _find_relative(draft, address(row.row, column), scene)
            continue
        draft.cells[period] = address(row.row, column)
        _put(draft, period, figure, scale)
        if figure.cohort:
            _note_cohort(draft, period, figure.cohort, scene)
    if scale:
        message = f"“{draft.label}” holds shares of one; they were read as percentages."
        scene.find("R16", Severity.NOTE, draft, message)


def _put(draft: Draft, period: Period, figure: CellFigure, scale: bool) -> None:
    value = figure.value
    if value is None and draft.kind in _TARGETS and figure.operator is not None:
        value = figure.limit
        draft.operators[period] = figure.operator
    if value is None or figure.value is not None:
        _mark(draft, period, figure)
    if value is not None:
        draft.values[period] = scaled(value, 2) if scale and not figure.percent else value
    if figure.decimals is not None:
        draft.decimals[period] = figure.decimals


def _mark(draft: Draft, period: Period, figure: CellFigure) -> None:
    if figure.shorthand is not None:
        draft.shorthand[period] = figure.shorthand
    if figure.numerator is not None and figure.denominator is not None:
        draft.numerators[period] = figure.numerator
        draft.denominators[period] = figure.denominator


def _noted_period(draft: Draft, period: Period, noted: Heading, cell: str, scene: Scene) -> Period:
    """Return the year that a cell itself names; a cell that names a month keeps its column's period."""
    own = financial_year(noted.year or 0) if noted.frequency is Frequency.YEAR else period
    year = noted.financial_year
    if own != period or (year is not None and year != period.year) or noted.frequency is not period.frequency:
        taken = "it was read as of that year" if own != period else f"it was read as of {long_name(period)}"
        message = f"Cell {cell} of “{draft.label}” names another period than its column; {taken}."
        scene.note("R18", Severity.WARNING, message, cell, draft.measure)
    return own


def _note_cohort(draft: Draft, period: Period, cohort: str, scene: Scene) -> None:
    message = f"“{draft.label}” is of the {cohort} here; it was read as of {long_name(period)}."
    scene.find("R18", Severity.NOTE, draft, message, [period])


def _find_relative(draft: Draft, cell: str, scene: Scene) -> None:
    message = f"Cell {cell} of “{draft.label}” is a target in per cent of figures that are none; it was not read."
    scene.note("R16", Severity.WARNING, message, cell, draft.measure)


def _find_twice(draft: Draft, period: Period, cell: str, scene: Scene) -> None:
    message = f"Cell {cell} of “{draft.label}” is a second figure for {long_name(period)}; it was not read."
    scene.note("R18", Severity.ERROR, message, cell, draft.measure)


def _is_fraction_of_percent(draft: Draft, row: BlockRow) -> bool:
    """Return whether percentages are written as 0.89 without the format that would show them as 89%."""
    if draft.unit is not Unit.PERCENT:
        return False
    plain = [figure.value for figure in row.figures.values() if figure.value is not None and not figure.percent]
    return bool(plain) and all(0 <= value <= 1 for value in plain) and any(0 < value < 1 for value in plain)


def _period(heading: Heading, year: int | None) -> Period:
    own = year if year is not None else heading.financial_year
    return heading.in_year(own or 0)


def _find_in_cells(row: BlockRow, draft: Draft, scene: Scene) -> None:
    for column, fault in row.faults.items():
        cell = address(row.row, column)
        message = f"Cell {cell} of “{draft.label}” {fault.words}; no figure was read from it."
        scene.note("file", Severity.ERROR, message, cell, draft.measure)
    for column, words in row.words.items():
        cell = address(row.row, column)
        message = f"Cell {cell} of “{draft.label}” says “{words}” where a figure belongs; none was read from it."
        scene.note("file", Severity.WARNING, message, cell, draft.measure)


def _find_unlabelled(row: BlockRow, scene: Scene) -> None:
    cells = f"row {row.row}"
    message = f"The figures in {cells} have no label beside them; they were not read."
    scene.note("file", Severity.WARNING, message, address(row.row, min((*row.figures, *row.faults, *row.words))))


def _ask_for_year(draft: Draft, row: BlockRow, scene: Scene) -> None:
    message = f"Nothing says which financial year “{draft.label}” is of; its figures were not read."
    scene.note(
        "R05", Severity.ERROR, message, address(row.row, min((*row.figures, *row.faults, *row.words))), draft.measure
    )
