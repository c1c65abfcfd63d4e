"""Pages of a PDF from outside that are bound into a pack: each a picture, and the words that can be seen in it.

Nothing else of the file comes along: no fonts, links, scripts or attachments, and no words that lie under something.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line of words: its text, and its edges as shares of the page's width and height from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class BoundPage:
    """A page: its picture (PNG or JPEG), its width and height in points, and its lines in reading order."""

    picture: bytes
    width: float
    height: float
    lines: tuple[SeenLine, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Return whether it is wider than high."""
        return self.width > self.height


def pages_told(pages: Sequence[BoundPage]) -> bytes:
    """Return pages as bytes to keep."""
    told = [
        {
            "picture": b64encode(page.picture).decode(),
            "size": [page.width, page.height],
            "lines": [list(asdict(line).values()) for line in page.lines],
        }
        for page in pages
    ]
    return json.dumps(told, ensure_ascii=False).encode()


def pages_read(told: bytes) -> tuple[BoundPage, ...]:
    """Return pages that were kept. Raises ValueError, KeyError or TypeError where the bytes hold none."""
    return tuple(map(_page, json.loads(told)))


def _page(told: dict[str, Any]) -> BoundPage:
    width, height = told["size"]
    lines = tuple(SeenLine(*each) for each in told["lines"])
    return BoundPage(b64decode(told["picture"]), float(width), float(height), lines)
