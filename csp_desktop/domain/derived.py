"""Derived indicators: figures worked out from other indicators', never stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csp_desktop.domain.figures import Figure, Series, value_at
from csp_desktop.domain.indicators import FormulaKind, Indicator
from csp_desktop.domain.numbers import difference, exact, total
from csp_desktop.domain.periods import Period


def derived(kind: FormulaKind, operands: Sequence[Series], per: int = 1) -> Series:
    """Return the figures that a formula makes of its operands' figures, in the operands' order.

    Only periods that every operand has; a ratio keeps its numerator and denominator, and there is none of nought.
    `per` is the N of a rate per N.
    """
    if not operands:
        return {}
    shared = (period for period in operands[0] if all(value_at(each, period) is not None for each in operands))
    found = ((period, _figure(kind, _values(operands, period), per)) for period in shared)
    return {period: figure for period, figure in found if figure is not None}


def is_worked_out_from(indicator: Indicator, operand: int, others: Iterable[Indicator]) -> bool:
    """Return whether an indicator is worked out from another, by its id, directly or through `others`."""
    by_id = {each.id: each for each in others}
    waiting, seen = [indicator], {indicator.id}
    while waiting:
        formula = waiting.pop().formula
        operands = set() if formula is None else set(formula.operands)
        if operand in operands:
            return True
        waiting += [by_id[each] for each in operands - seen if each in by_id]
        seen |= operands
    return False


def _values(operands: Sequence[Series], period: Period) -> list[float]:
    return [value for each in operands if (value := value_at(each, period)) is not None]


def _figure(kind: FormulaKind, values: list[float], per: int) -> Figure | None:
    if kind is FormulaKind.SUM_OF_AREAS:
        return Figure(total(values))
    first, second = values
    if kind is FormulaKind.DIFFERENCE:
        return Figure(difference(first, second))
    factor = 100 if kind is FormulaKind.PERCENTAGE else per
    if not second:
        return None
    return Figure(float(exact(first) * factor / exact(second)), numerator=first, denominator=second)
