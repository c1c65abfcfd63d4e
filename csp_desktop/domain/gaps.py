"""What is missing of an indicator: periods of the year that are over, and have neither a figure nor a mark."""

from __future__ import annotations

from csp_desktop.domain.due import is_measured
from csp_desktop.domain.figures import Series
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, ended_by, runs, short_name


def missing_periods(indicator: Indicator, actual: Series, as_at: Period) -> tuple[Period, ...]:
    """Return the periods of the year of `as_at` for which a figure should be there and is not.

    Those that the indicator's lag puts off are not missing, nor those before its start or after its end; nor
    is any of an indicator in development.
    """
    last = ended_by(as_at.moved(-indicator.lag), indicator.frequency)
    if indicator.in_development or last.financial_year < as_at.financial_year:
        return ()
    return tuple(each for each in last.year_to_date() if is_measured(indicator, each) and _is_missing(actual, each))


def short_names(periods: tuple[Period, ...]) -> str:
    """Return periods in order as few letters as tell them: Apr–Jun, Aug; Q1–Q2."""
    return ", ".join(_run_name(run) for run in runs(periods))


def lag_words(indicator: Indicator) -> str:
    """Return by how many months an indicator comes later than others; empty of one that does not."""
    months = indicator.lag
    return f"{months} month{'' if months == 1 else 's'} behind" if months else ""


def _run_name(run: list[Period]) -> str:
    first, last = short_name(run[0]), short_name(run[-1])
    return first if len(run) == 1 else f"{first}–{last}"


def _is_missing(actual: Series, period: Period) -> bool:
    return period not in actual or actual[period].is_empty
