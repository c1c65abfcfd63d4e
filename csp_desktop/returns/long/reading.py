"""A sheet to its long table, where it holds one; what is heavy is imported only then."""

from __future__ import annotations

from datetime import UTC, datetime

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.long.register_shape import find_register, reference_of
from csp_desktop.returns.long.roles import counts, is_bare
from csp_desktop.returns.long.shape import LongShape, find_shape
from csp_desktop.returns.long.times import TimeColumns, time_columns
from csp_desktop.returns.model import ReturnTable
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Sheet


def read_long(sheet: Sheet, scene: Scene) -> ReturnTable | None:
    """Return the long table that a sheet holds, None where it holds none; what does not hold goes to `scene`."""
    shape = find_shape(sheet)
    if shape is None:
        return None
    table = _tidy(shape, scene) or _register(shape, scene)
    if table is not None and any(row >= shape.header for row in sheet.hidden_rows):
        scene.note("file", Severity.NOTE, f"Hidden rows of “{shape.title}” were read all the same.")
    return table


def _tidy(shape: LongShape, scene: Scene) -> ReturnTable | None:
    times = time_columns(shape.times, shape.contents) or _daily(shape)
    if times is None or not _has_figures(shape, times):
        return None
    from csp_desktop.returns.long.tidy import read_tidy

    if times.by_day:
        from csp_desktop.returns.long.daily import say_daily

        say_daily(shape, times, scene)
    return read_tidy(shape, times, scene)


def _daily(shape: LongShape) -> TimeColumns | None:
    """Return the column of days of a table that counts by day."""
    if not any(shape.contents[column].has_days for column in shape.times):
        return None
    from csp_desktop.returns.long.daily import daily_column

    return daily_column(shape)


def _register(shape: LongShape, scene: Scene) -> ReturnTable | None:
    register = find_register(shape)
    if register is None:
        return None
    from csp_desktop.returns.long.counting import count_register

    return count_register(shape, register, datetime.now(UTC).date(), scene)


def _has_figures(shape: LongShape, times: TimeColumns) -> bool:
    """Return whether rows hold figures of things or areas, and one thing of an area has several rows.

    A table in which none has is a list of measures.
    """
    keys = [*shape.things, *shape.kinds, *([] if shape.area is None else [shape.area])]
    if not shape.figures or not keys or _are_attributes(shape):
        return False
    codes = [shape.contents[column].column.codes[shape.first :] for column in keys]
    return times.part is not None or len(set(zip(*codes, strict=True))) < len(shape.rows) - shape.first


def _are_attributes(shape: LongShape) -> bool:
    """Return whether numbers are said of single incidents, as ages are: each row has a reference, and none counts."""
    headings = [shape.contents[column].words for column in shape.figures]
    return reference_of(shape) is not None and not any(counts(words) or is_bare(words) for words in headings)
