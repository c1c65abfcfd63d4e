"""Further tables, drawn after those before were read whole."""

from __future__ import annotations

from tests.returns.canvas import FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import CHANGE, COMPARATOR, TARGET, cross, line, published, told, years

BODY = "Partner, last"


@published(BODY)
def annual_columns_then_months(c: Canvas) -> None:
    c.write(1, 1, "Serious acquisitive crime")
    c.write(2, 1, "Measure", "12/13", "13/14", "14/15", *FINANCIAL)
    c.write(3, 1, "Actual 2015/16")
    line(c, 3, 2, "", years(2012, 2014))
    line(c, 3, 5, "", months(2015))
    c.write(4, 1, "Target 2015/16")
    line(c, 4, 5, "", months(2015), TARGET)


@published(BODY)
def ctd_scorecard(c: Canvas) -> None:
    c.write(1, 1, "Quarter 3 2016/17 performance dashboard")
    c.write(3, 1, "Indicator", "Q3 2015/16", "Q2 2016/17", "Q3 2016/17", "Change on previous quarter")
    c.write(3, 6, "Change on last year", "Target", "Status")
    for place, name in enumerate(("Domestic abuse crimes", "Hate crimes", "ASB")):
        row = 4 + place
        c.write(row, 1, name)
        line(c, row, 2, name, ("2015/16-Q3", "2016/17-Q2", "2016/17-Q3"))
        a, b, d = (float(c.sheet.cell(row, k).value) for k in (2, 3, 4))
        c.figure(row, 5, name, "2016/17-Q3", d - b, CHANGE)
        c.figure(row, 6, name, "2016/17-Q3", d - a, CHANGE)
        c.figure(row, 7, name, "2016/17-Q3|2016/17", 190, TARGET)
        c.write(row, 8, "Red")


@published(BODY)
def gender_columns_two_years(c: Canvas) -> None:
    c.write(1, 1, "Table 4: Victims of domestic homicide by sex")
    c.write(3, 2, "Year ending March 2015", None, None, "Year ending March 2016")
    c.merge(3, 2, 1, 3)
    c.merge(3, 5, 1, 3)
    c.write(4, 1, "Relationship", *("Male", "Female", "Total") * 2)
    for place, name in enumerate(("Partner/ex-partner", "Parent", "Son/daughter")):
        c.write(5 + place, 1, name)
        for step, year in enumerate(("2014/15", "2015/16")):
            cross(c, 5 + place, 2 + 3 * step, (name,), ("Male", "Female", "Total"), year)


@published(BODY)
def lsoa_extract(c: Canvas) -> None:
    c.write(1, 1, "LSOA code", "LSOA name", "Crime type", "2016-01", "2016-02", "2016-03")
    row = 2
    for code, name in (("E01015029", "Plymouth 027A"), ("E01015030", "Plymouth 027B")):
        for crime in ("Burglary", "Drugs"):
            c.write(row, 1, code, name, crime)
            line(c, row, 4, f"{name} {crime}", ("2016-01", "2016-02", "2016-03"))
            row += 1


@published(BODY)
def response_times(c: Canvas) -> None:
    c.write(1, 1, "FIRE1001: Average response times to primary fires (minutes), England")
    c.write(3, 1, "Financial year", "Dwellings", "Other buildings", "Road vehicles")
    for place, year in enumerate(("2012-13", "2013-14", "2014-15", "2015-16")):
        c.write(4 + place, 1, year)
        for step, head in enumerate(("Dwellings", "Other buildings", "Road vehicles")):
            c.figure(4 + place, 2 + step, head, f"20{12 + place}/{13 + place}", round(7.4 + step + place / 10, 1))


@published(BODY)
def outcome_shares(c: Canvas) -> None:
    c.write(1, 1, "Crime outcomes in Devon and Cornwall, 2015/16")
    c.write(3, 1, "Offence group", "Charged", "Cautioned", "Evidential difficulties", "Total offences", "% charged")
    for place, name in enumerate(("Violence", "Burglary", "Robbery")):
        c.write(4 + place, 1, name)
        for step, head in enumerate(("Charged", "Cautioned", "Evidential difficulties", "Total offences")):
            c.figure(4 + place, 2 + step, f"{name} {head}", "2015/16", 100 + 30 * step + place)
        told(c, 4 + place, 6, "15.2%", f"{name} charged", "2015/16", 15.2)


@published(BODY)
def monthly_with_previous_years_below(c: Canvas) -> None:
    c.write(1, 1, "Violence against the person with injury")
    c.write(2, 2, *FINANCIAL, "Total")
    for place, year in enumerate((2013, 2014, 2015)):
        c.write(3 + place, 1, f"FY {year}/{year % 100 + 1}")
        line(c, 3 + place, 2, "", months(year))
        c.figure(3 + place, 14, "", years(year, year)[0], 2000 + place)
    c.write(6, 1, "3 year average")
    for step, period in enumerate(months(2015)):
        c.figure(6, 2 + step, "average", period, 170.5, COMPARATOR)
