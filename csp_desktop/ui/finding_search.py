"""Looks for findings a few rows at a time, so that the window stays quick in a large project."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from csp_desktop.domain.findings import Finding
from csp_desktop.project.store import Project
from csp_desktop.session.findings import findings_in_steps
from csp_desktop.session.readings import Readings

AT_ONCE = 100
"""How many rows are looked at before the window is let in for the first time."""

A_TURN = 10
"""How many rows are looked at in each turn after that."""


class FindingSearch(QObject):
    """One search at a time; what changes under it must begin it anew."""

    ended = Signal(object)
    """Sent with every finding."""
    went_on = Signal(int, int)
    """Sent with how many rows were looked at, and of how many."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[tuple[Finding, ...]] = iter(())
        self._found: list[Finding] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._looked_at = self._count = 0

    def start(self, project: Project, readings: Readings) -> None:
        """Look for every finding of a project; one of few rows is done at once."""
        self.stop()
        self._found, self._looked_at, self._count = [], 0, len(readings.own_rows())
        self._steps = findings_in_steps(project, readings)
        self._look_at(AT_ONCE)

    def stop(self) -> None:
        """Look no further; nothing is sent."""
        self._timer.stop()

    def _go_on(self) -> None:
        self._look_at(A_TURN)

    def _look_at(self, count: int) -> None:
        steps = list(islice(self._steps, count))
        self._found += (each for step in steps for each in step)
        self._looked_at += len(steps)
        if len(steps) < count:
            self._timer.stop()
            self.ended.emit(tuple(self._found))
        else:
            self.went_on.emit(min(self._looked_at, self._count), self._count)
            self._timer.start()
