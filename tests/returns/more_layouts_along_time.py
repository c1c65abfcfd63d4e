"""More layouts along time: where words beside the headings say what their periods are, and where nothing does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tests.returns.canvas import CALENDAR, FINANCIAL, Canvas, months
from tests.returns.layouts_along_time import OFFENCES, WARDS, layout

UNKNOWN: dict[str, Callable[[], Canvas]] = {}


def unknown(draw: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """Put a layout in the collection of those whose periods nobody can know, so that nothing may be read."""

    def drawn() -> Canvas:
        canvas = Canvas()
        draw(canvas)
        return canvas

    UNKNOWN[draw.__name__] = drawn
    return draw


@layout
def kinds_in_one_line_with_quarters(c: Canvas) -> None:
    c.write(1, 1, "Scorecard 2016/17")
    c.write(2, 1, "Measure", "Q1 Actual", "Q1 Target", "Q2 Actual", "Q2 Target")
    c.down(3, 1, *OFFENCES)
    c.table(3, 2, OFFENCES, ("2016/17-Q1", "2016/17-Q1", "2016/17-Q2", "2016/17-Q2"))


@layout
def rolling_years_named_over_their_months(c: Canvas) -> None:
    c.write(1, 1, "Police recorded crime")
    c.write(2, 2, "12 months to:")
    c.merge(2, 2, columns=3)
    c.write(3, 1, "Offence", "Jun-14", "Sep-14", "Dec-14")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, ("~2014-06", "~2014-09", "~2014-12"))


@layout
def years_ending_named_in_the_corner(c: Canvas) -> None:
    c.write(1, 1, "Police recorded crime")
    c.write(2, 1, "Year ending", datetime(2014, 6, 30), datetime(2014, 9, 30), datetime(2014, 12, 31))
    c.down(3, 1, *OFFENCES)
    c.table(3, 2, OFFENCES, ("~2014-06", "~2014-09", "~2014-12"))


@layout
def quarters_named_by_their_last_months(c: Canvas) -> None:
    c.write(1, 1, "Fires by quarter ending")
    c.write(2, 1, "Quarter ending", "Jun-16", "Sep-16", "Dec-16", "Mar-17")
    c.down(3, 1, *WARDS)
    c.table(3, 2, WARDS, [f"2016/17-Q{n}" for n in range(1, 5)])


@layout
def plain_years_that_end_in_march(c: Canvas) -> None:
    c.write(1, 1, "Crime in England and Wales, years ending March 2014 to March 2016")
    c.write(3, 1, "Offence", 2014, 2015, 2016)
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, ("2013/14", "2014/15", "2015/16"))


@layout
def calendar_months_of_the_titles_plain_year(c: Canvas) -> None:
    c.write(1, 1, "Road collisions 2016")
    c.write(2, 1, "Severity", *CALENDAR)
    c.down(3, 1, "Fatal", "Serious")
    c.table(3, 2, ("Fatal", "Serious"), months(2016, CALENDAR))


@layout
def years_under_their_months(c: Canvas) -> None:
    c.write(1, 1, "Caseload")
    c.write(2, 1, "Month", "Nov", "Dec", "Jan")
    c.write(3, 1, "Year", 2016, 2016, 2017)
    c.down(4, 1, "North", "South")
    c.table(4, 2, ("North", "South"), ("2016-11", "2016-12", "2017-01"))


@layout
def figures_that_look_like_years(c: Canvas) -> None:
    c.write(1, 1, "Thefts")
    c.write(2, 1, "Area", *("2013/14", "2014/15", "2015/16"))
    for row, values in enumerate(((2001, 2002, 2003), (2014, 2015, 2016))):
        c.write(3 + row, 1, WARDS[row])
        for place, value in enumerate(values):
            c.figure(3 + row, 2 + place, WARDS[row], f"{2013 + place}/{14 + place}", value)


@layout
def two_plain_years_under_a_word(c: Canvas) -> None:
    c.write(1, 1, "Complaints")
    c.write(2, 2, "Calendar year")
    c.write(3, 1, "Force", 2014, 2015)
    c.down(4, 1, "Devon", "Dorset")
    c.table(4, 2, ("Devon", "Dorset"), ("2014", "2015"))


@layout
def counts_and_shares_down(c: Canvas) -> None:
    c.write(1, 1, "Outcomes")
    c.write(2, 2, "Charged", None, "Cautioned")
    c.merge(2, 2, columns=2)
    c.merge(2, 4, columns=2)
    c.write(3, 1, "Quarter", "No.", "%", "No.", "%")
    for place in range(4):
        c.write(4 + place, 1, f"Q{place + 1} 2016/17")
        for step, name in enumerate(("Charged", "Cautioned")):
            c.figure(4 + place, 2 + 2 * step, name, f"2016/17-Q{place + 1}")
            c.figure(4 + place, 3 + 2 * step, name, f"2016/17-Q{place + 1}", 20.5 + place + step)


@layout
def quarter_totals_between_months_down(c: Canvas) -> None:
    c.write(1, 1, "Calls")
    c.write(2, 1, "Month", *WARDS)
    names = ("Apr-16", "May-16", "Jun-16", "Q1 2016/17 total", "Jul-16", "Aug-16", "Sep-16", "Q2 2016/17 total")
    c.down(3, 1, *names)
    m = months(2016)
    c.table(3, 2, WARDS, (*m[:3], "2016/17-Q1", *m[3:6], "2016/17-Q2"), turned=True)


@layout
def blank_rows_between_quarters_down(c: Canvas) -> None:
    c.write(2, 2, "Calls")
    c.write(4, 2, "Month", None, *WARDS)
    for place, name in enumerate(FINANCIAL):
        row = 5 + place + place // 3
        c.write(row, 2, f"{name} {2016 + (place > 8)}")
        c.table(row, 4, WARDS, (months(2016)[place],), turned=True)


@layout
def months_in_two_halves_beside_each_other(c: Canvas) -> None:
    c.write(1, 1, "Burglary 2016/17")
    c.write(2, 1, "Month", "Number", None, "Month", "Number")
    c.down(3, 1, *FINANCIAL[:6])
    c.down(3, 4, *FINANCIAL[6:])
    c.table(3, 2, ("Burglary",), months(2016)[:6], turned=True)
    c.table(3, 5, ("Burglary",), months(2016)[6:], turned=True)


@layout
def a_value_column_alone_under_its_title(c: Canvas) -> None:
    c.write(1, 1, "Hate crime recorded")
    c.down(2, 1, "Apr-16", "May-16", "Jun-16")
    c.table(2, 2, ("Hate crime",), months(2016)[:3], turned=True)


@layout
def months_down_under_each_area(c: Canvas) -> None:
    c.write(1, 1, "Month", "Burglary", "Robbery")
    for place, ward in enumerate(WARDS):
        c.write(2 + 5 * place, 1, ward)
        c.down(3 + 5 * place, 1, "Apr-16", "May-16", "Jun-16")
        c.table(3 + 5 * place, 2, (f"{ward} Burglary", f"{ward} Robbery"), months(2016)[:3], turned=True)


@layout
def a_row_of_units_under_the_headings(c: Canvas) -> None:
    c.write(1, 1, "Fires")
    c.write(2, 1, "Area", "2014/15", "2015/16")
    c.write(3, 1, "", "Number", "Number")
    c.down(4, 1, *WARDS)
    c.table(4, 2, WARDS, ("2014/15", "2015/16"))


@layout
def latest_years_first(c: Canvas) -> None:
    c.write(1, 1, "Fires")
    c.write(2, 1, "Area", "2016/17", "2015/16", "2014/15")
    c.down(3, 1, *WARDS)
    c.table(3, 2, WARDS, ("2016/17", "2015/16", "2014/15"))


@unknown
def plain_years_that_are_financial(c: Canvas) -> None:
    c.write(1, 1, "Crime by financial year")
    c.write(3, 1, "Offence", 2014, 2015, 2016)
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, ("", "", ""))


@unknown
def quarters_of_plain_years(c: Canvas) -> None:
    c.write(1, 1, "Complaints")
    c.write(3, 1, "Force", "Q3 2015", "Q4 2015", "Q1 2016")
    c.down(4, 1, *OFFENCES)
    c.table(4, 2, OFFENCES, ("", "", ""))


@unknown
def financial_months_under_one_plain_year(c: Canvas) -> None:
    c.write(1, 1, "Complaints")
    c.write(2, 1, "Year", *FINANCIAL)
    c.down(3, 1, 2015, 2016)
    c.table(3, 2, ("a", "b"), [""] * 12)


@unknown
def ages(c: Canvas) -> None:
    c.write(1, 1, "Victims by age")
    c.write(2, 1, "Offence", "10-11", "12-13", "14-15")
    c.down(3, 1, *OFFENCES)
    c.table(3, 2, OFFENCES, ("", "", ""))


@unknown
def weeks(c: Canvas) -> None:
    c.write(1, 1, "Calls by week")
    c.write(2, 1, "Week beginning", *WARDS)
    for place in range(5):
        c.write(3 + place, 1, datetime(2016, 4, 4 + 5 * place))
    c.table(3, 2, WARDS, [""] * 5, turned=True)


@unknown
def years_to_date(c: Canvas) -> None:
    c.write(1, 1, "Calls")
    c.write(2, 1, "Area", "2015/16 YTD", "2016/17 YTD", "% change")
    c.down(3, 1, *WARDS)
    c.table(3, 2, WARDS, ("", "", ""))
