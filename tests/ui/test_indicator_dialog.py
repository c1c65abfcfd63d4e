"""The indicator dialog: every rule can be seen and changed, and what is wrong is said."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.indicators import Code, Direction, Formula, FormulaKind, Indicator
from csp_desktop.domain.override import Override
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.session.indicator_rules import IndicatorRules
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.indicator_dialog import IndicatorDialog, RulesContext
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, text_at

RULES = IndicatorRules(Indicator(7, "Burglary", codes=(Code("NI", "16"),), direction=Direction.DOWN), Figure(120.0))
OTHERS = (
    Indicator(8, "Worst ten"),
    Indicator(9, "City"),
    Indicator(10, "Gap", formula=Formula(FormulaKind.DIFFERENCE, (7, 8))),
)
ASB = "Anti-social behaviour"


@pytest.fixture
def dialog(empty_window: MainWindow) -> IndicatorDialog:
    made = IndicatorDialog(empty_window.window, RULES, RulesContext("2016/17", StatusScheme(), OTHERS))
    made.dialog.show()
    return made


def save(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    buttons = child(dialog.dialog, QDialogButtonBox, "indicatorButtons")
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def test_what_is_not_changed_stays_as_it_is(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    save(dialog, qtbot)
    assert dialog.rules == RULES


def test_every_rule_has_a_named_field(dialog: IndicatorDialog) -> None:
    for field in fields(Indicator):
        if field.name not in ("id", "position"):
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
    page.indicators.edit_rules(lambda rules, context: replace(rules, target=Figure(10_000.0)))
    assert text_at(grid, ASB, Column.STATUS) == "Some concerns"
    assert window.project is not None
    window.project.undo()
    assert text_at(grid, ASB, Column.STATUS) == "For monitoring only"


def test_an_officers_status_is_shown_with_the_reason(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    own = Override(Status.MISSED, "residents say so")
    assert window.pages is not None
    window.pages.indicators.edit_rules(lambda rules, context: replace(rules, override=own))
    reason = child(window.window, QLabel, "reasonLabel")
    qtbot.waitUntil(lambda: "as the officer set it: residents say so." in reason.text())
    assert text_at(grid, ASB, Column.STATUS) == "Area of significant concern"


def test_a_new_indicator_is_added_after_the_others(window: MainWindow) -> None:
    assert window.pages is not None
    window.pages.indicators.add_indicator(
        lambda rules, context: replace(rules, indicator=replace(rules.indicator, name="Knife crime"))
    )
    assert text_at(grid_of(window), "Knife crime", Column.STATUS) == "No data"


def choose_formula(dialog: IndicatorDialog, kind: FormulaKind, *operands: str) -> None:
    child(dialog.dialog, QComboBox, "indicator_formula").setCurrentText(kind.value)
    for name, operand in zip(("first", "second"), operands, strict=False):
        child(dialog.dialog, QComboBox, f"indicator_{name}").setCurrentText(operand)


def test_a_formula_is_chosen_with_its_operands(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    choose_formula(dialog, FormulaKind.DIFFERENCE, "Worst ten", "City")
    save(dialog, qtbot)
    assert dialog.rules is not None
    assert dialog.rules.indicator.formula == Formula(FormulaKind.DIFFERENCE, (8, 9))


@pytest.mark.parametrize(
    ("operands", "said"),
    [(("Worst ten",), "Choose what the figures are worked out from"), (("Gap", "City"), "from this indicator itself")],
)
def test_a_formula_that_cannot_be_worked_out_is_refused(
    dialog: IndicatorDialog, qtbot: QtBot, operands: tuple[str, ...], said: str
) -> None:
    choose_formula(dialog, FormulaKind.DIFFERENCE, *operands)
    save(dialog, qtbot)
    assert said in child(dialog.dialog, QLabel, "indicatorProblem").text()


def test_who_agreed_a_target_and_the_groups_bounds_are_taken_as_entered(dialog: IndicatorDialog, qtbot: QtBot) -> None:
    child(dialog.dialog, QLineEdit, "indicator_agreed_by").setText("The board, 12 May")
    child(dialog.dialog, QLineEdit, "indicator_lower_bound").setText("4.1")
    save(dialog, qtbot)
    assert dialog.rules == replace(RULES, agreed_by="The board, 12 May", lower_bound=Figure(4.1))


def test_who_agreed_a_target_is_kept_for_its_year(window: MainWindow) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    assert window.pages is not None
    window.pages.indicators.edit_rules(lambda rules, context: replace(rules, agreed_by="The board"))
    told = []
    window.pages.indicators.edit_rules(lambda rules, context: told.append(rules.agreed_by))
    assert told == ["The board"]
    assert window.project is not None
    readings = window.project.readings
    row = next(each for each in readings.rows() if readings.indicator(each).title == ASB)
    assert readings.reading(row).target_agreed_by == "The board"
