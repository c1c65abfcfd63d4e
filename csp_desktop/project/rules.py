"""An indicator's further rules as JSON: only those that differ from what an indicator has anyway."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from csp_desktop.domain.indicators import Formula, FormulaKind, Indicator, Judgement, Operator, Profile
from csp_desktop.project.tables import INDICATOR

_COLUMNS = {"id", *INDICATOR.columns}
_FIELDS = {each.name: each.default for each in fields(Indicator) if each.name not in _COLUMNS}
_WORDS: Mapping[str, Any] = {
    "operator": Operator,
    "profile": Profile,
    "judgement": Judgement,
    "breaks": tuple,
    "rebases": tuple,
}


def rules_told(indicator: Indicator) -> dict[str, Any]:
    """Return the rules of an indicator that have no column of their own."""
    told = {name: getattr(indicator, name) for name, usual in _FIELDS.items() if getattr(indicator, name) != usual}
    if indicator.formula is not None:
        told["formula"] = [indicator.formula.kind.value, *indicator.formula.operands]
    return told


def rules_read(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return rules as the fields of an indicator. Raises ValueError, KeyError or TypeError where one means nothing."""
    unknown = told.keys() - _FIELDS.keys()
    if unknown:
        raise KeyError(f"{', '.join(sorted(unknown))}: no rules of an indicator")
    read = {name: _WORDS[name](value) if name in _WORDS else value for name, value in told.items()}
    if "formula" in told:
        kind, *operands = told["formula"]
        read["formula"] = Formula(FormulaKind(kind), tuple(map(int, operands)))
    return read
