"""Intervals to the printed digit, from the reports' own counts and from published examples."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from csp_desktop.domain.intervals import (
    Stratum,
    byar,
    count_interval,
    difference_of_counts,
    difference_of_proportions,
    exact_poisson,
    normal_quantile,
    rate,
    standardised_rate,
    widest_margin,
    wilson,
)
from csp_desktop.domain.numbers import printed

counts = st.integers(0, 3000)


def limits_of(interval, decimals: int = 2) -> tuple[str, str]:
    return printed(interval.lower, decimals), printed(interval.upper, decimals)


@pytest.mark.parametrize(
    ("count", "size", "lower", "upper"),
    [
        (41, 202, "15.33", "26.37"),
        (31, 230, "9.66", "18.50"),
        (65, 620, "8.31", "13.14"),
        (62, 473, "10.36", "16.45"),
        (159, 191, "77.31", "87.88"),
        (320, 383, "79.51", "86.93"),
        (287, 324, "84.66", "91.60"),
        (436, 452, "94.33", "97.81"),
        (387, 406, "92.81", "96.98"),
        (96, 105, "84.51", "95.43"),
        (24, 64, "26.67", "49.75"),
        (29, 32, "75.78", "96.76"),
    ],
)
def test_wilson_intervals_of_printed_percentages(count, size, lower, upper):
    assert limits_of(wilson(count, size)) == (lower, upper)


def test_a_survey_of_32_may_be_off_by_17_points():
    assert printed(widest_margin(32), 2) == "17.32"
    assert widest_margin(0) is None


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    [
        (10, "4.79", "18.39"),
        (34, "23.54", "47.51"),
        (54, "40.56", "70.46"),
        (287, "254.75", "322.20"),
        (525, "481.05", "571.89"),
        (2527, "2,429.42", "2,627.49"),
    ],
)
def test_byars_intervals_of_counts(count, lower, upper):
    assert limits_of(count_interval(count)) == (lower, upper)
    assert count_interval(count) == byar(count)


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    [
        (0, "0.000", "3.689"),
        (1, "0.025", "5.572"),
        (2, "0.242", "7.225"),
        (5, "1.623", "11.668"),
        (9, "4.115", "17.085"),
    ],
)
def test_small_counts_have_garwoods_exact_intervals(count, lower, upper):
    assert limits_of(count_interval(count), 3) == (lower, upper)


def test_exact_intervals_hold_for_large_counts_and_high_confidence():
    assert exact_poisson(200).lower == pytest.approx(173.2409, abs=1e-3)
    assert exact_poisson(500, 99.8).upper == pytest.approx(573.0275, abs=1e-3)


@pytest.mark.parametrize(("confidence", "z"), [(95, "1.959964"), (99.8, "3.090232")])
def test_quantiles_of_the_confidences_in_use(confidence, z):
    assert printed(normal_quantile(confidence), 6) == z


@pytest.mark.parametrize("confidence", [0, 100, 120])
def test_a_confidence_beyond_certainty_is_refused(confidence):
    with pytest.raises(ValueError, match="per cent"):
        normal_quantile(confidence)


def test_what_is_no_proportion_has_no_interval():
    assert (wilson(5, 4), wilson(-1, 4), wilson(0, 0), count_interval(-1)) == (None, None, None, None)


def test_a_rate_is_its_count_in_another_unit():
    found = rate(2527, 256_000, 1000)
    assert printed(found.value, 3) == "9.871"
    assert limits_of(found, 3) == ("9.490", "10.264")
    assert rate(5, 0, 1000) is None


STRATA = [Stratum(4, 1000, 30), Stratum(20, 2000, 50), Stratum(36, 1500, 20)]


def test_a_standardised_rate_weighs_each_group():
    found = standardised_rate(STRATA, 1000)
    assert printed(found.value, 1) == "11.0"
    step = ((30**2 * 4 / 1000**2 + 50**2 * 20 / 2000**2 + 20**2 * 36 / 1500**2) / 100**2 / 60) ** 0.5
    assert found.upper == pytest.approx((0.011 + step * (byar(60).upper - 60)) * 1000)


def test_a_standardised_rate_of_one_group_is_its_crude_rate():
    found, crude = standardised_rate([Stratum(60, 1500, 7)], 1000), rate(60, 1500, 1000)
    assert (found.value, found.lower, found.upper) == pytest.approx((crude.value, crude.lower, crude.upper))


@pytest.mark.parametrize("strata", [[Stratum(9, 100, 1)], [Stratum(20, 0, 1)], [Stratum(20, 100, 0)], []])
def test_a_standardised_rate_is_kept_back_where_it_would_mislead(strata):
    assert standardised_rate(strata, 1000) is None


def test_a_difference_of_counts_has_nought_inside_where_it_may_be_chance():
    assert limits_of(difference_of_counts(1149, 1223)) == ("−169.46", "21.46")
    assert difference_of_counts(7170, 6803).lower > 0


def test_a_difference_of_proportions_is_newcombes():
    found = difference_of_proportions(56, 70, 48, 80)
    assert printed(found.value, 1) == "20.0"
    assert limits_of(found) == ("5.24", "33.39")
    assert difference_of_proportions(5, 4, 1, 2) is None


@given(counts, counts, st.sampled_from((90.0, 95.0, 99.8)))
def test_a_proportion_lies_within_its_interval_and_that_between_nought_and_all(count, size, confidence):
    assume(count <= size > 0)
    found = wilson(count, size, confidence)
    assert 0 <= found.lower <= found.value + 1e-9
    assert found.value <= found.upper + 1e-9 <= 100 + 2e-9


@given(counts)
def test_a_count_lies_within_its_interval_and_more_certainty_is_wider(count):
    usual, sure = count_interval(count), count_interval(count, 99.8)
    assert usual.lower <= count <= usual.upper < sure.upper
    assert sure.lower is None or sure.lower <= usual.lower


@given(st.integers(10, 3000))
def test_byar_is_near_the_exact_interval(count):
    assert byar(count).lower == pytest.approx(exact_poisson(count).lower, abs=0.05)
    assert byar(count).upper == pytest.approx(exact_poisson(count).upper, abs=0.05)
