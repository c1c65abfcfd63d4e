"""Rolling a project forward to the next quarter: what goes on, what stays behind, what is to be set."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Frequency, Period, long_name, parse_period
from csp_desktop.domain.to_date import target_year
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import items_of
from csp_desktop.session.reported import REPORTED

_TARGETS = (Kind.TARGET, Kind.CUMULATIVE_TARGET)


@dataclass(frozen=True, slots=True)
class RollForward:
    """What a step to the next quarter means; the months are the last ones of their quarters."""

    before: Period
    after: Period
    carried: int
    left_behind: int
    without_target: tuple[str, ...]
    ended: tuple[str, ...]

    @property
    def words(self) -> str:
        """Return what will happen, in sentences for the officer."""
        names = [long_name(Period(Frequency.QUARTER, each.ordinal // 3)) for each in (self.before, self.after)]
        said = [f"From {names[0]} to {names[1]}. Figures, comments and packs of {names[0]} stay as they are."]
        said.append(f"{self.carried} open items of the lists go on; {self.left_behind} closed ones stay behind.")
        if self.without_target:
            said.append(f"Targets are still to be set for: {'; '.join(self.without_target)}.")
        if self.ended:
            said.append(f"No longer measured by then: {'; '.join(self.ended)}.")
        return " ".join(said)


def plan(project: Project, as_at: Period) -> RollForward:
    """Return what rolling forward from the quarter of `as_at` to the next one would mean."""
    before = _end_of_quarter(as_at)
    after = before.moved(3)
    now = [item for name in ListName for item in items_of(project, name, before)]
    measured = [each for each in project.indicators() if not each.monitoring_only and not each.in_development]
    return RollForward(
        before,
        after,
        carried=sum(item.closed is None for item in now),
        left_behind=sum(item.closed is not None for item in now),
        without_target=tuple(each.title for each in measured if _needs_target(project, each, before, after)),
        ended=tuple(each.title for each in project.indicators() if _has_ended(each, after)),
    )


def roll_forward(project: Project, step: RollForward) -> Changed:
    """Take the step, which one undo takes back."""
    quarter = long_name(Period(Frequency.QUARTER, step.after.ordinal // 3))
    with project.action(f"Roll forward to {quarter}") as edit:
        edit.put_setting(REPORTED, str(step.after))
    return edit.changed


def _end_of_quarter(period: Period) -> Period:
    month = period.last_month
    return Period(Frequency.MONTH, month.ordinal // 3 * 3 + 2)


def _needs_target(project: Project, indicator: Indicator, before: Period, after: Period) -> bool:
    """Return whether an indicator had a target in the year before and has none in the year that begins."""
    years = [target_year(indicator, each) for each in (before, after)]
    had, has = (_has_target(project, indicator, year) for year in years)
    return years[0] != years[1] and had and not has


def _has_target(project: Project, indicator: Indicator, year: Period) -> bool:
    own = project.own_area.id
    given = (project.series(SeriesKey(indicator.id, own, kind)).items() for kind in _TARGETS)
    return any(figure.value is not None and period.year == year.year for each in given for period, figure in each)


def _has_ended(indicator: Indicator, after: Period) -> bool:
    return bool(indicator.end) and parse_period(indicator.end).last_month < after.moved(-2)
