"""A reading in sentences: the reason of its status, its comparison with last year, its summary."""

from __future__ import annotations

from csp_desktop.domain.comparison import Comparison
from csp_desktop.domain.indicators import Basis, Unit
from csp_desktop.domain.numbers import difference, exact, percent_of, printed, rounded
from csp_desktop.domain.periods import Frequency, Period, listed, long_name, month_name, periods_of, range_name
from csp_desktop.domain.reading import Judged, Reading, adds_up
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.target import missed_end
from csp_desktop.domain.variation import Variation
from csp_desktop.domain.wording import (
    capital,
    figure_text,
    is_slight,
    more_or_less,
    percent_text,
    target_words,
)

_MOST_PLACES = 6
"""With how many decimals a gap is printed at most, where fewer would show it as what it is not."""


def status_sentence(reading: Reading, status: Status, scheme: StatusScheme, tolerance: float) -> str:
    """Return why a reading has `status`, ending in the partnership's own word for it."""
    if reading.period is None:
        return _nothing_sentence(reading)
    if status is Status.NO_DATA:
        return _missing_sentence(reading)
    if reading.expected is not None:
        return f"{_expected_words(reading.expected)}: {_lower(scheme.word(status))}."
    if reading.judged is None or status in (Status.MONITORING, Status.CONCERN):
        return _monitoring_sentence(reading)
    if status is Status.SMALL_NUMBERS:
        return _small_sentence(reading)
    gap = _gap_words(reading.judged, tolerance, status)
    return f"{_against(reading, reading.judged)} {_judged_when(reading)}: {gap}{_lower(scheme.word(status))}."


def status_word(reading: Reading, scheme: StatusScheme) -> str:
    """Return the partnership's word for a reading's status; where there is none because a figure is kept back, so."""
    is_withheld = reading.status is Status.NO_DATA and reading.is_kept_back
    return "Kept back" if is_withheld else scheme.word(reading.status)


def comparison_sentence(reading: Reading) -> str:
    """Return this year's figure beside last year's over the same periods, or why there is no comparison."""
    if reading.period is None:
        return ""
    pair = reading.comparison
    if pair is None:
        return _no_comparison_sentence(reading, reading.period)
    now, before = (figure_text(reading.indicator, value) for value in (pair.this_year, pair.last_year))
    return f"{now} {_compared_when(reading, pair)} against {before} last year: {_change(reading, pair)}."


def baseline_sentence(reading: Reading) -> str:
    """Return the figure beside that of the baseline year over the same periods; empty where there is none."""
    pair, period = reading.since_baseline, reading.period
    if pair is None or period is None:
        return ""
    now, before = (figure_text(reading.indicator, value) for value in (pair.this_year, pair.last_year))
    when = _compared_when(reading, pair)
    year = reading.indicator.baseline_year
    return f"Since the baseline year {year}: {now} {when} against {before}, {_change_by(reading, pair, pair.percent)}."


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
    return f"{said}, {_against_last_year(reading, pair)}."


def reached(reading: Reading) -> str:
    """Return how far a reading reaches: to October, to quarter 2; of one period, in September 2016."""
    if reading.period is None:
        return f"in {reading.as_at.financial_year}"
    if not reading.runs or reading.period.frequency is Frequency.YEAR:
        return _within(reading, reading.period)
    return f"to {_end_name(reading.period)}"


def _nothing_sentence(reading: Reading) -> str:
    """Return why nothing can be read: no figure has come, or those that have are kept back."""
    year = reading.as_at.financial_year
    kept = reading.kept_back.among(periods_of(year.year, reading.indicator.frequency))
    return f"{reading.kept_back.sentence(kept)}." if kept else f"There is no figure for {year} yet."


def _no_comparison_sentence(reading: Reading, period: Period) -> str:
    shared = period.year_to_date() if adds_up(reading.indicator) else (period,)
    kept = reading.kept_back.among(each.last_year for each in shared)
    if kept:
        return f"{reading.kept_back.sentence(kept)}, so there is nothing to compare with."
    return f"There is no figure for the same period of {period.last_year.financial_year}."


def _missing_sentence(reading: Reading) -> str:
    kept = reading.kept_back.among(reading.missing)
    names = [long_name(each) for each in reading.missing if each not in kept]
    if not kept:
        return f"There is no figure for {listed(names)}, so there is none to date."
    missing = f", and there is no figure for {listed(names)}" if names else ""
    return f"{reading.kept_back.sentence(kept)}{missing}, so none is given to date."


def _monitoring_sentence(reading: Reading) -> str:
    if reading.indicator.monitoring_only:
        missing = f" {_missing_sentence(reading)}" if reading.missing else ""
        return f"It is monitored without a target.{missing}"
    if reading.indicator.in_development:
        return "It is in development and has no status yet."
    if reading.judged is not None:
        return "It has a target, but neither more nor less of it is held to be better."
    if reading.year_target is not None:
        target = target_words(reading.indicator, reading.year_target, reading.upper_target)
        return f"The year's target is {target}; none is set {reached(reading)}."
    return f"No target is set for {reading.financial_year}."


def _judged_when(reading: Reading) -> str:
    """Return what the figure that is held against its target covers: all to date, or its own period."""
    single = reading.target_to_date is None and reading.indicator.basis is not Basis.CUMULATIVE
    return _within(reading, reading.period) if single and reading.period else reached(reading)


def _within(reading: Reading, period: Period) -> str:
    """Return which months a figure of one period covers: in September 2016, in the 12 months to September 2016."""
    rolls = reading.indicator.basis is Basis.ROLLING and period.frequency is not Frequency.YEAR
    return f"in the 12 months to {long_name(period)}" if rolls else f"in {long_name(period)}"


def _against(reading: Reading, judged: Judged) -> str:
    """Return the figure and what it is held against: 361 against at least 375."""
    words = target_words(reading.indicator, judged.target, reading.upper_target)
    average = "the comparators' average, " if judged.is_comparator else ""
    return f"{figure_text(reading.indicator, judged.value)} against {average}{words}"


def _expected_words(found: Variation) -> str:
    if found is Variation.COMMON_CAUSE:
        return "Within expected levels"
    side = "above" if found.value.endswith("high") else "below"
    return f"{capital(side)} expected levels"


def _small_sentence(reading: Reading) -> str:
    among, least = printed(reading.sample or 0.0), printed(reading.indicator.minimum_n)
    return f"It was counted among {among}, fewer than {least}: no status is given."


def _gap_words(judged: Judged, tolerance: float, status: Status) -> str:
    """Return how far the figure is off its target: `3.7% under, within 15%: `; empty on a target of 0."""
    end = missed_end(judged.value, judged.bounds)
    is_range = judged.bounds.low is not None and judged.bounds.high is not None
    if is_range and end is None:
        return "inside the range, "
    target = judged.target if end is None else end
    gap = difference(judged.value, target)
    off = percent_of(abs(gap), target)
    if gap == 0 or off is None:
        return "exactly on it, " if gap == 0 else ""
    side = f"{_percent_off(off, tolerance)}% {'over' if gap > 0 else 'under'}{' the range' if is_range else ''}"
    limit = {Status.NEAR: ", within ", Status.MISSED: ", beyond "}.get(status)
    return f"{side}{limit}{tolerance:g}%: " if limit else f"{side}: "


def _percent_off(percent: float, tolerance: float) -> str:
    """Return per cent with one decimal, or as many as tell it from nought and from the tolerance."""
    said = (0.0, tolerance)
    places = (each for each in range(1, _MOST_PLACES) if all(rounded(percent, each) != exact(no) for no in said))
    return printed(percent, 1 if percent in said else next(places, _MOST_PLACES))


def _headline_words(reading: Reading, value: str) -> str:
    period = reading.period
    if period is None or not adds_up(reading.indicator):
        return f"{capital(reached(reading))} it was {value}"
    periods = period.year_to_date()
    if period.frequency is Frequency.MONTH and len(periods) > 1:
        return f"Between {month_name(periods[0])} and {month_name(period)} {_there_were(reading, value)}"
    return f"In {range_name(periods)} {_there_were(reading, value)}"


def _there_were(reading: Reading, value: str) -> str:
    if reading.indicator.unit is Unit.MONEY:
        return f"it was {value}"
    return f"there {'was' if value == '1' else 'were'} {value}"


def _against_last_year(reading: Reading, pair: Comparison) -> str:
    """Return the change in words: 570 more than in the same months last year (+4.7%)."""
    indicator, before = reading.indicator, _a_year_before(reading)
    if is_slight(indicator, pair.change):
        much = "as much as" if indicator.unit is Unit.MONEY else "as many as"
        same = much if adds_up(indicator) else "as"
        return f"{'almost ' if pair.change else ''}{same} {before}"
    percent = percent_text(reading.change_percent)
    bracket = f" ({percent})" if percent else ""
    return f"{more_or_less(indicator, pair.change)} than {before}{bracket}"


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
    return _change_by(reading, pair, reading.change_percent)


def _change_by(reading: Reading, pair: Comparison, percent: float | None) -> str:
    without = reading.indicator.unit is Unit.PERCENT or is_slight(reading.indicator, pair.change)
    text = "" if without else percent_text(percent)
    return more_or_less(reading.indicator, pair.change) + (f" ({text})" if text else "")


def _end_name(period: Period) -> str:
    return month_name(period) if period.frequency is Frequency.MONTH else range_name((period,))


def _lower(text: str) -> str:
    """Return a partnership's word as it stands within a sentence; one in capitals stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
