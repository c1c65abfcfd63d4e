"""The indicator dialog: all rules of one indicator, the year's target, and the officer's own status."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from csp_desktop.domain.override import Override
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.typed import figure_from_text
from csp_desktop.session.indicator_rules import IndicatorRules, RulesContext
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.formula_fields import FormulaFields
from csp_desktop.ui.indicator_fields import changed, fields

_BY_THE_RULE = "By the rule"

_FIGURES = (
    ("target", "Target for {}"),
    ("upper_target", "Upper end, of a range"),
    ("lower_bound", "The group's lower bound, as given"),
    ("upper_bound", "The group's upper bound, as given"),
)


class IndicatorDialog:
    """Asks for an indicator's rules; what is wrong is said in the dialog, which stays open."""

    def __init__(self, parent: QWidget, rules: IndicatorRules, context: RulesContext) -> None:
        dialog = load_form("indicator", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of an indicator is no dialog")
        self.dialog = dialog
        self.rules: IndicatorRules | None = None
        self._given = rules
        self._widgets: dict[str, QWidget] = {}
        self._problem = child(dialog, QLabel, "indicatorProblem")
        self._problem.hide()
        self._add_tabs(child(dialog, QTabWidget, "indicatorTabs"), context)
        buttons = child(dialog, QDialogButtonBox, "indicatorButtons")
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(dialog.reject)

    def ask(self) -> IndicatorRules | None:
        """Show the dialog; return what was entered, None where it was cancelled."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.rules

    def _add_tabs(self, tabs: QTabWidget, context: RulesContext) -> None:
        for title, tab in fields().items():
            page, form = QWidget(tabs), QFormLayout()
            page.setLayout(form)
            for field in tab:
                widget = field.entry.make()
                field.entry.fill(widget, getattr(self._given.indicator, field.name))
                self._add(form, field.name, field.label, widget)
            tabs.addTab(_scrolled(page), title)
        self._formula = FormulaFields(self._given.indicator, context.indicators)
        tabs.addTab(self._formula.page, "Worked out from")
        self._add_year(tabs, context.year, context.scheme)

    def _add_year(self, tabs: QTabWidget, year: str, scheme: StatusScheme) -> None:
        """Add the tab for what holds in one year: targets and bounds, who agreed them, and the officer's own status."""
        page, form = QWidget(tabs), QFormLayout()
        page.setLayout(form)
        for name, label in _FIGURES:
            figure, line = getattr(self._given, name), QLineEdit()
            line.setText("" if figure is None or figure.value is None else f"{figure.value:.10g}")
            self._add(form, name, label.format(year), line)
        agreed_by = QLineEdit()
        agreed_by.setText(self._given.agreed_by)
        self._add(form, "agreed_by", "Target agreed by", agreed_by)
        status, reason = QComboBox(), QLineEdit()
        status.addItem(_BY_THE_RULE, None)
        for each in (Status.MET, Status.NEAR, Status.MISSED, Status.MONITORING, Status.CONCERN):
            status.addItem(scheme.word(each), each)
        if self._given.override:
            status.setCurrentText(scheme.word(self._given.override.status))
            reason.setText(self._given.override.reason)
        self._add(form, "status", "Status now", status)
        self._add(form, "reason", "Because", reason)
        tabs.addTab(_scrolled(page), f"In {year}")

    def _add(self, form: QFormLayout, name: str, label: str, widget: QWidget) -> None:
        widget.setObjectName(f"indicator_{name}")
        widget.setAccessibleName(label)
        self._widgets[name] = widget
        form.addRow(label, widget)

    def _accept(self) -> None:
        try:
            self.rules = self._entered()
        except ValueError as problem:
            self._problem.setText(str(problem))
            self._problem.show()
        else:
            self.dialog.accept()

    def _entered(self) -> IndicatorRules:
        indicator = changed(self._given.indicator, self._widgets)
        figures = {name: figure_from_text(self._text(name), indicator) for name, _ in _FIGURES}
        return IndicatorRules(
            replace(indicator, formula=self._formula.formula()),
            override=self._override(),
            agreed_by=self._text("agreed_by"),
            year=self._given.year,
            **figures,
        )

    def _override(self) -> Override | None:
        box, reason = self._widgets["status"], self._text("reason")
        told = box.currentData() if isinstance(box, QComboBox) else None
        if told is None:
            return None
        if not reason:
            raise ValueError("A status of your own needs a reason: say why, or leave it to the rule.")
        return Override(Status(told), reason)

    def _text(self, name: str) -> str:
        line = self._widgets[name]
        return line.text().strip() if isinstance(line, QLineEdit) else ""


def _scrolled(page: QWidget) -> QScrollArea:
    """Return a page that scrolls where the screen is too low for it, instead of pressing its fields together."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    for each in (area.viewport(), page):
        each.setAutoFillBackground(False)
    return area
