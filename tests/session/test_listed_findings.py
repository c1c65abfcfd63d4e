"""Findings as they are listed: worst first, with their marks, and the figures that they lead to."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey
from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.comments import still_holds
from csp_desktop.session.finding_places import Lead, lead_of
from csp_desktop.session.findings import findings_of
from csp_desktop.session.listed_findings import (
    accepted_findings,
    mark_findings,
    open_errors,
    with_marks,
    with_sources,
)
from csp_desktop.session.readings import Readings

NOVEMBER = month(2016, 11)
OCTOBER = month(2016, 10)


def finding(rule="R04", severity=Severity.WARNING, cell="", indicator="", period="", sheet="ASB"):
    return Finding(rule, severity, Place("police.xlsx", sheet, cell, indicator, period), f"{rule} does not hold.")


NOTE, WRONG = finding("R18", Severity.NOTE, "B2"), finding("R06", Severity.ERROR, indicator="Arson")


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            received = edit.put_return("police.xlsx", "ab" * 32, [NOTE, WRONG])
            for name, cells in (("Arson", ("'ASB'!H3", "'ASB'!I3")), ("Theft", ("'ASB'!H9", "'Other'!I3"))):
                key = SeriesKey(edit.put_indicator(Indicator(0, name)).id, made.own_area.id, Kind.ACTUAL)
                for period, cell in zip((OCTOBER, NOVEMBER), cells, strict=True):
                    edit.put_figure(key, period, Figure(5.0, origin=Origin(received.id, cell)))
        yield made


def listed(project):
    readings = Readings(project, NOVEMBER)
    return with_marks(project, with_sources(project, findings_of(project, readings)))


def leads(project, one):
    (received,) = project.returns()
    with project.action("Take in again") as edit:
        edit.put_return("police.xlsx", received.sha256, [one])
    found = next(each for each in listed(project) if each.finding == one)
    lead = lead_of(project, Readings(project, NOVEMBER), found)
    return lead and (project.indicators()[lead.row[0] - 1].name, lead.period)


def test_findings_are_listed_with_the_worst_first_and_their_return(project):
    found = [each for each in listed(project) if each.return_id is not None]
    assert [each.finding for each in found] == [WRONG, NOTE]
    assert {each.mark.state for each in found} == {MarkState.OPEN}


def test_a_mark_stays_with_what_the_finding_says(project):
    mark_findings(project, [WRONG], MarkState.RESOLVED)
    assert {each.finding.rule: each.mark.state for each in listed(project)}["R06"] is MarkState.RESOLVED
    project.undo()
    assert {each.finding.rule: each.mark.state for each in listed(project)}["R06"] is MarkState.OPEN


def test_what_is_accepted_is_told_with_its_reason(project):
    mark_findings(project, [NOTE, WRONG], MarkState.ACCEPTED, "The police have confirmed it.")
    assert project.undo_name == "Accept 2 findings"
    told = [
        (each.finding, each.mark.reason)
        for each in accepted_findings(project, findings_of(project, Readings(project, NOVEMBER)))
    ]
    assert told == [(WRONG, "The police have confirmed it."), (NOTE, "The police have confirmed it.")]


def test_nothing_is_accepted_without_a_reason(project):
    with pytest.raises(ValueError, match="for a reason"):
        mark_findings(project, [NOTE], MarkState.ACCEPTED)


def test_a_field_that_cannot_be_printed_is_listed_while_its_comment_is_printed(project):
    row = (project.indicators()[0].id, project.own_area.id)
    with project.action("Comment") as edit:
        edit.put_comment(*row, NOVEMBER, "There were {totals}.")
        edit.put_comment(*row, OCTOBER, "There were {sums}.")
    assert [each.finding.printed for each in listed(project) if each.finding.rule == "field"] == ["{totals}"]


def test_a_comment_that_was_written_before_its_figures_changed_is_listed_until_it_is_held_to(project):
    row = (project.indicators()[0].id, project.own_area.id)
    with project.action("Comment") as edit:
        edit.put_comment(*row, NOVEMBER, "Five, as before.")
    with project.action("Type") as edit:
        edit.put_figure(SeriesKey(*row, Kind.ACTUAL), NOVEMBER, Figure(6.0))
    said = "The comment on Arson was written before its figures changed: November 2016 was 5 and is 6."
    assert [each.finding.message for each in listed(project) if each.finding.rule == "comment"] == [said]
    still_holds(project, row, NOVEMBER, "Arson")
    assert "comment" not in {each.finding.rule for each in listed(project)}


@pytest.mark.parametrize(
    ("one", "where"),
    [
        (finding(cell="H3"), ("Arson", OCTOBER)),
        (finding(cell="B3:L3"), ("Arson", NOVEMBER)),
        (finding(cell="I3", sheet="Other"), ("Theft", NOVEMBER)),
        (finding(cell="H30"), None),
        (finding(cell="H4", indicator="Theft", period="2016-10"), ("Theft", OCTOBER)),
        (finding(indicator="Theft", period="no period"), ("Theft", None)),
        (finding(indicator="Commissioning"), None),
        (finding(indicator="Theft, Efford"), None),
    ],
)
def test_a_finding_leads_to_the_figure_of_its_cell_else_to_the_indicator_that_it_names(project, one, where):
    assert leads(project, one) == where


def test_a_finding_of_an_area_leads_to_the_indicator_there(project):
    theft = project.indicators()[1]
    with project.action("Add Efford") as edit:
        efford = edit.put_area(Area(0, "Efford", parent=project.own_area.id))
        edit.put_figure(SeriesKey(theft.id, efford.id, Kind.ACTUAL), NOVEMBER, Figure(2.0))
        edit.put_return("police.xlsx", "ab" * 32, [finding(indicator="Theft, Efford", period="2016-11")])
    (one,) = (each for each in listed(project) if each.return_id)
    assert lead_of(project, Readings(project, NOVEMBER), one) == Lead((theft.id, efford.id), NOVEMBER)


def test_a_lead_is_a_row_and_may_have_no_period():
    assert Lead((1, 1)).period is None


def test_errors_are_open_until_something_is_said_of_them_and_other_findings_never(project):
    readings = Readings(project, NOVEMBER)
    assert [each.finding for each in open_errors(project, readings)] == [WRONG]
    mark_findings(project, [WRONG], MarkState.ACCEPTED, "The board knows.")
    assert open_errors(project, readings) == ()
    mark_findings(project, [WRONG], MarkState.OPEN)
    assert [each.finding for each in open_errors(project, readings)] == [WRONG]
