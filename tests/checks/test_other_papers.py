"""Sentences in the manner of other boards' papers: what is true is recognised, what is false is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Figures
from csp_desktop.checks.words.reported import reported_month
from csp_desktop.checks.words.subjects import Subject, Subjects
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import Frequency, Period, financial_year, parse_period
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


AREAS = {
    ("All crime", "Eastfield"): {Kind.ACTUAL: {financial_year(2014): (4000.0,), financial_year(2015): (4400.0,)}},
    ("All crime", "Kingsbury"): {Kind.ACTUAL: {financial_year(2014): (5000.0,), financial_year(2015): (4500.0,)}},
}


def areas() -> Facts:
    subjects = {
        Subject((number, number), name, area=area): Figures(rows)
        for number, ((name, area), rows) in enumerate(AREAS.items())
    }
    return Facts(Subjects(subjects), subjects.__getitem__, parse_period("2016-03").ordinal)


@pytest.mark.parametrize(
    ("said", "verdicts"),
    [
        ("All crime in Eastfield rose by 10% in 2015/16. Kingsbury saw a fall of 500.", ["right", "right"]),
        ("All crime in Eastfield rose by 10% in 2015/16. Kingsbury saw a rise of 10%.", ["right", "wrong"]),
        ("# Kingsbury\n\n## All crime\n\nThere were 4,500 offences in 2015/16.", ["right"]),
        ("# Kingsbury\n\n## All crime\n\nThere were 4,400 offences in 2015/16.", ["wrong"]),
        ("# Kingsbury\n\n## All crime\n\nIn Eastfield there were 4,400 offences in 2015/16.", ["right"]),
        ("# Kingsbury\n\n# Others\n\n## All crime\n\nThere were 4,300 offences in 2015/16.", ["unchecked"]),
        ("In Kingsbury all crime fell by 10% to 4,500.", ["right", "right"]),
        ("All crime fell by 10% in Eastfield.", ["wrong"]),
    ],
)
def test_an_area_alone_is_of_what_was_spoken_of_before(said, verdicts):
    assert [verdict for _, verdict in told(said, areas())] == verdicts


YEARS = {2014: 50.0, 2015: 59.0}
CALENDAR = facts(
    {"Shoplifting": {Kind.ACTUAL: {Period(Frequency.CALENDAR_YEAR, year): (value,) for year, value in YEARS.items()}}},
    "2015-07",
)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Shoplifting was up by 18 per cent.", "right"),
        ("Shoplifting was up by 28 per cent.", "wrong"),
        ("- Shoplifting – up from 50 to 59.", "right"),
        ("- Shoplifting – up from 40 to 59.", "wrong"),
        ("- Shoplifting – down from 50 to 59.", "wrong"),
        ("Shoplifting stood at 59, up from 50.", "right"),
        ("Shoplifting stood at 59, down from 50.", "wrong"),
        ("Shoplifting rose by 9 offences (18%) in 2015.", "right"),
        ("Shoplifting rose by 9 offences (28%) in 2015.", "wrong"),
    ],
)
def test_figures_of_calendar_years_are_read_before_the_year_is_over(said, verdict):
    assert (verdict == "wrong") is ("wrong" in [each for _, each in told(said, CALENDAR)])
    assert "right" in [each for _, each in told(said, CALENDAR)] or verdict == "wrong"


@pytest.mark.parametrize(
    ("said", "as_at"),
    [
        ("Report of 12 August 2015", "2015-08"),
        ("Crime between 1 April 2016 and 30 September 2016\n\nReport to the board, 12 October 2016", "2016-10"),
        ("Quarter 2 2016/17 report\n\nThe strategy was launched on 3 May 2013.", "2016-09"),
        ("Quarter 2 2016/17 report\n\n12 January 2016 was the date of the last review.", "2016-09"),
        ("Annual report\n\nCompared with Q4 2015/16 the figure has come down by 22.", None),
        ("Annual report\n\nIn quarter 4 of 2015/16 there were 91 offences.", None),
        ("Board pack for November 2016\n\nQuarter 2 of 2016/17", "2016-11"),
        ("No date at all", None),
    ],
)
def test_a_report_is_of_the_latest_month_that_its_head_names(said, as_at):
    assert reported_month(said) == (parse_period(as_at).ordinal if as_at else None)


def test_a_year_whose_comparison_is_not_known_is_not_held_against_a_part_of_it():
    said = "Overall last year theft from vehicles fell by 3% (18 fewer offences)."
    assert "wrong" not in [verdict for _, verdict in told(said, KNOWN)]


def test_a_text_without_ends_of_sentences_is_read_all_the_same():
    said = "In the first two quarters there were 512 domestic burglaries and " * 60
    assert [verdict for _, verdict in told(said, KNOWN)] == ["right"] * 60


@pytest.mark.parametrize(
    "said",
    [
        "There were 512 domestic burglaries this year, a fall on the previous year, when 597 were recorded.",
        "Domestic burglary is lower than in the same period last year, when there were 597.",
    ],
)
def test_a_number_of_when_something_was_recorded_is_of_the_time_before(said):
    assert "wrong" not in [each for _, each in told(said, KNOWN)]
    wrong = said.replace("597", "588")
    assert ("588", "wrong") in told(wrong, KNOWN)


def test_a_month_is_not_what_is_compared_with_a_quarter():
    said = (
        "There were 81 domestic burglaries in July and 92 in September. This is a rise of 4% on the previous quarter."
    )
    assert [verdict for _, verdict in told(said, KNOWN)] == ["right"] * 3
    assert ("rise of 9%", "wrong") in told(said.replace("4%", "9%"), KNOWN)


def test_this_stage_of_another_year_is_the_same_months_of_it():
    said = "Domestic burglary continues to fall: 512 against 597 at this stage in 2015."
    assert {verdict for _, verdict in told(said, KNOWN)} == {"right"}
    assert ("rise", "wrong") in told(said.replace("fall", "rise"), KNOWN)


def test_months_without_a_year_may_be_of_the_year_before_in_a_report_and_not_in_a_comment():
    said = "In quarter two there were 301 domestic burglaries."
    assert told(said, KNOWN) == [("301", "right")]
    comment = replace(KNOWN, default=(KNOWN.subjects.all[0],))
    assert told(said, comment) == [("301", "wrong")]


def test_rows_of_a_table_that_stand_in_the_text_claim_nothing():
    said = "Domestic burglary\n\nTarget to date 55 108 162 214 Actual 56 72 Change Highest in July"
    assert told(said, KNOWN) == []


def test_a_sentence_that_gives_the_figures_of_what_no_heading_names_is_not_called_wrong():
    said = "Domestic burglary\n\nBetween April and September there were 380, 80 more than in the same months last year"
    assert {verdict for _, verdict in told(f"{said} (+26.7%).", KNOWN)} == {"unchecked"}
    assert ("390", "wrong") in told(f"{said}.".replace("380", "390"), KNOWN)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Domestic burglary has decreased by 14.2% (95 offences) compared with the same period last year.", "95"),
        ("In September 2016, 97 domestic burglary offences were recorded, a decrease of 12 on September 2015.", "97"),
        ("During 2015/16 there were 1,169 domestic burglaries, 131 (10.1%) more than in 2014/15.", "131 (10.1%) more"),
        ("Domestic burglary fell from 597 to 521 (-14.2%) when compared with the same period last year.", "521"),
        ("A total of 512 domestic burglaries have been recorded so far this year, up from 597.", "up"),
    ],
)
def test_the_one_false_part_of_a_sentence_is_found_and_nothing_else(said, wrong):
    assert [text for text, verdict in told(said, KNOWN) if verdict == "wrong"] == [wrong]
