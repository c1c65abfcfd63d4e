"""After police forces, commissioners and London's boroughs: packs, ward tables, surveys, domestic abuse."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tests.returns.canvas import FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import (
    BASE,
    CHANGE,
    COMPARATOR,
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

BODY = "Police"


def _month_dates(first: int) -> list[datetime]:
    return [datetime(first + (place > 8), (place + 3) % 12 + 1, 1) for place in range(12)]


@published(BODY)
def year_to_date_against_last_year(c: Canvas) -> None:
    c.write(1, 1, "Office of the Police and Crime Commissioner - Performance report")
    c.write(2, 1, "Data for 1st April to 30th November 2016 (FYTD) compared with the same period in 2015")
    c.write(4, 1, "Offence", "FYTD 2015/16", "FYTD 2016/17", "Change", "% Change")
    for place, offence in enumerate(OFFENCES):
        row, before, now = 5 + place, 800 + place * 31, 700 + place * 53
        c.write(row, 1, offence)
        c.figure(row, 2, offence, "2015-11", before, CUMULATIVE)
        c.figure(row, 3, offence, "2016-11", now, CUMULATIVE)
        c.figure(row, 4, offence, "2016-11", now - before, CHANGE)
        percent(c, row, 5, offence, "2016-11", round((now - before) / before * 100, 4), PERCENT)


@published(BODY)
def month_and_rolling_year_beside_each_other(c: Canvas) -> None:
    c.sheet.title = "Force summary"
    c.write(1, 2, "Month")
    c.merge(1, 2, 1, 3)
    c.write(1, 5, "Rolling 12 months")
    c.merge(1, 5, 1, 3)
    c.write(
        2, 1, "Crime type", "Nov-15", "Nov-16", "% change", "12 months to Nov-15", "12 months to Nov-16", "% change"
    )
    for place, offence in enumerate(OFFENCES):
        row = 3 + place
        c.write(row, 1, offence)
        c.figure(row, 2, offence, "2015-11", 100 + place)
        c.figure(row, 3, offence, "2016-11", 110 + place)
        percent(c, row, 4, offence, "2016-11", 10, PERCENT)
        c.figure(row, 5, offence, "~2015-11", 1200 + place)
        c.figure(row, 6, offence, "~2016-11", 1300 + place)
        percent(c, row, 7, offence, "~2016-11|2016-11", 8.3, PERCENT)


@published(BODY)
def london_wards_by_month(c: Canvas) -> None:
    c.sheet.title = "MPS Ward Level Crime"
    c.write(1, 1, "WardCode", "Ward Name", "Borough", "Major Category", "Minor Category", *range(201604, 201613))
    c.write(1, 15, 201701, 201702, 201703)
    row = 2
    for code, ward in (("E05000026", "Abbey"), ("E05000027", "Alibon")):
        for offence in ("Burglary in a Dwelling", "Business Robbery"):
            c.write(row, 1, code, ward, "Barking and Dagenham", offence.split()[0], offence)
            line(c, row, 6, f"{ward} {offence}", months(2016))
            row += 1


@published(BODY)
def boroughs_down_with_real_dates_and_totals(c: Canvas) -> None:
    c.write(2, 2, "Burglary residential - offences by neighbourhood team")
    c.write(4, 2, "Neighbourhood", *_month_dates(2016), "Total")
    for cell in c.sheet[4]:
        cell.number_format = "mmm-yy"
    for place, name in enumerate(("Central", "North", "Lower Town & Quays", "Out of force", "TOTAL")):
        c.write(5 + place, 2, name)
        line(c, 5 + place, 3, name, months(2016))
        c.figure(5 + place, 15, name, "2016/17", 2000 + place)


@published(BODY)
def satisfaction_with_base_and_interval(c: Canvas) -> None:
    c.write(1, 1, "Victim satisfaction - whole experience (rolling 12 months)")
    c.write(3, 1, "12 months to", "% satisfied", "Base (n)", "Confidence interval (+/-)")
    for place, (name, period) in enumerate(
        (("Mar 2016", "~2016-03"), ("Jun 2016", "~2016-06"), ("Sep 2016", "~2016-09"))
    ):
        c.write(4 + place, 1, name)
        percent(c, 4 + place, 2, "satisfied", period, 80.5 + place)
        c.figure(4 + place, 3, "", period, 600 + place, BASE)
        percent(c, 4 + place, 4, "interval", period, 3.2)


@published(BODY)
def domestic_abuse_months_down(c: Canvas) -> None:
    c.write(1, 1, "Domestic abuse - Plymouth BCU")
    heads = ("DA incidents", "DA crimes", "DA crime repeat rate %", "Arrests")
    c.write(2, 1, "Month", *heads)
    for place, period in enumerate(months(2015)):
        c.write(3 + place, 1, f"{FINANCIAL[place]}-{period[2:4]}")
        for step, head in enumerate(heads):
            c.figure(3 + place, 2 + step, head, period, 20.5 + place if "%" in head else None)
    c.write(15, 1, "2015/16 total")
    c.figure(15, 2, "incidents", "2015/16", 2380)
    c.figure(15, 3, "DA crimes", "2015/16", 1910)


@published(BODY)
def quarter_totals_among_the_months(c: Canvas) -> None:
    c.write(1, 1, "Hate crime and incidents by strand 2016/17")
    heads, periods = [], []
    for number in range(4):
        heads += [*FINANCIAL[3 * number : 3 * number + 3], f"Q{number + 1}"]
        periods += [*months(2016)[3 * number : 3 * number + 3], f"2016/17-Q{number + 1}"]
    c.write(3, 1, "Strand", *heads, "YTD")
    for place, name in enumerate(("Racist", "Homophobic", "Transphobic", "Religious", "Disability")):
        c.write(4 + place, 1, name)
        for step, period in enumerate(periods):
            c.figure(4 + place, 2 + step, name, period, 30 + place + step if "Q" in period else 10 + place + step % 5)
        c.figure(4 + place, 18, name, "2017-03", 540, CUMULATIVE)


@published(BODY)
def force_scorecard_with_targets_and_prior_years(c: Canvas) -> None:
    c.write(1, 1, "Police and Crime Plan measures - Quarter 2 2016/17")
    c.write(3, 1, "Objective", "Measure", "2014/15", "2015/16", "Target 2016/17", "Q1 16/17", "Q2 16/17", "Status")
    rows = (("Protect people", "Number of serious sexual offences"), (None, "Repeat victims of domestic abuse"))
    for place, (objective, measure) in enumerate(rows):
        row = 4 + place
        c.write(row, 1, objective, measure)
        line(c, row, 3, measure, years(2014, 2015))
        c.figure(row, 5, measure, "2016/17", 480, TARGET)
        line(c, row, 6, measure, quarters(2016, 2016)[:2])
        c.write(row, 8, "On track")


@published(BODY)
def three_year_comparison_month_by_month(c: Canvas) -> None:
    c.write(1, 1, "ASB incidents reported to the police")
    c.write(2, 1, "Month", "2013/14", "2014/15", "2015/16", "3 yr average", "% change on last year")
    names = ("April", "May", "June", "July", "August", "September", "October", "November")
    for place, name in enumerate(names):
        c.write(3 + place, 1, name)
        for step, year in enumerate((2013, 2014, 2015)):
            c.figure(3 + place, 2 + step, "ASB incidents", months(year)[place])
        c.figure(3 + place, 5, "3 yr average", months(2015)[place], 210.3, COMPARATOR)
        percent(c, 3 + place, 6, "ASB incidents", months(2015)[place], -3.5, PERCENT)


@published(BODY)
def counts_by_day(c: Canvas) -> None:
    c.sheet.title = "Daily"
    c.write(1, 1, "Date", "ASB type", "Number of incidents")
    day, row, sums = date(2016, 4, 1), 2, dict.fromkeys((4, 5, 6), 0)
    while day < date(2016, 7, 1):
        number = 3 + day.day % 5
        c.write(row, 1, datetime(day.year, day.month, day.day), "Nuisance", number)
        sums[day.month] += number
        day, row = day + timedelta(days=1), row + 1
    for first, number in zip((2, 32, 63), (4, 5, 6), strict=True):
        told(c, first, 3, c.sheet.cell(first, 3).value, "Nuisance", f"2016-0{number}", sums[number])


@published(BODY)
def fy_years_of_two_digits(c: Canvas) -> None:
    c.write(1, 1, "Knife crime by district command")
    c.write(2, 1, "District", "FY14/15", "FY15/16", "FY16/17 YTD (to Dec)")
    for place, name in enumerate(("North", "South", "East")):
        c.write(3 + place, 1, name)
        line(c, 3 + place, 2, name, years(2014, 2015))
        c.figure(3 + place, 4, name, "2016-12", 120 + place, CUMULATIVE)


@published(BODY)
def two_blocks_with_the_measure_above(c: Canvas) -> None:
    c.write(1, 1, "ROTHERHAM - Safer Rotherham Partnership performance, 2016/17")
    row = 3
    for name in ("Anti-social behaviour incidents", "Hate incidents"):
        c.write(row, 1, name)
        c.write(row + 1, 2, *FINANCIAL, "YTD")
        for place, year in enumerate((2015, 2016)):
            c.write(row + 2 + place, 1, f"{year}/{year % 100 + 1}")
            line(c, row + 2 + place, 2, name, months(year)[: 12 if place == 0 else 8])
            c.figure(row + 2 + place, 14, name, ("2016-03", "2016-11")[place], 4000 + place, CUMULATIVE)
        c.write(row + 4, 1, "% difference")
        for step in range(8):
            percent(c, row + 4, 2 + step, name, months(2016)[step], -5, PERCENT)
        row += 7


@published(BODY)
def crimes_cross_wards_stacked_by_quarter(c: Canvas) -> None:
    row = 1
    for number in (1, 2):
        c.write(row, 1, f"Crime by ward - Quarter {number} 2016/17")
        c.write(row + 1, 1, "Ward", *OFFENCES)
        for place, name in enumerate(("Ham", "Honicknowle", "St Budeaux")):
            c.write(row + 2 + place, 1, name)
            cross(c, row + 2 + place, 2, (name,), OFFENCES, f"2016/17-Q{number}")
        row += 7
