"""Work that is done in small pieces while the window has nothing else to do, so that it never waits."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

_PIECE = 0.008
"""How long a piece may take before the window has its turn, in seconds."""

_END = object()


class IdleWork(QObject):
    """Takes the steps of one work at a time; a new one takes the place of the one that was."""

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Return whether there are steps to take."""
        return self._timer.isActive()

    def start(self, steps: Iterator[object]) -> None:
        """Take steps from now on, each as short as can be; `ended` is sent after the last."""
        self._steps = steps
        self._timer.start(0)

    def stop(self) -> None:
        """Take no more steps."""
        self._timer.stop()
        self._steps = iter(())

    def _go_on(self) -> None:
        until = monotonic() + _PIECE
        while monotonic() < until:
            if next(self._steps, _END) is _END:
                self.stop()
                self.ended.emit()
                return
