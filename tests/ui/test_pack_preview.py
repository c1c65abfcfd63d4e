"""The pages of a pack fit the window and keep their shape, also those on their side."""

from __future__ import annotations

from io import BytesIO

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from csp_desktop.pack.preview import page_looks
from csp_desktop.ui.pack_preview import PackPreview

A4, A4_WIDE, A3 = (595.0, 842.0), (842.0, 595.0), (842.0, 1191.0)


@pytest.fixture
def pdf() -> bytes:
    """Return a page upright, one on its side and a large one, each with a square in its middle."""
    made = BytesIO()
    canvas = Canvas(made)
    for width, height in (A4, A4_WIDE, A3):
        canvas.setPageSize((width, height))
        canvas.rect(width / 2 - 100, height / 2 - 100, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def shown(qtbot: QtBot, pdf: bytes, size: QSize) -> PackPreview:
    preview = PackPreview()
    qtbot.addWidget(preview)
    preview.resize(size)
    preview.show()
    preview.show_pdf(pdf, page_looks(pdf))
    return preview


def shapes(preview: PackPreview) -> list[float]:
    model = preview.model()
    pictures = [model.index(place, 0).data(Qt.ItemDataRole.DecorationRole) for place in range(model.rowCount())]
    return [each.width() / each.height() for each in pictures]


@pytest.mark.parametrize("width", [400, 800, 1600])
def test_pages_keep_their_shape_and_fit_the_width(qtbot: QtBot, pdf: bytes, width: int) -> None:
    preview = shown(qtbot, pdf, QSize(width, 600))
    assert shapes(preview) == pytest.approx([width / height for width, height in (A4, A4_WIDE, A3)], rel=0.01)
    places = [preview.visualRect(preview.model().index(place, 0)) for place in range(3)]
    assert all(each.right() <= preview.viewport().width() for each in places)
    assert [each.top() for each in places[1:]] == [each.bottom() + 1 for each in places[:2]]


def test_another_width_keeps_the_page_that_is_seen(qtbot: QtBot, pdf: bytes) -> None:
    preview = shown(qtbot, pdf, QSize(800, 500))
    preview.go_to(3)
    preview.resize(500, 500)
    third = preview.model().index(2, 0)
    qtbot.waitUntil(lambda: preview.visualRect(third).intersects(preview.viewport().rect()))
