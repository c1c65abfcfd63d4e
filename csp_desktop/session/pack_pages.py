"""A pack as the window shows it: its PDF, how each page looks, where its sections begin, and what to say of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.bookmarks import Bookmark, bookmarks
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.page_limit import over_limit
from csp_desktop.pack.preview import PageLook, page_looks
from csp_desktop.pack.typeset.press import printed

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PackPages:
    """A pack that was made; `notes` are plain sentences for the officer."""

    pdf: bytes
    looks: tuple[PageLook, ...]
    sections: tuple[Bookmark, ...]
    notes: tuple[str, ...]


def made_pages(content: PackContent, progress: Progress | None = None) -> PackPages:
    """Return a pack's pages. `progress` is told how many are done, and of how many; what it raises goes through."""
    made = printed(board_outline(content), progress)
    notes = (*over_limit(made.pages, content.plan.most_pages), *made.notes)
    return PackPages(made.pdf, page_looks(made.pdf), bookmarks(made.pdf), notes)
