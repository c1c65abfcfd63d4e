from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.domain.figures import Figure, Kind, Shorthand
from csp_desktop.domain.indicators import Code, Direction, Indicator, Judgement, Unit
from csp_desktop.domain.periods import month
from csp_desktop.domain.status import Status
from csp_desktop.pack.board import Section
from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.outline import BulletList, Cell, ChartBlock, Heading, Paragraph, StatusLine, Table, Together
from csp_desktop.pack.sections.commentary import commentary
from csp_desktop.pack.sections.cover import cover
from csp_desktop.pack.sections.dashboard import dashboard
from csp_desktop.pack.sections.figures_table import figures_table
from csp_desktop.pack.sections.indicator import charts_of, indicator_section
from csp_desktop.pack.sections.key import key
from csp_desktop.pack.sections.priorities import by_priority
from csp_desktop.pack.sections.summary import summary
from csp_desktop.pack.sections.themes import themes
from tests.pack.plymouth import (
    SCHEME,
    all_crime,
    entry_of,
    hate_crime,
    ist_incidents,
    pack_of,
    referrals,
    row_of,
    satisfaction,
    two_years,
    violence,
)

THEFT = Indicator(1, "Theft", direction=Direction.DOWN)


def rows_of(entry: PackEntry) -> dict[str, list[str]]:
    return {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in figures_table(entry).rows}


def summary_row(entry: PackEntry) -> list[str]:
    table = next(block for block in summary(pack_of(entry), "Summary") if isinstance(block, Table))
    return [cell.text for cell in table.rows[1].cells]


def measure_row(section: Section, entry: PackEntry) -> tuple[Cell, ...]:
    """Return the cells of an indicator's row in a table that has one for each indicator."""
    table = next(block for block in section(pack_of(entry), "Measures") if isinstance(block, Table))
    return table.rows[-1].cells


def test_months_to_come_are_empty_and_missing_ones_say_so() -> None:
    rows = rows_of(entry_of(THEFT, {Kind.ACTUAL: row_of(2016, [5, None, 7])}))
    assert rows["Monthly 2016/17"] == ["5", "[x]", "7", *[""] * 9]


def test_nothing_is_added_up_over_a_missing_month() -> None:
    rows = rows_of(entry_of(THEFT, {Kind.ACTUAL: row_of(2016, [5, None, 7])}))
    assert rows["To date 2016/17"] == ["5", *[""] * 11]


def test_shorthand_stands_with_its_figure_and_in_the_key() -> None:
    april = Figure(5, shorthand=(Shorthand.PROVISIONAL,))
    may = Figure(shorthand=(Shorthand.CONFIDENTIAL,))
    entry = entry_of(THEFT, {Kind.ACTUAL: {month(2016, 4): april, month(2016, 5): may}})
    assert rows_of(entry)["Monthly 2016/17"][:2] == ["5[p]", "[c]"]
    lists = [block.items for block in key(pack_of(entry), "Key") if isinstance(block, BulletList)]
    assert lists[-1] == ("[x] not available", "[c] confidential", "[z] not applicable", "[p] provisional")


def test_a_break_in_the_series_is_marked_where_it_lies_and_told_in_the_key() -> None:
    entry = entry_of(replace(THEFT, breaks=("2016-05",)), two_years([5, 6], [5, 6]))
    rows = rows_of(entry)
    assert (rows["Monthly 2016/17"][:2], rows["Monthly 2015/16"][:2]) == (["5", "6[b]"], ["5", "6"])
    assert "[b] break in series" in [item for each in key(pack_of(entry), "Key") for item in getattr(each, "items", ())]


def test_a_row_of_figures_that_come_later_than_others_says_so() -> None:
    table = figures_table(entry_of(replace(THEFT, lag=1), two_years([5], [4])))
    assert [row.cells[0].note for row in table.rows[:2]] == ["comes 1 month later than others", ""]


def test_a_change_in_points_says_so_in_its_label() -> None:
    indicator = replace(THEFT, unit=Unit.PERCENT, decimals=1)
    table = figures_table(entry_of(indicator, two_years([91.4], [93.3])))
    change = next(row for row in table.rows if row.cells[0].text == "Change on 2015/16")
    assert (change.cells[0].note, change.cells[1].text) == ("in points", "−1.9")


def test_a_quarter_has_four_columns_and_a_month_twelve() -> None:
    assert [column.title for column in figures_table(referrals()).columns] == ["Quarter", "Q1", "Q2", "Q3", "Q4"]
    assert len(figures_table(all_crime()).columns) == 13


def test_the_summary_holds_the_reading_and_nothing_else() -> None:
    assert summary_row(ist_incidents())[1:] == ["361", "[x]", "[x]", "[x]", "375", "Some concerns", "October 2016"]
    assert summary_row(all_crime())[1:5] == ["12,586", "12,016", "+570", "+4.7%"]


def test_a_range_has_both_its_ends_in_the_summary() -> None:
    indicator = replace(THEFT, unit=Unit.PERCENT, direction=Direction.INSIDE)
    series = {Kind.ACTUAL: row_of(2016, [27]), Kind.TARGET: row_of(2016, [25]), Kind.UPPER_TARGET: row_of(2016, [30])}
    table = next(
        block for block in summary(pack_of(entry_of(indicator, series)), "Summary") if isinstance(block, Table)
    )
    assert (table.rows[1].cells[5].text, table.rows[1].cells[5].note) == ("25%", "to 30%")


def test_a_percentage_changes_in_points_and_not_in_per_cent() -> None:
    row = summary_row(entry_of(replace(THEFT, unit=Unit.PERCENT), two_years([91], [93])))
    assert row[3:5] == ["−2", "[z]"]


def test_the_summary_says_where_the_years_share_only_some_periods() -> None:
    entry = entry_of(THEFT, two_years([5, 6, 7], [4, 6]))
    table = next(block for block in summary(pack_of(entry), "Summary") if isinstance(block, Table))
    assert table.rows[1].cells[0].note == "Compared over April to May only, where this year has 11."
    assert [cell.text for cell in table.rows[1].cells[1:4]] == ["18", "10", "+1"]


def test_a_thematic_table_says_where_the_years_share_only_some_periods() -> None:
    cells = measure_row(themes, entry_of(THEFT, two_years([5, 6, 7], [4, 6])))
    assert [cells[place].text for place in (1, 3)] == ["10", "18"]
    assert cells[0].note == "Compared over April to May only, where this year has 11."


def test_a_single_month_of_last_year_does_not_stand_beside_a_figure_to_date() -> None:
    series = {**two_years([91], [95]), Kind.CUMULATIVE: row_of(2016, [89])}
    cells = measure_row(themes, entry_of(replace(THEFT, unit=Unit.PERCENT), series))
    assert [cells[place].text for place in (1, 3)] == ["[x]", "89%"]


@pytest.mark.parametrize("section", [summary, themes, dashboard])
def test_a_target_of_one_month_beside_a_figure_to_date_says_so(section: Section) -> None:
    series = {Kind.ACTUAL: row_of(2016, [91]), Kind.CUMULATIVE: row_of(2016, [89]), Kind.TARGET: row_of(2016, [90])}
    indicator = replace(THEFT, unit=Unit.PERCENT, direction=Direction.UP)
    cells = measure_row(section, entry_of(indicator, series))
    assert cells[0].note == "The target is that of April 2016 alone, where the figure is 91%."


@pytest.mark.parametrize("section", [summary, themes, dashboard])
def test_an_average_in_the_place_of_a_target_says_so(section: Section) -> None:
    series = {Kind.ACTUAL: row_of(2016, [9]), Kind.COMPARATOR: row_of(2016, [12])}
    cells = measure_row(section, entry_of(replace(THEFT, judgement=Judgement.COMPARATOR), series))
    assert cells[0].note == "Held against the comparators' average."


def test_indicators_of_one_priority_stand_together() -> None:
    groups = by_priority((all_crime(), hate_crime(), replace(all_crime()), entry_of(THEFT, {})))
    assert [(name, len(entries)) for name, entries in groups.items()] == [
        ("Overall crime", 2),
        ("Hate crime", 1),
        ("Other indicators", 1),
    ]


def test_a_comment_is_paragraphs_and_lists() -> None:
    assert commentary("One.\n\n- a\n- b\nTwo.\n• c") == [
        Paragraph("One."),
        BulletList(("a", "b")),
        Paragraph("Two."),
        BulletList(("c",)),
    ]


def test_without_a_comment_the_reading_speaks_under_the_chart() -> None:
    entry = replace(all_crime(), comment="")
    together = indicator_section(entry, SCHEME)[0]
    assert isinstance(together, Together)
    assert isinstance(together.blocks[-1], ChartBlock)
    assert "there were 12,586, 570 more" in together.blocks[-1].charts[0].words


def test_without_figures_the_status_says_so_and_nothing_empty_follows() -> None:
    together = indicator_section(entry_of(THEFT, {}), SCHEME)[0]
    assert isinstance(together, Together)
    assert together.blocks[1:] == (StatusLine(Status.NO_DATA, "No data", "There is no figure for 2016/17 yet."),)


def test_a_target_without_a_figure_still_has_its_table() -> None:
    together = indicator_section(entry_of(THEFT, {Kind.TARGET: row_of(2016, [5] * 12)}), SCHEME)[0]
    assert isinstance(together, Together)
    assert any(isinstance(block, Table) for block in together.blocks)


@pytest.mark.parametrize(("entry", "count"), [(all_crime(), 1), (ist_incidents(), 2), (satisfaction(), 2)])
def test_the_chart_to_date_stands_only_where_there_is_a_target(entry: PackEntry, count: int) -> None:
    assert len(charts_of(entry)) == count


def test_codes_and_owner_stand_under_the_name() -> None:
    indicator = replace(THEFT, codes=(Code("LAA", "23"), Code("NI", "32")), owner="Police", definition="All theft.")
    together = indicator_section(entry_of(indicator, {}), SCHEME)[0]
    assert isinstance(together, Together)
    assert together.blocks[0] == Heading(2, "Theft")
    assert isinstance(together.blocks[1], Paragraph)
    assert together.blocks[1].text == "LAA 23, NI 32. Police. All theft."


def test_the_key_explains_every_status_in_the_partnerships_words() -> None:
    table = next(block for block in key(pack_of(), "Key") if isinstance(block, Table))
    assert [row.cells[0].status for row in table.rows] == list(Status)
    assert table.rows[1].cells[0].text == "Some concerns"
    assert "15%" in table.rows[1].cells[1].text


def test_a_tolerance_of_its_own_is_told() -> None:
    blocks = key(pack_of(entry_of(replace(THEFT, tolerance=5.0), {})), "Key")
    lists = [item for block in blocks if isinstance(block, BulletList) for item in block.items]
    assert "With a tolerance of their own: Theft (5%)." in lists


def test_bold_words_of_a_comment_are_printed_in_bold_and_all_of_them() -> None:
    assert commentary("Up **now**.\n- **a** b\n- c") == [
        Paragraph("Up now.", bold=((3, 6),)),
        BulletList(("a b", "c"), (((0, 1),), ())),
    ]


def test_the_summary_has_a_signal_beside_a_status_where_something_has_changed() -> None:
    table = next(
        block for block in summary(pack_of(all_crime(), violence(), referrals()), "Summary") if isinstance(block, Table)
    )
    notes = [row.cells[6].note for row in table.rows if not row.opens_group]
    assert notes == ["Signal: concern", "", ""]


def test_the_cover_of_a_pack_without_indicators_says_that_nobody_sent_data() -> None:
    (row,) = cover(pack_of()).data_to.rows
    assert [cell.text for cell in row.cells] == ["No figure yet", "Nobody: the pack has no indicators"]


def test_the_cover_tells_periods_that_end_together_in_the_order_of_the_indicators() -> None:
    entries = (satisfaction(), referrals())
    told = [[row.cells[0].text for row in cover(pack_of(*each)).data_to.rows] for each in (entries, entries[::-1])]
    assert sorted(told[0]) == ["Quarter 2 of 2016/17", "September 2016"]
    assert told[1] == told[0][::-1]
