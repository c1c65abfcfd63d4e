"""The rules of an indicator go back to the year that they were read for."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import financial_year, month
from csp_desktop.project.store import Project
from csp_desktop.session.indicator_rules import put_rules, rules_of
from csp_desktop.session.readings import Readings


def test_a_target_stays_that_of_the_year_shown_when_targets_are_set_ahead(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as project:
        with project.action("Set up") as edit:
            row = (edit.put_indicator(Indicator(0, "Burglary")).id, project.own_area.id)
            edit.put_figure(SeriesKey(*row, Kind.TARGET), financial_year(2016), Figure(100.0))
        rules = rules_of(Readings(project, month(2016, 11)), row)
        with project.action("Edit") as edit:
            put_rules(
                edit, replace(rules, indicator=replace(rules.indicator, targets_ahead=1)), row[1], month(2016, 11)
            )
        assert dict(project.series(SeriesKey(*row, Kind.TARGET))) == {financial_year(2016): Figure(100.0)}
