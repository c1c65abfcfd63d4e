"""The board's lists: what belongs to a quarter, what may be typed, what a budget comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.board_lists import COLUMNS, Holds, ListColumn, ListItem, ListName, budget_totals, shown
from csp_desktop.domain.dates import date_text, date_told
from csp_desktop.domain.money import amount_of, amount_text
from csp_desktop.domain.periods import month

NOVEMBER = month(2016, 11)
BY = ListColumn("by", "By", Holds.DATE)


def action(number: int = 1, opened=NOVEMBER, closed=None, position: int = 1, **values: str) -> ListItem:
    return ListItem(number, ListName.ACTIONS, position, values, opened, closed)


@pytest.mark.parametrize(
    ("as_at", "closed", "is_shown"),
    [
        (month(2016, 10), None, False),
        (month(2016, 11), None, True),
        (month(2017, 3), None, True),
        (month(2016, 12), month(2016, 11), True),
        (month(2017, 1), month(2016, 11), False),
    ],
)
def test_an_open_item_goes_on_and_a_closed_one_stays_in_its_quarter(as_at, closed, is_shown):
    assert action(closed=closed).is_shown(as_at) is is_shown


def test_items_stand_in_the_order_in_which_they_were_put():
    first, second = action(2, position=1), action(1, position=2)
    other = ListItem(3, ListName.BUDGET, 1, {}, NOVEMBER)
    assert shown([second, other, first], ListName.ACTIONS, NOVEMBER) == (first, second)


@pytest.mark.parametrize(
    "text", ["30/11/2016", "30.11.16", "2016-11-30", "Wednesday 30 November 2016", "30th Nov 2016"]
)
def test_a_day_may_be_typed_as_people_write_it(text):
    assert action().with_text(BY, text).values["by"] == "2016-11-30"
    assert date_text(date_told(text)) == "30 November 2016"


@pytest.mark.parametrize("text", ["31/11/2016", "soon", "11/30/2016", "30 Ju 2016"])
def test_what_is_no_day_is_refused_in_one_sentence(text):
    with pytest.raises(ValueError, match=f"“{text}” is no day: write it as"):
        action().with_text(BY, text)


@given(st.dates())
def test_every_day_is_kept_and_read_again(day):
    assert date_told(date_text(day.isoformat()) if day.year >= 1000 else day.isoformat()) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "amount"),
    [("£110,000", 110_000), ("£2m", 2_000_000), ("1.5 million", 1_500_000), ("-£20", -20), ("£25k", 25_000)],
)
def test_amounts_are_read_as_papers_write_them(text, amount):
    assert amount_of(text) == amount


@pytest.mark.parametrize("text", ["Tbc", "Awaiting confirmation", "", "£", "1,00", "about £5"])
def test_what_is_no_amount_is_none(text):
    assert amount_of(text) is None


def test_a_budget_adds_up_and_counts_what_is_still_open():
    lines = [
        ListItem(place, ListName.BUDGET, place, {"contribution": text, "total": total}, NOVEMBER)
        for place, (text, total) in enumerate(
            [("£110,000", "£501,753"), ("£25,000", "£75,000"), ("£98,500", "£2m"), ("Awaiting confirmation", "")]
            + [("Tbc", "")] * 4
        )
    ]
    found = budget_totals(lines, 400_568)
    assert (found.contributions, found.totals, found.unallocated) == (233_500, 2_576_753, 5)
    assert amount_text(found.rest) == "£167,068"


def test_every_list_has_columns():
    assert all(COLUMNS[name] for name in ListName)
