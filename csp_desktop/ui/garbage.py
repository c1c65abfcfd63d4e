"""The search for garbage, put off to when nobody waits: a look through all that is held takes as long as ten frames."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

QUIET = 2_000
"""After how many milliseconds without a key or a click nobody is taken to wait."""

_SEARCHES = 10
"""After how many searches through what is new the next one goes through all: as many as Python's own rule has."""

_AT_MOST = 1_000
"""The same while keys and clicks do not end, so that even then memory does not grow for ever."""

_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class QuietCollector(QObject):
    """Keeps Python's rule for what is new; looks through all that is held when the window has been left in peace.

    What the program consists of is looked through no more.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._was = gc.get_threshold()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._collect)

    def begin(self) -> None:
        """Search from now on, and not through what is held already; the window is on the screen."""
        gc.freeze()
        gc.enable()
        gc.set_threshold(*self._was[:2], _AT_MOST)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def end(self) -> None:
        """Leave the search to Python again."""
        self._quiet.stop()
        gc.set_threshold(*self._was)
        gc.unfreeze()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait anew after each key and click."""
        if event.type() in _TOUCHES:
            self._quiet.start()
        return super().eventFilter(watched, event)

    def _collect(self) -> None:
        if gc.get_count()[2] >= _SEARCHES:
            gc.collect()
