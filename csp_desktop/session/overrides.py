"""The officer's own statuses, as the project keeps them: a setting for each indicator, area and period."""

from __future__ import annotations

import json

from csp_desktop.domain.override import Override
from csp_desktop.domain.periods import Period
from csp_desktop.domain.status import Status
from csp_desktop.project.store import Edit, Project

_PREFIX = "status of"

Key = tuple[int, int, str]
"""An indicator's id, an area's id, and a period as it is written."""


def put_override(edit: Edit, indicator: int, area: int, period: Period, override: Override | None) -> None:
    """Keep the officer's status as part of the running action; None leaves the rule its own again."""
    told = None if override is None else json.dumps([override.status.value, override.reason])
    edit.put_setting(f"{_PREFIX} {indicator} {area} {period}", told)


def overrides_of(project: Project) -> dict[Key, Override]:
    """Return every status that an officer has set."""
    found: dict[Key, Override] = {}
    for name, value in project.settings().items():
        if name.startswith(_PREFIX):
            indicator, area, period = name.removeprefix(_PREFIX).split()
            status, reason = json.loads(value)
            found[int(indicator), int(area), period] = Override(Status(status), reason)
    return found
