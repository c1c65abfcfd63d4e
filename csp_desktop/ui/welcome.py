"""What the window shows while no project is open: the ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from csp_desktop.ui.forms import child, load_form


class Welcome(QObject):
    """Joins the welcome page's buttons with the window."""

    open = Signal()
    new = Signal()
    sample = Signal()

    def __init__(self, parent: QWidget) -> None:
        widget = load_form("welcome", parent=parent)
        super().__init__(widget)
        self.widget = widget
        for name, signal in (
            ("welcomeOpen", self.open),
            ("welcomeNew", self.new),
            ("welcomeSample", self.sample),
        ):
            child(self.widget, QPushButton, name).clicked.connect(signal)
