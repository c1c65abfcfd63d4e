"""A row's cells into its draft: which period each is of, and what it says besides its figure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import scaled
from csp_desktop.domain.periods import Frequency, Period, financial_year, long_name
from csp_desktop.returns.labels.headings import Heading
from csp_desktop.returns.labels.values import CellFigure
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.figure_units import are_shares, other_unit
from csp_desktop.returns.tables.possible_counts import TOO_GREAT, is_part_of_a_count, why_impossible
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Sheet

_SAYS_NO_MORE = CellFigure()[1:6], CellFigure()[7:]
_TARGETS = frozenset({Kind.TARGET, Kind.CUMULATIVE_TARGET})


def fill(draft: Draft, headings: Mapping[int, Heading], row: BlockRow, sheet: Sheet, scene: Scene) -> None:
    """Put the cells of a row in its draft, each under the period of its heading or that it names itself."""
    scale = _is_fraction_of_percent(draft, row)
    for column, figure in row.figures.items():
        period, cell = _period(headings[column], draft.year), sheet.address(row.row, column)
        if figure.noted is not None:
            period = _noted_period(draft, period, figure.noted, cell, scene)
        if period in draft.cells:
            _find_twice(draft, period, cell, scene)
            continue
        if (count := _plain_count(figure, draft.unit)) is None:
            _put_with_care(draft, period, figure, scale, cell, scene)
            continue
        draft.cells[period], draft.values[period] = cell, count
        if figure.decimals is not None:
            draft.decimals[period] = figure.decimals
    if scale:
        message = f"“{draft.label}” holds shares of one; they were read as percentages."
        scene.find("R16", Severity.NOTE, draft, message)


def _put_with_care(draft: Draft, period: Period, figure: CellFigure, scale: bool, cell: str, scene: Scene) -> None:
    """Put a figure in its draft, where it can be one of its row's; what is odd about it is found."""
    if draft.kind in _TARGETS and figure.percent and draft.unit is not Unit.PERCENT:
        _find_relative(draft, cell, scene)
        return
    if shown := other_unit(figure, draft.unit, draft.label):
        _find_other_unit(draft, shown, cell, scene)
        return
    if figure.value is not None and (why := why_impossible(figure.value, draft.unit, draft.kind)):
        _find_impossible(draft, why, cell, scene)
        return
    draft.cells[period] = cell
    _put(draft, period, figure, scale)
    if figure.value is not None and is_part_of_a_count(figure.value, draft.unit, draft.kind):
        _find_part(draft, period, scene)
    if figure.cohort:
        _note_cohort(draft, period, figure.cohort, scene)


def _plain_count(figure: CellFigure, unit: Unit) -> float | None:
    """Return a whole number in a row of counts, of which nothing else is to be asked; None for any other figure."""
    value = figure.value
    if value is None or unit is not Unit.COUNT or (figure[1:6], figure[7:]) != _SAYS_NO_MORE:
        return None
    return value if 0 <= value <= TOO_GREAT and value.is_integer() else None


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
    if figure.sample is not None:
        draft.sample_sizes[period] = figure.sample


def _noted_period(draft: Draft, period: Period, noted: Heading, cell: str, scene: Scene) -> Period:
    """Return the year that a cell itself names; a cell that names a month keeps its column's period.

    The month with which a column's year ends is no other period: March 2009 under 2008/09.
    """
    own = financial_year(noted.year or 0) if noted.frequency is Frequency.YEAR else period
    year = noted.financial_year
    named = noted.in_year(period.year if year is None else year)
    if own != period or named.last_month != period.last_month:
        taken = "it was read as of that year" if own != period else f"it was read as of {long_name(period)}"
        message = f"Cell {cell} of “{draft.label}” names another period than its column; {taken}."
        names = long_name(named), long_name(period)
        scene.note("R18", Severity.WARNING, message, cell, draft.measure, printed=names[0], expected=names[1])
    return own


def _note_cohort(draft: Draft, period: Period, cohort: str, scene: Scene) -> None:
    message = f"“{draft.label}” is of the {cohort} here; it was read as of {long_name(period)}."
    scene.find("R18", Severity.NOTE, draft, message, [period])


def _find_relative(draft: Draft, cell: str, scene: Scene) -> None:
    message = f"Cell {cell} of “{draft.label}” is a target in per cent of figures that are none; it was not read."
    scene.note("R16", Severity.WARNING, message, cell, draft.measure)


def _find_other_unit(draft: Draft, shown: str, cell: str, scene: Scene) -> None:
    message = f"Cell {cell} of “{draft.label}” holds {shown}, which most of its row is not; it was not read."
    scene.note("R16", Severity.ERROR, message, cell, draft.measure)


def _find_impossible(draft: Draft, why: str, cell: str, scene: Scene) -> None:
    message = f"Cell {cell} of “{draft.label}” {why}; it was not read."
    scene.note("R16", Severity.ERROR, message, cell, draft.measure)


def _find_part(draft: Draft, period: Period, scene: Scene) -> None:
    message = f"“{draft.label}” counts in parts in {long_name(period)}, where most of its row is whole."
    scene.find("R16", Severity.WARNING, draft, message, [period])


def _find_twice(draft: Draft, period: Period, cell: str, scene: Scene) -> None:
    message = f"Cell {cell} of “{draft.label}” is a second figure for {long_name(period)}; it was not read."
    scene.note("R18", Severity.ERROR, message, cell, draft.measure)


def _is_fraction_of_percent(draft: Draft, row: BlockRow) -> bool:
    """Return whether percentages are written as 0.89 without the format that would show them as 89%."""
    if draft.unit is not Unit.PERCENT:
        return False
    plain = [figure.value for figure in row.figures.values() if figure.value is not None and not figure.percent]
    return are_shares(plain)


@lru_cache(maxsize=1_024)
def _period(heading: Heading, year: int | None) -> Period:
    own = year if year is not None else heading.financial_year
    return heading.in_year(own or 0)
