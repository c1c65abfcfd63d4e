"""Dates are read alike whatever language the computer names months in."""

from __future__ import annotations

from array import array
from datetime import datetime

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.lists.finding_lists import find_word_list
from csp_desktop.returns.long.content import Content
from csp_desktop.returns.workbook.columns import Column
from csp_desktop.returns.workbook.grid import Cell, Sheet


class Welsh(datetime):
    """A day as a computer that speaks Welsh writes it."""

    def strftime(self, form: str) -> str:
        """Return a text with the name of June in Welsh."""
        return super().strftime(form).replace("June", "Mehefin")


JUNE = Cell(Welsh(2016, 6, 1))


def column_of(cell: Cell, words: str) -> Content:
    return Content(Column(array("i", [1]), (None, cell)), words, 0)


def test_a_day_in_a_long_table_is_of_its_month() -> None:
    assert column_of(JUNE, "period").times == {1: Heading(Frequency.MONTH, 6, 2016)}


def test_a_day_in_a_list_is_printed_in_english() -> None:
    rows = {1: {1: Cell("Recommendation"), 2: Cell("Progress")}, 2: {1: Cell("Plan"), 2: JUNE}}
    found = find_word_list(Sheet("List", rows))
    assert found is not None
    assert found.entries[0].texts == ("Plan", "1 June 2016")
