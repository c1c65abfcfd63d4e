"""The sheets that a pack is printed on."""

from __future__ import annotations

from enum import StrEnum

_A4 = (595.28, 841.89)
_A3 = (841.89, 1190.55)


class Paper(StrEnum):
    """A sheet, upright or on its side."""

    A4 = "A4"
    A4_WIDE = "A4 landscape"
    A3 = "A3"
    A3_WIDE = "A3 landscape"

    @property
    def size(self) -> tuple[float, float]:
        """Return how wide and how high it is, in points."""
        width, height = _A3 if self in (Paper.A3, Paper.A3_WIDE) else _A4
        return (height, width) if self in (Paper.A4_WIDE, Paper.A3_WIDE) else (width, height)
