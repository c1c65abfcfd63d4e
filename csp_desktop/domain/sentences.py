"""A reading in sentences: the reason of its status, its comparison with last year, its summary."""

from __future__ import annotations

from csp_desktop.domain.comparison import Comparison
from csp_desktop.domain.numbers import exact, printed
from csp_desktop.domain.periods import Frequency, Period, long_name, month_name, range_name
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.wording import capital, figure_text, more_or_less, percent_text, target_words


def status_sentence(reading: Reading, status: Status, scheme: StatusScheme, tolerance: float) -> str:
    """Return why a reading has `status`, ending in the partnership's own word for it."""
    if reading.period is None:
        return f"There is no figure for {reading.as_at.financial_year} yet."
    if status is Status.NO_DATA:
        return f"There is no figure for {_listed(reading.missing)}, so there is none to date."
    if reading.judged is None or status is Status.MONITORING:
        return _monitoring_sentence(reading)
    value, target = reading.judged
    against = f"{figure_text(reading.indicator, value)} against {target_words(reading.indicator, target)}"
    gap = _gap_words(value, target, tolerance, status)
    return f"{against} {reached(reading)}: {gap}{_lower(scheme.word(status))}."


def comparison_sentence(reading: Reading) -> str:
    """Return this year's figure beside last year's over the same periods, or why there is no comparison."""
    if reading.period is None:
        return ""
    pair = reading.comparison
    if pair is None:
        return f"There is no figure for the same period of {reading.period.last_year.financial_year}."
    now, before = (figure_text(reading.indicator, value) for value in (pair.this_year, pair.last_year))
    return f"{now} {_compared_when(reading, pair)} against {before} last year: {_change(reading, pair)}."


def summary_sentence(reading: Reading) -> str:
    """Return the reading in a sentence or two: what there is to date, and how it was last year."""
    if reading.period is None or reading.headline is None:
        return reading.status_reason
    said = _headline_words(reading, figure_text(reading.indicator, reading.headline))
    pair = reading.comparison
    if pair is None:
        return f"{said}."
    if adds_up(reading.indicator) and pair.periods != reading.period.year_to_date():
        return f"{said}. In the periods that both years have: {comparison_sentence(reading)}"
    if pair.change == 0:
        return (
            f"{said}, as many as {_a_year_before(reading)}."
            if adds_up(reading.indicator)
            else f"{said}, as {_a_year_before(reading)}."
        )
    percent = percent_text(reading.change_percent)
    bracket = f" ({percent})" if percent else ""
    return f"{said}, {more_or_less(reading.indicator, pair.change)} than {_a_year_before(reading)}{bracket}."


def reached(reading: Reading) -> str:
    """Return how far a reading reaches: to October, to quarter 2; of one period, in September 2016."""
    if reading.period is None:
        return f"in {reading.as_at.financial_year}"
    if not reading.runs or reading.period.frequency is Frequency.YEAR:
        return f"in {long_name(reading.period)}"
    return f"to {_end_name(reading.period)}"


def _monitoring_sentence(reading: Reading) -> str:
    if reading.indicator.monitoring_only:
        return "It is monitored without a target."
    if reading.judged is not None:
        return "It has a target, but neither more nor less of it is held to be better."
    if reading.year_target is not None:
        target = target_words(reading.indicator, reading.year_target)
        return f"The year's target is {target}; none is set {reached(reading)}."
    return f"No target is set for {reading.as_at.financial_year}."


def _gap_words(value: float, target: float, tolerance: float, status: Status) -> str:
    """Return how far the figure is off its target: `3.7% under, within 15%: `; empty on a target of 0."""
    gap = exact(value) - exact(target)
    if gap == 0 or target == 0:
        return "exactly on it, " if gap == 0 else ""
    percent = printed(float(abs(gap) * 100 / abs(exact(target))), 1)
    side = f"{percent}% {'over' if gap > 0 else 'under'}"
    limit = {Status.NEAR: ", within ", Status.MISSED: ", beyond "}.get(status)
    return f"{side}{limit}{tolerance:g}%: " if limit else f"{side}: "


def _headline_words(reading: Reading, value: str) -> str:
    period = reading.period
    if period is None or not adds_up(reading.indicator):
        return f"{capital(reached(reading))} it was {value}"
    periods = period.year_to_date()
    if period.frequency is Frequency.MONTH and len(periods) > 1:
        return f"Between {month_name(periods[0])} and {month_name(period)} there were {value}"
    return f"In {range_name(periods)} there were {value}"


def _a_year_before(reading: Reading) -> str:
    if not adds_up(reading.indicator):
        return "at the same time last year"
    period = reading.period or reading.as_at
    name = {Frequency.MONTH: "month", Frequency.QUARTER: "quarter", Frequency.YEAR: "year"}[period.frequency]
    if period.frequency is Frequency.YEAR:
        return f"in {period.last_year}"
    return f"in the same {name}{'s' if period.position > 1 else ''} last year"


def _compared_when(reading: Reading, pair: Comparison) -> str:
    return f"in {range_name(pair.periods)}" if adds_up(reading.indicator) else reached(reading)


def _change(reading: Reading, pair: Comparison) -> str:
    percent = percent_text(reading.change_percent)
    return more_or_less(reading.indicator, pair.change) + (f" ({percent})" if percent and pair.change else "")


def _end_name(period: Period) -> str:
    return month_name(period) if period.frequency is Frequency.MONTH else range_name((period,))


def _listed(periods: tuple[Period, ...]) -> str:
    names = [long_name(each) for each in periods]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
