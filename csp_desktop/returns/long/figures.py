"""A column of figures of a long table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.units import unit_in_words
from csp_desktop.returns.labels.values import CellFigure
from csp_desktop.returns.long.content import Content
from csp_desktop.returns.long.frames import Values, codes_of, numbers
from csp_desktop.returns.long.roles import counts, is_bare
from csp_desktop.returns.long.shape import LongShape
from csp_desktop.returns.workbook.grid import Fault, column_name


@dataclass(frozen=True)
class FigureColumn:
    """One column of figures: its heading, the value of each row, and what each different cell says.

    `counts` says that the figures are plainly counts, which add up.
    """

    column: int
    heading: str
    content: Content
    values: Values
    says: Mapping[int, CellFigure]
    counts: bool
    kind: Kind

    @property
    def letter(self) -> str:
        """Return the letters of the column."""
        return column_name(self.column)

    @property
    def label(self) -> str:
        """Return what the heading says of the figures, nothing where it says only that they are figures."""
        return "" if is_bare(self.content.words) else self.heading

    def code(self, place: int) -> int:
        """Return the code of a row's cell."""
        return self.content.column.codes[self.content.first + place]

    def has(self, place: int) -> bool:
        """Return whether a row's cell is a figure or stands for one."""
        return self.code(place) in self.content.figures


def figure_column(shape: LongShape, column: int) -> FigureColumn:
    """Return a column of figures."""
    content = shape.contents[column]
    says = {code: figure for code, figure in content.figures.items() if isinstance(figure, CellFigure)}
    values = {code: figure.value for code, figure in says.items() if figure.value is not None}
    kind = read_label(shape.headings[column]).kind
    return FigureColumn(
        column=column,
        heading=shape.headings[column],
        content=content,
        values=numbers(codes_of(content), values),
        says=says,
        counts=counts(content.words) and kind is Kind.ACTUAL and _all_counts(says) and not _names_shares(shape),
        kind=kind,
    )


def faults_of(figure: FigureColumn) -> Mapping[int, Fault]:
    """Return the different cells that hold no figure because something is wrong with them."""
    return {code: each for code, each in figure.content.figures.items() if isinstance(each, Fault)}


def _all_counts(says: Mapping[int, CellFigure]) -> bool:
    return all(
        each.value is None or (each.value.is_integer() and not each.percent and not each.money)
        for each in says.values()
    )


def _names_shares(shape: LongShape) -> bool:
    """Return whether something that is measured is a share or a rate, whose figures do not add up."""
    names = (text for column in (*shape.things, *shape.kinds) for text in shape.contents[column].texts.values())
    return any(unit_in_words(name) is not None for name in names)
