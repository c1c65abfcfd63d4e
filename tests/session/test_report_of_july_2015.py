"""The returns behind the report of July 2015 give its statuses, but for the one that was printed wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.domain.periods import month
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status
from csp_desktop.session.readings import Readings
from csp_desktop.session.taking_in import propose_intake, read_returns, return_files, take_in
from csp_desktop.session.templates import create_project, load_template

RETURNS = Path(__file__).parents[1] / "returns" / "data" / "plymouth-2015-16-q1"


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    path = tmp_path_factory.mktemp("report") / "Plymouth.csp"
    with create_project(path, load_template("plymouth")) as project:
        for reading in read_returns(return_files([RETURNS])).readings:
            take_in(project, [propose_intake(project, reading)])
        return {each.indicator.title: each for each in Readings(project, month(2015, 6))}


@pytest.mark.parametrize(
    ("title", "figure", "target", "status"),
    [
        ("Gap in all crime", 18, 19.32, Status.MET),
        ("Domestic abuse reports", 1632, 1647, Status.NEAR),
        ("Domestic abuse referrals", 525, 667, Status.MISSED),
        ("DASH training", 58, 50, Status.MET),
        ("Anti-social behaviour", 2527, 2514, Status.NEAR),
        ('"ist" incidents', 174, 157, Status.MET),
    ],
)
def test_each_status_follows_from_figure_and_target(read, title, figure, target, status):
    found = read[title]
    assert found.judged is not None
    assert (found.judged.value, round(found.judged.target, 2)) == (figure, target)
    assert found.status is status


@pytest.mark.parametrize(
    ("title", "this", "last"),
    [("All crime", 4799, 4786), ("Domestic abuse reports", 1632, 1739), ("Anti-social behaviour", 2527, 2713)],
)
def test_the_total_that_was_carried_forward_is_read_to_june_only(read, title, this, last):
    found = read[title]
    assert (str(found.period), found.to_date, found.last_year_to_date) == ("2015-06", this, last)
