"""The benchmarks' table says what was measured, beside what, and whether the bound is kept."""

from __future__ import annotations

from tests.benchmarks.shares import percentile
from tests.benchmarks.table import Note, Row, as_text, time_text

ROW = Row("start", 0.3, 1.5, "a bare window", 0.2)


def test_a_ratio_is_to_what_stands_beside_it():
    assert ROW.ratio == 0.3 / 0.2
    assert ROW.holds


def test_a_bound_in_seconds_stands_alone():
    assert Row("edit", 0.012, 0.016).holds
    assert not Row("edit", 0.017, 0.016).holds


def test_a_bound_that_is_not_kept_is_said():
    kept, broken = as_text([ROW, Row("start", 0.4, 1.5, "a bare window", 0.2)]).splitlines()[1:]
    assert kept.split()[-2:] == ["1.50", "1.50"]
    assert broken.split()[-4:] == ["2.00", "1.50", "too", "slow"]


def test_numbers_stand_in_line_under_their_heading():
    heading, first, second = as_text([ROW, Row("edit", 1.25, 2.0)]).splitlines()
    end = heading.index("measured") + len("measured")
    assert first[:end].endswith("300.0 ms")
    assert second[:end].endswith("1.25 s")


def test_a_row_without_a_bound_holds_and_shows_none():
    row = Row("read", 5.0, None, "openpyxl", 4.0)
    assert row.holds
    assert as_text([row]).splitlines()[1].split()[-1] == "1.25"


def test_notes_stand_under_the_table():
    assert as_text([Note("Ten files."), ROW]).splitlines()[2:] == ["", "Ten files."]


def test_short_times_are_told_in_short_units():
    assert [time_text(each) for each in (1.5, 0.0161, 0.0000081)] == ["1.50 s", "16.1 ms", "8 µs"]


def test_a_percentile_is_the_time_that_so_many_do_not_exceed():
    assert percentile([float(each) for each in range(200, 0, -1)], 95) == 190
    assert percentile([3.0], 95) == 3.0
