"""Counts by day, which are added up to months."""

from __future__ import annotations

from calendar import monthrange

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.findings import Severity
from csp_desktop.returns.long.figures import figure_column
from csp_desktop.returns.long.roles import is_of_incident
from csp_desktop.returns.long.shape import LongShape
from csp_desktop.returns.long.times import TimeColumns
from csp_desktop.returns.tables.scene import Scene

_FEWEST_DAYS = 5
_DENSE = 0.5


def daily_column(shape: LongShape) -> TimeColumns | None:
    """Return the column of days of a table that counts by day, None where days stand for weeks or for incidents."""
    found = (column for column in shape.times if _names_each_day(shape, column))
    column = next(found, None)
    if column is None or not shape.figures or not all(figure_column(shape, each).counts for each in shape.figures):
        return None
    return TimeColumns(column, by_day=True)


def say_daily(shape: LongShape, times: TimeColumns, scene: Scene) -> None:
    """Say that counts by day were added up, and which of the first and last month is there only in part."""
    days = shape.contents[times.main].days.values()
    first, last = min(days), max(days)
    message = f"“{shape.title}” counts by day, from {day_name(first)} to {day_name(last)}; it was added up to months."
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if not whole:
        message += " Its first or last month is there only in part."
    severity = Severity.NOTE if whole else Severity.WARNING
    cell = shape.sheet.address(shape.header, times.main)
    scene.note("file", severity, message, cell, shape.title)


def _names_each_day(shape: LongShape, column: int) -> bool:
    content = shape.contents[column]
    if not content.has_days or "week" in content.words or not is_of_incident(content.words):
        return False
    days = set(content.days.values())
    return len(days) >= _FEWEST_DAYS and len(days) > _DENSE * ((max(days) - min(days)).days + 1)
