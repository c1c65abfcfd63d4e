"""The year's end in a reading, and trends by another rule than the usual."""

from __future__ import annotations

import pytest

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.course import Course
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Area, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period, month, periods_of
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading_json import to_json
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.trend import Trend
from csp_desktop.domain.trend_rules import TrendRule

ASB = Indicator(1, "ASB", direction=Direction.DOWN)


def told(values: list[float], target: float | None = None, **rules: object):
    year = {each: Figure(value) for each, value in zip(periods_of(2016, Frequency.MONTH), values, strict=False)}
    series = {Kind.ACTUAL: year, Kind.TARGET: {Period(Frequency.YEAR, 2016): Figure(target)}}
    indicator = Indicator(1, "ASB", direction=Direction.DOWN, **rules)
    reading = read(indicator, Area(1, "City"), series, month(2016, 11), StatusScheme())
    return reading, analyse(reading, series)


def test_the_years_end_is_forecast_and_held_against_the_target():
    _, analysis = told([100.0] * 8, target=1500.0)
    assert analysis.outlook.forecast is not None
    assert (analysis.outlook.forecast.value, analysis.outlook.course) == (1200, Course.ON_COURSE)
    assert "At most 175.0 a month in the 4 months to come meets the target." in analysis.outlook.words


def test_without_a_target_nothing_is_said_of_the_course():
    _, analysis = told([100.0] * 8)
    assert (analysis.outlook.course, analysis.outlook.words) == (None, "")


def test_a_gap_in_the_year_forecasts_nothing():
    reading, _ = told([100.0, 100.0])
    assert reading.period == month(2016, 5)
    gap = {month(2016, 4): Figure(5.0), month(2016, 6): Figure(5.0)}
    holed = read(ASB, Area(1, "City"), {Kind.ACTUAL: gap}, month(2016, 6), StatusScheme())
    found = analyse(holed, {Kind.ACTUAL: gap}).outlook.forecast
    assert found is not None
    assert found.value is None


def test_the_forecast_stands_in_the_json_with_its_limits():
    reading, analysis = told([100.0] * 8, target=1500.0)
    forecast = to_json(reading, analysis)["forecast"]
    assert isinstance(forecast, dict)
    assert (forecast["value"], forecast["course"], forecast["method"]) == (1200, "on course", "straight line")
    assert forecast["lower"] < 1200 < forecast["upper"]


def test_an_indicators_own_trend_rule_gives_its_trend():
    reading, _ = told([10.0, 10, 10, 10, 10, 12, 13, 14], trend_rule=TrendRule.SIX_MONTHS.value)
    assert reading.trend is Trend.WORSENING
    assert "in the last three months" in reading.trend_reason


def test_a_series_too_short_for_limits_is_not_talked_about():
    _, analysis = told([100.0] * 8)
    assert analysis.signal_words == "8 months are too few: limits need 13."
    assert analysis.words == ""


def share(count: int, size: int) -> Figure:
    return Figure(count / size * 100, numerator=float(count), denominator=float(size))


@pytest.mark.parametrize(("this", "last", "beyond"), [((41, 202), (62, 202), True), ((41, 202), (50, 202), False)])
def test_two_percentages_with_their_fractions_are_held_against_chance(this, last, beyond):
    indicator = Indicator(1, "Re-offending", unit=Unit.PERCENT, direction=Direction.DOWN)
    series = {Kind.ACTUAL: {month(2016, 11): share(*this), month(2015, 11): share(*last)}}
    reading = read(indicator, Area(1, "City"), series, month(2016, 11), StatusScheme())
    found = analyse(reading, series).change
    assert found is not None
    assert found.beyond_chance is beyond


def test_a_rate_with_its_fraction_has_an_interval():
    indicator = Indicator(1, "Crime", unit=Unit.RATE, per=1000)
    series = {Kind.ACTUAL: {month(2016, 11): Figure(5.4, numerator=54.0, denominator=10_000.0)}}
    found = analyse(read(indicator, Area(1, "City"), series, month(2016, 11), StatusScheme()), series).interval
    assert found is not None
    assert (round(found.lower or 0, 3), round(found.upper or 0, 3)) == (4.056, 7.046)
