"""The pages of the pack as they will be printed, as wide as there is room for, each drawn when it is first seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from csp_desktop.pack.preview import PageLook, page_image
from csp_desktop.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()
_WIDEST = 1.6
"""Pixels to a point at most, at 100 %: a page of A4 is 950 wide."""
_NARROWEST = 0.4
_MOST_KEPT = 40
_MARGIN = 12
"""What is left free around a page."""
_AROUND = QSize(2 * _MARGIN, _MARGIN)


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
        self._ratio, self._scale = ratio, 1.0
        self._drawn: dict[bytes, QPixmap] = {}

    def show(self, pdf: bytes, looks: Sequence[PageLook]) -> None:
        """Show the pages of another PDF."""
        self.beginResetModel()
        self._pdf, self._looks = pdf, tuple(looks)
        wanted = {each.key for each in looks}
        self._drawn = {key: picture for key, picture in self._drawn.items() if key in wanted}
        self.endResetModel()

    def fit(self, width: int) -> None:
        """Show the pages from now on so large that the broadest of them is no broader than so many pixels."""
        points = max((each.width for each in self._looks), default=595.0)
        scale = min(max((width - _AROUND.width()) / points, _NARROWEST), _WIDEST)
        if scale != self._scale:
            self.layoutAboutToBeChanged.emit()
            self._scale, self._drawn = scale, {}
            self.layoutChanged.emit()

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
        return QSize(round(look.width * self._scale), round(look.height * self._scale))

    def _page(self, place: int) -> QPixmap:
        """Return a page's picture; of pages long out of sight none is kept."""
        key = self._looks[place].key
        picture = self._drawn.pop(key, None) or self._draw(place)
        self._drawn[key] = picture
        if len(self._drawn) > _MOST_KEPT:
            del self._drawn[next(iter(self._drawn))]
        return picture

    def _draw(self, place: int) -> QPixmap:
        picture = page_picture(self._pdf, place + 1, self._ratio * self._scale)
        picture.setDevicePixelRatio(self._ratio)
        return QPixmap.fromImage(picture)


class PageDelegate(QStyledItemDelegate):
    """Paints a page in the middle of its line, with an edge; the one that has the keyboard, with a thick one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a page."""
        picture, place = index.data(Qt.ItemDataRole.DecorationRole), option.rect
        size = picture.deviceIndependentSize().toSize()
        left = place.x() + (place.width() - size.width()) // 2
        page = QRect(left, place.y() + _MARGIN // 2, size.width(), size.height())
        painter.drawPixmap(page.topLeft(), picture)
        has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(current_theme().accent if has_keys else current_theme().line), 2 if has_keys else 1))
        painter.drawRect(page.adjusted(-1, -1, 0, 0))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how large a page is shown, with what is left free around it."""
        hint: QSize = index.data(Qt.ItemDataRole.SizeHintRole)
        return hint


class PackPreview(QListView):
    """Shows the pages of a PDF one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = PageModel(self.devicePixelRatioF(), self)
        self.setModel(self._pages)
        self.setItemDelegate(PageDelegate(self))
        self.setFlow(QListView.Flow.TopToBottom)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def show_pdf(self, pdf: bytes, looks: Sequence[PageLook]) -> None:
        """Show a PDF, at the page that was seen before."""
        seen = self.verticalScrollBar().value()
        self._pages.show(pdf, looks)
        self._pages.fit(self.viewport().width())
        self.verticalScrollBar().setValue(seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pages as wide as there is room for, and stay at the one that is seen."""
        seen = self.indexAt(self.viewport().rect().center())
        self._pages.fit(self.viewport().width())
        super().resizeEvent(event)
        if seen.isValid():
            self.scrollTo(seen, QListView.ScrollHint.PositionAtTop)

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._pages.rowCount()

    def go_to(self, page: int) -> None:
        """Bring a page to the top; the first is page 1."""
        self.scrollTo(self._pages.index(page - 1), QListView.ScrollHint.PositionAtTop)
