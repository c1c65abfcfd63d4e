"""Columns of numbers: as large as they fit, with units under units and decimals under decimals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from csp_desktop.pack.typeset.fonts import Face, width

_SIZES = (8.5, 8.0, 7.5, 7.0, 6.5)
_TAIL = re.compile(r"\d((?:\.\d+)?[^\d\s]*)$")


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """The numbers of a column, and the room that they have in points."""

    texts: tuple[str, ...]
    room: float

    def largest_size(self) -> float:
        """Return the largest size of type that fits, or the smallest of all."""
        return next((size for size in _SIZES if self.fits(size)), _SIZES[-1])

    def fits(self, size: float) -> bool:
        """Return whether all numbers fit at a size, bold as the widest."""
        return self._breadth(size) <= self.room

    @property
    def least_room(self) -> float:
        """Return how wide the column must be for its numbers at a size that can still be read with ease."""
        return self._breadth(_SIZES[-2])

    def _breadth(self, size: float) -> float:
        heads = [width(text, Face.BOLD, size) - _tail_width(text, size) for text in self.texts]
        return max(heads, default=0.0) + self.longest_tail(size)

    def longest_tail(self, size: float) -> float:
        """Return how wide the widest part after the units is."""
        return max((_tail_width(text, size) for text in self.texts), default=0.0)

    def hang(self, text: str, face: Face, size: float) -> float:
        """Return how far left of the right edge a number ends, so that its units stand under the others'."""
        if not _TAIL.search(text):
            return 0.0
        free = self.room - width(text, face, size)
        return max(0.0, min(free, self.longest_tail(size) - _tail_width(text, size, face)))


def common_size(columns: Sequence[NumberColumn]) -> float:
    """Return the size at which the numbers of all columns fit."""
    return min((column.largest_size() for column in columns), default=_SIZES[0])


@lru_cache(maxsize=4096)
def _tail_width(text: str, size: float, face: Face = Face.BOLD) -> float:
    """Return how wide the part of a number after its units is: decimals, a per cent sign, shorthand."""
    match = _TAIL.search(text)
    return width(match[1], face, size) if match else 0.0
