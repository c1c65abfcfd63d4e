"""Layouts along time that mix what the others have apart: several tiers, totals between, tables that touch."""

from __future__ import annotations

from tests.returns.canvas import CALENDAR, FINANCIAL, Canvas, months
from tests.returns.layouts_along_time import LAYOUTS, OFFENCES, WARDS, YEARS, layout

_BEFORE = frozenset(LAYOUTS)


@layout
def outturn_and_target_before_quarters(c: Canvas) -> None:
    c.write(1, 1, "Indicators 2016/17")
    c.write(2, 1, "Indicator", "2015/16 Outturn", "2016/17 Target", "Q1", "Q2", "Q3", "Q4")
    c.down(3, 1, *OFFENCES)
    c.table(3, 2, OFFENCES, ("2015/16", "2016/17", *(f"2016/17-Q{n}" for n in range(1, 5))))


@layout
def years_and_their_change_under_things(c: Canvas) -> None:
    c.write(1, 1, "Crime by ward")
    c.write(3, 2, "Burglary", None, None, "Robbery")
    c.merge(3, 2, columns=3)
    c.merge(3, 5, columns=3)
    c.write(4, 1, "Ward", "2014/15", "2015/16", "% change", "2014/15", "2015/16", "% change")
    c.down(5, 1, *WARDS)
    for step, ward in enumerate(WARDS):
        c.table(5 + step, 2, (f"{ward} Burglary",), ("2014/15", "2015/16", "2015/16"))
        c.table(5 + step, 5, (f"{ward} Robbery",), ("2014/15", "2015/16", "2015/16"))


@layout
def months_to_come_are_blank(c: Canvas) -> None:
    c.write(1, 1, "Referrals 2016/17")
    c.write(2, 1, "Month", *WARDS)
    c.down(3, 1, *FINANCIAL)
    c.table(3, 2, WARDS, months(2016)[:7], turned=True)


@layout
def years_over_quarters_over_months(c: Canvas) -> None:
    c.write(1, 1, "Incidents")
    c.write(2, 2, "2016/17")
    c.merge(2, 2, columns=12)
    for place in range(4):
        c.write(3, 2 + 3 * place, f"Q{place + 1}")
        c.merge(3, 2 + 3 * place, columns=3)
    c.write(4, 1, "Type", *FINANCIAL)
    c.down(5, 1, *OFFENCES)
    c.table(5, 2, OFFENCES, months(2016))


@layout
def tables_that_touch(c: Canvas) -> None:
    c.write(1, 1, "Wards 2016/17")
    c.write(2, 1, "Burglary", *FINANCIAL[:4], "Robbery", *FINANCIAL[:4])
    c.down(3, 1, *WARDS)
    c.down(3, 6, *WARDS)
    c.table(3, 2, WARDS, months(2016)[:4])
    c.table(3, 7, WARDS, months(2016)[:4])


@layout
def totals_between_quarters_down(c: Canvas) -> None:
    c.write(1, 1, "Probation caseload")
    c.write(3, 1, "Year", "Quarter", "Community orders")
    for place, year in enumerate(YEARS):
        c.write(4 + place * 5, 1, year)
        c.merge(4 + place * 5, 1, rows=5)
        c.down(4 + place * 5, 2, "Q1", "Q2", "Q3", "Q4", "Total")
        c.table(4 + place * 5, 3, ("Community orders",), [*(f"{year}-Q{n}" for n in range(1, 5)), ""], turned=True)


@layout
def months_of_two_financial_years(c: Canvas) -> None:
    c.write(1, 1, "Incidents, latest year")
    names = [*(f"{name} 15" for name in CALENDAR[9:]), *(f"{name} 16" for name in CALENDAR[:9])]
    c.write(2, 1, "Type", *names, "12 months total")
    c.down(3, 1, *OFFENCES)
    c.table(3, 2, OFFENCES, [*months(2015, CALENDAR)[9:], *months(2016, CALENDAR)[:9], ""])


@layout
def a_plain_year_before_its_months(c: Canvas) -> None:
    c.write(1, 1, "Collisions")
    c.write(2, 1, "Severity", "2014", "2015", "Jan-16", "Feb-16", "Mar-16")
    c.down(3, 1, "Fatal", "Serious")
    c.table(3, 2, ("Fatal", "Serious"), ("2014", "2015", "2016-01", "2016-02", "2016-03"))


@layout
def codes_beside_labels(c: Canvas) -> None:
    c.write(1, 1, "Recorded crime")
    c.write(2, 1, "Code", "Force", *YEARS)
    for place, (code, name) in enumerate((("E23000035", "Devon & Cornwall"), ("E23000039", "Dorset"))):
        c.write(3 + place, 1, code, name)
        c.table(3 + place, 3, (name,), YEARS)


@layout
def text_numbers_under_months_down(c: Canvas) -> None:
    c.write(1, 1, "Calls received")
    c.write(2, 1, "Month", "999", "101")
    c.write(2, 2, "Emergency", "Non-emergency")
    for place, (name, period) in enumerate(zip(("Apr-16", "May-16", "Jun-16"), months(2016)[:3], strict=True)):
        c.write(3 + place, 1, name)
        for step, label in enumerate(("Emergency", "Non-emergency")):
            c.figure(3 + place, 2 + step, label, period, 1200.0 + 10 * place + step)
            c.write(3 + place, 2 + step, f"1,2{place}{step}")


@layout
def lines_at_the_foot_of_months_down(c: Canvas) -> None:
    c.write(1, 1, "Crime 2016/17")
    c.write(2, 1, "Month", *OFFENCES)
    c.down(3, 1, *FINANCIAL[:8], "Year to date", "Same period last year", "% change")
    c.table(3, 2, OFFENCES, [*months(2016)[:8], "", "", ""], turned=True)


@layout
def stacked_years_with_their_own_titles(c: Canvas) -> None:
    for place, name in enumerate(OFFENCES):
        top = 1 + 7 * place
        c.write(top, 1, f"Table {place + 1}: {name}")
        c.write(top + 1, 1, "Force", *YEARS)
        c.down(top + 2, 1, "Devon", "Dorset")
        c.table(top + 2, 2, (f"Devon {name}", f"Dorset {name}"), YEARS)
        c.write(top + 4, 1, "Source: Home Office")


@layout
def quarters_down_of_calendar_years(c: Canvas) -> None:
    c.write(1, 1, "Prison receptions")
    c.write(2, 1, "Quarter", "Remand", "Sentenced")
    c.down(3, 1, "Jan-Mar 2016", "Apr-Jun 2016", "Jul-Sep 2016", "Oct-Dec 2016")
    periods = ("2015/16-Q4", "2016/17-Q1", "2016/17-Q2", "2016/17-Q3")
    c.table(3, 2, ("Remand", "Sentenced"), periods, turned=True)


@layout
def financial_years_down_and_areas_across_with_a_total(c: Canvas) -> None:
    c.write(1, 1, "Deliberate fires")
    c.write(3, 1, "Financial year", *WARDS, "Total")
    c.down(4, 1, *YEARS)
    c.table(4, 2, (*WARDS, "Total"), YEARS, turned=True)


@layout
def a_title_over_the_middle_of_months_down(c: Canvas) -> None:
    c.write(1, 2, "Recorded crime by type")
    c.merge(1, 2, columns=3)
    c.write(2, 1, "Month", *OFFENCES)
    c.down(3, 1, "Apr 2016", "May 2016", "Jun 2016")
    c.table(3, 2, OFFENCES, months(2016)[:3], turned=True)


@layout
def notes_among_the_months(c: Canvas) -> None:
    c.write(1, 1, "Recorded crime")
    c.write(2, 1, "Month", *OFFENCES, "Comment")
    c.down(3, 1, "Apr-16", "May-16 (p)", "Jun-16 [note 1]")
    c.table(3, 2, OFFENCES, months(2016)[:3], turned=True)
    c.down(3, 5, "A quiet month", "Carnival week", "Provisional")


MIXED = LAYOUTS.keys() - _BEFORE
"""The names of these layouts."""
