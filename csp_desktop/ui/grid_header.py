"""The indicator grid's header, whose first columns stay in sight when the others are scrolled."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from csp_desktop.ui.own_viewport import give_viewport


class GridHeader(QHeaderView):
    """A header of which the first `frozen` sections are painted again where they would stand without scrolling."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        give_viewport(self, QPalette.ColorRole.Button)
        self.viewport().setMouseTracking(True)
        self._frozen = 0

    def freeze(self, sections: int) -> None:
        """Let so many sections stay."""
        self._frozen = sections
        self.viewport().update()

    @property
    def frozen_width(self) -> int:
        """Return how broad the sections that stay are."""
        return sum(self.sectionSize(section) for section in range(self._frozen))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections, and those that stay over those that have moved."""
        super().paintEvent(event)
        if not self.offset() or not self._frozen:
            return
        painter = QPainter(self.viewport())
        left = 0
        for section in range(self._frozen):
            place = QRect(left, 0, self.sectionSize(section), self.height())
            painter.fillRect(place, self.palette().color(QPalette.ColorRole.Base))
            self.paintSection(painter, place, section)
            left += place.width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave alone what lies hidden beneath the sections that stay."""
        if not self._is_covered(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave alone what lies hidden beneath the sections that stay."""
        if not self._is_covered(event):
            super().mouseDoubleClickEvent(event)

    def _is_covered(self, event: QMouseEvent) -> bool:
        return bool(self.offset()) and event.position().x() < self.frozen_width - _GRIP


_GRIP = 4
"""How many pixels beside a section's edge still move it."""
