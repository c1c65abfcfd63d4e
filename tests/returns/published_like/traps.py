"""Habits of published tables that lead a reader astray: open years, rows that go on below, two over one month."""

from __future__ import annotations

from tests.returns.canvas import FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import (
    CHANGE,
    CSPS,
    CUMULATIVE,
    PERCENT,
    TARGET,
    line,
    percent,
    published,
    quarters,
    told,
    years,
)

BODY = "Traps"
WARDS = ("Ham", "Honicknowle", "Budshead")


@published(BODY)
def two_things_over_the_same_months(c: Canvas) -> None:
    c.write(1, 1, "Ward tracker")
    c.write(2, 2, "ASB incidents", None, None, "Criminal damage")
    c.merge(2, 2, 1, 3)
    c.merge(2, 5, 1, 3)
    c.write(3, 1, "Ward", *("Apr-16", "May-16", "Jun-16") * 2)
    for place, name in enumerate(WARDS):
        c.write(4 + place, 1, name)
        line(c, 4 + place, 2, f"{name} ASB", months(2016)[:3])
        line(c, 4 + place, 5, f"{name} Criminal damage", months(2016)[:3])


@published(BODY)
def quarters_of_an_open_year(c: Canvas) -> None:
    c.write(1, 1, "Missing persons 2016")
    c.write(3, 1, "Risk", "Q1", "Q2", "Q3", "Q4")
    for place, name in enumerate(("High", "Medium")):
        c.write(4 + place, 1, name, 10 + place, 12, 9, 14)


@published(BODY)
def rates_below_their_counts(c: Canvas) -> None:
    c.write(1, 1, "Key offences, Derby")
    c.write(3, 1, "Offence", *years(2013, 2015))
    row = 4
    for name in ("Burglary", "Robbery"):
        c.write(row, 1, name)
        line(c, row, 2, name, years(2013, 2015))
        c.write(row + 1, 1, f"{name} per 1,000 population")
        for step, year in enumerate(years(2013, 2015)):
            c.figure(row + 1, 2 + step, f"{name} per 1,000", year, 3.4 + step / 10)
        row += 2


@published(BODY)
def parts_of_a_whole_below_it(c: Canvas) -> None:
    c.write(1, 1, "Violence recorded by the police")
    c.write(3, 1, "Offence", *quarters(2015, 2015))
    c.write(3, 2, "Q1 2015-16", "Q2 2015-16", "Q3 2015-16", "Q4 2015-16")
    for place, name in enumerate(("All violence", "of which: domestic", "of which: alcohol related", "Population")):
        c.write(4 + place, 1, name)
        line(c, 4 + place, 2, name, quarters(2015, 2015))


@published(BODY)
def measures_within_areas_over_months(c: Canvas) -> None:
    c.write(1, 1, "District dashboard 2016/17")
    c.write(3, 1, "District", "Measure", *FINANCIAL[:8], "YTD", "Last YTD", "% change")
    row = 4
    for _, area in CSPS[:2]:
        c.write(row, 1, area)
        c.merge(row, 1, 2)
        for name in ("All crime", "ASB"):
            c.write(row, 2, name)
            line(c, row, 3, f"{area} {name}", months(2016)[:8])
            total = sum(float(c.sheet.cell(row, 3 + step).value) for step in range(8))
            c.figure(row, 11, f"{area} {name}", "2016-11", total, CUMULATIVE)
            c.figure(row, 12, f"{area} {name}", "2015-11", total + 10, CUMULATIVE)
            percent(c, row, 13, f"{area} {name}", "2016-11", round(-1000 / (total + 10), 5), PERCENT)
            row += 1


@published(BODY)
def measures_across_periods_and_targets_down(c: Canvas) -> None:
    c.write(1, 1, "Youth offending service 2016/17")
    c.write(3, 1, None, "First time entrants", "Custody rate", "Reoffending")
    for place, (name, period, kind) in enumerate(
        (
            ("2014/15 outturn", "2014/15", ""),
            ("2015/16 outturn", "2015/16", ""),
            ("Q1 2016/17", "2016/17-Q1", ""),
            ("Q2 2016/17", "2016/17-Q2", ""),
            ("2016/17 target", "2016/17", TARGET),
        )
    ):
        c.write(4 + place, 1, name)
        for step, head in enumerate(("First time entrants", "Custody", "Reoffending")):
            c.figure(4 + place, 2 + step, head, period, kind=kind)


@published(BODY)
def a_break_among_the_years(c: Canvas) -> None:
    c.write(1, 1, "Incidents of anti-social behaviour recorded by the police, England and Wales")
    c.write(3, 1, "Year", "Incidents", "Rate per 1,000")
    row = 4
    for year in years(2009, 2014):
        if year == "2012/13":
            c.write(row, 1, "Series break: new categories were introduced")
            row += 1
        c.write(row, 1, year)
        c.figure(row, 2, "Incidents", year)
        c.figure(row, 3, "Rate", year, 40.5 + row)
        row += 1


@published(BODY)
def actual_last_year_and_variance_in_groups(c: Canvas) -> None:
    c.write(1, 1, "Acquisitive crime, November 2016")
    c.write(3, 2, "Month", None, None, "Year to date")
    c.merge(3, 2, 1, 3)
    c.merge(3, 5, 1, 3)
    c.write(4, 1, "Offence", *("2015/16", "2016/17", "Variance") * 2)
    for place, name in enumerate(("Burglary dwelling", "Robbery", "Theft from vehicle")):
        row = 5 + place
        c.write(row, 1, name)
        c.figure(row, 2, name, "2015-11", 20 + place)
        c.figure(row, 3, name, "2016-11", 25 + place)
        c.figure(row, 4, name, "2016-11", 5, CHANGE)
        c.figure(row, 5, name, "2015-11", 200 + place, CUMULATIVE)
        c.figure(row, 6, name, "2016-11", 220 + place, CUMULATIVE)
        c.figure(row, 7, name, "2016-11", 20, CHANGE)


@published(BODY)
def percentages_as_whole_numbers(c: Canvas) -> None:
    c.write(1, 1, "Satisfaction and outcomes by force, year ending September 2016")
    c.write(3, 1, "Force", "Positive outcome rate %", "Victim satisfaction (%)", "Offences")
    for place, name in enumerate(("Derbyshire", "Sussex")):
        c.write(4 + place, 1, name)
        c.figure(4 + place, 2, f"{name} Positive outcome rate", "~2016-09", 23 + place)
        c.figure(4 + place, 3, f"{name} Victim satisfaction", "~2016-09", 81 + place)
        c.figure(4 + place, 4, f"{name} Offences", "~2016-09", 2300 + place)


@published(BODY)
def totals_of_rows_and_columns(c: Canvas) -> None:
    c.write(1, 1, "Licensing visits by officers")
    c.write(2, 1, "Premises", "Apr 2016", "May 2016", "Jun 2016", "Jul 2016", "Total")
    names = ("Pubs", "Off-licences", "Total")
    for place, name in enumerate(names):
        c.write(3 + place, 1, name)
        for step, period in enumerate(months(2016)[:4]):
            c.figure(3 + place, 2 + step, name, period, (5 + step, 7 + step, 12 + 2 * step)[place])
        c.figure(3 + place, 6, name, "2016-07", (26, 34, 60)[place], CUMULATIVE)


@published(BODY)
def numbers_with_the_share_behind_them(c: Canvas) -> None:
    c.write(1, 1, "Victims by ethnicity")
    c.write(2, 1, "Group", "2014/15", "2015/16")
    rows = (("White", 120, 60), ("Asian", 50, 25), ("Not stated", 30, 15))
    for place, (name, number, share) in enumerate(rows):
        c.write(3 + place, 1, name, f"{number} ({share}%)", f"{number + 1} ({share}%)")


@published(BODY)
def area_and_quarter_in_each_row(c: Canvas) -> None:
    c.write(1, 1, "MARAC by area and quarter")
    c.write(3, 1, "Area", "Quarter", "Cases", "Repeats", "% repeats")
    row = 4
    for _, area in CSPS[:3]:
        for number, period in enumerate(quarters(2015, 2015), 1):
            c.write(row, 1, area, f"Q{number} 2015/16")
            c.figure(row, 3, f"{area} Cases", period)
            c.figure(row, 4, f"{area} Repeats", period, 10 + row)
            told(c, row, 5, 20.5 + row / 10, f"{area} repeats", period, 20.5 + row / 10)
            row += 1
