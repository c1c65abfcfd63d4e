"""Which rows are worked out from others, and from which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from csp_desktop.domain.indicators import FormulaKind, Indicator

Row = tuple[int, int]
"""An indicator's id and an area's."""


def operand_rows(indicator: Indicator, area: int, areas: Iterable[int]) -> tuple[Row, ...]:
    """Return the rows that a derived indicator's figures in one area are worked out from, in their order.

    A sum over the areas takes its first operand in every other one of `areas`, which are those within the partnership;
    all else stays in its own.
    """
    formula = indicator.formula
    if formula is None:
        return ()
    if formula.kind is FormulaKind.SUM_OF_AREAS:
        return tuple((formula.operands[0], each) for each in areas if each != area)
    return tuple((operand, area) for operand in formula.operands)


def with_dependents(touched: set[Row], derived: Iterable[Row], operands: Mapping[Row, tuple[Row, ...]]) -> set[Row]:
    """Return rows and all of the `derived` ones that are worked out from them, directly or through others."""
    found = set(touched)
    grown = True
    while grown:
        new = {row for row in derived if row not in found and not found.isdisjoint(operands[row])}
        found |= new
        grown = bool(new)
    return found
