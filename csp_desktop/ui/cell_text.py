"""A grid cell's text: what it says and how it stands, painted without the detour over a style's many questions."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

_MARGIN = 3


class CellText(NamedTuple):
    """A text, its alignment, and whether it is `strong` (bold) or `quiet` (in the muted colour)."""

    text: str
    alignment: int
    strong: bool = False
    quiet: bool = False


def paint_text(painter: QPainter, option: QStyleOptionViewItem, cell: CellText) -> None:
    """Paint a text into the option's rectangle; one that is too long ends in an ellipsis, never in half a number."""
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_chosen:
        painter.fillRect(option.rect, option.palette.highlight())
    if not cell.text:
        return
    place = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
    painter.setFont(_bold(option.font) if cell.strong else option.font)
    quiet = cell.quiet and not is_chosen
    painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text))
    cut = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, cell.alignment, cut)


def _bold(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setBold(True)
    return strong
