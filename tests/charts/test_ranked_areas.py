"""Areas as ranked bars say which figures they rank."""

from __future__ import annotations

from csp_desktop.charts.ranked import ranked_chart
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Indicator, Unit
from tests.charts.readings import antisocial_behaviour, made, row_of, satisfaction


def test_the_title_says_over_which_months_counts_are_added() -> None:
    chart = ranked_chart(antisocial_behaviour().reading, {"Plymouth": 7170.0, "Exeter": 6000.0}, None)
    assert chart.title == "Anti-social behaviour: areas compared, to November 2016"


def test_the_title_says_of_which_month_percentages_are() -> None:
    series = {Kind.ACTUAL: row_of(2016, [100, 89, 89, 86, 75, 90])}
    reading = made(Indicator(3, "Satisfaction", unit=Unit.PERCENT), series).reading
    chart = ranked_chart(reading, {"Plymouth": 90.0, "Exeter": 85.0}, None)
    assert chart.title == "Satisfaction: areas compared, September 2016"


def test_a_percentage_that_a_partner_runs_up_is_still_that_of_its_month() -> None:
    chart = ranked_chart(satisfaction().reading, {"Plymouth": 90.0, "Exeter": 85.0}, None)
    assert chart.title == "Satisfaction: areas compared, September 2016"
