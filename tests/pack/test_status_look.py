from __future__ import annotations

import pytest

from csp_desktop.charts.marks import MARKS
from csp_desktop.domain.status import Status
from csp_desktop.pack.tagged.picture import Shape, Words
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.shapes import status_shape


def contrast(colour: str, ground: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    high, low = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", ["#ffffff", palette.GROUND])
@pytest.mark.parametrize("colour", [palette.INK, palette.MUTED, palette.ACCENT])
def test_text_can_be_read_on_its_ground(colour: str, ground: str) -> None:
    assert contrast(colour, ground) >= 4.5


@pytest.mark.parametrize("status", Status)
def test_a_status_stands_out_from_its_ground(status: Status) -> None:
    assert contrast(palette.STATUS_COLOURS[status], palette.GROUND) >= 3


@pytest.mark.parametrize("mark", MARKS.values())
def test_a_line_of_a_chart_stands_out_from_the_paper(mark: object) -> None:
    assert contrast(getattr(mark, "light"), "#ffffff") >= 3  # noqa: B009


def test_every_status_has_a_shape_of_its_own() -> None:
    looks = [tuple(map(_outline, status_shape(status, 10).shapes)) for status in Status]
    assert len(set(looks)) == len(Status)


def _outline(shape: Shape) -> tuple[str, bool, int]:
    """Return what of a shape is seen without colour: its kind, whether it is filled, and its corners."""
    return (
        type(shape).__name__,
        not isinstance(shape, Words) and bool(shape.ink.fill),
        len(getattr(shape, "points", ())),
    )
