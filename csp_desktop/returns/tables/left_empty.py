"""R18, R22: headings of another year, rows left empty or cut short."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import long_name
from csp_desktop.returns.labels.years import year_name
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

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


def check_rows(drafts: list[Draft], scene: Scene) -> None:
    """Find rows that say nothing all year, and targets that stop before the year does (R22)."""
    for draft in drafts:
        if not draft.values and len(draft.shorthand) > 1:
            _find_nothing(draft, scene)
        elif draft.kind in _TARGETS and draft.year is not None:
            _find_short_target(draft, scene)


def _find_nothing(draft: Draft, scene: Scene) -> None:
    marks = set(draft.shorthand.values())
    word = "not applicable" if marks == {Shorthand.NOT_APPLICABLE} else "not available"
    message = f"“{draft.label}” is marked as {word} throughout; leave the row out or say why it is there."
    scene.find("R22", Severity.NOTE, draft, message)


def _find_short_target(draft: Draft, scene: Scene) -> None:
    inner = draft.inner()
    if len(inner) > 1 and max(inner).position < draft.frequency.per_year:
        message = f"“{draft.label}” ends at {long_name(max(inner))}; there is no target for the rest of the year."
        scene.find("R22", Severity.NOTE, draft, message)
