"""Whether whole counts can stand behind a printed percentage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.attainability import attainability_sentence, bases_before, counts_after, counts_behind
from csp_desktop.domain.numbers import rounded

sizes = st.integers(1, 2000)
places = st.integers(0, 2)


@pytest.mark.parametrize(
    ("percent", "size", "decimals", "counts"),
    [
        (91.4, 105, 1, [96]),
        (37.5, 65, 1, []),
        (37.5, 64, 1, [24]),
        (88.6, 324, 1, [287]),
        (50, 3, 0, []),
        (0, 7, 0, [0]),
        (100, 7, 0, [7]),
        (101, 7, 0, []),
        (50, 400, 0, [198, 199, 200, 201, 202]),
    ],
)
def test_a_printed_percentage_needs_a_whole_count(percent, size, decimals, counts):
    assert list(counts_behind(percent, size, decimals)) == counts


def test_a_sentence_names_the_nearest_percentages():
    assert attainability_sentence(91.4, 105, 1) == ""
    assert (
        attainability_sentence(37.5, 65, 1)
        == "No whole number of 65 is 37.5%: 24 of 65 is 36.92% and 25 of 65 is 38.46%."
    )
    assert attainability_sentence(110, 10, 0) == "No whole number of 10 is 110%: it is more than all of them."


@pytest.mark.parametrize(
    ("change", "base", "counts"),
    [(-40, 54, []), (-31, 54, [37]), (3, 36, [37]), (31, 219, [286, 287]), (-100, 5, [0])],
)
def test_a_printed_change_needs_a_whole_count_after_it(change, base, counts):
    assert list(counts_after(change, base, 0)) == counts


def test_a_printed_change_needs_a_whole_base_before_it():
    assert 219 in bases_before(31, 287, 0)
    assert list(bases_before(-40.7, 3, 1)) == []
    assert bases_before(-100, 0, 0) is None


@given(sizes, st.data(), places)
def test_what_is_printed_of_a_count_is_always_attainable(size, data, decimals):
    count = data.draw(st.integers(0, size))
    percent = float(rounded(count * 100 / size, decimals))
    assert count in counts_behind(percent, size, decimals)


@given(sizes, st.integers(0, 4000), places)
def test_a_change_leads_from_its_base_to_its_count_and_back(base, count, decimals):
    change = float(rounded((count - base) * 100 / base, decimals))
    assert count in counts_after(change, base, decimals)
    bases = bases_before(change, count, decimals)
    assert bases is None or base in bases
