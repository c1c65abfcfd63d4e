"""After councils: performance scorecards, registers of complaints, triggers, licences, grants, fly-tipping."""

from __future__ import annotations

from tests.returns.canvas import CALENDAR, FINANCIAL, Canvas, months
from tests.returns.published_like.drawing import BASE, TARGET, cross, line, percent, published, quarters, told, years

BODY = "Council"


@published(BODY)
def scorecard_with_polarity_and_remarks(c: Canvas) -> None:
    c.write(1, 1, "Safer Communities scorecard 2015/16 - Quarter 4")
    c.merge(1, 1, 1, 8)
    c.write(
        3, 1, "PI Ref", "Description", "Polarity", "Frequency", "2014/15 Outturn", "2015/16 Target", "Q1", "Q2", "Q3"
    )
    c.write(3, 10, "Q4", "RAG", "DoT", "Comment")
    names = ("Number of ASB cases opened", "Number of fly-tipping incidents", "Hate incidents reported")
    for place, name in enumerate(names):
        row = 4 + place
        c.write(row, 1, f"SC{place + 1:02}", name, "Lower is better", "Quarterly")
        c.figure(row, 5, name, "2014/15", 800 + place)
        c.figure(row, 6, name, "2015/16", 750 + place, TARGET)
        line(c, row, 7, name, quarters(2015, 2015))
        c.write(row, 11, "Green", "↑", "Numbers fell by 12 in the quarter.")


@published(BODY)
def export_of_a_performance_system(c: Canvas) -> None:
    c.sheet.title = "Report"
    c.write(1, 1, "Community Safety PIs")
    c.write(2, 1, "Generated on: 14 July 2016")
    c.write(4, 1, "Code", "Short Name", "2014/15", "2015/16", "Q1 2016/17", None, "2016/17", "Status", "Latest Note")
    c.write(5, 3, "Value", "Value", "Value", "Target", "Target")
    for place, name in enumerate(("Burglaries per 1,000 households", "Violent crimes per 1,000 population")):
        row = 6 + place
        c.write(row, 1, f"CS{place}", name)
        c.figure(row, 3, name, "2014/15", 8.1 + place)
        c.figure(row, 4, name, "2015/16", 7.9 + place)
        c.figure(row, 5, name, "2016/17-Q1", 1.9 + place)
        c.figure(row, 6, name, "2016/17-Q1", 2.1 + place, TARGET)
        c.figure(row, 7, name, "2016/17", 8.4 + place, TARGET)
        c.write(row, 8, "OK", "On course.")


@published(BODY)
def priorities_in_sections_with_good_performance(c: Canvas) -> None:
    c.write(1, 1, "Corporate Plan - performance 2016/17")
    c.write(3, 1, "No", "Measure", "Lead", "Good performance", "Annual target 2016/17", "Year end 2014/15")
    c.write(3, 7, "Year end 2015/16", "Q1\nApr - Jun 2016", "Q2\nJul - Sep 2016", "DOT", "Data notes")
    row = 4
    for section, names in (("Priority 3", ("Reported incidents of hate crime",)), ("Priority 4", ("ASB incidents",))):
        c.write(row, 1, f"{section} - A strong community in a clean, safe environment")
        c.merge(row, 1, 1, 11)
        for name in names:
            c.write(row + 1, 1, f"{section[-1]}.A1", name, "Head of service", "High accumulative")
            c.figure(row + 1, 5, name, "2016/17", 200 + row, TARGET)
            c.figure(row + 1, 6, name, "2014/15", 180 + row)
            c.figure(row + 1, 7, name, "2015/16", 190 + row)
            line(c, row + 1, 8, name, quarters(2016, 2016)[:2])
            c.write(row + 1, 10, "▲", "Q2 data are provisional")
        row += 2


@published(BODY)
def community_trigger_of_two_years(c: Canvas) -> None:
    c.write(1, 1, "Anti-Social Behaviour Case Review (Community Trigger) - publication of data")
    c.write(3, 2, "1 April 2014 to 31 March 2015", "1 April 2015 to 31 March 2016")
    names = ("Number of applications received", "Number of times the threshold was not met", "Number of case reviews")
    for place, name in enumerate(names):
        c.write(4 + place, 1, name)
        c.figure(4 + place, 2, name, "2014/15", 7 - place)
        c.figure(4 + place, 3, name, "2015/16", 9 - place)


@published(BODY)
def fly_tipping_with_two_rows_of_heads(c: Canvas) -> None:
    c.write(1, 1, "Table 2: Fly-tipping incidents and actions by local authority, England")
    c.write(3, 1, "ONS code", "Region", "LA Name", "2014-15", None, None, "2015-16")
    c.merge(3, 4, 1, 3)
    c.merge(3, 7, 1, 3)
    heads = ("Total Incidents", "Total Actions Taken", "Fixed Penalty Notices")
    c.write(4, 4, *heads, *heads)
    for place, name in enumerate(("Derby City Council", "Plymouth City Council", "Rotherham MBC")):
        c.write(5 + place, 1, f"E0600001{place}", "East", name)
        cross(c, 5 + place, 4, (name,), heads, "2014/15")
        cross(c, 5 + place, 7, (name,), heads, "2015/16")


@published(BODY)
def noise_complaints_months_down_years_across(c: Canvas) -> None:
    c.write(1, 1, "Noise complaints received by Environmental Health")
    c.write(2, 1, "Month", "2013/14", "2014/15", "2015/16")
    for place, name in enumerate(FINANCIAL):
        c.write(3 + place, 1, name)
        for step, year in enumerate((2013, 2014, 2015)):
            c.figure(3 + place, 2 + step, "Noise complaints", months(year)[place])
    c.write(15, 1, "Total")
    for step, year in enumerate(years(2013, 2015)):
        c.figure(15, 2 + step, "Noise complaints", year, 2100 + step)


@published(BODY)
def camera_incidents_in_a_calendar_year(c: Canvas) -> None:
    c.sheet.title = "CCTV 2016"
    c.write(1, 1, "CCTV Control Room incidents 2016")
    c.write(2, 1, "Incident type", *CALENDAR, "Total", "Monthly average")
    for place, name in enumerate(("Shoplifting", "Public order", "Missing persons", "Begging/vagrancy")):
        c.write(3 + place, 1, name)
        line(c, 3 + place, 2, name, months(2016, CALENDAR))
        c.figure(3 + place, 14, name, "2016", 2400 + place)
        c.write(3 + place, 15, 200.1)


@published(BODY)
def grants_by_year(c: Canvas) -> None:
    c.write(1, 1, "Community Safety Fund grants to partnerships")
    c.write(3, 1, "Community Safety Partnership", "2014/15 (£)", "2015/16 (£)", "2016/17 (£)")
    for place, name in enumerate(("Exeter", "East and Mid Devon", "Plymouth", "Torbay")):
        c.write(4 + place, 1, name)
        for step, year in enumerate(years(2014, 2016)):
            c.figure(4 + place, 2 + step, name, year, 45_000 + 1000 * place - 500 * step)
            c.sheet.cell(4 + place, 2 + step).number_format = "£#,##0"


@published(BODY)
def taxis_at_the_end_of_march(c: Canvas) -> None:
    c.sheet.title = "TAXI0104"
    c.write(1, 1, "Table TAXI0104: Taxis, private hire vehicles and their drivers by licensing area, England")
    c.write(3, 1, "ONS code", "Licensing area", "Total taxis", "Total PHVs", "Wheelchair accessible taxis")
    c.write(2, 3, "At end March 2015")
    for place, name in enumerate(("Amber Valley", "Derby", "Plymouth")):
        c.write(4 + place, 1, f"E0700003{place}", name)
        cross(c, 4 + place, 3, (name,), ("Total taxis", "Total PHVs", "Wheelchair"), "2015-03|2014/15")
    c.write(8, 1, "Source: DfT taxi and private hire statistics")


@published(BODY)
def survey_of_residents(c: Canvas) -> None:
    c.write(1, 1, "Residents' survey: feeling safe")
    c.write(3, 1, "Question", "2012/13", None, "2014/15", None, "2016/17", None)
    c.write(4, 2, "%", "Base", "%", "Base", "%", "Base")
    for place, name in enumerate(("Safe outside during the day", "Safe outside after dark", "ASB a problem")):
        c.write(5 + place, 1, name)
        for step, year in enumerate(("2012/13", "2014/15", "2016/17")):
            c.figure(5 + place, 2 + 2 * step, name, year, 60 + place + step)
            c.figure(5 + place, 3 + 2 * step, name, year, 1100 + place + step, BASE)


@published(BODY)
def percentages_with_their_fractions(c: Canvas) -> None:
    c.write(1, 1, "Young people and survey measures")
    c.write(2, 1, "Indicator", "2014/15", "2015/16")
    c.write(3, 1, "Young people in suitable accommodation")
    told(c, 3, 2, "92.0% (46/50)", "suitable accommodation", "2014/15", 92)
    told(c, 3, 3, "41/202", "suitable accommodation", "2015/16", 100 * 41 / 202)
    c.write(4, 1, "Victims satisfied with the service")
    told(c, 4, 2, "91.4% (n=105)", "Victims satisfied", "2014/15", 91.4)
    told(c, 4, 3, "62%, n=105", "Victims satisfied", "2015/16", 62)


@published(BODY)
def list_of_indicators_with_a_period_in_each_row(c: Canvas) -> None:
    c.write(1, 1, "Indicator", "Period", "Count", "Value")
    rows = (
        ("Assault attendances", "2015/16 Q1", "2015/16-Q1"),
        ("Successful completions", "2014/15", "2014/15"),
        ("Hate incidents", "Jun-15", "2015-06"),
        ("Repeat victims", "Year ending Dec 2015", "~2015-12"),
    )
    for place, (name, written, period) in enumerate(rows):
        c.write(2 + place, 1, name, written)
        c.figure(2 + place, 3, f"{name} Count", period, 100 + place)
        c.figure(2 + place, 4, f"{name} Value", period, 12.5 + place)


@published(BODY)
def marks_on_headings_and_numbers(c: Canvas) -> None:
    c.write(1, 1, "Recorded incidents")
    c.write(2, 1, "Measure", "2014/15", "2015/16R", "2016/17 [r][e]", "2017/18 (1)", "2018‑19", "2019/20P")
    for place, name in enumerate(("Fly-tips", "Abandoned vehicles")):
        c.write(3 + place, 1, name + "¹")
        line(c, 3 + place, 2, name, years(2014, 2018))
        told(c, 3 + place, 7, "1,234 (r)", name, "2019/20", 1234)


@published(BODY)
def months_with_marks(c: Canvas) -> None:
    c.write(1, 1, "Rough sleeping reports 2016/17")
    heads = ["Apr 16 (1)", "May 16¹", "Jun 16 [r]", "Jul 16*", "Aug‑16", "Sept 16", "October 16", "Nov'16"]
    c.write(2, 1, "Measure", *heads)
    for place, name in enumerate(("Reports", "Persons found")):
        c.write(3 + place, 1, name)
        line(c, 3 + place, 2, name, months(2016)[:8])


@published(BODY)
def homelessness_by_quarter_down(c: Canvas) -> None:
    c.write(1, 1, "P1E decisions")
    c.write(2, 1, "Quarter", "Applications", "Accepted", "Accepted because of violence")
    names = ("2015 Q2 (Apr-Jun)", "2015 Q3 (Jul-Sep)", "2015 Q4 (Oct-Dec)", "2016 Q1 (Jan-Mar)")
    for place, (name, period) in enumerate(zip(names, quarters(2015, 2015), strict=True)):
        c.write(3 + place, 1, name)
        cross(c, 3 + place, 2, ("",), ("Applications", "Accepted", "Accepted because of violence"), period)


@published(BODY)
def traffic_lights_in_the_cells_and_targets_below(c: Canvas) -> None:
    c.write(1, 1, "Safer Plymouth measures 2016/17")
    c.write(
        3, 1, "Measure", None, "Q1 16/17 (Apr-Jun)", "Q2 16/17 (Jul-Sep)", "Q3 16/17 (Oct-Dec)", "Q4 16/17 (Jan-Mar)"
    )
    for place, name in enumerate(("Referrals to domestic abuse service", "Racist incidents")):
        row = 4 + 2 * place
        c.write(row, 1, name, "Actual")
        c.merge(row, 1, 2)
        c.write(row + 1, 2, "Target")
        line(c, row, 3, name, quarters(2016, 2016)[:2])
        c.write(row, 5, "Not yet due", "Not yet due")
        line(c, row + 1, 3, name, quarters(2016, 2016), TARGET)


@published(BODY)
def yes_percent_pairs_by_ward(c: Canvas) -> None:
    c.write(1, 1, "Selective licensing inspections, 2015/16")
    c.write(3, 1, "Ward", "Inspections", "With hazards", "% with hazards")
    for place, name in enumerate(("Arboretum", "Normanton", "Sinfin")):
        c.write(4 + place, 1, name)
        c.figure(4 + place, 2, f"{name} Inspections", "2015/16", 50 + place)
        c.figure(4 + place, 3, f"{name} With hazards", "2015/16", 20 + place)
        percent(c, 4 + place, 4, f"{name} hazards", "2015/16", round((20 + place) / (50 + place) * 100, 3))
