"""After what partners send each other: packs, dashboards, profiles and extracts with all their habits."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tests.returns.canvas import FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import (
    BASE,
    CHANGE,
    COMPARATOR,
    CSPS,
    CUMULATIVE,
    OFFENCES,
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

BODY = "Partner"
WARDS = ("Arboretum", "Blagreaves", "Chaddesden")


@published(BODY)
def april_to_november_of_two_years(c: Canvas) -> None:
    c.write(1, 1, "SAFER PARTNERSHIP - CRIME SUMMARY")
    c.write(2, 1, "Data as at: 05/12/2016")
    c.write(4, 1, "Crime type", "Apr - Nov 2015", "Apr - Nov 2016", "Change (no.)", "Change (%)")
    for place, name in enumerate(OFFENCES):
        row, before, now = 5 + place, 400 + 7 * place, 380 + 13 * place
        c.write(row, 1, name)
        c.figure(row, 2, name, "2015-11", before, CUMULATIVE)
        c.figure(row, 3, name, "2016-11", now, CUMULATIVE)
        c.figure(row, 4, name, "2016-11", now - before, CHANGE)
        percent(c, row, 5, name, "2016-11", round((now - before) / before * 100, 5), PERCENT)


@published(BODY)
def newest_month_first(c: Canvas) -> None:
    c.write(1, 1, "Domestic abuse helpline")
    c.write(2, 1, "Measure", "Nov-16", "Oct-16", "Sep-16", "Aug-16", "Jul-16")
    for place, name in enumerate(("Calls answered", "Calls missed")):
        c.write(3 + place, 1, name)
        line(c, 3 + place, 2, name, ("2016-11", "2016-10", "2016-09", "2016-08", "2016-07"))


@published(BODY)
def a_sheet_for_each_year(c: Canvas) -> None:
    for year in (2014, 2015, 2016):
        if year == 2014:
            c.sheet.title = "2014-15"
        else:
            c.add_sheet(f"{year}-{year % 100 + 1}")
        c.write(1, 1, "Referrals to the youth offending team")
        c.write(3, 1, "Source of referral", *("April", "May", "June", "July", "August", "September"))
        for place, name in enumerate(("Police", "Schools", "Social care")):
            c.write(4 + place, 1, name)
            line(c, 4 + place, 2, name, months(year)[:6])


@published(BODY)
def position_among_similar_partnerships(c: Canvas) -> None:
    c.write(1, 1, "iQuanta - crimes per 1000 residents, 01 Dec 2015 - 30 Nov 2016")
    c.write(3, 1, "Crime type", "Crimes", "Crimes per 1000 residents", "MSG average", "Position (of 15)")
    for place, name in enumerate(OFFENCES):
        c.write(4 + place, 1, name)
        c.figure(4 + place, 2, name, "~2016-11", 500 + place)
        c.figure(4 + place, 3, name, "~2016-11", 4.5 + place)
        c.figure(4 + place, 4, name, "~2016-11", 5.1 + place, COMPARATOR)
        c.write(4 + place, 5, 3 + place)


@published(BODY)
def strands_split_in_crimes_and_incidents(c: Canvas) -> None:
    c.write(1, 1, "Hate reports")
    c.write(3, 1, "Month", "Racist", None, "Homophobic", None, "Disability")
    for column in (2, 4, 6):
        c.merge(3, column, 1, 2)
    c.write(4, 2, *("Crimes", "Incidents") * 3)
    for place, period in enumerate(months(2015)):
        c.write(5 + place, 1, datetime(int(period[:4]), int(period[5:]), 1))
        c.sheet.cell(5 + place, 1).number_format = "mmm-yy"
        for step, strand in enumerate(("Racist", "Homophobic", "Disability")):
            c.figure(5 + place, 2 + 2 * step, f"{strand} Crimes", period)
            c.figure(5 + place, 3 + 2 * step, f"{strand} Incidents", period)


@published(BODY)
def actual_and_target_in_pairs(c: Canvas) -> None:
    c.write(1, 1, "Quarterly performance report 2015/16")
    c.write(3, 1, "Indicator", "2013/14 Actual", "2014/15 Actual", "Q1 Actual", "Q1 Target", "Q2 Actual", "Q2 Target")
    c.write(3, 8, "2015/16 Target", "Status")
    for place, name in enumerate(("Vehicle crime", "Criminal damage", "Serious acquisitive crime")):
        row = 4 + place
        c.write(row, 1, name)
        c.figure(row, 2, name, "2013/14", 900 + place, "actual")
        c.figure(row, 3, name, "2014/15", 880 + place, "actual")
        for step, quarter in enumerate(("2015/16-Q1", "2015/16-Q2")):
            c.figure(row, 4 + 2 * step, name, quarter, 210 + place + step, "actual")
            c.figure(row, 5 + 2 * step, name, quarter, 215 + place + step, TARGET)
        c.figure(row, 8, name, "2015/16", 860 + place, TARGET)
        c.write(row, 9, "Amber")


@published(BODY)
def this_year_and_last_year_under_each_month(c: Canvas) -> None:
    c.write(1, 1, "Shop theft")
    c.write(2, 2, "Apr-16", None, None, "May-16", None, None, "Jun-16")
    for column in (2, 5, 8):
        c.merge(2, column, 1, 3)
    c.write(3, 1, "Area", *("This year", "Last year", "Diff") * 3)
    for place, name in enumerate(WARDS):
        c.write(4 + place, 1, name)
        for step, period in enumerate(("2016-04", "2016-05", "2016-06")):
            c.figure(4 + place, 2 + 3 * step, name, period, 30 + place)
            c.figure(4 + place, 3 + 3 * step, name, period.replace("2016", "2015"), 28 + 2 * place)
            c.figure(4 + place, 4 + 3 * step, name, period, 2 - place, CHANGE)


@published(BODY)
def two_tables_side_by_side(c: Canvas) -> None:
    c.write(1, 1, "ASB 2015/16", None, None, None, None, None, "Criminal damage 2015/16")
    for left, name in ((1, "ASB"), (7, "Criminal damage")):
        c.write(3, left, "Ward", "Q1", "Q2", "Q3", "Q4")
        for place, ward in enumerate(WARDS):
            c.write(4 + place, left, ward)
            line(c, 4 + place, left + 1, f"{name} {ward}", quarters(2015, 2015))


@published(BODY)
def quarters_as_their_last_months(c: Canvas) -> None:
    c.write(1, 1, "Repeat victims of domestic abuse - quarter ending")
    c.write(3, 1, "District", "Jun-15", "Sep-15", "Dec-15", "Mar-16")
    for place, (_, name) in enumerate(CSPS):
        c.write(4 + place, 1, name)
        line(c, 4 + place, 2, name, quarters(2015, 2015))


@published(BODY)
def years_ending_as_dates_down(c: Canvas) -> None:
    c.write(1, 1, "Offences recorded, years ending 31 March")
    c.write(3, 1, "Year ending", "All crime", "Burglary")
    for place, year in enumerate(years(2011, 2015)):
        c.write(4 + place, 1, datetime(2012 + place, 3, 31))
        cross(c, 4 + place, 2, ("",), ("All crime", "Burglary"), f"{year}|~{2012 + place}-03")


@published(BODY)
def profile_with_local_and_national_values(c: Canvas) -> None:
    c.write(1, 1, "Public health profile - Plymouth")
    c.write(3, 1, "Indicator", "Period", "Local count", "Local value", "England value", "England worst", "England best")
    rows = (
        ("Violent crime admissions per 100,000", "2013/14 - 15/16", ""),
        ("Violent offences per 1,000", "2015/16", "2015/16"),
        ("Re-offending levels (%)", "2014", "2014"),
        ("First time entrants per 100,000", "2015", "2015"),
    )
    for place, (name, written, period) in enumerate(rows):
        c.write(4 + place, 1, name, written)
        for step, (word, kind) in enumerate((("count", ""), ("value", ""), ("England", COMPARATOR))):
            c.figure(4 + place, 3 + step, f"{name} {word}", period, 30.5 + place * 9 + step, kind)
        if period:
            c.figure(4 + place, 6, f"{name} worst", period, 99.1, COMPARATOR)
            c.figure(4 + place, 7, f"{name} best", period, 2.3, COMPARATOR)
        else:
            c.write(4 + place, 6, 99.1, 2.3)


@published(BODY)
def measures_by_area_and_year(c: Canvas) -> None:
    c.write(1, 1, "Area", "Indicator", "2013/14", "2014/15", "2015/16")
    row = 2
    for _, area in CSPS:
        for name in ("Recorded crime", "ASB incidents"):
            c.write(row, 1, area, name)
            line(c, row, 3, f"{area} {name}", years(2013, 2015))
            row += 1


@published(BODY)
def counts_and_rates_under_measures(c: Canvas) -> None:
    c.write(1, 1, "District profile: crime in 2015-16")
    c.write(3, 2, "Burglary", None, "Robbery", None)
    c.merge(3, 2, 1, 2)
    c.merge(3, 4, 1, 2)
    c.write(4, 1, "District", "Number", "Rate per 1,000", "Number", "Rate per 1,000")
    for place, (_, name) in enumerate(CSPS):
        c.write(5 + place, 1, name)
        for step, offence in enumerate(("Burglary", "Robbery")):
            c.figure(5 + place, 2 + 2 * step, f"{name} {offence}", "2015/16", 200 + place)
            c.figure(5 + place, 3 + 2 * step, f"{name} {offence} rate", "2015/16", 3.1 + place)


@published(BODY)
def victims_by_age_in_one_year(c: Canvas) -> None:
    c.write(1, 1, "Victims of violence by age and sex, 2015/16")
    c.write(3, 1, "Age band", "Female", "Male", "Total")
    for place, name in enumerate(("10-17", "18-24", "25-34", "35-44", "65+")):
        c.write(4 + place, 1, name)
        cross(c, 4 + place, 2, (name,), ("Female", "Male", "Total"), "2015/16")


@published(BODY)
def officers_and_their_telephones(c: Canvas) -> None:
    c.write(1, 1, "Neighbourhood contacts 2016")
    c.write(3, 1, "Ward", "Officer", "Badge", "Telephone")
    for place, name in enumerate(WARDS):
        c.write(4 + place, 1, name, "PC Smith", 3301 + place, "01332 640 000")


@published(BODY)
def incidents_by_week(c: Canvas) -> None:
    c.write(1, 1, "Week commencing", "Incidents")
    for place in range(8):
        c.write(2 + place, 1, datetime(2016, 4, 4) + timedelta(days=7 * place), 12 + place)


@published(BODY)
def second_table_under_a_long_one(c: Canvas) -> None:
    c.write(1, 1, "Month", "Area", "Offence", "Count")
    row = 2
    for period in ("2016-04", "2016-05", "2016-06"):
        for area in ("Derby", "Plymouth"):
            c.write(row, 1, period, area, "Robbery")
            c.figure(row, 4, f"{area} Robbery", period)
            row += 1
    c.write(row + 2, 1, "Fires by quarter 2016/17")
    c.write(row + 3, 1, "Type", "Q1", "Q2", "Q3", "Q4")
    for place, name in enumerate(("Primary", "Secondary")):
        c.write(row + 4 + place, 1, name)
        line(c, row + 4 + place, 2, name, quarters(2016, 2016))


@published(BODY)
def counts_by_day_and_type_with_an_area(c: Canvas) -> None:
    c.write(1, 1, "Date", "Ward", "Type", "Number of calls")
    row, sums = 2, {}
    day = date(2016, 4, 1)
    while day < date(2016, 6, 1):
        for place, ward in enumerate(WARDS[:2]):
            number = 2 + (day.day + place) % 4
            c.write(row, 1, datetime(day.year, day.month, day.day), ward, "Noise", number)
            first, total = sums.get((day.month, ward), (row, 0))
            sums[day.month, ward] = first, total + number
            row += 1
        day += timedelta(days=1)
    for (number, ward), (first, total) in sums.items():
        told(c, first, 4, c.sheet.cell(first, 4).value, f"Noise {ward}", f"2016-0{number}", total)


@published(BODY)
def quarters_of_several_years_under_merged_years(c: Canvas) -> None:
    c.write(1, 1, "Recorded ASB incidents by council area")
    for step, year in enumerate(years(2013, 2015)):
        c.write(3, 2 + 5 * step, year)
        c.merge(3, 2 + 5 * step, 1, 5)
        c.write(4, 2 + 5 * step, "Q1", "Q2", "Q3", "Q4", "Total")
    c.write(4, 1, "Council")
    for place, (_, name) in enumerate(CSPS):
        c.write(5 + place, 1, name)
        for step, year in enumerate((2013, 2014, 2015)):
            line(c, 5 + place, 2 + 5 * step, name, quarters(year, year))
            c.figure(5 + place, 6 + 5 * step, name, years(year, year)[0], 800 + place)


@published(BODY)
def accounting_style_changes(c: Canvas) -> None:
    c.write(1, 1, "Emergency admissions for assault")
    c.write(3, 1, "Trust", "2014/15", "2015/16", "Difference", "% difference")
    for place, name in enumerate(("Derriford", "Torbay", "Royal Devon")):
        row = 4 + place
        c.write(row, 1, name)
        c.figure(row, 2, name, "2014/15", 200 + place)
        c.figure(row, 3, name, "2015/16", 190 - place)
        told(c, row, 4, f"({10 + 2 * place})", name, "2015/16", -10 - 2 * place, CHANGE)
        change = round((10 + 2 * place) / (200 + place) * 100, 1)
        told(c, row, 5, f"-{change}%", name, "2015/16", -change, PERCENT)


@published(BODY)
def outcomes_with_numerator_and_denominator_rows(c: Canvas) -> None:
    c.write(1, 1, "Successful completions, rolling 12 months to")
    c.write(2, 3, "Jun-15", "Sep-15", "Dec-15")
    row = 3
    for drug in ("Opiate", "Alcohol"):
        c.write(row, 1, drug)
        c.merge(row, 1, 3)
        for step, name in enumerate(("Numerator", "Denominator", "%")):
            c.write(row + step, 2, name)
        for step, period in enumerate(("~2015-06", "~2015-09", "~2015-12")):
            part, whole = 40 + step, 500 + 10 * step
            c.figure(row, 3 + step, drug, period, part, "numerator")
            c.figure(row + 1, 3 + step, drug, period, whole, "denominator")
            percent(c, row + 2, 3 + step, drug, period, round(part / whole * 100, 4))
        row += 3


@published(BODY)
def wards_down_with_two_years_of_months_and_rates(c: Canvas) -> None:
    c.write(1, 1, "ASB incidents by ward, 12 months to March 2016")
    c.write(3, 1, "Ward", "Population", *(f"{name}-{15 + (place > 8)}" for place, name in enumerate(FINANCIAL)))
    c.write(3, 15, "12 month total", "Rate per 1,000")
    for place, name in enumerate(WARDS):
        c.write(4 + place, 1, name, 12_000 + place)
        line(c, 4 + place, 3, name, months(2015))
        c.figure(4 + place, 15, name, "2015/16|~2016-03", 2000 + place)
        c.write(4 + place, 16, 17.2 + place)


@published(BODY)
def survey_waves_down(c: Canvas) -> None:
    c.write(1, 1, "Feeling safe after dark")
    c.write(3, 1, "Wave", "% safe", "Sample size")
    for place, (wave, period) in enumerate((("Autumn 2014", ""), ("Spring 2015", ""), ("Autumn 2015", ""))):
        c.write(4 + place, 1, wave, 55 + place, 1000 + place)
        assert not period


@published(BODY)
def quarterly_survey_with_sample(c: Canvas) -> None:
    c.write(1, 1, "Victim survey 2016/17")
    c.write(3, 1, "Question", "Q1", None, "Q2", None)
    c.write(4, 2, "%", "n", "%", "n")
    for place, name in enumerate(("Satisfied with contact", "Satisfied with follow-up")):
        c.write(5 + place, 1, name)
        for step, period in enumerate(("2016/17-Q1", "2016/17-Q2")):
            told(c, 5 + place, 2 + 2 * step, f"{70 + place}%", name, period, 70 + place)
            c.figure(5 + place, 3 + 2 * step, name, period, 100, BASE)


@published(BODY)
def thousands_in_the_title(c: Canvas) -> None:
    c.write(1, 1, "Grant spend by scheme (£)")
    c.write(3, 1, "Scheme", "2014/15", "2015/16", "Total")
    for place, name in enumerate(("Street pastors", "IDVA service")):
        c.write(4 + place, 1, name)
        for step, year in enumerate(years(2014, 2015)):
            told(c, 4 + place, 2 + step, f"£{45 + place + step},000", name, year, 1000 * (45 + place + step))
        c.write(4 + place, 4, "£91,000")
