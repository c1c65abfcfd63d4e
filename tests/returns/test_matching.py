"""Which indicator a partner's row is of."""

from __future__ import annotations

import pytest

from csp_desktop.domain.indicators import Code, Indicator
from csp_desktop.returns.matching import match_indicator
from csp_desktop.returns.names import core, plain

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


DERBY = (
    Indicator(1, "Repeat referrals to MARAC", codes=(Code("LAA", "23"), Code("NI", "32"), Code("PSA", "23"))),
    Indicator(2, "Murder in the home", codes=(Code("NI", "34"), Code("PSA", "23"))),
    Indicator(3, "Class A offending rate", codes=(Code("NI", "38"), Code("PSA", "25"))),
    Indicator(4, "Class A offending: difference to prediction", codes=(Code("NI", "38"), Code("PSA", "25"))),
    Indicator(5, "Disposals: BME", codes=(Code("NI", "44b"), Code("NI", "44c"))),
    Indicator(6, "Resilience", codes=(Code("CP", "1.6aii"),)),
    Indicator(7, "Fires", codes=(Code("CLG", "DSO"),)),
)


@pytest.mark.parametrize(
    ("label", "indicator"),
    [
        ("Repeat cases (LAA 23; NI 32; PSA 23)", 1),
        ("Domestic violence - murder (NI 34; SPI 5.4; PSA 23)", 2),
        ("Class A offending rate (NI 38; PSA 25)", 3),
        ("Class A offending (NI 38; PSA 25) difference to prediction", 4),
        ("Other groups (NI 44b to 44d)", 5),
        ("Extremism (NI 35; CP1.6aii)", 6),
        ("Primary fires (CLG DSO)", 7),
    ],
)
def test_the_codes_that_an_indicator_has_alone_tell_it_from_those_that_share_the_rest(
    label: str, indicator: int
) -> None:
    match = match_indicator("Scorecard", label, DERBY)
    assert match is not None
    assert match.indicator.id == indicator


@pytest.mark.parametrize(
    "label",
    [
        "Something else (PSA 23)",
        "Adult re-offending (NI 18; PSA 23)",
        "White (NI 44a)",
        "Class A drugs (NI 38; PSA 25)",
    ],
)
def test_a_code_that_several_share_or_a_scheme_that_speaks_against_it_names_none(label: str) -> None:
    assert match_indicator("Scorecard", label, DERBY) is None


@pytest.mark.parametrize("name", ["Burglary¹", "Burglary [note 1]", "Burglary [1]", "Burglary (note 2)", "Burglary*"])
def test_the_mark_of_a_note_is_no_part_of_a_name(name: str) -> None:
    assert plain(name) == "burglary"


def test_a_note_glued_to_a_word_is_no_part_of_the_thing_named() -> None:
    assert core("Number of domestic burglary offences4,5") == "domestic burglary offences"
