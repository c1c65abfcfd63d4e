"""A sheet to its long table, where it holds one; what is heavy is imported only then."""

from __future__ import annotations

from csp_desktop.domain.findings import Severity
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
    times = time_columns(shape.times, shape.contents)
    if times is None or not _has_figures(shape, times):
        return None
    from csp_desktop.returns.long.tidy import read_tidy

    table = read_tidy(shape, times, scene)
    if sheet.hidden_rows and any(row >= shape.header for row in sheet.hidden_rows):
        scene.note("file", Severity.NOTE, f"Hidden rows of “{shape.title}” were read all the same.")
    return table


def _has_figures(shape: LongShape, times: TimeColumns) -> bool:
    """Return whether rows hold figures of things or areas, and one thing of an area has several rows.

    A table in which none has is a list of measures.
    """
    keys = [*shape.things, *shape.kinds, *([] if shape.area is None else [shape.area])]
    if not shape.figures or not keys:
        return False
    codes = [shape.contents[column].column.codes[shape.first :] for column in keys]
    return times.part is not None or len(set(zip(*codes, strict=True))) < len(shape.rows) - shape.first
