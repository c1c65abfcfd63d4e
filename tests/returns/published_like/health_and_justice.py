"""After health bodies, the Ministry of Justice, the Youth Justice Board and SafeLives."""

from __future__ import annotations

from tests.returns.canvas import FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import (
    BASE,
    CSPS,
    CUMULATIVE,
    OTHER,
    cross,
    line,
    percent,
    published,
    quarters,
    told,
    years,
)

HEALTH, JUSTICE = "Health", "Justice"
AREAS = (("E06000015", "Derby"), ("E06000026", "Plymouth"), ("E08000018", "Rotherham"))


@published(HEALTH)
def assault_attendances_by_sex(c: Canvas) -> None:
    c.write(1, 1, "Derriford ED assault attendances 2015/16")
    c.write(3, 1, "Month", "Male", "Female", "Not known", "Total", "Of which alcohol-related")
    for place, (name, period) in enumerate(zip(FINANCIAL, months(2015), strict=True)):
        c.write(4 + place, 1, f"{name}-{period[2:4]}")
        cross(c, 4 + place, 2, ("",), ("Male", "Female", "Not known", "Total", "alcohol-related"), period)
    c.write(16, 1, "Grand Total")
    for step, name in enumerate(("Male", "Female", "Not known", "Total", "alcohol-related")):
        c.figure(16, 2 + step, name, "2015/16", 2000 + step)


@published(HEALTH)
def fingertips_download(c: Canvas) -> None:
    c.write(1, 1, "Indicator ID", "Indicator Name", "Parent Code", "Parent Name", "Area Code", "Area Name", "Area Type")
    c.write(1, 8, "Sex", "Age", "Category Type", "Category", "Time period", "Value", "Lower CI 95.0 limit")
    c.write(1, 15, "Upper CI 95.0 limit", "Lower CI 99.8 limit", "Upper CI 99.8 limit", "Count", "Denominator")
    c.write(1, 20, "Value note", "Recent Trend", "Compared to England value or percentiles", "Time period Sortable")
    name, row = "1.12i - Violent crime (including sexual violence) - hospital admissions for violence", 2
    for code, area in AREAS:
        for year in ("2013/14", "2014/15", "2015/16"):
            c.write(row, 1, 11201, name, "E12000004", "Region", code, area, "County & UA", "Persons", "All ages")
            c.write(row, 12, year)
            value = round((300 + row) / (250_000 + row) * 100_000, 2)
            c.figure(row, 13, f"{area} hospital admissions for violence", year, value)
            c.write(row, 14, value - 4, value + 4, value - 6, value + 6, 300 + row, 250_000 + row)
            c.write(row, 21, "Cannot be calculated", "Worse 95%", int(year[:4]) * 10000)
            row += 1


@published(HEALTH)
def admissions_with_limits_in_merged_years(c: Canvas) -> None:
    c.sheet.title = "Alcohol-specific"
    c.write(1, 1, "Alcohol-specific hospital admissions, directly age-standardised rate per 100,000")
    c.write(3, 1, "Code", "Local authority", "2013/14", None, None, None, "2014/15")
    c.merge(3, 3, 1, 4)
    c.merge(3, 7, 1, 4)
    heads = ("Number", "DSR per 100,000", "LCI", "UCI")
    c.write(4, 3, *heads, *heads)
    for place, (code, name) in enumerate(AREAS):
        c.write(5 + place, 1, code, name)
        for step, year in enumerate(("2013/14", "2014/15")):
            c.figure(5 + place, 3 + 4 * step, name, year, 900 + place)
            c.figure(5 + place, 4 + 4 * step, f"{name} DSR", year, 370.5 + place)
            c.figure(5 + place, 5 + 4 * step, f"{name} LCI", year, 360.5 + place, OTHER)
            c.figure(5 + place, 6 + 4 * step, f"{name} UCI", year, 380.5 + place, OTHER)


@published(HEALTH)
def treatment_completions_with_their_fractions(c: Canvas) -> None:
    c.sheet.title = "Recovery"
    c.write(1, 1, "Successful completions as a proportion of all in treatment")
    c.write(2, 2, "Apr 2014 to Mar 2015", None, None, "Apr 2015 to Mar 2016")
    c.merge(2, 2, 1, 3)
    c.merge(2, 5, 1, 3)
    c.write(3, 1, "Drug group", "n", "N", "%", "n", "N", "%")
    for place, name in enumerate(("Opiate", "Non-opiate", "Alcohol")):
        c.write(4 + place, 1, name)
        for step, year in enumerate(("2014/15", "2015/16")):
            part, whole = 60 + place * 5 + step, 800 - place * 99
            c.figure(4 + place, 2 + 3 * step, name, year, part)
            c.figure(4 + place, 3 + 3 * step, name, year, whole)
            percent(c, 4 + place, 4 + 3 * step, name, year, round(part / whole * 100, 4))


@published(HEALTH)
def deaths_in_three_years_together(c: Canvas) -> None:
    c.write(1, 1, "Deaths related to drug misuse by local authority, 3-year rate per 100,000")
    c.write(3, 1, "Code", "Area", "2011-13", "2012-14", "2013-15")
    for place, (code, name) in enumerate(AREAS):
        c.write(4 + place, 1, code, name, 4.1 + place, 4.4 + place, 4.9 + place)


@published(HEALTH)
def ambulance_calls_with_categories_over_months(c: Canvas) -> None:
    c.write(1, 1, "South Western Ambulance Service: assault related calls")
    c.write(2, 3, "2014/15", *[None] * 11, "2015/16")
    c.merge(2, 3, 1, 12)
    c.merge(2, 15, 1, 12)
    c.write(3, 1, "Locality", "Category", *FINANCIAL, *FINANCIAL)
    row = 4
    for name in ("Plymouth", "Torbay"):
        c.write(row, 1, name)
        c.merge(row, 1, 2)
        for category in ("Assault", "Overdose"):
            c.write(row, 2, category)
            line(c, row, 3, f"{name} {category}", months(2014) + months(2015))
            row += 1


@published(JUSTICE)
def reoffending_by_cohort_and_team(c: Canvas) -> None:
    c.sheet.title = "Table 15b"
    c.write(
        1, 1, "Table 15b: Juvenile proven reoffending data, by youth offending team, April 2013 to March 2014 cohort"
    )
    heads = (
        "Number of offenders in cohort",
        "Number of reoffenders",
        "Number of reoffences",
        "Proportion reoffending (%)",
    )
    c.write(3, 1, "Youth offending team", *heads)
    for place, (_, name) in enumerate(AREAS):
        c.write(4 + place, 1, name)
        for step, head in enumerate(heads[:3]):
            c.figure(4 + place, 2 + step, f"{name} {head}", "2013/14", 200 - 50 * step + place)
        c.figure(4 + place, 5, f"{name} Proportion reoffending", "2013/14", 37.1 + place)


@published(JUSTICE)
def first_time_entrants_over_calendar_and_rolling_years(c: Canvas) -> None:
    c.write(1, 1, "First time entrants to the youth justice system: rate per 100,000 of 10-17 population")
    heads = ("Jan 14 - Dec 14", "Apr 14 - Mar 15", "Jul 14 - Jun 15", "Oct 14 - Sep 15", "Jan 15 - Dec 15")
    c.write(3, 1, "YOT", *heads)
    for place, (_, name) in enumerate(AREAS):
        c.write(4 + place, 1, name)
        line(c, 4 + place, 2, name, ("~2014-12", "~2015-03", "~2015-06", "~2015-09", "~2015-12"))


@published(JUSTICE)
def court_receipts_by_calendar_quarter(c: Canvas) -> None:
    c.write(1, 1, "Table M1: Receipts, disposals and outstanding cases in the magistrates' courts")
    c.write(3, 1, "Year", "Quarter", "Receipts", "Disposals", "Outstanding")
    row = 4
    for year in (2014, 2015):
        c.write(row, 1, year)
        for number, name in enumerate(("Q1", "Q2", "Q3", "Q4"), 1):
            period = f"{year - 1}/{year % 100}-Q4" if number == 1 else f"{year}/{year % 100 + 1}-Q{number - 1}"
            c.write(row, 2, name)
            cross(c, row, 3, ("",), ("Receipts", "Disposals", "Outstanding"), period)
            row += 1
    c.write(row + 1, 1, "Quarters are calendar quarters: Q1 is January to March.")


@published(JUSTICE)
def court_quarters_in_months(c: Canvas) -> None:
    c.write(1, 1, "Table 2.1: Domestic violence remedy orders")
    c.write(3, 1, "Year", "Quarter", "Applications", "Orders made")
    row = 4
    for year in (2014, 2015):
        for number, name in enumerate(("Jan - Mar", "Apr - Jun", "Jul - Sep", "Oct - Dec"), 1):
            period = f"{year - 1}/{year % 100}-Q4" if number == 1 else f"{year}/{year % 100 + 1}-Q{number - 1}"
            c.write(row, 1, year if number == 1 else None, name)
            cross(c, row, 3, ("",), ("Applications", "Orders made"), period)
            row += 1


@published(JUSTICE)
def case_conferences_in_a_calendar_year(c: Canvas) -> None:
    c.sheet.title = "MARAC data"
    c.write(1, 1, "Marac data: 1 January 2015 to 31 December 2015")
    heads = ("Number of Maracs", "Cases discussed", "Repeat cases", "% Repeat", "Children in household")
    c.write(3, 1, "Police force area", *heads)
    for place, name in enumerate(("Avon and Somerset", "Derbyshire", "Devon and Cornwall")):
        c.write(4 + place, 1, name)
        for step, head in enumerate((*heads[:3], None, heads[4])):
            if head:
                c.figure(4 + place, 2 + step, f"{name} {head}", "2015", 300 - 40 * step + place)
        percent(c, 4 + place, 5, f"{name} Repeat", "2015", 24 + place)


@published(JUSTICE)
def case_conferences_by_quarter_down(c: Canvas) -> None:
    c.write(1, 1, "Plymouth MARAC")
    c.write(2, 2, "Q1 15/16", "Q2 15/16", "Q3 15/16", "Q4 15/16", "Year to date")
    names = ("Cases discussed", "Repeat referrals", "Referrals from police", "BME cases")
    for place, name in enumerate(names):
        c.write(3 + place, 1, name)
        line(c, 3 + place, 2, name, quarters(2015, 2015))
        c.figure(3 + place, 6, name, "2015/16-Q4", 700 + place, CUMULATIVE)
    c.write(7, 1, "% repeats")
    for step, period in enumerate(quarters(2015, 2015)):
        percent(c, 7, 2 + step, "repeats", period, 21 + step)


@published(JUSTICE)
def domestic_homicides_by_calendar_year(c: Canvas) -> None:
    c.write(1, 1, "Domestic homicide reviews notified to the Home Office")
    c.write(3, 1, "CSP", 2011, 2012, 2013, 2014, 2015)
    for place, (_, name) in enumerate(CSPS):
        c.write(4 + place, 1, name)
        for step in range(5):
            c.figure(4 + place, 2 + step, name, str(2011 + step), (place + step) % 3)
    c.write(9, 1, "Years are calendar years.")


@published(JUSTICE)
def casualties_with_an_average_first(c: Canvas) -> None:
    c.write(1, 1, "Killed or seriously injured casualties by highway authority: 2010-14 average, 2013 to 2016")
    c.write(3, 1, "Highway authority", "2010-14 average", 2013, 2014, 2015, "2016 P", "% change 2015 to 2016")
    for place, (_, name) in enumerate(AREAS):
        c.write(4 + place, 1, name, 88.4)
        line(c, 4 + place, 3, name, ("2013", "2014", "2015", "2016"))
        c.write(4 + place, 7, -3)


@published(JUSTICE)
def order_completions_with_bases(c: Canvas) -> None:
    c.write(1, 1, "Integrated Offender Management cohort")
    c.write(3, 1, "Measure", "Apr-Jun 2015", "Jul-Sep 2015", "Oct-Dec 2015", "Jan-Mar 2016")
    for place, (name, kind) in enumerate((("Offenders in cohort", ""), ("Offenders who reoffended", ""))):
        c.write(4 + place, 1, name)
        line(c, 4 + place, 2, name, quarters(2015, 2015), kind)
    c.write(6, 1, "Reoffending rate")
    for step, period in enumerate(quarters(2015, 2015)):
        told(c, 6, 2 + step, f"{30 + step}.5%", "Reoffending rate", period, 30.5 + step)
    c.write(7, 1, "Base (n)")
    line(c, 7, 2, "", quarters(2015, 2015), BASE)


@published(JUSTICE)
def prison_and_hidden_columns(c: Canvas) -> None:
    c.write(1, 1, "Offenders supervised by year, as text")
    c.write(3, 1, "Area", *years(2010, 2014))
    for place, (_, name) in enumerate(AREAS):
        c.write(4 + place, 1, name)
        for step, year in enumerate(years(2010, 2014)):
            told(c, 4 + place, 2 + step, f" {1200 + place * 7 + step:,} ", name, year, 1200 + place * 7 + step)
    c.sheet.column_dimensions["C"].hidden = True
    c.write(7, 1, "Nottingham", "n/a", "..", "-", "*", "1,010")
    told(c, 7, 6, "1,010", "Nottingham", "2014/15", 1010)
