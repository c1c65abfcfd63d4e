"""Published comments held against the returns that they came with: what is false is found, what is true is not."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.session.claims import claims_against_returns
from csp_desktop.session.taking_in import read_returns

DATA = Path(__file__).parents[1] / "returns" / "data"


def readings(*folders):
    return read_returns([path for folder in folders for path in sorted((DATA / folder).glob("*.xlsx"))]).readings


def report_of(workbooks) -> str:
    """Return the comments of some returns as a report: each under its table's title."""
    tables = [table for each in workbooks for table in each.tables if table.comment]
    return "\n\n".join(f"### {table.title}\n\nComments:\n\n{table.comment}" for table in tables)


def wrong_in(text: str, workbooks) -> dict[str, tuple[str, str]]:
    claims = claims_against_returns(text, workbooks)
    return {claim.text: (claim.rule, claim.expected) for claim in claims if claim.verdict == "wrong"}


def test_the_comments_of_2016_17_are_wrong_five_times():
    returns = readings("plymouth-2016-17-q3", "plymouth-2015-16-q1")
    found = wrong_in("24 January 2017\n\n" + report_of(returns), returns)
    assert {text: rule for text, (rule, _) in found.items()} == {
        "5% reduction": "R06",
        "reduced by 3%": "R07",
        "223 fewer": "R07",
        "in line with": "R29",
        "down 40%": "R07",
    }
    assert found["5% reduction"][1] == "5% increase"
    assert found["223 fewer"][1] == "244 fewer"


def test_most_of_their_other_claims_are_recognised_as_true():
    returns = readings("plymouth-2016-17-q3", "plymouth-2015-16-q1")
    claims = claims_against_returns("24 January 2017\n\n" + report_of(returns), returns)
    true = [claim for claim in claims if claim.verdict == "right"]
    assert len(true) >= 20
    assert {"increased by 570", "reduction of 74", "37 fewer", "367 incidents higher", "287"} <= {c.text for c in true}


EXCEPTIONS = """PERFORMANCE REPORT Thursday 23 July 2015

#### Closing the gap in overall crime between the 10 neighbourhoods with the highest crime rates and the city average

- In quarter one we have seen a very slight increase in the number of overall crime, there have been 4799 between
April and June compared to 4786 in quarter one last year. This equates to a reduction of less than 1%.
- At the end of quarter one we are on target to achieve the closing of the gap target, at the end of June the gap is 18,
below the target of 19.6.

#### Increase Reporting of Domestic Violence (Crimes and Incidents)

- In quarter one we have seen an overall reduction of 6% (-107) in overall crime/ incidents recorded compared to the
same period last year.

#### Increase referrals to Domestic Abuse Services

- In quarter one there have been 525 referrals to the domestic abuse service. This is 104 referrals less than the same
period in 2014/15.

**Reduce Serious Acquisitive Crime – MONITORING ONLY**

- At the end of quarter one we have recorded 17% more serious acquisitive crime offences than the same period last year.
"""


def test_the_exceptions_of_july_2015_are_wrong_three_times():
    assert wrong_in(EXCEPTIONS, readings("plymouth-2015-16-q1")) == {
        "reduction of less than 1%": ("R06", "increase of less than 1%"),
        "19.6": ("R12", "19.3"),
        "17% more": ("R08", "figures to May 2015"),
    }


def test_figures_of_a_later_return_are_not_held_against_an_earlier_report():
    returns = readings("plymouth-2016-17-q3", "plymouth-2015-16-q1")
    assert len(wrong_in(EXCEPTIONS, returns)) == 3


SCORECARD = """2009/10 Quarter 4 (January - March 2010)

Performance Indicator\t08/09 actual\t09/10 target\t09/10 actual\tTrend\tComment
Assault with less serious injury rate (NI 20)\t11.31\t11.08\t11.73\t↑\t3.7% increase
Arson incidents per 1,000 pop (NI 33; SPI 7.1; HO DSO)\t7.28\t7.50\t7.9\t↑\t8.6% increase
Number of First-time entrants to the Youth Justice System aged 10-17 (LAA 25; NI 111)\t475\t518\t188\t↓\t\
There has been a further 24.6% decrease this quarter, and the target is currently being exceeded by 56.4%

NI43: The YOS percentage rate has increased significantly, which is the 4% increase shown above.
"""


def test_a_scorecard_is_held_against_its_rows():
    assert wrong_in(SCORECARD, readings("derby-2009-10-q4")) == {
        "56.4%": ("R07", "63.7%"),
        "4% increase": ("R07", "2.6 percentage points increase"),
    }


def test_another_partnerships_figures_are_not_held_against_a_report():
    said = "17 December 2014\n\nIn 2013-14 there was a 3% rise in overall crime compared with the previous year."
    assert wrong_in(said, readings("plymouth-2015-16-q1", "derby-2009-10-q4")) == {}


def suggested(text: str, workbooks) -> list[str]:
    claims = claims_against_returns(text, workbooks)
    return list(dict.fromkeys(claim.suggestion for claim in claims if claim.verdict == "wrong"))


def test_every_wrong_sentence_of_2016_17_is_put_right():
    returns = readings("plymouth-2016-17-q3", "plymouth-2015-16-q1")
    right = suggested("24 January 2017\n\n" + report_of(returns), returns)
    parts = (
        "overall last year crimes and incidents reduced by 4% (244 fewer incidents).",
        "The numbers of referrals to the PDAS service are moving out of line with overall",
        "this equates to a 5% increase.",
        "Police reports also down 49% for August.",
    )
    assert len(right) == len(parts)
    assert all(any(part in sentence for sentence in right) for part in parts)


def test_every_wrong_sentence_of_july_2015_is_put_right():
    assert suggested(EXCEPTIONS, readings("plymouth-2015-16-q1")) == [
        "This equates to an increase of less than 1%.",
        "At the end of quarter one we are on target to achieve the closing of the gap target, at the end of June the"
        " gap is 18, below the target of 19.3.",
        "At the end of May 2015 we have recorded 17% more serious acquisitive crime offences than the same period last"
        " year.",
    ]


def test_a_sentence_put_right_is_right():
    returns = readings("plymouth-2016-17-q3", "plymouth-2015-16-q1")
    text = "24 January 2017\n\n" + report_of(returns)
    for claim in claims_against_returns(text, returns):
        if claim.verdict == "wrong" and claim.rule != "R29":
            text = text.replace(claim.sentence, claim.suggestion)
    assert {rule for rule, _ in wrong_in(text, returns).values()} == {"R29"}


def test_a_heading_is_put_right_in_the_words_of_its_own_paper():
    text = (
        "23 July 2015\n\n#### Reduce the rate of Anti-Social Behaviour incidents\n\n"
        "##### **GENERALLY SATISFIED WITH PERFORMANCE - (2015/16 performance measure of not more than 10,064)**\n\n"
        "#### Others\n\n##### **SOME CONCERNS ABOUT PERFORMANCE IN THIS AREA: (within 15% of performance measure)**\n"
    )
    (standing,) = [
        claim for claim in claims_against_returns(text, readings("plymouth-2015-16-q1")) if claim.verdict == "wrong"
    ]
    assert standing.expected == "SOME CONCERNS ABOUT PERFORMANCE IN THIS AREA: (within 15% of performance measure)"
    assert standing.suggestion.startswith(standing.expected)


PLACES_OF_2016_17 = {
    "5% reduction": ("Reduce rate of Anti-social Behaviour incidents", "April to November 2016"),
    "reduced by 3%": ("Increase reporting of Domestic Violence (Crimes and Incidents)", "2015/16"),
    "223 fewer": ("Increase reporting of Domestic Violence (Crimes and Incidents)", "2015/16"),
    "in line with": ("Increase referrals to Domestic Abuse Services", "April to September 2016"),
    "down 40%": ('Increase Reporting of Level Two Indicator - "ist" incidents', "August 2016"),
}


def test_every_finding_of_2016_17_has_its_place_and_its_sentence():
    returns = readings("plymouth-2016-17-q3", "plymouth-2015-16-q1")
    claims = claims_against_returns("24 January 2017\n\n" + report_of(returns), returns)
    wrong = {claim.text: claim for claim in claims if claim.verdict == "wrong"}
    assert {text: (claim.subject, claim.period) for text, claim in wrong.items()} == PLACES_OF_2016_17
    for text, claim in wrong.items():
        finding = claim.finding("report.txt")
        assert finding is not None
        assert (finding.printed, finding.where.workbook) == (text, "report.txt")
        assert text in finding.where.text
        assert finding.expected not in ("", text)
