"""What is typed into cells, as edits of the project: one step each, with what was not taken and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from csp_desktop.domain.figures import Figure, Origin
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.layers import Layer
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.typed import figure_from_text, with_parts
from csp_desktop.session.open_project import Edited
from csp_desktop.ui.grid_cells import GridCells
from csp_desktop.ui.grid_rows import PARTS, Column, GridRow
from csp_desktop.ui.grid_texts import value_of

Place = tuple[GridRow, int]
"""A row of the grid and a column."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell that did not take what it was given, and why, without a full stop."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of putting something into cells: the edits, and what was refused, in the order of the cells."""

    edits: tuple[Edited, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def sentence(self) -> str:
        """Return how many cells were not taken and why the first was not; empty where all were."""
        if not self.refused:
            return ""
        count, first = len(self.refused) + len(self.edits), self.refused[0]
        cells = "1 cell was" if count == 1 else f"{len(self.refused)} of {count} cells were"
        which = f"{first.where}: " if count == 1 else f"the first is {first.where}: "
        return f"{cells} not taken; {which}{first.why.rstrip('.')}."


def typed_edit(cells: GridCells, place: Place, text: str) -> Edited:
    """Return the edit that a text means in a cell. Raises ValueError with one sentence where it cannot be taken."""
    grid_row, column = place
    cell, indicator = cells.editable_cell(grid_row, column), cells.indicator(grid_row)
    if cell is None or indicator is None:
        raise ValueError(why_not(cells, place))
    if grid_row.layer in PARTS:
        return (*cell, _with_part(cells.figure(grid_row, column), grid_row.layer, text, indicator))
    return (*cell, figure_from_text(text, indicator))


def copied_edit(cells: GridCells, place: Place, source: Place) -> Edited:
    """Return the edit that makes a cell hold what another holds. Raises ValueError where it cannot."""
    figure = cells.figure(*source)
    is_part = source[0].layer in PARTS or place[0].layer in PARTS
    if cells.indicator(source[0]) == cells.indicator(place[0]) and not is_part:
        cell = cells.editable_cell(*place)
        if cell is None:
            raise ValueError(why_not(cells, place))
        return (*cell, replace(figure, origin=Origin()) if figure else None)
    return typed_edit(cells, place, copied_text(cells, source))


def copied_text(cells: GridCells, source: Place) -> str:
    """Return what a cell holds as it would be typed: every digit, and its marks."""
    figure = cells.figure(*source)
    if figure is None:
        return ""
    value = value_of(figure, source[0].layer)
    number = "" if value is None else repr(value).removesuffix(".0")
    marks = () if source[0].layer in PARTS else figure.shorthand
    return " ".join(filter(None, (number, *(mark.value for mark in marks))))


def taken(cells: GridCells, wanted: Iterable[tuple[Place, str]]) -> Taken:
    """Return what cells take of the texts that are meant for them."""
    edits, refused = [], []
    for place, text in wanted:
        try:
            edits.append(typed_edit(cells, place, text))
        except ValueError as problem:
            refused.append(Refused(where(cells, place), str(problem)))
    return Taken(tuple(edits), tuple(refused))


def filled(cells: GridCells, pairs: Sequence[tuple[Place, Place]]) -> Taken:
    """Return what comes of filling cells, each from its source."""
    edits, refused = [], []
    for place, source in pairs:
        try:
            edits.append(copied_edit(cells, place, source))
        except ValueError as problem:
            refused.append(Refused(where(cells, place), str(problem)))
    return Taken(tuple(edits), tuple(refused))


def where(cells: GridCells, place: Place) -> str:
    """Return a cell in words: All crime, Monthly 2016/17, November 2016."""
    cell = cells.cell(*place)
    return f"{cells.row_name(place[0])}, {long_name(cell[1])}" if cell else cells.row_name(place[0])


def why_not(cells: GridCells, place: Place) -> str:
    """Return why a cell cannot be typed into."""
    grid_row, column = place
    if grid_row.row is None:
        return "this is the heading of a priority, and holds no figures"
    if not Column.FIRST_MONTH <= column <= Column.LAST_MONTH:
        return "only the months, quarters and years hold figures; all else is worked out from them"
    if cells.cell(grid_row, column) is None and grid_row.layer is not Layer.TO_DATE:
        return "there is no period of this row in the column"
    return "its figures are worked out from others"


def _with_part(figure: Figure | None, layer: Layer, text: str, indicator: Indicator) -> Figure | None:
    """Return a figure with another numerator or denominator, and the value that the two make."""
    counted = replace(indicator, unit=Unit.COUNT, basis=Basis.PERIOD)
    typed = figure_from_text(text, counted)
    if typed is not None and (typed.shorthand or typed.value is None):
        raise ValueError(f"“{text.strip()}” is not a number: type a figure such as 1,234.")
    value = typed.value if typed else None
    before = figure or Figure()
    numerator = value if layer is Layer.NUMERATOR else before.numerator
    denominator = value if layer is Layer.DENOMINATOR else before.denominator
    return with_parts(replace(before, origin=Origin()), numerator, denominator, indicator)
