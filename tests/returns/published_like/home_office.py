"""After the Home Office: open data of recorded crime, force tables, outcomes, hate crime, fire, workforce."""

from __future__ import annotations

from datetime import datetime

from tests.returns.canvas import FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import (
    CHANGE,
    CSPS,
    FORCES,
    OFFENCES,
    PERCENT,
    cross,
    line,
    percent,
    published,
    quarters,
    told,
    years,
)

BODY = "Home Office"
COMPASS = ("North East", "East Midlands", "South West")


@published(BODY)
def open_data_of_partnerships(c: Canvas) -> None:
    c.sheet.title = "2015-16"
    c.write(1, 1, "Financial Year", "Financial Quarter", "Force Name", "CSP Name", "ONS Code")
    c.write(1, 6, "Offence Description", "Offence Group", "Offence Subgroup", "Offence Code", "Number of Offences")
    row = 2
    for place, (code, name) in enumerate(CSPS):
        for number in (1, 2, 3, 4):
            for offence in ("Burglary in a dwelling", "Robbery of personal property"):
                c.write(row, 1, "2015/16", number, FORCES[place % 3][1], name, code, offence)
                group = (
                    ("Theft offences", "Domestic burglary", "28A")
                    if offence[0] == "B"
                    else ("Robbery", "Robbery", "34B")
                )
                c.write(row, 7, *group)
                c.figure(row, 10, f"{offence} {name}", f"2015/16-Q{number}")
                row += 1


@published(BODY)
def open_data_of_forces_with_a_title_and_an_adjustment(c: Canvas) -> None:
    c.sheet.title = "2016-17"
    c.write(1, 1, "Police recorded crime open data Police Force Area tables, year ending March 2017 [note 1]")
    c.write(3, 1, "Financial Year", "Financial Quarter", "Force Name", "Offence Description")
    c.write(3, 5, "Offence Group", "Offence Subgroup", "Offence Code", "Number of Offences")
    row = 4
    for _, name in FORCES:
        for number in (1, 2, 3, 4):
            c.write(row, 1, "2016/17", str(number), name, "Murder", "Violence against the person", "Homicide", 1)
            c.figure(row, 8, f"Murder {name}", f"2016/17-Q{number}", -1 if number == 4 else None)
            row += 1


@published(BODY)
def partnerships_and_offences_down_with_quarters_across(c: Canvas) -> None:
    c.sheet.title = "2011-12"
    c.write(1, 1, "Recorded crime data at Community Safety Partnership level, 2011/12 and 2012/13")
    c.write(2, 1, "England and Wales, recorded crime")
    c.write(4, 1, "Region", "Force name", "CSP name", "Offence")
    headings = ["Apr to Jun", "Jul to Sep", "Oct to Dec", "Jan to Mar"]
    c.write(3, 5, "2011/12", None, None, None, None, "2012/13")
    c.merge(3, 5, 1, 5)
    c.merge(3, 10, 1, 5)
    c.write(4, 5, *headings, "Total", *headings, "Total")
    row = 5
    for place, (_, name) in enumerate(CSPS):
        for offence in ("Robbery", "Domestic burglary"):
            c.write(row, 1, COMPASS[place % 3], FORCES[place % 3][1], name, offence)
            label = f"{name} {offence}"
            line(c, row, 5, label, quarters(2011, 2011))
            c.figure(row, 9, label, "2011/12", 640 + row)
            line(c, row, 10, label, quarters(2012, 2012))
            c.figure(row, 14, label, "2012/13", 650 + row)
            row += 1
    c.write(row + 1, 1, "Notes:")
    c.write(row + 2, 1, "1. Data are not designated as National Statistics.")
    c.write(row + 3, 1, "Source: Home Office, police recorded crime")


def _force_rows(c: Canvas, row: int) -> list[tuple[int, str]]:
    c.write(row, 1, "K04000001", "ENGLAND AND WALES")
    rows = [(row, "ENGLAND AND WALES")]
    for place, (code, name) in enumerate(FORCES):
        row += 2
        c.write(row, 1, f"E1200000{place + 1}", f"{COMPASS[place]} Region")
        c.write(row + 1, 1, code, name)
        rows += [(row, COMPASS[place]), (row + 1, name)]
        row += 1
    return rows


@published(BODY)
def table_p1_offence_groups_by_force(c: Canvas) -> None:
    c.sheet.title = "Table P1"
    c.write(1, 1, "Table P1: Police recorded crime by offence group and police force area, English regions and Wales,")
    c.write(2, 1, "year ending March 2016 [notes 1, 2]")
    c.write(3, 1, "England and Wales")
    c.write(3, 9, "Numbers")
    c.write(4, 1, "Area Code", "Area Name", "Total recorded crime - excluding fraud", "of which:")
    c.merge(4, 4, 1, 5)
    c.write(5, 4, *OFFENCES)
    heads = ("Total recorded crime - excluding fraud", *OFFENCES)
    for row, name in _force_rows(c, 6):
        cross(c, row, 3, (name,), heads, "2015/16")
    c.write(18, 1, "1. Police recorded crime data are not designated as National Statistics.")
    c.write(19, 1, "2. Excludes offences recorded by the British Transport Police.")


@published(BODY)
def table_p2_percentage_changes_by_force(c: Canvas) -> None:
    c.sheet.title = "Table P2"
    c.write(
        1, 1, "Table P2: Percentage change in police recorded crime, year ending March 2015 to year ending March 2016"
    )
    c.write(3, 1, "Area Code", "Area Name", *(f"{name}{number}" for number, name in enumerate(OFFENCES, 2)))
    for row, name in _force_rows(c, 4):
        for step, offence in enumerate(OFFENCES):
            c.figure(row, 3 + step, f"{name} {offence}", "2015/16", row - step, PERCENT)


@published(BODY)
def table_p3_rates_with_population(c: Canvas) -> None:
    c.write(1, 1, "Table P3: Police recorded crime rates per 1,000 population, year ending September 2016")
    c.write(3, 1, "Area Code", "Area Name", "Population figures (mid-2015)", "Total recorded crime", "Robbery", "Fraud")
    for row, name in _force_rows(c, 4):
        c.figure(row, 3, f"{name} Population", "2015|2015-06", 1_000_000 + row)
        for step, offence in enumerate(("Total recorded crime", "Robbery")):
            c.figure(row, 4 + step, f"{name} {offence}", "~2016-09", round(40.5 + row / 7 - 9 * step, 1))
        c.write(row, 6, "-" if row % 2 else "..")


@published(BODY)
def outcomes_numbers_and_shares_of_two_years(c: Canvas) -> None:
    c.write(1, 1, "Table 2.1: Outcomes assigned to offences recorded in the year ending March 2015 and March 2016")
    c.write(2, 1, "England and Wales")
    c.write(3, 2, "Number of outcomes", None, None, "Percentage of outcomes")
    c.merge(3, 2, 1, 2)
    c.merge(3, 5, 1, 2)
    c.write(4, 1, "Outcome type/group", "2014/15", "2015/16", None, "2014/15", "2015/16")
    for place, name in enumerate(("Charge/Summons", "Out-of-court (formal)", "Community Resolutions", "Undetected")):
        c.write(5 + place, 1, name)
        c.figure(5 + place, 2, f"{name} Number", "2014/15", 1000 + place * 317)
        c.figure(5 + place, 3, f"{name} Number", "2015/16", 1100 + place * 291)
        percent(c, 5 + place, 5, f"{name} Percentage", "2014/15", 11 + place)
        percent(c, 5 + place, 6, f"{name} Percentage", "2015/16", 12 + place)


@published(BODY)
def hate_crime_by_strand(c: Canvas) -> None:
    c.write(1, 1, "Table 2: Hate crimes recorded by the police by monitored strand, 2011/12 to 2015/16")
    c.write(2, 1, "Numbers and percentages")
    c.write(2, 8, "England and Wales, recorded crime")
    c.write(3, 1, "Hate crime strand", *years(2011, 2015), "% change 2014/15 to 2015/16")
    for place, name in enumerate(("Race", "Religion", "Sexual orientation", "Disability", "Transgender")):
        c.write(4 + place, 1, name + ("3" if name == "Religion" else ""))
        line(c, 4 + place, 2, name, years(2011, 2015))
        c.figure(4 + place, 7, name, "2015/16", 15 + place * 7, PERCENT)
    c.write(10, 1, "Total number of motivating factors")
    line(c, 10, 2, "Total number of motivating factors", years(2011, 2015))
    c.write(12, 1, "1. Some forces revised their figures.")


@published(BODY)
def fire0102_incidents_by_year(c: Canvas) -> None:
    c.sheet.title = "FIRE0102"
    c.write(1, 1, "FIRE STATISTICS TABLE 0102: Incidents attended by fire and rescue services by nation 1,2,3")
    c.write(2, 1, "England")
    c.write(
        4, 1, "Year ending March", "Total incidents", "Fires", None, None, "Fire false alarms", "Non-fire incidents"
    )
    c.merge(4, 3, 1, 3)
    c.write(5, 3, "Total fires", "Primary fires", "Secondary fires")
    for place, year in enumerate(years(2009, 2015)):
        c.write(6 + place, 1, year + (" R" if place == 6 else ""))
        heads = ("Total incidents", "Total fires", "Primary fires", "Secondary fires", "false alarms", "Non-fire")
        for step, head in enumerate(heads):
            written = f"{20000 + place * 113 + step * 7:,}"
            told(c, 6 + place, 2 + step, written, head, year, 20000 + place * 113 + step * 7)
    c.write(14, 1, "General note: Fire data are collected by the IRS")
    c.write(15, 1, "Source: Home Office Incident Recording System, figures to 31 March 2016")


@published(BODY)
def fire_authorities_by_year_and_type(c: Canvas) -> None:
    c.write(1, 1, "FIRE0202: Primary fires by fire and rescue authority")
    c.write(3, 1, "FRA code", "Fire and rescue authority", *years(2012, 2015))
    services = (("", "England"), ("E31000002", "Avon"), ("E31000010", "Derbyshire"), ("E31000011", "Devon & Somerset¹"))
    for place, (code, name) in enumerate(services):
        c.write(4 + place, 1, code or None, name)
        line(c, 4 + place, 3, name.rstrip("¹"), years(2012, 2015))


@published(BODY)
def months_down_with_the_year_in_april(c: Canvas) -> None:
    c.write(1, 1, "Monthly deliberate fires attended, Derbyshire Fire and Rescue Service")
    c.write(3, 1, "Year", "Month", "Primary", "Secondary", "Fatalities")
    for block, year in enumerate((2014, 2015)):
        for place, (name, period) in enumerate(zip(FINANCIAL, months(year), strict=True)):
            row = 4 + 12 * block + place
            c.write(row, 1, f"{year}/{year % 100 + 1}" if not place else None, name)
            cross(c, row, 3, ("",), ("Primary", "Secondary", "Fatalities"), period)


@published(BODY)
def workforce_on_a_day(c: Canvas) -> None:
    c.write(1, 1, "Table H3: Police officer strength, by police force area, as at 31 March 2015 and 31 March 2016")
    c.write(3, 1, "Police force", datetime(2015, 3, 31), datetime(2016, 3, 31), "Change", "% change")
    for place, (_, name) in enumerate(FORCES):
        c.write(4 + place, 1, name)
        c.figure(4 + place, 2, name, "2015-03|2014/15", 3000 + place * 11)
        c.figure(4 + place, 3, name, "2016-03|2015/16", 2950 + place * 13)
        c.figure(4 + place, 4, name, "2016-03|2015/16", -50 + place * 2, CHANGE)
        c.write(4 + place, 5, -1.7)


@published(BODY)
def hate_crime_by_force_in_a_modern_table(c: Canvas) -> None:
    c.sheet.title = "Table_2"
    c.write(1, 1, "Table 2: Hate crimes recorded by the police, by police force area, year ending March 2021 to 2023")
    c.write(2, 1, "This worksheet contains one table. Some cells refer to notes which can be found on the Notes sheet.")
    c.write(3, 1, "Some shorthand is used in this table, [x] = not available.")
    c.write(4, 1, "Geography code", "Police force area", "2020/21", "2021/22", "2022/23 [note 3]")
    c.write(4, 6, "Percentage change between 2021/22 and 2022/23 (%)")
    for place, (code, name) in enumerate(FORCES):
        c.write(5 + place, 1, code, name + (" [note 4]" if place == 2 else ""))
        line(c, 5 + place, 3, name, years(2020, 2022))
        c.figure(5 + place, 6, name, "2022/23", 4 + place, PERCENT)
    c.write(8, 1, "E23000099", "Greater Manchester", "[x]")
    line(c, 8, 4, "Greater Manchester", years(2021, 2022))
