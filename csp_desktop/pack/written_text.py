"""The words of a text file or a PDF."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.domain.refusal import Refusal

_MOST_BYTES = 50_000_000


def written_text(path: Path) -> str:
    """Return the text of a file. Raises Refusal, with a sentence for a person, where there is none to be had."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Refusal(f"{path.name} is larger than a report can be: choose the text itself.")
        return _pdf_text(path) if path.suffix.lower() == ".pdf" else _decoded(path.read_bytes(), path.name)
    except OSError as problem:
        reason = (problem.strerror or "it is not there").lower()
        raise Refusal(
            f"{path.name} cannot be opened ({reason}): see whether it was moved or is open elsewhere."
        ) from problem


def _decoded(data: bytes, name: str) -> str:
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refusal(f"{name} is no text: save it as a text file or a PDF.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _pdf_text(path: Path) -> str:
    """Return the text of a PDF's pages, a blank line between them."""
    from pypdfium2 import PdfiumError

    from csp_desktop.pack.pdfium import opened

    try:
        with opened(path) as document:
            return "\n\n".join(page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document)
    except PdfiumError as problem:
        raise Refusal(f"{path.name} cannot be read as a PDF: save it anew, without a password.") from problem
