"""Layouts along time as public bodies publish them, each a drawn workbook with what is true of its cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tests.returns.canvas import CALENDAR, FINANCIAL, Canvas, months

Draw = Callable[[], Canvas]

LAYOUTS: dict[str, Draw] = {}
OFFENCES = ("Burglary", "Robbery", "Vehicle crime")
WARDS = ("Ham", "Honicknowle", "Budshead")
YEARS = ("2014/15", "2015/16", "2016/17")
PLAIN_YEARS = (2014, 2015, 2016)


def layout(draw: Callable[[Canvas], None]) -> Draw:
    """Put a layout in the collection under its function's name."""

    def drawn() -> Canvas:
        canvas = Canvas()
        draw(canvas)
        return canvas

    LAYOUTS[draw.__name__] = drawn
    return drawn


@layout
def months_down_years_across(c: Canvas) -> None:
    c.write(1, 1, "Recorded burglary")
    c.write(3, 1, "Month", *YEARS)
    c.down(4, 1, *FINANCIAL)
    for place, year in enumerate((2014, 2015, 2016)):
        c.table(4, 2 + place, ["burglary"], months(year), turned=True)


@layout
def months_down_years_across_with_total(c: Canvas) -> None:
    c.write(1, 1, "Recorded burglary")
    c.write(2, 2, *YEARS, "% change")
    c.down(3, 1, *FINANCIAL, "Total")
    for place, year in enumerate((2014, 2015, 2016)):
        c.table(3, 2 + place, ["burglary"], months(year), turned=True)
        c.figure(15, 2 + place, "burglary", "", 2000.0)
    c.table(3, 5, ["change"], [""] * 13, turned=True)


@layout
def calendar_months_down_calendar_years_across(c: Canvas) -> None:
    c.write(1, 1, "Deliberate fires by month")
    c.write(3, 1, "", *PLAIN_YEARS)
    c.down(4, 1, *CALENDAR)
    for place, year in enumerate(PLAIN_YEARS):
        c.table(4, 2 + place, ["fires"], months(year, CALENDAR), turned=True)


@layout
def months_down_indicators_across(c: Canvas) -> None:
    c.write(1, 1, "Police recorded crime")
    c.write(3, 1, "Month", *OFFENCES)
    c.down(4, 1, *(f"{name}-{16 + (place > 8)}" for place, name in enumerate(FINANCIAL)))
    c.table(4, 2, OFFENCES, months(2016), turned=True)


@layout
def months_down_indicators_across_year_in_title(c: Canvas) -> None:
    c.write(1, 1, "Police recorded crime 2016/17")
    c.write(3, 1, "", *OFFENCES)
    c.down(4, 1, *FINANCIAL)
    c.table(4, 2, OFFENCES, months(2016), turned=True)


@layout
def real_dates_down_areas_across(c: Canvas) -> None:
    c.write(1, 1, "Anti-social behaviour incidents")
    c.write(2, 1, "Month", *WARDS)
    for place in range(12):
        c.write(3 + place, 1, datetime(2016 + (place > 8), (place + 3) % 12 + 1, 1))
    c.table(3, 2, WARDS, months(2016), turned=True)


@layout
def years_down_indicators_across(c: Canvas) -> None:
    c.write(1, 1, "Fires attended")
    c.write(3, 1, "Year", "Dwelling fires", "Vehicle fires", "Fatalities")
    c.down(4, 1, *YEARS)
    c.table(4, 2, ("Dwelling fires", "Vehicle fires", "Fatalities"), YEARS, turned=True)


@layout
def plain_years_down_indicators_across(c: Canvas) -> None:
    c.write(1, 1, "Road casualties, Great Britain")
    c.write(2, 1, "Year", "Killed", "Seriously injured", "Slightly injured")
    c.down(3, 1, *range(2008, 2016))
    c.table(3, 2, ("Killed", "Seriously injured", "Slightly injured"), [str(y) for y in range(2008, 2016)], turned=True)


@layout
def quarters_down_with_the_year_beside(c: Canvas) -> None:
    c.write(1, 1, "Probation caseload")
    c.write(3, 1, "Year", "Quarter", "Community orders", "Suspended sentences")
    for place, year in enumerate(YEARS):
        c.write(4 + place * 4, 1, year)
        c.down(4 + place * 4, 2, "Q1", "Q2", "Q3", "Q4")
    periods = [f"{year}-Q{n}" for year in YEARS for n in range(1, 5)]
    c.table(4, 3, ("Community orders", "Suspended sentences"), periods, turned=True)


@layout
def quarters_down_with_the_year_merged_beside(c: Canvas) -> None:
    c.write(1, 1, "Probation caseload")
    c.write(3, 1, "Year", "Quarter", "Community orders")
    for place, year in enumerate(PLAIN_YEARS):
        c.write(4 + place * 4, 1, year)
        c.merge(4 + place * 4, 1, rows=4)
        c.down(4 + place * 4, 2, "Jan - Mar", "Apr - Jun", "Jul - Sep", "Oct - Dec")
    periods = [
        p for y in PLAIN_YEARS for p in (f"{y - 1}/{y % 100:02}-Q4", *(f"{y}/{y % 100 + 1}-Q{n}" for n in (1, 2, 3)))
    ]
    c.table(4, 3, ("Community orders",), periods, turned=True)


@layout
def months_across_years_down(c: Canvas) -> None:
    c.write(1, 1, "All crime")
    c.write(2, 1, "Year", *FINANCIAL)
    c.down(3, 1, *YEARS)
    for place, year in enumerate((2014, 2015, 2016)):
        c.table(3 + place, 2, ["crime"], months(year))


@layout
def calendar_months_across_plain_years_down(c: Canvas) -> None:
    c.write(1, 1, "All crime")
    c.write(2, 1, "Year", *CALENDAR)
    c.down(3, 1, *PLAIN_YEARS)
    for place, year in enumerate(PLAIN_YEARS):
        c.table(3 + place, 2, ["crime"], months(year, CALENDAR))


@layout
def plain_years_across(c: Canvas) -> None:
    c.write(1, 1, "Knife crime by force")
    c.write(3, 1, "Force", *range(2009, 2016))
    c.down(4, 1, "Devon & Cornwall", "Dorset")
    c.table(4, 2, ("Devon & Cornwall", "Dorset"), [str(y) for y in range(2009, 2016)])


@layout
def plain_years_across_as_text(c: Canvas) -> None:
    c.write(1, 1, "Knife crime by force")
    c.write(3, 1, "Force", *map(str, range(2009, 2016)))
    c.down(4, 1, "Devon & Cornwall", "Dorset")
    c.table(4, 2, ("Devon & Cornwall", "Dorset"), [str(y) for y in range(2009, 2016)])


@layout
def years_ending_across(c: Canvas) -> None:
    c.write(1, 1, "Table A1: Police recorded crime by offence")
    c.write(3, 1, "Offence", "Year ending March 2014", "Year ending March 2015", "Year ending March 2016", "% change")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, ("2013/14", "2014/15", "2015/16"))
    c.table(4, 5, OFFENCES, ("",))


@layout
def rolling_years_across(c: Canvas) -> None:
    c.write(1, 1, "Rolling year crime")
    c.write(3, 1, "Offence", "12 months to Mar 2014", "12 months to Jun 2014", "12 months to Sep 2014")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, ("~2014-03", "~2014-06", "~2014-09"))


@layout
def spans_of_months_across(c: Canvas) -> None:
    c.write(1, 1, "Trends in police recorded crime")
    c.write(2, 1, "Offence group", "Apr '13 to Mar '14", "Apr '14 to Mar '15", "Jul '14 to Jun '15")
    c.down(3, 1, *OFFENCES)
    c.table(3, 2, OFFENCES, ("2013/14", "2014/15", "~2015-06"))


@layout
def numbers_and_percentages_under_years(c: Canvas) -> None:
    c.write(1, 1, "Victim satisfaction")
    c.write(2, 2, "2014/15", None, "2015/16")
    c.merge(2, 2, columns=2)
    c.merge(2, 4, columns=2)
    c.write(3, 1, "Group", "No.", "%", "No.", "%")
    for place, name in enumerate(("White", "Asian", "Black")):
        c.write(4 + place, 1, name)
        for step, year in enumerate(("2014/15", "2015/16")):
            c.figure(4 + place, 2 + 2 * step, name, year)
            c.figure(4 + place, 3 + 2 * step, f"{name} %", year, 40.5 + place + step)


@layout
def numbers_and_percentages_unmerged(c: Canvas) -> None:
    c.write(1, 1, "Victim satisfaction")
    c.write(3, 2, "2014/15", None, "2015/16")
    c.write(4, 2, "Number", "Per cent", "Number", "Per cent")
    for place, name in enumerate(("White", "Asian", "Black")):
        c.write(5 + place, 1, name)
        for step, year in enumerate(("2014/15", "2015/16")):
            c.figure(5 + place, 2 + 2 * step, name, year)
            c.figure(5 + place, 3 + 2 * step, name, year, 40.5 + place + step)


@layout
def actual_target_variance_under_quarters(c: Canvas) -> None:
    c.write(1, 1, "Performance indicators 2016/17")
    c.write(3, 1, "Indicator")
    for place in range(4):
        c.write(3, 2 + 3 * place, f"Q{place + 1}")
        c.merge(3, 2 + 3 * place, columns=3)
        c.write(4, 2 + 3 * place, "Actual", "Target", "Variance")
        for step, name in enumerate(OFFENCES):
            c.write(5 + step, 1, name)
            for kind in range(3):
                c.figure(5 + step, 2 + 3 * place + kind, name, f"2016/17-Q{place + 1}")


@layout
def kinds_above_periods(c: Canvas) -> None:
    c.write(1, 1, "Performance")
    c.write(3, 2, "Actual", None, "Target")
    c.merge(3, 2, columns=2)
    c.merge(3, 4, columns=2)
    c.write(4, 1, "Indicator", "2014/15", "2015/16", "2014/15", "2015/16")
    c.down(5, 1, *OFFENCES)
    for kind in range(2):
        c.table(5, 2 + 2 * kind, OFFENCES, ("2014/15", "2015/16"))


@layout
def things_above_periods(c: Canvas) -> None:
    c.write(1, 1, "Crime by ward")
    c.write(3, 2, "Burglary", None, None, "Robbery")
    c.merge(3, 2, columns=3)
    c.merge(3, 5, columns=3)
    c.write(4, 1, "Ward", *YEARS, *YEARS)
    c.down(5, 1, *WARDS)
    for step, ward in enumerate(WARDS):
        c.table(5 + step, 2, (f"{ward} Burglary",), YEARS)
        c.table(5 + step, 5, (f"{ward} Robbery",), YEARS)


@layout
def months_under_merged_years(c: Canvas) -> None:
    c.write(1, 1, "Incidents")
    c.write(2, 2, "2015/16")
    c.merge(2, 2, columns=12)
    c.write(2, 14, "2016/17")
    c.merge(2, 14, columns=12)
    c.write(3, 1, "Type", *FINANCIAL, *FINANCIAL)
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, [*months(2015), *months(2016)])


@layout
def months_under_plain_years(c: Canvas) -> None:
    c.write(1, 1, "Incidents")
    c.write(2, 2, 2016)
    c.write(2, 11, 2017)
    c.write(3, 1, "Type", *FINANCIAL)
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, months(2016))


@layout
def months_under_quarters(c: Canvas) -> None:
    c.write(1, 1, "Incidents 2016/17")
    for place in range(4):
        c.write(3, 2 + 3 * place, f"Quarter {place + 1}")
        c.merge(3, 2 + 3 * place, columns=3)
    c.write(4, 1, "Type", *FINANCIAL)
    c.down(5, 1, *OFFENCES)
    c.table(5, 2, OFFENCES, months(2016))


@layout
def the_year_only_in_january(c: Canvas) -> None:
    c.write(1, 1, "Incidents")
    c.write(3, 1, "Type", *FINANCIAL[:9], "Jan 2017", "Feb", "Mar")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, months(2016))


@layout
def the_year_in_april_and_january(c: Canvas) -> None:
    c.write(1, 1, "Incidents")
    c.write(3, 1, "Type", "Apr-16", *FINANCIAL[1:9], "Jan-17", "Feb", "Mar")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, months(2016))


@layout
def months_with_quarters_between_and_totals(c: Canvas) -> None:
    c.write(1, 1, "Incidents 2016/17")
    c.write(2, 1, "Type", "Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Total", "YTD")
    c.down(3, 1, *OFFENCES)
    m = months(2016)
    c.table(3, 2, OFFENCES, (*m[:3], "2016/17-Q1", *m[3:6], "2016/17-Q2", "", ""))


@layout
def years_and_quarters_mixed(c: Canvas) -> None:
    c.write(1, 1, "Hate crime")
    c.write(2, 1, "Strand", "2014/15", "2015/16", "Q1 2016/17", "Q2 2016/17")
    c.down(3, 1, "Race", "Religion")
    c.table(3, 2, ("Race", "Religion"), ("2014/15", "2015/16", "2016/17-Q1", "2016/17-Q2"))


@layout
def half_years_across(c: Canvas) -> None:
    c.write(1, 1, "Complaints")
    c.write(2, 1, "Force", "Apr-Sep 2015", "Oct 2015 - Mar 2016", "Apr-Sep 2016")
    c.down(3, 1, "Devon", "Dorset")
    c.table(3, 2, ("Devon", "Dorset"), ("2015/16-H1", "2015/16-H2", "2016/17-H1"))


@layout
def dates_of_any_day(c: Canvas) -> None:
    c.write(1, 1, "Caseload at count day")
    days = (datetime(2016, 4, 29), datetime(2016, 5, 27), datetime(2016, 6, 24), datetime(2016, 7, 29))
    c.write(2, 1, "Team", *days)
    c.down(3, 1, "North", "South")
    c.table(3, 2, ("North", "South"), ("2016-04", "2016-05", "2016-06", "2016-07"))


@layout
def numbers_that_are_months(c: Canvas) -> None:
    c.write(1, 1, "Caseload")
    c.write(2, 1, "Team", 201611, 201612, 201701)
    c.down(3, 1, "North", "South")
    c.table(3, 2, ("North", "South"), ("2016-11", "2016-12", "2017-01"))


@layout
def a_blank_column_between_quarters(c: Canvas) -> None:
    c.write(1, 1, "Incidents 2016/17")
    c.write(2, 1, "Type", *FINANCIAL[:3], None, *FINANCIAL[3:6])
    c.down(3, 1, *OFFENCES)
    m = months(2016)
    c.table(3, 2, OFFENCES, m[:3])
    c.table(3, 6, OFFENCES, m[3:6])


@layout
def blank_rows_and_subtotals(c: Canvas) -> None:
    c.write(1, 1, "Crime 2016/17")
    c.write(3, 1, "Offence", "Q1", "Q2", "Q3", "Q4")
    for row, label in ((4, "Burglary dwelling"), (5, "Burglary other"), (6, "Total burglary"), (8, "Robbery")):
        c.write(row, 1, label)
        c.table(row, 2, (label,), [f"2016/17-Q{n}" for n in range(1, 5)])


@layout
def headings_repeated_after_a_page(c: Canvas) -> None:
    c.write(1, 1, "Crime by ward 2016/17")
    for top in (3, 9):
        c.write(top, 1, "Ward", *FINANCIAL)
    names = [f"Ward {name}" for name in "ABCDEFGH"]
    c.down(4, 1, *names[:4])
    c.down(10, 1, *names[4:])
    c.table(4, 2, [f"{name} crime" for name in names[:4]], months(2016))
    c.table(10, 2, [f"{name} crime" for name in names[4:]], months(2016))


@layout
def side_by_side_with_a_gap(c: Canvas) -> None:
    for left, title in ((1, "Burglary"), (8, "Robbery")):
        c.write(1, left, f"{title} 2016/17")
        c.write(2, left, "Ward", *FINANCIAL[:4])
        c.down(3, left, *WARDS)
        c.table(3, left + 1, [f"{ward} {title}" for ward in WARDS], months(2016)[:4])


@layout
def side_by_side_on_other_rows(c: Canvas) -> None:
    for top, left, title in ((1, 1, "Burglary"), (3, 8, "Robbery")):
        c.write(top, left, f"{title} 2016/17")
        c.write(top + 1, left, "Ward", *FINANCIAL[:4])
        c.down(top + 2, left, *WARDS)
        c.table(top + 2, left + 1, [f"{ward} {title}" for ward in WARDS], months(2016)[:4])


@layout
def stacked_with_months_down(c: Canvas) -> None:
    for top, title in ((1, "Burglary"), (18, "Robbery")):
        c.write(top, 1, title)
        c.write(top + 1, 1, "Month", *YEARS)
        c.down(top + 2, 1, *FINANCIAL)
        for place, year in enumerate((2014, 2015, 2016)):
            c.table(top + 2, 2 + place, [title], months(year), turned=True)
        c.write(top + 15, 1, "Source: police systems")


@layout
def across_and_then_down(c: Canvas) -> None:
    c.write(1, 1, "Burglary 2016/17")
    c.write(2, 1, "Ward", *FINANCIAL[:4])
    c.down(3, 1, *WARDS)
    c.table(3, 2, [f"{ward} Burglary" for ward in WARDS], months(2016)[:4])
    c.write(8, 1, "Robbery")
    c.write(9, 1, "Month", *WARDS)
    c.down(10, 1, "Apr-16", "May-16", "Jun-16")
    c.table(10, 2, [f"{ward} Robbery" for ward in WARDS], months(2016)[:3], turned=True)


@layout
def a_table_that_begins_anywhere(c: Canvas) -> None:
    c.write(7, 4, "Referrals")
    c.write(9, 4, "Month", *OFFENCES)
    c.down(10, 4, "Jan 2016", "Feb 2016", "Mar 2016")
    c.table(10, 5, OFFENCES, months(2016, CALENDAR)[:3], turned=True)


@layout
def the_year_in_the_sheets_name(c: Canvas) -> None:
    c.sheet.title = "2016-17"
    c.write(1, 1, "Referrals")
    c.write(2, 1, "Month", *OFFENCES)
    c.down(3, 1, *FINANCIAL)
    c.table(3, 2, OFFENCES, months(2016), turned=True)


@layout
def a_cover_and_a_contents_page_before(c: Canvas) -> None:
    c.write(1, 1, "Performance report")
    c.write(3, 1, "Published 26 January 2017")
    c.add_sheet("Contents")
    c.write(1, 1, "Contents")
    c.down(2, 1, "Table 1: Crime", "Table 2: Fires")
    c.add_sheet("Table 1")
    c.write(1, 1, "Table 1: Crime")
    c.write(2, 1, "Offence", *YEARS)
    c.down(3, 1, *OFFENCES)
    c.table(3, 2, OFFENCES, YEARS)
    c.write(7, 1, "1. Figures are provisional.")
    c.write(8, 1, "Source: Home Office")


@layout
def a_few_thousand_months_of_areas(c: Canvas) -> None:
    c.write(1, 1, "Crime by output area")
    c.write(2, 1, "Area", *FINANCIAL, "2016/17")
    names = [f"Area {place}" for place in range(300)]
    c.down(3, 1, *names)
    c.table(3, 2, names, months(2016))
    for row in range(3, 303):
        c.figure(row, 14, names[row - 3], "2016/17", sum(c.sheet.cell(row, column).value for column in range(2, 14)))


@layout
def two_rows_of_groups_over_months_down(c: Canvas) -> None:
    c.write(1, 1, "Recorded crime")
    c.write(2, 2, "Plymouth", None, "Exeter")
    c.merge(2, 2, columns=2)
    c.merge(2, 4, columns=2)
    c.write(3, 1, "Month", "Burglary", "Robbery", "Burglary", "Robbery")
    c.down(4, 1, "Apr-16", "May-16", "Jun-16")
    names = ("Plymouth Burglary", "Plymouth Robbery", "Exeter Burglary", "Exeter Robbery")
    c.table(4, 2, names, months(2016)[:3], turned=True)


@layout
def quarters_across_years_down(c: Canvas) -> None:
    c.write(1, 1, "Domestic abuse referrals")
    c.write(3, 1, "Financial year", "Q1", "Q2", "Q3", "Q4", "Total")
    c.down(4, 1, *YEARS)
    for place, year in enumerate(YEARS):
        c.table(4 + place, 2, ("referrals",), [*(f"{year}-Q{n}" for n in range(1, 5)), ""])


@layout
def years_down_then_quarters(c: Canvas) -> None:
    c.write(1, 1, "Court statistics: receipts")
    c.write(3, 1, "Period", "Receipts", "Disposals")
    c.down(4, 1, 2013, 2014, 2015)
    c.down(8, 1, "2015 Q1", "2015 Q2", "2015 Q3", "2015 Q4")
    c.table(4, 2, ("Receipts", "Disposals"), ("2013", "2014", "2015"), turned=True)
    c.table(8, 2, ("Receipts", "Disposals"), ("2014/15-Q4", "2015/16-Q1", "2015/16-Q2", "2015/16-Q3"), turned=True)


@layout
def years_with_words_in_one_line(c: Canvas) -> None:
    c.write(1, 1, "Repeat victims")
    c.write(2, 1, "Area", "2015/16 Number", "2015/16 %", "2016/17 Number", "2016/17 %")
    for place, name in enumerate(WARDS):
        c.write(3 + place, 1, name)
        for step, year in enumerate(("2015/16", "2016/17")):
            c.figure(3 + place, 2 + 2 * step, name, year)
            c.figure(3 + place, 3 + 2 * step, name, year, 10.5 + place + step)


@layout
def months_down_of_several_years(c: Canvas) -> None:
    c.write(1, 1, "Prison population")
    c.write(2, 1, "Year", "Month", "Males", "Females")
    for place, year in enumerate((2015, 2016)):
        c.write(3 + 12 * place, 1, year)
        c.down(3 + 12 * place, 2, *CALENDAR)
    c.table(3, 3, ("Males", "Females"), [*months(2015, CALENDAR), *months(2016, CALENDAR)], turned=True)


@layout
def year_lines_between_months_down(c: Canvas) -> None:
    c.write(1, 1, "Recorded incidents")
    c.write(2, 1, "Month", "Fires", "False alarms")
    row = 3
    for year in (2015, 2016):
        c.write(row, 1, f"{year}/{year % 100 + 1}")
        c.down(row + 1, 1, *FINANCIAL)
        c.table(row + 1, 2, ("Fires", "False alarms"), months(year), turned=True)
        row += 13


@layout
def a_total_row_of_years_beside_months_down(c: Canvas) -> None:
    c.write(1, 1, "Calls 2016/17")
    c.write(2, 1, "Month", "999 calls", "101 calls")
    c.down(3, 1, *FINANCIAL, "Total", "Average")
    c.table(3, 2, ("999 calls", "101 calls"), [*months(2016), "", ""], turned=True)


@layout
def one_period_alone(c: Canvas) -> None:
    c.write(1, 1, "Stop and search")
    c.write(3, 1, "Force", "2015/16")
    c.down(4, 1, "Devon", "Dorset")
    c.table(4, 2, ("Devon", "Dorset"), ("2015/16",))
