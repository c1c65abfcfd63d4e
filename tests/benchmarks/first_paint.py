"""Opens a window, says when it has been painted for the first time, in how many MiB, and closes it again.

`python -m tests.benchmarks.first_paint` opens a bare window with an empty table; with a project's path, it
opens CSP Desktop. Each tells of its paint itself: to look at all events of all widgets from Python takes a third as
long as all else.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.benchmarks.memory import peak_memory


class BareWindow(QMainWindow):
    """A window with an empty table, as large as CSP Desktop's."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1280, 800)
        self.setCentralWidget(QTableView())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, end)


class Looking(QObject):
    """Finds CSP Desktop's window once events are taken, and waits until it has been painted."""

    def __init__(self) -> None:
        super().__init__()
        QTimer.singleShot(0, self.look)

    def look(self) -> None:
        """Say now or later that the window was painted."""
        from csp_desktop.ui.main_window import MainWindow

        windows = (widget.findChild(MainWindow) for widget in QApplication.topLevelWidgets())
        window = next(each for each in windows if each is not None)
        if window.is_painted:
            end()
        else:
            window.painted.connect(end)


def end() -> None:
    """Say that the window was painted, and close it."""
    sys.stdout.write(f"painted in {peak_memory() or 0:.1f} MiB\n")
    sys.stdout.flush()
    QApplication.closeAllWindows()
    QApplication.quit()


def main(arguments: list[str]) -> int:
    """Open the one window or the other."""
    application = QApplication(sys.argv[:1])
    if not arguments:
        window = BareWindow()
        window.show()
        return application.exec()
    looking = Looking()
    from csp_desktop.__main__ import main as csp_desktop

    code = csp_desktop(arguments)
    looking.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
