"""Sentences of boards' papers that are true of the figures or speak of something else: none of them is called wrong."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import Frequency, periods_of
from tests.checks.stated import facts, months, told

SAID = """ASB has fallen for three consecutive months.
ASB incidents have increased by 5.4%, but are still 30% lower than in 2007/08.
Crime is down 5%.
ASB victims' satisfaction rose by 12%.
ASB rose by 367, with the largest rises in July (9) and June (196).
The ASB team dealt with 250 cases, 15% more than last year.
ASB repeat callers fell by 20% this quarter.
The number of ASB incidents per 1,000 population fell by 3%.
ASB reports to the housing association dropped by 18% in quarter two.
ASB is down 8% on the three year average.
There were 12 ASBOs issued, compared with 20 last year.
The increase in ASB is 5.4% against a national increase of 2%.
ASB in November was 748, 4% up on November last year but 17% down on October.
After rising 25% in June, ASB fell 1% in July.
Rowdy behaviour makes up 60% of ASB and rose by 3%.
ASB fell in 4 of the 8 months.
ASB incidents in Stonehouse rose from 20 to 35.
ASB increased by 8% in May and by 25% in June, but fell by 1% in August.
ASB has increased by 5.4% or 367 incidents.
ASB has increased by 1 percentage point as a share of all calls.
ASB reports increased over the summer, with August seeing 899 compared to 912 in August 2015.
The forecast for ASB is 10,500 by year end, 7% up.
ASB crimes fell by 10% compared to the same period last year."""


def test_a_name_that_very_many_indicators_share_names_none_of_them():
    row = {Kind.ACTUAL: months(y2016=[5.0], y2015=[4.0])}
    many = facts({f"Indicator {number}": row for number in range(40)}, "2016-04")
    assert told("The indicator fell by 60% on last year.", many) == [("fell by 60%", "unchecked")]


@pytest.mark.parametrize("said", SAID.split("\n"))
def test_what_is_true_or_of_something_else_is_not_called_wrong(said):
    assert "wrong" not in [verdict for _, verdict in told(said)]


def test_the_target_of_a_year_may_be_what_its_quarters_come_to() -> None:
    quarters = dict.fromkeys(periods_of(2018, Frequency.QUARTER), (30.0,))
    actual = dict(zip(quarters, [(28.0,), (27.0,), (33.0,), (31.0,)], strict=True))
    known = facts({"First-time entrants": {Kind.ACTUAL: actual, Kind.TARGET: quarters}}, as_at="2019-03")
    text = "There were 119 first-time entrants over the year, against a target of {}."
    assert "wrong" not in {verdict for _, verdict in told(text.format(120), known)}
    assert "wrong" in {verdict for _, verdict in told(text.format(110), known)}


@pytest.mark.parametrize("words", ["Over the whole year", "For the full year", "For the year as a whole"])
def test_the_whole_year_is_not_the_quarter_that_the_sentence_before_names(words: str) -> None:
    values = [110, 120, 115, 118, 111, 109, 112, 119, 121, 114, 117, 116]
    known = facts({"Anti-social behaviour": {Kind.ACTUAL: months(y2018=values)}}, as_at="2019-03")
    text = "In quarter four there were 347 incidents of anti-social behaviour. {} there were {} incidents."
    assert [verdict for _, verdict in told(text.format(words, "1,382"), known)] == ["right", "right"]
    assert [verdict for _, verdict in told(text.format(words, "1,283"), known)] == ["right", "wrong"]


@pytest.mark.parametrize("words", ["is an increase", "represents an increase", "shows a rise"])
def test_a_figure_that_is_a_rise_is_no_amount_of_it(words: str) -> None:
    text = f"ASB last year stood at 6,803 at this point, so this year's 7,170 {words} of {{}} per cent."
    assert "wrong" not in {verdict for _, verdict in told(text.format("5.4"))}
    assert "wrong" in {verdict for _, verdict in told(text.format("9.4"))}
