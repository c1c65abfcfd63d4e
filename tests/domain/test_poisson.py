"""Poisson's chances, against the plain sum and against each other."""

from __future__ import annotations

from fractions import Fraction
from math import exp, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.poisson import at_least, at_most, mean_for_at_least, mean_for_at_most

counts = st.integers(0, 60)
means = st.floats(0.01, 60)
chances = st.floats(0.0001, 0.9)


@given(counts, means)
def test_chances_are_those_of_the_plain_sum(count, mean):
    terms = (Fraction(mean) ** each / factorial(each) for each in range(count + 1))
    assert at_most(count, mean) == pytest.approx(float(sum(terms)) * exp(-mean), rel=1e-9, abs=1e-15)


@given(counts, means)
def test_a_count_is_at_most_so_many_or_more(count, mean):
    assert at_most(count, mean) + at_least(count + 1, mean) == pytest.approx(1)


@given(st.integers(1, 3000), chances)
def test_the_mean_found_gives_its_chance_back(count, chance):
    assert at_least(count, mean_for_at_least(count, chance)) == pytest.approx(chance, rel=1e-6)
    assert at_most(count, mean_for_at_most(count, chance)) == pytest.approx(chance, rel=1e-6)


def test_without_events_expected_there_are_none():
    assert (at_most(0, 0), at_most(3, 0), at_least(1, 0), at_least(0, 0)) == (1, 1, 0, 1)
    assert (at_most(-1, 5), at_least(0, 5), mean_for_at_least(0, 0.025)) == (0, 1, 0)


def test_far_tails_do_not_vanish():
    assert at_least(400, 200) == pytest.approx(3.7e-35, rel=0.05)
    assert 0 < at_most(100, 400) < 1e-60
