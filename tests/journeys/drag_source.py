"""A window of another program: a file can be dragged out of it. Run with the file as its argument."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Offers its file to be moved or copied, as a file manager does, and tells what was done."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.actionChanged.connect(self._tell)
        print("dragging", flush=True)
        done = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
        print(f"done: {done.name}", flush=True)

    def _tell(self, action: Qt.DropAction) -> None:
        """Tell what would be done where the file hangs now."""
        print(f"would be {action.name}", flush=True)


def main() -> None:
    application = QApplication([])
    source = Source("a return")
    source.setGeometry(20, 20, 200, 200)
    source.show()
    print("ready", flush=True)
    application.exec()


if __name__ == "__main__":
    main()
