"""Outturns of the years before: our own sums where the months are known, and the partner's figure beside them."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Basis, Unit
from csp_desktop.domain.outturn import outturns, outturns_otherwise
from csp_desktop.domain.periods import Frequency, financial_year
from tests.domain.making import ASB, actual_of

MONTHS = [808, 882, 1023, 1056, 915, 982, 850, 755, 682, 639, 642, 831]
GIVEN = {financial_year(2012): Figure(14342), financial_year(2013): Figure(10291), financial_year(2014): Figure(10299)}
SERIES = {Kind.ACTUAL: {**actual_of(y2014=MONTHS)[Kind.ACTUAL], **GIVEN}}
THIS_YEAR = financial_year(2015)


def test_a_year_whose_months_are_known_is_their_sum_and_not_what_the_partner_says():
    found = outturns(ASB, SERIES, THIS_YEAR)
    assert [(str(each.year), each.value, each.given) for each in found] == [
        ("2012/13", 14342, None), ("2013/14", 10291, None), ("2014/15", 10065, 10299),
    ]  # fmt: skip
    assert outturns_otherwise(ASB, found) == "The partner gave 10,299 for 2014/15, whose months come to 10,065."


def test_what_is_to_date_already_ends_its_year_where_its_last_month_is():
    gap = replace(ASB, unit=Unit.RATE, basis=Basis.CUMULATIVE, decimals=1)
    series = {Kind.ACTUAL: {**actual_of(y2014=[6.9 * n for n in range(1, 13)])[Kind.ACTUAL], **GIVEN}}
    assert round(outturns(gap, series, THIS_YEAR)[-1].value, 1) == 82.8


def test_without_a_whole_year_from_a_partner_there_are_none():
    assert outturns(ASB, actual_of(y2014=MONTHS), THIS_YEAR) == ()
    assert outturns(replace(ASB, frequency=Frequency.YEAR), SERIES, THIS_YEAR) == ()


def test_a_year_to_come_is_no_outturn():
    assert [str(each.year) for each in outturns(ASB, SERIES, financial_year(2013))] == ["2012/13"]
