"""Paints a finding's severity: its shape and word on a ground of one line's height, however high the row is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from csp_desktop.domain.findings import Severity
from csp_desktop.domain.status import Status
from csp_desktop.ui.status_delegate import Index, StatusDelegate, paint_line, paint_status
from csp_desktop.ui.table_model import CELL_STATUS_ROLE

SEVERITY_LOOKS = {Severity.ERROR: Status.MISSED, Severity.WARNING: Status.NEAR, Severity.NOTE: Status.MONITORING}
"""As which status each severity is painted; the word beside the shape is its own."""

_BREADTH = 12
"""How much higher than its letters the ground is, in pixels."""


class SeverityDelegate(StatusDelegate):
    """Paints cells that have a severity's look as a pill, and all others as they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CELL_STATUS_ROLE, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        told = index.data(CELL_STATUS_ROLE)
        if told is None:
            super().paint(painter, option, index)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        pill = QStyleOptionViewItem(option)
        height = min(option.rect.height(), option.fontMetrics.height() + _BREADTH)
        pill.rect = QRect(option.rect.x(), option.rect.center().y() - height // 2, option.rect.width(), height)
        pill.state &= ~QStyle.StateFlag.State_Selected
        paint_status(painter, pill, Status(told), str(index.data() or ""))
        paint_line(painter, option)
