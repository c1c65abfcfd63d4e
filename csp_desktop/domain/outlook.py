"""What a reading's year will come to: the forecast, whether it is on course, and what the periods to come need."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.course import Course, course_of, goal, needed, needed_sentence
from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.forecast import Forecast, ForecastMethod, YearSoFar, forecast
from csp_desktop.domain.indicators import Profile, Unit
from csp_desktop.domain.periods import Period, periods_of
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.to_date import SeriesByKind, row


@dataclass(frozen=True, slots=True)
class Outlook:
    """The year's end in the indicator's unit, the word for its course, and both in sentences; empty where none is."""

    forecast: Forecast | None = None
    course: Course | None = None
    words: str = ""


def outlook(reading: Reading, series: SeriesByKind) -> Outlook:
    """Return the outlook of a reading; nothing at the year's end, and of what does not add up over the year."""
    period = reading.period
    if period is None or not adds_up(reading.indicator) or period.position == period.frequency.per_year:
        return Outlook()
    year = _year_so_far(reading, series, period)
    found = forecast(year, _method(reading))
    wanted = goal(reading.year_target, reading.indicator.direction, reading.upper_target)
    course = course_of(found, wanted, reading.indicator.decimals)
    rest = needed(year.values, wanted, period.frequency) if wanted else None
    said = [course.reason if wanted else ""]
    said += [needed_sentence(rest, period.frequency, reading.indicator.decimals)] if rest else []
    return Outlook(found, course.course, " ".join(each for each in said if each))


def _method(reading: Reading) -> ForecastMethod:
    """Return the method that goes with the way in which the year's target is spread."""
    by_shape = reading.indicator.profile is Profile.LAST_YEAR
    return ForecastMethod.LAST_YEAR if by_shape else ForecastMethod.STRAIGHT_LINE


def _year_so_far(reading: Reading, series: SeriesByKind, period: Period) -> YearSoFar:
    actual = row(series, Kind.ACTUAL)
    return YearSoFar(
        [value_at(actual, each) for each in period.year_to_date()],
        [value_at(actual, each) for each in periods_of(period.year - 1, period.frequency)],
        period.frequency,
        counts=reading.indicator.unit is Unit.COUNT,
        is_kept_back=bool(reading.kept_back.among(period.year_to_date())),
    )
