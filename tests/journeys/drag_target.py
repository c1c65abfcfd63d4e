"""The program's own window on a screen, beside another's. Run with a project and a folder for its settings."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from csp_desktop.domain.periods import month
from csp_desktop.ui.application import make_application
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.returns_drop import ReturnsDrop


class Teller(QObject):
    """Tells where the place for returns is once it is painted, and what the intake shows once a file is read."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._intake = child(window.window, QTableView, "intakeTable")
        self._drop = child(window.window, ReturnsDrop, "returnsDrop")
        self._drop.installEventFilter(self)
        self._intake.model().modelReset.connect(self._tell_intake)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._drop.removeEventFilter(self)
            middle = self._drop.mapToGlobal(self._drop.rect().center())
            print(f"at {middle.x()} {middle.y()}", flush=True)
        return False

    def _tell_intake(self) -> None:
        lines = self._intake.model()
        if lines.rowCount():
            print(f"shows {lines.index(0, 0).data()}", flush=True)


def main() -> None:
    application = make_application()
    window = MainWindow(Remembered(Path(sys.argv[2])), month(2017, 1))
    window.open(Path(sys.argv[1]))
    window.show_page("returns")
    Teller(window)
    window.window.setGeometry(300, 20, 1000, 700)
    window.window.show()
    application.exec()


if __name__ == "__main__":
    main()
