from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.charts.axis import axis_for
from csp_desktop.charts.description import Axis, ChartSeries, Role

VALUES = st.lists(st.none() | st.floats(-1e12, 1e12).map(lambda value: round(value, 4)), max_size=24)


def axis(*values: float | None, suffix: str = "") -> Axis:
    return axis_for([ChartSeries("2016/17", Role.THIS_YEAR, values)], suffix)


@given(VALUES)
def test_every_value_lies_between_the_first_tick_and_the_last(values: list[float | None]) -> None:
    ticks = axis(*values).ticks
    assert all(ticks[0] <= value <= ticks[-1] for value in values if value is not None)


@given(VALUES)
def test_there_are_two_to_seven_ticks_at_even_distances(values: list[float | None]) -> None:
    ticks = axis(*values).ticks
    steps = [after - before for before, after in pairwise(ticks)]
    assert 2 <= len(ticks) <= 7
    assert min(steps) > 0
    assert steps == pytest.approx([steps[0]] * len(steps))


@given(VALUES)
def test_no_two_ticks_are_printed_alike(values: list[float | None]) -> None:
    made = axis(*values)
    assert len({made.text(tick) for tick in made.ticks}) == len(made.ticks)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((748, 967), (0, 200, 400, 600, 800, 1000)),
        ((86, 91), (86, 87, 88, 89, 90, 91)),
        ((0,), (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ((5, 5), (0, 1, 2, 3, 4, 5)),
        ((-3, 4), (-4, -2, 0, 2, 4)),
        ((None,), (0, 0.2, 0.4, 0.6, 0.8, 1)),
    ],
)
def test_ticks_are_round_numbers(values: tuple[float | None, ...], ticks: tuple[float, ...]) -> None:
    made = axis(*values).ticks
    assert made[: len(ticks)] == pytest.approx(ticks)


def test_a_tick_is_printed_with_the_decimals_of_its_step() -> None:
    assert [axis(0.1, 0.5).text(tick) for tick in (0.0, 0.3)] == ["0.0", "0.3"]
    assert axis(1200).text(1000) == "1,000"
    assert axis(90, suffix="%").text(90) == "90%"


@pytest.mark.parametrize(("value", "note"), [(518, "The axis begins at 518."), (10, "")])
def test_an_axis_says_where_it_begins_if_not_at_zero(value: float, note: str) -> None:
    assert axis(value, value + 8).note == note
