"""What a project keeps of its pack's cover: item, version and author; and the meeting that a pack is for."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.due import last_day
from csp_desktop.domain.periods import Period
from csp_desktop.pack.details import NO_MEETING, Meeting, PackDetails, meeting_told
from csp_desktop.project.changes import Changed
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import items_of

_DETAILS = "pack details"


def details_of(project: Project) -> PackDetails:
    """Return what the project says of its pack. Raises UnusableProject where what it keeps is none."""
    try:
        return PackDetails(**{name: str(told) for name, told in json.loads(project.setting(_DETAILS, "{}")).items()})
    except (ValueError, TypeError, AttributeError):
        raise UnusableProject(f"{project.path} is damaged: open a copy that was saved before.") from None


def change_details(project: Project, details: PackDetails) -> Changed:
    """Keep what the pack says of itself, as one step."""
    told = {name: text for name, text in asdict(details).items() if text}
    with project.action("Edit the cover of the pack") as edit:
        edit.put_setting(_DETAILS, json.dumps(told, ensure_ascii=False) if told else None)
    return edit.changed


def meeting_of(project: Project, as_at: Period) -> Meeting:
    """Return the meeting that the pack of a period is for: the first open one on the list after the period's end."""
    end = last_day(as_at)
    dated = [each for each in items_of(project, ListName.MEETINGS, as_at) if each.values.get("date")]
    to_come = [each for each in dated if each.closed is None and date.fromisoformat(each.values["date"]) > end]
    return meeting_told(min(to_come, key=lambda each: each.values["date"])) if to_come else NO_MEETING
