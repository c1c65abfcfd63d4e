"""The content of the board's pack, gathered from a project's readings."""

from __future__ import annotations

from datetime import date

from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings
from csp_desktop.session.settings import report_title


def pack_content(project: Project, readings: Readings, printed_on: date) -> PackContent:
    """Return what the pack of the readings' period says; nothing in it is worked out anew."""
    rows = readings.rows()
    return PackContent(
        partnership=project.name,
        title=report_title(project),
        period=readings.as_at,
        printed_on=printed_on,
        scheme=readings.scheme,
        entries=tuple(
            PackEntry(reading := readings.reading(row), readings.series(row), reading.comment) for row in rows
        ),
    )
