"""A reading says what its series say, and nothing of what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind, Shorthand
from csp_desktop.domain.indicators import Basis, Direction, Indicator, Judgement, Unit
from csp_desktop.domain.periods import Frequency, month, periods_of
from csp_desktop.domain.sentences import baseline_sentence
from csp_desktop.domain.status import Status
from csp_desktop.domain.trend import Trend
from tests.domain.making import ASB, actual_of, at, quarters, reading_of, series

REFERRALS = Indicator(2, "Referrals", direction=Direction.UP, frequency=Frequency.QUARTER)
SATISFIED = Indicator(3, "Satisfaction", unit=Unit.PERCENT, direction=Direction.UP)
GAP = Indicator(4, "Gap", unit=Unit.RATE, basis=Basis.CUMULATIVE, direction=Direction.DOWN, decimals=2)

months = st.lists(st.none() | st.integers(0, 2000), min_size=12, max_size=12)


def test_a_count_is_read_to_date_and_beside_last_year():
    found = reading_of(actual_of(y2016=[853, 967], y2015=[800, 900, 1000]), "2016-05")
    assert (found.actual, found.to_date, found.last_year, found.last_year_to_date) == (967, 1820, 900, 1700)
    assert (found.change, found.trend) == (120, Trend.WORSENING)


def test_an_indicator_that_lags_is_read_and_compared_where_it_is():
    found = reading_of(actual_of(y2016=[10, 20], y2015=[1, 2, 500, 600]), "2016-11")
    assert str(found.period) == "2016-05"
    assert (found.to_date, found.last_year_to_date) == (30, 3)


def test_figures_after_the_period_are_not_read():
    found = reading_of(actual_of(y2016=[10, 20, 400], y2015=[1, 2, 500]), "2016-05")
    assert (found.to_date, found.last_year_to_date) == (30, 3)


def test_a_quarter_is_read_at_the_month_after_its_end():
    rows = {Kind.ACTUAL: quarters(y2016=[518, 526, 600], y2015=[542, 539, 555])}
    assert reading_of(rows, "2016-11", REFERRALS).to_date == 1044
    assert reading_of(rows, "2016-12", REFERRALS).to_date == 1644
    assert reading_of(rows, "2016-05", REFERRALS).period is None


def test_last_year_is_never_shown_as_this_year():
    found = reading_of(actual_of(y2015=[1] * 12), "2016-04")
    assert (found.period, found.to_date, found.actual, found.status) == (None, None, None, Status.NO_DATA)


def test_a_missing_month_makes_no_total_but_the_rest_is_compared():
    found = reading_of(actual_of(y2016=[853, None, 965], y2015=[800, 900, 1000]), "2016-06")
    assert (found.to_date, found.missing, found.status) == (None, (month(2016, 5),), Status.NO_DATA)
    assert (found.change, found.last_year_to_date) == (18, 1800)


@given(months, months, st.integers(0, 11))
def test_no_reading_uses_a_missing_figure(this, last, place):
    as_at = periods_of(2016, Frequency.MONTH)[place]
    found = reading_of(actual_of(y2016=this, y2015=last), str(as_at))
    held = [n for n, value in enumerate(this[: place + 1]) if value is not None]
    if not held:
        assert (found.period, found.headline, found.comparison) == (None, None, None)
        return
    until = this[: held[-1] + 1]
    assert found.actual == this[held[-1]]
    assert found.to_date == (None if None in until else sum(value for value in until if value is not None))
    both = [n for n in held if last[n] is not None]
    assert found.change == (sum(this[n] - last[n] for n in both) if both else None)  # type: ignore[operator]


@given(months, st.integers(0, 11))
def test_a_status_against_a_target_needs_both(values, place):
    as_at = periods_of(2016, Frequency.MONTH)[place]
    found = reading_of({**actual_of(y2016=values), Kind.CUMULATIVE_TARGET: series(y2016=[5000])}, str(as_at))
    assert (found.status in (Status.MET, Status.NEAR, Status.MISSED)) == (str(found.period) == "2016-04")


def test_percentages_stand_as_they_are_given():
    rows = {Kind.ACTUAL: series(y2016=[100, 89]), Kind.CUMULATIVE: series(y2016=[100, 93])}
    found = reading_of(rows, "2016-05", SATISFIED)
    assert (found.actual, found.to_date, found.to_date_given, found.headline) == (89, 93, True, 93)


def test_percentages_are_not_added_up():
    found = reading_of(actual_of(y2016=[100, 89], y2015=[90, 90]), "2016-05", SATISFIED)
    assert (found.actual, found.to_date, found.headline) == (89, None, 89)
    assert (found.change, found.change_percent, found.last_year_to_date) == (-1, None, None)


def test_a_percentage_is_compared_on_the_basis_on_which_it_stands():
    rows = {
        Kind.ACTUAL: series(y2016=[90, 80], y2015=[70, 70]),
        Kind.CUMULATIVE: series(y2016=[90, 85], y2015=[70, 72]),
    }
    found = reading_of(rows, "2016-05", SATISFIED)
    assert (found.change, found.last_year_to_date) == (13, 72)


def test_a_running_rate_is_to_date_already():
    rows = {Kind.ACTUAL: series(y2016=[1.5, 3.25], y2015=[2, 4]), Kind.TARGET: series(y2016=[1.4, 3.3])}
    found = reading_of(rows, "2016-05", GAP)
    assert (found.to_date, found.last_year_to_date, found.status) == (3.25, 4, Status.MET)


@pytest.mark.parametrize("indicator", [ASB, REFERRALS, GAP])
def test_a_running_total_without_its_parts_is_no_figure(indicator):
    rows = {Kind.CUMULATIVE: at({"2016-11": 4799, "2016/17-Q2": 4799})}
    assert reading_of(rows, "2016-11", indicator).period is None


def test_a_running_target_goes_before_the_sum_of_the_months_own():
    rows = {**actual_of(y2016=[10, 10]), Kind.TARGET: series(y2016=[9, 9])}
    assert reading_of(rows, "2016-05").target_to_date == 18
    rows[Kind.CUMULATIVE_TARGET] = series(y2016=[11, 22])
    assert reading_of(rows, "2016-05").target_to_date == 22


def test_a_target_of_the_year_is_spread_over_it_by_a_straight_line():
    rows = {**actual_of(y2016=[10] * 12), Kind.TARGET: at({"2016/17": 120})}
    november, march = reading_of(rows, "2016-11"), reading_of(rows, "2017-03")
    assert (november.year_target, november.target_to_date, november.status) == (120, 80, Status.MET)
    assert (march.target_to_date, march.status) == (120, Status.MET)


def test_the_target_of_the_year_is_where_the_running_target_ends():
    rows = {**actual_of(y2016=[50]), Kind.CUMULATIVE_TARGET: at({"2016-04": 53, "2017-03": 640})}
    assert reading_of(rows, "2016-04").year_target == 640


def test_a_target_with_a_gap_is_not_summed():
    rows = {**actual_of(y2016=[10, 10, 10]), Kind.TARGET: series(y2016=[9, None, 9])}
    assert reading_of(rows, "2016-06").target_to_date is None


def test_an_indicator_may_have_its_own_tolerance():
    rows = {**actual_of(y2016=[110]), Kind.TARGET: series(y2016=[100])}
    assert reading_of(rows, "2016-04", tolerance=15).status is Status.NEAR
    assert reading_of(rows, "2016-04", replace(ASB, tolerance=5), tolerance=15).status is Status.MISSED
    assert reading_of(rows, "2016-04", replace(ASB, tolerance=0), tolerance=15).status is Status.MISSED


@pytest.mark.parametrize("indicator", [replace(ASB, monitoring_only=True), replace(ASB, direction=Direction.NONE)])
def test_what_is_monitored_is_not_judged(indicator):
    rows = {**actual_of(y2016=[110]), Kind.TARGET: series(y2016=[100])}
    assert reading_of(rows, "2016-04", indicator).status is Status.MONITORING


def test_a_reading_bears_the_shorthand_of_its_figure():
    rows = {Kind.ACTUAL: {month(2016, 4): Figure(10, shorthand=(Shorthand.PROVISIONAL,))}}
    assert reading_of(rows, "2016-04").shorthand == (Shorthand.PROVISIONAL,)


def test_a_comment_of_an_indicator_without_figures_is_about_the_last_period_that_ended():
    assert str(reading_of({}, "2016-11").comment_period) == "2016-11"
    assert str(reading_of({}, "2016-11", REFERRALS).comment_period) == "2016/17-Q2"


def test_the_baseline_year_is_compared_over_the_same_periods():
    since = replace(ASB, baseline_year="2012/13")
    rows = actual_of(y2016=[90, 80], y2015=[95, 99], y2012=[100, 120, 500])
    found = reading_of(rows, "2016-05", since)
    assert found.since_baseline is not None
    assert (found.since_baseline.last_year, found.since_baseline.change) == (220, -50)
    assert baseline_sentence(found) == (
        "Since the baseline year 2012/13: 170 in April to May against 220, 50 fewer (−22.7%)."
    )


@pytest.mark.parametrize("year", ["", "2016/17", "2010/11"])
def test_without_figures_of_an_earlier_baseline_year_nothing_is_said(year):
    found = reading_of(actual_of(y2016=[90, 80], y2012=[100, 120]), "2016-05", replace(ASB, baseline_year=year))
    assert (found.since_baseline, baseline_sentence(found)) == (None, "")


@pytest.mark.parametrize(("last", "status"), [(100, Status.MONITORING), (400, Status.CONCERN)])
def test_what_is_monitored_gives_concern_beyond_expected_levels(last, status):
    watched = replace(ASB, monitoring_only=True, judgement=Judgement.EXPECTED)
    found = reading_of(actual_of(y2015=[100, 104] * 6, y2016=[101, 103, last]), "2016-06", watched)
    assert found.status is status


@pytest.mark.parametrize(("own", "status"), [(None, Status.MET), (True, Status.NEAR), (False, Status.MET)])
def test_an_indicators_own_sides_of_the_tolerance_go_before_the_partnerships(own, status):
    rows = {**actual_of(y2016=[98]), Kind.TARGET: series(y2016=[100])}
    assert reading_of(rows, "2016-04", replace(ASB, two_sided=own)).status is status
