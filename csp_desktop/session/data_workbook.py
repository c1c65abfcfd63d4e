"""The content of the data workbook, gathered from a project: the public version or the restricted one."""

from __future__ import annotations

from csp_desktop.project.store import Project
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.workbooks.content import DataContent, DataEntry


def data_content(project: Project, readings: Readings, *, restricted: bool = False) -> DataContent:
    """Return what the data workbook says as at the readings' period: exactly what the pack of that version knows.

    Its time is that of the last change to the project, so that the same project gives the same workbook.
    """
    made_at = project.actions()[-1].when
    pack = pack_content(project, readings, made_at.date(), restricted=restricted)
    entries = (DataEntry(each.reading, each.series, each.comment) for each in pack.entries)
    sources = {each.id: each.name for each in project.returns()} if restricted else None
    return DataContent(
        pack.partnership, pack.title, pack.period, made_at, pack.scheme, tuple(entries), pack.marking, sources
    )
