"""The rules on a project's figures: each with what it finds, and what looks odd and is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.checks.figures.limits import not_of_its_unit
from csp_desktop.checks.figures.shares import moved_by_its_base, no_whole_number, without_number_asked
from csp_desktop.checks.figures.statuses import not_by_the_rule, one_word_for_two, without_a_word
from csp_desktop.checks.figures.targets import running_target_falls, without_target, worse_than_before
from csp_desktop.checks.figures.time import compared_in_part, later_than_its_lag
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Direction, Operator, Unit
from csp_desktop.domain.periods import Frequency, financial_year, month
from csp_desktop.domain.status import Status, StatusScheme
from tests.domain.making import ASB, actual_of, reading_of, series

SHARE = replace(ASB, name="Victims satisfied", unit=Unit.PERCENT, direction=Direction.UP, decimals=1)


def rules(found) -> list[str]:
    return [each.rule for each in found]


def share(value: float, **parts: float) -> dict:
    return {Kind.ACTUAL: {month(2016, 9): Figure(value, **parts)}}


@pytest.mark.parametrize(("value", "found"), [(-5, ["R16"]), (12.5, ["R16"]), (0, []), (12586, [])])
def test_a_count_is_whole_and_not_less_than_none(value, found):
    rows = actual_of(y2016=[float(value)])
    assert rules(not_of_its_unit(reading_of(rows), rows)) == found


def test_a_difference_and_a_change_may_be_less_than_none():
    rows = share(-4.6)
    indicator = replace(SHARE, operator=Operator.PLUS_OR_MINUS)
    assert rules(not_of_its_unit(reading_of(rows, indicator=indicator), rows)) == []


@pytest.mark.parametrize(("percent", "found"), [(101.0, ["R16"]), (100.0, []), (0.0, [])])
def test_a_share_lies_between_none_and_all(percent, found):
    rows = share(percent, sample_size=50.0)
    assert rules(not_of_its_unit(reading_of(rows, indicator=SHARE), rows)) == found


@pytest.mark.parametrize(("percent", "size", "found"), [(37.5, 65.0, ["R13"]), (91.4, 105.0, []), (37.5, 64.0, [])])
def test_a_share_of_a_number_is_one_of_its_whole_parts(percent, size, found):
    rows = share(percent, sample_size=size)
    assert rules(no_whole_number(reading_of(rows, indicator=SHARE), rows)) == found


def test_a_survey_says_how_many_were_asked():
    rows = share(91.4)
    assert rules(without_number_asked(reading_of(rows, indicator=SHARE), rows)) == ["R25"]
    rows = share(91.4, sample_size=105.0)
    assert rules(without_number_asked(reading_of(rows, indicator=SHARE), rows)) == []


def test_a_rate_that_rose_while_fewer_were_counted_is_told_with_its_base():
    this, last = Figure(13.11, 62.0, 473.0), Figure(10.48, 65.0, 620.0)
    rows = {Kind.ACTUAL: {month(2016, 9): this, month(2015, 9): last}}
    (found,) = moved_by_its_base(reading_of(rows, indicator=SHARE), rows)
    assert "fell by 24%" in found.message
    risen = {Kind.ACTUAL: {month(2016, 9): this, month(2015, 9): Figure(10.48, 50.0, 477.0)}}
    assert rules(moved_by_its_base(reading_of(risen, indicator=SHARE), risen)) == []


def test_a_comparison_that_leaves_periods_out_is_told():
    assert rules(compared_in_part(reading_of(actual_of(y2016=[1, 2, 3], y2015=[4, None, 6]), "2016-06"))) == ["R17"]
    assert rules(compared_in_part(reading_of(actual_of(y2016=[1, 2, 3], y2015=[4, 5, 6]), "2016-06"))) == []


@pytest.mark.parametrize(("lag", "found"), [(0, ["R39"]), (1, []), (2, [])])
def test_figures_may_be_as_late_as_their_lag(lag, found):
    late = reading_of(actual_of(y2016=[41, 61, 60]), "2016-07", replace(ASB, lag=lag))
    assert rules(later_than_its_lag(late)) == found


def test_a_running_target_only_rises_whatever_its_steps():
    uneven = {**actual_of(y2016=[41]), Kind.CUMULATIVE_TARGET: series(y2016=[55, 108, 162, 214])}
    falling = {**actual_of(y2016=[41]), Kind.CUMULATIVE_TARGET: series(y2016=[55, 108, 62, 214])}
    assert rules(running_target_falls(reading_of(uneven, "2016-04"), uneven)) == []
    assert rules(running_target_falls(reading_of(falling, "2016-04"), falling)) == ["R11"]


def test_no_target_is_told_unless_it_is_monitored_only():
    rows = actual_of(y2016=[41])
    assert rules(without_target(reading_of(rows, "2016-04"), rows)) == ["R22"]
    assert rules(without_target(reading_of(rows, "2016-04", replace(ASB, monitoring_only=True)), rows)) == []
    held = {**rows, Kind.CUMULATIVE_TARGET: series(y2016=[50])}
    assert rules(without_target(reading_of(held, "2016-04"), held)) == []


def test_a_target_that_was_there_last_year_is_missed_more():
    rows = {**actual_of(y2016=[41]), Kind.TARGET: {financial_year(2015): Figure(10064)}}
    (found,) = without_target(reading_of(rows, "2016-04"), rows)
    assert (found.severity, found.message[-31:].strip()) == ("warning", "It had 10,064 the year before.")


@pytest.mark.parametrize(
    ("target", "last", "comment", "found"),
    [
        (7.5, 7.28, "8.6% increase", ["R11"]),
        (7.5, 7.28, "A rise is anticipated, because the winter was dry.", []),
        (7.28, 7.28, "", []),
        (7.0, 7.28, "", []),
        (7.5, None, "", []),
    ],
)
def test_a_target_worse_than_last_year_needs_a_reason(target, last, comment, found):
    indicator = replace(ASB, unit=Unit.RATE, decimals=2, frequency=Frequency.YEAR, direction=Direction.DOWN)
    years = {financial_year(2016): Figure(7.9), financial_year(2015): Figure(last)}
    rows = {Kind.ACTUAL: years, Kind.TARGET: {financial_year(2016): Figure(target)}}
    reading = replace(reading_of(rows, "2017-03", indicator), comment=comment)
    assert rules(worse_than_before(reading, rows)) == found


def test_a_target_of_months_is_held_against_the_whole_of_last_year():
    rows = {**actual_of(y2016=[41], y2015=[50] * 12), Kind.TARGET: {financial_year(2016): Figure(601)}}
    down = replace(ASB, direction=Direction.DOWN)
    assert rules(worse_than_before(reading_of(rows, "2016-04", down), rows)) == ["R11"]
    part = {**actual_of(y2016=[41], y2015=[50] * 11), Kind.TARGET: {financial_year(2016): Figure(601)}}
    assert rules(worse_than_before(reading_of(part, "2016-04", down), part)) == []


def test_a_status_that_is_not_the_rules_own_is_told():
    reading = reading_of({**actual_of(y2016=[41]), Kind.CUMULATIVE_TARGET: series(y2016=[50])}, "2016-04")
    assert rules(not_by_the_rule(reading, Status.MET, StatusScheme())) == []
    (found,) = not_by_the_rule(replace(reading, status=Status.NEAR), Status.MET, StatusScheme())
    assert (found.rule, found.printed, found.expected) == ("R09", "Near", "Met")


def test_each_status_has_its_own_word():
    assert rules(one_word_for_two(StatusScheme())) == []
    assert rules(without_a_word(StatusScheme())) == []
    words = dict(StatusScheme().words) | {Status.NEAR: "Met", Status.MISSED: " "}
    assert rules(one_word_for_two(StatusScheme(words=words))) == ["R20"]
    assert rules(without_a_word(StatusScheme(words=words))) == ["R37"]
