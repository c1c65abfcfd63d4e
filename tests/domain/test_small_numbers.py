"""Small counts cannot be worked out from what is printed beside them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.disclosure import Flow, kept_back
from csp_desktop.domain.small_numbers import (
    is_small,
    reveals_small,
    run_kept_back,
    shown_table,
    table_kept_back,
    too_few,
    with_totals,
)

Equation = list[int]

cells = st.integers(0, 12)
tables = st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(
    lambda size: st.lists(st.lists(cells, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0])
)
small_tables = st.lists(st.lists(st.integers(0, 4), min_size=2, max_size=2), min_size=2, max_size=2)


def solved(equations: Sequence[Equation], unknowns: int) -> set[int]:
    """Return which unknowns the equations determine: those alone in a row once the system is fully reduced."""
    rows = [[Fraction(each) for each in equation] for equation in equations]
    done = 0
    for column in range(unknowns):
        pivot = next((place for place in range(done, len(rows)) if rows[place][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [each / rows[done][column] for each in rows[done]]
        for place, row in enumerate(rows):
            if place != done and row[column]:
                rows[place] = [a - row[column] * b for a, b in zip(row, rows[done], strict=True)]
        done += 1
    filled = ([column for column, each in enumerate(row) if each] for row in rows)
    return {row[0] for row in filled if len(row) == 1}


def sums_of_table(height: int, width: int) -> list[dict[tuple[int, int], int]]:
    """Return what holds in a printed table: each row and each column less its total is nought."""
    rows = [{(row, column): 1 for column in range(width)} | {(row, width): -1} for row in range(height + 1)]
    columns = [{(row, column): 1 for row in range(height)} | {(height, column): -1} for column in range(width + 1)]
    return rows + columns


def equations_of(sums, hidden) -> list[Equation]:
    unknowns = sorted(hidden)
    return [[each.get(unknown, 0) for unknown in unknowns] for each in sums]


def consistent(shown, highest: int):
    """Yield every table whose hidden cells are at least 1 and that agrees with all that is shown."""
    for values in product(range(highest + 1), repeat=4):
        full = with_totals([list(values[:2]), list(values[2:])])
        pairs = [(a, b) for line, other in zip(full, shown, strict=True) for a, b in zip(line, other, strict=True)]
        if all(a == b if b is not None else a >= 1 for a, b in pairs):
            yield full


def test_one_cell_alone_is_determined_by_its_totals():
    assert solved(equations_of(sums_of_table(2, 2), {(0, 0)}), 1) == {0}
    assert solved(equations_of(sums_of_table(2, 2), {(0, 0), (0, 1)}), 2) == {0, 1}


@given(tables)
def test_the_printed_totals_determine_no_cell_that_is_kept_back(rows):
    hidden = table_kept_back(rows)
    sums = sums_of_table(len(rows), len(rows[0]))
    assert solved(equations_of(sums, hidden), len(hidden)) == set()


@given(small_tables)
def test_nor_do_they_where_every_cell_kept_back_is_known_to_be_at_least_one(rows):
    shown = shown_table(rows)
    possible = list(consistent(shown, 8))
    for row, line in enumerate(shown):
        for column, count in enumerate(line):
            assert count is not None or len({table[row][column] for table in possible}) > 1


@given(tables, st.integers(0, 12))
def test_every_small_count_is_kept_back_and_no_nought(rows, below):
    for line, shown in zip(with_totals(rows), shown_table(rows, below), strict=True):
        for count, seen in zip(line, shown, strict=True):
            assert seen in (count, None)
            assert (seen is None) or not is_small(count, below)
            assert count or seen == 0


@given(tables)
def test_a_table_without_small_counts_is_shown_whole(rows):
    rows = [[count * 5 for count in row] for row in rows]
    assert table_kept_back(rows) == frozenset()


@given(st.lists(cells, min_size=1, max_size=12))
def test_running_totals_determine_no_period_that_is_kept_back(counts):
    periods, totals = run_kept_back(counts)
    hidden = {(0, place) for place in periods} | {(1, place) for place in totals}
    sums = [{(1, place - 1): 1, (0, place): 1, (1, place): -1} for place in range(len(counts))]
    assert solved(equations_of(sums, hidden), len(hidden)) == set()


def test_a_second_cell_goes_in_the_row_and_in_the_column():
    assert shown_table([[3, 20, 30], [40, 50, 60], [70, 80, 90]]) == (
        (None, None, 30, 53),
        (None, None, 60, 150),
        (70, 80, 90, 240),
        (113, 150, 180, 443),
    )


def test_the_hate_crimes_of_one_month_cannot_be_told_by_their_kind():
    assert shown_table([[1, 2, 40, 0]])[0] == (None, None, 40, 0, 43)


def test_a_total_goes_only_where_it_must():
    assert shown_table([[3, 0], [0, 9]]) == ((None, 0, None), (0, 9, 9), (None, 9, None))


def test_two_ones_with_their_sum_would_tell_each_other():
    shown = shown_table([[1, 1, 30], [20, 20, 30]])
    assert shown[0][2] is None or shown[0][3] is None


def test_a_small_month_hides_the_running_totals_that_tell_it():
    assert run_kept_back([10, 3, 20]) == ({0, 1}, {0})
    assert run_kept_back([10, 20, 3]) == ({1, 2}, {1})


def test_empty_tables_and_years_are_shown():
    assert (table_kept_back([]), run_kept_back([])) == (frozenset(), (frozenset(), frozenset()))


@pytest.mark.parametrize("rows", [[[1, 2], [3]], [[1, -2]]])
def test_what_is_no_table_of_counts_is_a_fault(rows):
    with pytest.raises(ValueError, match="table"):
        table_kept_back(rows)


def test_counts_that_do_not_balance_are_a_fault():
    with pytest.raises(ValueError, match="balance"):
        kept_back([Flow("a", "b", 3, 1)], [0])
    with pytest.raises(ValueError, match="below 0"):
        run_kept_back([-1])


@pytest.mark.parametrize(("count", "small"), [(0, False), (1, True), (4, True), (5, False), (400, False)])
def test_one_to_four_are_small_by_default_and_nought_is_not(count, small):
    assert is_small(count) == small


@pytest.mark.parametrize(
    ("numerator", "denominator", "reveals"),
    [(41, 202, False), (3, 202, True), (200, 202, True), (0, 202, False), (202, 202, False), (0, 3, True)],
)
def test_a_percentage_of_a_small_part_or_rest_gives_it_away(numerator, denominator, reveals):
    assert reveals_small(numerator, denominator) == reveals


def test_too_few_give_no_status():
    assert too_few(32, 50) == "Small numbers: 32 where a status needs 50."
    assert (too_few(50, 50), too_few(None, 50), too_few(5, 0)) == ("", "", "")
