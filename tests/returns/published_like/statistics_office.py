"""After the Office for National Statistics and StatsWales: bulletin tables, partnership tables, populations."""

from __future__ import annotations

from tests.returns.canvas import Canvas
from tests.returns.published_like.drawing import CSPS, OFFENCES, PERCENT, cross, line, published, quarters, told, years

BODY = "Statistics office"


@published(BODY)
def appendix_a4_years_from_april_to_march(c: Canvas) -> None:
    c.sheet.title = "Table A4"
    c.write(
        1, 1, "Table A4: Police recorded crime by offence - number of offences, year ending March 2003 to 2016 [1][2]"
    )
    c.write(2, 1, "England and Wales")
    c.write(3, 2, "Apr '12 to\nMar '13", "Apr '13 to\nMar '14", "Apr '14 to\nMar '15", "Apr '15 to\nMar '16")
    c.write(3, 7, "Apr '15 to Mar '16 % change from\nprevious year")
    c.write(3, 1, "Offence")
    c.write(4, 2, "Number of offences")
    c.write(4, 7, "%")
    row = 5
    for group, offences in (("Violence", OFFENCES[:2]), ("Theft", OFFENCES[3:])):
        c.write(row, 1, group.upper() + " OFFENCES")
        row += 1
        for code, offence in enumerate(offences, 8):
            c.write(row, 1, f"{code} {offence}" if group == "Violence" else offence)
            line(c, row, 2, offence, years(2012, 2015))
            c.figure(row, 7, offence, "2015/16", code, PERCENT)
            row += 1
        c.write(row, 1, f"Total {group.lower()} offences")
        line(c, row, 2, f"Total {group.lower()}", years(2012, 2015))
        c.figure(row, 7, f"Total {group.lower()}", "2015/16", 6, PERCENT)
        row += 2
    c.write(row, 1, "Source: Police recorded crime, Home Office")
    c.write(row + 1, 1, "1. Police recorded crime data are not designated as National Statistics.")


@published(BODY)
def rolling_years_with_a_march_among_them(c: Canvas) -> None:
    c.sheet.title = "Table 5"
    c.write(1, 1, "Table 5: Police recorded crime, rolling years")
    heads = (
        "Year ending March 2015",
        "Year ending June 2015",
        "Year ending September 2015",
        "Year ending December 2015",
    )
    c.write(3, 1, "Offence group", *heads, "Year ending March 2016")
    for place, offence in enumerate(OFFENCES):
        c.write(4 + place, 1, offence)
        line(c, 4 + place, 2, offence, ("~2015-03", "~2015-06", "~2015-09", "~2015-12", "~2016-03"))


@published(BODY)
def table_c4_partnerships_by_offences(c: Canvas) -> None:
    c.sheet.title = "Table C4"
    c.write(1, 1, "Table C4: Recorded crime for key offences and those offences that make up the local area, by CSP,")
    c.write(2, 1, "number, April 2015 to March 2016 1,2,3")
    c.write(3, 1, "England and Wales")
    c.write(4, 1, "Region", "Area name (county)", "CSP code", "Community Safety Partnership", "Total recorded crime 4")
    c.write(4, 6, *(f"{name} {number}" for number, name in enumerate(OFFENCES, 5)))
    row = 5
    for place, (code, name) in enumerate(CSPS):
        if not place % 2:
            c.write(row, 1, ("South West", "East Midlands")[place // 2])
            cross(c, row, 5, (("South West", "East Midlands")[place // 2],), ("Total", *OFFENCES), "2015/16")
            row += 1
        c.write(row, 2, "County")
        c.write(row, 3, code, name)
        cross(c, row, 5, (name,), ("Total", *OFFENCES), "2015/16")
        row += 1
    c.write(row + 1, 1, "1. Source: Home Office. 2. Totals may not sum.")


@published(BODY)
def quarters_in_words_down(c: Canvas) -> None:
    c.write(1, 1, "Table QT1a: Quarterly police recorded crime, non-seasonally adjusted")
    c.write(3, 1, "Quarter", *OFFENCES)
    names = ("Apr to Jun 2014", "Jul to Sep 2014", "Oct to Dec 2014", "Jan to Mar 2015", "Apr to Jun 2015 [p]")
    for place, (name, period) in enumerate(zip(names, quarters(2014, 2015), strict=False)):
        c.write(4 + place, 1, name)
        cross(c, 4 + place, 2, ("",), OFFENCES, period)


@published(BODY)
def survey_with_bases_and_significance(c: Canvas) -> None:
    c.write(1, 1, "Table D1: Perceptions of the police, adults aged 16 and over, CSEW")
    c.write(2, 1, "England and Wales")
    heads = ("Apr 2013 to Mar 2014", "Apr 2014 to Mar 2015", "Apr 2015 to Mar 2016")
    c.write(
        3, 1, None, *heads, "Statistically significant change between Apr 2014 to Mar 2015 and Apr 2015 to Mar 2016"
    )
    c.write(4, 2, "Percentage")
    for place, name in enumerate(("Police do a good job", "Worried about burglary", "High level of perceived ASB")):
        c.write(5 + place, 1, name)
        line(c, 5 + place, 2, name, years(2013, 2015))
        c.write(5 + place, 5, "No" if place else "Yes ↑")
    c.write(9, 1, "Unweighted base - number of adults")
    for step, year in enumerate(years(2013, 2015)):
        told(c, 9, 2 + step, f"{35371 - step * 1500:,}", "Unweighted base", year, 35371 - step * 1500)


@published(BODY)
def mid_year_populations(c: Canvas) -> None:
    c.sheet.title = "MYE3"
    c.write(1, 1, "MYE3: Population estimates: Summary for the UK, mid-2015 and mid-2016")
    c.write(4, 1, "Code", "Name", "Geography", "Mid-2014", "Mid-2015", "Mid-2016")
    rows = (("E06000015", "Derby", "Unitary Authority"), ("E06000026", "Plymouth", "Unitary Authority"))
    for place, cells in enumerate(rows):
        c.write(5 + place, 1, *cells)
        for step, year in enumerate((2014, 2015, 2016)):
            c.figure(5 + place, 4 + step, cells[1], f"{year}-06|{year}", 250_000 + step * 1311 + place)


@published(BODY)
def homicides_by_year_with_rate(c: Canvas) -> None:
    c.write(1, 1, "Table 1: Offences recorded as homicide, year ending March 2010 to year ending March 2014")
    c.write(3, 1, "Year", "Number of offences", "Number currently recorded", "Rate per million population")
    for place, year in enumerate(years(2009, 2013)):
        begins = 2009 + place
        c.write(4 + place, 1, f"Apr {begins} to Mar {begins + 1}{' [note 4]' if place == 1 else ''}")
        c.figure(4 + place, 2, "Number of offences", year, 560 + place * 3)
        c.figure(4 + place, 3, "Number currently recorded", year, 540 + place * 3)
        c.figure(4 + place, 4, "Rate per million", year, 9.5 + place / 10)


@published(BODY)
def statswales_export(c: Canvas) -> None:
    c.sheet.title = "Export"
    c.write(1, 1, "Recorded crime by local authority, offence and year")
    c.write(2, 1, "Measure")
    c.write(2, 3, "Number of offences")
    c.write(4, 4, "2012-13 [Click here to sort]", "2013-14 [Click here to sort]", "2014-15 (r) [Click here to sort]")
    c.write(5, 1, "Wales")
    line(c, 5, 4, "Wales", years(2012, 2014))
    for place, name in enumerate(("Isle of Anglesey", "Gwynedd", "Conwy")):
        c.write(6 + place, 2, name)
        line(c, 6 + place, 4, name, years(2012, 2014))
    c.write(9, 2, "Cardiff", None, ".", "*", "..")


@published(BODY)
def comparisons_over_two_rows_of_heads(c: Canvas) -> None:
    c.sheet.title = "Table A5a"
    c.write(1, 1, "Table A5a: Police recorded crime by offence - percentage change")
    c.write(2, 2, "April 2015 to March 2016 compared with:")
    c.merge(2, 2, 1, 3)
    c.write(3, 1, "Offence group", "Apr 2005 to Mar 2006", "Apr 2010 to Mar 2011", "Apr 2014 to Mar 2015")
    for place, offence in enumerate(OFFENCES):
        c.write(4 + place, 1, offence)
        for step in range(3):
            c.figure(4 + place, 2 + step, offence, "2015/16", 5 + place - step * 9, PERCENT)
