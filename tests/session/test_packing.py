"""What goes into the pack is what the readings say."""

from __future__ import annotations

from datetime import date

from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings


def test_the_pack_holds_every_reading_with_its_series_and_comment(sample):
    with Project.open(sample) as project:
        readings = Readings(project, month(2016, 11))
        content = pack_content(project, readings, date(2017, 1, 12))
        assert [each.reading for each in content.entries] == list(readings)
        assert [each.series for each in content.entries] == [readings.series(row) for row in readings.rows()]
        assert [each.comment for each in content.entries] == [each.comment for each in readings]
        assert (content.partnership, content.title) == ("Safer Plymouth", "Safer Plymouth Performance Report")
        assert (content.period, content.printed_on) == (month(2016, 11), date(2017, 1, 12))
        assert content.scheme == readings.scheme
