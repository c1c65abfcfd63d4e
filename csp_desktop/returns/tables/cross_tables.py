"""Tables whose columns are no run of periods: areas by indicators, scorecards, numbers beside percentages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.returns.labels.ages import are_ages
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.remarks import comment_in, is_remark
from csp_desktop.returns.labels.values import CellFigure
from csp_desktop.returns.model import ReturnTable
from csp_desktop.returns.tables.attainable_changes import check_attainable_changes
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.change_columns import place_changes
from csp_desktop.returns.tables.cross_rows import (
    CrossRows,
    Thing,
    as_percentages,
    draft_of,
    hold_shares,
    unit_in,
    with_figures,
)
from csp_desktop.returns.tables.decimals import check_decimals
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.drafting import find_in_cells
from csp_desktop.returns.tables.filling import fill
from csp_desktop.returns.tables.fractions import check_fractions, check_samples
from csp_desktop.returns.tables.last_year import settle_last_year
from csp_desktop.returns.tables.meant_columns import Meaning, meanings, shared_texts
from csp_desktop.returns.tables.parts import join_parts
from csp_desktop.returns.tables.region_columns import RegionColumns, holds_periods, region_columns
from csp_desktop.returns.tables.region_words import RegionWords, change_in_title, region_words
from csp_desktop.returns.tables.regions import Region, find_regions
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.tables.scorecard_changes import check_scorecard_changes
from csp_desktop.returns.tables.worked_out_shares import by_column, check_worked_out_shares
from csp_desktop.returns.workbook.grid import Area, Sheet, area_name

AREAS_DOWN, AREAS_ACROSS, SCORECARD, CROSS = "areas down", "areas across", "scorecard", "indicators across"
_FEWEST_NUMBERS = 2
_FEWEST_WITHOUT_HEADINGS = 2
_SAME_LABELS = 0.5

Kinds = tuple[Thing, Kind, bool]


@dataclass(frozen=True, slots=True)
class _Cross:
    """A region with what its columns and words mean."""

    rows: CrossRows
    read: tuple[tuple[BlockRow, Heading | None], ...]
    layout: str


def read_crosses(sheet: Sheet, numbers: Iterable[int], scene: Scene, context: tuple[str, ...]) -> list[ReturnTable]:
    """Return the tables among some rows of a sheet, read by what stands over each column.

    `context` are words that may name their period: those of the sheet's first lines, its name and the file's. A
    table whose period nothing names is asked about, and one that is no table of figures left alone.
    """
    tables = []
    for region in find_regions(sheet, filter(sheet.rows.__contains__, numbers)):
        columns = region_columns(region)
        if columns is None or holds_periods(region, columns):
            continue
        cross = _cross(region, columns, region_words(region, columns.corner, context))
        if _is_table(cross):
            header = (region.headers or region.rows)[-1]
            settled = settle_last_year(cross.rows.meanings, [row for row, _ in cross.read], sheet, header, scene)
            cross.rows.meanings = settled
            tables += _read(cross, scene)
    return tables


def _cross(region: Region, columns: RegionColumns, words: RegionWords) -> _Cross:
    texts = {column: columns.texts[column] for column in columns.figures}
    headings = [text for over in texts.values() for text in over]
    ages = are_ages(headings, (*columns.corner, words.title))
    meant = {} if ages else meanings(texts, words.period, columns.rows_are_areas)
    meant = place_changes(meant, texts)
    change = change_in_title(words.title)
    if change is not None and all(each.kind is Kind.ACTUAL and each.relative for each in meant.values()):
        meant = {column: replace(each, kind=change) for column, each in meant.items()}
    shared = [text for text in shared_texts(texts) if text.casefold() not in words.title.casefold()]
    rows = CrossRows(region, columns, words, meant, ", ".join((words.title, *shared)))
    layout = AREAS_DOWN if columns.rows_are_areas else _layout(meant)
    return _Cross(rows, tuple(rows.rows()) if meant else (), layout)


def _layout(meant: Mapping[int, Meaning]) -> str:
    if any(each.area for each in meant.values()):
        return AREAS_ACROSS
    return CROSS if any(each.words for each in meant.values()) else SCORECARD


def _is_table(cross: _Cross) -> bool:
    """Return whether what looks like a table is one: numbers enough, not all of money, labels that differ."""
    figures = [figure for row, _ in cross.read for figure in row.figures.values() if figure.value is not None]
    labels = [(row.label, row.measure, row.area, period) for row, period in cross.read]
    headed = bool(cross.rows.region.headers) or len(figures) >= _FEWEST_WITHOUT_HEADINGS
    different = len(set(labels)) > _SAME_LABELS * len(labels)
    return headed and bool(figures) and different and not all(figure.money for figure in figures)


def _read(cross: _Cross, scene: Scene) -> list[ReturnTable]:
    rows = cross.rows
    drafts: list[Draft] = []
    unknown: list[int] = []
    units = _units(cross)
    for row, period in cross.read:
        if not row.label:
            continue
        own = _drafts_of_row(rows, row, period, units, scene, unknown)
        join_parts(own, scene)
        drafts += own
    if unknown:
        _ask_for_period(rows, sorted(set(unknown)), scene)
    check_scorecard_changes(drafts, scene)
    check_fractions(drafts, scene)
    check_samples(drafts, scene)
    check_attainable_changes(drafts, scene)
    check_worked_out_shares(drafts, scene, by_column)
    check_decimals(drafts, scene)
    return [_table(cross, drafts)] if any(draft.cells for draft in drafts) else []


def _drafts_of_row(
    rows: CrossRows,
    row: BlockRow,
    period: Heading | None,
    units: Mapping[tuple[object, ...], tuple[Unit, bool]],
    scene: Scene,
    unknown: list[int],
) -> list[Draft]:
    filled = {*row.figures, *row.faults, *row.words}
    drafts = []
    for (thing, kind, rolling), columns in _things(rows.meanings, filled).items():
        headings = {column: _period(rows.meanings, column, period, row) for column in columns}
        unknown += [column for column, heading in headings.items() if heading is None]
        known = {column: heading for column, heading in headings.items() if heading is not None}
        if not known:
            continue
        unit, shares = units[_alike(rows, row, thing, kind)]
        figures = {column: row.figures[column] for column in known if column in row.figures}
        part = with_figures(row, set(known), _as_shown(figures, kind, shares))
        draft = draft_of(rows, row, thing, kind, unit, rolling)
        draft.computed = draft.kind is Kind.CUMULATIVE and all(heading.is_year for heading in known.values())
        draft.frequency = min((heading.frequency for heading in known.values()), key=lambda each: each.months)
        find_in_cells(part, draft, rows.region.sheet, scene)
        if part.figures:
            fill(draft, known, part, rows.region.sheet, scene)
            drafts.append(draft)
    return drafts


def _as_shown(figures: Mapping[int, CellFigure], kind: Kind, shares: bool) -> Mapping[int, CellFigure]:
    """Return figures as their cells mean them; whether changes are shares of one, the figures beside them tell."""
    if kind is Kind.PERCENT_CHANGE:
        return {column: figure._replace(percent=True) for column, figure in figures.items()}
    return as_percentages(figures) if shares else figures


def _things(meant: Mapping[int, Meaning], filled: set[int]) -> dict[Kinds, list[int]]:
    things: dict[Kinds, list[int]] = {}
    for column, each in meant.items():
        if column in filled:
            rolling = each.period is not None and each.period.rolling
            things.setdefault(((each.words, each.area), each.kind, rolling), []).append(column)
    return things


def _period(meant: Mapping[int, Meaning], column: int, line: Heading | None, row: BlockRow) -> Heading | None:
    """Return the period of a cell: its column's, that of the line above the rows, or the last that the row has.

    A line that names a period without its year leaves its rows without one, where nothing around it names the year.
    """
    meaning = meant[column]
    if meaning.to_latest:
        own = [each.period for place, each in meant.items() if each.kind is Kind.ACTUAL and _has_value(row, place)]
        within = [period for period in own if period is not None and not period.is_year]
        return max(within, key=_end, default=None)
    if line is None or not (meaning.relative or meaning.period is None):
        return meaning.period
    return line if line.financial_year is not None else None


def _has_value(row: BlockRow, column: int) -> bool:
    return column in row.figures and row.figures[column].value is not None


def _end(heading: Heading) -> int:
    return heading.in_year(heading.financial_year or 0).last_month.ordinal


def _alike(rows: CrossRows, row: BlockRow, thing: Thing, kind: Kind) -> tuple[object, ...]:
    """Return what tells figures of one indicator from others: the column where rows are areas, else the row too."""
    words, _ = thing
    change = kind in (Kind.CHANGE, Kind.PERCENT_CHANGE)
    return (words, kind) if rows.columns.rows_are_areas else (words, kind if change else Kind.ACTUAL, row.row)


def _units(cross: _Cross) -> dict[tuple[object, ...], tuple[Unit, bool]]:
    """Return the unit of every set of figures that are of one indicator, and whether they are shares of one."""
    rows = cross.rows
    found: dict[tuple[object, ...], tuple[str, str, Kind, list[CellFigure]]] = {}
    for row, _ in cross.read:
        for (thing, kind, _rolling), columns in _things(rows.meanings, {*row.figures, *row.faults, *row.words}).items():
            label = thing[0] if rows.columns.rows_are_areas else f"{row.label} {thing[0]}".strip()
            key = _alike(rows, row, thing, kind)
            entry = found.setdefault(key, (label, row.measure or rows.measure, kind, []))
            entry[3].extend(row.figures[column] for column in columns if column in row.figures)
    units = {key: (unit_in(label, of, figures, kind), figures) for key, (label, of, kind, figures) in found.items()}
    return {key: (unit, hold_shares(unit, figures)) for key, (unit, figures) in units.items()}


def _ask_for_period(rows: CrossRows, columns: list[int], scene: Scene) -> None:
    region, words = rows.region, rows.words
    cell = region.sheet.address((region.headers or region.rows)[-1], columns[0])
    if words.several:
        why = "the words over it name several periods, and no heading says which of them it is of"
    else:
        why = "nothing says which period it is of"
    all_of_it = len(columns) == len(rows.meanings)
    names = "" if all_of_it else ", ".join(" ".join(rows.columns.texts[column]) for column in columns)
    what = f"“{words.title}”" if all_of_it else f"{names} of “{words.title}”"
    message = (
        f"The figures of {what} are without periods: {why}, so they were not read. Write the period over the table and"
        " send it again."
    )
    scene.note("R05", Severity.ERROR, message, cell, words.title)


def _table(cross: _Cross, drafts: list[Draft]) -> ReturnTable:
    region, columns = cross.rows.region, cross.rows.columns
    left = min(min(region.sheet.rows[row]) for row in (*region.headers, *region.rows))
    comments = [comment for text in region.after if (comment := comment_in(text)) is not None]
    return ReturnTable(
        sheet=region.sheet.name,
        range=area_name(Area(region.top, left, region.bottom, max(columns.figures))),
        title=cross.rows.words.title,
        layout=cross.layout,
        series=tuple(draft.series() for draft in drafts if draft.cells),
        notes=tuple(text for text in region.after if text and is_remark(text) and comment_in(text) is None),
        comment="\n".join(comments),
    )
