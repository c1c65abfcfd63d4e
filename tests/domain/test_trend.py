"""The trend against the same periods of last year."""

from __future__ import annotations

import pytest

from csp_desktop.domain.comparison import Comparison
from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.periods import month
from csp_desktop.domain.trend import Trend, trend_of


@pytest.mark.parametrize(
    ("this", "last", "direction", "trend"),
    [
        (12586, 12016, Direction.DOWN, Trend.WORSENING),
        (1149, 1223, Direction.DOWN, Trend.IMPROVING),
        (3230, 4329, Direction.UP, Trend.WORSENING),
        (287, 219, Direction.UP, Trend.IMPROVING),
        (5, 4, Direction.NONE, Trend.HIGHER),
        (4, 5, Direction.NONE, Trend.LOWER),
        (4, 4, Direction.UP, Trend.UNCHANGED),
        (4, 4, Direction.NONE, Trend.UNCHANGED),
        (-4, -5, Direction.DOWN, Trend.WORSENING),
    ],
)
def test_better_and_worse_follow_the_direction_of_good(this, last, direction, trend):
    assert trend_of(Comparison(this, last, (month(2016, 11),)), direction) is trend
