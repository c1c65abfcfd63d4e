"""Files dropped onto the window: which they are, and that they are copied, never moved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent


def dropped_files(mime: QMimeData) -> list[Path]:
    """Return the local files and folders that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def accept_as_copy(event: QDropEvent) -> None:
    """Accept a drag or a drop as a copy: a file manager that proposes to move would delete the partner's file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
