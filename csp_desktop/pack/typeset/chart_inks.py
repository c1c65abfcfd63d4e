"""The inks of a chart's bands: light on paper, with an edge that a grey photocopy keeps."""

from __future__ import annotations

from csp_desktop.charts.marks import Mark
from csp_desktop.pack.tagged.picture import Ink

WHITE = "#ffffff"


def filling(mark: Mark) -> Ink:
    """Return the ground of a band, mixed with white beforehand: a transparent one would not print alike everywhere."""
    parts = (int(mark.light[place : place + 2], 16) for place in (1, 3, 5))
    mixed = (round(255 - (255 - part) * mark.filling) for part in parts)
    return Ink(fill="#" + "".join(f"{part:02x}" for part in mixed))


def band_edge(mark: Mark) -> Ink:
    """Return the line along a band's edges."""
    return Ink(stroke=mark.light, width=0.5, dash=(1.0, 1.5))


def bar_ink(mark: Mark) -> Ink:
    """Return the ink of a bar: filled, or hollow where it is one of the others."""
    return Ink(WHITE if mark.hollow else mark.light, mark.light, 0.7)
