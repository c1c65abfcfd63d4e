"""Layouts with areas, several indicators and scorecards as public bodies publish them, with what is true of cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.returns.canvas import Canvas

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
