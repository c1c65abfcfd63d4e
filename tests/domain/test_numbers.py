"""Numbers as they are printed: rounded once, halves away from zero, true minus signs, no binary noise."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.numbers import difference, exact, percent_of, printed, printed_signed, rounded, scaled, total

places = st.integers(0, 4)
decimals = st.decimals(-10_000_000, 10_000_000, places=3)
finite = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (12586, 0, "12,586"),
        (1234567.5, 0, "1,234,568"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-2.5, 0, "−3"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (-0.4, 0, "0"),
        (-0.0, 1, "0.0"),
        (91.4, 1, "91.4"),
        (-74, 0, "−74"),
        (-12586.25, 1, "−12,586.3"),
        (1e30, 1, "1" + ",000" * 10 + ".0"),
    ],
)
def test_a_number_is_printed_for_people(value, places, text):
    assert printed(value, places) == text


@pytest.mark.parametrize(("value", "text"), [(570, "+570"), (-1099, "−1,099"), (0, "0"), (-0.4, "0"), (0.4, "0")])
def test_a_change_has_its_sign_unless_it_is_nought(value, text):
    assert printed_signed(value) == text


@given(finite, places)
def test_every_number_can_be_printed_and_read_again(value, places):
    text = printed(value, places)
    assert "-" not in text
    assert text.replace("−", "").strip("0.") or "−" not in text
    assert Decimal(text.replace(",", "").replace("−", "-")) == rounded(value, places)


@given(finite, places)
def test_rounding_is_to_the_nearest_and_the_same_on_both_sides_of_nought(value, places):
    assert abs(Decimal(repr(value)) - rounded(value, places)) <= Decimal(5).scaleb(-places - 1)
    assert rounded(-value, places) == -rounded(value, places)


@given(decimals, places)
def test_halves_go_away_from_nought(number, places):
    half = Decimal(int(number)) + Decimal(5).scaleb(-places - 1).copy_sign(number)
    assert abs(rounded(float(half), places)) > abs(half)


@given(st.lists(decimals))
def test_a_total_is_what_a_person_adds_up(numbers):
    assert exact(total([float(each) for each in numbers])) == sum(numbers)


@given(decimals, decimals)
def test_a_difference_is_what_a_person_takes_away(number, other):
    assert exact(difference(float(number), float(other))) == number - other


def test_no_binary_noise_is_in_a_sum_or_a_percentage():
    assert total([0.1, 0.2]) == 0.3
    assert total([2.0**53, 1.0, -(2.0**53)]) == 1.0
    assert difference(0.3, 0.1) == 0.2
    assert scaled(0.57, 2) == 57.0


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(0.2, 0.1, 200), (-570, 12016, -4.743675099866844), (5, -10, 50), (5, 0, None), (5, 5e-324, None)],
)
def test_there_is_no_percentage_of_nought_or_next_to_nothing(part, whole, percent):
    assert percent_of(part, whole) == percent
