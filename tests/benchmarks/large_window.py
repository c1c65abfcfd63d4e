"""The real window on the large project, and the waiting until what changed has been painted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QWidget

from csp_desktop.ui.application import make_application
from csp_desktop.ui.garbage import QuietCollector
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.theme import ThemeChoice
from tests.benchmarks.large_project import AS_AT, LargeProject, large_project

SIZE = (1280, 800)
_AT_MOST = 30.0
"""How many seconds a change may take to be painted, so that one that is not shown ends the run."""


class Painted(QObject):
    """Knows which of some widgets have been painted since it was last asked to forget."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._seen: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def seconds_of(self, work: Callable[[], object]) -> float:
        """Return how long it takes from the work's begin until all of the widgets are painted."""
        self._seen.clear()
        loop = QEventLoop()
        began = perf_counter()
        work()
        while len(self._seen) < len(self._widgets):
            loop.processEvents()
            if perf_counter() > began + _AT_MOST:
                raise RuntimeError("what was done is not to be seen")
        return perf_counter() - began

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._seen.add(watched)
        return False


@contextmanager
def large_window(project: LargeProject | None = None) -> Iterator[tuple[MainWindow, IndicatorGrid]]:
    """Give the window with a large project in it, at rest after its first paint, and its grid."""
    make_application(choice=ThemeChoice.LIGHT)
    with TemporaryDirectory() as settings:
        window = MainWindow(Remembered(Path(settings)), AS_AT)
        collector = QuietCollector(window.window)
        hook, sys.excepthook = sys.excepthook, _stop
        try:
            window.window.resize(*SIZE)
            window.painted.connect(collector.begin)
            window.window.show()
            window.open((project or large_project()).path)
            settle()
            grid = window.window.findChild(IndicatorGrid, "indicatorGrid")
            assert grid is not None
            assert window.pages is not None
            window.pages.indicators.bar.open_all()
            settle()
            yield window, grid
        finally:
            sys.excepthook = hook
            collector.end()
            window.window.close()
            shiboken6.delete(window.window)


def settle() -> None:
    """Let everything that waits be done."""
    loop = QEventLoop()
    while loop.processEvents():
        pass


def _stop(kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """End the run where a slot fails: what was not done was not measured."""
    raise SystemExit(f"{kind.__name__}: {error}")
