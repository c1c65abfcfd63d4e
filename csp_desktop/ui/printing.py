"""Printing the pack: the very pages of the PDF, one after the other, the window going on between them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from csp_desktop.pack.preview import page_count
from csp_desktop.ui.pack_preview import page_picture

_RESOLUTION = 300
"""Pixels to the inch: what a pack is read at on paper."""


class PackPrinter(QObject):
    """Sends the pages that the printer was asked for."""

    progressed = Signal(int, int)
    done = Signal(str)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._printer = printer
        self._painter = QPainter()
        last = printer.toPage() or page_count(pdf)
        self._pages = list(range(max(1, printer.fromPage()), last + 1))
        self._sent = 0

    def start(self) -> None:
        """Begin to print."""
        self._printer.setFullPage(True)
        if self._painter.begin(self._printer):
            QTimer.singleShot(0, self, self._send_page)
        else:
            self.done.emit("The printer did not answer: nothing was printed.")

    def _send_page(self) -> None:
        """Send one page, and go on with the next once the window had its turn."""
        if self._sent == len(self._pages):
            self._painter.end()
            self.done.emit(f"{self._sent} pages were sent to {self._printer.printerName() or 'the printer'}.")
            return
        if self._sent:
            self._printer.newPage()
        picture = page_picture(self._pdf, self._pages[self._sent], _RESOLUTION / 72)
        self._painter.drawImage(QRectF(self._painter.viewport()), picture)
        self._sent += 1
        self.progressed.emit(self._sent, len(self._pages))
        QTimer.singleShot(0, self, self._send_page)
