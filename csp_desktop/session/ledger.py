"""The restatement ledger: what returns gave anew, from which to which, and what was written on the old figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from csp_desktop.domain.figures import Figure, Kind, SeriesKey, value_at
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.project.entries import Restatement
from csp_desktop.project.store import Project
from csp_desktop.session.derivation import Row


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One restated figure. `before_from` and `after_from` name the returns, empty for what was typed.

    `comments` are the periods of the comments on the indicator that speak of its financial year up to then or later:
    they were written, or will be read, with figures that have changed.
    """

    restatement: Restatement
    indicator: Indicator
    area: Area
    before_from: str
    after_from: str
    comments: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class NetRestatement:
    """What returns made of one actual figure since some moment: what it was then, and what it is now."""

    row: Row
    period: Period
    before: float | None
    now: float | None


def net_restatements(project: Project, since: datetime | None = None) -> tuple[NetRestatement, ...]:
    """Return each actual figure that returns gave anew after a moment, or ever, once; none that is as it was."""
    first: dict[tuple[SeriesKey, Period], float | None] = {}
    for each in project.restatements():
        if each.series.kind is Kind.ACTUAL and (since is None or each.action.when > since):
            first.setdefault((each.series, each.period), each.before.value)
    found = (
        NetRestatement((key.indicator, key.area), period, before, value_at(project.series(key), period))
        for (key, period), before in first.items()
    )
    return tuple(each for each in found if each.before != each.now)


def ledger(project: Project) -> tuple[LedgerLine, ...]:
    """Return every restatement of a project in the order in which they came."""
    indicators = {each.id: each for each in project.indicators()}
    areas = {each.id: each for each in project.areas()}
    returns = {each.id: each.name for each in project.returns()}
    comments = project.comments()

    def source(figure: Figure) -> str:
        return returns.get(figure.origin.return_id or 0, "")

    def touched(each: Restatement) -> tuple[Period, ...]:
        on = (period for (indicator, area, period) in comments if (indicator, area) == _row(each))
        return tuple(sorted((period for period in on if _speaks_of(period, each.period)), key=str))

    return tuple(
        LedgerLine(
            each,
            indicators[each.series.indicator],
            areas[each.series.area],
            source(each.before),
            source(each.after),
            touched(each),
        )
        for each in project.restatements()
    )


def _row(restatement: Restatement) -> tuple[int, int]:
    return restatement.series.indicator, restatement.series.area


def _speaks_of(comment: Period, figure: Period) -> bool:
    """Return whether a comment's period is read with a figure: its own year from then on, or the year after."""
    return figure.last_month <= comment.last_month and comment.year - figure.year <= 1
