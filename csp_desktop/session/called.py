"""What an indicator is called in an area, for those who name both in one."""

from __future__ import annotations

from csp_desktop.domain.indicators import Area, Indicator


def called(indicator: Indicator, area: Area, own: int) -> str:
    """Return an indicator's title, with the area's name where that is another than the partnership's own."""
    return indicator.title if area.id == own else f"{indicator.title}, {area.name}"
