"""Figures, changes and targets in words, in the indicator's own unit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.indicators import Direction, Indicator, Unit
from csp_desktop.domain.wording import capital, change_text, figure_text, more_or_less, percent_text, target_words


def measured_in(unit: Unit, decimals: int = 0, direction: Direction = Direction.DOWN) -> Indicator:
    return Indicator(1, "Measure", unit=unit, decimals=decimals, direction=direction)


@pytest.mark.parametrize(
    ("unit", "decimals", "value", "text"),
    [
        (Unit.COUNT, 0, 12586, "12,586"),
        (Unit.PERCENT, 1, 91.4, "91.4%"),
        (Unit.MONEY, 0, 1200, "£1,200"),
        (Unit.MONEY, 2, -1200.5, "−£1,200.50"),
        (Unit.RATE, 2, 9.123, "9.12"),
        (Unit.COUNT, 0, 0, "0"),
    ],
)
def test_a_figure_is_written_in_its_unit(unit, decimals, value, text):
    assert figure_text(measured_in(unit, decimals), value) == text


@pytest.mark.parametrize("unit", Unit)
def test_what_is_missing_is_empty_and_never_nought(unit):
    indicator = measured_in(unit)
    assert [figure_text(indicator, None), change_text(indicator, None), percent_text(None)] == ["", "", ""]


@pytest.mark.parametrize(
    ("unit", "decimals", "change", "text"),
    [
        (Unit.COUNT, 0, 570, "+570"),
        (Unit.COUNT, 0, -74, "−74"),
        (Unit.PERCENT, 1, -1.9, "−1.9 points"),
        (Unit.MONEY, 0, 1200, "+£1,200"),
        (Unit.MONEY, 0, -1200, "−£1,200"),
        (Unit.MONEY, 0, 0, "£0"),
    ],
)
def test_a_change_is_written_in_its_unit(unit, decimals, change, text):
    assert change_text(measured_in(unit, decimals), change) == text


@pytest.mark.parametrize(
    ("unit", "decimals", "change", "text"),
    [
        (Unit.COUNT, 0, 570, "570 more"),
        (Unit.COUNT, 0, -1099, "1,099 fewer"),
        (Unit.PERCENT, 0, 1, "1 point higher"),
        (Unit.PERCENT, 1, -1.9, "1.9 points lower"),
        (Unit.MONEY, 0, -1200, "£1,200 lower"),
        (Unit.RATE, 2, 0.25, "0.25 higher"),
        (Unit.COUNT, 0, 0, "no change"),
        (Unit.PERCENT, 0, 0.3, "almost no change"),
    ],
)
def test_a_change_is_said_in_words(unit, decimals, change, text):
    assert more_or_less(measured_in(unit, decimals), change) == text


@given(st.sampled_from(Unit), st.integers(-10_000, 10_000).filter(bool))
def test_the_direction_word_agrees_with_the_sign(unit, change):
    said = more_or_less(measured_in(unit), change)
    assert said.endswith(("more", "higher") if change > 0 else ("fewer", "lower"))


@pytest.mark.parametrize(("percent", "text"), [(4.743, "+4.7%"), (-25.388, "−25.4%"), (-0.04, "0.0%"), (0, "0.0%")])
def test_a_relative_change_has_its_sign(percent, text):
    assert percent_text(percent) == text


@pytest.mark.parametrize(
    ("direction", "text"), [(Direction.UP, "at least 375"), (Direction.DOWN, "at most 375"), (Direction.NONE, "375")]
)
def test_a_target_says_its_side(direction, text):
    assert target_words(measured_in(Unit.COUNT, direction=direction), 375) == text


def test_a_capital_is_put_only_in_front():
    assert capital("to quarter 2 of NHS") == "To quarter 2 of NHS"
    assert capital("") == ""
