"""A form to series: what each of its rows, in whatever order they came back, gives by period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.form_codes import FormCode, Part, is_damaged_code
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Period
from csp_desktop.returns.forms.cells import Filled, agreed, filled, mark_in
from csp_desktop.returns.forms.layout import FormRow, Role, form_rows, header_rows, texts
from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.model import ReturnSeries, ReturnTable
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Area, Sheet, address, area_name

LAYOUT = "form"


@dataclass(slots=True)
class _Given:
    """All that the rows of one indicator and area give: by part and period, the cells that say something."""

    code: FormCode
    label: str
    parts: dict[Part, dict[Period, Filled]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    asked: list[Period] = field(default_factory=list)
    contested: set[tuple[Part, Period]] = field(default_factory=set)


def read_form(sheet: Sheet, scene: Scene) -> list[ReturnTable]:
    """Return what a form's sheet gives as one table, its series in the order of their first rows.

    A cell left blank gives nothing. A sheet of a form without rows, as its instructions, gives no table.
    """
    rows = form_rows(sheet)
    _find_damaged(sheet, scene)
    if not rows:
        return []
    _find_without_columns(rows, scene)
    _find_without_codes(sheet, rows, scene)
    given: dict[tuple[str, int, int], _Given] = {}
    for row in rows:
        code = row.code
        bare = FormCode(code.project, code.indicator, code.area)
        one = given.setdefault((code.project, code.indicator, code.area), _Given(bare, _label(sheet, row)))
        _take_row(sheet, row, one, scene)
    series = [found for one in given.values() for found in _series_of(one)]
    held = [found for row in rows if (found := _held(sheet, row)) is not None]
    return [ReturnTable(sheet.name, _range(sheet), _title(sheet), LAYOUT, (*series, *held))]


def _take_row(sheet: Sheet, row: FormRow, one: _Given, scene: Scene) -> None:
    cells = sheet.rows[row.row]
    marks = {told.period: column for column, told in row.columns.items() if told.role is Role.MARK}
    for column, told in row.columns.items():
        if told.role is Role.FILL and told.period is not None:
            name = address(row.row, column)
            found = filled(cells.get(column), name, scene)
            beside = marks.get(told.period, 0)
            mark = mark_in(cells.get(beside), address(row.row, beside), scene) if beside else None
            one.asked.append(told.period)
            _put(one, row.code.part, told.period, _with_mark(found, mark, (row.row, beside), scene), scene)
        elif told.role is Role.COMMENT and (text := _text(sheet, row.row, column)):
            one.comments += [text] if text not in one.comments else []


def _with_mark(found: Filled | None, mark: Shorthand | None, beside: tuple[int, int], scene: Scene) -> Filled | None:
    """Return a cell with the mark beside it; a mark alone stands in its own cell."""
    if found is None:
        return None if mark is None else Filled(CellFigure(shorthand=mark), address(*beside))
    told = agreed(found.figure, mark, found.cell, scene)
    return None if told is None else Filled(told, found.cell)


def _put(one: _Given, part: Part, period: Period, found: Filled | None, scene: Scene) -> None:
    """Put what a cell says; of two cells for one figure that differ, neither is taken, which is a finding."""
    held = one.parts.setdefault(part, {})
    if found is None:
        return
    before = held.get(period)
    if (part, period) in one.contested:
        return
    if before is not None and _said(before) != _said(found):
        one.contested.add((part, period))
        message = f"Cells {before.cell} and {found.cell} have the same code and period, and differ; neither was taken."
        scene.note("match", Severity.WARNING, message, found.cell, one.label)
        del held[period]
    elif before is None:
        held[period] = found


def _said(told: Filled) -> tuple[object, ...]:
    figure = told.figure
    return figure.value, figure.shorthand, figure.numerator, figure.denominator


def _series_of(one: _Given) -> Iterator[ReturnSeries]:
    """Yield the series of one indicator and area; none where nothing was filled in or said."""
    figures = one.parts.get(Part.FIGURE, {})
    numbers = {part: _numbers(one.parts.get(part, {})) for part in Part}
    cells = {period: told.cell for part in reversed(Part) for period, told in one.parts.get(part, {}).items()}
    comment = "\n".join(one.comments)
    if not cells and not comment:
        return
    asked = max(one.asked, default=None)
    fractions = {period: told.figure for period, told in figures.items() if told.figure.denominator is not None}
    yield ReturnSeries(
        label=one.label,
        measure=one.label,
        kind=Kind.ACTUAL,
        frequency=(asked or max(cells)).frequency,
        unit=Unit.PERCENT if any(told.figure.percent for told in figures.values()) else Unit.COUNT,
        values=numbers[Part.FIGURE],
        cells={**cells, **{period: told.cell for period, told in figures.items()}},
        shorthand=_marks(one.parts),
        numerators=_with_fractions(numbers[Part.NUMERATOR], {p: each.numerator for p, each in fractions.items()}),
        denominators=_with_fractions(numbers[Part.DENOMINATOR], {p: each.denominator for p, each in fractions.items()}),
        sample_sizes=numbers[Part.SAMPLE_SIZE],
        comment=comment or None,
        code=one.code,
        asked=asked,
    )


def _numbers(cells: Mapping[Period, Filled]) -> dict[Period, float]:
    return {period: told.figure.value for period, told in sorted(cells.items()) if told.figure.value is not None}


def _marks(parts: Mapping[Part, Mapping[Period, Filled]]) -> dict[Period, Shorthand]:
    """Return the marks by period; that of the figure itself before those of its parts, which say only why it is not."""
    return {
        period: told.figure.shorthand
        for part in (Part.DENOMINATOR, Part.NUMERATOR, Part.FIGURE)
        for period, told in parts.get(part, {}).items()
        if told.figure.shorthand is not None
    }


def _with_fractions(given: Mapping[Period, float], said: Mapping[Period, float | None]) -> dict[Period, float]:
    """Return the parts given in rows of their own, else those that the figure's own cell names: 91.4% (96/105)."""
    return {**{period: number for period, number in said.items() if number is not None}, **given}


def _held(sheet: Sheet, row: FormRow) -> ReturnSeries | None:
    """Return what a row shows as held already: no figures of the partner's, but they may have been written over."""
    if row.code.part is not Part.FIGURE:
        return None
    values, cells = {}, {}
    for column, told in row.columns.items():
        cell = sheet.cell(row.row, column)
        if told.role is Role.HELD and told.period is not None and cell is not None:
            figure = figure_of(cell)
            if isinstance(figure, CellFigure) and figure.value is not None:
                values[told.period], cells[told.period] = figure.value, address(row.row, column)
    if not values:
        return None
    label = _label(sheet, row)
    frequency = max(values).frequency
    return ReturnSeries(label, label, Kind.OTHER, frequency, Unit.COUNT, values=values, cells=cells, code=row.code)


def _find_damaged(sheet: Sheet, scene: Scene) -> None:
    for (row, column), text in texts(sheet):
        if is_damaged_code(text):
            message = f"“{text.strip()}” is no code that we wrote; the figures of row {row} were not read."
            scene.note("match", Severity.WARNING, message, address(row, column))


def _find_without_columns(rows: Iterable[FormRow], scene: Scene) -> None:
    lost = [row.row for row in rows if not any(told.role is Role.FILL for told in row.columns.values())]
    if lost:
        message = "No column says which period its figures are of, so none was read: put the headings back (Oct 2016)."
        scene.note("file", Severity.WARNING, message, f"A{lost[0]}")


def _find_without_codes(sheet: Sheet, rows: Iterable[FormRow], scene: Scene) -> None:
    """Find rows among a form's own that hold figures under its headings and no code."""
    coded = {row.row: row for row in rows}
    headings = header_rows(sheet, {row: each.code for row, each in coded.items()})
    columns = {column for row in rows for column, told in row.columns.items() if told.role is Role.FILL}
    for row in sheet.rows:
        if row in coded or row in headings:
            continue
        found = [column for column in columns if _is_figure(sheet, row, column)]
        if found and not _is_total(sheet, row) and not _has_damaged(sheet, row):
            message = f"Row {row} holds figures and no code, so they were not read: use the rows of the form."
            scene.note("match", Severity.WARNING, message, address(row, min(found)))


def _is_figure(sheet: Sheet, row: int, column: int) -> bool:
    cell = sheet.cell(row, column)
    told = None if cell is None else figure_of(cell)
    return isinstance(told, CellFigure) and told.value is not None


def _is_total(sheet: Sheet, row: int) -> bool:
    words = [cell.value.casefold() for cell in sheet.rows[row].values() if isinstance(cell.value, str)]
    return any("total" in text or "sum" in text.split() for text in words)


def _has_damaged(sheet: Sheet, row: int) -> bool:
    return any(isinstance(cell.value, str) and is_damaged_code(cell.value) for cell in sheet.rows[row].values())


def _label(sheet: Sheet, row: FormRow) -> str:
    """Return the indicator's name as the row has it, else its code."""
    columns = [column for column, told in row.columns.items() if told.role is Role.INDICATOR]
    return (_text(sheet, row.row, columns[0]) if columns else "") or str(row.code)


def _text(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.cell(row, column)
    return cell.value.strip() if cell is not None and isinstance(cell.value, str) else ""


def _title(sheet: Sheet) -> str:
    first = sheet.rows[min(sheet.rows)]
    text = first[min(first)].value
    return text.strip() if isinstance(text, str) else sheet.name


def _range(sheet: Sheet) -> str:
    columns = [column for cells in sheet.rows.values() for column in cells]
    return area_name(Area(min(sheet.rows), min(columns), max(sheet.rows), max(columns)))
