"""The benchmarks' table says what was measured, beside what, and whether the bound is kept."""

from __future__ import annotations

from tests.benchmarks.table import Row, as_text

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
