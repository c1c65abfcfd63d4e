"""The texts of the indicator grid's columns beside its figures: names, labels, totals, changes, origins."""

from __future__ import annotations

from collections.abc import Callable

from csp_desktop.domain.dates import date_text
from csp_desktop.domain.figures import Figure
from csp_desktop.domain.layers import Layer, layer_label
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import change_text, figure_text, percent_text
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.grid_rows import PARTS, Column, GridRow


def value_of(figure: Figure, layer: Layer) -> float | None:
    """Return what a layer shows of a figure: its value, or one of the two that it was worked out from."""
    if layer is Layer.NUMERATOR:
        return figure.numerator
    return figure.denominator if layer is Layer.DENOMINATOR else figure.value


def areas_words(grid_row: GridRow) -> str:
    """Return how many areas stand under an indicator, and whether they are shown."""
    areas = f"{grid_row.areas} area{'' if grid_row.areas == 1 else 's'}"
    return f"{areas} {'shown' if grid_row.is_open else 'not shown'}"


def is_strong(grid_row: GridRow, column: int) -> bool:
    """Return whether a cell is in bold."""
    return grid_row.is_first and not grid_row.is_within and column in (Column.NAME, Column.TO_DATE)


def is_quiet(grid_row: GridRow, column: int) -> bool:
    """Return whether a cell is in the muted colour."""
    return not grid_row.is_first or column == Column.LABEL


def origin_words(project: OpenProject, figure: Figure) -> str:
    """Return where a figure came from: the return's file and cell, or that it was typed."""
    origin = figure.origin
    if origin.return_id is None:
        return "Typed in."
    received = {each.id: each for each in project.project.returns()}.get(origin.return_id)
    name = received.name if received else "a return"
    day = f", received {date_text(received.received_at[:10])}" if received else ""
    return f"From {name}, {origin.cell}{day}."


def _name_text(reading: Reading, grid_row: GridRow) -> str:
    if not grid_row.is_first:
        return ""
    return reading.area.name if grid_row.is_within else reading.indicator.title


def _label_text(reading: Reading, grid_row: GridRow) -> str:
    return layer_label(reading.indicator, grid_row.layer, reading.as_at.year)


def shown_to_date(reading: Reading, layer: Layer) -> float | None:
    """Return what stands under To date in one row."""
    if layer is Layer.THIS_YEAR:
        return reading.to_date
    return reading.last_year_to_date if layer is Layer.LAST_YEAR else reading.target_to_date


def _to_date_text(reading: Reading, grid_row: GridRow) -> str:
    if grid_row.layer in (*PARTS, Layer.TO_DATE):
        return ""
    return figure_text(reading.indicator, shown_to_date(reading, grid_row.layer))


def _change_text(reading: Reading, grid_row: GridRow) -> str:
    if grid_row.layer is Layer.THIS_YEAR:
        return change_text(reading.indicator, reading.change)
    return percent_text(reading.change_percent) if grid_row.layer is Layer.LAST_YEAR else ""


COLUMN_TEXTS: dict[int, Callable[[Reading, GridRow], str]] = {
    Column.NAME: _name_text,
    Column.LABEL: _label_text,
    Column.TO_DATE: _to_date_text,
    Column.CHANGE: _change_text,
}
