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
