"""Better, similar or worse than a benchmark."""

from __future__ import annotations

import pytest

from csp_desktop.domain.benchmark import Against, against_benchmark, benchmark_sentence
from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.intervals import Interval, wilson

UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE


@pytest.mark.parametrize(
    ("benchmark", "direction", "expected"),
    [
        (30, DOWN, "better"),
        (30, UP, "worse"),
        (30, NONE, "lower"),
        (5, DOWN, "worse"),
        (5, UP, "better"),
        (5, NONE, "higher"),
        (5, Direction.INSIDE, "higher"),
        (15, DOWN, "similar"),
        (15, NONE, "similar"),
        (None, DOWN, "not compared"),
    ],
)
def test_repeat_referrals_against_a_benchmark(benchmark, direction, expected):
    assert against_benchmark(wilson(31, 230), benchmark, direction) == expected


def test_a_benchmark_on_a_limit_is_similar():
    assert against_benchmark(Interval(5, 4, 6), 4, UP) is Against.SIMILAR


@pytest.mark.parametrize("interval", [None, Interval(5, None, 6)])
def test_a_figure_without_both_limits_is_not_compared(interval):
    assert against_benchmark(interval, 5, UP) is Against.NOT_COMPARED


def test_a_comparison_is_a_sentence():
    assert benchmark_sentence(Against.WORSE, "the average") == "Worse than the average, at 95% confidence."
    assert benchmark_sentence(Against.SIMILAR, "England", 99.8) == "Similar to England, at 99.8% confidence."
    assert "needed" in benchmark_sentence(Against.NOT_COMPARED, "England")
