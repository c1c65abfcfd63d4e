"""Which published differences are more than chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.intervals import difference_of_counts
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.significance import Significance, change_sentence, two_counts, two_proportions

counts = st.integers(1, 9000)


@pytest.mark.parametrize(
    ("count", "other", "z", "words"),
    [
        (4799, 4786, "0.13", "within chance"),
        (1632, 1739, "−1.84", "within chance"),
        (525, 629, "−3.06", "more than chance"),
        (2527, 2713, "−2.57", "more than chance"),
        (391, 334, "2.12", "more than chance"),
        (7170, 6803, "3.10", "more than chance"),
        (287, 219, "3.02", "more than chance"),
        (1149, 1223, "−1.52", "within chance"),
        (1375, 1280, "1.84", "within chance"),
        (1044, 1081, "−0.80", "within chance"),
        (12586, 12016, "3.63", "more than chance"),
        (3230, 4329, "−12.64", "more than chance"),
    ],
)
def test_published_counts_against_the_year_before(count, other, z, words):
    found = two_counts(count, other)
    assert (printed(found.z, 2), found.words) == (z, words)


@pytest.mark.parametrize(
    ("this", "last", "z"),
    [
        ((31, 230), (41, 202), "−1.90"),
        ((62, 473), (65, 620), "1.34"),
        ((287, 324), (320, 383), "1.91"),
        ((387, 406), (436, 452), "−0.84"),
    ],
)
def test_published_percentages_against_the_year_before_are_all_within_chance(this, last, z):
    found = two_proportions(*this, *last)
    assert (printed(found.z, 2), found.words) == (z, "within chance")


def test_more_certainty_asks_for_more():
    assert two_counts(287, 219).beyond_chance
    assert not two_counts(287, 219, 99.8).beyond_chance


def test_nothing_is_said_of_what_cannot_be_compared():
    assert two_counts(0, 0) is None
    assert two_counts(-1, 5) is None
    assert two_proportions(0, 5, 0, 7) is None
    assert two_proportions(7, 7, 5, 5) is None
    assert two_proportions(1, 0, 1, 2) is None
    assert two_proportions(3, 2, 1, 2) is None


def test_the_words_say_how_certain_they_are():
    assert change_sentence(Significance(1)) == "The difference is within chance, at 95% confidence."
    assert change_sentence(Significance(9, 99.8)) == "The difference is more than chance explains, at 99.8% confidence."


@given(counts, counts)
def test_which_is_taken_first_only_turns_the_sign(count, other):
    assert two_counts(count, other).z == -two_counts(other, count).z


@given(counts, counts)
def test_a_difference_beyond_chance_has_an_interval_without_nought(count, other):
    found = difference_of_counts(count, other)
    assert two_counts(count, other).beyond_chance == (found.lower > 0 or found.upper < 0)
