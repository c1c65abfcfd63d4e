"""The rules by which partnerships name a trend, each with its words for the pack's key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from csp_desktop.domain.indicators import Basis, Direction
from csp_desktop.domain.numbers import difference, percent_of, printed, total
from csp_desktop.domain.periods import Frequency
from csp_desktop.domain.trend import Trend

if TYPE_CHECKING:
    from csp_desktop.domain.intervals import Interval


class TrendRule(StrEnum):
    """What a trend is read from; a setting of the partnership or of one indicator."""

    PREVIOUS = "previous period"
    THREE_QUARTERS = "three consecutive quarters"
    SIX_MONTHS = "six months"
    SAME_PERIOD = "same period last year"
    FIVE_YEARS = "five years"

    @property
    def words(self) -> str:
        """Return the rule as the pack's key prints it."""
        return _WORDS[self]


_WORDS = {
    TrendRule.PREVIOUS: "Trend against the period before",
    TrendRule.THREE_QUARTERS: "Trend where three consecutive quarters each rise or each fall",
    TrendRule.SIX_MONTHS: "Trend of the last three months against the three before",
    TrendRule.SAME_PERIOD: "Trend against the same period last year",
    TrendRule.FIVE_YEARS: "Trend of five independent years, where it is more than chance (chi-squared, 99.8%)",
}


@dataclass(frozen=True, slots=True)
class YearFigure:
    """One year's figure with its interval, and the count of events that it stands on."""

    interval: Interval
    count: float


@dataclass(frozen=True, slots=True)
class Run:
    """What a trend is read from: figures in order without a gap in time, the last of them the one that is judged.

    A missing figure is None. `years` (for five years) are the last independent years in order. A change of at most
    `still_within` per cent counts as none: 0 by default; Defra's reports took 3. `is_cut_by_kept_back` where the run
    begins after a figure that is kept back.
    """

    values: Sequence[float | None]
    direction: Direction
    frequency: Frequency = Frequency.MONTH
    basis: Basis = Basis.PERIOD
    decimals: int = 0
    years: Sequence[YearFigure | None] = ()
    still_within: float = 0.0
    is_cut_by_kept_back: bool = False


@dataclass(frozen=True, slots=True)
class RuledTrend:
    """A trend, None where the rule cannot say, and in either case why in one sentence."""

    trend: Trend | None
    reason: str


def trend_by(rule: TrendRule, run: Run) -> RuledTrend:
    """Return the trend of a run by one rule; never from a missing figure."""
    return _RULES[rule](run)


def previous_period(run: Run) -> RuledTrend:
    """Compare the last figure with the one before. Not of figures that grow through the year."""
    if run.basis is Basis.CUMULATIVE:
        return RuledTrend(None, "Figures to date grow through the year: the one before is no comparison.")
    return _compared(run, _last(run, 1), f"the {run.frequency} before")


def same_period_last_year(run: Run) -> RuledTrend:
    """Compare the last figure with that of a year before."""
    return _compared(run, _last(run, run.frequency.per_year), f"the same {run.frequency} last year")


def three_quarters(run: Run) -> RuledTrend:
    """Name a trend where three consecutive quarters each rise or each fall.

    Source: Derby's key of 2009/10; that three quarters are two steps is inferred.
    """
    if run.frequency is not Frequency.QUARTER or run.basis is Basis.CUMULATIVE:
        return RuledTrend(None, "Three consecutive quarters need quarterly figures that do not grow through the year.")
    values = _all_given(run.values[-3:], 3)
    if values is None:
        return _without(run, "One of the last three quarters has no figure.")
    steps = {_side(run, after, before) for before, after in pairwise(values)}
    sign = steps.pop() if len(steps) == 1 else 0
    way = {1: "higher each time", -1: "lower each time", 0: "not one way"}[sign]
    return RuledTrend(_trend(sign, run.direction), f"The last three quarters are {_listed(run, values)}: {way}.")


def six_months(run: Run) -> RuledTrend:
    """Compare the average of the last three months with that of the three before.

    Source: Leicestershire's dashboard of 2014/15 names six months; the halves are inferred.
    """
    if run.frequency is not Frequency.MONTH or run.basis is Basis.CUMULATIVE:
        return RuledTrend(None, "Six months need monthly figures that do not grow through the year.")
    values = _all_given(run.values[-6:], 6)
    if values is None:
        return _without(run, "One of the last six months has no figure.")
    before, after = (total(half) / 3 for half in (values[:3], values[3:]))
    averages = replace(run, decimals=run.decimals + 1)
    return _told(averages, after, before, "a month in the last three months against", "a month in the three before")


def five_years(run: Run) -> RuledTrend:
    """Name a trend where the gradient of five independent years is more than chance.

    Never of months, quarters or rolling figures. Source: Fingertips, `TrendMarkerCalculator`; that each year needs ten
    events is inferred, as below ten an interval says too little of the error.
    """
    from csp_desktop.domain.gradient import YEARS, gradient
    from csp_desktop.domain.intervals import EXACT_BELOW

    if run.frequency is not Frequency.YEAR or run.basis is Basis.ROLLING:
        return RuledTrend(None, "Five years' trend needs yearly figures that do not overlap.")
    years = [year for year in run.years[-YEARS:] if year is not None]
    if len(years) < YEARS:
        return RuledTrend(None, "Five years' trend needs five years in a row with their intervals.")
    if any(year.count < EXACT_BELOW for year in years):
        return RuledTrend(None, f"Five years' trend needs {EXACT_BELOW} events or more in each year.")
    found = gradient([year.interval for year in years])
    if found is None:
        return RuledTrend(None, "Five years' trend needs an interval for each year.")
    sign = ((found.slope > 0) - (found.slope < 0)) if found.beyond_chance else 0
    way = {1: "The last five years rise", -1: "The last five years fall", 0: "The last five years have no trend"}[sign]
    than = "more than chance explains" if sign else "beyond chance"
    return RuledTrend(_trend(sign, run.direction), f"{way} {than} (chi-squared {printed(found.chi_squared, 1)}).")


_RULES: Mapping[TrendRule, Callable[[Run], RuledTrend]] = {
    TrendRule.PREVIOUS: previous_period,
    TrendRule.THREE_QUARTERS: three_quarters,
    TrendRule.SIX_MONTHS: six_months,
    TrendRule.SAME_PERIOD: same_period_last_year,
    TrendRule.FIVE_YEARS: five_years,
}


def _last(run: Run, back: int) -> tuple[float | None, float | None]:
    """Return the last figure, and the one so many places before it."""
    values = run.values
    return (values[-1] if values else None), (values[-1 - back] if len(values) > back else None)


def _compared(run: Run, pair: tuple[float | None, float | None], name: str) -> RuledTrend:
    after, before = pair
    if after is None or before is None:
        return _without(run, f"There is no figure for {name if before is None else f'this {run.frequency}'}.")
    return _told(run, after, before, "against", f"in {name}")


def _without(run: Run, said: str) -> RuledTrend:
    """Return no trend for want of a figure, which `said` says; or because one is kept back."""
    return RuledTrend(None, "A figure that the trend needs is kept back." if run.is_cut_by_kept_back else said)


def _told(run: Run, after: float, before: float, against: str, when: str) -> RuledTrend:
    sign = _side(run, after, before)
    way = {1: "higher", -1: "lower", 0: "no change"}[sign]
    if sign == 0 and after != before:
        way = f"a change within {run.still_within:g}%"
    numbers = [printed(each, run.decimals) for each in (after, before)]
    return RuledTrend(_trend(sign, run.direction), f"{numbers[0]} {against} {numbers[1]} {when}: {way}.")


def _side(run: Run, after: float, before: float) -> int:
    """Return 1 where `after` is higher, -1 where lower, 0 where the change counts as none."""
    change = difference(after, before)
    percent = percent_of(abs(change), before)
    if percent is not None and percent <= run.still_within:
        return 0
    return (change > 0) - (change < 0)


def _trend(sign: int, direction: Direction) -> Trend:
    if sign == 0:
        return Trend.UNCHANGED
    if direction not in (Direction.UP, Direction.DOWN):
        return Trend.HIGHER if sign > 0 else Trend.LOWER
    return Trend.IMPROVING if (sign > 0) == (direction is Direction.UP) else Trend.WORSENING


def _all_given(values: Sequence[float | None], count: int) -> list[float] | None:
    """Return the values where there are so many and none is missing."""
    given = [value for value in values if value is not None]
    return given if len(given) == count else None


def _listed(run: Run, values: Sequence[float]) -> str:
    *most, last = (printed(value, run.decimals) for value in values)
    return f"{', '.join(most)} and {last}"
