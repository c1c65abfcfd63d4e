"""Claims in words: what is right, what is wrong and put right, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import financial_year
from tests.checks.stated import asb, claims, facts, months, told

PUBLISHED = (
    "Between April and the end of November there have been 7,170 incidents of ASB recorded, this is 367 incidents"
    " higher than the same period during 2015/16, this equates to a 5% reduction."
)


def test_the_one_wrong_word_of_a_sentence_is_found_and_put_right():
    total, more, share = claims(PUBLISHED)
    assert (total.verdict, more.verdict, share.verdict) == ("right", "right", "wrong")
    assert (share.rule, share.text, share.expected) == ("R06", "5% reduction", "5% increase")
    assert share.suggestion == PUBLISHED.replace("5% reduction", "5% increase")


def test_a_claim_tells_where_it_stands():
    share = claims(PUBLISHED)[-1]
    assert PUBLISHED[share.start : share.end] == "5% reduction"


@pytest.mark.parametrize(
    "said",
    [
        "ASB rose by 5.4% between April and November.",
        "There has been an increase of 367 (5%) in ASB incidents year to date compared to last year.",
        "ASB: up 367 on the same period last year, an increase of around 5%.",
        "There were 748 incidents of anti-social behaviour in November, 31 more than in November 2015.",
        "ASB fell by 148 in November compared with October.",
        "In quarter two there were 2,741 ASB incidents, compared to 2,667 in quarter two last year.",
        "Over the first two quarters of 2016/17 ASB was higher than in the same period last year.",
        "ASB rose from 6,803 to 7,170 in the year to date.",
        "Almost 7,200 ASB incidents were recorded between April and November.",
        "Anti-social behaviour has increased this year.",
        "In 2015/16 there were 9,792 incidents of anti-social behaviour.",
        "ASB incidents increased by less than 6% compared to the same period last year.",
        "There were 367 more incidents of ASB (+5.4%) than in the same months last year.",
    ],
)
def test_true_claims_are_recognised(said):
    verdicts = [verdict for _, verdict in told(said)]
    assert verdicts
    assert set(verdicts) == {"right"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("ASB fell by 5.4% between April and November.", "rose by 5.4%"),
        ("There were 749 incidents of ASB in November.", "748"),
        ("ASB rose by 357 compared to the same period last year.", "rose by 367"),
        ("ASB is 7% higher than the same period last year.", "5% higher"),
        ("Between April and the end of October 2016 there have been 7,170 ASB incidents recorded.", "6,422"),
        ("There has been a decrease of 367 in ASB incidents compared to the same period last year.", "increase of 367"),
        ("ASB has reduced this year compared to last.", "increased"),
    ],
)
def test_false_claims_are_found_with_what_is_right(said, expected):
    (wrong,) = [each for each in claims(said) if each.verdict == "wrong"]
    assert wrong.expected == expected


@pytest.mark.parametrize(
    "said",
    [
        "ASB in the city centre fell by 12% compared to the same period last year.",
        "Youth-related ASB fell by 12% compared to the same period last year.",
        "ASB should fall by 12% next year.",
        "Nationally, ASB has fallen by 12%.",
        "We aim to reduce ASB by 12%.",
        "Of these ASB incidents, 120 were in the city centre.",
        "24% of ASB incidents involved young people.",
        "ASB has reduced by 30% since 2007.",
        "If ASB falls by 12% the target is met.",
        "ASB was 12% lower among residents of Stonehouse.",
        "Burglary fell by 12% compared to the same period last year.",
        "Operation Tiger reduced ASB by 12% in quarter two.",
        "",
    ],
)
def test_what_may_be_of_something_else_is_never_called_wrong(said):
    assert "wrong" not in [verdict for _, verdict in told(said)]


@pytest.mark.parametrize(
    "said",
    [
        "The board meets on 24 January 2017 in room 12.",
        "Section 17 of the Crime and Disorder Act 1998 applies to ASB.",
        "ASB is Priority 3 of 11, see page 12 and NI 17.",
        "ASB by young people aged 10-17 is discussed below.",
    ],
)
def test_dates_ages_codes_and_sections_claim_nothing(said):
    assert told(said) == []


def test_months_that_the_figures_lack_are_a_doubt_of_the_time_and_not_of_the_number():
    known = facts(
        {"Serious acquisitive crime": {Kind.ACTUAL: months(y2015=[196, 195], y2014=[179, 155, 182])}}, "2015-07"
    )
    said = (
        "At the end of quarter one we have recorded 17% more serious acquisitive crime offences"
        " than the same period last year."
    )
    (claim,) = claims(said, known)
    assert (claim.verdict, claim.rule, claim.severity) == ("wrong", "R08", "warning")
    assert claim.expected == "figures to May 2015"


def test_a_sentence_goes_on_from_the_one_before():
    said = "In November there were 748 ASB incidents, up on the same month last year. This equates to a 4% increase."
    assert told(said)[-1] == ("4% increase", "right")
    wrong = claims(said.replace("4% increase", "9% increase"))[-1]
    assert (wrong.verdict, wrong.expected) == ("wrong", "4% increase")


def test_a_heading_says_what_is_spoken_of():
    said = (
        "### Reduce anti-social behaviour\n\nThere were 748 incidents in November.\n\n"
        "### Child poverty\n\nThere were 12 incidents in November."
    )
    assert told(said) == [("748", "right")]


def test_a_comment_in_a_table_is_of_its_row():
    rows = {
        "Anti-social behaviour": {Kind.ACTUAL: months(y2016=ASB_RATE, y2015=[7.28])},
        "Arson incidents per 1,000": {Kind.ACTUAL: months(y2016=[7.9], y2015=[7.28])},
    }
    said = (
        "Indicator\tLast year\tThis year\tComment\n"
        "Arson incidents per 1,000\t7.28\t7.9\t8.6% increase compared to last year"
    )
    assert told(said, facts(rows, "2016-04", adds=False, counts=False)) == [("8.6% increase", "right")]


ASB_RATE = [3.1]


def test_a_percentage_that_other_rounding_gives_is_not_called_wrong():
    rows = {"Arson rate": {Kind.ACTUAL: months(y2016=[7.9], y2015=[7.28])}}
    known = facts(rows, "2016-04", adds=False, counts=False)
    assert told("The arson rate increased by 8.6% compared to last year.", known) == [("increased by 8.6%", "right")]
    assert told("The arson rate increased by 9.6% compared to last year.", known) == [("increased by 9.6%", "wrong")]


def test_a_share_changes_in_points():
    rows = {"Victims satisfied": {Kind.ACTUAL: months(y2016=[13.1], y2015=[10.5])}}
    known = facts(rows, "2016-04", adds=False, counts=False, percent=True)
    (wrong,) = claims("The percentage of victims satisfied shows a 4% increase.", known)
    assert wrong.expected == "2.6 percentage points increase"
    assert told("Victims satisfied rose by 2.6 percentage points on last year.", known) == [
        ("rose by 2.6 percentage points", "right")
    ]


TARGETS = {Kind.ACTUAL: months(y2016=[41, 61, 60]), Kind.CUMULATIVE_TARGET: months(y2016=[55, 108, 162])}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Hate incidents are on target.", "right"),
        ("Hate incidents are off target.", "wrong"),
        ("Hate incidents stand at the target of 162.", "right"),
        ("Hate incidents stand at the target of 172.", "wrong"),
        ("Hate incidents were 14 below target at the end of April.", "right"),
        ("Hate incidents were 24 below target at the end of April.", "wrong"),
    ],
)
def test_claims_of_targets(said, verdict):
    known = facts({"Hate incidents": TARGETS}, "2016-06", good=1)
    assert [each for _, each in told(said, known)] == [verdict]


def test_in_line_with_compares_both_changes():
    rows = {
        "Referrals to domestic abuse services": {Kind.ACTUAL: months(y2016=[518], y2015=[542])},
        "Domestic abuse": {Kind.ACTUAL: months(y2016=[351], y2015=[553])},
    }
    said = "Referrals to domestic abuse services are moving in line with overall numbers of domestic abuse."
    (claim,) = claims(said, facts(rows, "2016-04"))
    assert (claim.verdict, claim.rule) == ("wrong", "R29")
    assert [claim.verdict for claim in claims(said, facts(rows, "2018-04"))] == ["unchecked"]


def test_the_month_of_may_is_no_doubt():
    assert told("ASB was higher in April and May than in the same months last year.") == [("higher", "right")]


def test_figures_of_years_ago_are_not_held_against_a_report_of_today():
    assert [verdict for _, verdict in told("ASB has fallen this year.", asb(as_at="2020-11"))] == ["unchecked"]


@pytest.mark.parametrize(
    "said",
    [
        "ASB fell from 717 in November 2015 to 748 in November 2016.",
        "ASB rose by 2.3% between quarter 1 and quarter 2 of 2015/16.",
    ],
)
def test_only_the_false_part_of_a_true_pair_is_wrong(said):
    assert [each.text for each in claims(said) if each.verdict == "wrong" and each.kind == "level"] == []


@pytest.mark.parametrize(
    "said",
    [
        "There has been a 5.4% increase in ASB for the year to date, from 6,803 to 7,170.",
        "ASB rose from 717 in November 2015 to 748 in November 2016.",
        "ASB fell by 1.6% between quarter 1 and quarter 2.",
        "7,170 ASB incidents were reported in the period, 367 more than last year.",
        "ASB is up by 5.4% (367 incidents) on the same period last year.",
        "ASB: 7,170 incidents so far this year, against 6,803 for the equivalent period in 2015/16 (+367, +5.4%).",
        "There were 748 ASB incidents in November compared with 896 in October.",
    ],
)
def test_pairs_of_figures_each_have_their_own_time(said):
    assert {verdict for _, verdict in told(said)} == {"right"}


@pytest.mark.parametrize(
    ("standing", "verdict"),
    [
        ("GENERALLY SATISFIED WITH PERFORMANCE", "wrong"),
        ("SOME CONCERNS ABOUT PERFORMANCE IN THIS AREA: (within 15% of performance measure)", "right"),
        ("AREA OF SIGNIFICANT CONCERN: (outside of 15% of performance measure)", "wrong"),
    ],
)
def test_a_heading_that_says_how_an_indicator_stands_is_held_against_its_target(standing, verdict):
    rows = {Kind.ACTUAL: months(y2015=[864, 894, 769]), Kind.CUMULATIVE_TARGET: months(y2015=[838, 1676, 2514])}
    text = f"## Reduce ASB\n\n**{standing}**\n\n## Others\n\nBlue is near (within 15% of performance measure)."
    (claim,) = claims(text, facts({"Anti-social behaviour": rows}, "2015-06", good=-1))
    assert claim.verdict == verdict
    assert claim.rule == ("R09" if verdict == "wrong" else "")


def test_a_target_of_another_year_than_the_figures_have_is_not_called_wrong():
    rows = {Kind.ACTUAL: months(y2008=[0] * 11 + [2475]), Kind.TARGET: {financial_year(2008): (2230.0,)}}
    known = facts({"Alcohol admissions": rows}, "2010-03")
    said = "Alcohol admissions have a target of no more than 2,386 by end 2009/10."
    assert told(said, known) == [("2,386", "unchecked")]


TWO = {
    "Burglary": {Kind.ACTUAL: months(y2016=[60, 50], y2015=[55, 45])},
    "Northton": {Kind.ACTUAL: months(y2016=[210, 200], y2015=[190, 180])},
}


@pytest.mark.parametrize(
    "said",
    [
        "Burglary in Northton fell by 40% compared to the same period last year.",
        "## Burglary\n\nIn Northton there were 12 incidents in May.",
    ],
)
def test_where_two_subjects_are_named_neither_is_surely_meant(said):
    assert "wrong" not in [verdict for _, verdict in told(said, facts(TWO, "2016-05"))]


def test_bold_words_and_bullets_of_a_comment_are_read_through():
    assert told("- ASB rose by **367** on the same period last year.\n- **ASB** is down **5%** on last year.") == [
        ("rose by **367", "right"),
        ("down **5%", "wrong"),
    ]


def test_two_words_as_near_to_a_number_are_no_fault():
    assert told("A change in ASB (increase 5 change) was seen.")
    assert told("ASB: change up 5 different higher, less 5 changed fewer.")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *PUBLISHED.split(),
                *[
                    "(",
                    ")",
                    "%",
                    "0",
                    "12/13",
                    "99/00",
                    "£2m",
                    "-5",
                    "+3.1%",
                    "May",
                    "up",
                    "change",
                    "from",
                    "to",
                    "9999",
                ],
            ]
        )
    )
)
def test_no_words_in_whatever_order_are_too_much(words):
    assert {verdict for _, verdict in told(" ".join(words))} <= {"right", "wrong", "unchecked"}
