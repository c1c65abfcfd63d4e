"""The tables of a report's text are held against themselves, as those of a return are."""

from __future__ import annotations

from csp_desktop.domain.findings import Finding
from csp_desktop.session.report_tables import findings_in_report

MONTHS = "\tApr-16\tMay-16\tJun-16\tJul-16"
MONTHLY, LAST = "Monthly 2016-17\t158\t180\t148\t136", "Monthly 2015/16\t196\t192\t147\t119"
PROSE = (
    "Comments:\n\nIt fell, as it has fallen for two years, and the partners on the board are pleased to say so here.\n"
)


def report(*rows: str, title: str = "Reduce serious acquisitive crime", remark: str = "") -> str:
    return "\n".join([PROSE, f"### {title}", "", remark, "", MONTHS, *rows, "", PROSE])


def found(text: str) -> list[Finding]:
    return [each for each in findings_in_report(text, "report.txt") if each.rule != "R18"]


def test_a_change_with_its_signs_the_wrong_way_round_is_told_at_its_row() -> None:
    (finding,) = found(report(MONTHLY, LAST, "Change\t38\t12\t-1\t-17"))
    assert (finding.rule, finding.where.workbook, finding.where.cell) == ("R03", "report.txt", "")
    assert finding.where.indicator == "Reduce serious acquisitive crime"
    assert finding.where.text == "Change 38 12 -1 -17"


def test_a_table_that_adds_up_is_right() -> None:
    total = "Cumulative (2016/17)\t158\t338\t486\t622"
    assert found(report(total, MONTHLY, LAST, "Change\t-38\t-12\t1\t17", remark="FOR MONITORING ONLY")) == []


def test_a_running_total_that_does_not_is_told_with_what_is_right() -> None:
    (finding,) = found(report("Cumulative (2016/17)\t158\t338\t486\t632", MONTHLY))
    assert (finding.rule, finding.printed, finding.expected) == ("R04", "632", "622")


def test_a_total_that_is_carried_forward_is_told() -> None:
    (finding,) = found(report("Cumulative (2016/17)\t158\t338\t338\t338", "Monthly 2016-17\t158\t180\t\t"))
    assert (finding.rule, finding.expected) == ("R01", "blank")


def test_what_cannot_be_read_says_nothing_of_the_report() -> None:
    assert found("Head\tof\tthe report\nReport of\tthe\tchief\n") == []
    assert found("\t\t\n\t\t\n") == []
    assert found("One line\twith\ttabs\n") == []


def test_a_fraction_is_told_once_for_text_and_table() -> None:
    rows = (
        "Indicator\t08/09 actual\t09/10 actual\nWhite\t80.0% (641/801)\t76.5% (338/442)\nBlack\t80.0% (641/801)\t1.0%\n"
    )
    assert [each.rule for each in found(rows)] == ["R15"]


BUDGET = """The city has been awarded a total of {} for the year.

Need\tRecommendation\tContribution\tTotal budget
Victims of crime and their families\tGo on as before\t£110,000\t£501,753
Counselling for victims of violence\tGo on as before\t£25,000\t£75,000
Treatment of those who offend\tGo on as before\t£98,500\t£200,100
"""


def test_a_budget_is_held_against_the_award_that_the_text_names() -> None:
    (finding,) = [each for each in found(BUDGET.format("£400,568")) if each.severity != "note"]
    assert (finding.rule, finding.printed, finding.expected) == ("R26", "£233,500", "£400,568")
    assert "£167,068 (41.7%) is not allocated" in finding.message


def test_a_budget_of_the_whole_award_and_one_without_are_right() -> None:
    for text in (BUDGET.format("£233,500"), BUDGET.replace("awarded a total of", "paid").format("£400,568")):
        assert [each for each in found(text) if each.severity != "note"] == []


LATE = (
    "Head of 24 January 2017\n"
    + report(MONTHLY, title="Burglary")
    + report("Monthly 2016-17\t41\t61\t60\t", title="Hate")
)
QUARTERS = "\nReferrals\n\tQ1\tQ2\tQ3\tQ4\n2016/17\t518\t526\t{}\t\n2015/16\t542\t539\t555\t539\n"


def test_a_table_that_ends_before_the_others_is_told_unless_it_says_so() -> None:
    (finding,) = found(LATE)
    assert (finding.rule, finding.where.indicator, finding.expected) == ("R39", "Hate", "July 2016")
    assert found(LATE.replace("### Hate", "### Hate (one month behind)")) == []


def test_a_quarter_that_was_over_when_the_report_was_written_is_missed() -> None:
    head = "Report of 24 January 2017\n"
    assert [each.expected for each in found(head + QUARTERS.format(""))] == ["quarter 3 of 2016/17"]
    assert found(head + QUARTERS.format("530")) == []
    assert found(head.replace("January 2017", "November 2016") + QUARTERS.format("")) == []


def test_a_table_that_says_it_is_late_and_is_not_is_told() -> None:
    text = report(MONTHLY, title="Burglary") + report(
        "Monthly 2016-17\t41\t61\t60\t50", title="Hate (one month behind)"
    )
    assert [(each.rule, each.printed) for each in found(text)] == [("R39", "one month behind")]


def test_a_sentence_above_a_table_is_not_its_title() -> None:
    sentence = "Between April and June there were 555 vehicle crimes, a reduction of 80 (12.6%) on last year."
    rows = "Vehicle crime\tApr\tMay\tJun\nActual 2018/19\t194\t181\t180\nCumulative 2018/19\t194\t{}\t555\n"
    for second, rules in ((375, []), (385, ["R04"])):
        found = findings_in_report(f"{sentence}\n\n{rows.format(second)}")
        assert [each.rule for each in found] == rules
