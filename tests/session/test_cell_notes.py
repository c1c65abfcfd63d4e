"""A figure whose cell names another month than its column says so in the pack, from the finding on its return."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from csp_desktop.domain.periods import financial_year
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.session.taking_in import read_returns, take_in_each
from csp_desktop.session.templates import create_project, load_template

SCORECARD = Path(__file__).parents[1] / "returns" / "data" / "derby-2009-10-q4" / "derby-thematic-scorecard-q4.xlsx"


def test_the_month_in_a_cell_goes_with_its_figure(tmp_path):
    with create_project(tmp_path / "Derby.csp", load_template("derby")) as project:
        take_in_each(project, read_returns([SCORECARD]).readings)
        content = pack_content(project, Readings(project, financial_year(2009)), date(2010, 5, 1))
        noted = {each.reading.indicator.title: dict(each.noted) for each in content.entries if each.noted}
    assert noted == {
        "Class A offending against prediction": {financial_year(2009): "December 2009"},
        "Class A offending rate": {financial_year(2009): "December 2009"},
        "Adult re-offending": {financial_year(2009): "December 2009"},
        "Prolific offenders": {financial_year(2009): "December 2009"},
    }
