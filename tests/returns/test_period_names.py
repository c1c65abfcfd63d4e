"""What headings call their periods, and what is no period."""

from __future__ import annotations

import pytest

from csp_desktop.returns.labels.headings import heading_in

NAMES = {
    "2016-04": ("Apr-16", "April 2016", "Apr '16", "2016-04", "2016M04", "201604", "01/04/2016", "2016 Apr"),
    "2016/17-Q1": (
        "Q1 2016/17", "2016/17 Q1", "1st quarter 2016/17", "Apr to Jun 2016", "Apr-Jun 2016", "Q1 (Apr-Jun) 2016",
        "Jun-16 quarter", "Quarter ending June 2016", "3 months to 30 June 2016", "Q1 2016 (Apr - Jun)",
        "Q1 Apr-Jun 2016",
    ),
    "2015/16-Q4": ("Jan-Mar 2016", "Jan 2016 to Mar 2016", "Q1 2016 (Jan-Mar)", "Quarter 1 (January to March) 2016"),
    "2016/17-H1": ("H1 2016/17", "1st half 2016/17", "Apr-Sep 2016", "6 months to September 2016"),
    "2014/15": (
        "2014/15", "2014-15", "FY2014/15", "14/15", "2014-2015", "2014/2015", "Year ending March 2015",
        "Apr '14 to Mar '15",        "1 April 2014 to 31 March 2015", "FY15", "Financial year 2014/15",
    ),
    "2014": ("2014", "Jan-Dec 2014", "Calendar year 2014"),
}  # fmt: skip
ROLLING = (
    "12 months to Sep 2014",
    "Year to September 2014",
    "Rolling 12 months to Sep 14",
    "Oct-13 to Sep-14",
    "12m to Sep-14",
)


@pytest.mark.parametrize(("period", "text"), [(period, text) for period, texts in NAMES.items() for text in texts])
def test_a_heading_names_its_period_as_people_write_it(period: str, text: str) -> None:
    heading = heading_in(text)
    assert heading is not None
    assert not heading.rolling
    assert str(heading.in_year(heading.financial_year or 0)) == period


@pytest.mark.parametrize("text", ROLLING)
def test_twelve_months_up_to_a_month_are_no_month(text: str) -> None:
    heading = heading_in(text)
    assert heading is not None
    assert heading.rolling
    assert (heading.number, heading.year) == (9, 2014)


@pytest.mark.parametrize("text", ["Apr-Dec 2016", "1 April to 31 December 2016", "April 2016 - December 2016"])
def test_months_from_april_that_are_no_period_are_the_year_to_the_last_of_them(text: str) -> None:
    heading = heading_in(text)
    assert heading is not None
    assert (heading.number, heading.year, heading.words) == (12, 2016, "year to date")


@pytest.mark.parametrize("text", ["2015/16R", "2015/16 [r][e]", "2015/16 (1)", "2015‑16", "2015/16 (p)", "2015/16 (£)"])
def test_marks_behind_a_year_are_no_part_of_it(text: str) -> None:
    heading = heading_in(text)
    assert heading is not None
    assert str(heading.in_year(0)) == "2015/16"


@pytest.mark.parametrize("text", ["Q1 2016", "2016 Q1", "Quarter 1 2016", "2016Q1"])
def test_a_quarter_of_a_plain_year_is_left_open(text: str) -> None:
    heading = heading_in(text)
    assert heading is not None
    assert (heading.number, heading.year, heading.open_year) == (1, None, 2016)


@pytest.mark.parametrize(
    "text",
    [
        "2016/17 YTD", "2016/17 (to date)", "Change 2014/15 to 2015/16", "2015/16 % change",
        "3 months to May 2016", "Mar-May 2016", "Jan - Jun 2016", "16/17 year olds", "Latest 12 months", "Q1 2016/18",
    ],
)  # fmt: skip
def test_what_is_no_period_of_the_calendar_is_no_heading(text: str) -> None:
    assert heading_in(text) is None
