"""The bookmarks of a PDF: its sections, each with the page on which it begins."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.pack.pdfium import opened


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One section: how deep it lies (0 for the outermost), its title, and its page from 1 on."""

    depth: int
    title: str
    page: int


def bookmarks(pdf: bytes) -> tuple[Bookmark, ...]:
    """Return the bookmarks of a PDF in their order."""
    with opened(pdf) as document:
        return tuple(
            Bookmark(each.level, each.get_title(), (destination.get_index() or 0) + 1)
            for each in document.get_toc()
            if (destination := each.get_dest()) is not None
        )
