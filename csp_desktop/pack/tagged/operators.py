"""Shapes as the operators of a PDF's page (ISO 32000-1, 8.5)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from csp_desktop.pack.tagged.picture import Disc, Ink, Path, Rect

_ROUND = 0.5523
"""How far the handles of a quarter circle reach, as a share of its radius."""


def number(value: float) -> str:
    """Return a number with two decimals at most: a hundredth of a point is never seen."""
    return f"{round(value, 2) + 0.0:g}"


@cache
def colour(told: str) -> str:
    """Return a colour as `#1c2733` in three parts of 1."""
    return " ".join(f"{int(told[place : place + 2], 16) / 255:.4g}" for place in (1, 3, 5))


def shape_operators(shape: Path | Rect | Disc) -> str:
    """Return the operators that draw a shape."""
    if isinstance(shape, Rect):
        outline = f"{_numbers(shape.left, shape.bottom, shape.width, shape.height)} re"
    else:
        outline = _circle(shape) if isinstance(shape, Disc) else _path(shape)
    return f"{_ink(shape.ink)}{outline} {_paint(shape.ink)}"


@cache
def _ink(ink: Ink) -> str:
    filled = f"{colour(ink.fill)} rg " if ink.fill else ""
    dash = _numbers(*ink.dash)
    return filled + (f"{colour(ink.stroke)} RG {number(ink.width)} w [{dash}] 0 d 1 j " if ink.stroke else "")


def _paint(ink: Ink) -> str:
    if not ink.stroke:
        return "f" if ink.fill else "n"
    return "B" if ink.fill else "S"


def _path(path: Path) -> str:
    first, *others = path.points
    lines = "".join(f" {_numbers(*point)} l" for point in others)
    return f"{_numbers(*first)} m{lines}{' h' if path.closed else ''}"


def _circle(disc: Disc) -> str:
    (x, y), r = disc.middle, disc.radius
    k = r * _ROUND
    quarters: Sequence[tuple[float, ...]] = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    return f"{_numbers(x + r, y)} m {' '.join(f'{_numbers(*each)} c' for each in quarters)} h"


def _numbers(*values: float) -> str:
    return " ".join(map(number, values))
