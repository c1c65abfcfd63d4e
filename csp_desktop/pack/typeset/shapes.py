"""A status's shape, told apart without colour: circle, triangle, diamond, ring, dotted ring, hollow square, dash."""

from __future__ import annotations

from collections.abc import Mapping

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Polygon, Rect, Shape
from reportlab.lib.colors import HexColor

from csp_desktop.domain.status import Status
from csp_desktop.pack.typeset.palette import STATUS_COLOURS


def status_shape(status: Status, size: float) -> Drawing:
    """Return the shape of a status in a square of `size` points."""
    drawing = Drawing(size, size)
    drawing.add(_shape(status, size))
    return drawing


def _shape(status: Status, size: float) -> Shape | Group:
    colour = HexColor(STATUS_COLOURS[status])
    filled = {"fillColor": colour, "strokeColor": None}
    hollow = {"fillColor": None, "strokeColor": colour, "strokeWidth": size / 6}
    middle, inset = size / 2, size / 10
    ring = Circle(middle, middle, middle - 1.5 * inset, **hollow)
    shapes: Mapping[Status, Shape | Group] = {
        Status.MET: Circle(middle, middle, middle - inset / 2, **filled),
        Status.NEAR: Polygon([0, inset, size, inset, middle, size - inset / 2], **filled),
        Status.MISSED: Polygon([middle, 0, size, middle, middle, size, 0, middle], **filled),
        Status.MONITORING: ring,
        Status.CONCERN: Group(ring, Circle(middle, middle, 1.6 * inset, **filled)),
        Status.SMALL_NUMBERS: Rect(1.5 * inset, 1.5 * inset, size - 3 * inset, size - 3 * inset, **hollow),
        Status.NO_DATA: Line(inset, middle, size - inset, middle, strokeColor=colour, strokeWidth=size / 5),
    }
    return shapes[status]
