"""R16: the unit that most of a row's cells show, and the cells that show another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csp_desktop.domain.indicators import Unit
from csp_desktop.returns.labels.values import CellFigure

_WHOLE = 100
_NO_PART = re.compile(
    r"(?:%|\bper ?cent(?:age)?) (?:of|against|to) (?:(?:the|our|its|annual|quarterly|profiled|year[- ]end) )*"
    r"(?:targets?|plan(?:ned)?|capacity|budget|baseline|profile|expected|trajectory|establishment|places)\b"
    r"|\boccupancy\b",
    re.IGNORECASE,
)
"""Words of a percentage that is no part of its whole, and may be more than a hundred."""


def number_of(figure: CellFigure) -> float | None:
    """Return the number of a cell: its value, or the limit that it names."""
    return figure.limit if figure.value is None else figure.value


def shown_unit(figures: Sequence[CellFigure]) -> Unit | None:
    """Return the unit whose sign at least half of the figures show, None where most show none.

    Shares of one beside percentages are percentages without their sign.
    """
    percentages = sum([figure.percent for figure in figures])
    if percentages and (2 * percentages >= len(figures) or are_shares(_plain_numbers(figures))):
        return Unit.PERCENT
    signs = sum([figure.money for figure in figures])
    return Unit.MONEY if signs and 2 * signs >= len(figures) else None


def _plain_numbers(figures: Sequence[CellFigure]) -> list[float]:
    return [number for figure in figures if not figure.percent and (number := number_of(figure)) is not None]


def are_shares(numbers: Sequence[float]) -> bool:
    """Return whether numbers are shares of one, not all of them nought or one."""
    return all(0 <= number <= 1 for number in numbers) and any(0 < number < 1 for number in numbers)


def other_unit(figure: CellFigure, unit: Unit, words: str) -> str:
    """Return what a cell shows that its row is not, empty where it may be of the row's unit.

    A plain number up to 100 in a row of percentages may be one without its sign, and any where the row's `words` say
    that it is held against a target, a plan or a capacity.
    """
    if figure.percent:
        return "" if unit is Unit.PERCENT else "a percentage"
    if figure.money:
        return "" if unit is Unit.MONEY else "a sum of money"
    beyond = figure.value is not None and figure.value > _WHOLE and not _NO_PART.search(words)
    return "a plain number" if unit is Unit.PERCENT and beyond else ""
