"""Printing: the very pages of the pack, on the printer that the officer chose, as the officer wants them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from csp_desktop.pack.outline import Heading, Outline, PageBreak
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.preview import page_image, page_looks
from csp_desktop.pack.typeset.press import printed
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.printing import PackPrinter, fitted, pages_asked_for

THREE = (Heading(1, "One"), PageBreak(Paper.A4_WIDE), Heading(1, "Two"), PageBreak(), Heading(1, "Three"))


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return printed(Outline("T", "A", "H", THREE)).pdf


def into(path: Path) -> QPrinter:
    """Return a printer whose paper is a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def send(pdf: bytes, printer: QPrinter, qtbot: QtBot) -> str:
    parent = QObject()
    work = PackPrinter(pdf, page_looks(pdf), printer, parent)
    with qtbot.waitSignal(work.done, timeout=30_000) as done:
        work.start()
    return str(done.args[0])


def sizes(path: Path) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(path) as document:
        return [(round(page.get_width()), round(page.get_height())) for page in document]


def test_the_whole_pack_printed_into_a_pdf_is_the_pack_itself(pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    assert send(pdf, into(tmp_path / "p.pdf"), qtbot) == f"The pack is saved as a PDF: {tmp_path / 'p.pdf'}"
    assert (tmp_path / "p.pdf").read_bytes() == pdf


def test_pages_asked_for_are_sent_each_as_it_stands(pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    printer = into(tmp_path / "p.pdf")
    printer.setFromTo(2, 3)
    assert send(pdf, printer, qtbot).startswith("2 pages were sent to ")
    assert sizes(tmp_path / "p.pdf") == [(842, 595), (595, 842)]


def test_a_grey_printer_gets_no_colour(pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    printer = into(tmp_path / "p.pdf")
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    send(pdf, printer, qtbot)
    image = page_image(tmp_path / "p.pdf", 1, 1.0)
    assert {image.pixels[place] - image.pixels[place + 2] for place in range(0, len(image.pixels), 4)} == {0}
    assert len(set(image.pixels[::4])) > 10


def test_pages_can_be_stopped_between_two(pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    printer = into(tmp_path / "p.pdf")
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    parent = QObject()
    work = PackPrinter(pdf, page_looks(pdf), printer, parent)
    work.progressed.connect(work.stop)
    with qtbot.waitSignal(work.done, timeout=30_000) as done:
        work.start()
    assert str(done.args[0]).startswith("Stopped.")


@pytest.mark.parametrize(
    ("first", "last", "count", "pages"), [(0, 0, 3, [1, 2, 3]), (2, 3, 5, [2, 3]), (2, 9, 3, [2, 3]), (7, 9, 3, [])]
)
def test_a_range_is_kept_to_the_pages_that_there_are(first: int, last: int, count: int, pages: list[int]) -> None:
    printer = QPrinter()
    printer.setFromTo(first, last)
    assert pages_asked_for(printer, count) == pages


def test_the_last_page_first_where_the_printer_is_told_so() -> None:
    printer = QPrinter()
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_asked_for(printer, 3) == [3, 2, 1]


def test_a_page_keeps_its_proportions_on_paper_of_another_form() -> None:
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    assert fitted(picture, QRect(0, 0, 1000, 1000)) == QRect(0, 250, 1000, 500)


def test_paper_on_both_sides_stays_as_the_officer_chose(pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    printer = into(tmp_path / "p.pdf")
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    printer.setFromTo(1, 2)
    duplex = printer.duplex()
    send(pdf, printer, qtbot)
    assert printer.duplex() == duplex
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape


def test_the_pack_is_printed_from_the_window(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    printer = into(tmp_path / "p.pdf")
    window.show_page("pack")
    assert window.pages is not None
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.pages.pack.print(lambda: printer)
    with pypdfium2.PdfDocument(tmp_path / "p.pdf") as document:
        assert len(document) > 10
        assert document.is_tagged()
    assert window.window.statusBar().currentMessage().startswith("The pack is saved as a PDF")
