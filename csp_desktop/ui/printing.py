"""Printing the pack: the very pages of the PDF, one after the other, the window going on between them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from csp_desktop.pack.preview import PageLook
from csp_desktop.ui.pack_preview import page_picture

_RESOLUTION = 300
"""Pixels to the inch: what a pack is read at on paper."""


class PackPrinter(QObject):
    """Sends the pages that the printer was asked for, upright or on their side as they are, grey where it prints grey.

    Paper, both sides, copies and order are the printer's own; a page larger than the paper is made smaller.
    """

    progressed = Signal(int, int)
    done = Signal(str)

    def __init__(self, pdf: bytes, looks: tuple[PageLook, ...], printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf, self._looks = pdf, looks
        self._printer = printer
        self._painter = QPainter()
        self._pages = pages_asked_for(printer, len(looks))
        self._sent = 0
        self._is_stopped = False

    def start(self) -> None:
        """Begin to print."""
        if not self._pages:
            self.done.emit(f"The pack has {len(self._looks)} pages: nothing was printed.")
        elif is_the_file_itself(self._printer, len(self._looks)):
            self._keep_as_file(Path(self._printer.outputFileName()))
        else:
            self._begin()

    def stop(self) -> None:
        """Send no more pages."""
        self._is_stopped = True

    def abandon(self) -> None:
        """Leave off at once and say nothing more: the window closes."""
        self.blockSignals(True)
        self._is_stopped = True
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _begin(self) -> None:
        self._printer.setFullPage(True)
        self._turn_paper()
        if self._painter.begin(self._printer):
            QTimer.singleShot(0, self, self._send_page)
        else:
            self.done.emit("The printer did not answer: nothing was printed.")

    def _keep_as_file(self, path: Path) -> None:
        """Write the PDF as it is where all of it was to be printed into one: with its text, its tags and its links."""
        try:
            path.write_bytes(self._pdf)
        except OSError as problem:
            self.done.emit(f"{path} cannot be written ({problem.strerror}): choose another name or folder.")
        else:
            self.done.emit(f"The pack is saved as a PDF: {path}")

    def _send_page(self) -> None:
        """Send one page, and go on with the next once the window had its turn."""
        if not self._painter.isActive():
            return
        if self._is_stopped:
            self._printer.abort()
        if self._is_stopped or self._sent == len(self._pages):
            self._painter.end()
            self.done.emit(self._words())
            return
        if self._sent:
            self._turn_paper()
            self._printer.newPage()
        self._draw()
        self._sent += 1
        self.progressed.emit(self._sent, len(self._pages))
        QTimer.singleShot(0, self, self._send_page)

    def _words(self) -> str:
        if self._is_stopped:
            return "Stopped. Pages that were sent before may still come out of the printer."
        return f"{self._sent} pages were sent to {self._printer.printerName() or 'the printer'}."

    def _turn_paper(self) -> None:
        """Turn the paper as the next page stands."""
        look = self._looks[self._pages[self._sent] - 1]
        is_wide = look.width > look.height
        way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(way)

    def _draw(self) -> None:
        picture = page_picture(self._pdf, self._pages[self._sent], _RESOLUTION / 72)
        if self._printer.colorMode() == QPrinter.ColorMode.GrayScale:
            picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        self._painter.drawImage(fitted(picture, self._painter.viewport()), picture)


def fitted(picture: QImage, paper: QRect) -> QRect:
    """Return the largest place on the paper that holds a picture in its own proportions, in the middle."""
    size = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(paper.topLeft(), size)
    place.moveCenter(paper.center())
    return place


def pages_asked_for(printer: QPrinter, count: int) -> list[int]:
    """Return the pages to send, from 1 on, in the order and as often as the printer does not see to it itself."""
    pages = list(range(max(1, printer.fromPage()), min(printer.toPage() or count, count) + 1))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return pages * copies if printer.collateCopies() else [page for page in pages for _ in range(copies)]


def is_the_file_itself(printer: QPrinter, count: int) -> bool:
    """Return whether the whole pack is to be printed into a PDF, in colour, once."""
    into_pdf = printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and bool(printer.outputFileName())
    in_colour = printer.colorMode() == QPrinter.ColorMode.Color
    return into_pdf and in_colour and pages_asked_for(printer, count) == list(range(1, count + 1))
