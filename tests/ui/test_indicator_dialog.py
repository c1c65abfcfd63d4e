"""The indicator dialog: every rule can be seen and changed, and what is wrong is said."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.indicators import Code, Direction, Indicator
from csp_desktop.domain.override import Override
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.indicator_dialog import IndicatorDialog, IndicatorRules
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, text_at

RULES = IndicatorRules(Indicator(7, "Burglary", codes=(Code("NI", "16"),), direction=Direction.DOWN), Figure(120.0))
ASB = "Anti-social behaviour"


@pytest.fixture
def dialog(empty_window: MainWindow) -> IndicatorDialog:
    made = IndicatorDialog(empty_window.window, RULES, "2016/17", StatusScheme())
    made.dialog.show()
    return made


def save(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    buttons = child(dialog.dialog, QDialogButtonBox, "indicatorButtons")
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def test_what_is_not_changed_stays_as_it_is(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    save(dialog, qtbot)
    assert dialog.rules == RULES


def test_every_rule_but_the_formula_has_a_named_field(dialog: IndicatorDialog) -> None:
    for field in fields(Indicator):
        if field.name not in ("id", "position", "formula"):
            assert child(dialog.dialog, QWidget, f"indicator_{field.name}").accessibleName()


def test_rules_target_and_status_are_taken_as_entered(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    child(dialog.dialog, QLineEdit, "indicator_codes").setText("NI 16; LAA 3")
    child(dialog.dialog, QLineEdit, "indicator_tolerance").setText("10%")
    child(dialog.dialog, QLineEdit, "indicator_target").setText("1,300")
    child(dialog.dialog, QComboBox, "indicator_status").setCurrentText("Near")
    child(dialog.dialog, QLineEdit, "indicator_reason").setText("Recording changed.")
    save(dialog, qtbot)
    expected = replace(RULES.indicator, codes=(Code("NI", "16"), Code("LAA", "3")), tolerance=10.0)
    own = Override(Status.NEAR, "Recording changed.")
    assert dialog.rules == IndicatorRules(expected, Figure(1300.0), None, own)


@pytest.mark.parametrize(
    ("field", "entry", "said"),
    [
        ("name", "", "An indicator needs a name."),
        ("codes", "NI16", "is no code"),
        ("tolerance", "some", "is no tolerance"),
        ("lag", "a month", "is no whole number from 0 to 36"),
        ("breaks", "May", "a period is written"),
        ("target", "few", "is not a number"),
    ],
)
def test_what_is_wrong_is_said_and_the_dialog_stays(
    dialog: IndicatorDialog, qtbot: QtBot, field: str, entry: str, said: str
) -> None:
    child(dialog.dialog, QLineEdit, f"indicator_{field}").setText(entry)
    save(dialog, qtbot)
    assert said in child(dialog.dialog, QLabel, "indicatorProblem").text()
    assert dialog.dialog.isVisible()


def test_a_status_of_ones_own_needs_a_reason(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    child(dialog.dialog, QComboBox, "indicator_status").setCurrentText("Met")
    save(dialog, qtbot)
    assert "needs a reason" in child(dialog.dialog, QLabel, "indicatorProblem").text()


def test_a_target_that_is_set_gives_a_status_and_one_undo_takes_it_back(window: MainWindow) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    page = window.pages
    assert page is not None
    page.indicators.edit_rules(lambda rules, year, scheme: replace(rules, target=Figure(10_000.0)))
    assert text_at(grid, ASB, Column.STATUS) == "Some concerns"
    assert window.project is not None
    window.project.undo()
    assert text_at(grid, ASB, Column.STATUS) == "For monitoring only"


def test_an_officers_status_is_shown_with_the_reason(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    own = Override(Status.MISSED, "residents say so")
    assert window.pages is not None
    window.pages.indicators.edit_rules(lambda rules, year, scheme: replace(rules, override=own))
    reason = child(window.window, QLabel, "reasonLabel")
    qtbot.waitUntil(lambda: "as the officer set it: residents say so." in reason.text())
    assert text_at(grid, ASB, Column.STATUS) == "Area of significant concern"


def test_a_new_indicator_is_added_after_the_others(window: MainWindow) -> None:
    assert window.pages is not None
    window.pages.indicators.add_indicator(
        lambda rules, year, scheme: replace(rules, indicator=replace(rules.indicator, name="Knife crime"))
    )
    assert text_at(grid_of(window), "Knife crime", Column.STATUS) == "No data"
