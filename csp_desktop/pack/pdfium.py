"""Documents opened by PDFium, which may be asked one thing at a time: whoever comes second waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from pypdfium2 import PdfDocument

_ONE_AT_A_TIME = RLock()


@contextmanager
def opened(pdf: bytes | Path) -> Iterator[PdfDocument]:
    """Open a PDF and close it again, while no other thread asks PDFium anything.

    Raises pypdfium2.PdfiumError where it is no PDF, or has a password.
    """
    with _ONE_AT_A_TIME, PdfDocument(pdf) as document:
        yield document
