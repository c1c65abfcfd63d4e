"""An older return that comes late fills what is missing, and takes the place of nothing newer."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.sample import open_sample
from csp_desktop.session.taking_in import propose_intake, read_returns, take_in

OLDER = Path(__file__).parents[1] / "returns" / "data" / "plymouth-2015-16-q1" / "police-return-june-2015.xlsx"


@pytest.fixture
def project(tmp_path):
    with open_sample(tmp_path / "p.csp") as made:
        yield made


def all_crime(project: Project):
    readings = Readings(project, latest_month(project) or pytest.fail("no figures"))
    return next(each for each in readings if each.indicator.title == "All crime")


def test_newer_figures_stay_and_each_older_one_is_a_finding(project):
    (reading,) = read_returns([OLDER]).readings
    intake = propose_intake(project, reading)
    older = [finding for finding in intake.findings if finding.rule == "R24"]
    assert len(older) == 6
    assert "1,662 for All crime in April 2015 is older than the 1,652 that stands" in older[0].message
    take_in(project, [intake])
    assert (all_crime(project).to_date, all_crime(project).last_year_to_date) == (12586, 12016)


def test_what_is_missing_is_filled_from_the_older_return(project):
    (reading,) = read_returns([OLDER]).readings
    take_in(project, [propose_intake(project, reading)])
    titles = {project.indicators()[key.indicator - 1].title for key in project.series_keys()}
    assert "Gap in all crime" in titles
    assert project.restatements() == ()
