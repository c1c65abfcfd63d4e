"""When figures are due, and which are asked for."""

from __future__ import annotations

from datetime import date

import pytest

from csp_desktop.domain.due import asked_periods, due_date, last_day, quarter_of
from csp_desktop.domain.indicators import Formula, FormulaKind, Indicator
from csp_desktop.domain.periods import Frequency, financial_year, month, periods_of, quarter

Q3 = quarter(2016, 3)


@pytest.mark.parametrize(
    ("period", "due"),
    [
        (quarter(2014, 1), date(2014, 9, 30)),
        (month(2014, 4), date(2014, 9, 30)),
        (Q3, date(2017, 3, 31)),
        (financial_year(2015), date(2016, 6, 30)),
        (quarter(2015, 3), date(2016, 3, 31)),
    ],
)
def test_figures_are_due_by_the_end_of_the_following_quarter(period, due):
    assert due_date(period) == due


def test_a_lag_and_an_agreed_date_move_it():
    assert due_date(Q3, lag=1) == date(2017, 4, 30)
    assert due_date(Q3, agreed_days=20) == date(2017, 1, 20)
    assert due_date(Q3, lag=1, agreed_days=20) == date(2017, 2, 20)


def test_a_period_ends_on_its_last_day():
    assert last_day(month(2016, 2)) == date(2016, 2, 29)
    assert last_day(financial_year(2016)) == date(2017, 3, 31)
    assert quarter_of(month(2017, 1)) == quarter(2016, 4)


def test_an_indicator_is_asked_for_what_ends_in_the_period():
    assert asked_periods(Indicator(1, "A"), Q3) == periods_of(2016, Frequency.MONTH)[6:9]
    assert asked_periods(Indicator(1, "A", frequency=Frequency.QUARTER), month(2016, 11)) == ()
    assert asked_periods(Indicator(1, "A", frequency=Frequency.QUARTER), month(2016, 12)) == (Q3,)
    assert asked_periods(Indicator(1, "A", frequency=Frequency.YEAR), Q3) == ()
    assert asked_periods(Indicator(1, "A", frequency=Frequency.YEAR), quarter(2016, 4)) == (financial_year(2016),)


def test_an_indicator_is_asked_for_only_while_it_runs():
    assert asked_periods(Indicator(1, "A", start="2016-11", end="2016-11"), Q3) == (month(2016, 11),)


def test_what_is_worked_out_or_in_development_is_not_asked_for():
    formula = Formula(FormulaKind.DIFFERENCE, (1, 2))
    assert asked_periods(Indicator(1, "A", formula=formula), Q3) == ()
    assert asked_periods(Indicator(1, "A", in_development=True), Q3) == ()
