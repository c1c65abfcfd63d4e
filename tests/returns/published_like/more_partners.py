"""After what partners send each other, further: indents, interleaved changes, month and year side by side."""

from __future__ import annotations

from tests.returns.canvas import FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import (
    COMPARATOR,
    CSPS,
    CUMULATIVE,
    OFFENCES,
    OTHER,
    PERCENT,
    TARGET,
    cross,
    line,
    percent,
    published,
    quarters,
    told,
    years,
)

BODY = "Partner, more"
WARDS = ("Ham", "Honicknowle", "Budshead")


@published(BODY)
def levels_in_columns_of_their_own(c: Canvas) -> None:
    c.write(1, 1, "Police recorded crime by offence, Plymouth")
    c.write(3, 1, "Offence", None, None, *years(2013, 2015))
    rows = (
        (1, "VIOLENCE AGAINST THE PERSON"),
        (2, "Violence with injury"),
        (3, "Assault with injury"),
        (3, "Wounding"),
        (2, "Violence without injury"),
        (1, "THEFT OFFENCES"),
        (2, "Burglary"),
        (3, "Burglary in a dwelling"),
    )
    for place, (column, name) in enumerate(rows):
        c.write(4 + place, column, name)
        line(c, 4 + place, 4, name, years(2013, 2015))


@published(BODY)
def changes_among_the_years(c: Canvas) -> None:
    c.write(1, 1, "Hate crime by force")
    c.write(3, 1, "Force", "2013/14", "2014/15", "% change 2013/14 to 2014/15", "2015/16")
    c.write(3, 6, "% change 2014/15 to 2015/16")
    for place, name in enumerate(("Derbyshire", "Leicestershire", "Nottinghamshire")):
        row = 4 + place
        c.write(row, 1, name)
        c.figure(row, 2, name, "2013/14", 500 + place)
        c.figure(row, 3, name, "2014/15", 550 + place)
        c.figure(row, 4, name, "2014/15", 10, PERCENT)
        c.figure(row, 5, name, "2015/16", 605 + place)
        c.figure(row, 6, name, "2015/16", 10, PERCENT)


@published(BODY)
def month_and_year_to_date_beside_each_other(c: Canvas) -> None:
    c.write(1, 1, "Monthly crime bulletin - November 2016")
    c.write(3, 1, "Offence", "Nov 2015", "Nov 2016", "% change", "YTD 2015/16", "YTD 2016/17", "% change")
    for place, name in enumerate(OFFENCES):
        row = 4 + place
        c.write(row, 1, name)
        c.figure(row, 2, name, "2015-11", 40 + place)
        c.figure(row, 3, name, "2016-11", 44 + place)
        percent(c, row, 4, name, "2016-11", 9.5, PERCENT)
        c.figure(row, 5, name, "2015-11", 400 + place, CUMULATIVE)
        c.figure(row, 6, name, "2016-11", 420 + place, CUMULATIVE)
        percent(c, row, 7, name, "2016-11", 4.9, PERCENT)


@published(BODY)
def numbers_as_people_type_them(c: Canvas) -> None:
    c.write(1, 1, "Typed by hand")
    c.write(2, 1, "Measure", *quarters(2015, 2015))
    c.write(2, 2, "Q1 15/16", "Q2 15/16", "Q3 15/16", "Q4 15/16")
    c.write(3, 1, "Calls")
    for step, (written, value) in enumerate(
        (("1\u00a0234", 1234), ("1,250*", 1250), (" 1301 ", 1301), ("1,322¹", 1322))
    ):
        told(c, 3, 2 + step, written, "Calls", quarters(2015, 2015)[step], value)
    c.write(4, 1, "% answered")
    for step, (written, value) in enumerate((("81.5 %", 81.5), ("82%", 82), ("83.1%(p)", 83.1), ("0.84", 84))):
        told(c, 4, 2 + step, written, "answered", quarters(2015, 2015)[step], value)
    c.write(5, 1, "Small", "<5", "[c]", "~", "*")


@published(BODY)
def ranks_among_numbers(c: Canvas) -> None:
    c.write(1, 1, "Fly-tipping per 1,000 people")
    c.write(3, 2, "2014/15", None, "2015/16")
    c.merge(3, 2, 1, 2)
    c.merge(3, 4, 1, 2)
    c.write(4, 1, "Council", "Rate", "Rank", "Rate", "Rank")
    for place, (_, name) in enumerate(CSPS):
        c.write(5 + place, 1, name)
        c.figure(5 + place, 2, name, "2014/15", 4.5 + place)
        c.figure(5 + place, 3, f"{name} Rank", "2014/15", 4 - place, OTHER)
        c.figure(5 + place, 4, name, "2015/16", 5.5 + place)
        c.figure(5 + place, 5, f"{name} Rank", "2015/16", 4 - place, OTHER)


@published(BODY)
def areas_across_quarters_down(c: Canvas) -> None:
    c.write(1, 1, "Recorded robbery by district")
    c.write(3, 1, "Period", *(name for _, name in CSPS))
    for place, period in enumerate(quarters(2014, 2015)):
        c.write(4 + place, 1, f"{period[:7]} {period[-2:]}")
        cross(c, 4 + place, 2, ("",), [name for _, name in CSPS], period)


@published(BODY)
def actual_cumulative_and_target_rows(c: Canvas) -> None:
    c.write(1, 1, "Community safety measures 2016/17")
    c.write(3, 1, "Measure", None, *FINANCIAL)
    row = 4
    for name in ("ASB incidents", "Deliberate fires"):
        c.write(row, 1, name)
        c.merge(row, 1, 3)
        c.write(row, 2, "Actual")
        c.write(row + 1, 2, "Cumulative")
        c.write(row + 2, 2, "Target (cumulative)")
        total = 0.0
        for step, period in enumerate(months(2016)):
            if step < 8:
                c.figure(row, 3 + step, name, period)
                total += float(c.sheet.cell(row, 3 + step).value)
                c.figure(row + 1, 3 + step, name, period, total, CUMULATIVE)
            c.figure(row + 2, 3 + step, name, period, 190.0 * (step + 1), "cumulative_target")
        row += 3


@published(BODY)
def rolling_years_stacked_by_offence(c: Canvas) -> None:
    c.write(1, 1, "Crime in the districts")
    row = 3
    for offence in OFFENCES[:3]:
        c.write(row, 1, offence)
        c.write(row + 1, 1, "District", "12 months to Dec 2015", "12 months to Dec 2016", "% change")
        for place, (_, name) in enumerate(CSPS):
            c.write(row + 2 + place, 1, name)
            c.figure(row + 2 + place, 2, f"{offence} {name}", "~2015-12|2015", 300 + place)
            c.figure(row + 2 + place, 3, f"{offence} {name}", "~2016-12|2016", 330 + place)
            percent(c, row + 2 + place, 4, f"{offence} {name}", "~2016-12|2016-12", 10, PERCENT)
        row += 8


@published(BODY)
def days_in_words_as_headings(c: Canvas) -> None:
    c.write(1, 1, "Offenders managed at the end of the quarter")
    c.write(3, 1, "Area", "30/06/2015", "30/09/2015", "31/12/2015", "31/03/2016")
    for place, (_, name) in enumerate(CSPS):
        c.write(4 + place, 1, name)
        for step, (quarter, month) in enumerate(zip(quarters(2015, 2015), ("06", "09", "12", "03"), strict=True)):
            c.figure(4 + place, 2 + step, name, f"{quarter}|{2015 + (month == '03')}-{month}")


@published(BODY)
def this_month_and_last_year_without_periods_in_the_heads(c: Canvas) -> None:
    c.write(1, 1, "Plymouth BCU performance - November 2016")
    c.write(3, 1, "Offence", "This month", "Same month last year", "Year to date", "Last year to date", "% change YTD")
    for place, name in enumerate(OFFENCES):
        row = 4 + place
        c.write(row, 1, name)
        c.figure(row, 2, name, "2016-11", 50 + place)
        c.figure(row, 3, name, "2015-11", 48 + place)
        c.figure(row, 4, name, "2016-11", 420 + 3 * place, CUMULATIVE)
        c.figure(row, 5, name, "2015-11", 400 + 2 * place, CUMULATIVE)
        told(c, row, 6, 5.0, name, "2016-11", 5.0, PERCENT)


@published(BODY)
def contents_notes_and_tables(c: Canvas) -> None:
    c.sheet.title = "Contents"
    c.write(1, 1, "Knife crime open data tables, year ending March 2016")
    c.write(3, 1, "Table", "Title")
    c.write(4, 1, "Table 1", "Knife offences by force")
    c.write(5, 1, "Table 2", "Knife offences by type")
    c.add_sheet("Notes")
    c.write(1, 1, "Note number", "Note text")
    c.write(2, 1, 1, "Excludes Action Fraud, from 2013/14 on.")
    c.write(3, 1, 2, "Surrey revised its figures for 2014/15.")
    c.add_sheet("Table_1")
    c.write(1, 1, "Table 1: Knife offences by force, year ending March 2014 to year ending March 2016")
    c.write(2, 1, "Force name", "Apr 2013 to Mar 2014", "Apr 2014 to Mar 2015 [note 2]", "Apr 2015 to Mar 2016")
    for place, name in enumerate(("Derbyshire", "Surrey", "Sussex")):
        c.write(3 + place, 1, name)
        line(c, 3 + place, 2, name, years(2013, 2015))


@published(BODY)
def shifted_table_under_letterhead(c: Canvas) -> None:
    c.write(1, 2, "PLYMOUTH CITY COUNCIL")
    c.write(2, 2, "Office for National Statistics (OFFICIAL)")
    c.write(4, 2, "Street drinking incidents")
    c.write(6, 3, "Ward", "Oct-16", "Nov-16", "Dec-16")
    for place, name in enumerate(WARDS):
        c.write(7 + place, 3, name)
        line(c, 7 + place, 4, name, ("2016-10", "2016-11", "2016-12"))
    c.write(11, 3, "Prepared by: Performance team, 12 January 2017")


@published(BODY)
def baseline_and_ambition(c: Canvas) -> None:
    c.write(1, 1, "Police and Crime Plan outcomes framework")
    c.write(
        3,
        1,
        "Outcome",
        "Measure",
        "Baseline 2013/14",
        "2014/15",
        "2015/16",
        "Ambition 2016/17",
        "National average 2015/16",
    )
    rows = (("Safer", "Recorded crime per 1,000"), ("Supported", "Repeat victimisation %"))
    for place, (outcome, name) in enumerate(rows):
        row = 4 + place
        c.write(row, 1, outcome, name)
        c.figure(row, 3, name, "2013/14", 51.5 + place)
        c.figure(row, 4, name, "2014/15", 50.5 + place)
        c.figure(row, 5, name, "2015/16", 49.5 + place)
        c.figure(row, 6, name, "2016/17", 48.5 + place, TARGET)
        c.figure(row, 7, name, "2015/16", 60.5 + place, COMPARATOR)


@published(BODY)
def quarters_of_calendar_years_in_months(c: Canvas) -> None:
    c.write(1, 1, "Prison receptions")
    c.write(2, 1, "Sentence", "Oct-Dec 2015", "Jan-Mar 2016", "Apr-Jun 2016", "Jul-Sep 2016")
    periods = ("2015/16-Q3", "2015/16-Q4", "2016/17-Q1", "2016/17-Q2")
    for place, name in enumerate(("6 months or less", "12 months to less than 4 years", "4 years or more")):
        c.write(3 + place, 1, name)
        line(c, 3 + place, 2, name, periods)


@published(BODY)
def numbered_measures_with_units(c: Canvas) -> None:
    c.write(1, 1, "Safer Rotherham Partnership scorecard 2016-17")
    c.write(3, 1, "Ref", "Measure", "Unit", "Good is", "2015-16", "Q1 2016-17", "Q2 2016-17", "Target 2016-17", "RAG")
    rows = (
        ("1.1", "Victims of burglary satisfied", "%", 88.1),
        ("1.2", "ASB incidents", "No.", 14000),
        ("2", "Rate", "Rate", 3.4),
    )
    for place, (ref, name, unit, value) in enumerate(rows):
        row = 4 + place
        c.write(row, 1, ref, name, unit, "High")
        c.figure(row, 5, name, "2015/16", value)
        c.figure(row, 6, name, "2016/17-Q1", value + 1)
        c.figure(row, 7, name, "2016/17-Q2", value + 2)
        c.figure(row, 8, name, "2016/17", value + 3, TARGET)
        c.write(row, 9, "G")


@published(BODY)
def shares_without_a_sign(c: Canvas) -> None:
    c.write(1, 1, "Youth justice: % of young people in suitable accommodation")
    c.write(3, 1, "YOT", "Q1 2015/16", "Q2 2015/16", "Q3 2015/16", "Q4 2015/16")
    for place, (_, name) in enumerate(CSPS):
        c.write(4 + place, 1, name)
        for step, period in enumerate(quarters(2015, 2015)):
            told(c, 4 + place, 2 + step, 0.81 + place / 100 + step / 50, name, period, round(81 + place + 2 * step, 6))


@published(BODY)
def age_groups_across_with_the_year_in_each_row(c: Canvas) -> None:
    c.write(1, 1, "First time entrants by age")
    c.write(3, 1, "Year", "10-11", "12-13", "14-15", "16-17", "Total")
    for place, year in enumerate(years(2012, 2015)):
        c.write(4 + place, 1, year)
        cross(c, 4 + place, 2, ("",), ("10-11", "12-13", "14-15", "16-17", "Total"), year)
