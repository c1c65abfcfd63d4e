"""The reading: all that the rules say of one indicator in one area as at one period."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.comparison import Comparison
from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.indicators import Area, Basis, Indicator, Judgement, Unit
from csp_desktop.domain.kept_back import NOTHING_KEPT_BACK, KeptBack
from csp_desktop.domain.periods import Period, ended_by, periods_of
from csp_desktop.domain.status import Status
from csp_desktop.domain.target import Bounds, bounds_of
from csp_desktop.domain.trend import Trend
from csp_desktop.domain.variation import Variation


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure, what it is held against, and the range that this asks for, all in the indicator's unit."""

    value: float
    target: float
    bounds: Bounds
    is_comparator: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One indicator in one area as at `as_at`; what cannot be said is None, never 0.

    `period` is the last period of the year with a figure: an indicator that lags is read where it is, and
    compared only there. `to_date` is our own sum or, where `to_date_given`, the partner's running figure of a
    percentage that cannot be worked out again from its parts; `missing` are the periods for want of which it
    is None, and `kept_back` says which figures are there but not told. `comparison` covers only what both years
    have, `since_baseline` likewise with the baseline year.
    `year_target` is the whole year's target;
    `upper_target` is the other end of a range.
    `comparator` is what others have, as the average of the family group; `sample` among how many a figure was
    counted; `expected` what process control says, where the status is taken from it.
    """

    indicator: Indicator
    area: Area
    as_at: Period
    period: Period | None = None
    actual: float | None = None
    to_date: float | None = None
    to_date_given: bool = False
    missing: tuple[Period, ...] = ()
    kept_back: KeptBack = NOTHING_KEPT_BACK
    last_year: float | None = None
    comparison: Comparison | None = None
    since_baseline: Comparison | None = None
    target: float | None = None
    target_to_date: float | None = None
    year_target: float | None = None
    target_agreed_by: str = ""
    upper_target: float | None = None
    comparator: float | None = None
    sample: float | None = None
    expected: Variation | None = None
    shorthand: tuple[Shorthand, ...] = ()
    comment: str = ""
    status: Status = Status.NO_DATA
    status_reason: str = ""
    trend: Trend | None = None
    trend_reason: str = ""

    @property
    def runs(self) -> bool:
        """Return whether the indicator has a figure to date beside that of the period itself."""
        return adds_up(self.indicator) or self.to_date is not None

    @property
    def financial_year(self) -> Period:
        """Return the financial year that is read: that of the figure, which may lag behind `as_at`."""
        return (self.period or self.as_at).financial_year

    @property
    def comment_period(self) -> Period:
        """Return the period that a comment on this reading is about."""
        return self.period or ended_by(self.as_at, self.indicator.frequency)

    @property
    def headline(self) -> float | None:
        """Return the figure that stands for the indicator: to date, else the period's own."""
        return self.to_date if self.runs else self.actual

    @property
    def is_kept_back(self) -> bool:
        """Return whether there is no figure to tell because those that it would be made of are kept back."""
        year = periods_of(self.financial_year.year, self.indicator.frequency)
        return self.headline is None and bool(self.kept_back.among(year))

    @property
    def last_year_to_date(self) -> float | None:
        """Return last year's figure to date over the periods that both years have."""
        return self.comparison.last_year if self.comparison and self.runs else None

    @property
    def change(self) -> float | None:
        """Return this year's figure less last year's over the same periods, in the indicator's unit."""
        return None if self.comparison is None else self.comparison.change

    @property
    def change_percent(self) -> float | None:
        """Return the change in per cent of last year; None for percentages, which change in points."""
        if self.comparison is None or self.indicator.unit is Unit.PERCENT:
            return None
        return self.comparison.percent

    @property
    def judged(self) -> Judged | None:
        """Return the figure, the target and its range that are held against each other; None where one is missing."""
        rule, operator = self.indicator.judgement, self.indicator.holds
        pairs = (
            [] if rule is Judgement.COMPARATOR else [(self.headline, self.target_to_date), (self.actual, self.target)]
        )
        for value, target in pairs:
            if value is not None and target is not None:
                return Judged(value, target, bounds_of(operator, target, self.upper_target))
        if rule is Judgement.TARGET or self.headline is None or self.comparator is None:
            return None
        return Judged(self.headline, self.comparator, bounds_of(operator, self.comparator), is_comparator=True)

    @property
    def is_small(self) -> bool:
        """Return whether the figure was counted among too few for a status."""
        return self.sample is not None and self.sample < self.indicator.minimum_n


def adds_up(indicator: Indicator) -> bool:
    """Return whether the indicator's periods may be added: counts and money of single periods."""
    return indicator.basis is Basis.PERIOD and indicator.unit in (Unit.COUNT, Unit.MONEY)
