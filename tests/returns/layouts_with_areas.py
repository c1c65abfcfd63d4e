"""Layouts with areas, several indicators and scorecards as public bodies publish them, with what is true of cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.returns.canvas import Canvas, Known

Draw = Callable[[], Canvas]

LAYOUTS: dict[str, Draw] = {}
OFFENCES = ("Burglary", "Robbery", "Vehicle crime")
DISTRICTS = ("Amber Valley", "Bolsover", "Chesterfield")
CODES = ("E07000032", "E07000033", "E07000034")
WARDS = ("Ham", "Honicknowle", "Budshead")
TARGET, CHANGE, PERCENT = "target", "change", "percent_change"


def layout(draw: Callable[[Canvas], None]) -> Draw:
    """Put a layout in the collection under its function's name."""

    def drawn() -> Canvas:
        canvas = Canvas()
        draw(canvas)
        return canvas

    LAYOUTS[draw.__name__] = drawn
    return drawn


def cross(c: Canvas, row: int, column: int, down: Sequence[str], across: Sequence[str], period: str) -> None:
    """Draw figures of one period, each of its row's and its column's words."""
    for place, left in enumerate(down):
        for step, over in enumerate(across):
            c.figure(row + place, column + step, f"{left} {over}", period)


def card(c: Canvas, row: int, column: int, label: str, *cells: tuple[float, str, str] | None) -> None:
    """Draw the figures of one line of a scorecard: value, period and kind of each, None for a cell left alone."""
    if column == 2:
        c.write(row, 1, label)
    for step, cell in enumerate(cells):
        if cell is not None:
            c.figure(row, column + step, label, cell[1], cell[0], cell[2])


# Areas by indicators, of one period.


@layout
def areas_down_indicators_across_period_in_title(c: Canvas) -> None:
    c.write(1, 1, "Recorded crime by Community Safety Partnership, year ending March 2016")
    c.write(3, 1, "Community Safety Partnership", *OFFENCES)
    c.down(4, 1, *DISTRICTS)
    cross(c, 4, 2, DISTRICTS, OFFENCES, "2015/16")


@layout
def period_on_a_line_above(c: Canvas) -> None:
    c.write(1, 1, "Crime by district")
    c.write(2, 1, "Quarter 2 2014/15")
    c.write(4, 1, "District", *OFFENCES)
    c.down(5, 1, *DISTRICTS)
    cross(c, 5, 2, DISTRICTS, OFFENCES, "2014/15-Q2")


@layout
def period_in_the_sheets_name(c: Canvas) -> None:
    c.sheet.title = "Q3 2014-15"
    c.write(1, 1, "Ward", *OFFENCES)
    c.down(2, 1, *WARDS)
    cross(c, 2, 2, WARDS, OFFENCES, "2014/15-Q3")


@layout
def period_in_the_files_name(c: Canvas) -> None:
    c.name = "csp_crime_june_2015.xlsx"
    c.write(1, 1, "Area", *OFFENCES)
    c.down(2, 1, *DISTRICTS)
    cross(c, 2, 2, DISTRICTS, OFFENCES, "2015-06")


@layout
def quarter_on_a_line_and_year_in_the_sheets_name(c: Canvas) -> None:
    c.sheet.title = "2014-15"
    c.write(1, 1, "Crime by ward, Quarter 2")
    c.write(2, 1, "Ward", *OFFENCES)
    c.down(3, 1, *WARDS)
    cross(c, 3, 2, WARDS, OFFENCES, "2014/15-Q2")


@layout
def rolling_year_in_title(c: Canvas) -> None:
    c.write(1, 1, "Table C2: Police recorded crime by local authority, year ending September 2016")
    c.write(2, 1, "Local authority", *OFFENCES)
    c.down(3, 1, *DISTRICTS)
    cross(c, 3, 2, DISTRICTS, OFFENCES, "~2016-09")


@layout
def codes_beside_areas(c: Canvas) -> None:
    c.write(1, 1, "Table C2: Recorded crime by local authority, April 2015 to March 2016 [note 1]")
    c.write(2, 1, "Source: Home Office - Police recorded crime")
    c.write(4, 1, "Area code", "Area name", *OFFENCES)
    c.down(5, 1, *CODES)
    c.down(5, 2, *DISTRICTS)
    cross(c, 5, 3, DISTRICTS, OFFENCES, "2015/16")
    c.write(9, 1, "1. Figures are not designated as National Statistics.")


@layout
def regions_forces_and_partnerships_in_their_own_columns(c: Canvas) -> None:
    c.write(1, 1, "Crime by CSP, 2015/16")
    c.write(2, 1, "Region", "Police force", "CSP", *OFFENCES)
    rows = (
        ("East Midlands", "Derbyshire", "Amber Valley"),
        (None, None, "Bolsover"),
        (None, "Leicestershire", "Blaby"),
    )
    for place, row in enumerate(rows):
        c.write(3 + place, 1, *row)
    cross(c, 3, 4, [row[2] or "" for row in rows], OFFENCES, "2015/16")


@layout
def totals_of_regions_among_the_areas(c: Canvas) -> None:
    c.write(1, 1, "Number of offences by police force area, England and Wales, year ending March 2015")
    c.write(3, 1, "Area", *OFFENCES)
    names = (
        "ENGLAND AND WALES",
        "North East Region",
        "Cleveland",
        "Durham",
        "Northumbria",
        "North West Region",
        "Cheshire",
    )
    c.down(4, 1, *names)
    cross(c, 4, 2, names, OFFENCES, "2014/15")


@layout
def regions_as_lines_over_their_forces(c: Canvas) -> None:
    c.write(1, 1, "Fires attended by fire and rescue service, 2015/16")
    c.write(2, 1, "Fire and rescue service", "Primary fires", "Secondary fires", "False alarms")
    c.write(3, 1, "East Midlands")
    c.down(4, 1, "Derbyshire", "Leicestershire")
    c.write(6, 1, "South West")
    c.down(7, 1, "Avon", "Cornwall")
    cross(c, 4, 2, ("Derbyshire", "Leicestershire"), ("Primary fires", "Secondary fires", "False alarms"), "2015/16")
    cross(c, 7, 2, ("Avon", "Cornwall"), ("Primary fires", "Secondary fires", "False alarms"), "2015/16")


@layout
def indicators_down_areas_across(c: Canvas) -> None:
    c.write(1, 1, "Recorded crime, April to June 2016")
    c.write(2, 1, "Offence", *DISTRICTS, "Derbyshire")
    c.down(3, 1, *OFFENCES)
    cross(c, 3, 2, OFFENCES, (*DISTRICTS, "Derbyshire"), "2016/17-Q1")


@layout
def wards_across_under_one_heading(c: Canvas) -> None:
    c.write(1, 1, "Incidents May 2016")
    c.write(2, 2, "Ward")
    c.merge(2, 2, columns=3)
    c.write(3, 1, "Type", *WARDS)
    c.down(4, 1, *OFFENCES)
    cross(c, 4, 2, OFFENCES, WARDS, "2016-05")


@layout
def total_row_and_missing_cells(c: Canvas) -> None:
    c.write(1, 1, "Offences by district 2014/15")
    c.write(2, 1, "District", *OFFENCES)
    c.down(3, 1, "Amber Valley", "Bolsover", "Chesterfield", "Total")
    cross(c, 3, 2, ("Amber Valley",), OFFENCES, "2014/15")
    c.write(4, 2, "-", "..", "n/a")
    cross(c, 5, 2, ("Chesterfield", "Total"), OFFENCES, "2014/15")


@layout
def areas_down_years_across_with_codes(c: Canvas) -> None:
    c.write(1, 1, "Recorded crime by local authority")
    c.write(3, 1, "Code", "Local authority", "2013/14", "2014/15", "2015/16")
    c.down(4, 1, *CODES)
    c.down(4, 2, *DISTRICTS)
    c.table(4, 3, DISTRICTS, ("2013/14", "2014/15", "2015/16"))


@layout
def codes_without_a_heading(c: Canvas) -> None:
    c.write(1, 1, "Homelessness acceptances")
    c.write(3, 3, "2013/14", "2014/15", "2015/16")
    c.down(4, 1, *CODES)
    c.down(4, 2, *DISTRICTS)
    c.table(4, 3, DISTRICTS, ("2013/14", "2014/15", "2015/16"))


# Headings over two and three rows.


@layout
def merged_groups_over_indicators(c: Canvas) -> None:
    c.write(1, 1, "Police recorded crime by CSP, year ending March 2016")
    c.write(3, 1, "CSP", "Violence", None, "Theft", None, "Robbery")
    c.merge(3, 2, columns=2)
    c.merge(3, 4, columns=2)
    c.merge(3, 1, rows=2)
    c.merge(3, 6, rows=2)
    c.write(4, 2, "with injury", "without injury", "Shoplifting", "Bicycle theft")
    c.down(5, 1, *DISTRICTS)
    across = ("Violence with injury", "Violence without injury", "Theft Shoplifting", "Theft Bicycle theft", "Robbery")
    cross(c, 5, 2, DISTRICTS, across, "2015/16")


@layout
def groups_over_indicators_without_merged_cells(c: Canvas) -> None:
    c.write(1, 1, "Hate crime by borough 2015/16")
    c.write(2, 2, "Racist", None, "Homophobic")
    c.write(3, 1, "Borough", "Offences", "Detections", "Offences", "Detections")
    c.down(4, 1, "Barnet", "Bexley", "Brent")
    across = ("Racist Offences", "Racist Detections", "Homophobic Offences", "Homophobic Detections")
    cross(c, 4, 2, ("Barnet", "Bexley", "Brent"), across, "2015/16")


@layout
def three_rows_of_headings(c: Canvas) -> None:
    c.write(1, 1, "Outcomes by force, year ending March 2016")
    c.write(3, 2, "Sexual offences", None, None, None)
    c.merge(3, 2, columns=4)
    c.write(4, 2, "Rape", None, "Other", None)
    c.merge(4, 2, columns=2)
    c.merge(4, 4, columns=2)
    c.write(5, 1, "Force", "Charged", "Cautioned", "Charged", "Cautioned")
    c.down(6, 1, "Cleveland", "Durham")
    across = ("Sexual offences Rape Charged", "Rape Cautioned", "Other Charged", "Other Cautioned")
    cross(c, 6, 2, ("Cleveland", "Durham"), across, "2015/16")


@layout
def areas_over_years(c: Canvas) -> None:
    c.write(1, 1, "Crime in the county")
    c.write(2, 2, "Amber Valley", None, "Bolsover", None)
    c.merge(2, 2, columns=2)
    c.merge(2, 4, columns=2)
    c.write(3, 1, "Offence", "2014/15", "2015/16", "2014/15", "2015/16")
    c.down(4, 1, *OFFENCES)
    for place, area in enumerate(("Amber Valley", "Bolsover")):
        c.table(4, 2 + 2 * place, [f"{area} {offence}" for offence in OFFENCES], ("2014/15", "2015/16"))


@layout
def number_and_rate_of_each_area(c: Canvas) -> None:
    c.write(1, 1, "Domestic abuse incidents, 2016/17")
    c.write(2, 1, "District", "Number", "Rate per 1,000 population")
    c.down(3, 1, *DISTRICTS)
    for place, area in enumerate(DISTRICTS):
        c.figure(3 + place, 2, f"{area} number", "2016/17", 100.0 + 7 * place)
        c.figure(3 + place, 3, f"{area} rate", "2016/17", 11.5 + place)


@layout
def number_and_percent_under_each_indicator(c: Canvas) -> None:
    c.write(1, 1, "Treatment outcomes by local authority, Q1 2015/16")
    c.write(3, 2, "Successful completions", None, "Re-presentations", None)
    c.merge(3, 2, columns=2)
    c.merge(3, 4, columns=2)
    c.write(4, 1, "Local authority", "No.", "%", "No.", "%")
    c.down(5, 1, *DISTRICTS)
    for place, area in enumerate(DISTRICTS):
        for step, what in enumerate(("completions", "presentations")):
            c.figure(5 + place, 2 + 2 * step, f"{area} {what} no.", "2015/16-Q1", 20.0 + place)
            c.figure(5 + place, 3 + 2 * step, f"{area} {what} %", "2015/16-Q1", 8.4 + place)


# Blocks.


@layout
def a_block_for_each_indicator(c: Canvas) -> None:
    c.write(1, 1, "Community safety data, Quarter 1 2016/17")
    for place, offence in enumerate(OFFENCES):
        top = 3 + 7 * place
        c.write(top, 1, offence)
        c.write(top + 1, 1, "District", "Offences", "Detections")
        c.down(top + 2, 1, *DISTRICTS)
        cross(c, top + 2, 2, [f"{offence} {each}" for each in DISTRICTS], ("Offences", "Detections"), "2016/17-Q1")


@layout
def a_block_for_each_area(c: Canvas) -> None:
    c.write(1, 1, "Police return 2016/17")
    for place, area in enumerate(DISTRICTS):
        top = 3 + 7 * place
        c.write(top, 1, area)
        c.write(top + 1, 1, "Offence", "Q1", "Q2", "Q3")
        c.down(top + 2, 1, *OFFENCES)
        c.table(top + 2, 2, [f"{area} {each}" for each in OFFENCES], [f"2016/17-Q{each}" for each in (1, 2, 3)])


@layout
def a_sheet_for_each_area(c: Canvas) -> None:
    for place, area in enumerate(DISTRICTS):
        if place:
            c.add_sheet(area)
        else:
            c.sheet.title = area
        c.write(1, 1, "Recorded crime 2015/16")
        c.write(2, 1, "Offence", "Offences", "Detections")
        c.down(3, 1, *OFFENCES)
        cross(c, 3, 2, [f"{area} {each}" for each in OFFENCES], ("Offences", "Detections"), "2015/16")


@layout
def blocks_side_by_side_with_their_own_labels(c: Canvas) -> None:
    c.write(1, 1, "Crime and disorder, May 2016")
    c.write(3, 1, "Ward", "Burglary", "Robbery")
    c.write(3, 5, "Ward", "Noise", "Litter")
    c.down(4, 1, *WARDS)
    c.down(4, 5, *WARDS)
    cross(c, 4, 2, WARDS, ("Burglary", "Robbery"), "2016-05")
    cross(c, 4, 6, WARDS, ("Noise", "Litter"), "2016-05")


@layout
def a_period_line_over_each_block_of_rows(c: Canvas) -> None:
    c.write(1, 1, "Crime by ward")
    c.write(2, 1, "Ward", *OFFENCES)
    c.write(3, 1, "Quarter 1 2016/17")
    c.down(4, 1, *WARDS)
    c.write(7, 1, "Quarter 2 2016/17")
    c.down(8, 1, *WARDS)
    cross(c, 4, 2, WARDS, OFFENCES, "2016/17-Q1")
    cross(c, 8, 2, WARDS, OFFENCES, "2016/17-Q2")


@layout
def indicators_in_groups_down(c: Canvas) -> None:
    c.write(1, 1, "Crime by district, 2015/16")
    c.write(2, 1, "Offence", *DISTRICTS)
    c.write(3, 1, "Violent crime")
    c.down(4, 1, "With injury", "Without injury")
    c.write(6, 1, "Acquisitive crime")
    c.down(7, 1, "Burglary", "Robbery")
    cross(c, 4, 2, ("Violent crime With injury", "Violent crime Without injury"), DISTRICTS, "2015/16")
    cross(c, 7, 2, ("Acquisitive crime Burglary", "Acquisitive crime Robbery"), DISTRICTS, "2015/16")


# Scorecards.


@layout
def scorecard_with_the_period_in_the_title(c: Canvas) -> None:
    c.write(1, 1, "Performance scorecard Quarter 2 2014/15")
    c.write(
        3, 1, "Indicator", "Owner", "Same period last year", "Target", "Actual", "Direction of travel", "RAG", "Comment"
    )
    for row, label in enumerate(OFFENCES, 4):
        c.write(row, 1, label, "Police")
        q = "2014/15-Q2"
        card(c, row, 3, label, (120, "2013/14-Q2", "actual"), (110, q, TARGET), (108 + row, q, "actual"))
        c.write(row, 6, "↑", "G", "On course for 2015")


@layout
def scorecard_with_the_periods_in_the_headings(c: Canvas) -> None:
    c.write(1, 1, "Safer partnership performance")
    c.write(3, 1, "Ref", "Measure", "2013/14 outturn", "Target 14/15", "Q2 2014/15 actual", "Status", "Trend")
    for row, label in enumerate(OFFENCES, 4):
        c.write(row, 1, f"CS{row}", label)
        card(
            c, row, 3, label, (480, "2013/14", "actual"), (440, "2014/15", TARGET), (101 + row, "2014/15-Q2", "actual")
        )
        c.write(row, 6, "Amber", "Improving")


@layout
def scorecard_of_a_year(c: Canvas) -> None:
    c.write(1, 1, "Annual performance report 2015/16")
    c.write(2, 1, "Performance indicator", "Last year", "This year", "Target", "% change", "Status")
    for row, label in enumerate(OFFENCES, 3):
        y, this = "2015/16", 200 + 20 * row
        card(
            c, row, 2, label, (200, "2014/15", "actual"), (this, y, "actual"), (190, y, TARGET), (10 * row, y, PERCENT)
        )
        c.write(row, 6, "Green")


@layout
def scorecard_with_two_years_and_their_difference(c: Canvas) -> None:
    c.write(1, 1, "Crime in Plymouth")
    c.write(3, 1, "Offence", "Apr 2015 - Mar 2016", "Apr 2014 - Mar 2015", "Change", "% change")
    for row, label in enumerate(OFFENCES, 4):
        y = "2015/16"
        card(c, row, 2, label, (240, y, "actual"), (200, "2014/15", "actual"), (40, y, CHANGE), (20, y, PERCENT))


@layout
def scorecard_to_date(c: Canvas) -> None:
    c.write(1, 1, "Monthly performance: September 2016")
    c.write(2, 1, "Indicator", "Month", "YTD", "YTD target", "Same month last year", "RAG")
    for row, label in enumerate(OFFENCES, 3):
        m = "2016-09"
        cells = (
            (21, m, "actual"),
            (130 + row, m, "cumulative"),
            (120, m, "cumulative_target"),
            (25, "2015-09", "actual"),
        )
        card(c, row, 2, label, *cells)
        c.write(row, 6, "R")


@layout
def scorecard_with_quarters_and_a_target(c: Canvas) -> None:
    c.write(1, 1, "Performance 2016/17")
    c.write(2, 1, "Measure", "2015/16 outturn", "2016/17 target", "Q1", "Q2", "Q3", "Q4", "DoT")
    for row, label in enumerate(OFFENCES, 3):
        cells = (
            (400, "2015/16", "actual"),
            (390, "2016/17", TARGET),
            (95, "2016/17-Q1", "actual"),
            (99, "2016/17-Q2", "actual"),
        )
        card(c, row, 2, label, *cells)
        c.write(row, 8, "▲")


@layout
def scorecard_with_a_comparator(c: Canvas) -> None:
    c.write(1, 1, "Health profile indicators 2014/15")
    c.write(2, 1, "Indicator", "Value", "England", "Worst", "Best")
    for row, label in enumerate(("Smoking prevalence %", "Alcohol admissions rate"), 3):
        y = "2014/15"
        card(c, row, 2, label, (18.5, y, "actual"), (17.2, y, "comparator"), (30.1, y, "actual"), (9.5, y, "actual"))


@layout
def scorecard_with_fractions(c: Canvas) -> None:
    c.write(1, 1, "Offender management Q4 2009/10")
    c.write(2, 1, "Indicator", "Numerator", "Denominator", "%")
    q, parts = "2009/10-Q4", ("numerator", "denominator", "actual")
    for row, label, cells in ((3, "Offenders in work", (41, 202, 20.3)), (4, "Offenders housed", (150, 200, 75.0))):
        card(c, row, 2, label, *((value, q, part) for value, part in zip(cells, parts, strict=True)))


@layout
def each_area_against_last_year_and_target(c: Canvas) -> None:
    c.write(1, 1, "Serious acquisitive crime, Q1 2016/17")
    c.write(2, 1, "District", "Q1 2015/16", "Q1 2016/17", "Change", "Target")
    for row, area in enumerate(DISTRICTS, 3):
        q = "2016/17-Q1"
        card(
            c,
            row,
            2,
            area,
            (50, "2015/16-Q1", "actual"),
            (45 + row, q, "actual"),
            (row - 5, q, CHANGE),
            (49, q, TARGET),
        )


@layout
def a_list_of_one_column(c: Canvas) -> None:
    c.write(1, 1, "Key figures for 2015/16")
    c.write(3, 1, "Indicator", "Value")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, ("2015/16",))


# What is no table, or of no known period.


@layout
def a_cover_and_contents(c: Canvas) -> None:
    c.write(1, 1, "Police recorded crime, year ending March 2016")
    c.write(3, 1, "Contents")
    c.write(4, 1, "Sheet", "Title", "Page")
    c.write(5, 1, "Table 1", "Offences by area", 1)
    c.write(6, 1, "Table 2", "Outcomes by area", 4)
    c.write(8, 1, "Telephone", "01752 668000")


@layout
def contacts(c: Canvas) -> None:
    c.write(1, 1, "Contacts 2016/17")
    c.write(2, 1, "Name", "Telephone", "Extension")
    c.write(3, 1, "Ann", 1752668000, 12)
    c.write(4, 1, "Bob", 1752668001, 14)


@layout
def no_period_anywhere(c: Canvas) -> None:
    c.write(1, 1, "Crime by ward")
    c.write(2, 1, "Ward", *OFFENCES)
    c.down(3, 1, *WARDS)
    for row in (3, 4, 5):
        c.write(row, 2, 5, 6, 7)


@layout
def two_periods_in_the_title(c: Canvas) -> None:
    c.write(1, 1, "Crime by ward, 2014/15 and 2015/16")
    c.write(2, 1, "Ward", *OFFENCES)
    c.down(3, 1, *WARDS)
    for row in (3, 4, 5):
        c.write(row, 2, 5, 6, 7)


@layout
def a_national_table_with_notes_below(c: Canvas) -> None:
    c.write(
        1,
        1,
        "Table P1: Police recorded crime by offence group and police force area, English regions and Wales, "
        "number of offences, year ending March 2016 [notes 1,2,3]",
    )
    c.write(2, 1, "England and Wales")
    c.write(2, 5, "Number of offences")
    c.write(
        4,
        1,
        "Area Code",
        "Area Name",
        "Total recorded crime\n(excluding fraud) [note 4]",
        "Violence against the person",
        "Homicide",
    )
    names = ("ENGLAND AND WALES [note 5]", "ENGLAND", "North East", "Cleveland", "Durham", "WALES", "Dyfed-Powys")
    codes = ("K04000001", "E92000001", "E12000001", "E23000013", "E23000008", "W92000004", "W15000004")
    row = 5
    for code, name in zip(codes, names, strict=True):
        row += name in ("North East", "WALES")
        c.write(row, 1, code, name)
        for step, what in enumerate(("Total recorded crime", "Violence against the person", "Homicide")):
            c.figure(row, 3 + step, f"{name.split(' [')[0]} {what}", "2015/16")
        row += 1
    c.write(row + 1, 1, "Source: Police recorded crime from the Home Office")
    c.write(row + 2, 1, 1, "Police recorded crime data are not designated as National Statistics.")
    c.write(row + 3, 1, 2, "Excludes the 2014 figures for fraud.")


@layout
def percentages_with_their_fractions_and_sizes(c: Canvas) -> None:
    c.write(1, 1, "Victim satisfaction, Quarter 3 2016/17")
    c.write(2, 1, "District", "Satisfied", "Repeat victims")
    for row, area in enumerate(DISTRICTS, 3):
        c.write(row, 1, area, "80.0% (40/50)", "25% (10/40)")
        c.known["Sheet", f"B{row}"] = Known(f"{area} Satisfied", "2016/17-Q3", 80.0)
        c.known["Sheet", f"C{row}"] = Known(f"{area} Repeat victims", "2016/17-Q3", 25.0)


@layout
def shares_under_a_percent_sign(c: Canvas) -> None:
    c.write(1, 1, "Detection rates 2016/17")
    c.write(2, 1, "District", "Crimes", "% detected")
    for row, (area, share) in enumerate(zip(DISTRICTS, (0.25, 0.3, 1), strict=True), 3):
        c.write(row, 1, area)
        c.figure(row, 2, f"{area} Crimes", "2016/17")
        c.write(row, 3, share)
        c.known["Sheet", f"C{row}"] = Known(f"{area} detected", "2016/17", share * 100)


@layout
def status_words_among_the_figures(c: Canvas) -> None:
    c.write(1, 1, "Community safety dashboard - Quarter 1 2015/16")
    c.write(2, 1, "Priority", "Measure", "Baseline 2014/15", "Q1 Actual", "Q1 Target", "Status", "Comments")
    for row, label in enumerate(OFFENCES, 3):
        c.write(row, 1, "Safer streets" if row == 3 else None, label)
        q = "2015/16-Q1"
        card(c, row, 3, label, (400, "2014/15", "actual"), (95, q, "actual"), (100, q, TARGET))
        c.write(row, 6, "Green", "Down 5% on 2014/15")
    c.write(6, 2, "Arson")
    c.write(6, 3, "n/a", "TBC", "No target", "Grey", "New measure")


@layout
def areas_across_with_number_and_rate(c: Canvas) -> None:
    c.write(1, 1, "Crime summary April 2016")
    c.write(2, 2, "Amber Valley", None, "Bolsover", None)
    c.merge(2, 2, columns=2)
    c.merge(2, 4, columns=2)
    c.write(3, 1, "Crime type", "No.", "Rate per 1,000", "No.", "Rate per 1,000")
    for row, offence in enumerate(OFFENCES, 4):
        c.write(row, 1, offence)
        for step, area in enumerate(("Amber Valley", "Bolsover")):
            c.figure(row, 2 + 2 * step, f"{area} {offence} no.", "2016-04", 20.0 + row)
            c.figure(row, 3 + 2 * step, f"{area} {offence} rate", "2016-04", 0.5 + row)


@layout
def two_tables_one_with_periods_and_one_of_areas(c: Canvas) -> None:
    c.write(1, 1, "Quarterly return 2016/17")
    c.write(3, 1, "Offence", "Q1", "Q2", "Q3", "Q4")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, [f"2016/17-Q{each}" for each in (1, 2, 3, 4)])
    c.write(8, 1, "By district, Q4 2016/17")
    c.write(9, 1, "District", *OFFENCES)
    c.down(10, 1, *DISTRICTS)
    cross(c, 10, 2, DISTRICTS, OFFENCES, "2016/17-Q4")


@layout
def years_in_pairs_with_change_under_each_group(c: Canvas) -> None:
    c.write(1, 1, "Crime comparison")
    c.write(3, 2, "Burglary", None, None, "Robbery", None, None)
    c.merge(3, 2, columns=3)
    c.merge(3, 5, columns=3)
    c.write(4, 1, "District", "2014/15", "2015/16", "% change", "2014/15", "2015/16", "% change")
    for row, area in enumerate(DISTRICTS, 5):
        c.write(row, 1, area)
        for step, what in enumerate(("Burglary", "Robbery")):
            card(
                c,
                row,
                2 + 3 * step,
                f"{area} {what}" if step else area,
                (200, "2014/15", "actual"),
                (220, "2015/16", "actual"),
                (10, "2015/16", PERCENT),
            )


@layout
def population_and_rates(c: Canvas) -> None:
    c.write(1, 1, "Anti-social behaviour by ward, October to December 2015")
    c.write(2, 1, "Ward code", "Ward", "Population", "ASB incidents", "ASB rate per 1,000")
    for row, ward in enumerate(WARDS, 3):
        c.write(row, 1, f"E0500218{row}", ward)
        c.figure(row, 3, f"{ward} population", "2015/16-Q3", 12000.0 + row)
        c.figure(row, 4, f"{ward} asb incidents", "2015/16-Q3", 55.0 + row)
        c.figure(row, 5, f"{ward} asb rate", "2015/16-Q3", 4.6)


@layout
def a_wide_title_under_an_organisations_name(c: Canvas) -> None:
    c.write(1, 1, "Derbyshire Constabulary")
    c.write(2, 1, "Performance Information")
    c.write(3, 1, "Hate crime by division")
    c.write(4, 1, "Period: 1st April 2016 to 30th June 2016")
    c.write(6, 1, "Division", "Racial", "Religious", "Disability")
    c.down(7, 1, "North", "South", "City")
    cross(c, 7, 2, ("North", "South", "City"), ("Racial", "Religious", "Disability"), "2016/17-Q1")


@layout
def last_year_in_a_quarter_may_be_the_whole_year(c: Canvas) -> None:
    c.write(1, 1, "Scorecard Q1 2016/17")
    c.write(2, 1, "Indicator", "Last year", "Actual")
    for row, label in enumerate(OFFENCES, 3):
        card(c, row, 2, label, (400 + row, "2015/16", "actual"), (100 + row, "2016/17-Q1", "actual"))


@layout
def last_year_in_a_quarter_of_like_size(c: Canvas) -> None:
    c.write(1, 1, "Scorecard Q1 2016/17")
    c.write(2, 1, "Indicator", "Last year", "Actual")
    for row, label in enumerate(OFFENCES, 3):
        card(c, row, 2, label, (105 + row, "2015/16-Q1", "actual"), (100 + row, "2016/17-Q1", "actual"))


@layout
def target_before_the_quarters_and_total_after(c: Canvas) -> None:
    c.write(1, 1, "Quarterly scorecard 2015/16")
    c.write(2, 1, "Measure", "Target", "Q1", "Q2", "Q3", "Q4", "YTD", "RAG")
    for row, label in enumerate(OFFENCES, 3):
        y = "2015/16"
        quarters = (95, f"{y}-Q1", "actual"), (99, f"{y}-Q2", "actual"), None, None
        card(c, row, 2, label, (400, y, TARGET), *quarters, (194, f"{y}-Q2", "cumulative"))
        c.write(row, 8, "A")


@layout
def a_change_that_is_a_share_of_one(c: Canvas) -> None:
    c.write(1, 1, "Recorded crime by district")
    c.write(2, 1, "District", "Year to March 2015", "Year to March 2016", "% change")
    for row, (area, now) in enumerate(zip(DISTRICTS, (220, 180, 250), strict=True), 3):
        card(c, row, 2, area, (200, "2014/15", "actual"), (now, "2015/16", "actual"))
        c.write(row, 4, now / 200 - 1)
        c.known["Sheet", f"D{row}"] = Known(area, "2015/16", round(now / 2 - 100, 6), PERCENT)


@layout
def a_year_to_date_under_the_name_of_its_year(c: Canvas) -> None:
    c.write(1, 1, "Force performance to the end of September 2016")
    c.write(2, 1, "Indicator", "2015/16 YTD", "2016/17 YTD", "% change")
    for row, label in enumerate(OFFENCES, 3):
        cells = (100, "2015-09", "cumulative"), (110, "2016-09", "cumulative"), (10, "2016-09", PERCENT)
        card(c, row, 2, label, *cells)


@layout
def ages_and_limits_across(c: Canvas) -> None:
    c.write(1, 1, "First time entrants per 100,000, 2015/16")
    c.write(2, 1, "Area code", "Area", "10-14", "15-17", "Total", "95% lower CI", "95% upper CI")
    across = ("10-14", "15-17", "Total", "lower CI", "upper CI")
    c.down(3, 1, *CODES)
    c.down(3, 2, *DISTRICTS)
    cross(c, 3, 3, DISTRICTS, across, "2015/16")


@layout
def a_day_of_publication_is_no_period(c: Canvas) -> None:
    c.write(1, 1, "Crime by ward", None, "Published: 21 July 2016")
    c.write(2, 1, "Ward", *OFFENCES)
    c.down(3, 1, *WARDS)
    for row in (3, 4, 5):
        c.write(row, 2, 5, 6, 7)
