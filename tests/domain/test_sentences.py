"""Sentences say what the figures say: the same numbers, the right direction, the right months."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind, Series, Shorthand
from csp_desktop.domain.indicators import Basis, Direction, Indicator, Profile, Unit
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.outlook import outlook
from csp_desktop.domain.periods import Frequency, parse_period
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.sentences import comparison_sentence, reached, summary_sentence
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.trend_rules import TrendRule
from tests.domain.making import ASB, CITY, actual_of, at, quarters, reading_of, series

IST = Indicator(2, "Incidents", direction=Direction.UP)
SATISFIED = Indicator(3, "Satisfaction", unit=Unit.PERCENT, direction=Direction.UP)
REFERRALS = Indicator(4, "Referrals", direction=Direction.UP, frequency=Frequency.QUARTER)
SAVED = Indicator(5, "Savings", unit=Unit.MONEY, direction=Direction.UP)
YEARLY = Indicator(6, "Fires", direction=Direction.DOWN, frequency=Frequency.YEAR)
GAP = Indicator(7, "Gap", unit=Unit.RATE, basis=Basis.CUMULATIVE, direction=Direction.DOWN, decimals=2)

counts = st.lists(st.none() | st.integers(0, 5000), min_size=12, max_size=12)
indicators = st.builds(
    Indicator,
    st.just(1),
    st.just("Measure"),
    unit=st.sampled_from(Unit),
    direction=st.sampled_from(Direction),
    basis=st.sampled_from(Basis),
    frequency=st.sampled_from(Frequency),
    decimals=st.integers(0, 2),
    monitoring_only=st.booleans(),
)
values = st.none() | st.decimals(-500, 500, places=2).map(float)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Draw a reading of any indicator from any figures."""
    indicator = draw(indicators)
    make = {Frequency.MONTH: series, Frequency.QUARTER: quarters}.get(indicator.frequency)
    if make is None:
        rows = {kind: at({"2016/17": draw(st.floats(-9, 9)), "2015/16": 4.0}) for kind in draw(st.sets(kinds))}
    else:
        years = st.lists(values, max_size=12)
        rows = {kind: make(y2016=draw(years), y2015=draw(years)) for kind in draw(st.sets(kinds))}
    as_at = parse_period(draw(st.sampled_from(["2016-04", "2016-09", "2017-03", "2016/17"])))
    return read(indicator, CITY, rows, as_at, StatusScheme(draw(st.sampled_from([0.0, 5.0, 15.0]))))


kinds = st.sampled_from([Kind.ACTUAL, Kind.CUMULATIVE, Kind.TARGET, Kind.CUMULATIVE_TARGET])


@given(readings())
def test_every_reading_can_be_said_in_whole_sentences(reading):
    for said in (reading.status_reason, summary_sentence(reading)):
        assert said.endswith(".")
        assert said[0].isupper() or not said[0].isalpha()
    for said in (reading.status_reason, reading.trend_reason, summary_sentence(reading)):
        assert re.search(r"\b(\w+) \1\b|  | ,| \.|\.\.|−0\b(?![.\d])|-\d|None|no change than", said) is None


@given(counts, counts)
def test_the_sentence_bears_the_numbers_and_their_direction(this, last):
    reading = reading_of(actual_of(y2016=this, y2015=last))
    pair = reading.comparison
    if pair is None:
        return
    said = comparison_sentence(reading)
    assert said.startswith(f"{printed(pair.this_year)} in ")
    assert f"against {printed(pair.last_year)} last year" in said
    word = "no change" if pair.change == 0 else f"{printed(abs(pair.change))} {'more' if pair.change > 0 else 'fewer'}"
    assert word in said


@given(counts)
def test_the_status_sentence_bears_figure_target_and_gap(this):
    reading = reading_of({**actual_of(y2016=this), Kind.CUMULATIVE_TARGET: series(y2016=[400.0] * 12)})
    if reading.judged is None:
        return
    figure, target = reading.judged.value, reading.judged.target
    assert reading.status_reason.startswith(f"{printed(figure)} against at most {printed(target)} to ")
    assert (" under" in reading.status_reason) == (figure < target)
    assert (" over" in reading.status_reason) == (figure > target)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (361, "361 against at least 375 in April 2016: 3.7% under, within 15%: near."),
        (300, "300 against at least 375 in April 2016: 20.0% under, beyond 15%: missed."),
        (400, "400 against at least 375 in April 2016: 6.7% over: met."),
        (375, "375 against at least 375 in April 2016: exactly on it, met."),
    ],
)
def test_a_status_says_how_far_off_the_target_it_is(value, reason):
    rows = {Kind.ACTUAL: series(y2016=[value]), Kind.TARGET: series(y2016=[375])}
    found = reading_of(rows, "2016-04", replace(IST, unit=Unit.RATE))
    assert found.status_reason == reason


def test_a_gap_beyond_the_tolerance_is_not_printed_as_the_tolerance():
    rows = {**actual_of(y2016=[115_040]), Kind.TARGET: series(y2016=[100_000])}
    assert "15.04% over, beyond 15%" in reading_of(rows, "2016-04").status_reason


def test_a_gap_is_not_printed_as_nought():
    rows = {**actual_of(y2016=[100_010]), Kind.TARGET: series(y2016=[100_000])}
    assert "0.01% over, within 15%" in reading_of(rows, "2016-04").status_reason


def test_a_gap_on_the_boundary_is_printed_as_it_is():
    rows = {**actual_of(y2016=[115]), Kind.TARGET: series(y2016=[100])}
    assert "15.0% over, within 15%" in reading_of(rows, "2016-04").status_reason


def test_a_target_of_nought_has_no_percentage():
    rows = {**actual_of(y2016=[3]), Kind.TARGET: series(y2016=[0])}
    assert reading_of(rows, "2016-04").status_reason == "3 against at most 0 to April: missed."


def test_a_month_that_is_judged_alone_is_not_said_to_be_to_date():
    rows = {**actual_of(y2016=[90, 110]), Kind.TARGET: series(y2016=[None, 100])}
    found = reading_of(rows, "2016-05")
    assert found.status_reason == "110 against at most 100 in May 2016: 10.0% over, within 15%: near."
    rows = {
        Kind.ACTUAL: series(y2016=[100, 75]),
        Kind.CUMULATIVE: series(y2016=[100, 88]),
        Kind.TARGET: series(y2016=[90, 90]),
    }
    assert reading_of(rows, "2016-05", SATISFIED).status_reason.startswith("75% against at least 90% in May 2016")


def test_a_running_rate_is_judged_to_date():
    rows = {**actual_of(y2016=[1, 3.2]), Kind.TARGET: series(y2016=[1, 3])}
    assert reading_of(rows, "2016-05", GAP).status_reason.startswith("3.20 against at most 3.00 to May: ")


@pytest.mark.parametrize(("word", "end"), [("Some concerns", "some concerns."), ("RED", "RED.")])
def test_a_partnerships_word_ends_the_sentence(word, end):
    rows = {**actual_of(y2016=[110]), Kind.TARGET: series(y2016=[100])}
    scheme = StatusScheme(15, {Status.NEAR: word})
    assert read(ASB, CITY, rows, parse_period("2016-04"), scheme).status_reason.endswith(f": {end}")


def test_the_months_that_are_missing_are_named():
    found = reading_of(actual_of(y2016=[1, None, None, 4]))
    assert found.status_reason == "There is no figure for May 2016 and June 2016, so there is none to date."
    assert summary_sentence(found) == found.status_reason


def test_what_is_only_monitored_names_its_missing_months_too():
    found = reading_of(actual_of(y2016=[1, None, 4]), indicator=replace(ASB, monitoring_only=True))
    assert "no figure for May 2016" in summary_sentence(found)


def test_months_that_one_year_lacks_are_not_said_to_be_compared():
    found = reading_of(actual_of(y2016=[10, 10, 10, 10], y2015=[5, None, 5, 5]), "2016-07")
    assert found.trend_reason == "30 in April and June to July against 15 last year: 15 more (+100.0%)."
    assert summary_sentence(found) == (
        f"Between April and July there were 40. In the periods that both years have: {found.trend_reason}"
    )


@pytest.mark.parametrize(
    ("indicator", "rows", "as_at", "said"),
    [
        (
            ASB,
            actual_of(y2016=[853, 967], y2015=[800, 900]),
            "2016-05",
            "Between April and May there were 1,820, 120 more than in the same months last year (+7.1%).",
        ),
        (
            ASB,
            actual_of(y2016=[1], y2015=[4]),
            "2016-04",
            "In April there was 1, 3 fewer than in the same month last year (−75.0%).",
        ),
        (
            ASB,
            actual_of(y2016=[4], y2015=[4]),
            "2016-04",
            "In April there were 4, as many as in the same month last year.",
        ),
        (
            ASB,
            actual_of(y2016=[4], y2015=[0]),
            "2016-04",
            "In April there were 4, 4 more than in the same month last year.",
        ),
        (
            REFERRALS,
            {Kind.ACTUAL: quarters(y2016=[518, 526], y2015=[542, 539])},
            "2016-11",
            "In quarters 1 to 2 there were 1,044, 37 fewer than in the same quarters last year (−3.4%).",
        ),
        (
            YEARLY,
            {Kind.ACTUAL: at({"2016/17": 8, "2015/16": 9})},
            "2017-03",
            "In 2016/17 there were 8, 1 fewer than in 2015/16 (−11.1%).",
        ),
        (
            SAVED,
            actual_of(y2016=[1200], y2015=[1000]),
            "2016-04",
            "In April it was £1,200, £200 higher than in the same month last year (+20.0%).",
        ),
        (
            SAVED,
            actual_of(y2016=[5], y2015=[5]),
            "2016-04",
            "In April it was £5, as much as in the same month last year.",
        ),
        (
            SATISFIED,
            actual_of(y2016=[89], y2015=[90]),
            "2016-04",
            "In April 2016 it was 89%, 1 point lower than at the same time last year.",
        ),
        (
            SATISFIED,
            actual_of(y2016=[90.3], y2015=[90]),
            "2016-04",
            "In April 2016 it was 90%, almost as at the same time last year.",
        ),
        (
            SATISFIED,
            actual_of(y2016=[90], y2015=[90]),
            "2016-04",
            "In April 2016 it was 90%, as at the same time last year.",
        ),
        (
            GAP,
            actual_of(y2016=[1, 3.2], y2015=[1, 3]),
            "2016-05",
            "To May it was 3.20, 0.20 higher than at the same time last year (+6.7%).",
        ),
    ],
)
def test_a_reading_is_told_in_a_sentence(indicator, rows, as_at, said):
    assert summary_sentence(reading_of(rows, as_at, indicator)) == said


def test_no_figure_at_all_is_said_so():
    found = reading_of({})
    assert (found.status_reason, found.trend_reason) == ("There is no figure for 2016/17 yet.", "")
    assert (summary_sentence(found), reached(found)) == (found.status_reason, "in 2016/17")


def test_last_year_without_figures_is_said_so():
    found = reading_of(actual_of(y2016=[1]), "2016-04")
    assert found.trend_reason == "There is no figure for the same period of 2015/16."
    assert summary_sentence(found) == "In April there was 1."


def kept_back(*periods: str) -> Series:
    return {parse_period(each): Figure(shorthand=(Shorthand.CONFIDENTIAL,)) for each in periods}


def of_figures(figures: Series, as_at: str, indicator: Indicator = IST, *, small: bool = False) -> Reading:
    hidden = kept_back(*map(str, figures)) if small else ()
    return read(indicator, CITY, {Kind.ACTUAL: figures}, parse_period(as_at), StatusScheme(), hidden)


def test_figures_that_are_kept_back_are_not_said_to_be_missing():
    found = of_figures(kept_back("2016-04", "2016-05"), "2016-06")
    assert found.status_reason == "The figures for April 2016 to May 2016 are kept back."
    assert found.is_kept_back
    small = of_figures(kept_back("2016-04"), "2016-06", small=True)
    assert small.status_reason == "The figure for April 2016 is kept back because the numbers are small."


def test_a_total_says_which_of_its_figures_are_kept_back_and_which_are_missing():
    figures = {**kept_back("2016-04"), **at({"2016-05": 8.0, "2016-07": 9.0})}
    found = of_figures(figures, "2016-07")
    assert found.status_reason == (
        "The figure for April 2016 is kept back, and there is no figure for June 2016, so none is given to date."
    )
    assert of_figures(figures, "2016-05").status_reason.endswith("April 2016 is kept back, so none is given to date.")


def test_why_is_left_open_where_a_partner_keeps_a_figure_back_too():
    rows = {Kind.ACTUAL: kept_back("2016-04", "2016-05")}
    found = read(IST, CITY, rows, parse_period("2016-06"), StatusScheme(), [parse_period("2016-04")])
    assert "small" not in found.status_reason


def test_last_years_figure_that_is_kept_back_is_said_to_be_so():
    found = of_figures({**kept_back("2015-04"), **at({"2016-04": 8.0})}, "2016-04", small=True)
    assert found.trend_reason == (
        "The figure for April 2015 is kept back because the numbers are small, so there is nothing to compare with."
    )


@pytest.mark.parametrize("rule", [TrendRule.PREVIOUS, TrendRule.SIX_MONTHS])
def test_a_trend_is_not_said_to_want_a_figure_that_is_kept_back(rule):
    ruled = replace(IST, trend_rule=rule.value)
    figures = {**kept_back("2016-04"), **at({"2016-05": 8.0})}
    assert of_figures(figures, "2016-05", ruled).trend_reason == "A figure that the trend needs is kept back."
    del figures[parse_period("2016-04")]
    assert "no figure" in of_figures(figures, "2016-05", ruled).trend_reason


def test_the_forecast_says_that_a_figure_is_kept_back():
    figures = {**kept_back("2016-04"), **at({"2016-05": 8.0})}
    rows = {Kind.ACTUAL: figures, Kind.TARGET: at({"2016/17": 90.0})}
    found = outlook(read(IST, CITY, rows, parse_period("2016-05"), StatusScheme()), rows)
    assert found.words.startswith("A month of this year is kept back, so there is no forecast.")


def test_a_target_of_the_year_that_is_not_spread_is_said_before_the_years_end():
    unspread = replace(IST, profile=Profile.NONE)
    found = reading_of({**actual_of(y2016=[50]), Kind.TARGET: at({"2016/17": 640})}, "2016-04", unspread)
    assert found.status_reason == "The year's target is at least 640; none is set to April."
