"""What stands on a page: boxes that know their height, can be split, and draw themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from csp_desktop.pack.tagged.canvas import TaggedCanvas


class Box(Protocol):
    """Something of a height in points, set to the page's width."""

    @property
    def height(self) -> float:
        """Return the height in points."""
        ...

    def split(self, room: float, forced: bool) -> tuple[Box, Box] | None:
        """Return what fits in `room` points and the rest; None where it should not be divided so.

        `forced` asks for any division that loses nothing, since a whole page is no taller than `room`.
        """
        ...

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the box with its upper left corner at the place given."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """A box in the flow: the space before it, whether it begins a page, and what it must not be parted from.

    `holds_next` binds a heading to what it heads, always; `joins_next` binds what stands together wherever
    one page can hold it. What begins a page begins a right-hand one where it is `odd`.
    """

    box: Box
    before: float = 0.0
    holds_next: bool = False
    joins_next: bool = False
    new_page: bool = False
    odd: bool = False

    def split(self, room: float, forced: bool = False) -> tuple[Piece, Piece] | None:
        """Return the piece in two, the first at most `room` points high, as `Box.split` does."""
        parts = self.box.split(room - self.before, forced)
        if parts is None:
            return None
        first, rest = parts
        return replace(self, box=first), replace(self, box=rest, before=0.0, new_page=False, odd=False)


@dataclass(frozen=True, slots=True)
class Placed:
    """A box on a page, `below` points under the top of the text area."""

    box: Box
    below: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space."""

    height: float

    def split(self, room: float, forced: bool) -> None:
        """Return None: space is not divided."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw nothing."""
