"""Which indicator a partner's row is of."""

from __future__ import annotations

import pytest

from csp_desktop.domain.indicators import Code, Indicator
from csp_desktop.returns.matching import match_indicator

INDICATORS = (
    Indicator(1, "Repeat domestic violence", codes=(Code("NI", "32"), Code("LAA", "23"))),
    Indicator(2, "Violence with injury, excluding domestic abuse", known_as=("VWI ex DA",)),
    Indicator(3, "Violence with injury"),
    Indicator(4, "Serious acquisitive crime", short_name="SAC"),
    Indicator(5, "Young people in custody", codes=(Code("NI", "43"),)),
    Indicator(6, "Anti-social behaviour incidents", known_as=("ASB",)),
)


@pytest.mark.parametrize(
    ("measure", "label", "indicator", "by"),
    [
        ("Referrals to MARAC (LAA 23; NI 32; PSA 23)", "Actual", 1, "code"),
        ("NI43 Young people", "2015/16", 5, "code"),
        ("VWI ex DA", "", 2, "name"),
        ("SERIOUS ACQUISITIVE CRIME", "Monthly 2016-17", 4, "name"),
        ("Reduce Serious Acquisitive Crime", "Cumulative (2016/17)", 4, "name"),
        ("Reduce Violence with Injury - Excluding Domestic Abuse", "", 2, "name"),
        ("Reduce rate of Anti-social Behaviour incidents", "Monthly 2015/16", 6, "name"),
        ("Police return", "ASB", 6, "name"),
        ("Antisocial behaviour incidents", "", 6, "near name"),
        ("Serious aquisitive crimes", "", 4, "near name"),
    ],
)
def test_a_row_is_of_the_indicator_that_it_names(measure: str, label: str, indicator: int, by: str) -> None:
    match = match_indicator(measure, label, INDICATORS)
    assert match is not None
    assert (match.indicator.id, match.by) == (indicator, by)


@pytest.mark.parametrize(
    ("measure", "label"),
    [
        ("Bus punctuality", "Actual"),
        ("Violence", "Actual"),
        ("NI 3 something", "Actual"),
        ("NI 432 something", "Actual"),
        ("Serious acquisitive crime", "Burglary 2015/16"),
        ("", ""),
    ],
)
def test_a_row_that_names_none_of_them_is_of_none(measure: str, label: str) -> None:
    assert match_indicator(measure, label, INDICATORS) is None


def test_a_name_between_two_indicators_is_of_neither() -> None:
    pair = (Indicator(1, "Violence with injury A"), Indicator(2, "Violence with injury B"))
    assert match_indicator("Violence with injury", "", pair) is None
