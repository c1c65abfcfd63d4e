"""Headings as places to go to: from the contents, from bookmarks, with the page where they came to stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Anchor:
    """A heading's place. `page` counts from 1 and is known once the pages are divided."""

    key: str
    title: str
    level: int
    page: int = 0
