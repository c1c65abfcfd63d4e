"""What goes into the pack is what the readings say."""

from __future__ import annotations

from datetime import date

from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings

APRIL = month(2016, 4)


def test_the_pack_holds_every_reading_with_its_series_and_comment(sample):
    with Project.open(sample) as project:
        readings = Readings(project, month(2016, 11))
        content = pack_content(project, readings, date(2017, 1, 12))
        assert [each.reading for each in content.entries] == [each for each in readings if not each.indicator.end]
        rows = [row for row in readings.rows() if not readings.indicator(row).end]
        assert [each.series for each in content.entries] == [readings.series(row) for row in rows]
        assert [each.comment for each in content.entries] == [readings.reading(row).comment for row in rows]
        assert (content.partnership, content.title) == ("Safer Plymouth", "Safer Plymouth Performance Report")
        assert (content.period, content.printed_on) == (month(2016, 11), date(2017, 1, 12))
        assert content.scheme == readings.scheme


def test_an_indicator_that_ended_before_the_year_is_in_the_packs_of_its_own_years_only(sample):
    with Project.open(sample) as project:
        ended = {each.title for each in project.indicators() if each.end == "2016-03"}
        packs = [pack_content(project, Readings(project, each), date(2017, 1, 12)) for each in (month(2016, 3), APRIL)]
        shown = [{entry.reading.indicator.title for entry in pack.entries} for pack in packs]
    assert ended == {"Gap in all crime", "DASH training"}
    assert (ended <= shown[0], ended & shown[1]) == (True, set())
