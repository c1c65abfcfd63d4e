"""`csp-desktop check`: every finding of the sample project, and none of one without figures to look at."""

from __future__ import annotations

import json

import pytest

from csp_desktop.__main__ import main
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project


@pytest.fixture
def findings(sample, capsys):
    assert main(["check", str(sample), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["period"] == "2016-11"
    return told["findings"]


def test_the_sample_has_its_false_sentences(findings):
    wrong = {(each["rule"], each["printed"]) for each in findings if each["severity"] == "error"}
    assert {("R06", "5% reduction"), ("R29", "in line with"), ("R07", "down 40%")} <= wrong


def test_a_false_sentence_is_suggested_put_right(findings):
    (found,) = [each for each in findings if each["printed"] == "down 40%"]
    assert found["suggestion"] == "Police reports also down 49% for August."


def test_the_largest_change_that_no_comment_gives_is_named(findings):
    (found,) = [each for each in findings if each["rule"] == "R28"]
    assert (found["where"]["indicator"], found["expected"]) == ("Domestic abuse reports", "−1,099 (−25.4%)")


def test_what_matters_most_stands_first(findings):
    order = [each["severity"] for each in findings]
    assert order == sorted(order, key=["error", "warning", "note"].index)


def test_a_project_that_holds_ends_with_nothing_to_look_at(tmp_path, capsys):
    path = tmp_path / "quiet.csp"
    with Project.create(path, "Quiet") as project, project.action("Begin") as edit:
        indicator = edit.put_indicator(Indicator(0, "Burglary", monitoring_only=True))
        for year, value in ((2015, 40.0), (2016, 41.0)):
            edit.put_figure(SeriesKey(indicator.id, project.own_area.id, Kind.ACTUAL), month(year, 4), Figure(value))
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out.strip() == "April 2016: no findings"
