"""The pages of the pack as they will be printed, each drawn when it is first seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from csp_desktop.pack.preview import page_count, page_image

Index = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()
_PAGE_WIDTH = 620
"""How wide a page is shown, in pixels at 100 %."""
_POINTS = 595.0


def page_picture(pdf: bytes, page: int, scale: float) -> QImage:
    """Return a page, from 1 on, as a picture with `scale` pixels to a point."""
    drawn = page_image(pdf, page, scale)
    form = QImage.Format.Format_RGB32
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, form).copy()


class PageModel(QAbstractListModel):
    """The pages of one PDF as pictures; drawn on the window's thread, as PDFium asks for one thread."""

    def __init__(self, ratio: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._count = 0
        self._ratio = ratio
        self._drawn: dict[int, QPixmap] = {}

    def show(self, pdf: bytes) -> None:
        """Show the pages of another PDF."""
        self.beginResetModel()
        self._pdf, self._drawn = pdf, {}
        self._count = page_count(pdf) if pdf else 0
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._page(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Page {index.row() + 1} of {self._count}"
        return None

    def _page(self, place: int) -> QPixmap:
        if place not in self._drawn:
            picture = page_picture(self._pdf, place + 1, self._ratio * _PAGE_WIDTH / _POINTS)
            picture.setDevicePixelRatio(self._ratio)
            self._drawn[place] = QPixmap.fromImage(picture)
        return self._drawn[place]


class PackPreview(QListView):
    """Shows the pages of a PDF one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = PageModel(self.devicePixelRatioF(), self)
        self.setModel(self._pages)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setSpacing(10)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(_PAGE_WIDTH, round(_PAGE_WIDTH * 842 / _POINTS)))

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF, at the page that was seen before."""
        seen = self.verticalScrollBar().value()
        self._pages.show(pdf)
        self.verticalScrollBar().setValue(seen)

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._pages.rowCount()

    def go_to(self, page: int) -> None:
        """Bring a page to the top; the first is page 1."""
        self.scrollTo(self._pages.index(page - 1), QListView.ScrollHint.PositionAtTop)
