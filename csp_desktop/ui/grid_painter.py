"""Paints the indicator grid's rows, straight from what the model says of each row at once.

Qt's own way asks a delegate for each cell and the model many times for each; at some hundred cells a frame that
is too slow to scroll by.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from csp_desktop.ui.cell_text import MARGIN, CellFonts, CellText
from csp_desktop.ui.grid_cells import LEFT, RowFace
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.status_delegate import paint_pill
from csp_desktop.ui.theme import current_theme
from csp_desktop.ui.theme_colours import Theme


class Slot(NamedTuple):
    """Where a cell stands in every row: its column, its left edge and its breadth."""

    column: int
    left: int
    width: int


class Shown(NamedTuple):
    """One row to paint: what it says, its top and height, and the columns of it that are chosen."""

    face: RowFace
    top: int
    height: int
    chosen: frozenset[int] = frozenset()


class GridPainter:
    """Paints rows with one painter; it keeps pens and fonts from one cell to the next."""

    def __init__(self, painter: QPainter, fonts: CellFonts) -> None:
        theme = current_theme()
        self._painter = painter
        self._fonts = fonts
        self._theme: Theme = theme
        self._text, self._muted, self._chosen = (QColor(each) for each in (theme.text, theme.muted, theme.chosen))
        self._line, self._ground = QColor(theme.line), QColor(theme.ground)
        self._font: QFont | None = None

    def paint_row(self, row: Shown, slots: Sequence[Slot], ground: QRect) -> None:
        """Paint one row's cells within `ground`, the part of the view that they are clipped to."""
        if row.face.grid_row.row is None:
            self._paint_heading(row, ground)
            return
        for slot in slots:
            place = QRect(slot.left, row.top, slot.width, row.height)
            if slot.column in row.chosen:
                self._painter.fillRect(place, self._chosen)
            if slot.column == Column.STATUS and row.face.status is not None:
                self._paint_status(place, row.face)
            elif slot.column == Column.NAME:
                self._paint_name(place, row)
            else:
                self._paint_text(place, row.face.cells[slot.column], chosen=slot.column in row.chosen)
            if slot.column in row.face.overwritten:
                paint_corner(self._painter, place, QColor(self._theme.accent))
        if row.face.grid_row.is_last:
            foot = row.top + row.height - 1
            self._painter.setPen(self._line)
            self._painter.drawLine(ground.left(), foot, ground.right(), foot)

    def _paint_heading(self, row: Shown, ground: QRect) -> None:
        """Paint a heading, which runs over the whole row and stays when its columns are scrolled."""
        place = QRect(ground.left(), row.top, ground.width(), row.height)
        self._painter.fillRect(place, self._ground)
        self._use(self._fonts.strong)
        self._painter.setPen(self._text)
        text = row.face.grid_row.group
        self._painter.drawText(QRect(8, row.top, self._fonts.breadth(text) * 2, row.height), LEFT, text)

    def _paint_text(self, place: QRect, cell: CellText, *, chosen: bool) -> None:
        if not cell.text:
            return
        width = place.width() - 2 * MARGIN
        self._use(self._fonts.strong if cell.strong else self._fonts.plain)
        self._painter.setPen(self._muted if cell.quiet and not chosen else self._text)
        text = self._fonts.fitted(cell.text, width, cell.strong)
        self._painter.drawText(
            place.left() + MARGIN, place.top(), width, place.height(), cell.alignment | _ONE_LINE, text
        )

    def _paint_name(self, place: QRect, row: Shown) -> None:
        """Paint the name: an indicator's with a triangle where it has areas, an area's set in from the left."""
        grid_row, step = row.face.grid_row, self._fonts.height
        if grid_row.is_first and grid_row.areas:
            paint_triangle(self._painter, triangle_place(place, step), self._muted, is_open=grid_row.is_open)
        if row.face.has_comment:
            mark = max(8, step // 2)
            paint_note(self._painter, QRect(place.right() - mark - 3, place.top() + 4, mark, mark), self._muted)
            place = place.adjusted(0, 0, -mark - 3, 0)
        inset = step if grid_row.areas else (2 * step if grid_row.is_within else 0)
        self._paint_text(place.adjusted(inset, 0, 0, 0), row.face.cells[Column.NAME], chosen=Column.NAME in row.chosen)

    def _paint_status(self, place: QRect, face: RowFace) -> None:
        self._use(self._fonts.plain)
        if face.status is not None:
            paint_pill(self._painter, place, face.status, face.cells[Column.STATUS].text)
        self._font = None

    def _use(self, font: QFont) -> None:
        if font is not self._font:
            self._font = font
            self._painter.setFont(font)


def triangle_place(cell: QRect, size: int) -> QRect:
    """Return where the triangle stands in an indicator's name cell that opens and closes its areas."""
    return QRect(cell.left() + 1, cell.top() + (cell.height() - size) // 2, size, size)


def paint_triangle(painter: QPainter, place: QRect, ink: QColor, *, is_open: bool) -> None:
    """Paint a triangle that points down where areas are shown, and right where they are not."""
    middle, half = QPointF(place.center()) + QPointF(0.5, 0.5), place.width() / 4
    corners = (QPointF(-half, -half * 0.6), QPointF(half, -half * 0.6), QPointF(0, half * 0.8))
    turned = corners if is_open else tuple(QPointF(each.y(), each.x()) for each in corners)
    _fill(painter, [middle + each for each in turned], ink)


def paint_corner(painter: QPainter, cell: QRect, ink: QColor) -> None:
    """Paint the corner of a cell whose figure another one was before, that of a return."""
    right, top, size = cell.right() + 1, cell.top(), max(6, cell.height() // 4)
    _fill(painter, [QPointF(right - size, top), QPointF(right, top), QPointF(right, top + size)], ink)


def paint_note(painter: QPainter, place: QRect, ink: QColor) -> None:
    """Paint the mark of a comment: a speech bubble."""
    left, top, right, foot = place.left(), place.top(), place.right(), place.bottom()
    bottom, middle = foot - place.height() * 0.3, left + place.width() * 0.35
    corners = [(left, top), (right, top), (right, bottom), (middle + 2, bottom), (left + 1, foot), (left, bottom)]
    _fill(painter, [QPointF(*corner) for corner in corners], ink)


def _fill(painter: QPainter, corners: Sequence[QPointF], ink: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF(list(corners)))
    painter.restore()


_ONE_LINE = int(Qt.TextFlag.TextSingleLine)
