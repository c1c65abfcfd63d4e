"""What a pack tells of its data: accepted findings, the erratum of the pack before, two periods of the group."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.indicators import Area, Indicator, Unit
from csp_desktop.domain.periods import month, quarter
from csp_desktop.pack.plan import BOARD
from csp_desktop.project.store import Project
from csp_desktop.session.findings import findings_of
from csp_desktop.session.listed_findings import mark_findings
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.session.sealing import seal

NOVEMBER, TODAY = month(2016, 11), date(2017, 1, 4)


def content_of(project: Project, period=NOVEMBER, *, restricted: bool = False):
    return pack_content(project, Readings(project, period), TODAY, restricted=restricted, plan=BOARD)


def test_accepted_findings_are_told_and_open_ones_are_not(sample: Path) -> None:
    with Project.open(sample) as project:
        assert content_of(project).accepted == ()
        found = findings_of(project, Readings(project, NOVEMBER))
        mark_findings(project, found[:1], MarkState.ACCEPTED, "The police round it.")
        (told,) = content_of(project).accepted
        assert (told.message, told.reason) == (found[0].message, "The police round it.")


def test_the_public_is_not_told_of_findings_of_what_it_does_not_see(sample: Path) -> None:
    with Project.open(sample) as project:
        found = findings_of(project, Readings(project, NOVEMBER))
        mark_findings(project, found, MarkState.ACCEPTED, "Known.")
        named = {each.where.indicator for each in found}
        with project.action("Restrict") as edit:
            for each in project.indicators():
                edit.put_indicator(replace(each, restricted=True))
        assert named
        assert content_of(project).accepted == ()
        assert len(content_of(project, restricted=True).accepted) > 0


def test_a_pack_has_the_erratum_of_the_one_that_went_out_before(sample: Path) -> None:
    with Project.open(sample) as project:
        assert content_of(project).erratum is None
        october = month(2016, 10)
        seal(project, content_of(project, october), b"%PDF", "public")
        crime = next(each for each in project.indicators() if each.title == "All crime")
        with project.action("Correct") as edit:
            edit.put_figure(SeriesKey(crime.id, project.own_area.id, Kind.ACTUAL), october, Figure(9))
        told = content_of(project).erratum
        assert told is not None
        assert told.of == "board pack of October 2016"
        assert any(line.startswith("All crime, to date (October 2016): printed as 11,011") for line in told.lines)
        assert content_of(project, month(2016, 9)).erratum is None


@pytest.fixture
def ranked(tmp_path: Path):
    with Project.create(tmp_path / "p.csp", "Derby") as made:
        with made.action("Set up") as edit:
            crime = edit.put_indicator(Indicator(0, "Crime", unit=Unit.RATE, frequency=quarter(2016, 1).frequency))
            luton = edit.put_area(Area(0, "Luton", parent=made.own_area.id, is_member=True))
            for area, rates in ((made.own_area.id, (10.0, 12.0)), (luton.id, (30.0, 14.0))):
                for number, rate in enumerate(rates, 1):
                    edit.put_figure(SeriesKey(crime.id, area, Kind.ACTUAL), quarter(2016, number), Figure(rate))
        yield made


def test_the_family_group_is_drawn_for_two_periods_on_one_axis(ranked: Project) -> None:
    (entry,) = content_of(ranked, month(2016, 9)).entries
    before, latest = entry.ranked
    assert ("quarter 1" in before.title, "quarter 2" in latest.title) == (True, True)
    assert before.axis == latest.axis
    assert before.axis.ticks[-1] >= 30
    assert before.words != latest.words


def test_the_first_period_of_a_family_group_is_drawn_alone(ranked: Project) -> None:
    (entry,) = content_of(ranked, month(2016, 6)).entries
    assert len(entry.ranked) == 1


def test_the_public_is_told_no_finding_that_names_what_is_restricted(sample: Path) -> None:
    with Project.open(sample) as project:
        crime, reports, *_ = project.indicators()
        with project.action("Write") as edit:
            edit.put_indicator(replace(reports, restricted=True))
            words = f"{crime.title} rose in line with {reports.title}."
            edit.put_comment(crime.id, project.own_area.id, NOVEMBER, words)
        found = [each for each in findings_of(project, Readings(project, NOVEMBER)) if reports.title in each.message]
        named = [each for each in found if each.where.indicator == crime.title]
        mark_findings(project, named, MarkState.ACCEPTED, "Known.")
        assert named
        assert content_of(project).accepted == ()
        assert len(content_of(project, restricted=True).accepted) == len(named)
