"""The place to drop partners' returns on, or to paste one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from csp_desktop.ui.dropped import accept_as_copy, dropped_files

_HEIGHT = 96
"""How high the place is where there is room for it, in pixels at 100 %."""


class ReturnsDrop(QFrame):
    """Takes files by drag and drop, or by its buttons; a table that was copied, too."""

    dropped = Signal(list)
    browse = Signal()
    paste = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        words = QLabel("Drop partners' returns here: spreadsheets or a whole folder", self)
        button = QPushButton("Ch&oose files…", self)
        button.setObjectName("chooseReturns")
        button.clicked.connect(self._browse)
        paste = QPushButton("Paste a &table", self)
        paste.setObjectName("pasteReturn")
        paste.setToolTip("Read the table that was copied from a spreadsheet or a mail (Ctrl+V)")
        paste.clicked.connect(self._paste)
        layout = QHBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(button)
        layout.addWidget(paste)
        layout.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return a size that is easily hit; in a low window less will do."""
        return super().sizeHint().expandedTo(QSize(0, _HEIGHT))

    def leave_room(self, *, is_low: bool) -> None:
        """Be as low as its words allow, so that there is room for what was dropped; or as high as usual."""
        self.setMaximumHeight(super().sizeHint().height() if is_low else _HEIGHT)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be dropped."""
        if dropped_files(event.mimeData()):
            self._show_over(over=True)
            accept_as_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing hangs over it any more."""
        super().dragLeaveEvent(event)
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        self._show_over(over=False)
        files = dropped_files(event.mimeData())
        accept_as_copy(event)
        self.dropped.emit(files)

    def _browse(self) -> None:
        self.browse.emit()

    def _paste(self) -> None:
        self.paste.emit()

    def _show_over(self, *, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)
