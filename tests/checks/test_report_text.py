"""What does not hold in a report's own text, and what looks odd there and is right."""

from __future__ import annotations

import pytest

from csp_desktop.checks.report_text import findings_in_text


def found(text: str) -> list[tuple[str, str]]:
    return [(each.rule, each.printed) for each in findings_in_text(text)]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Only 37.5% (n=65) took up this offer.", [("R13", "37.5%")]),
        ("Only 37.5%ⁱⁱ took it up; 91.4%ⁱ were satisfied.\n\ni (n=105)\n\nii (n=65)\n", [("R13", "37.5%")]),
        ("20.3% (31/230) of referrals", [("R14", "20.3%")]),
        ("A\t+1.0% (641/801)\nB\t-1.0% (641/801)", [("R15", "641/801")]),
    ],
)
def test_shares_that_cannot_be(text, rules):
    assert found(text) == rules


@pytest.mark.parametrize(
    "text",
    [
        "91.4% (n=105) and 36.9% (n=65)",
        "20.3% (41/202), 13.48% (31/230), 83.2% (159/191)",
        "30% (2009/10) and 12% (09/10) were the targets",
        "a rise of 3.2% (14 of them)",
        "The rate is 5% (within 15% of performance measure)",
    ],
)
def test_shares_that_can_be_and_years_in_brackets(text):
    assert found(text) == []


def test_an_entry_that_the_contents_have_twice():
    entries = ("Reduce burglary offences", "Reduce vehicle crime", "Reduce burglary offences")
    text = "**LIST OF CONTENTS:**\n\n" + "".join(f"- {each}\n" for each in entries) + "\n# One"
    assert found(text) == [("R21", "Reduce burglary offences")]


def test_a_heading_of_another_quarter():
    text = "QUARTER 2 – PERFORMANCE REPORT\n\n4. Quarter 1 Performance\n\nIn quarter 1 crime fell.\n"
    assert found(text) == [("R30", "quarter 1")]
    assert found(text.replace("4. Quarter 1", "4. Quarter 2")) == []


def test_a_year_far_outside_the_report():
    text = "17 December 2014\n\nAn inspection in September 2104 followed one in May 2009.\n"
    assert found(text) == [("R30", "September 2104")]


@pytest.mark.parametrize(
    ("text", "expected", "suggestion"),
    [
        ("Only 37.5% (n=65) took up this offer.", "36.9% or 38.5%", ""),
        ("20.3% (31/230) of referrals", "13.5%", "13.5% (31/230) of referrals"),
        (
            "QUARTER 2 – PERFORMANCE REPORT\n\n4. Quarter 1 Performance\n\nIn quarter 1 crime fell.\n",
            "quarter 2",
            "Quarter 2 Performance",
        ),
        ("17 December 2014\n\nInspected in September 2104.", "September 2014", "Inspected in September 2014."),
        ("17 December 2014\n\nInspected in September 2194.", "", ""),
    ],
)
def test_what_would_be_right_is_said_where_it_can_be(text, expected, suggestion):
    (finding,) = [each for each in findings_in_text(text) if each.rule in ("R13", "R14", "R30")]
    assert finding.expected == expected
    assert finding.suggestion.endswith(suggestion)
