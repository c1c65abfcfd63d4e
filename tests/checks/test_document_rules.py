"""The rules on a document's headings, words and lists: each with what it finds, and what looks odd and is right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from csp_desktop.checks.document.abbreviations import codes_not_in_the_key, unexplained, unused
from csp_desktop.checks.document.board_lists import dates_that_cannot_be, more_than_the_whole
from csp_desktop.checks.document.counted_lists import other_counts, priorities_without_indicators
from csp_desktop.checks.document.headings import headings_of_other_periods, headings_twice
from csp_desktop.checks.figures.definitions import baseline_to_come, one_name_for_two
from csp_desktop.checks.figures.statuses import other_tolerance_in_words
from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Direction, Unit
from csp_desktop.domain.periods import month
from csp_desktop.domain.status import Status, StatusScheme
from tests.domain.making import ASB, actual_of, reading_of

NOVEMBER = month(2016, 11)


def told(found: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return [(each.rule, each.printed, each.expected) for each in found]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Performance in quarter 4", [("R08", "quarter 4", "quarter 3")]),
        ("Quarter one performance", [("R30", "quarter 1", "quarter 3")]),
        ("Crime to the end of December", [("R08", "to the end of December", "November 2016")]),
        ("Q3 performance report", []),
        ("Quarter 2 and quarter 3 beside each other", []),
        ("Crime to the end of November 2016", []),
        ("Performance report 2017", []),
    ],
)
def test_a_heading_is_of_the_period_that_is_reported(heading: str, found: list[tuple[str, str, str]]) -> None:
    assert told(headings_of_other_periods([heading], NOVEMBER)) == found


def test_two_sections_have_two_headings() -> None:
    assert [each.rule for each in headings_twice(["Actions", "Budget", "ACTIONS "])] == ["R21"]
    assert list(headings_twice(["Actions", "Budget", "", ""])) == []


def test_abbreviations_that_nothing_explains_are_told_in_one_note() -> None:
    found = unexplained(["The PDAP met twice; SARCs are commissioned by the PCT."])
    assert told(found) == [("R19", "PDAP, SARC, PCT", "")]


@pytest.mark.parametrize(
    "text",
    [
        "The Plymouth Domestic Abuse Partnership (PDAP) met.\nThe PDAP agreed.",
        "PDAP = Plymouth Domestic Abuse Partnership. The PDAP agreed.",
        "PDAP agreed. The work of the Plymouth Domestic Abuse Partnership goes on.",
        "GENERALLY SATISFIED WITH PERFORMANCE – MONITORING ONLY",
        "Phase II and XIV of the NHS plan in the UK. The grading was GOOD; a good grading.",
        "Write to ann@leics.PNN.uk about item A.",
    ],
)
def test_what_is_explained_shouted_or_known_to_everybody_is_right(text: str) -> None:
    assert list(unexplained([text])) == []


def test_a_partners_full_name_explains_its_letters() -> None:
    assert list(unexplained(["PCC reports are down."], ["Plymouth City Council"])) == []


def test_what_a_list_explains_is_used() -> None:
    assert told(unused("LAA = Local Area Agreement; NI = National Indicator. NI 32 rose.")) == [("R19", "LAA", "")]


def test_codes_are_in_the_key_that_numbers_them() -> None:
    key = "PSA (Public Service Agreement) 23: Make safer; 25: Reduce harm\nResilience (PSA 26), murder (PSA 23)"
    assert told(codes_not_in_the_key(key)) == [("R19", "PSA 26", "")]
    assert list(codes_not_in_the_key("PSA (Public Service Agreement): see below\nResilience (PSA 26)")) == []


COUNTS = {"priorities": 5, "recommendations": 17}


def test_counts_in_words_are_those_of_the_list() -> None:
    assert told(other_counts(["deliver against the 11 priorities."], COUNTS)) == [
        ("R27", "the 11 priorities", "5 priorities")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "deliver against the five priorities.",
        "Two priorities were discussed.",
        "The 3 priorities that matter most",
        "all 17 recommendations",
        "our 12 indicators",
    ],
)
def test_some_of_a_list_and_what_is_not_known_are_right(text: str) -> None:
    assert list(other_counts([text], COUNTS)) == []


LISTED = (
    "Agree the following as priorities for 2015/16; Violence with Injury (excluding Domestic Abuse), Hate Crime, {}."
)


def test_each_priority_that_is_listed_has_an_indicator() -> None:
    measured = ["Violence with injury excluding domestic abuse", "Police recorded hate crime", "Robbery"]
    found = priorities_without_indicators([LISTED.format("Sexual Violence")], measured)
    assert told(found) == [("R27", "Sexual Violence", "")]
    assert list(priorities_without_indicators([LISTED.format("street robbery")], measured)) == []
    assert list(priorities_without_indicators(["The priorities: see below."], measured)) == []


def item(name: ListName, **values: str) -> ListItem:
    return ListItem(1, name, 1, values, NOVEMBER)


def test_a_contribution_is_no_more_than_its_whole() -> None:
    wrong = item(ListName.BUDGET, need="Victims", contribution="£110,000", total="£11,000")
    assert told(more_than_the_whole([wrong])) == [("R26", "£110,000", "at most £11,000")]
    right = [item(ListName.BUDGET, contribution="£98,500", total="£2m"), item(ListName.BUDGET, contribution="Tbc")]
    assert list(more_than_the_whole(right)) == []


@pytest.mark.parametrize(
    ("day", "rules"), [("2016-03-31", ["R30"]), ("2106-12-01", ["R30"]), ("2017-01-31", []), ("", [])]
)
def test_an_action_is_to_be_done_after_it_came(day: str, rules: list[str]) -> None:
    assert [each.rule for each in dates_that_cannot_be([item(ListName.ACTIONS, action="Ask", by=day)])] == rules


def test_one_name_has_one_meaning() -> None:
    other = replace(ASB, id=2, unit=Unit.PERCENT)
    turned = [replace(ASB, direction=Direction.UP), replace(ASB, id=2, direction=Direction.DOWN)]
    assert [each.rule for each in one_name_for_two([ASB, other])] == ["R16"]
    assert [each.rule for each in one_name_for_two(turned)] == ["R16"]
    assert list(one_name_for_two([ASB, replace(ASB, id=2), replace(other, name="Satisfied")])) == []


def test_a_baseline_lies_before_what_is_compared_with_it() -> None:
    rows = actual_of(y2016=[41])
    assert [each.rule for each in baseline_to_come(reading_of(rows, "2016-04", replace(ASB, baseline_year="2016/17")))]
    assert list(baseline_to_come(reading_of(rows, "2016-04", replace(ASB, baseline_year="2014/15")))) == []
    assert list(baseline_to_come(reading_of(rows, "2016-04"))) == []


def test_words_of_a_status_name_the_rules_own_tolerance() -> None:
    words = dict(StatusScheme().words) | {Status.NEAR: "Within 5% of target", Status.MISSED: "Not within 5%"}
    assert told(other_tolerance_in_words(StatusScheme(15.0, words))) == [("R20", "5%", "15%"), ("R20", "5%", "15%")]
    assert list(other_tolerance_in_words(StatusScheme(5.0, words))) == []
