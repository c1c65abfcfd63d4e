"""A block to a table: drafts, then every rule in its order, then series."""

from __future__ import annotations

from csp_desktop.returns.labels.remarks import stated_measure
from csp_desktop.returns.model import ReturnTable
from csp_desktop.returns.tables.annual_cells import check_annual_cells
from csp_desktop.returns.tables.area_totals import check_area_totals
from csp_desktop.returns.tables.attainable_changes import check_attainable_changes
from csp_desktop.returns.tables.beside import add_beside
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.called_rates import check_rates
from csp_desktop.returns.tables.carried_forward import take_out_carried
from csp_desktop.returns.tables.change_rows import is_row_of_changes, recognise_changes
from csp_desktop.returns.tables.decimals import check_decimals
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.drafting import drafts_of
from csp_desktop.returns.tables.fractions import check_fractions, check_samples
from csp_desktop.returns.tables.left_empty import check_headings, check_rows, check_scorecard
from csp_desktop.returns.tables.parts import join_parts
from csp_desktop.returns.tables.rows_about_others import set_rows_about_others_aside
from csp_desktop.returns.tables.running_totals import recognise_running_totals
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.tables.scorecard_changes import check_scorecard_changes
from csp_desktop.returns.tables.settled_kinds import settle_kinds
from csp_desktop.returns.tables.settled_years import find_prior_years, settle_years
from csp_desktop.returns.tables.spelling import check_spelling
from csp_desktop.returns.tables.target_steps import check_steps
from csp_desktop.returns.tables.whole_groups import check_groups
from csp_desktop.returns.tables.worked_out_shares import by_label, check_worked_out_shares
from csp_desktop.returns.workbook.grid import area_name


def read_block(block: Block, scene: Scene, context: tuple[str, ...]) -> ReturnTable:
    """Return the table that a block holds; what does not hold is recorded in `scene`."""
    drafts = drafts_of(block, scene, context)
    add_beside(block, drafts)
    _judge(block, drafts, scene)
    return ReturnTable(
        sheet=block.sheet.name,
        range=area_name(block.area),
        title=block.title,
        layout=block.layout,
        series=tuple(draft.series() for draft in drafts),
        notes=tuple(block.notes),
        comment="\n".join(block.comments),
        monitoring_only=block.monitoring_only,
    )


def _judge(block: Block, drafts: list[Draft], scene: Scene) -> None:
    """Let the numbers decide, each rule on what the rules before it have settled."""
    stated = [measure for note in block.notes if (measure := stated_measure(note)) is not None]
    join_parts(drafts, scene)
    set_rows_about_others_aside(drafts)
    take_out_carried(drafts, scene)
    settle_years(drafts, stated, scene)
    settle_kinds(drafts, scene)
    recognise_running_totals(drafts, scene)
    recognise_changes(drafts, scene)
    check_scorecard_changes([draft for draft in drafts if not is_row_of_changes(draft)], scene)
    check_annual_cells(drafts, scene)
    check_headings(block, drafts, scene)
    check_rows(block, drafts, scene)
    check_scorecard(block, drafts, scene)
    check_rates(drafts, scene)
    check_fractions(drafts, scene)
    check_samples(drafts, scene)
    check_groups(drafts, scene)
    check_attainable_changes(drafts, scene)
    check_worked_out_shares(drafts, scene, by_label)
    check_area_totals(drafts, scene)
    check_steps(drafts, block.notes, scene)
    check_decimals(drafts, scene)
    check_spelling(block, drafts, scene)
    find_prior_years(drafts, scene)
