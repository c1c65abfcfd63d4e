from __future__ import annotations

from collections.abc import Callable

import pytest

from csp_desktop.charts.description import Chart, Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.charts.yearly import this_year_against_last, to_date_against_target
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.periods import Frequency, financial_year
from tests.charts.readings import Read, antisocial_behaviour, ist_incidents, made, referrals, row_of, satisfaction

THEFT = Indicator(9, "Theft")


def yearly(read: Read) -> Chart:
    return this_year_against_last(read.reading, read.series)


def running(read: Read) -> Chart:
    return to_date_against_target(read.reading, read.series)


def values(chart: Chart, role: Role) -> tuple[float | None, ...]:
    return next(series.values for series in chart.series if series.role is role)


def test_both_years_stand_over_the_same_months() -> None:
    chart = yearly(antisocial_behaviour())
    assert chart.labels == ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
    assert [(series.name, series.role) for series in chart.series] == [
        ("2016/17", Role.THIS_YEAR),
        ("2015/16", Role.LAST_YEAR),
    ]
    assert values(chart, Role.THIS_YEAR)[7:9] == (748, None)
    assert values(chart, Role.LAST_YEAR)[11] == 781


def test_the_words_name_highest_lowest_and_the_change() -> None:
    assert yearly(antisocial_behaviour()).words == (
        "Highest in May (967), lowest in November (748). Between April and November there were 7,170, "
        "367 more than in the same months last year (+5.4%)."
    )


def test_the_chart_to_date_ends_in_the_figure_to_date() -> None:
    chart = running(ist_incidents())
    assert values(chart, Role.THIS_YEAR) == (41, 102, 162, 229, 263, 314, 361, *[None] * 5)
    assert values(chart, Role.TARGET)[6:] == (375, 428, 482, 536, 588, 640)
    assert chart.words.endswith("The target to October is 375. The forecast for the year is 619 (534 to 704).")


def test_a_missing_month_ends_the_figures_to_date() -> None:
    read = made(THEFT, {Kind.ACTUAL: row_of(2016, [5, None, 7])})
    assert values(yearly(read), Role.THIS_YEAR)[:3] == (5, None, 7)
    assert values(running(read), Role.THIS_YEAR)[:3] == (5, None, None)


def test_a_series_without_a_value_is_not_in_the_legend() -> None:
    assert [series.role for series in yearly(ist_incidents()).series] == [Role.THIS_YEAR]


def test_a_percentage_has_its_target_beside_its_months() -> None:
    chart = yearly(satisfaction())
    assert values(chart, Role.TARGET)[:7] == (*[90] * 6, None)
    assert chart.axis.text(chart.axis.ticks[-1]) == "100%"


def test_quarters_have_four_places() -> None:
    chart = yearly(referrals())
    assert chart.labels == ("Q1", "Q2", "Q3", "Q4")
    assert chart.title == "Referrals: quarter by quarter"


def test_a_figure_that_is_cumulative_is_not_added_up_again() -> None:
    read = made(
        Indicator(9, "Gap", unit=Unit.RATE, basis=Basis.CUMULATIVE), {Kind.ACTUAL: row_of(2016, [1.0, 2.5, 3.0])}
    )
    assert values(running(read), Role.THIS_YEAR)[:4] == (1.0, 2.5, 3.0, None)


@pytest.mark.parametrize("draw", [yearly, running])
def test_without_figures_a_chart_is_empty_and_says_why(draw: Callable[[Read], Chart]) -> None:
    chart = draw(made(THEFT, {}))
    assert chart.is_empty
    assert chart.words == "There is no figure for 2016/17 yet."


def test_what_lies_after_the_period_read_is_not_shown() -> None:
    read = made(THEFT, {Kind.ACTUAL: row_of(2016, range(1, 13))})
    assert values(yearly(read), Role.THIS_YEAR) == (*range(1, 9), *[None] * 4)


@pytest.mark.parametrize(
    "roles",
    [
        (Role.THIS_YEAR, Role.LAST_YEAR, Role.TARGET, Role.FORECAST, Role.FAN),
        (Role.FIGURES, Role.MEAN, Role.LIMIT, Role.IMPROVEMENT, Role.CONCERN, Role.NEUTRAL, Role.TARGET),
        (Role.MEAN, Role.TARGET, Role.BOUNDS),
    ],
)
def test_roles_of_one_chart_are_told_apart_without_colour(roles: tuple[Role, ...]) -> None:
    looks = {
        (each.width > 0, each.dash, each.marker, each.hollow, each.filling) for each in map(MARKS.get, roles) if each
    }
    assert len(looks) == len(roles)


def test_every_role_has_a_look() -> None:
    assert set(MARKS) == set(Role)


def test_the_forecast_goes_on_from_the_figure_to_date_to_the_years_end() -> None:
    chart = running(ist_incidents())
    forecast = values(chart, Role.FORECAST)
    assert forecast[:6] == (None,) * 6
    assert (forecast[6], round(forecast[11] or 0)) == (361, 619)
    (fan,) = chart.bands
    assert (fan.lower[6], fan.upper[6]) == (361, 361)
    assert (fan.lower[11] or 0) < 619 < (fan.upper[11] or 0)


def test_a_place_tells_its_figures_as_they_are_printed() -> None:
    chart = yearly(satisfaction())
    assert chart.tip(1) == "May\n2016/17: 89%\nTarget: 90%"
    assert chart.table()[:2] == (("", "2016/17", "Target"), ("April", "100%", "90%"))


def test_a_rate_is_held_against_the_target_of_its_year() -> None:
    rate = Indicator(4, "Rate", unit=Unit.RATE, frequency=Frequency.QUARTER)
    series = {Kind.ACTUAL: row_of(2016, [5, 6], Frequency.QUARTER), Kind.TARGET: {financial_year(2016): Figure(5.5)}}
    assert values(yearly(made(rate, series)), Role.TARGET) == (5.5, 5.5, 5.5, 5.5)
