"""R05: rows whose label names another year than their numbers do."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.returns.labels.remarks import StatedMeasure
from csp_desktop.returns.labels.years import year_name
from csp_desktop.returns.tables.behaviour import running_sums
from csp_desktop.returns.tables.draft import Draft, related
from csp_desktop.returns.tables.scene import Scene

_TARGETS = frozenset({Kind.TARGET, Kind.CUMULATIVE_TARGET})


def settle_years(drafts: list[Draft], stated: list[StatedMeasure], scene: Scene) -> None:
    """Give every row the year that its numbers prove, with a finding where its label names another."""
    totals = [draft for draft in drafts if draft.kind is Kind.CUMULATIVE and draft.year]
    for draft in drafts:
        if draft.year is None:
            continue
        if draft.kind in _TARGETS:
            _settle_target(draft, stated, scene)
        elif draft.kind is Kind.ACTUAL:
            _settle_actual(draft, [total for total in totals if related(total, draft)], drafts, scene)
    _find_same_labels(drafts, scene)


def _settle_target(draft: Draft, stated: list[StatedMeasure], scene: Scene) -> None:
    """Take a target for the year whose performance measure names the number at which it ends."""
    inner = draft.inner()
    if not inner or max(inner).position != draft.frequency.per_year:
        return
    end = inner[max(inner)]
    years = {measure.year for measure in stated if end in measure.ends}
    if len(years) == 1 and draft.year not in years:
        text = next(measure.text for measure in stated if end in measure.ends)
        _move(draft, years.pop(), f"it ends where the measure says: “{text}”", scene)


def _settle_actual(draft: Draft, totals: list[Draft], drafts: list[Draft], scene: Scene) -> None:
    """Take actual figures for the year whose running total adds them up, where their own year's does not."""
    sums = running_sums(draft.inner()) if totals else {}
    if not sums or any(_adds_up(sums, other, draft.year) for other in totals if other.year == draft.year):
        return
    years = {other.year for other in totals if other.year is not None and _adds_up(sums, other, draft.year)}
    if len(years) == 1 and _is_free(draft, drafts, next(iter(years))):
        year = years.pop()
        _move(draft, year, f"the running total of {year_name(year)} adds it up", scene)


def _adds_up(sums: dict[Period, float], cumulative: Draft, year: int | None) -> bool:
    """Return whether a running total has the same periods of its year, and in each the sum."""
    if cumulative.year is None or year is None:
        return False
    steps = cumulative.year - year
    if not steps:
        return sums == cumulative.inner()
    moved = {period.moved(steps * period.frequency.per_year): value for period, value in sums.items()}
    return moved == cumulative.inner()


def _is_free(draft: Draft, drafts: list[Draft], year: int) -> bool:
    """Return whether no other row of actual figures has that year already."""
    others = (other for other in drafts if other is not draft and other.kind is Kind.ACTUAL and related(other, draft))
    return all(other.year != year for other in others)


def _move(draft: Draft, year: int, because: str, scene: Scene) -> None:
    was = year_name(draft.year or 0)
    draft.move_to(year)
    if not draft.words.years:
        return
    message = f"“{draft.label}” is of {year_name(year)}, not of {was}: {because}."
    scene.find("R05", Severity.ERROR, draft, message, printed=was, expected=year_name(year))


def _find_same_labels(drafts: list[Draft], scene: Scene) -> None:
    seen: dict[tuple[str, str, str | None, bool], Draft] = {}
    for draft in drafts:
        first = seen.setdefault((draft.label.casefold(), draft.measure, draft.area, draft.kind in _TARGETS), draft)
        if first.row != draft.row:
            message = f"What begins at {first.start} and at {draft.start} has one label, “{draft.label}”."
            scene.find("R05", Severity.WARNING, draft, message)


def find_prior_years(drafts: list[Draft], scene: Scene) -> None:
    """Say where outturns of earlier years stand in a row that is of another year."""
    for draft in drafts:
        years = sorted(period.year for period in draft.outer() if period.frequency is Frequency.YEAR)
        if draft.year is not None and any(year != draft.year for year in years):
            names = ", ".join(year_name(year) for year in years)
            message = f"“{draft.label}” also holds outturns of {names}; they were read as figures of those years."
            scene.find("R05", Severity.NOTE, draft, message, draft.outer())
