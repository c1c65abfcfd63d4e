"""Where a finding leads: the indicator, and the figure, that it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import called
from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.project.sources import Sourced
from csp_desktop.project.store import Project
from csp_desktop.session.listed_findings import ListedFinding
from csp_desktop.session.readings import Readings, Row

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TO_BE_PUT = (Kind.ACTUAL, Kind.CUMULATIVE, Kind.TARGET, Kind.CUMULATIVE_TARGET)

Corner = tuple[int, int]
"""A cell's column and row, from 1 on."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A row, and the period of its figure where one is meant."""

    row: Row
    period: Period | None = None


def lead_of(project: Project, readings: Readings, listed: ListedFinding) -> Lead | None:
    """Return where a finding leads: to the figure that came from its cell, else to the indicator that it names.

    None where neither is in the project: what a return says beside its figures is nowhere else.
    """
    where = listed.finding.where
    found = _by_cell(project, listed) if listed.return_id is not None and where.cell else None
    return found or _by_name(project, readings, listed.finding)


def _by_cell(project: Project, listed: ListedFinding) -> Lead | None:
    """Return the last figure that came from the finding's cells."""
    where = listed.finding.where
    corners = _corners(where.cell)
    if not corners or listed.return_id is None:
        return None
    sheet = "'{}'".format(where.sheet.replace("'", "''"))
    inside = [each for each in project.figures_from(listed.return_id) if _is_inside(each[2], sheet, corners)]
    if not inside:
        return None
    key, period, _ = max(inside, key=_preference)
    return Lead((key.indicator, key.area), period)


def _preference(sourced: Sourced) -> tuple[int, int]:
    key, period, _ = sourced
    rank = _TO_BE_PUT.index(key.kind) if key.kind in _TO_BE_PUT else len(_TO_BE_PUT)
    return -rank, period.last_month.ordinal


def _is_inside(cell: str, sheet: str, corners: list[Corner]) -> bool:
    """Return whether a figure's cell is among a finding's: `'ASB'!B5`, or `'ASB'!G8-F8` for two."""
    name, _, addresses = cell.rpartition("!")
    columns, rows = zip(*corners, strict=True)
    return name in (sheet, sheet.strip("'")) and any(
        min(columns) <= column <= max(columns) and min(rows) <= row <= max(rows) for column, row in _corners(addresses)
    )


def _corners(cells: str) -> list[Corner]:
    return [(_column(letters), int(row)) for letters, row in _ADDRESS.findall(cells)]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _by_name(project: Project, readings: Readings, finding: Finding) -> Lead | None:
    """Return the indicator that a finding names as the project does, or as a return's title would be matched."""
    from csp_desktop.returns.matching import match_indicator

    name = finding.where.indicator.strip()
    if not name:
        return None
    own = project.own_area.id
    rows = (row for row in readings.own_rows() if name in _names(readings, row, own))
    row = next(rows, None)
    if row is None:
        match = match_indicator(name, "", project.indicators())
        row = (match.indicator.id, own) if match else None
    return Lead(row, _period(finding)) if row is not None and readings.has(row) else None


def _names(readings: Readings, row: Row, own: int) -> tuple[str, ...]:
    """Return how findings call a row; by its full name only that of the partnership's own area."""
    indicator, area = readings.indicator(row), readings.area(row)
    return (called(indicator, area), *((indicator.name,) if area.id == own else ()))


def _period(finding: Finding) -> Period | None:
    try:
        return parse_period(finding.where.period) if finding.where.period else None
    except ValueError:
        return None
