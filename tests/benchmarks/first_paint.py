"""Opens a window, says when it has been painted for the first time, in how many MiB, and closes it again.

`python -m tests.benchmarks.first_paint` opens a bare window with an empty table; with a project's path, it
opens CSP Desktop.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

from tests.benchmarks.memory import peak_memory


class FirstPaint(QObject):
    """Waits for the first window to be painted, with all that is in it."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False

    def _done(self) -> None:
        sys.stdout.write(f"painted in {peak_memory() or 0:.1f} MiB\n")
        sys.stdout.flush()
        self._application.closeAllWindows()
        self._application.quit()


def bare(application: QApplication) -> int:
    """Show a window with an empty table, as large as CSP Desktop's."""
    window = QMainWindow()
    window.resize(1280, 800)
    window.setCentralWidget(QTableView())
    window.show()
    return application.exec()


def main(arguments: list[str]) -> int:
    """Open the one window or the other."""
    application = QApplication(sys.argv[:1])
    watch = FirstPaint(application)
    if not arguments:
        return bare(application)
    from csp_desktop.__main__ import main as csp_desktop

    code = csp_desktop(arguments)
    watch.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
