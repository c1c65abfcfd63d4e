"""Figures and changes in words, in an indicator's own unit, for grid, charts and pack alike."""

from __future__ import annotations

from csp_desktop.domain.indicators import Direction, Indicator, Operator, Unit
from csp_desktop.domain.numbers import MINUS, printed, printed_signed, rounded


def capital(text: str) -> str:
    """Return a text with its first letter capital."""
    return text[:1].upper() + text[1:]


def figure_text(indicator: Indicator, value: float | None) -> str:
    """Return a figure as it is printed: 12,586 or 91.4% or £1,200; empty where it is missing."""
    if value is None:
        return ""
    number = printed(value, indicator.decimals)
    return f"{number}%" if indicator.unit is Unit.PERCENT else _with_pound(indicator, number)


def change_text(indicator: Indicator, change: float | None) -> str:
    """Return a change with its sign: +570 or −1.9 points or +£1,200; empty where it is missing."""
    if change is None:
        return ""
    number = printed_signed(change, indicator.decimals)
    return f"{number} points" if indicator.unit is Unit.PERCENT else _with_pound(indicator, number)


def percent_text(percent: float | None, decimals: int = 1) -> str:
    """Return a relative change with its sign: +4.7%; empty where it is missing."""
    return "" if percent is None else f"{printed_signed(percent, decimals)}%"


def more_or_less(indicator: Indicator, change: float) -> str:
    """Return a change in words: 570 more, 1.9 points lower, £1,200 higher, no change."""
    number = printed(abs(change), indicator.decimals)
    if is_slight(indicator, change):
        return "no change" if change == 0 else "almost no change"
    if indicator.unit is Unit.COUNT:
        return f"{number} {'more' if change > 0 else 'fewer'}"
    points = f" point{'' if number == '1' else 's'}" if indicator.unit is Unit.PERCENT else ""
    return f"{_with_pound(indicator, number)}{points} {'higher' if change > 0 else 'lower'}"


def is_slight(indicator: Indicator, change: float) -> bool:
    """Return whether a change is too small for a single unit of the last place that is printed."""
    return rounded(change, indicator.decimals) == 0


def target_words(indicator: Indicator, target: float, upper: float | None = None) -> str:
    """Return a target with its side: at least 375, less than 1, between 25% and 30%, within ±5%."""
    number = figure_text(indicator, target)
    if indicator.holds is Operator.BETWEEN and upper is not None:
        return f"between {number} and {figure_text(indicator, upper)}"
    has_side = indicator.operator is not None or indicator.direction is not Direction.NONE
    return f"{_SIDES[indicator.holds]}{number}" if has_side else number


_SIDES = {
    Operator.LESS_THAN: "less than ",
    Operator.AT_MOST: "at most ",
    Operator.EQUAL: "exactly ",
    Operator.AT_LEAST: "at least ",
    Operator.MORE_THAN: "more than ",
    Operator.BETWEEN: "from ",
    Operator.PLUS_OR_MINUS: "within ±",
}


def _with_pound(indicator: Indicator, number: str) -> str:
    """Return a printed number with the pound of money, after its sign."""
    if indicator.unit is not Unit.MONEY:
        return number
    sign = number[0] if number.startswith(("+", MINUS)) else ""
    return f"{sign}£{number.removeprefix(sign)}"
