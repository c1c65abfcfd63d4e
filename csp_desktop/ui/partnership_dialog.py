"""The partnership dialog: the report's title, the rule of the statuses and their words, and how signals are read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from csp_desktop.domain.process_control import Options
from csp_desktop.domain.status import DEFAULT_WORDS, Status, StatusScheme
from csp_desktop.ui.forms import child, load_form

_RUN_LENGTHS = ("6", "7", "8")


@dataclass(frozen=True, slots=True)
class PartnershipRules:
    """What holds for the whole partnership."""

    report_title: str
    scheme: StatusScheme


class PartnershipDialog:
    """Asks for the partnership's rules; what is wrong is said in the dialog, which stays open."""

    def __init__(self, parent: QWidget | None, rules: PartnershipRules) -> None:
        dialog = load_form("partnership", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the partnership is no dialog")
        self.dialog = dialog
        self.rules: PartnershipRules | None = None
        self._given = rules
        self._form = child(dialog, QFormLayout, "partnershipForm")
        self._problem = child(dialog, QLabel, "partnershipProblem")
        self._problem.hide()
        self._fill(rules.scheme)
        buttons = child(dialog, QDialogButtonBox, "partnershipButtons")
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(dialog.reject)

    def ask(self) -> PartnershipRules | None:
        """Show the dialog; return the rules as entered, None where it was cancelled."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.rules

    def _fill(self, scheme: StatusScheme) -> None:
        options = scheme.signal_options
        self._title = self._line("report_title", "Title of the report", self._given.report_title)
        self._tolerance = self._line("tolerance", "Near: within, in % of the target", f"{scheme.tolerance:g}")
        self._two_sided = self._check("two_sided", "Near on either side of the target", scheme.two_sided)
        self._words = {
            status: self._line(f"word_{status.value}", f"Word for {status.value}", scheme.word(status))
            for status in Status
        }
        self._screened = self._check("screened", "Limits leave out jumps that are signals", options.screened)
        self._run = QComboBox()
        self._run.addItems(_RUN_LENGTHS)
        self._run.setCurrentText(str(options.run_length))
        self._add("run_length", "Figures in a row that are a signal", self._run)
        self._points = self._line("minimum_points", "Limits need figures", str(options.minimum_points))
        self._beyond = self._check(
            "two_sigma_counts_beyond_three",
            "Two in three counts figures beyond a limit",
            options.two_sigma_counts_beyond_three,
        )
        self._ties = self._check("improvement_wins_ties", "Improvement wins a tie", options.improvement_wins_ties)

    def _line(self, name: str, label: str, text: str) -> QLineEdit:
        line = QLineEdit()
        line.setText(text)
        self._add(name, label, line)
        return line

    def _check(self, name: str, label: str, checked: bool) -> QCheckBox:
        box = QCheckBox()
        box.setChecked(checked)
        self._add(name, label, box)
        return box

    def _add(self, name: str, label: str, widget: QWidget) -> None:
        widget.setObjectName(f"partnership_{name.replace(' ', '_')}")
        widget.setAccessibleName(label)
        self._form.addRow(label, widget)

    def _accept(self) -> None:
        try:
            self.rules = PartnershipRules(self._title.text().strip(), self._scheme())
        except ValueError as problem:
            self._problem.setText(str(problem))
            self._problem.show()
        else:
            self.dialog.accept()

    def _scheme(self) -> StatusScheme:
        words = {status: line.text().strip() or DEFAULT_WORDS[status] for status, line in self._words.items()}
        if len({word.casefold() for word in words.values()}) < len(words):
            raise ValueError("Two statuses have one word: give each its own.")
        return StatusScheme(_percent(self._tolerance.text()), words, self._two_sided.isChecked(), self._options())

    def _options(self) -> Options:
        points = self._points.text().strip()
        if not points.isdecimal() or not 2 <= int(points) <= 120:
            raise ValueError(f"“{points}” is no number of figures from 2 to 120.")
        return Options(
            screened=self._screened.isChecked(),
            run_length=int(self._run.currentText()),
            minimum_points=int(points),
            two_sigma_counts_beyond_three=self._beyond.isChecked(),
            improvement_wins_ties=self._ties.isChecked(),
        )


def _percent(text: str) -> float:
    try:
        found = float(text.strip().rstrip("% "))
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1000:
        raise ValueError(f"“{text}” is no tolerance: type a percentage such as 15.")
    return found
