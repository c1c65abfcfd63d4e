"""A block's rows to drafts: periods under headings, units, shorthand; what is no figure becomes a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.units import unit_of
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.column_kinds import ColumnKind, column_kinds, label_with
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.figure_units import number_of, shown_unit
from csp_desktop.returns.tables.filling import fill
from csp_desktop.returns.tables.parts import PARTS
from csp_desktop.returns.tables.row_headings import headings_over, names_plain_year, of_the_titles_year, settled_header
from csp_desktop.returns.tables.row_years import current_year, row_year
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Sheet, column_name


def drafts_of(block: Block, scene: Scene, context: tuple[str, ...]) -> list[Draft]:
    """Return a draft for every row of figures whose year is known, one for each kind of column."""
    block.header = settled_header(block, context)
    current = current_year(block, context)
    if current is None:
        block.header = of_the_titles_year(block)
    settled = dict(block.header.columns)
    kinds = column_kinds(settled)
    is_scorecard = _is_scorecard(block, kinds)
    frame = _Frame.of(block, current)
    drafts = []
    for row in block.rows:
        if not row.label and len(block.rows) > 1:
            _find_unlabelled(row, block.sheet, scene)
            continue
        headings = headings_over(row.label, settled)
        for part, kind in _parts(row, kinds, is_scorecard):
            draft = _draft(frame, part, kind, _unit(row, kinds, kind.words, row.measure or block.title))
            find_in_cells(part, draft, block.sheet, scene)
            if not part.figures:
                continue
            if names_plain_year(row.label):
                draft.year = None
            if _has_year(headings, draft, part):
                fill(draft, headings, part, block.sheet, scene)
                drafts.append(draft)
            else:
                _ask_for_year(draft, part, block.sheet, scene)
    return drafts


def _is_scorecard(block: Block, kinds: Mapping[int, ColumnKind]) -> bool:
    """Return whether every heading names a kind of figure, and not all the same: 08/09 actual, 09/10 target."""
    several = len({kind.kind for kind in kinds.values()}) > 1
    return several and all(heading.words for heading in block.header.columns.values())


def _parts(row: BlockRow, kinds: Mapping[int, ColumnKind], is_scorecard: bool) -> list[tuple[BlockRow, ColumnKind]]:
    """Return the row once for each kind of column that its headings name, with the cells under them.

    In a scorecard the headings decide that figures are actual ones, anywhere else the row's label.
    """
    by_label = Kind.ACTUAL if is_scorecard else read_label(row.label).kind
    found = sorted({kinds[column] for columns in (row.figures, row.faults, row.words) for column in columns})
    return [
        (
            _under_kind(row, kinds, kind) if len(found) > 1 else row,
            kind._replace(kind=by_label) if kind.kind is Kind.ACTUAL else kind,
        )
        for kind in found
    ]


def _under_kind(row: BlockRow, kinds: Mapping[int, ColumnKind], kind: ColumnKind) -> BlockRow:
    return replace(
        row,
        figures={column: figure for column, figure in row.figures.items() if kinds[column] == kind},
        faults={column: fault for column, fault in row.faults.items() if kinds[column] == kind},
        words={column: words for column, words in row.words.items() if kinds[column] == kind},
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the drafts of a block have in common: `spans` says that its columns are of several years."""

    block: Block
    current: int | None
    frequency: Frequency
    spans: bool
    area: str | None

    @classmethod
    def of(cls, block: Block, current: int | None) -> _Frame:
        frequency = _frequency(block)
        spans = len(block.header.years) > 1 or frequency in (Frequency.YEAR, Frequency.CALENDAR_YEAR)
        return cls(block, current, frequency, spans, block.named_area)


def _draft(frame: _Frame, row: BlockRow, kind: ColumnKind, unit: Unit) -> Draft:
    words, block = read_label(row.label), frame.block
    return Draft(
        row=row.row,
        start=block.sheet.address(row.row, 1),
        label=label_with(row.label or block.title, kind.words),
        measure=row.measure or block.title,
        area=row.area or frame.area,
        area_code=row.area_code,
        words=read_label(label_with(row.label, kind.words)),
        kind=kind.kind,
        unit=Unit.COUNT if kind.kind in PARTS else unit,
        frequency=frame.frequency,
        year=None if frame.spans or kind.rolling else row_year(words, frame.current),
        rolling=kind.rolling or words.rolling,
        comment=row.comment,
    )


def _frequency(block: Block) -> Frequency:
    """Return the frequency of the block's columns; years beside months or quarters stand beside them."""
    found = {heading.frequency for heading in block.header.columns.values()}
    return next(each for each in Frequency if each in found)


def _unit(row: BlockRow, kinds: Mapping[int, ColumnKind], words: str, measure: str) -> Unit:
    """Return the unit of most of a row's figures: of its actual ones where it has any, targets are in their unit."""
    numbers = {
        column: number
        for column, figure in row.figures.items()
        if (number := number_of(figure)) is not None and kinds[column].words == words
    }
    columns = [column for column in numbers if kinds[column].kind is Kind.ACTUAL] or list(numbers)
    return shown_unit([row.figures[column] for column in columns]) or unit_of(
        label_with(row.label, words),
        measure,
        [numbers[column] for column in columns if not row.figures[column].percent],
    )


def _has_year(headings: Mapping[int, Heading], draft: Draft, row: BlockRow) -> bool:
    over = [headings[column] for column in row.figures]
    if any(heading.open_year is not None for heading in over):
        return False
    return draft.year is not None or all(heading.financial_year is not None for heading in over)


def find_in_cells(row: BlockRow, draft: Draft, sheet: Sheet, scene: Scene) -> None:
    """Find cells of a row that hold an error, or words where a figure belongs."""
    for column, fault in row.faults.items():
        cell = sheet.address(row.row, column)
        message = f"Cell {cell} of “{draft.label}” {fault.words}; no figure was read from it."
        scene.note("file", Severity.ERROR, message, cell, draft.measure)
    for column, words in row.words.items():
        cell = sheet.address(row.row, column)
        message = f"Cell {cell} of “{draft.label}” says “{words}” where a figure belongs; none was read from it."
        scene.note("file", Severity.WARNING, message, cell, draft.measure)


def _find_unlabelled(row: BlockRow, sheet: Sheet, scene: Scene) -> None:
    cells = f"column {column_name(row.row)}" if sheet.turned else f"row {row.row}"
    message = f"The figures in {cells} have no label beside them; they were not read."
    scene.note("file", Severity.WARNING, message, sheet.address(row.row, min((*row.figures, *row.faults, *row.words))))


def _ask_for_year(draft: Draft, row: BlockRow, sheet: Sheet, scene: Scene) -> None:
    message = f"Nothing says which financial year “{draft.label}” is of; its figures were not read."
    scene.note(
        "R05",
        Severity.ERROR,
        message,
        sheet.address(row.row, min((*row.figures, *row.faults, *row.words))),
        draft.measure,
    )
