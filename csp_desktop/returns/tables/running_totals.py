"""Cumulative rows that the block's own actual figures add up to, compared with our own sum: R04, R22 and R32."""

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
        _check_percentages(draft, actual, scene)
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
    _find_left_blank(draft, sums, scene)


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


def _find_left_blank(draft: Draft, sums: dict[Period, float], scene: Scene) -> None:
    """Find a running total that stops while the figures that it adds up go on."""
    held = draft.inner().keys() | draft.shorthand.keys()
    last = max(held)
    missing = [period for period in sums if period > last]
    if missing and all(period in held for period in sums if period <= last):
        right = ", ".join(printed(sums[period], max(draft.decimals.values(), default=0)) for period in missing)
        message = (
            f"“{draft.label}” stops at {long_name(last)}, and the figures that it adds up go on to"
            f" {long_name(missing[-1])}: it would be {right} after that."
        )
        scene.find("R22", Severity.WARNING, draft, message, (), "blank", right)


def _check_percentages(draft: Draft, actual: Draft, scene: Scene) -> None:
    """Find cumulative percentages that cannot be; of the others say that they cannot be worked out again."""
    if draft.numerators:
        return
    held = draft.inner()
    wrong = [period for period in held if not _may_follow(period, draft, actual)]
    for period in wrong:
        earlier, single = held[period.moved(-1)], actual.values[period]
        ends = " and ".join(f"{value:g}%" for value in sorted((earlier, single)))
        said = printed(held[period], draft.decimals.get(period, 0))
        message = (
            f"“{draft.label}” says {said}% for {long_name(period)}; it can only lie between {ends}, the one before it"
            " and the period's own. Ask for the numbers behind it."
        )
        scene.find("R32", Severity.ERROR, draft, message, [period], f"{said}%", f"between {ends}")
    if not wrong:
        message = (
            f"“{draft.label}” holds cumulative percentages, which cannot be worked out without numerators and"
            " denominators; they were taken as given. Ask for both."
        )
        scene.find("R32", Severity.NOTE, draft, message)


def _may_follow(period: Period, draft: Draft, actual: Draft) -> bool:
    """Return whether a share so far lies between that before it and the period's own, as far as rounding lets it."""
    earlier, single = draft.values.get(period.moved(-1)), actual.values.get(period)
    if earlier is None or single is None or period.position == 1:
        return True
    give = 10.0 ** -max(draft.decimals.get(period, 0), 0)
    return min(earlier, single) - give <= draft.values[period] <= max(earlier, single) + give
