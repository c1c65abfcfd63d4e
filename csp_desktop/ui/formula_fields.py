"""The fields by which an indicator is worked out from others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from csp_desktop.domain.derived import is_worked_out_from
from csp_desktop.domain.indicators import Formula, FormulaKind, Indicator

_SENT = "Its figures are sent or typed"


class FormulaFields:
    """A page with the formula and its operands, chosen among the `others`."""

    def __init__(self, indicator: Indicator, others: Sequence[Indicator]) -> None:
        self.page = QWidget()
        self._indicator, self._others = indicator, [each for each in others if each.id != indicator.id]
        self._form = QFormLayout(self.page)
        self._kind = self._box("formula", "Figures", _SENT)
        for kind in FormulaKind:
            self._kind.addItem(kind.value, kind)
        self._operands = tuple(self._operand_box(name) for name in ("first", "second"))
        self._kind.currentIndexChanged.connect(self._show_operands)
        self._fill(indicator.formula)
        self._show_operands()

    def formula(self) -> Formula | None:
        """Return the formula as it was chosen. Raises ValueError with one sentence where it cannot be worked out."""
        told = self._kind.currentData()
        if told is None:
            return None
        kind = FormulaKind(told)
        operands = tuple(box.currentData() for box in self._operands[: kind.operand_count])
        if None in operands:
            raise ValueError("Choose what the figures are worked out from, or leave them to be sent or typed.")
        for each in self._others:
            if each.id in operands and is_worked_out_from(each, self._indicator.id, self._others):
                raise ValueError(f"{each.title} is worked out from this indicator itself: choose another.")
        return Formula(kind, operands)

    def _box(self, name: str, label: str, none: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"indicator_{name}")
        box.setAccessibleName(label)
        box.addItem(none, None)
        self._form.addRow(label, box)
        return box

    def _operand_box(self, name: str) -> QComboBox:
        box = self._box(name, name.capitalize(), "Choose an indicator")
        for each in self._others:
            box.addItem(each.title, each.id)
        return box

    def _fill(self, formula: Formula | None) -> None:
        if formula is None:
            return
        self._kind.setCurrentText(formula.kind.value)
        for box, operand in zip(self._operands, formula.operands, strict=False):
            box.setCurrentIndex(box.findData(operand))

    def _show_operands(self) -> None:
        """Show as many operands as the formula takes."""
        told = self._kind.currentData()
        count = 0 if told is None else FormulaKind(told).operand_count
        for place, box in enumerate(self._operands):
            self._form.setRowVisible(box, place < count)
