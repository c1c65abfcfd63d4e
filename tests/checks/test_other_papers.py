"""Sentences in the manner of other boards' papers: what is true is recognised, what is false is found."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Kind
from tests.checks.stated import facts, months, told

THIS = [90, 84, 77, 81, 88, 92]
LAST = [102, 95, 99, 96, 101, 104, 98, 97, 93, 90, 95, 99]
BEFORE = [110, 108, 112, 109, 111, 107, 113, 104, 101, 106, 110, 109]
KNOWN = facts(
    {
        "Domestic burglary": {Kind.ACTUAL: months(y2016=THIS, y2015=LAST, y2014=BEFORE)},
        "Theft from motor vehicle": {Kind.ACTUAL: months(y2016=[60, 66, 71, 58, 64, 61], y2015=[50] * 12)},
    },
    "2016-09",
)

TRUE = """Dwelling burglary – 261 offences in quarter 2 2016/17, down from 301 in quarter 2 2015/16 (-13.3%)
Year on year domestic burglary shows a 14% reduction, equivalent to 85 fewer offences.
In the 12 months to September 2016 domestic burglary fell by 12.6%, with 1,084 offences recorded compared with 1,240 in
 the previous 12 months.
Domestic burglary fell by 156 offences in the year to September 2016.
Domestic burglary fell by 14 per cent between 1 April 2016 and 30 September 2016.
In the three months to September 2016 there were 261 domestic burglaries.
Theft from vehicles stands at 380 against 300 at the same point last year (+26.7%).
Theft from vehicles has gone from 71 in June to 58 in July.
Burglary dwelling in Q1 and Q2 is 512, down 85 on a year ago."""


@pytest.mark.parametrize("said", TRUE.replace("\n ", " ").split("\n"))
def test_what_is_true_is_recognised(said):
    verdicts = [verdict for _, verdict in told(said, KNOWN)]
    assert "right" in verdicts
    assert set(verdicts) == {"right"}


FALSE = """Dwelling burglary – 261 offences in quarter 2 2016/17, down from 301 in quarter 2 2015/16 (-18.3%)
Year on year domestic burglary shows a 14% increase.
In the 12 months to September 2016 domestic burglary fell by 19.9%.
Domestic burglary fell by 275 offences in the year to September 2016.
Domestic burglary rose by 14 per cent between 1 April 2016 and 30 September 2016.
In the three months to September 2016 there were 361 domestic burglaries."""


@pytest.mark.parametrize("said", FALSE.split("\n"))
def test_what_is_false_is_found(said):
    assert [verdict for _, verdict in told(said, KNOWN)].count("wrong") == 1


@pytest.mark.parametrize(
    "said",
    [
        "Domestic burglary calls to the council rose by 22% in quarter 2.",
        "Domestic burglaries that had taken place years before rose by 40%.",
        "Domestic burglary rose by 9% between 3 June and 17 August 2016.",
        "Non-recent domestic burglary rose by 9%.",
    ],
)
def test_what_is_of_something_else_is_not_called_wrong(said):
    assert "wrong" not in [verdict for _, verdict in told(said, KNOWN)]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Knife crime fell from 441 in 2014/15 to 512 in 2015/16.", "wrong"),
        ("Knife crime fell from 512 in 2014/15 to 441 in 2015/16.", "unchecked"),
        ("Domestic burglary has risen from 301 in Q2 last year to 261 this quarter.", "wrong"),
    ],
)
def test_a_word_that_its_own_two_numbers_contradict_is_wrong_whatever_the_figures(said, verdict):
    assert told(said, KNOWN)[0][1] == verdict


MORE_TRUE = """Domestic burglary is down 14% and theft from vehicles is up 27% compared to last year.
Increases were seen in theft from vehicles (+26.7%) and reductions in domestic burglary (-14.2%) in the year to date.
Domestic burglary: 512 offences YTD (last year 597), -85, -14.2%
Domestic burglaries for the quarter total 261; the equivalent figure last year was 301.
Domestic burglary is 13.3% below the same quarter last year, with 261 offences in quarter 2.
June saw the lowest number of domestic burglaries this year, with 77 offences.
Domestic burglary went up by 10 offences from Q1 to Q2.
The total for domestic burglary was 512 (597 in the same period last year)."""


@pytest.mark.parametrize("said", MORE_TRUE.split("\n"))
def test_what_is_true_of_several_times_or_things_is_recognised(said):
    assert {verdict for _, verdict in told(said, KNOWN)} == {"right"}


def test_numbers_in_a_list_are_of_times_that_nobody_names():
    said = "There were 90, 84, 77 and 81 domestic burglaries in the first four months."
    assert "wrong" not in [verdict for _, verdict in told(said, KNOWN)]
