"""Who agreed an indicator's target for a year, as the project keeps it: a setting for each indicator and year."""

from __future__ import annotations

from csp_desktop.domain.periods import Period
from csp_desktop.project.store import Edit, Project

_PREFIX = "target agreed by"

Key = tuple[int, str]
"""An indicator's id and a financial year as it is written."""


def put_agreement(edit: Edit, indicator: int, year: Period, agreed_by: str) -> None:
    """Keep who agreed a target as part of the running action; empty leaves it to what the indicator says."""
    edit.put_setting(f"{_PREFIX} {indicator} {year}", agreed_by or None)


def agreements_of(project: Project) -> dict[Key, str]:
    """Return who agreed which targets."""
    found: dict[Key, str] = {}
    for name, agreed_by in project.settings().items():
        if name.startswith(_PREFIX):
            indicator, year = name.removeprefix(_PREFIX).split()
            found[int(indicator), year] = agreed_by
    return found
