"""The pages of the pack as they will be printed, each drawn when it is first seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from csp_desktop.pack.preview import PageLook, page_image

Index = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()
_SCALE = 620 / 595
"""Pixels to a point: a page of A4 is 620 wide."""
_MOST_KEPT = 40
_AROUND = QSize(4, 4)


def page_picture(pdf: bytes, page: int, scale: float) -> QImage:
    """Return a page, from 1 on, as a picture with `scale` pixels to a point."""
    drawn = page_image(pdf, page, scale)
    form = QImage.Format.Format_RGB32
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, form).copy()


class PageModel(QAbstractListModel):
    """The pages of one PDF as pictures. Of the next PDF only pages that look otherwise are drawn anew."""

    def __init__(self, ratio: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._looks: tuple[PageLook, ...] = ()
        self._ratio = ratio
        self._drawn: dict[bytes, QPixmap] = {}

    def show(self, pdf: bytes, looks: Sequence[PageLook]) -> None:
        """Show the pages of another PDF."""
        self.beginResetModel()
        self._pdf, self._looks = pdf, tuple(looks)
        wanted = {each.key for each in looks}
        self._drawn = {key: picture for key, picture in self._drawn.items() if key in wanted}
        self.endResetModel()

    @property
    def widest(self) -> QSize:
        """Return a size that holds every page, in pixels."""
        sizes = [self._size(place) for place in range(len(self._looks))]
        return reduce(QSize.expandedTo, sizes, QSize(0, 0))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._looks)

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._page(index.row())
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._size(index.row()) + _AROUND
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Page {index.row() + 1} of {len(self._looks)}"
        return None

    def _size(self, place: int) -> QSize:
        look = self._looks[place]
        return QSize(round(look.width * _SCALE), round(look.height * _SCALE))

    def _page(self, place: int) -> QPixmap:
        """Return a page's picture; of pages long out of sight none is kept."""
        key = self._looks[place].key
        picture = self._drawn.pop(key, None) or self._draw(place)
        self._drawn[key] = picture
        if len(self._drawn) > _MOST_KEPT:
            del self._drawn[next(iter(self._drawn))]
        return picture

    def _draw(self, place: int) -> QPixmap:
        picture = page_picture(self._pdf, place + 1, self._ratio * _SCALE)
        picture.setDevicePixelRatio(self._ratio)
        return QPixmap.fromImage(picture)


class PackPreview(QListView):
    """Shows the pages of a PDF one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = PageModel(self.devicePixelRatioF(), self)
        self.setModel(self._pages)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setSpacing(10)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def show_pdf(self, pdf: bytes, looks: Sequence[PageLook]) -> None:
        """Show a PDF, at the page that was seen before."""
        seen = self.verticalScrollBar().value()
        self._pages.show(pdf, looks)
        self.setIconSize(self._pages.widest)
        self.verticalScrollBar().setValue(seen)

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._pages.rowCount()

    def go_to(self, page: int) -> None:
        """Bring a page to the top; the first is page 1."""
        self.scrollTo(self._pages.index(page - 1), QListView.ScrollHint.PositionAtTop)
