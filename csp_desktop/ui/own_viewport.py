"""A viewport that Python made, in the place of Qt's own.

For a plain QWidget that Qt made, PySide loads every class of widget that there is, to find out which of them it is:
that takes a tenth of the whole start. One that Python made is known.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(view: QAbstractScrollArea, ground: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
    """Give a view a viewport that is like the one that Qt gave it, on the same ground."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(ground)
    viewport.setAutoFillBackground(True)
    view.setViewport(viewport)
