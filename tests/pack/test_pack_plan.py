"""The plan of a pack: sections in the officer's order, under the officer's headings, and layouts as data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.layers import Layer
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent, Restated, Signed
from csp_desktop.pack.outline import Block, Heading, PageBreak, Paragraph, StatusLine, Table, Together
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import BOARD, HEADINGS, PackPlan, PlannedSection, SectionName
from csp_desktop.pack.plan_data import plan_read, plan_told
from csp_desktop.pack.sections.lists import list_table
from csp_desktop.pack.sections.narrative import narrative
from csp_desktop.session.pack_plan import layout, layout_names
from tests.pack.plymouth import NOVEMBER, entry_of, pack_of, plymouth


def planned(place: int, name: SectionName) -> PlannedSection:
    return PlannedSection(name, name.value * (place % 2), paper=tuple(Paper)[place % 4])


plans = st.permutations(list(SectionName)).map(
    lambda names: PackPlan(tuple(planned(*each) for each in enumerate(names)), most_pages=len(names))
)


def item(number: int, name: ListName, **values: str) -> ListItem:
    return ListItem(number, name, number, values, NOVEMBER)


def full() -> PackContent:
    lists = {
        ListName.EXCEPTIONS: (
            item(1, ListName.EXCEPTIONS, indicator="Arson", what="It rose.", why="A dry spring.", who="Fire service"),
            item(2, ListName.EXCEPTIONS, indicator="Burglary", what="It fell.", front="yes", by="2017-01-31"),
        ),
        ListName.BUDGET: (
            item(3, ListName.BUDGET, need="Abuse", contribution="£110,000"),
            item(4, ListName.BUDGET, need="Hate", contribution="Tbc"),
        ),
        ListName.ACTIONS: (replace(item(5, ListName.ACTIONS, action="Light the alley"), closed=NOVEMBER),),
    }
    restated = (Restated("All crime", "April 2015", "1,662", "1,652"),)
    return replace(
        plymouth(), lists=lists, restated=restated, signed=(Signed("Police"),), contacts=(("Police", "A. Sergeant"),)
    )


def with_sections(*names: SectionName) -> list[Block]:
    plan = PackPlan(tuple(PlannedSection(name) for name in names))
    return list(board_outline(replace(full(), plan=plan)).blocks)


def headings(blocks: list[Block]) -> list[str]:
    flat = [each for block in blocks for each in (block.blocks if isinstance(block, Together) else (block,))]
    return [each.text for each in flat if isinstance(each, Heading) and each.level == 1]


def words(blocks: list[Block]) -> str:
    flat = [each for block in blocks for each in (block.blocks if isinstance(block, Together) else (block,))]
    return " ".join(each.text for each in flat if isinstance(each, Paragraph))


def table_of(name: SectionName) -> Table:
    return next(block for block in with_sections(name) if isinstance(block, Table))


def test_sections_stand_in_the_order_of_the_plan_under_its_headings():
    plan = PackPlan((PlannedSection(SectionName.BUDGET, "Money"), PlannedSection(SectionName.SUMMARY)))
    assert headings(list(board_outline(replace(full(), plan=plan)).blocks)) == ["Money", "Summary"]


def test_a_section_with_nothing_to_say_leaves_no_heading_and_no_page():
    empty = board_outline(replace(plymouth(), plan=PackPlan((PlannedSection(SectionName.BUDGET),)))).blocks
    assert headings(list(empty)) == []
    assert len(empty) == 3


def test_exceptions_for_the_front_page_come_first_in_their_fixed_form():
    blocks = with_sections(SectionName.EXCEPTIONS)
    names = [each.blocks[0].text for each in blocks if isinstance(each, Together)]
    assert names == ["Burglary", "Arson"]
    assert words(blocks) == "It fell. Who: by 31 January 2017. It rose. Why: A dry spring. Who: Fire service."


def test_a_budget_is_added_up_and_says_what_is_not_in_it():
    said = words(with_sections(SectionName.BUDGET))
    assert said == "Contributions come to £110,000 in all. One line names no amount yet and is not in it."


def test_columns_without_a_word_are_left_out_of_a_list():
    assert [each.title for each in table_of(SectionName.BUDGET).columns] == ["Need", "Contribution"]


def test_restated_figures_sign_off_and_contacts_are_told():
    assert [cell.text for cell in table_of(SectionName.CHANGES).rows[0].cells] == [
        "All crime", "April 2015", "1,662", "1,652",
    ]  # fmt: skip
    assert table_of(SectionName.SIGN_OFF).rows[0].cells[1].text == "Not signed off"
    assert table_of(SectionName.CONTACTS).rows[0].cells[1].text == "A. Sergeant"


def test_a_thematic_table_holds_last_year_target_and_this_year():
    tables = [each for each in with_sections(SectionName.THEMES) if isinstance(each, Table)]
    row = next(row for table in tables for row in table.rows if row.cells[0].text.startswith("Racist"))
    assert [cell.text for cell in row.cells[1:4]] == ["[x]", "at least 375", "361"]
    assert row.cells[3].note == "October 2016"


def test_a_narrative_numbers_its_paragraphs_by_priority():
    blocks = with_sections(SectionName.NARRATIVE)
    headings = [each.text for each in blocks if isinstance(each, Heading) and each.level == 2]
    numbered = [each.text for each in blocks if isinstance(each, Paragraph) and each.text[0].isdigit()]
    assert [text.split(" ")[0] for text in headings] == [f"{number}." for number in range(1, len(headings) + 1)]
    assert [text.split(" ")[0] for text in numbered][:4] == ["1.1.", "1.2.", "2.1.", "3.1."]
    assert sum(isinstance(each, StatusLine) for each in blocks) == len(numbered) == 9


def test_a_narrative_keeps_a_priority_s_own_number_and_tells_what_has_not_come_in_once():
    theft = Indicator(1, "Theft", priority="12. To reduce theft")
    entries = [entry_of(replace(theft, name=name), {}) for name in ("Theft of cars", "Theft of bicycles")]
    growing = entry_of(replace(theft, name="Theft online", in_development=True), {})
    heading, paragraph = narrative(pack_of(*entries, growing), "By priority")[1:]
    assert heading == Heading(2, "12. To reduce theft")
    assert paragraph == Paragraph(
        "12.1. No figure for 2016/17 has come in yet of: Theft of cars; Theft of bicycles. "
        "In development: Theft online."
    )


def test_a_dashboard_has_a_row_for_every_measure():
    rows = [row for row in table_of(SectionName.DASHBOARD).rows if not row.opens_group]
    assert len(rows) == 9
    assert rows[0].cells[1].text == "12,586"


@given(plans)
def test_a_plan_is_kept_as_data_and_read_again(plan):
    assert plan_read(plan_told(plan)) == plan


@pytest.mark.parametrize("told", [{"sections": [{"name": "moon"}]}, {"sections": [{"name": "key"}] * 2}])
def test_a_plan_of_nonsense_is_refused(told):
    with pytest.raises(ValueError, match=r"moon|twice"):
        plan_read(told)


@pytest.mark.parametrize("name", layout_names())
def test_every_layout_is_a_plan_with_sections_to_print(name):
    plan = layout(name)
    assert plan.layout == name
    assert plan.printed
    assert {each.name for each in plan.sections} == set(SectionName)


def test_the_layouts_are_those_of_the_reports_and_our_own():
    assert layout_names() == (
        "board", "derby-thematic", "leicestershire-dashboard", "leicestershire-panel", "plymouth-2015", "plymouth-2017",
    )  # fmt: skip


@given(plans, st.integers(0, 14), st.sampled_from([-1, 1]))
def test_moving_a_section_and_back_is_the_same_plan(plan, place, step):
    to = place + step
    if 0 <= to < len(plan.sections):
        assert plan.moved(place, step).moved(to, -step) == plan


def test_every_section_has_a_heading_and_stands_in_our_own_layout():
    assert set(HEADINGS) == set(SectionName) == {each.name for each in BOARD.sections}


def test_a_project_without_a_plan_prints_our_own_layout():
    assert layout("board").printed == BOARD.printed


def test_lines_in_which_nothing_was_typed_yet_are_not_printed():
    lists = {
        ListName.ACTIONS: (item(1, ListName.ACTIONS),),
        ListName.BUDGET: (item(2, ListName.BUDGET), item(3, ListName.BUDGET, need="Abuse")),
    }
    plan = PackPlan((PlannedSection(SectionName.ACTIONS), PlannedSection(SectionName.BUDGET)))
    blocks = list(board_outline(replace(plymouth(), lists=lists, plan=plan)).blocks)
    assert headings(blocks) == ["Budget"]
    assert [len(each.rows) for each in blocks if isinstance(each, Table)] == [1]


def test_a_section_without_content_says_what_its_plan_says_and_takes_no_page():
    words = "These are items on the agenda."
    plan = PackPlan((PlannedSection(SectionName.SUMMARY), PlannedSection(SectionName.BUDGET, otherwise=words)))
    blocks = board_outline(replace(plymouth(), plan=plan)).blocks
    assert blocks[-1] == Together((Heading(1, "Budget", "Budget"), Paragraph(words)))
    assert words not in str(board_outline(replace(full(), plan=plan)).blocks)


def test_a_plan_says_which_rows_a_table_has_and_targets_are_never_left_out():
    plan = PackPlan((PlannedSection(SectionName.INDICATORS),), rows=(Layer.TO_DATE, Layer.THIS_YEAR))
    blocks = board_outline(replace(plymouth(), plan=plan)).blocks
    tables = [each for block in blocks if isinstance(block, Together) for each in block.blocks]
    labels = [[row.cells[0].text for row in each.rows] for each in tables if isinstance(each, Table)]
    assert labels[0] == ["To date 2016/17", "Monthly 2016/17"]
    assert ["To date 2016/17", "Monthly 2016/17", "Target to date 2016/17"] in labels


def test_a_plan_with_a_row_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="moon"):
        plan_read({"sections": [], "rows": ["moon"]})


def test_recommendations_are_told_without_their_number_twice_and_with_what_was_not_reported():
    items = tuple(
        ListItem(n, ListName.RECOMMENDATIONS, n, {"number": str(n), "recommendation": f"{n}. Agree aims"}, NOVEMBER)
        for n in (1, 2)
    )
    table = list_table(replace(plymouth(), lists={ListName.RECOMMENDATIONS: items}), ListName.RECOMMENDATIONS, "R")[1]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["1", "Agree aims", "Nothing reported yet."],
        ["2", "Agree aims", "Nothing reported yet."],
    ]


def test_a_budget_ends_with_its_sums():
    items = (
        item(1, ListName.BUDGET, need="Abuse", contribution="£110,000", total="£501,753"),
        item(2, ListName.BUDGET, need="Drugs", contribution="Tbc", total="£2m"),
    )
    table = list_table(replace(plymouth(), lists={ListName.BUDGET: items}), ListName.BUDGET, "Budget")[1]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[-1].cells] == ["All lines that name an amount", "£110,000", "£2,501,753"]
    assert table.rows[-1].emphasis


def test_a_budget_of_nothing_but_amounts_has_its_sum_too():
    items = (item(1, ListName.BUDGET, contribution="£5"), item(2, ListName.BUDGET, contribution="£6"))
    table = list_table(replace(plymouth(), lists={ListName.BUDGET: items}), ListName.BUDGET, "Budget")[1]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[-1].cells] == ["£11"]


def test_a_section_that_follows_another_on_its_paper_begins_no_page():
    def breaks(*planned: PlannedSection) -> int:
        blocks = board_outline(replace(full(), plan=PackPlan(planned))).blocks
        return sum(isinstance(each, PageBreak) for each in blocks)

    exceptions = PlannedSection(SectionName.EXCEPTIONS, follows=True)
    assert breaks(PlannedSection(SectionName.BUDGET), exceptions) == 2
    assert breaks(PlannedSection(SectionName.BUDGET), replace(exceptions, follows=False)) == 3
    assert breaks(PlannedSection(SectionName.BUDGET, paper=Paper.A3), exceptions) == 3
    assert breaks(exceptions) == 2
