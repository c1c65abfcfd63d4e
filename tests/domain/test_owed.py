"""Who owes what, since when."""

from __future__ import annotations

from datetime import date

import pytest

from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.owed import Standing, in_order, owed
from csp_desktop.domain.partners import Partner
from csp_desktop.domain.periods import month, quarter

CITY = Area(1, "City")
CRIME = Indicator(1, "Crime", owner="Police")
POLICE = Partner("Police")
Q3 = quarter(2016, 3)
MONTHS = tuple(month(2016, number) for number in (10, 11, 12))
DUE = date(2017, 3, 31)


def told(actual, today=DUE, partner=POLICE, indicator=CRIME):
    found = owed(indicator, CITY, actual, Q3, today, partner)
    assert found is not None
    return found


def test_what_has_not_come_is_owed_until_the_day_it_is_due_and_late_after_it():
    some = {MONTHS[0]: Figure(5.0)}
    assert (told(some).missing, told(some).standing, told(some).due) == (MONTHS[1:], Standing.OWED, DUE)
    late = told(some, date(2017, 4, 2))
    assert (late.standing, late.late_days) == (Standing.LATE, 2)


def test_nought_has_come_and_a_blank_has_not():
    assert told(dict.fromkeys(MONTHS, Figure(0.0))).standing is Standing.RECEIVED
    assert told(dict.fromkeys(MONTHS, Figure())).missing == MONTHS


@pytest.mark.parametrize("mark", [Shorthand.NOT_AVAILABLE, Shorthand.NOT_APPLICABLE, Shorthand.CONFIDENTIAL])
def test_a_mark_that_says_why_there_is_no_figure_has_come(mark):
    assert told(dict.fromkeys(MONTHS, Figure(shorthand=(mark,)))).standing is Standing.RECEIVED


def test_what_has_come_is_never_late():
    assert told(dict.fromkeys(MONTHS, Figure(1.0)), date(2020, 1, 1)).late_days == 0


def test_the_date_that_a_partner_agreed_holds_for_it():
    agreed = told({}, date(2017, 1, 31), Partner("Police", agreed_days=30))
    assert (agreed.due, agreed.late_days) == (date(2017, 1, 30), 1)


def test_an_indicator_that_lags_is_due_later():
    assert told({}, indicator=Indicator(1, "Crime", lag=1)).due == date(2017, 4, 30)


def test_the_latest_partner_comes_first_and_what_has_come_last():
    today = date(2017, 4, 5)
    rows = [
        told(dict.fromkeys(MONTHS, Figure(1.0)), today),
        told({}, today, indicator=Indicator(2, "Lagging", lag=1)),
        told({}, today, Partner("Council", agreed_days=10)),
        told({}, today),
    ]
    assert [(each.partner, each.standing.value) for each in in_order(rows)] == [
        ("Council", "late"),
        ("Police", "late"),
        ("Police", "owed"),
        ("Police", "received"),
    ]
