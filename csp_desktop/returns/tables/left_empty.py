"""R18, R22: headings of another year, rows left empty or cut short."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import listed, long_name
from csp_desktop.returns.labels.years import year_name
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.column_kinds import column_kinds
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import column_name

_TARGETS = (Kind.TARGET, Kind.CUMULATIVE_TARGET)


def check_headings(block: Block, drafts: list[Draft], scene: Scene) -> None:
    """Say that headings with one year stand over rows of another (R18)."""
    said = block.header.years
    others = sorted({draft.year for draft in drafts if draft.year is not None} - said)
    if len(said) != 1 or not others:
        return
    names = ", ".join(map(year_name, others))
    message = f"The headings say {year_name(min(said))} and stand over rows of {names}, which were read as such."
    cell = block.sheet.address(block.header.row, block.header.first)
    scene.note("R18", Severity.NOTE, message, cell, block.title)


def check_rows(block: Block, drafts: list[Draft], scene: Scene) -> None:
    """Find rows that say nothing all year, and targets that stop before the table's own headings do (R22)."""
    for draft in drafts:
        if not draft.values and len(draft.shorthand) > 1:
            _find_nothing(draft, scene)
        elif draft.kind in _TARGETS and draft.year is not None:
            _find_short_target(block, draft, scene)


def _find_nothing(draft: Draft, scene: Scene) -> None:
    marks = set(draft.shorthand.values())
    word = "not applicable" if marks == {Shorthand.NOT_APPLICABLE} else "not available"
    message = f"“{draft.label}” is marked as {word} throughout; leave the row out or say why it is there."
    scene.find("R22", Severity.NOTE, draft, message)


def _find_short_target(block: Block, draft: Draft, scene: Scene) -> None:
    inner = draft.inner()
    over = (each for each in block.header.columns.values() if each.frequency is draft.frequency)
    last = max((each.in_year(draft.year or 0).position for each in over), default=0)
    if len(inner) > 1 and max(inner).position < last:
        message = f"“{draft.label}” ends at {long_name(max(inner))}; there is no target for the rest of the year."
        scene.find("R22", Severity.NOTE, draft, message)


def check_scorecard(block: Block, drafts: list[Draft], scene: Scene) -> None:
    """Find the targets and comments that a scorecard's rows leave blank where most others, or some, have them (R22).

    A target that is none says so: n/a. Nothing is asked of tables by the month, where blanks are months to come.
    """
    if any(draft.year is not None for draft in drafts):
        return
    kinds = column_kinds(block.header.columns)
    for column in [column for column, kind in kinds.items() if kind.kind is Kind.TARGET]:
        blank = [row for row in block.rows if row.label and not _is_filled(row, column)]
        if 0 < 2 * len(blank) < len(block.rows):
            cells = [block.sheet.address(row.row, column) for row in blank]
            names = listed([f"“{row.label}”" for row in blank])
            message = f"There is no target in {', '.join(cells)} for {names}: give one, or write n/a."
            scene.note("R22", Severity.NOTE, message, cells[0], blank[0].label, printed="blank", expected="n/a")
    _find_uncommented(block, scene)


def _is_filled(row: BlockRow, column: int) -> bool:
    return column in row.figures or column in row.faults or column in row.words


def _find_uncommented(block: Block, scene: Scene) -> None:
    rows = [row for row in block.rows if row.label]
    blank = [row for row in rows if not row.comment]
    if not blank or len(blank) == len(rows):
        return
    where = "column" if block.sheet.turned else "row"
    places = listed([column_name(row.row) if block.sheet.turned else str(row.row) for row in blank])
    several = f"{where}s" if len(blank) > 1 else where
    message = (
        f"{len(blank)} of the {len(rows)} indicators of “{block.sheet.name}” have no comment ({several} {places}), and"
        " the others have one: say what there is to say, or that there is nothing."
    )
    cell = block.sheet.address(blank[0].row, 1)
    scene.note("R22", Severity.NOTE, message, cell, block.title, printed="blank")
