"""A status's shape, told apart without colour: circle, triangle, diamond, ring, dotted ring, hollow square, dash."""

from __future__ import annotations

from functools import cache

from csp_desktop.domain.status import Status
from csp_desktop.pack.tagged.picture import Disc, Ink, Path, Picture, Rect, Shape
from csp_desktop.pack.typeset.palette import STATUS_COLOURS


@cache
def status_shape(status: Status, size: float) -> Picture:
    """Return the shape of a status in a square of `size` points."""
    return Picture(size, size, _shapes(status, size))


def _shapes(status: Status, size: float) -> tuple[Shape, ...]:
    colour = STATUS_COLOURS[status]
    filled, hollow = Ink(fill=colour), Ink(stroke=colour, width=size / 6)
    middle, inset = (size / 2, size / 2), size / 10
    ring = Disc(middle, size / 2 - 1.5 * inset, hollow)
    shapes: dict[Status, tuple[Shape, ...]] = {
        Status.MET: (Disc(middle, size / 2 - inset / 2, filled),),
        Status.NEAR: (Path(((0, inset), (size, inset), (size / 2, size - inset / 2)), filled, closed=True),),
        Status.MISSED: (Path(((size / 2, 0), (size, size / 2), (size / 2, size), (0, size / 2)), filled, closed=True),),
        Status.MONITORING: (ring,),
        Status.CONCERN: (ring, Disc(middle, 1.6 * inset, filled)),
        Status.SMALL_NUMBERS: (Rect(1.5 * inset, 1.5 * inset, size - 3 * inset, size - 3 * inset, hollow),),
        Status.NO_DATA: (Path(((inset, size / 2), (size - inset, size / 2)), Ink(stroke=colour, width=size / 5)),),
    }
    return shapes[status]
