"""Recommendations with their progress, and budgets: lists of words, read as data with their cells."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from csp_desktop.domain.findings import Severity
from csp_desktop.domain.money import amount_of
from csp_desktop.returns.as_json import to_json
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.reading import read_return

Read = Callable[..., WorkbookReading]
BUDGET = ["Area/Need", "Recommendation", "OPCC contribution", "Total budget"]


def told(reading: WorkbookReading) -> list[tuple[str, Severity, str]]:
    return [(each.rule, each.severity, each.message) for each in reading.findings]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("£110,000", 110_000),
        ("£2m", 2_000_000),
        ("£1.15 million", 1_150_000),
        ("25k", 25_000),
        ("(£500)", -500),
        ("£24.50", 24.5),
        ("Tbc", None),
        ("Awaiting confirmation", None),
        ("up to £10k", None),
        ("£20,000 - £30,000", None),
        ("£1,00", None),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: float | None) -> None:
    assert amount_of(text) == amount


def test_the_sample_budget_has_its_amounts_and_what_is_not_allocated(data: Path) -> None:
    reading = read_return(data / "plymouth-2016-17-q3" / "commissioning-intentions-2017-18.xlsx")
    (budget,) = reading.lists
    assert budget.totals == {2: 233_500, 3: 2_576_753}
    assert [entry.amounts.get(2) for entry in budget.entries] == [110_000, 25_000, 98_500, *[None] * 5]
    assert budget.entries[2].cells[3] == "D4"
    assert told(reading) == [
        (
            "R26",
            Severity.WARNING,
            "5 rows have no amount under “OPCC contribution” (“Awaiting confirmation”, “Tbc”);"
            " the other 3 come to £233,500.",
        ),
        (
            "R26",
            Severity.WARNING,
            "5 rows have no amount under “Total budget” (nothing); the other 3 come to £2,576,753.",
        ),
        (
            "R26",
            Severity.NOTE,
            "“£2m” under “Total budget” is rounded, and “£501,753” is not, so their sum, £2,576,753, is not exact:"
            " write all in full.",
        ),
        (
            "R26",
            Severity.NOTE,
            "“Commissioning 2017-18” gives no total; its rows come to £233,500 under “OPCC contribution” and £2,576,753"
            " under “Total budget”.",
        ),
    ]


def test_a_budget_whose_amounts_are_written_alike_and_added_up_is_right(read: Read) -> None:
    rows = [["Refuge", "Keep", "£2m", "£3m"], ["Alcohol", "Keep", "£1m", "£4m"], ["Total", None, "£3m", "£7m"]]
    assert told(read(["Budget 2017/18"], BUDGET, *rows)) == []


def test_the_sample_recommendations_are_numbered_and_say_what_is_missing(data: Path) -> None:
    reading = read_return(data / "plymouth-2015-16-q1" / "strategic-recommendations.xlsx")
    (found,) = reading.lists
    assert [entry.number for entry in found.entries] == [str(number) for number in range(1, 18)]
    assert found.entries[3].texts[0].startswith("4. Continue to play an active role")
    assert told(reading) == [("R22", Severity.NOTE, "17 of the 17 recommendations say nothing under “Progress”.")]


def test_rows_that_do_not_come_to_the_stated_total_are_an_error(read: Read) -> None:
    rows = [["Refuge", "Keep", "£100", 300], ["Alcohol", "Keep", "£50", 50], ["Total", None, "£160", 350]]
    reading = read(["Budget 2017/18"], BUDGET, *rows, formats={"D3": "£#,##0", "D4": "£#,##0", "D5": "£#,##0"})
    (budget,) = reading.lists
    assert (budget.totals, budget.stated, len(budget.entries)) == ({2: 150, 3: 350}, {2: 160, 3: 350}, 2)
    assert told(reading) == [
        ("R26", Severity.ERROR, "The rows of “OPCC contribution” come to £150, and its total says £160: £10 more.")
    ]


def test_a_list_in_json_has_its_rows_cells_and_amounts(read: Read) -> None:
    reading = read(BUDGET, ["Refuge", "1. Keep it", "£2m", "Tbc"], ["Alcohol", "2. Keep it", "£1,000", "£5k"])
    (found,) = json.loads(json.dumps(to_json(reading)))["lists"]
    assert found["kind"] == "budget"
    assert found["headings"] == BUDGET
    assert found["rows"][0] == {
        "number": "",
        "texts": ["Refuge", "1. Keep it", "£2m", "Tbc"],
        "cells": ["A2", "B2", "C2", "D2"],
        "amounts": {"OPCC contribution": 2_000_000},
        "unallocated": ["Total budget"],
    }
    assert found["totals"] == {"OPCC contribution": 2_001_000, "Total budget": 5_000}


def test_recommendations_may_have_a_column_of_numbers(read: Read) -> None:
    reading = read(
        ["No", "Recommendation", "Progress"], [1, "Do it", "Done"], [2, "Note the plan", None], ["Note: ends"]
    )
    (found,) = reading.lists
    assert [(entry.number, entry.texts[2]) for entry in found.entries] == [("1", "Done"), ("2", "")]


@pytest.mark.parametrize(
    "rows",
    [
        [["Name", "Post"], ["Jo", "Officer"]],
        [["Service", "Budget"], ["Refuge", "Tbc"]],
        [["Recommendation", "Owner"], ["Do it", "Jo"]],
    ],
)
def test_other_tables_of_words_are_declined_in_one_sentence(read: Read, rows: list[list[object]]) -> None:
    reading = read(*rows)
    assert reading.lists == ()
    (finding,) = reading.findings
    assert finding.message.startswith("“Return” is a table of text")
    assert finding.message.endswith("; no figures were read from it.")
