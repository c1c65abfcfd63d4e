"""What does not hold in a report's key, contents, years and surveys, and what looks odd there and is right."""

from __future__ import annotations

import pytest

from csp_desktop.checks.report_text import findings_in_text


def found(text: str) -> list[tuple[str, str, str]]:
    return [(each.rule, each.printed, each.expected) for each in findings_in_text(text)]


KEY = "KEY\t\t\n{}\tImproving trend based on three quarters\t\n{}\tWorsening trend based on three quarters\n\n"


def test_a_sign_of_the_key_stands_for_one_thing() -> None:
    assert found(KEY.format("111", "111")) == [("R20", "111", "")]
    assert found(KEY.format("up", "down")) == []


def test_the_lines_of_a_key_meet() -> None:
    key = "Key\nAmber\tWithin 5% of target\nRed\tNot within {}% of target\n\nBurglary rose."
    assert found(key.format(10)) == [("R20", "5% and 10%", "")]
    assert found(key.format(5)) == []


def test_a_trend_is_based_on_one_thing() -> None:
    text = (
        "Trends are based on the last three quarters.\n\nUnless stated, the trend is based on the previous quarter.\n"
    )
    assert [each[0] for each in found(text)] == ["R20"]
    assert found(text.replace("the last three quarters", "the previous quarter")) == []
    assert found(text.replace("the last three quarters", "police data")) == []


def test_a_key_that_is_colour_alone_is_told() -> None:
    assert [each[0] for each in found("KEY\n\tAchieving target\n\tMissing target\nx\tNo data\n\n")] == ["R37"]
    assert found("KEY\nGreen\tAchieving target\nRed\tMissing target\n\tNo data\n\n") == []


def test_each_column_has_its_own_heading() -> None:
    line = "Indicator\t08/09 10/11 09/10 Trend\t\tTrend\tComment\n"
    assert found(line) == [("R18", "08/09 10/11 09/10 Trend", "")]
    assert found("Indicator\t08/09 actual\t09/10 target\t09/10 actual\tComment\n") == []
    assert (
        found("Burglary\t20.3%\t30%\tFrom 08/09 to 09/10 and on to 10/11, as the plan of that year says it, it rose.\n")
        == []
    )


CONTENTS = """LIST OF CONTENTS
1. Exception items
- Closing the gap in overall crime
- Reduce domestic burglary
- Quality of life of vulnerable victims

# 1. EXCEPTION ITEMS
## Closing the gap in overall crime between neighbourhoods
## Domestic burglary
"""


def test_an_entry_of_the_contents_has_a_section() -> None:
    assert found(CONTENTS) == [("R21", "Quality of life of vulnerable victims", "")]
    assert found(CONTENTS + "## Vulnerable victims: quality of life\n") == []


def test_contents_of_a_report_without_headings_are_not_asked() -> None:
    assert found(CONTENTS.replace("#", "")) == []


HEAD = "Report of 17 December 2014\n\n"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The dashboard shows an increase on 2012/13.", [("R17", "2012/13", "2013/14")]),
        ("The dashboard shows an increase on 2013/14.", []),
        ("A reduction from the baseline year, down from 2010/11.", []),
        ("Savings are needed between 2013/14 and 2016/17.", []),
    ],
)
def test_a_comparison_is_with_the_year_before(text: str, rules: list[tuple[str, str, str]]) -> None:
    assert found(HEAD + text) == rules


def test_a_report_of_may_may_still_compare_with_two_years_before() -> None:
    assert found("Report of 17 May 2014\n\nThere was an increase on 2012/13.") == []
    assert found("Report of 17 May 2014\n\nThere was an increase on 2011/12.") == [("R17", "2011/12", "2012/13")]
    assert found("Report of 17 May 2014\n\nIn 2012/13 there were 20, an increase on 2011/12.") == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("32 surveys: above 90%, a confidence interval of 17%.", [("R25", "confidence interval of 17%", "75% to 96%")]),
        ("32 surveys: about half, a confidence interval of 17%.", []),
        ("32 surveys: a confidence interval of 5%.", [("R25", "confidence interval of 5%", "±17 percentage points")]),
        ("The confidence interval of 5% is small.", []),
    ],
)
def test_an_interval_is_that_of_those_asked(text: str, rules: list[tuple[str, str, str]]) -> None:
    assert found(text) == rules


WHOLE = "\n" + "The board met and was told how things stand. " * 40


def test_a_whole_report_writes_years_and_millions_in_one_way() -> None:
    assert found("In 2013-14 it rose, in 2014/15 it fell." + WHOLE) == [("R38", "2013-14", "2014/15")]
    assert found("Of £23M, £5.7m remain." + WHOLE) == [("R38", "£5.7m", "£23M")]
    assert found("In 2013/14 it rose by £5m, on 2013-04-30 it fell by £2m." + WHOLE) == []


def test_a_whole_report_explains_its_abbreviations_and_a_sentence_need_not() -> None:
    assert found("The PCT met." + WHOLE) == [("R19", "PCT", "")]
    assert found("The PCT met.") == []


def test_counts_in_words_are_those_that_the_text_lists() -> None:
    listed = "The priorities are: burglary, robbery, arson.\nWe deliver against the {} priorities."
    assert found(listed.format("five")) == [("R27", "the five priorities", "3 priorities")]
    assert found(listed.format("three")) == []


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        ("Wednesday 23 July 2015", [("R30", "Wednesday", "Thursday")]),
        ("Thursday 23 July 2015", []),
        ("WEDNESDAY 17TH DECEMBER 2014", []),
        ("Monday 30 February 2015", [("R30", "Monday 30 February 2015", "")]),
        ("On Monday 12 people came in March 2015.", []),
        ("On Monday 12 cases 2015 was closed.", []),
    ],
)
def test_a_date_falls_on_its_day(day: str, rules: list[tuple[str, str, str]]) -> None:
    assert found(day) == rules


def test_paragraphs_of_a_whole_report_are_numbered_in_one_way() -> None:
    assert found("1.1. Crime rose.\n1.2. It fell.\n2.1 It rose." + WHOLE) == [("R38", "2.1", "2.1.")]
    assert found("1.1. Crime rose.\n1.2. It fell by 2.1 per cent." + WHOLE) == []
