"""Thematic tables: columns by year, fractions, other years in small print, groups, marks of codes, and comments."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Basis, Code, Indicator, Unit
from csp_desktop.domain.periods import Frequency, financial_year, month
from csp_desktop.domain.reader import read
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Heading, Paragraph, Row, Table
from csp_desktop.pack.sections.themes import themes
from tests.pack.plymouth import PLYMOUTH, SCHEME, pack_of

MARCH = month(2017, 3)
MARAC = Indicator(
    1, "Repeat referrals", codes=(Code("LAA", "23"), Code("NI", "32")), unit=Unit.PERCENT, decimals=2,
    frequency=Frequency.YEAR, basis=Basis.ROLLING,
)  # fmt: skip
FRACTIONS = {
    financial_year(2015): Figure(20.3, numerator=41, denominator=202),
    financial_year(2016): Figure(13.48, numerator=31, denominator=230),
}


def entry(indicator: Indicator, actual: dict, comment: str = "") -> PackEntry:
    series = {Kind.ACTUAL: actual}
    return PackEntry(read(indicator, PLYMOUTH, series, MARCH, SCHEME), series, comment)


def pack(*entries: PackEntry, marked: str = "") -> PackContent:
    made = replace(pack_of(*entries), period=MARCH)
    return replace(made, plan=replace(made.plan, marked=marked))


def table(content: PackContent) -> Table:
    return next(block for block in themes(content, "Themes") if isinstance(block, Table))


def cells(row: Row) -> list[tuple[str, str]]:
    return [(cell.text, cell.note) for cell in row.cells]


def test_columns_are_named_by_their_years_and_a_percentage_says_of_how_many():
    found = table(pack(entry(MARAC, FRACTIONS)))
    assert [column.title for column in found.columns] == [
        "Indicator", "2015/16", "2016/17 target", "2016/17", "Trend", "Status",
    ]  # fmt: skip
    assert cells(found.rows[0])[1:4] == [("20.30%", "41 of 202"), ("none", ""), ("13.48%", "31 of 230")]


def test_figures_of_other_years_than_their_columns_say_so():
    late = {financial_year(2014): Figure(2020.0), financial_year(2015): Figure(2475.0)}
    row = table(pack(entry(replace(MARAC, unit=Unit.RATE, decimals=0, lag=12), late))).rows[0]
    assert (cells(row)[1], cells(row)[3]) == (("2,020", "2014/15"), ("2,475", "2015/16"))


def test_what_has_no_fraction_and_no_earlier_year_has_no_note():
    row = table(pack(entry(MARAC, {financial_year(2016): Figure(13.48)}))).rows[0]
    assert (cells(row)[1], cells(row)[3]) == (("[x]", ""), ("13.48%", ""))


def test_a_scheme_of_codes_is_marked_in_a_column_of_its_own():
    other = replace(MARAC, name="Other", codes=(Code("NI", "34"),))
    found = table(pack(entry(MARAC, FRACTIONS), entry(other, FRACTIONS), marked="LAA"))
    assert found.columns[1].title == "LAA"
    assert [row.cells[1].text for row in found.rows] == ["Yes", "No"]


def test_groups_within_a_theme_have_a_heading_in_the_table():
    grouped = replace(MARAC, delivery_group="Drug use and treatment")
    found = table(pack(entry(MARAC, FRACTIONS), entry(grouped, FRACTIONS), entry(grouped, FRACTIONS)))
    assert [row.cells[0].text for row in found.rows if row.opens_group] == ["Drug use and treatment"]
    assert [row.opens_group for row in found.rows] == [False, True, False, False]


def test_a_short_comment_stands_in_the_table_and_a_long_one_below_it():
    long = "The figure fell. " * 20
    content = pack(entry(MARAC, FRACTIONS, "33.6% decrease"), entry(MARAC, FRACTIONS, long))
    assert [row.cells[-1].text for row in table(content).rows] == ["33.6% decrease", "See the note below."]
    assert themes(content, "Themes")[-2:] == [Heading(3, "Repeat referrals (LAA 23, NI 32)"), Paragraph(long.strip())]
