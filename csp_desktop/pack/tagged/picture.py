"""A picture as plain shapes, in points from its lower left corner: drawn on a page, or written as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

Point = tuple[float, float]


class Look(Protocol):
    """How a line of text looks: a font that reportlab knows by name, its size in points, its colour."""

    @property
    def face(self) -> str:
        """Return the font's name."""
        ...

    @property
    def size(self) -> float:
        """Return the size in points."""
        ...

    @property
    def colour(self) -> str:
        """Return the colour as `#1c2733`."""
        ...


@dataclass(frozen=True, slots=True)
class Ink:
    """What a shape is drawn with: colours as `#1c2733`, "" for none; the line's width and dashes in points."""

    fill: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines from point to point; a `closed` one goes back to where it began."""

    points: tuple[Point, ...]
    ink: Ink
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle."""

    left: float
    bottom: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle about a point."""

    middle: Point
    radius: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text from `left` on, standing on `base`."""

    left: float
    base: float
    text: str
    look: Look


Shape = Path | Rect | Disc | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes on a ground of `width` and `height`; the last lie on top."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
