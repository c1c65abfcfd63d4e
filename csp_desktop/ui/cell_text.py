"""A grid cell's text: what it says and how it stands, and how much of it a cell has room for."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

MARGIN = 3


class CellText(NamedTuple):
    """A text, its alignment, and whether it is `strong` (bold) or `quiet` (in the muted colour)."""

    text: str
    alignment: int
    strong: bool = False
    quiet: bool = False


class CellFonts:
    """The fonts of the grid, and texts cut to their cells; a text is measured once for each breadth."""

    def __init__(self, font: QFont) -> None:
        self.plain = font
        self.strong = QFont(font)
        self.strong.setBold(True)
        self._metrics = {False: QFontMetrics(self.plain), True: QFontMetrics(self.strong)}
        self.fitted = lru_cache(maxsize=20_000)(self._fitted)

    def _fitted(self, text: str, width: int, strong: bool) -> str:
        """Return a text, or what there is room for with an ellipsis: never half a number."""
        return self._metrics[strong].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def breadth(self, text: str) -> int:
        """Return how broad a text is."""
        return self._metrics[False].horizontalAdvance(text)

    @property
    def height(self) -> int:
        """Return how high a line is."""
        return self._metrics[False].height()
