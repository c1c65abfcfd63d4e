"""What the window shows while no project is open: the ways to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.recent import RecentList, RecentProject


class Welcome(QObject):
    """Joins the welcome page's buttons with the window."""

    open = Signal()
    new = Signal()
    sample = Signal()
    recent = Signal(object)

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
        self._recent = RecentList(self.widget)
        self._recent.chosen.connect(self.recent)

    def show_recent(self, projects: Sequence[RecentProject]) -> None:
        """Offer the projects that were open last."""
        self._recent.show(projects)
