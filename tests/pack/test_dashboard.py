"""The dashboard: what has come in, in rows; what has not, in a sentence."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.periods import month
from csp_desktop.pack.outline import Paragraph, Table
from csp_desktop.pack.sections.dashboard import dashboard
from csp_desktop.pack.sections.narrative import narrative
from tests.pack.plymouth import entry_of, pack_of

SURVEY = Indicator(1, "Satisfied", unit=Unit.PERCENT, basis=Basis.ROLLING, decimals=1, priority="Victims")
ASKED = {Kind.ACTUAL: {month(2016, 9): Figure(91.4, sample_size=105)}}


def test_a_survey_says_how_many_were_asked_and_until_when_and_nothing_is_said_of_limits_that_it_cannot_have():
    table = next(block for block in dashboard(pack_of(entry_of(SURVEY, ASKED)), "D") if isinstance(block, Table))
    cells = table.rows[1].cells
    assert (cells[1].text, cells[1].note) == ("91.4%", "n = 105, September 2016")
    assert (cells[3].text, cells[3].note) == ("[z]", "")


def test_measures_of_which_nothing_came_in_are_told_below_and_leave_no_row_and_no_heading():
    awaited = entry_of(replace(SURVEY, name="Confident", priority="Police"), {})
    _, table, note = dashboard(pack_of(awaited, entry_of(SURVEY, ASKED)), "D")
    assert isinstance(table, Table)
    assert [row.cells[0].text for row in table.rows] == ["Victims", "Satisfied"]
    assert isinstance(note, Paragraph)
    assert note.text == "No figure for 2016/17 has come in yet of: Confident."


def test_a_rolling_figure_is_of_the_twelve_months_to_its_month():
    paragraph = narrative(pack_of(entry_of(SURVEY, ASKED)), "Report")[2]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == (
        "1.1. Satisfied. In the 12 months to September 2016 it was 91.4%. "
        "n = 105: between 84.5% and 95.4% with 95% confidence."
    )
