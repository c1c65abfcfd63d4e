"""PDFs as they come from outside, made for tests."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]


def pdf_of(*pages: Draw, size: tuple[float, float] = A4) -> bytes:
    """Return a PDF with a page for each function that draws one."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def wide(*pages: Draw) -> bytes:
    """Return a PDF of pages on their side."""
    return pdf_of(*pages, size=landscape(A4))


def terms(canvas: Canvas) -> None:
    """Draw a page of words, in a font that the file does not hold."""
    canvas.setFont("Helvetica", 14)
    canvas.drawString(72, 560, "Terms of reference")
    canvas.setFont("Times-Roman", 11)
    canvas.drawString(72, 530, "The partnership meets each quarter.")
    canvas.drawString(72, 514, "Members send a deputy.")


def blacked_out(canvas: Canvas) -> None:
    """Draw a page on which a name lies under a black bar, and another is white on white."""
    canvas.setFont("Helvetica", 12)
    canvas.drawString(72, 700, "Witness: Smith")
    canvas.rect(118, 696, 60, 16, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.drawString(72, 640, "Hidden")


def bare(canvas: Canvas) -> None:
    """Draw a page without words."""
    canvas.setFillColorRGB(0.8, 0.1, 0.1)
    canvas.circle(300, 400, 100, fill=1)


def turned(pdf: bytes) -> bytes:
    """Return a PDF whose pages are shown turned by a quarter."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            page.rotate(90, relative=True)
        out = BytesIO()
        document.save(out)
        return out.getvalue()
