"""The partnership dialog: the status scheme, its words and the signals' options, changed as one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from csp_desktop.domain.process_control import Options
from csp_desktop.domain.status import DEFAULT_WORDS, Status, StatusScheme
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.partnership_dialog import PartnershipDialog, PartnershipRules
from tests.driving import grid_of, text_at

RULES = PartnershipRules("Report", StatusScheme(15.0, dict(DEFAULT_WORDS)))


@pytest.fixture
def dialog(empty_window: MainWindow) -> PartnershipDialog:
    made = PartnershipDialog(empty_window.window, RULES)
    made.dialog.show()
    return made


def save(dialog: PartnershipDialog, qtbot: QtBot) -> None:
    buttons = child(dialog.dialog, QDialogButtonBox, "partnershipButtons")
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def test_what_is_not_changed_stays_as_it_is(dialog: PartnershipDialog, qtbot: QtBot) -> None:
    save(dialog, qtbot)
    assert dialog.rules == RULES


def test_the_rules_are_taken_as_entered(dialog: PartnershipDialog, qtbot: QtBot) -> None:
    child(dialog.dialog, QLineEdit, "partnership_tolerance").setText("5 %")
    child(dialog.dialog, QLineEdit, "partnership_word_near").setText("Amber")
    child(dialog.dialog, QCheckBox, "partnership_two_sided").setChecked(True)
    child(dialog.dialog, QComboBox, "partnership_run_length").setCurrentText("6")
    save(dialog, qtbot)
    words = {**DEFAULT_WORDS, Status.NEAR: "Amber"}
    scheme = StatusScheme(5.0, words, two_sided=True, signal_options=Options(run_length=6))
    assert dialog.rules == PartnershipRules("Report", scheme)


@pytest.mark.parametrize(
    ("field", "entry", "said"),
    [
        ("tolerance", "half", "is no tolerance"),
        ("word_near", "Met", "Two statuses have one word"),
        ("minimum_points", "1", "is no number of figures"),
    ],
)
def test_what_is_wrong_is_said(dialog: PartnershipDialog, qtbot: QtBot, field: str, entry: str, said: str) -> None:
    child(dialog.dialog, QLineEdit, f"partnership_{field}").setText(entry)
    save(dialog, qtbot)
    assert said in child(dialog.dialog, QLabel, "partnershipProblem").text()
    assert dialog.dialog.isVisible()


def test_another_tolerance_judges_every_indicator_anew_and_outlives_a_restart(window: MainWindow) -> None:
    project = window.project
    assert project is not None
    project.edit_partnership("Report", replace(project.readings.scheme, tolerance=2.0))
    assert text_at(grid_of(window), '"ist" incidents', Column.STATUS) == "Area of significant concern"
    path = project.path
    window.close_project()
    window.open(path)
    assert text_at(grid_of(window), '"ist" incidents', Column.STATUS) == "Area of significant concern"
