"""R16: figures that cannot be what they count, or that count in parts."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit

TOO_GREAT = 1e12
"""Beyond this no figure is believed."""

_MAY_BE_BELOW = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE, Kind.OTHER})


def why_impossible(value: float, unit: Unit, kind: Kind) -> str:
    """Return why a figure cannot be, in the words that follow its cell; empty where it can."""
    if not -TOO_GREAT <= value <= TOO_GREAT:
        return "holds a number too great to be a figure"
    if unit is Unit.COUNT and value < 0 and kind not in _MAY_BE_BELOW:
        return "holds a count below nought"
    return ""


def is_part_of_a_count(value: float, unit: Unit, kind: Kind) -> bool:
    """Return whether a figure that counts is not whole."""
    return unit is Unit.COUNT and kind not in _MAY_BE_BELOW and not value.is_integer()
