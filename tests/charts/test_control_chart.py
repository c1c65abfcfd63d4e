"""The control chart shows figures, average and limits, marks the signals, and says so in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.charts.control import SHOWN, control_chart
from csp_desktop.charts.description import Chart, Role
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Basis, Direction, Indicator
from csp_desktop.domain.periods import month
from csp_desktop.domain.process_control import DEFAULT_OPTIONS
from tests.charts.readings import made
from tests.domain import published

NOVEMBER = month(2016, 11)


def chart(values: list[float], **rules: object) -> Chart:
    """Return the control chart of some months that end in November 2016."""
    indicator = replace(Indicator(1, "ASB", direction=Direction.DOWN), **rules)
    months = {NOVEMBER.moved(place - len(values) + 1): Figure(value) for place, value in enumerate(values)}
    read = made(indicator, {Kind.ACTUAL: months})
    return control_chart(read.reading, read.series, DEFAULT_OPTIONS)


def lines(found: Chart, role: Role) -> list[tuple[float | None, ...]]:
    return [each.values for each in found.series if each.role is role]


def test_the_published_limits_are_drawn():
    found = chart(list(published.ASB))
    (mean,), (upper, lower) = lines(found, Role.MEAN), lines(found, Role.LIMIT)
    assert [round(each[-1] or 0, 3) for each in (mean, lower, upper)] == [844.594, 652.559, 1036.629]
    assert "The average is 845, and the limits are 653 and 1,037." in found.words


def test_a_signal_is_marked_by_what_it_means():
    found = chart(list(published.ASB))
    (concern,) = lines(found, Role.CONCERN)
    assert concern[3] == 1056
    assert chart(list(published.ASB), direction=Direction.UP).series[-1].role is Role.CONCERN
    assert lines(chart(list(published.ASB), direction=Direction.NONE), Role.CONCERN) == []


def test_the_figures_after_a_rebase_have_limits_of_their_own():
    found = chart([*[100.0, 104.0] * 8, *[200.0, 204.0] * 8], rebases=("2015-08",))
    (mean,) = lines(found, Role.MEAN)
    assert (mean[0], mean[-1]) == (102, 202)
    assert found.places[16] == "August 2015"


def test_no_limit_lies_below_nought():
    found = chart([3.0, 0.0, 5.0, 1.0] * 5)
    assert len(lines(found, Role.LIMIT)) == 1
    assert "and the upper limit is " in found.words


def test_a_long_chart_shows_its_end_with_limits_of_all():
    found = chart([float(100 + place % 7) for place in range(90)])
    assert len(found.labels) == SHOWN
    assert found.places[-1] == "November 2016"
    assert [each for each in found.labels if each] == ["2012/13", "2013/14", "2014/15", "2015/16", "2016/17"]


@pytest.mark.parametrize(
    ("values", "rules", "why"),
    [
        ([5.0] * 5, {}, "5 months are too few: limits need 13."),
        ([5.0] * 20, {"basis": Basis.ROLLING}, "Rolling figures share months"),
    ],
)
def test_without_limits_the_words_say_why(values, rules, why):
    found = chart(values, **rules)
    assert found.is_empty
    assert why in found.words
