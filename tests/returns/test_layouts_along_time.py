"""Every layout along time: all its cells found, none wrong, none made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.returns.canvas import plain_findings, read, score
from tests.returns.layouts_along_time import LAYOUTS

NOT_YET = (
    "months_down_years_across",
    "months_down_years_across_with_total",
    "calendar_months_down_calendar_years_across",
    "months_down_indicators_across",
    "months_down_indicators_across_year_in_title",
    "real_dates_down_areas_across",
    "years_down_indicators_across",
    "plain_years_down_indicators_across",
    "quarters_down_with_the_year_beside",
    "quarters_down_with_the_year_merged_beside",
    "calendar_months_across_plain_years_down",
    "headings_repeated_after_a_page",
    "side_by_side_with_a_gap",
    "side_by_side_on_other_rows",
    "stacked_with_months_down",
    "across_and_then_down",
    "a_table_that_begins_anywhere",
    "the_year_in_the_sheets_name",
    "a_few_thousand_months_of_areas",
    "two_rows_of_groups_over_months_down",
    "years_down_then_quarters",
    "months_down_of_several_years",
    "year_lines_between_months_down",
    "a_total_row_of_years_beside_months_down",
)
"""Layouts that are still to be read."""


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in NOT_YET])
def test_a_layout_is_read_whole_and_right(name: str, tmp_path: Path) -> None:
    canvas = LAYOUTS[name]()
    reading = read(canvas, tmp_path)
    found = score(canvas, reading)
    assert (found.found, found.wrong, found.invented) == (found.of, (), ()), plain_findings(reading)
