"""Rule R06 on real comments and on made ones."""

from __future__ import annotations

import pytest

from csp_desktop.checks.direction_words import contradictions
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import month, periods_of
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import StatusScheme

THIS = [853, 967, 965, 955, 899, 887, 896, 748]
LAST = [864, 894, 769, 946, 912, 809, 892, 717]


def reading(this: list[int], last: list[int]) -> Reading:
    values = {**_year(2016, this), **_year(2015, last)}
    indicator = Indicator(1, "Anti-social behaviour")
    return read(indicator, Area(1, "City"), {Kind.ACTUAL: values}, month(2016, 11), StatusScheme())


def _year(year: int, values: list[int]) -> dict:
    months = periods_of(year, Indicator(1, "").frequency)
    return {period: Figure(float(value)) for period, value in zip(months, values, strict=False)}


def test_an_increase_that_is_called_a_reduction_is_a_finding() -> None:
    said = (
        "There have been 7,170 incidents, this is 367 incidents higher than in 2015/16, this equates to a 5% reduction."
    )
    (finding,) = contradictions(said, reading(THIS, LAST))
    assert finding.printed == "this equates to a 5% reduction"
    assert finding.expected == "+367 (+5.4%)"


@pytest.mark.parametrize(
    "said",
    [
        "an increase of 367, which equates to a 5.4% increase",
        "reduced by 3% (223 fewer incidents) last year",
        "fewer than 900 in the autumn; 367 more than last year",
        "The 2016/17 reduction plan goes on.",
        "",
    ],
)
def test_what_agrees_or_speaks_of_something_else_is_left_alone(said: str) -> None:
    assert contradictions(said, reading(THIS, LAST)) == ()


def test_a_fall_that_is_called_a_rise_is_a_finding() -> None:
    assert len(contradictions("up by 367: an increase of 367", reading(LAST, THIS))) == 1


def test_nothing_is_said_where_there_is_no_comparison() -> None:
    assert contradictions("a 5% reduction", reading(THIS, [])) == ()
