"""R10: an annual figure beside the months against their sum and against the last running total."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed, total
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.returns.labels.years import year_name
from csp_desktop.returns.tables.draft import Draft, related
from csp_desktop.returns.tables.scene import Scene

_COUNTED = (Unit.COUNT, Unit.MONEY)


def check_annual_cells(drafts: list[Draft], scene: Scene) -> None:
    """Compare every annual figure with the whole years that the block's own rows hold."""
    for draft in drafts:
        if draft.kind not in (Kind.ACTUAL, Kind.CUMULATIVE):
            continue
        for period, value in draft.outer().items():
            if period.frequency is Frequency.YEAR:
                _check(draft, period, value, drafts, scene)


def _check(draft: Draft, period: Period, value: float, drafts: list[Draft], scene: Scene) -> None:
    years = [(other, _whole_year(other, period)) for other in _of_the_same(draft, drafts)]
    against = [(other, whole) for other, whole in years if whole is not None and whole != value]
    if not against:
        return
    decimals = draft.decimals.get(period, 0)
    said, right = printed(value, decimals), printed(against[0][1], decimals)
    rows = " and ".join(f"“{other.label}”" for other, _ in against)
    message = f"“{draft.label}” says {said} for {year_name(period.year)}; {rows} comes to {right}."
    scene.find("R10", Severity.ERROR, draft, message, [period], said, right)


def _of_the_same(draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """Return the rows that an annual figure may be of: those of its own words, else those that leave theirs open."""
    found = [other for other in drafts if related(other, draft)]
    own = [other for other in found if other.words.stem == draft.words.stem and other is not draft and other.inner()]
    return own or found


def _whole_year(draft: Draft, year: Period) -> float | None:
    """Return what a row's months or quarters say of a whole year, None where they do not say it."""
    inner = draft.inner()
    if draft.year != year.year or len(inner) < draft.frequency.per_year:
        return None
    if draft.kind is Kind.CUMULATIVE:
        return inner[max(inner)]
    counted = draft.kind is Kind.ACTUAL and draft.unit in _COUNTED
    return total(list(inner.values())) if counted else None
