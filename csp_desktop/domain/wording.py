"""Figures and changes in words, in an indicator's own unit, for grid, charts and pack alike."""

from __future__ import annotations

from csp_desktop.domain.indicators import Direction, Indicator, Unit
from csp_desktop.domain.numbers import MINUS, printed, printed_signed, rounded


def capital(text: str) -> str:
    """Return a text with its first letter capital."""
    return text[:1].upper() + text[1:]


def figure_text(indicator: Indicator, value: float | None) -> str:
    """Return a figure as it is printed: 12,586 or 91.4% or £1,200; empty where it is missing."""
    if value is None:
        return ""
    number = printed(value, indicator.decimals)
    if indicator.unit is Unit.PERCENT:
        return f"{number}%"
    if indicator.unit is Unit.MONEY:
        return f"{MINUS}£{number[1:]}" if number.startswith(MINUS) else f"£{number}"
    return number


def change_text(indicator: Indicator, change: float | None) -> str:
    """Return a change with its sign: +570 or −1.9 points; empty where it is missing."""
    if change is None:
        return ""
    number = printed_signed(change, indicator.decimals)
    return f"{number} points" if indicator.unit is Unit.PERCENT else number


def percent_text(percent: float | None, decimals: int = 1) -> str:
    """Return a relative change with its sign: +4.7%; empty where it is missing."""
    return "" if percent is None else f"{printed_signed(percent, decimals)}%"


def more_or_less(indicator: Indicator, change: float) -> str:
    """Return a change in words: 570 more, 1.9 points lower, no change."""
    number = printed(abs(change), indicator.decimals)
    if rounded(change, indicator.decimals) == 0:
        return "no change" if change == 0 else f"almost no change ({printed_signed(change, indicator.decimals + 2)})"
    if indicator.unit is Unit.COUNT:
        return f"{number} {'more' if change > 0 else 'fewer'}"
    points = " points" if indicator.unit is Unit.PERCENT else ""
    return f"{number}{points} {'higher' if change > 0 else 'lower'}"


def target_words(indicator: Indicator, target: float) -> str:
    """Return a target with its side: at least 375, at most 2,514."""
    side = {Direction.UP: "at least ", Direction.DOWN: "at most "}.get(indicator.direction, "")
    return side + figure_text(indicator, target)
