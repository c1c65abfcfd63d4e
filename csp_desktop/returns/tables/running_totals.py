"""Cumulative rows that the block's own actual figures add up to, compared with our own sum."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.behaviour import running_sums
from csp_desktop.returns.tables.draft import Draft, related
from csp_desktop.returns.tables.scene import Scene

_SAME_SHARE = 0.5


def recognise_running_totals(drafts: list[Draft], scene: Scene) -> None:
    """Mark the cumulative rows that follow from actual rows, and find the cells that do not add up."""
    for draft in drafts:
        if draft.kind is Kind.CUMULATIVE and draft.year is not None:
            _recognise(draft, drafts, scene)


def _recognise(draft: Draft, drafts: list[Draft], scene: Scene) -> None:
    actual = _actual_for(draft, drafts)
    if actual is None:
        return
    if draft.unit is Unit.PERCENT:
        _note_percentages(draft, scene)
        return
    sums = running_sums(actual.inner())
    cells = draft.inner()
    common = [period for period in cells if period in sums]
    same = [period for period in common if cells[period] == sums[period]]
    alike = draft.words.stem == actual.words.stem
    if not common or (not alike and len(same) < _SAME_SHARE * len(common)):
        return
    draft.computed = True
    for period in common:
        if cells[period] != sums[period]:
            _find_wrong_sum(draft, period, sums[period], scene)


def _actual_for(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the actual row of the same year, one of the same words before any other."""
    found = [
        other
        for other in drafts
        if other.kind is Kind.ACTUAL and other.year == draft.year and related(other, draft) and other.inner()
    ]
    return min(found, key=lambda other: other.words.stem != draft.words.stem, default=None)


def _find_wrong_sum(draft: Draft, period: Period, expected: float, scene: Scene) -> None:
    decimals = draft.decimals.get(period, 0)
    said, right = printed(draft.values[period], decimals), printed(expected, decimals)
    message = f"“{draft.label}” says {said} for {long_name(period)}; the figures up to then sum to {right}."
    scene.find("R04", Severity.ERROR, draft, message, [period], said, right)


def _note_percentages(draft: Draft, scene: Scene) -> None:
    if draft.numerators:
        return
    message = (
        f"“{draft.label}” holds cumulative percentages, which cannot be worked out without numerators and"
        " denominators; they were taken as given."
    )
    scene.find("R32", Severity.NOTE, draft, message)
